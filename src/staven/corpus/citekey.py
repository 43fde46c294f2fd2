"""Citekeys: short, readable names for sources."""

import re
import unicodedata
from collections.abc import Container, Iterator
from dataclasses import replace

from staven.corpus.letters import UNDIVIDED
from staven.corpus.reader import Found, Mint
from staven.corpus.source import Source
from staven.errors import Problem
from staven.locale import _

_LITTLE = """
a aan als an and at bij by de door een en for from het hoe how in is met na naar of om on onder op
over te ten ter the to tot uit van via voor wat what with zijn
"""
_SMALL_WORDS = frozenset(_LITTLE.split())
"""Words that say nothing about what a title is about, in Dutch and English."""

_BETWEEN_WORDS = re.compile(r"[\W_]+")
_USABLE = re.compile(r"\w[\w:.+/-]{0,99}")
_UNDIVIDED = str.maketrans(UNDIVIDED)
_NUMBER = re.compile(r"-\d+$")


def citekey_for(source: Source, taken: Container[str]) -> str:
    """A new citekey: surname, year and the first word of weight in the title, as `walz2021monitor`.

    In lower-case ASCII; `nd` where there is no year. Where that is taken, `-2`, `-3` … follows.
    """
    who = _ascii(source.authors[0].surname if source.authors else source.institution)
    year = "nd" if source.year is None else str(source.year)
    words = [word for word in map(_ascii, _BETWEEN_WORDS.split(source.title)) if word]
    telling = next((word for word in words if word not in _SMALL_WORDS), "".join(words[:1]))
    return untaken(f"{who}{year}{telling}", taken)


def is_usable(citekey: str) -> bool:
    r"""Whether BibTeX and its readers can cite this: `walz2021`, `DBLP:conf/x`, `7`, no address.

    Spaces, commas, braces and what else means something to them break the file that it stands in.
    """
    return _USABLE.fullmatch(citekey) is not None and "://" not in citekey


def untaken(citekey: str, taken: Container[str]) -> str:
    """`citekey`, or the first of `-2`, `-3` … behind it that nobody has."""
    if citekey not in taken:
        return citekey
    count = 2
    while f"{citekey}-{count}" in taken:
        count += 1
    return f"{citekey}-{count}"


def numberless(citekey: str) -> str:
    """`citekey` without the number that `untaken` may have put behind it."""
    return _NUMBER.sub("", citekey)


class Citekeys:
    """The citekeys of one file: each is given out once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}

    def is_new(self, citekey: str) -> bool:
        """Whether nothing had this citekey; from now on something has."""
        if citekey in self._taken:
            return False
        self._taken.add(citekey)
        return True

    def numbered(self, citekey: str) -> str:
        """`citekey`, or the first of `-2`, `-3` … behind it that nothing had."""
        if self.is_new(citekey):
            return citekey
        # Counting on from the last one keeps a file of equal keys from taking quadratic time.
        count = self._next.get(citekey, 2)
        while not self.is_new(f"{citekey}-{count}"):
            count += 1
        self._next[citekey] = count + 1
        return f"{citekey}-{count}"

    def named(self, draft: Source, mint: Mint, file: str, line: int | None) -> Iterator[Found]:
        """The source under a citekey of its own, behind a problem where its key was taken.

        Args:
            draft: The source, with the key that it has in the file; empty where it has none.
            mint: Gives the GUID of the source with this citekey.
            file: Name of the file, for the problem.
            line: Where the source stands in it, from 1.
        """
        wanted = draft.citekey or citekey_for(draft, ())
        citekey = self.numbered(wanted)
        if draft.citekey and citekey != wanted:
            reason = _("this key stands twice in the file; the second entry is kept as {key}.")
            yield Problem(reason.format(key=citekey), file, line, wanted)
        yield replace(draft, guid=mint(citekey), citekey=citekey)


def _ascii(text: str) -> str:
    spread = unicodedata.normalize("NFKD", text.lower().translate(_UNDIVIDED))
    return re.sub(r"[^a-z0-9]", "", spread)
