"""Whether a name is that of an institution, by the words that only institutions have in theirs."""

import re

from staven.corpus.name_prefixes import PREFIXES

_ANYWHERE = """
academie academy agency agentschap association autoriteit bank board bond bureau center centraal
centre centrum college comité commissie commission committee company consortium consultancy
council departement department dienst directie directoraat divisie expertisecentrum faculteit
faculty federatie federation fonds foundation fund gemeente genootschap ggd government groep group
hogeschool inspectie inspectorate institute institution instituut kabinet kamer kennisplatform lab
laboratory minister ministerie ministry netwerk network office ombudsman onderzoeksbureau
onderzoekscentrum organisatie organisation organization partnership planbureau platform politie
provincie raad regering rekenkamer research rijksdienst rijksinstituut rijksoverheid school
secretariaat secretariat service services society statistics stichting team unie union
universiteit university vereniging waterschap werkgroep
"""
INSTITUTION_WORDS = frozenset(_ANYWHERE.split())
"""Words by which an institution is known wherever its name is printed, in small letters."""
_IN_NAMES = """
adviescommissie adviesraad alliance cabinet centrale comite consultants cooperation corporation
coöperatie division european europees helpdesk hospital huis international internationale
kennisbank koninklijk koninklijke landelijk landelijke lectoraat museum nationaal national
nationale nations nederland nederlands nederlandse netherlands onderzoek partij partners programma
programme project projectgroep redactie regio samenleving samenwerkingsverband sector
sociaal-economische staten statistiek stuurgroep taskforce tweede vakbond werkgroepen werkverband
ziekenhuis
b.v. bv gmbh inc. ltd ltd. n.v. nv
"""
"""Words that say so only where names are listed: titles are full of them."""
_STEMS = ("universit", "organi", "rijks", "collaborat", "consult", "institu", "ministerie")
INSTITUTION_ENDINGS = (
    "bureau", "centrum", "commissie", "dienst", "fonds", "inspectie", "instituut", "kamer",
    "netwerk", "organisatie", "platform", "raad", "vereniging",
)  # fmt: skip
"""Ends of compounds that say so: `Adviescommissie`."""
_KNOWN = INSTITUTION_WORDS.union(_IN_NAMES.split())
_ENDINGS = (*INSTITUTION_ENDINGS, "groep")
_ABBREVIATION = re.compile(r"[A-Z][A-Z0-9&]*[A-Z&][A-Z0-9]*(?:[-/][A-Z]{2,})*")
_PLAIN_PREFIXES = PREFIXES - {"voor", "en", "of", "over", "uit", "met"}


def is_abbreviation(word: str) -> bool:
    """Whether these are the capitals that institutions go by: `SCP`, `CPB/SCP`."""
    return _ABBREVIATION.fullmatch(word) is not None


def names_institution(text: str) -> bool:
    """Whether these words say that they name an institution, as `Verwey-Jonker Instituut` does.

    A surname alone never does: there are people called De Raad, Bank and Van der School.
    """
    words = [word.strip(",;()[]").lower() for word in text.split()]
    weighty = [word for word in words if word not in _PLAIN_PREFIXES]
    # One word may be a surname.
    return len(weighty) > 1 and (
        "&" in words
        or any(
            word in _KNOWN or word.startswith(_STEMS) or word.endswith(_ENDINGS) for word in weighty
        )
    )
