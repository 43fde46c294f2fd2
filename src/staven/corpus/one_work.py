"""Two records of one work made one: where they differ, and what the one record then says."""

from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from typing import Any

from staven.corpus.source import Name, Source

_OWN = frozenset({"guid", "citekey", "status", "exclusion_reason", "study", "fields"})
"""What is not of the record itself, or is put together field by field."""

_RAW = "raw"
"""Field that holds a record as it was printed: it tells where a record is from, not what is so."""

_TOGETHER = {"authors": "others", "others": "authors"}
"""Fields that only mean something with another: a list of authors, and whether it is cut off."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of which two records of one work say something else."""

    field: str
    """As `Source` names it, or the BibTeX name of one of its other fields."""
    kept: str
    """What the record that is kept says; empty where it says nothing."""
    other: str
    """What the other one says, which is never nothing."""
    fills: bool = False
    """True where the other one only adds to what is kept: it is taken without being asked for."""


def differences(kept: Source, other: Source) -> tuple[Difference, ...]:
    """Where two records of one work differ, in the order of a source's fields.

    What only the kept record says is no difference: it stays.
    """
    ours, theirs = _texts(kept), _texts(other)
    return tuple(
        Difference(name, ours.get(name, ""), said, fills=_fills(name, kept, other, ours))
        for name, said in theirs.items()
        if name != _RAW and said and said != ours.get(name, "")
    )


def one_work(kept: Source, other: Source, take: Collection[str] = ()) -> Source:
    """The kept record, filled in from the other, and with the other's word on the fields in `take`.

    A list of authors that is cut off is filled in too, where the other one names more of them.
    Citekey, status, study and GUID stay those of the kept record.
    """
    chosen = {name for name in take if name not in _OWN}
    if _names_more(other, kept):
        chosen.add("authors")
    chosen |= {_TOGETHER[name] for name in chosen if name in _TOGETHER}
    changes: dict[str, Any] = {}
    for field in fields(Source):
        name, theirs = field.name, getattr(other, field.name)
        if name in _OWN or not theirs:
            continue
        if name in chosen or (not getattr(kept, name) and _TOGETHER.get(name) not in changes):
            changes[name] = theirs
    if kept.authors and "authors" not in chosen:
        changes.pop("others", None)
    elif "authors" in changes:
        changes["others"] = other.others
    extra = {
        name: text
        for name, text in other.fields.items()
        if text and (name in take or not kept.fields.get(name))
    }
    return replace(kept, fields=kept.fields | extra, **changes)


def fuller(left: Source, right: Source) -> Source:
    """The record that says more: by the fields that a reference has, then by authors named."""
    return right if _weight(right) > _weight(left) else left


def _fills(name: str, kept: Source, other: Source, ours: dict[str, str]) -> bool:
    return not ours.get(name) or (name == "authors" and _names_more(other, kept))


def _names_more(one: Source, cut_off: Source) -> bool:
    """Whether `one` names more of the authors whose list the other record cuts off."""
    return (
        cut_off.others
        and 0 < len(cut_off.authors) < len(one.authors)
        and cut_off.authors[0].surname.casefold() == one.authors[0].surname.casefold()
    )


def _weight(source: Source) -> tuple[int, int]:
    told = sum(bool(text) for name, text in _texts(source).items() if name not in source.fields)
    return told, len(source.authors)


def _texts(source: Source) -> dict[str, str]:
    texts = {
        field.name: _text(getattr(source, field.name))
        for field in fields(Source)
        if field.name not in _OWN and field.name != "others"
    }
    if source.others and source.authors:
        texts["authors"] = f"{texts['authors']} e.a."
    return texts | source.fields


def _text(value: object) -> str:
    if isinstance(value, tuple):
        return "; ".join(_name(name) for name in value)
    return "" if value is None else str(value)


def _name(name: Name) -> str:
    given = " ".join(part for part in (name.given, name.prefix) if part)
    return ", ".join(part for part in (name.family, given, name.suffix) if part)
