"""Numbers of parliamentary papers, in all the ways that Dutch reports write them."""

import re
from collections.abc import Iterator

from staven.corpus.citations.citation import Form, Mention, Paper
from staven.corpus.kamerstuk import ADDRESS

_DOSSIER = r"\d{2}[\s.]?\d{3}(?:[ -]?\(?[IVXR]{1,5}\)?)?"
_NUMBER = r"(?:nrs?|no|nummers?|n\d)(?:\.\s?|\s)\s?(?P<{}>\d{{1,4}})"
_PAPER = re.compile(
    rf"""
    (?P<lead>\b(?:(?:TK|EK|Kamerstuk(?:ken)?|Kst\.?|Tweede\s+Kamer|Eerste\s+Kamer|Handelingen)
        (?:\s+der\s+Staten-Generaal)?(?:\s+(?:II|I|TK|EK))?)[\s,:]{{1,3}})?
    (?:vergaderjaar\s)?
    (?:(?<!\d)(?P<session>(?:19|20)\d\d)\s?[-–—/]\s?(?:(?:19|20)\d\d|\d\d)[\s,]{{1,3}})?
    (?<![\w.])(?P<dossiers>{_DOSSIER}(?:(?:\s?[,/]\s?|\s+en\s+|\s+){_DOSSIER}){{0,3}})
    (?:[\s,;]{{0,3}}{_NUMBER.format("number")}
        # Only a word before it tells these from the number of anything else.
        |(?(lead)[-–](?P<joined>\d{{1,4}})|(?!))
        |(?(lead),\s(?!(?:19|20)\d\d)(?P<bare>\d{{1,4}})(?=\s{{0,3}}(?:[).,;:]|$))|(?!)))(?!\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MORE = re.compile(
    rf"\s*(?:,|en|and|&|;)\s*(?P<again>{_NUMBER.format('named')}|(?P<bare>(?!(?:19|20)\d\d)\d{{1,4}})(?=\s*[),;]))(?!\d)",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"(\d{2})[\s.]?(\d{3})")


def papers_in(text: str) -> Iterator[Mention]:
    """Every parliamentary paper that the text names by its number, in the order of the text."""
    if _DIGITS.search(text) is None:
        return
    for match in _PAPER.finditer(text):
        dossiers = _dossiers(match["dossiers"])
        session = int(match["session"]) if match["session"] else None
        number = match["number"] or match["joined"] or match["bare"]
        yield _mention(text, match.start(), match.end(), Paper(dossiers, number, session))
        end = match.end()
        while more := _MORE.match(text, end):
            number = more["named"] or more["bare"]
            yield _mention(text, more.start("again"), more.end(), Paper(dossiers, number, session))
            end = more.end()
    for match in ADDRESS.finditer(text):
        paper = Paper((match["dossier"],), match["number"].lower())
        yield _mention(text, match.start(), match.end(), paper)


def _dossiers(text: str) -> tuple[str, ...]:
    """The numbers of dossiers in `text`, without spaces."""
    return tuple(first + second for first, second in _DIGITS.findall(text))


def _mention(text: str, start: int, end: int, paper: Paper) -> Mention:
    return Mention(start, end, text[start:end], Form.PARLIAMENTARY, paper=paper)
