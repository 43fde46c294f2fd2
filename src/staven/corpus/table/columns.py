"""The columns of tables of references, as exporters and people call them, and our fields."""

import re
from collections.abc import Mapping, Sequence

from staven.errors import StavenError
from staven.locale import _

_NAMES = {
    "citekey": "citekey citationkey bibtexkey key id refid referenceid sleutel",
    "kind": """
        entrytype itemtype referencetype reftype documenttype publicationtype typeofreference
        typeofwork type soort soortpublicatie soortbron publicatietype documentsoort ty
    """,
    "title": """
        title titel articletitle documenttitle primarytitle itemtitle titleofarticle
        titelartikel titelpublicatie titelrapport titelvanhetrapport publicatie ti t1
    """,
    "subtitle": "subtitle ondertitel",
    "authors": """
        authors author auteurs auteur schrijvers schrijver auteursnamen auteurs schrijvers
        authornames firstauthors primaryauthors authorsnames authorfullnames au a1
    """,
    "editors": "editors editor redacteuren redacteur redactie bookeditors ed",
    "year": """
        year jaar publicationyear publishedyear yearpublished yearofpublication pubyear
        publicatiejaar jaarvanuitgave jaarvanpublicatie jaartal py y1
    """,
    "date": "date datum publicationdate publisheddate pubdate publicatiedatum datumpublicatie da",
    "month": "month maand publishedmonth publicationmonth",
    "day": "day dag",
    "container": """
        container publicationtitle sourcetitle journal journaltitle journalname tijdschrift
        secondarytitle containertitle booktitle boektitel parenttitle publicationname bladtitel
        titeltijdschrift conferencename jo t2 jf
    """,
    "institution": """
        institution instelling organisation organization organisatie instituut bureau
        onderzoeksbureau uitvoerder school university universiteit
    """,
    "publisher": "publisher uitgever uitgeverij pb",
    "place": """
        place plaats placeofpublication placepublished publisherlocation publishercity location
        plaatsvanuitgave city address cy pp
    """,
    "number": """
        issue number nummer issuenumber reportnumber rapportnummer afleveringsnummer aflevering
        is
    """,
    "volume": "volume vol jaargang vl",
    "pages": "pages page paginas paginanummers pagina bladzijden blz pagerange",
    "first page": "pagestart startpage beginpage firstpage beginningpage sp",
    "last page": "pageend endpage lastpage endingpage ep",
    "url": "url urls link weblink website webadres vindplaats ur",
    "doi": "doi doilink do",
    "language": "language taal languageoforiginaldocument la",
    "kamerstuk": "kamerstuk kamerstuknummer kamerstukken dossiernummer",
    "abstract": "abstract abstractnote samenvatting summary ab",
    "pagetotal": "numpages pagecount aantalpaginas aantalbladzijden",
    "eid": "artno articlenumber",
    "issn": "issn sn",
    "isbn": "isbn",
    "keywords": "keywords trefwoorden authorkeywords manualtags tags keyword kw",
    "note": "note notes opmerkingen opmerking toelichting notities n1",
    "series": "series reeks seriestitle serie",
    "edition": "edition druk editie",
    "urldate": "urldate accessdate accessed geraadpleegd",
    "shorttitle": "shorttitle kortetitel",
    "shortjournal": """
        abbreviatedsourcetitle journalabbreviation journalisoabbreviation
    """,
}
"""Per field its column names, letters and digits only, in small letters; the best one first."""

_WEB_OF_SCIENCE = {
    "DT": "kind",
    "PT": "kind",
    "TI": "title",
    "AU": "authors",
    "BE": "editors",
    "PY": "year",
    "PD": "date",
    "SO": "container",
    "PU": "publisher",
    "PI": "place",
    "IS": "number",
    "VL": "volume",
    "BP": "first page",
    "EP": "last page",
    "DI": "doi",
    "LA": "language",
    "AB": "abstract",
    "AR": "eid",
    "SN": "issn",
    "BN": "isbn",
    "DE": "keywords",
    "SE": "series",
    "J9": "shortjournal",
}
"""Columns of Web of Science's tab-delimited file, where ID is a keyword and no key."""

Columns = Mapping[str, tuple[int, ...]]
"""Per field, its columns from the first, counted from 0; the first that is filled counts."""

_MOST_NAMED = 40
"""Columns that a message names."""

_SIGNS = re.compile(r"[\W_]+")
_RANKS = {
    name: (field, rank)
    for field, names in _NAMES.items()
    for rank, name in enumerate(names.split())
}
_MARKS = frozenset({"PT", "AU", "TI", "SO"})


def is_web_of_science(header: Sequence[str]) -> bool:
    """Whether these are the two-letter columns of Web of Science."""
    return set(header) >= _MARKS


def known_columns(header: Sequence[str]) -> int:
    """How many of these columns are known by name."""
    known = _fields_by_name(header)
    return sum(name in known for name in header)


def columns_of(header: Sequence[str], given: Mapping[str, str], file: str) -> Columns:
    """Which field each column fills.

    Args:
        header: The first row.
        given: Fields by column name, as the user has them; they go before what is recognised.
        file: Name of the file, for errors.

    Raises:
        StavenError: `given` names a field or column that is not there, or no column is a title.
    """
    chosen = _given(header, given, file)
    known = _fields_by_name(header)
    ranked: dict[str, list[tuple[int, int]]] = {}
    for at, name in enumerate(header):
        if at in chosen:
            ranked.setdefault(chosen[at], []).append((-1, at))
        elif found := known.get(name):
            field, rank = found
            ranked.setdefault(field, []).append((rank, at))
    if "title" not in ranked:
        raise StavenError(
            _("no column with titles is recognised; there are: {columns}").format(
                columns=_listed(header)
            ),
            where=file,
            remedy=_("Say which it is, as in --map COLUMN=title."),
        )
    return {field: tuple(at for _rank, at in sorted(found)) for field, found in ranked.items()}


def _given(header: Sequence[str], given: Mapping[str, str], file: str) -> dict[int, str]:
    places = {_plain(name) or name: at for at, name in reversed(list(enumerate(header)))}
    chosen: dict[int, str] = {}
    for column, named in given.items():
        field = _field_named(named)
        if not field:
            raise StavenError(
                _("there is no field {field}").format(field=named),
                where=file,
                remedy=_(
                    "Fields are, among others: title, authors, year, journal, institution,"
                    " publisher, url, doi, abstract."
                ),
            )
        at = places.get(_plain(column) or column)
        if at is None:
            raise StavenError(
                _("there is no column {column}").format(column=column),
                where=file,
                remedy=_("Columns are: {columns}.").format(columns=_listed(header)),
            )
        chosen[at] = field
    return chosen


def _field_named(name: str) -> str:
    """The field that somebody means: by our own name for it, or as a column of it is called."""
    return name if name in _NAMES else _RANKS.get(_plain(name), ("", 0))[0]


def _fields_by_name(header: Sequence[str]) -> dict[str, tuple[str, int]]:
    """Field and rank of each column that is known by name."""
    if is_web_of_science(header):
        return {name: (field, int(name == "PT")) for name, field in _WEB_OF_SCIENCE.items()}
    return {name: _RANKS[plain] for name in set(header) if (plain := _plain(name)) in _RANKS}


def _listed(header: Sequence[str]) -> str:
    """The names of the columns, as far as anyone would read them."""
    names = [name for name in header if name]
    return ", ".join(names[:_MOST_NAMED]) + (", …" if len(names) > _MOST_NAMED else "") or "–"


def _plain(name: str) -> str:
    return _SIGNS.sub("", name.casefold())
