"""Parliamentary papers: numbers such as `[TK 2015-2016 29 544 nr. 674]`, in all their spellings."""

import re
from dataclasses import dataclass

from staven.corpus.kamerstuk import ADDRESS, kamerstuk_of

_SESSION = r"(?:19|20)\d\d\s?[-–—/]\s?(?:(?:19|20)\d\d|\d\d)(?!\d)"
_PART = r"(?:\(R\s?\d+\)|[IVXLC]{1,6}\b)"
_DOSSIER = rf"\d{{2}}[ .\u00a0]?\d{{3}}(?!\d)(?:[ -]{_PART})?"
_NUMBER = (
    r"(?:,?\s*(?:nrs?|no|nummer)\b\s*\.?\s*(?P<number>\d{1,5}|[A-Z]{1,3})(?!\w)"
    r"|,\s*(?P<letter>[A-Z]{1,2})(?!\w|\.\s?\S)|\s?-\s?(?P<dashed>\d{1,4})(?!\d))"
)
_BODY = (
    rf"(?:(?P<session>{_SESSION})[\s,;]*)?"
    rf"(?P<dossiers>{_DOSSIER}(?:(?:\s*(?:,|en|&|/|\+)\s*|\s+){_DOSSIER})*)"
    rf"\s*{_NUMBER}?"
)
_CHAMBER = r"(?:Tweede|Eerste)\s+Kamer(?:\s+der\s+Staten[- ]Generaal)?"
_LABEL = (
    rf"(?:Kamerstuk(?:ken)?|Handelingen|Kst\.?|TK|EK|{_CHAMBER}|Parlementaire\s+stukken"
    r"|Parliamentary\s+Papers?)[\s,:]*"
    rf"(?:(?:TK|EK|II|I|{_CHAMBER})\b[\s,]*)?"
    r"(?:vergaderjaar\s+|kamerstuk(?:ken)?\s+|nr\.?\s+)*"
)
_LABELLED = re.compile(
    rf"\s*[(\[]?\s*\b{_LABEL}"
    rf"(?:(?P<first>{_SESSION})[\s,;]*(?:kamerstuk(?:ken)?|dossier)?\s*)?{_BODY}"
    rf"(?:,?\s*(?:vergaderjaar|zitting|session)\s+(?P<last>{_SESSION}))?\s*[)\]]?",
    re.IGNORECASE,
)
_BRACKETED = re.compile(rf"\s*[(\[]\s*{_BODY}\s*[)\]]", re.IGNORECASE)
_EACH_DOSSIER = re.compile(rf"(\d{{2}})[ .\u00a0]?(\d{{3}})(?!\d)(?:[ -]({_PART}))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PrintedPaper:
    """The number of a parliamentary paper."""

    number: str
    """As the corpus writes it: `29 544, nr. 674`, `29 544 en 25 883, nr. 523`."""
    session: str = ""
    """The parliamentary year, as printed without spaces: `2015-2016`."""


def without_paper(text: str) -> tuple[str, PrintedPaper | None]:
    """`text` without the parliamentary number in it, and that number; None where it has none."""
    found = _LABELLED.search(text) or next(filter(_is_sure, _BRACKETED.finditer(text)), None)
    if found is None:
        return text, None
    number = found["number"] or found["letter"] or found["dashed"] or ""
    groups = found.groupdict()
    session = groups.get("first") or groups["session"] or groups.get("last") or ""
    paper = PrintedPaper(_written(found["dossiers"], number), _tight(session))
    before, after = text[: found.start()].rstrip(), text[found.end() :]
    between = "" if after[:1] in ".,;)" else " "
    return f"{before}{between}{after}".strip(), paper


def paper_in_address(url: str) -> PrintedPaper | None:
    """The number that the address of an official publication holds: `kst-29544-674.html`."""
    found = ADDRESS.search(url)
    if found is None:
        return None
    dossier = " ".join(filter(None, (found["dossier"], found["chapter"])))
    return PrintedPaper(_written(dossier.upper(), found["number"]))


def same_paper(left: PrintedPaper, right: PrintedPaper) -> bool:
    """Whether two numbers can be of one paper: one may name more dossiers than the other."""
    one, other = kamerstuk_of(left.number), kamerstuk_of(right.number)
    return (
        one is not None
        and other is not None
        and one.number == other.number
        and not set(one.dossiers).isdisjoint(other.dossiers)
    )


def _is_sure(found: re.Match[str]) -> bool:
    """Whether numbers in brackets, without a word before them, are those of a paper."""
    return bool(found["number"] and (found["session"] or re.search(r"\bnr", found[0])))


def _written(dossiers: str, number: str) -> str:
    names = [
        f"{first} {second}{f' {part}' if part else ''}"
        for first, second, part in _EACH_DOSSIER.findall(dossiers)
    ]
    joined = " en ".join(names)
    if not number:
        return joined
    return f"{joined}, nr. {number}" if number.isdigit() else f"{joined}, {number.upper()}"


def _tight(session: str) -> str:
    return re.sub(r"\s*[–—-]\s*", "-", session.strip())
