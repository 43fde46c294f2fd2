"""What a chapter or article stands in: "In: editors (Red.), book (pp. 1–9)"."""

import re
from dataclasses import dataclass, replace

from staven.corpus.references.markup import CLOSE, OPEN, plain
from staven.corpus.references.names import EDITORS, NOBODY, Names, names_in
from staven.corpus.references.numbers import NOWHERE, Numbers, dashed, numbers_at
from staven.corpus.references.sentences import sentence_starts

TITLE_END = " .,;:–-"
"""What may stand behind a title without being part of it."""

_IN = re.compile(rf"(?<=[.?!,;'’”\"{CLOSE})\]])\s+(?P<word>[Ii]n)(?P<colon>:)?\s+(?=\S)")
_EDITORS = re.compile(rf"\(?{EDITORS}\.?\)?\s*[,.:]*\s*", re.IGNORECASE)
_EDITED_BY = re.compile(
    r",?\s*(?:edited by|onder redactie van|o\.r\.v\.)\s+"
    r"(?P<names>[^,\d()]+(?:,?\s(?:and|en|&)\s[^,\d()]+)?),?\s*",
    re.IGNORECASE,
)
_PAGES_IN_BRACKETS = re.compile(r"\s*\((?:pp?|blz|pag)\.")
_PAGES_NEAR = re.compile(r"[(,]\s*(?:pp?|blz|pag)\.\s*\d")
_PAGES_BEHIND = re.compile(
    r"[\s.,;(]+(?:(?:pp?|blz|pag)\b\.?|S\.)\s*([A-Za-z]?\d+\s?[-–—]{1,2}\s?[A-Za-z]?\d+)\)?",
    re.IGNORECASE,
)
_BEFORE_NUMBERS = re.compile(
    r"(?<=[^\W_])(?:[)\]?!.]|(?=[\s,;:]))(?=[\s.,;:]{0,3}\(?(?:\d|jg|jrg|jaar|vol|nr|no|pp?\b|blz|pag))",
    re.IGNORECASE,
)
_NEAR = 500
"""Characters behind an "In" where editors or pages must stand."""


@dataclass(frozen=True, slots=True)
class Host:
    """The book or journal that a work stands in, as "In" names it."""

    start: int
    """Where the title ends, and the "In" begins."""
    container: str
    editors: Names = NOBODY
    numbers: Numbers = NOWHERE
    imprint: str = ""
    """The text behind all this."""


def host_in(body: str) -> Host | None:
    """What an "In" in the text behind authors and date names; None where none does.

    "In" without a colon may open a subtitle: then editors, italics or pages must follow.
    """
    for found in _IN.finditer(body):
        if body.rfind(OPEN, 0, found.start()) > body.rfind(CLOSE, 0, found.start()):
            continue
        rest = body[found.end() :]
        if found["colon"] or _names_a_host(rest, upper=found["word"] == "In"):
            return _host(found.start(), rest)
    return None


def tidy(title: str) -> str:
    """A title without italics' marks, and without the stop behind it."""
    bare = re.sub(r"\s+([.,;:])", r"\1", plain(title))
    return bare if bare.endswith("...") else bare.rstrip(TITLE_END).lstrip(" .,;:")


def _names_a_host(rest: str, *, upper: bool) -> bool:
    near = rest[:_NEAR]
    if _EDITED_BY.search(near) or (upper and near.startswith(OPEN)):
        return True
    mark = _EDITORS.search(near)
    if mark and names_in(near[: mark.start()]).persons:
        return True
    return upper and bool(_PAGES_NEAR.search(near))


def _host(start: int, rest: str) -> Host:
    editors = NOBODY
    mark = _EDITORS.search(rest[:_NEAR])
    if mark and OPEN not in rest[: mark.start()]:
        front = names_in(rest[: mark.start()])
        if front.names:
            editors, rest = front, rest[mark.end() :]
    if rest.startswith(OPEN):
        end = rest.index(CLOSE)
        container, behind = rest[1:end], rest[end + 1 :]
    else:
        end = _container_end(rest)
        container, behind = rest[:end], rest[end:]
    if by := _EDITED_BY.search(container):
        editors, container = names_in(by["names"]), container[: by.start()]
    elif by := _EDITED_BY.match(behind):
        editors, behind = names_in(by["names"]), f", {behind[by.end() :].lstrip('., ')}"
    numbers = numbers_at(behind, 0) or NOWHERE
    imprint = behind[numbers.end :]
    if not numbers.pages and (pages := _PAGES_BEHIND.search(imprint)):
        numbers = replace(numbers, pages=dashed(pages[1]))
        imprint = f"{imprint[: pages.start()]}{imprint[pages.end() :]}"
    return Host(start, tidy(container), editors, numbers, imprint)


def _container_end(text: str) -> int:
    """Where the name of a container ends that is not in italics."""
    starts = sentence_starts(text)
    end = starts[1] if len(starts) > 1 else len(text)
    if bracket := _PAGES_IN_BRACKETS.search(text):
        end = min(end, bracket.start())
    return next((at for at in name_ends(text) if at < end and numbers_at(text, at)), end)


def name_ends(text: str) -> list[int]:
    """Where in a text without italics the name of a container may end and numbers begin."""
    return [found.end() for found in _BEFORE_NUMBERS.finditer(text)]
