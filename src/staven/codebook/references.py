"""What codes say of each other: parents, and the outcomes, groups and instruments they name."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from staven.codebook.code import Code, Kind
from staven.errors import Problem
from staven.locale import _

HOLDERS: dict[Kind, frozenset[Kind]] = {
    Kind.POLICY_LINE: frozenset(),
    Kind.THEME: frozenset({Kind.POLICY_LINE, Kind.THEME}),
    Kind.GOAL: frozenset({Kind.POLICY_LINE, Kind.THEME, Kind.GOAL}),
    Kind.MECHANISM: frozenset({Kind.POLICY_LINE, Kind.THEME, Kind.GOAL}),
    Kind.INSTRUMENT: frozenset({Kind.POLICY_LINE, Kind.THEME, Kind.GOAL, Kind.INSTRUMENT}),
    Kind.CONTEXT: frozenset({Kind.POLICY_LINE, Kind.THEME, Kind.CONTEXT}),
    Kind.BOTTLENECK: frozenset({Kind.POLICY_LINE, Kind.THEME, Kind.INSTRUMENT}),
    Kind.OUTCOME: frozenset({Kind.POLICY_LINE, Kind.THEME, Kind.GOAL, Kind.OUTCOME}),
    Kind.GROUP: frozenset({Kind.POLICY_LINE, Kind.GROUP}),
}
"""Per kind, the kinds of code under which it can hang."""

_POINTERS = {
    "brings": Kind.OUTCOME,
    "groups": Kind.GROUP,
    "serves": Kind.MECHANISM,
    "instrument": Kind.INSTRUMENT,
}
"""Per field that names other codes, the kind that these must have."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A code as it was read, with the lines on which it and its fields stand."""

    code: Code
    line: int
    lines: Mapping[str, int]
    kind: Kind | None
    """None where the file gives a kind that does not exist: nothing follows from it then."""


def reference_problems(placed: Sequence[Placed], file: str) -> Iterator[Problem]:
    """Everything that does not fit between codes: doubles, absentees, wrong kinds, circles."""
    by_id: dict[str, Placed] = {}
    for item in placed:
        first = by_id.setdefault(item.code.id, item)
        if item.code.id and first is not item:
            yield Problem(
                _("this id stands on line {line} too; each code has its own.").format(
                    line=first.lines.get("id", first.line)
                ),
                file,
                item.lines.get("id", item.line),
                item.code.id,
            )
    for item in placed:
        yield from _parent_problems(item, by_id, file)
        yield from _pointer_problems(item, by_id, file)
    yield from _circles(placed, by_id, file)


def _parent_problems(item: Placed, by_id: Mapping[str, Placed], file: str) -> Iterator[Problem]:
    code = item.code
    if not code.parent:
        return
    parent = by_id.get(code.parent)
    if parent is None:
        reason = _("its parent {parent} is not in this codebook.").format(parent=code.parent)
    elif item.kind is None or parent.kind is None or parent is item:
        return
    elif parent.kind not in HOLDERS[item.kind]:
        reason = _("a code of kind {kind} cannot hang under {parent}, a {parent_kind}.").format(
            kind=item.kind, parent=code.parent, parent_kind=parent.kind
        )
    else:
        return
    yield Problem(reason, file, item.lines.get("parent", item.line), code.id)


def _pointer_problems(item: Placed, by_id: Mapping[str, Placed], file: str) -> Iterator[Problem]:
    for field, kind in _POINTERS.items():
        value = getattr(item.code, field)
        for target in (value,) if isinstance(value, str) else value:
            found = by_id.get(target)
            if not target or (found is not None and found.kind in {kind, None}):
                continue
            if found is None:
                reason = _("{field} names {target}, which is not in this codebook.").format(
                    field=field, target=target
                )
            else:
                reason = _("{field} names {target}, which is a {kind} and no {wanted}.").format(
                    field=field, target=target, kind=found.kind, wanted=kind
                )
            yield Problem(reason, file, item.lines.get(field, item.line), item.code.id)


def _circles(placed: Sequence[Placed], by_id: Mapping[str, Placed], file: str) -> Iterator[Problem]:
    """Each ring of parents once, at the code in it that stands first."""
    rings: defaultdict[frozenset[str], list[str]] = defaultdict(list)
    for item in placed:
        way = [item.code.id]
        above = by_id.get(item.code.parent)
        while above is not None and above.code.id not in way:
            way.append(above.code.id)
            above = by_id.get(above.code.parent)
        if above is not None and above.code.id == item.code.id and not rings[frozenset(way)]:
            rings[frozenset(way)] = way
            ring = " → ".join([*way, item.code.id])
            yield Problem(
                _("its parents go round in a circle: {ring}.").format(ring=ring),
                file,
                item.lines.get("parent", item.line),
                item.code.id,
            )
