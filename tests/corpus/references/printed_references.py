"""Invented works, printed as reference lists of many styles print them, with what each says."""

from dataclasses import dataclass, field

from staven.corpus.source import Name


@dataclass(frozen=True)
class Printed:
    """An entry as it was printed, and what a reader takes from it."""

    text: str
    authors: str
    """`prefix|family|given` with `;` between them, institutions in braces, `+` for e.a."""
    year: int | None
    title: str
    rest: dict[str, str] = field(default_factory=dict)
    """Other fields of the source, by their names."""


def spelled(names: tuple[Name, ...], *, others: bool = False) -> str:
    """Names in the way of `Printed.authors`."""
    each = [
        f"{{{name.family}}}" if name.institution else f"{name.prefix}|{name.family}|{name.given}"
        for name in names
    ]
    return "; ".join(each) + ("+" if others else "")


APA = (
    Printed(
        "Verhaak, T., & Oosterbos, M. J. (2018). Taalles op de werkvloer: Een experiment. "
        "*Tijdschrift voor Werkvragen*, *34*(2), 101–119. https://doi.org/10.5117/TVW2018.002",
        "|Verhaak|T.; |Oosterbos|M. J.",
        2018,
        "Taalles op de werkvloer: Een experiment",
        {
            "kind": "article",
            "container": "Tijdschrift voor Werkvragen",
            "volume": "34",
            "number": "2",
            "pages": "101–119",
            "doi": "10.5117/TVW2018.002",
        },
    ),
    Printed(
        "Uitdam, J., & Duivenbos, J. W. (2008). Civil cities: Trust and its limits. *Town Studies, "
        "45*(7), 1485–1503.",
        "|Uitdam|J.; |Duivenbos|J. W.",
        2008,
        "Civil cities: Trust and its limits",
        {"container": "Town Studies", "volume": "45", "number": "7", "pages": "1485–1503"},
    ),
    Printed(
        "Terpsma, K. (2015). *Wonen in de wijk* (2e herz. druk). Boom.",
        "|Terpsma|K.",
        2015,
        "Wonen in de wijk",
        {"kind": "book", "publisher": "Boom"},
    ),
    Printed(
        "Bos, K. van den, & Ham, M. (2019a). Leren op straat. In M. Ham & J. van der Meer (Reds.), "
        "*De bril van de buurt* (pp. 23–41). Van Gennep.",
        "van den|Bos|K.; |Ham|M.",
        2019,
        "Leren op straat",
        {
            "kind": "incollection",
            "container": "De bril van de buurt",
            "pages": "23–41",
            "publisher": "Van Gennep",
        },
    ),
    Printed(
        "Fischer, M., & 't Hert, P. (2020). The politics of local belonging: A comparative study "
        "(Working Paper No. 21/2020). Leiden University.",
        "|Fischer|M.; 't|Hert|P.",
        2020,
        "The politics of local belonging: A comparative study",
        {"kind": "techreport", "number": "21/2020", "institution": "Leiden University"},
    ),
    Printed(
        "Horst, J. ter (2022, 14 juni). Nieuwkomers vinden sneller werk. *De Ochtendpost*, p. 12.",
        "ter|Horst|J.",
        2022,
        "Nieuwkomers vinden sneller werk",
        {"container": "De Ochtendpost", "pages": "12"},
    ),
    Printed(
        "Nicholsen, S., Ahmedi, R., & Lee, Y.-H. (in press). Belonging in cities. Journal of Town "
        "Affairs.",
        "|Nicholsen|S.; |Ahmedi|R.; |Lee|Y.-H.",
        None,
        "Belonging in cities",
        {"container": "Journal of Town Affairs"},
    ),
    Printed(
        "Hoekman, P. (z.d.). Werken met tolken. Geraadpleegd op 3 maart 2021, van "
        "https://www.tolken.example/werk_met(tolken)",
        "|Hoekman|P.",
        None,
        "Werken met tolken",
        {"url": "https://www.tolken.example/werk_met(tolken)"},
    ),
    Printed(
        "Hoekman, P. (2014). *Thuis in taal* [Proefschrift, Universiteit Utrecht].",
        "|Hoekman|P.",
        2014,
        "Thuis in taal",
        {"kind": "phdthesis", "institution": "Universiteit Utrecht"},
    ),
)
"""APA 7, in Dutch and English."""

DUTCH = (
    Printed(
        "Haverkort, B. & P. Jansma (2016). Buurtbanden. Een onderzoek in vier steden. Den Haag: "
        "Instituut voor Wijkonderzoek.",
        "|Haverkort|B.; |Jansma|P.",
        2016,
        "Buurtbanden. Een onderzoek in vier steden",
        {"place": "Den Haag", "institution": "Instituut voor Wijkonderzoek"},
    ),
    Printed(
        "De Haan, P.R. e.a. (2021) 'Van huis uit'. De rol van ouders bij taal. Utrecht, Oberonk.",
        "de|Haan|P. R.+",
        2021,
        "'Van huis uit'. De rol van ouders bij taal",
        {"place": "Utrecht", "institution": "Oberonk"},
    ),
    Printed(
        "Kardol, D. Kleuver, J. & Weberink, A. (2018). *Wat helpt?* Den Haag. SCP.",
        "|Kardol|D.; |Kleuver|J.; |Weberink|A.",
        2018,
        "Wat helpt?",
        {"place": "Den Haag", "institution": "SCP"},
    ),
    Printed(
        "Gaart, M., van der Snel, N., Bronk, G., Jongh, P. de (2018). *Voortgang gemeten* "
        "(eindrapport). Rijksuniversiteit Groningen.",
        "van der|Gaart|M.; |Snel|N.; |Bronk|G.; de|Jongh|P.",
        2018,
        "Voortgang gemeten (eindrapport)",
        {"institution": "Rijksuniversiteit Groningen"},
    ),
    Printed(
        "Felder, H. & en Broekman, R (2022, 5 april). *Wat werkt in de klas?* *Meten en weten*. "
        "Bureau Felder (Utrecht) & Klaslicht (Den Haag).",
        "|Felder|H.; |Broekman|R.",
        2022,
        "Wat werkt in de klas? Meten en weten",
        {"institution": "Bureau Felder & Klaslicht", "place": "Utrecht & Den Haag"},
    ),
    Printed(
        "Baarten, S., Kokx, B. (2013). *Kansen in de stad: liever Jan dan Jamal? OVER.BUREN (GENT)*"
        ", 23(1), 12–16.",
        "|Baarten|S.; |Kokx|B.",
        2013,
        "Kansen in de stad: liever Jan dan Jamal?",
        {"container": "OVER.BUREN (GENT)", "volume": "23", "number": "1", "pages": "12–16"},
    ),
    Printed(
        "Korteweg, A. de (2015) “De wijk voorbij?” in: Tijdschrift voor de Buurt, jg. 21, nr. 4, "
        "p. 26-31",
        "de|Korteweg|A.",
        2015,
        "De wijk voorbij?",
        {"container": "Tijdschrift voor de Buurt", "volume": "21", "number": "4", "pages": "26–31"},
    ),
    Printed(
        "Engbrink, G. (2003). De wijk als domein. In R.P. Hortensius & J.E.M. Machielsen (Red.), "
        "Op het snijvlak van de leefomgeving. Den Haag: Elsevier Overheid, pp. 15-28.",
        "|Engbrink|G.",
        2003,
        "De wijk als domein",
        {
            "kind": "incollection",
            "container": "Op het snijvlak van de leefomgeving",
            "pages": "15–28",
            "publisher": "Elsevier Overheid",
        },
    ),
    Printed(
        "Feldman, O., Hartogh, M. den & Kosters, T. (2008). Rapportage buurten. Werk, gezin en "
        "school. Rapport 2008-17. Den Haag: SCP.",
        "|Feldman|O.; den|Hartogh|M.; |Kosters|T.",
        2008,
        "Rapportage buurten. Werk, gezin en school",
        {"number": "2008-17", "institution": "SCP"},
    ),
    Printed(
        "Dijkman, van, T. & Groot, de, M. (2012). Samen sterk. Rotterdam: Gemeente Rotterdam.",
        "van|Dijkman|T.; de|Groot|M.",
        2012,
        "Samen sterk",
        {"institution": "Gemeente Rotterdam"},
    ),
    Printed(
        "Veldboom, L., & Boterdam, M. (Red.) (2008). *Helpt de buurt? Op zoek in gemengde wijken* "
        "(WIJK-reeks nr. 8). Wijk Institute.",
        "|Veldboom|L.; |Boterdam|M.",
        2008,
        "Helpt de buurt? Op zoek in gemengde wijken",
        {"number": "8", "institution": "Wijk Institute"},
    ),
    Printed(
        "Naar een inclusieve straat. In ons dorp niemand aan de kant (2020). Geraadpleegd van pdf "
        "(dorp.example)",
        "",
        2020,
        "Naar een inclusieve straat. In ons dorp niemand aan de kant",
    ),
    Printed(
        "M. Aaldering, Buren zonder ruzie. Een vergelijking, Amsterdam: Boom 2009.",
        "|Aaldering|M.",
        2009,
        "Buren zonder ruzie. Een vergelijking",
        {"publisher": "Boom", "place": "Amsterdam"},
    ),
)
"""Dutch reports, with what goes wrong in them."""

INSTITUTIONS = (
    Printed(
        "Centraal Bureau voor de Statistiek (2019). Monitor Wonen 2018. Den Haag/Heerlen: CBS.",
        "{Centraal Bureau voor de Statistiek}",
        2019,
        "Monitor Wonen 2018",
        {"institution": "CBS", "place": "Den Haag/Heerlen"},
    ),
    Printed(
        "Ministerie van Onderwijs, Cultuur en Wetenschap. (2020). De staat van de klas. Den Haag: "
        "Inspectie van het Onderwijs.",
        "{Ministerie van Onderwijs, Cultuur en Wetenschap}",
        2020,
        "De staat van de klas",
        {"institution": "Inspectie van het Onderwijs"},
    ),
    Printed(
        "Ministerie van Volksgezondheid, Welzijn en Sport, Nationaal Coördinator Wijken, & CBS "
        "(2014). *Programma aanpak wijken*.",
        "{Ministerie van Volksgezondheid, Welzijn en Sport}; {Nationaal Coördinator Wijken}; {CBS}",
        2014,
        "Programma aanpak wijken",
    ),
    Printed(
        "Vitale Wijken, Gemeente Utrecht (2019). Wonen telt.",
        "{Vitale Wijken, Gemeente Utrecht}",
        2019,
        "Wonen telt",
    ),
    Printed(
        "Inspectie van de Wijk (2020). Naar een open straat. In ons dorp telt iedereen mee. Den "
        "Haag: SCP.",
        "{Inspectie van de Wijk}",
        2020,
        "Naar een open straat. In ons dorp telt iedereen mee",
    ),
    Printed(
        "Kennisplatform Buurt & Samenleving (2021). Wat werkt bij buren. KBS.",
        "{Kennisplatform Buurt & Samenleving}",
        2021,
        "Wat werkt bij buren",
        {"institution": "KBS"},
    ),
    Printed(
        "CPB en SCP (2019). Ongelijk verdeeld. Den Haag.", "{CPB}; {SCP}", 2019, "Ongelijk verdeeld"
    ),
    Printed(
        "SER, 2019. Samen aan het werk: meer kansen. Advies 19/04. Den Haag: SER.",
        "{SER}",
        2019,
        "Samen aan het werk: meer kansen",
        {"number": "19/04", "institution": "SER"},
    ),
    Printed(
        "OESO (2016), Making Towns Work: Newcomers and others. Parijs: OECD Publishing.",
        "{OESO}",
        2016,
        "Making Towns Work: Newcomers and others",
        {"kind": "book", "publisher": "OECD Publishing", "place": "Parijs"},
    ),
    Printed(
        "Overheid.example.nl. (2013, 1 januari). Wet op de buurt. Overheid.nl. Geraadpleegd van "
        "<https://wetten.example/BWBR1>",
        "{Overheid.example.nl}",
        2013,
        "Wet op de buurt",
        {"url": "https://wetten.example/BWBR1"},
    ),
    Printed(
        "Regeling Buurtonderzoek (RBO 2022). Geraadpleegd van: wetten - Regeling - BWBR2",
        "",
        2022,
        "Regeling Buurtonderzoek (RBO 2022)",
    ),
)
"""Institutions, laws, and works without an author."""

OTHER_STYLES = (
    Printed(
        "Smits JA, Joneson B, van der Berg C. Neighbourhood trust: a review. Town Stud. 2020 Mar;"
        "57(3):512-30. doi: 10.1177/0042098.",
        "|Smits|J. A.; |Joneson|B.; van der|Berg|C.",
        2020,
        "Neighbourhood trust: a review",
        {"container": "Town Stud", "volume": "57", "number": "3", "pages": "512–30"},
    ),
    Printed(
        "Jansma K. Contact in de klas. In: Smits P, de Vries L, editors. Leren in de stad. "
        "Amsterdam: SWP; 2016. p. 33-52.",
        "|Jansma|K.",
        2016,
        "Contact in de klas",
        {"container": "Leren in de stad", "pages": "33–52", "publisher": "SWP"},
    ),
    Printed(
        "World Town Organization. World report on towns. Geneva: WTO; 2019.",
        "{World Town Organization}",
        2019,
        "World report on towns",
        {"institution": "WTO", "place": "Geneva"},
    ),
    Printed(
        "Smits, J.A. and Joneson, B. (2020) ‘Neighbourhood trust and mixing’, *Town Studies*, "
        "57(3), pp. 512-530. Available at: https://towns.example/1 (Accessed: 3 March 2021).",
        "|Smits|J. A.; |Joneson|B.",
        2020,
        "Neighbourhood trust and mixing",
        {
            "container": "Town Studies",
            "volume": "57",
            "number": "3",
            "pages": "512–530",
            "url": "https://towns.example/1",
        },
    ),
    Printed(
        "Smits, J.A., Joneson, B., 2020. Neighbourhood trust and mixing. Town Stud. 57, 512–530.",
        "|Smits|J. A.; |Joneson|B.",
        2020,
        "Neighbourhood trust and mixing",
        {"container": "Town Stud", "volume": "57", "pages": "512–530"},
    ),
    Printed(
        "Smits, John, and Bob Joneson. 2020. “Neighbourhood Trust and Mixing.” Town Studies 57 "
        "(3): 512–30.",
        "|Smits|John; |Joneson|Bob",
        2020,
        "Neighbourhood Trust and Mixing",
        {"container": "Town Studies", "volume": "57", "number": "3", "pages": "512–30"},
    ),
    Printed(
        "Smits, John, and Bob Joneson. “Neighbourhood Trust and Mixing.” Town Studies, vol. 57, "
        "no. 3, 2020, pp. 512–30.",
        "|Smits|John; |Joneson|Bob",
        2020,
        "Neighbourhood Trust and Mixing",
        {"container": "Town Studies", "volume": "57", "number": "3", "pages": "512–30"},
    ),
    Printed(
        "Smits, John. *Streets of Trust*. Cambridge: Cambridge University Press, 2012.",
        "|Smits|John",
        2012,
        "Streets of Trust",
        {"kind": "book", "publisher": "Cambridge University Press", "place": "Cambridge"},
    ),
    Printed(
        'J. Smits and B. Joneson, "Neighbourhood trust and mixing," Town Studies, vol. 57, no. 3, '
        "pp. 512-530, Mar. 2020.",
        "|Smits|J.; |Joneson|B.",
        2020,
        "Neighbourhood trust and mixing",
        {"container": "Town Studies", "volume": "57", "number": "3", "pages": "512–530"},
    ),
    Printed(
        "Smits, J. & Joneson, B. Neighbourhood trust and mixing. Town Stud. 57, 512–530 (2020).",
        "|Smits|J.; |Joneson|B.",
        2020,
        "Neighbourhood trust and mixing",
        {"container": "Town Stud", "volume": "57", "pages": "512–530"},
    ),
    Printed(
        "Haasje, H. de, 2010, The dynamics of nets, Journal of Town Studies, 36, 10, 1587-1617.",
        "de|Haasje|H.",
        2010,
        "The dynamics of nets",
        {
            "container": "Journal of Town Studies",
            "volume": "36",
            "number": "10",
            "pages": "1587–1617",
        },
    ),
)
"""Vancouver, Harvard, Elsevier, Chicago, MLA, IEEE, Nature, and commas for stops."""

ALL = (*APA, *DUTCH, *INSTITUTIONS, *OTHER_STYLES)
