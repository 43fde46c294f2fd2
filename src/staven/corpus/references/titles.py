"""Which part of a reference is the title, what it stands in, and what is left for the imprint."""

import re
from dataclasses import dataclass

from staven.corpus.references.hosts import TITLE_END, host_in, name_ends, tidy
from staven.corpus.references.imprints import is_imprint, is_series
from staven.corpus.references.markup import CLOSE, OPEN, paired, plain
from staven.corpus.references.names import NOBODY, Names
from staven.corpus.references.numbers import NOWHERE, Numbers, journal_numbers_at, numbers_at
from staven.corpus.references.places import is_place
from staven.corpus.references.sentences import sentence_starts
from staven.corpus.references.series import without_brackets
from staven.corpus.references.words import is_name_like

_QUOTED = re.compile(
    r"\s*(?:‘(?P<a>[^‘]{3,400}?)’|“(?P<b>[^“”]{3,400})”|\"(?P<c>[^\"]{3,400})\"|'(?P<d>.{3,400}?)')"
    r"(?P<end>[,.]?)(?=\s|$)"
)
_VOLUME_OF_A_BOOK = re.compile(r"[^.]?\.\s*(?:vol|volume|jaargang|nr|no|nummer)\b", re.IGNORECASE)
_SERIES_WORD = re.compile(
    r"\b\w*(?:rapport|report|paper|publicatie|notitie|signalering|kamerstuk\w*)$", re.IGNORECASE
)
_JOURNAL_WORD = re.compile(
    r"\b(?:tijdschrift|\w+blad|magazine|journal|review|quarterly|annals|proceedings)\b",
    re.IGNORECASE,
)
_NUMBER_IN_ITALICS = re.compile(
    rf"{OPEN}(\d{{1,4}}\s*(?:\([^(){OPEN}{CLOSE}]{{1,20}}\))?,?){CLOSE}"
)
_VOLUME_IN_ITALICS = re.compile(
    rf",\s*(\d{{1,4}}\s*(?:\(\d[^(){OPEN}{CLOSE}]{{0,20}}\))?),?{CLOSE}(?=\s*[,(:])"
)
_NEXT_ITALICS = re.compile(rf"(?P<stop>[.:,–-]?)\s*{OPEN}(?P<text>[^{OPEN}{CLOSE}]*){CLOSE}")
_GOES_ON = re.compile(r"\s*[:–-]?\s*[^\W_]")
_BRACKETS = re.compile(r"\s*\([^()\d]{3,60}\)")
_TITLE_ENDED = re.compile(r"[.?!,'’”\"]\s*$")
_PLACE_BEHIND = re.compile(r",\s+(?=(?P<place>[^,.:;()]{3,40}):\s)")
_STAND_IN = "Titel"
"""Stands for a title that was found already, so that the rest reads as a whole."""
_LONGEST_CONTAINER = 14
"""Words that the name of a journal may have."""


@dataclass(frozen=True, slots=True)
class Titled:
    """A title and what follows it."""

    title: str
    """With italics marked no more, and without the stop behind it."""
    container: str = ""
    numbers: Numbers = NOWHERE
    imprint: str = ""
    """The text behind all this."""
    editors: Names = NOBODY
    hosted: bool = False
    """True where "In" named the container."""


def titled(body: str) -> Titled:
    """Split what stands behind authors and date.

    Rules run from what printed signs say (an "In", italics, quotation marks, volume numbers) to
    what only the words say (the last sentence names a publisher).
    """
    body = _NUMBER_IN_ITALICS.sub(r"\1", paired(body).strip(" ;"))
    body = _VOLUME_IN_ITALICS.sub(rf"{CLOSE}, \1", body)
    for rule in (_hosted, _italic, _quoted, _numbered, _named, _worded, _placed):
        if found := rule(body):
            return found
    return Titled(tidy(body))


def _hosted(body: str) -> Titled | None:
    """`Titel. In: Redacteuren (Red.), Boek (pp. 1–9). Plaats: Uitgever.`"""
    host = host_in(body)
    if host is None:
        return None
    title = _unquoted(body[: host.start])
    return Titled(
        title, host.container, host.numbers, host.imprint, editors=host.editors, hosted=True
    )


def _italic(body: str) -> Titled | None:
    """Italics say it: the title's own, or those of a journal behind a title in plain letters."""
    if OPEN not in body:
        return None
    if not body.startswith(OPEN):
        return _italic_container(body)
    end = body.index(CLOSE)
    title, rest = body[1:end], body[end + 1 :]
    if late := _closed_late(title, rest):
        return late
    while following := _NEXT_ITALICS.match(rest):
        behind = rest[following.end() :]
        if numbers := numbers_at(behind, 0):
            return Titled(tidy(title), tidy(following["text"]), numbers, behind[numbers.end :])
        title, rest = f"{title}{following['stop']} {following['text']}", behind
    title, rest = _with_brackets(title, rest)
    if title[-1:] not in ".?!" and not rest.startswith("."):
        title, rest = _continued(title, rest)
    return _journal_behind(title, rest) or Titled(tidy(title), imprint=rest)


def _closed_late(title: str, rest: str) -> Titled | None:
    """Italics that hold the name of the journal too: its numbers follow on them."""
    numbers = journal_numbers_at(rest, 0)
    starts = sentence_starts(title)
    if numbers is None or len(starts) == 1:
        return None
    last = starts[-1]
    return Titled(tidy(title[:last]), tidy(title[last:]), numbers, rest[numbers.end :])


def _journal_behind(title: str, rest: str) -> Titled | None:
    """A title in italics, and behind it a journal that is not."""
    if title[-1:] not in ".?!" and rest[:1] not in ".,":
        return None
    found = _numbered(f"{title.rstrip('.')}. {rest.lstrip(' .,')}")
    fits = found and found.title == tidy(title) and not is_series(found.container)
    return found if fits else None


def _with_brackets(title: str, rest: str) -> tuple[str, str]:
    """A title and the brackets behind its italics: `(eindrapport)` is part of it, `(nr. 8)` not."""
    brackets = _BRACKETS.match(rest)
    if brackets is None or without_brackets(brackets[0])[0] != brackets[0]:
        return title, rest
    return f"{title}{brackets[0]}", rest[brackets.end() :]


def _continued(title: str, rest: str) -> tuple[str, str]:
    """A title whose italics closed too early, up to where its sentence ends."""
    if not _GOES_ON.match(rest) or is_imprint(rest):
        return title, rest
    starts = sentence_starts(rest)
    end = starts[1] if len(starts) > 1 else len(rest)
    if is_imprint(rest[:end]):
        return title, rest
    return f"{title}{rest[:end]}", rest[end:]


def _italic_container(body: str) -> Titled | None:
    at, end = body.index(OPEN), body.index(CLOSE)
    title, container, behind = body[:at], body[at + 1 : end], body[end + 1 :]
    numbers = numbers_at(behind, 0)
    if not title.strip(" .,'\"‘“"):
        return None
    if numbers is None and (not _TITLE_ENDED.search(title) or is_place(container)):
        return None
    numbers = numbers or NOWHERE
    return Titled(_unquoted(title), tidy(container), numbers, behind[numbers.end :])


def _quoted(body: str) -> Titled | None:
    """A title between quotation marks, in the styles that print them so."""
    found = _QUOTED.match(body)
    if found is None:
        return None
    title = _inner(found)
    comma = found["end"] == "," or title[-1] in ",."
    if not (comma or found["end"] == "."):
        return None
    behind = body[found.end() :].lstrip()
    inner = _numbered(f"{_STAND_IN}. {plain(behind)}")
    if inner and inner.title == _STAND_IN:
        return Titled(tidy(title), inner.container, inner.numbers, inner.imprint)
    return Titled(tidy(title), imprint=behind) if comma else None


def _numbered(body: str) -> Titled | None:
    """`Titel. Tijdschrift, 12(3), 4-5`: numbers behind the name of a journal give it away."""
    text = plain(body)
    starts = sentence_starts(text)
    for at in name_ends(text):
        first = max((start for start in starts if start < at), default=0)
        if not first and journal_numbers_at(text, at):
            first = _behind_comma(text, at)
        container = text[first:at]
        if not first or _VOLUME_OF_A_BOOK.match(text, at - 1) or not _is_container(container):
            continue
        numbers = journal_numbers_at(text, at) or _last_pages(text, at)
        if numbers is None or (
            not numbers.volume and (_SERIES_WORD.search(container) or not numbers.pages)
        ):
            continue
        return Titled(_unquoted(text[:first]), tidy(container), numbers, text[numbers.end :])
    return None


def _behind_comma(text: str, at: int) -> int:
    """Where the name of a journal begins behind a comma, in a list that has commas for stops."""
    comma = text.rfind(", ", 0, at)
    return comma + 2 if comma > 0 and is_name_like(text[comma + 2 : at]) else 0


def _is_container(text: str) -> bool:
    """Whether `text` can be the name of a journal or book, and is no place with a publisher."""
    place = re.split("[,:]", text)[0]
    return text[:1].isupper() and len(text.split()) <= _LONGEST_CONTAINER and not is_place(place)


def _last_pages(text: str, at: int) -> Numbers | None:
    """Pages that a reference ends in: `Titel. Boek, 127-141.`"""
    numbers = numbers_at(text, at)
    return numbers if numbers and not text[numbers.end :].strip(" .") else None


def _named(body: str) -> Titled | None:
    """A last sentence that calls itself a journal."""
    starts = sentence_starts(body)
    last = plain(body[starts[-1] :]).strip(TITLE_END)
    if len(starts) == 1 or not _is_container(last) or not _JOURNAL_WORD.search(last):
        return None
    if not (is_name_like(last) or _JOURNAL_WORD.match(last)):
        return None
    return Titled(_unquoted(body[: starts[-1]]), last)


def _worded(body: str) -> Titled | None:
    """Only words tell: the last sentences are the imprint where they read like one."""
    starts = sentence_starts(body)
    ends = [*starts[1:], len(body)]
    at, named = len(starts), False
    while at > 1:
        sentence = body[starts[at - 1] : ends[at - 1]]
        bare = plain(sentence).strip(TITLE_END)
        beside = is_place(bare) or is_series(bare)
        # Once somebody is named who brought it out, only a place or series can stand in front.
        if not is_imprint(sentence) or (named and not beside):
            break
        named = named or not beside
        at -= 1
    if at == len(starts):
        return None
    return Titled(tidy(body[: starts[at]]), imprint=body[starts[at] :])


def _placed(body: str) -> Titled | None:
    """`Titel, Utrecht: Uitgever`: a comma instead of a stop."""
    for found in _PLACE_BEHIND.finditer(body):
        if found.start() and is_place(found["place"]):
            return Titled(tidy(body[: found.start()]), imprint=body[found.end() :])
    return None


def _unquoted(title: str) -> str:
    """A title without the quotation marks that a style puts around it."""
    bare = title.strip()
    found = _QUOTED.fullmatch(bare.rstrip(TITLE_END)) or _QUOTED.fullmatch(bare)
    return tidy(_inner(found) if found else title)


def _inner(quoted: re.Match[str]) -> str:
    return next(quoted[name] for name in "abcd" if quoted[name])
