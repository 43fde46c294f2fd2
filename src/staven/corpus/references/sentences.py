"""The sentences of a printed reference: its titles and its imprint end in stops."""

import re

from staven.corpus.references.markup import CLOSE, OPEN

_END = re.compile(
    rf"(?P<stop>[.?!])(?P<shut>['’”\")\]{CLOSE}]*)"
    r"(?:\s+|(?<=[^\W\d_]{3}\.)(?=[A-ZÀ-Þ][a-z]))"
    rf"(?=['‘“\"(\[{OPEN}]*[^\W_a-zà-ÿ])"
)
"""A stop before something that begins a sentence; the space behind it may be forgotten."""
_STOPPED = """
afl apr art aug bd bijv blz ca cf co d.w.z dec dhr dr drs e.a e.d ed eds et etc feb fig hfst i.s.m
inc ing inl ir jan jg jl jr ltd mr mrt mw nl no nos nov nr nrs o.a okt p pag par pp prof red rev
sept sr st t.b.v t.o.v trans u.a u.k u.s v.a vert vgl vol vs w.o z.g zgn
"""
"""Abbreviations, without their last stop."""
_ABBREVIATIONS = frozenset(_STOPPED.split())
_EDITION = re.compile(r"\d\w{0,3}\s(?:\w+\.?\s)?ed$")
_LAST_WORD = re.compile(r"([\w.'’&]+)$")
_NEAR = 20
"""Characters before a stop that tell whether it ends an abbreviation."""


def sentence_starts(text: str) -> list[int]:
    """Where the sentences of `text` begin; the first at 0."""
    return [
        0,
        *(
            found.end()
            for found in _END.finditer(text)
            if found["stop"] != "." or found["shut"] or not _goes_on(text, found.start())
        ),
    ]


def sentences(text: str) -> list[str]:
    """The sentences of `text`, each with its stop."""
    starts = sentence_starts(text)
    ends = [*starts[1:], len(text)]
    return [text[start:end].strip() for start, end in zip(starts, ends, strict=True)]


def _goes_on(text: str, stop: int) -> bool:
    """Whether the stop at `stop` belongs to an abbreviation or an initial."""
    near = text[max(0, stop - _NEAR) : stop]
    word = _LAST_WORD.search(near)
    if word is None or _EDITION.search(near):
        return False
    initial = len(word[1]) == 1 and word[1].isupper()
    return initial or word[1].casefold() in _ABBREVIATIONS
