"""Report numbers, series, editions and theses, as they stand behind a title or in an imprint."""

import re
from dataclasses import dataclass, replace

_TYPE_WORD = (
    r"(?:[\w&/-]*(?:rapport|report|publicatie|publication|signalering|notitie|nota|paper|discussion"
    r"|working|policy|brief|advies|verkenning|memorandum|deel|reeks|series|cahier|bulletin"
    r"|factsheet)\w*)"
)
_NUMBER_WORD = r"(?:nr|no|nummer|number)\b\.?\s*"
_NUMBER = r"[A-Z]{0,3}[-\s]?\d[\w./-]*"
_SERIES = re.compile(
    rf"(?P<type>(?:[\w&/-]+\s+){{0,4}}?{_TYPE_WORD}(?:\s+(?:paper|report|series|brief))*)"
    rf"\s*[,:]?\s*(?:{_NUMBER_WORD})?(?P<number>{_NUMBER})",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    rf"(?:(?P<type>(?:[\w&/-]+\s+){{0,3}}?{_TYPE_WORD})\s*,?\s*)?"
    rf"{_NUMBER_WORD}(?P<number>{_NUMBER})"
    rf"|(?P<type2>{_TYPE_WORD})\s+(?P<number2>{_NUMBER})",
    re.IGNORECASE,
)
_EDITION = re.compile(
    r"(?P<edition>\d+\s?(?:e|ste|de|st|nd|rd|th)|eerste|tweede|derde|vierde|vijfde|first|second"
    r"|third|fourth|fifth|revised|herziene)"
    r"(?:,?\s*(?:geheel\s+)?(?:herz(?:iene)?\.?|rev(?:ised)?\.?|uitgebreide|gewijzigde))*"
    r"\s*(?:druk|dr\.|editie|ed\.?|edition|uitgave)",
    re.IGNORECASE,
)
_EDITION_BEHIND = re.compile(rf"[\s,(]+{_EDITION.pattern}\)?$", re.IGNORECASE)
_THESIS = re.compile(
    r"(?P<type>(?:academisch\s+)?(?:proefschrift|dissertatie|dissertation"
    r"|(?:ph\.?\s?d\.?|doctoral|doctoraal)[\s-]*(?:thesis|dissertation|scriptie)?"
    r"|(?:master'?s?|bachelor|afstudeer|doctoraal)?[\s-]*(?:thesis|scriptie))\b)"
    r"(?:\s*[,:(]?\s*(?P<rest>.*?))?\)?",
    re.IGNORECASE,
)
_KIND = re.compile(r"[^\W\d_][^\d\[\]]{2,40}")
_BRACKETS_BEHIND = re.compile(r"\s*(?P<open>[(\[])(?P<inner>[^()\[\]]{1,90})[)\]]\s*\.?$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST_THESIS = 11
"""Words of a sentence that says that a work is a thesis, and where; titles have more."""


@dataclass(frozen=True, slots=True)
class Series:
    """As what, and as which of its kind, a work came out."""

    type: str = ""
    """`WRR-rapport`, `Working Paper`, `Proefschrift`."""
    number: str = ""
    edition: str = ""
    thesis: bool = False
    at: str = ""
    """Where a thesis was defended."""


def series_of(sentence: str) -> Series | None:
    """What a sentence, without its stop, says of series, edition or thesis; None for nothing."""
    if edition := _EDITION.fullmatch(sentence):
        return Series(edition=edition["edition"])
    series = _SERIES.fullmatch(sentence)
    if series and not _YEAR.fullmatch(series["number"]):  # a year counts no series
        return Series(type=series["type"].strip(), number=series["number"])
    return _thesis(sentence)


def _thesis(text: str) -> Series | None:
    found = _THESIS.fullmatch(text)
    if found is None or len(text.split()) > _LONGEST_THESIS:
        return None
    return Series(type=found["type"].strip(), thesis=True, at=(found["rest"] or "").strip(" ,"))


def without_brackets(title: str) -> tuple[str, Series]:
    """`title` without a report number, edition or kind that is printed in brackets behind it."""
    found = Series()
    while brackets := _BRACKETS_BEHIND.search(title):
        inner = brackets["inner"].strip()
        told = _in_brackets(inner, square=brackets["open"] == "[")
        if told is None:
            break
        found = both(found, told)
        title = title[: brackets.start()]
    return title, found


def _in_brackets(inner: str, *, square: bool) -> Series | None:
    if edition := _EDITION.search(inner):
        return Series(edition=edition["edition"])
    if thesis := _thesis(inner):
        return thesis
    if number := _NUMBERED.fullmatch(inner):
        kind = number["type"] or number["type2"] or ""
        return Series(type=kind, number=number["number"] or number["number2"])
    return Series(type=inner) if square and _KIND.fullmatch(inner) else None


def without_edition(title: str) -> tuple[str, str]:
    """`title` without the edition behind it, and that: `Leerboek, Second Edition`."""
    found = _EDITION_BEHIND.search(title)
    return (title[: found.start()], found["edition"]) if found else (title, "")


def both(first: Series, second: Series) -> Series:
    """Both together; where both tell something, the first counts."""
    return replace(
        first,
        type=first.type or second.type,
        number=first.number or second.number,
        edition=first.edition or second.edition,
        thesis=first.thesis or second.thesis,
        at=first.at or second.at,
    )
