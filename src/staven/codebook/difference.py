"""What two versions of a codebook differ in: code by code, field by field, word by word."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from difflib import SequenceMatcher
from enum import StrEnum

from staven.codebook.code import Code, Codebook

FIELDS = tuple(one.name for one in fields(Code) if one.name != "id")
"""What two versions of one code can differ in: everything but its id."""
MEANING = ("definition", "include", "exclude")
"""The fields that say which passages carry a code: with another one, its extracts are rechecked."""
_WORDS = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True, slots=True)
class CodeChange:
    """One code that is not the same in both versions."""

    before: Code | None
    """None for a code that is new."""
    after: Code | None
    """None for a code that is gone."""

    @property
    def code(self) -> Code:
        """The code as it is now, or as it was before it went.

        Raises:
            ValueError: it is in neither version.
        """
        found = self.after or self.before
        if found is None:
            msg = "a change is about a code that one of two versions has"
            raise ValueError(msg)
        return found

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields in which both differ; none where one of them has no such code."""
        if self.before is None or self.after is None:
            return ()
        one, other = self.before, self.after
        return tuple(name for name in FIELDS if getattr(one, name) != getattr(other, name))

    @property
    def means_something_else(self) -> bool:
        """Whether passages that carried the code may no longer fit it."""
        return not set(MEANING).isdisjoint(self.fields)


@dataclass(frozen=True, slots=True)
class Difference:
    """Everything in which two versions of a codebook differ."""

    before: Codebook
    after: Codebook
    changes: tuple[CodeChange, ...]
    """In the order of the later version; codes that are gone stand at the end."""
    head: tuple[str, ...]
    """Of `label`, `source` and `scope` those that differ."""
    reordered: bool
    """Whether codes that hang beside each other in both stand in another order."""

    @property
    def added(self) -> tuple[Code, ...]:
        """The codes that are new."""
        return tuple(one.code for one in self.changes if one.before is None)

    @property
    def removed(self) -> tuple[Code, ...]:
        """The codes that are gone."""
        return tuple(one.code for one in self.changes if one.after is None)

    @property
    def changed(self) -> tuple[CodeChange, ...]:
        """The codes that both versions have, with another content."""
        return tuple(one for one in self.changes if one.fields)

    def __bool__(self) -> bool:
        return bool(self.changes or self.head or self.reordered)


def difference(before: Codebook, after: Codebook) -> Difference:
    """What became of `before`; codes are found again by their ids."""
    now = (CodeChange(before.by_id.get(code.id), code) for code in after.codes)
    gone = (CodeChange(code, None) for code in before.codes if code.id not in after.by_id)
    return Difference(
        before=before,
        after=after,
        changes=(*(one for one in now if one.before != one.after), *gone),
        head=tuple(
            name
            for name in ("label", "source", "scope")
            if getattr(before, name) != getattr(after, name)
        ),
        reordered=_beside(before, after) != _beside(after, before),
    )


def _beside(one: Codebook, other: Codebook) -> dict[str, list[str]]:
    """Per parent the ids of the codes that hang there in both, in the order of the first."""
    there: dict[str, list[str]] = {}
    for code in one.codes:
        same = other.by_id.get(code.id)
        if same is not None and same.parent == code.parent:
            there.setdefault(code.parent, []).append(code.id)
    return there


class Fate(StrEnum):
    """What became of a stretch of text."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a text that was changed."""

    fate: Fate
    text: str


def marked_words(before: str, after: str) -> tuple[Stretch, ...]:
    """The later text with what is new in it marked, and what went at the place where it stood.

    Whole words are compared. What is not GONE is, put together, `after`; what is not NEW, `before`.
    """
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    found: list[Stretch] = []
    gone = came = ""
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        same = "".join(old[i:j]) if tag == "equal" else ""
        if same and (same.strip() or not (gone or came)):
            found += _changed(gone, came)
            gone = came = ""
            found.append(Stretch(Fate.SAME, same))
        else:
            # A space that two changes share is no word that stayed.
            gone, came = gone + "".join(old[i:j]), came + "".join(new[k:m])
    return (*found, *_changed(gone, came))


def _changed(gone: str, came: str) -> list[Stretch]:
    stretches = (Stretch(Fate.GONE, gone), Stretch(Fate.NEW, came))
    return [one for one in stretches if one.text]


def put_together(stretches: Iterable[Stretch]) -> str:
    """A marked text on plain paper: `[-what went-]`, `{+what is new+}`, as wdiff writes it."""
    signs = {Fate.SAME: ("", ""), Fate.GONE: ("[-", "-]"), Fate.NEW: ("{+", "+}")}
    return "".join(f"{signs[one.fate][0]}{one.text}{signs[one.fate][1]}" for one in stretches)
