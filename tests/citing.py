"""A small bibliography to cite from, and what a text was found to cite."""

from io import StringIO

from staven.corpus.bibtex.read import read_bibtex
from staven.corpus.cited.text import citations_in
from staven.corpus.cited.works import Bibliography
from staven.corpus.source import Source

RECORDS = """\
@techreport{walz2021evaluatie, author = {Walz, G. and Witkamp, A. and de Ruig, L.}, year = {2021},
  title = {Evaluatie van het programma}, institution = {Verwonderzoek}}
@techreport{linden2022vijf, author = {van der Linden, M. and Dagevos, J.}, year = {2022},
  title = {Vijf jaar in de stad}}
@techreport{dagevos2021alles, author = {Dagevos, J. and van der Linden, M.}, year = {2021},
  title = {Opnieuw beginnen}}
@techreport{huijnk2016zicht, author = {Huijnk, W. and Andriessen, I.}, year = {2016},
  title = {Integratie in zicht. Acht terreinen}, institution = {Sociaal en Cultureel Planbureau}}
@techreport{cbs2018jaar, author = {{Centraal Bureau voor de Statistiek}}, year = {2018},
  title = {Jaarrapport Integratie}}
@techreport{cbs2020a, author = {{CBS}}, year = {2020}, title = {Armoede en uitsluiting}}
@techreport{cbs2020b, author = {{CBS}}, year = {2020}, title = {Welvaart in Nederland}}
@techreport{jongen2020kansrijk, author = {Jongen, E. and Muns, S.}, year = {2020},
  title = {Kansrijk beleid op de arbeidsmarkt},
  institution = {Centraal Planbureau en Sociaal en Cultureel Planbureau}}
@techreport{enden2018werkt, author = {van den Enden, T. and Booijsink, M.}, year = {2018},
  title = {Wat werkt bij arbeidsparticipatie},
  institution = {Kennisplatform Integratie & Samenleving}}
@techreport{risbo2023recht, author = {{Risbo}}, year = {2023}, title = {Recht doen aan integratie}}
@techreport{szw2023agenda, author = {{Ministerie van Sociale Zaken en Werkgelegenheid}},
  year = {2023}, title = {Agenda Veerkracht}}
@techreport{szw2022plan, author = {{Ministerie van Sociale Zaken en Werkgelegenheid}},
  year = {2022}, title = {Actieplan tegen discriminatie}}
@article{scholten2018policy, author = {Scholten, P. and Wolf, J. and Ypma, R.}, year = {2018},
  title = {Policy innovation in refugee integration}}
@article{card2018works, author = {Card, D. and Kluve, J. and Weber, A.}, year = {2018},
  title = {What works?}}
@article{oneill2011, author = {O'Neill, P. and García-López, M.}, year = {2011},
  title = {Neighbourhood effects revisited}}
@article{li2012ties, author = {Li, X. and Zhao, Y.}, year = {2012}, title = {Ties that bind}}
@misc{tk29544nr821, author = {Koolmees, W.}, year = {2018}, title = {Arbeidsmarktbeleid},
  howpublished = {Kamerstuk}, session = {2017-2018}, kamerstuk = {29 544, nr. 821}}
@misc{tk29544nr523, author = {Asscher, L. F.}, year = {2014}, month = {5}, day = {16},
  title = {Actieplan arbeidsmarktdiscriminatie},
  howpublished = {Kamerstuk}, session = {2013-2014}, kamerstuk = {29 544 en 25 883, nr. 523}}
@misc{tk35394nr35, author = {van Kent, B.}, year = {2022}, title = {Wijziging van de wet},
  howpublished = {Kamerstuk}, session = {2021-2022}, kamerstuk = {35 394, nr. 35}}
"""


def sources_in(records: str) -> list[Source]:
    found = read_bibtex(StringIO(records), "bronnen.bib", lambda citekey: f"guid of {citekey}")
    return [one for one in found if isinstance(one, Source)]


BIBLIOGRAPHY = Bibliography(sources_in(RECORDS))


def cited(text: str, bibliography: Bibliography = BIBLIOGRAPHY) -> list[tuple[str, str | None]]:
    """Each mention as it stands, and the citekey that it was resolved to."""
    return [
        (mention.surface, resolved.citekey)
        for one in citations_in(text, bibliography)
        for mention, resolved in zip(one.citation.mentions, one.resolved, strict=True)
    ]
