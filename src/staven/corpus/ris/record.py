"""A record of RIS, and the source that it stands for."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from staven.corpus.author_text import is_others, names_as_text, names_in_text, tagged_name
from staven.corpus.exported_values import (
    BODIES,
    LONGEST_DATE,
    MASTER,
    clean,
    date_of,
    doi_in_address,
    doi_of,
    iso_date,
    keep,
    language_name,
    page_range,
    without_markup,
)
from staven.corpus.publication_date import PublicationDate, publication_date
from staven.corpus.ris.fields import (
    ARTICLES,
    BOOKS,
    JOURNALS,
    KINDS,
    NAMES,
    OTHERS,
    TITLES,
    WHOLES,
)
from staven.corpus.ris.lines import Tags
from staven.corpus.source import Name, Source

_LABEL = re.compile(r"^IS[SB]N:?\s*|\s*\(IS[SB]N\)$", re.IGNORECASE)
_ISSN = re.compile(r"\d{4}-?\d{3}[\dxX](?:\W.*)?", re.IGNORECASE)
_ISBN = re.compile(r"(?:97[89][ -]?)?(?:\d[ -]?){9}[\dxX](?:\W.*)?", re.IGNORECASE)
_COUNT = re.compile(r"(\d{1,5})\s*(?:p|pp|pages|pag|pagina's|blz)?\.?", re.IGNORECASE)
_THESES = frozenset({"phdthesis", "mastersthesis"})
_COMMAS_OF_TWO = 3
"""A name has two commas at most: surname, first name, suffix."""


def citekey_in(tags: Tags) -> str:
    """The record's ID or label, taken out of `tags`; empty where it has none."""
    return clean(_first(tags, ("ID",)) or _label(tags))


def source_in(tags: Tags, citekey: str, guid: str) -> Source:
    """The source, under this citekey and GUID. Takes `tags` apart."""
    code = _first(tags, ("TY",)).upper()
    kind, form = KINDS.get(code, ("misc", code))
    if kind == "phdthesis" and MASTER.search(" ".join(tags.get("M3", ()))):
        kind = "mastersthesis"
    fields: dict[str, str] = {}
    title = without_markup(
        _first(tags, TITLES) or (_first(tags, ("BT",)) if kind == "book" else "")
    )
    authors, others = _names(tags, ("AU", "A1"))
    editors, more = _names(tags, ("ED",) if kind in BODIES else ("A2", "ED"))
    if code == "EDBOOK" and not editors:
        authors, others, editors, more = (), False, authors, others
    if more:
        # A list of editors that is cut off stays a text: a source has no room for it.
        keep(fields, "editor", f"{names_as_text(editors)} and others")
    year = _first(tags, ("PY", "Y1"))
    when = _when(year, _first(tags, ("DA",)))
    again = tags.get("Y1", ())
    if len(again) == 1 and date_of(again[0]) == date_of(year):
        del tags["Y1"]
    keep(fields, "date", when.unread)
    keep(fields, "entrysubtype", form)
    container = "" if kind in WHOLES else _first(tags, JOURNALS if kind in ARTICLES else BOOKS)
    body = clean(_first(tags, ("PB", "PU")))
    _serials(tags, fields)
    url = _first(tags, ("UR", "LK"))
    language = _first(tags, ("LA",))
    source = Source(
        guid=guid,
        citekey=citekey,
        kind=kind,
        title=without_markup(title),
        authors=authors,
        others=others,
        editors=() if more else editors,
        year=when.year,
        month=when.month,
        day=when.day,
        container=clean(container),
        institution=body if kind in BODIES else "",
        publisher="" if kind in BODIES else body,
        place=clean(_first(tags, ("CY", "PP", "PI"))),
        number=clean(_first(tags, ("IS", "CP", "SN", "M1") if kind in BODIES else ("IS", "CP"))),
        volume=clean(_first(tags, ("VL", "VO"))),
        pages=_pages(tags, fields, whole=kind in WHOLES),
        url=url,
        doi=_doi(tags, url),
        language=language_name(language) if language else "",
        abstract=without_markup(_first(tags, ("AB", "N2"))),
        fields=fields,
    )
    _keep_rest(tags, source)
    return source


def _first(tags: Tags, names: Iterable[str]) -> str:
    """The first value of the first of these tags that is there, taken out of `tags`."""
    for name in names:
        if name in tags and (values := tags[name]):
            if len(values) == 1:
                del tags[name]
                return values[0]
            return values.pop(0)
    return ""


def _label(tags: Tags) -> str:
    """The label, where it is one word: only then it is a key."""
    labels = tags.get("LB", [])
    return _first(tags, ("LB",)) if labels and len(labels[0].split()) == 1 else ""


def _names(tags: Tags, names: Iterable[str]) -> tuple[tuple[Name, ...], bool]:
    """The names under these tags, taken out, and whether the list goes on."""
    found: dict[Name, None] = {}
    others = False
    for tag in names:
        for value in tags.pop(tag, ()):
            if is_others(value):
                others = True
            elif ";" in value or value.count(",") >= _COMMAS_OF_TWO:
                several, more = names_in_text(value)
                found |= dict.fromkeys(several)
                others |= more
            elif (name := tagged_name(value)) is not None:
                found[name] = None
    return tuple(found), others


def _when(year: str, date: str) -> PublicationDate:
    """When it came out; a list has the same few dates over and over."""
    # What is longer than a date must not stay in memory.
    short = len(year) <= LONGEST_DATE and len(date) <= LONGEST_DATE
    return _known_date(year, date) if short else publication_date(year, date)


_known_date = lru_cache(maxsize=1 << 10)(publication_date)


def _serials(tags: Tags, fields: dict[str, str]) -> None:
    """Keep what is an ISSN or ISBN as such; taken out of `tags`."""
    left = []
    for value in tags.pop("SN", ()):
        number = _LABEL.sub("", value)
        if _ISSN.fullmatch(number):
            keep(fields, "issn", number)
        elif _ISBN.fullmatch(number):
            keep(fields, "isbn", number)
        else:
            left.append(value)
    if left:
        tags["SN"] = left


def _pages(tags: Tags, fields: dict[str, str], *, whole: bool) -> str:
    """The pages that it stands on; how many pages a whole work has goes to the other fields."""
    first, last = _first(tags, ("SP",)), _first(tags, ("EP",))
    if whole and not last and (count := _COUNT.fullmatch(first)):
        keep(fields, "pagetotal", count[1])
        return ""
    return page_range(first, last)


def _doi(tags: Tags, url: str) -> str:
    """The DOI; where it has no tag of its own, that of its address."""
    given = _first(tags, ("DO", "DI"))
    return doi_of(given) if given else doi_in_address(url)


def _keep_rest(tags: Tags, source: Source) -> None:
    """Keep every value that is left; names of the work itself are not told twice."""
    known = {source.title, source.container}
    for tag, values in tags.items():
        texts = list(map(_READ.get(tag, clean), values))
        if tag in TITLES or tag in JOURNALS:
            texts = [text for text in texts if text not in known]
        joint = ", " if tag == "KW" and not any("," in text for text in texts) else "; "
        name = OTHERS.get(tag, tag.lower())
        if tag in NAMES:
            joint = " and "
            if tag in {"A2", "A3"} and source.kind in _THESES:
                name = "advisor"
        keep(source.fields, name, joint.join(filter(None, texts)))


def _date(text: str) -> str:
    date = date_of(text)
    return iso_date(date) if date else clean(text)


def _name(text: str) -> str:
    name = tagged_name(text)
    return names_as_text((name,)) if name else ""


_READ: Mapping[str, Callable[[str], str]] = {
    "Y2": _date,
    **dict.fromkeys(NAMES, _name),
    **dict.fromkeys(("N1", "N2", "RN"), without_markup),
}
"""How a value is read that has no field of its own; it is cleaned where its tag is not here."""
