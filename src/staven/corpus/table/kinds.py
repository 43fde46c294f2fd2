"""What tables of references call a kind of publication, and the BibTeX type that it is."""

import re

_KINDS = {
    "article": """
        article journalarticle magazinearticle newspaperarticle journal articlejournal review
        articleinpress reviewarticle editorial letter note shortsurvey artikel tijdschriftartikel
        wetenschappelijkartikel vakbladartikel krantenartikel jour mgzn news j journalpaper
        articlereview articleearlyaccess datapaper erratum
    """,
    "book": "book boek b bookwhole wholebook editedbook monograph monografie",
    "incollection": """
        booksection bookchapter chapter chap hoofdstuk boekhoofdstuk incollection inbook
        articlebookchapter encyclopediaarticle dictionaryentry bijdrage
    """,
    "inproceedings": """
        conferencepaper conferenceproceedings proceedingspaper conf cpaper inproceedings c
        articleproceedingspaper conferencereview meetingabstract paperconference conferentiepaper
    """,
    "techreport": """
        report techreport rapport onderzoeksrapport rprt govdoc evaluatie beleidsrapport
        adviesrapport eindrapport tussenrapport monitor governmentdocument technicalreport
    """,
    "phdthesis": "phdthesis thesis dissertation thes proefschrift dissertatie doctoralthesis",
    "mastersthesis": "mastersthesis masterthesis scriptie masterscriptie afstudeerscriptie",
    "online": """
        webpage website webpagina online electronic elec blogpost blog forumpost internet
        weblog
    """,
    "unpublished": "unpublished manuscript ongepubliceerd unpb unpublishedwork notitie",
    "legislation": "bill statute legislation wet wetsvoorstel regeling",
    "jurisdiction": "case jurisdiction jurisprudentie hearing",
    "booklet": "booklet pamphlet brochure pamp folder",
    "dataset": "dataset data",
    "software": "software computerprogram comp",
    "interview": "interview interviews diepteinterview interviewverslag gespreksverslag",
    "misc": """
        misc miscellaneous document preprint presentation other overig overige brief
        kamerbrief kamerstuk letterdocument podcast film
    """,
}
_BY_NAME = {name: kind for kind, names in _KINDS.items() for name in names.split()}
_ENDINGS = {
    "rapport": "techreport",
    "report": "techreport",
    "scriptie": "mastersthesis",
    "artikel": "article",
    "article": "article",
    "chapter": "incollection",
    "hoofdstuk": "incollection",
}
"""Types by the end of a compound: `Rekenkamerrapport`."""

_SIGNS = re.compile(r"[\W\d_]+")


def kind_named(text: str) -> str:
    """The BibTeX type that these words mean; empty where they mean none that is known.

    `Journal Article` · `Journal, Article` · `Rapport` · `J` (Web of Science).
    """
    name = _SIGNS.sub("", text.casefold())
    found = _BY_NAME.get(name, "")
    return found or next((kind for end, kind in _ENDINGS.items() if name.endswith(end)), "")


def kind_by_fields(*, container: str, institution: str, publisher: str) -> str:
    """The type to take where none is named."""
    if container:
        return "article"
    if institution:
        return "techreport"
    return "book" if publisher else "misc"
