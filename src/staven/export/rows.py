"""Records as lines of JSON, both ways, by the fields that their dataclasses declare."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import MISSING, Field, dataclass, fields
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, ClassVar, NoReturn, Protocol, TypeVar, get_args, get_origin, get_type_hints

from staven.errors import Problem
from staven.locale import _

_EXACT = 1e15
"""Below this, every whole number has an exact float."""


class Record(Protocol):
    """Any dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


Kind = TypeVar("Kind", bound=Record)


@dataclass(frozen=True, slots=True)
class Column:
    """One simple field of a record: a text, a number, a truth value or a word from a list."""

    name: str
    kind: type
    default: object
    required: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a file, with the list that its problems go to."""

    file: str
    line: int
    values: dict[str, object]
    problems: list[Problem]

    @property
    def guid(self) -> str:
        """Its GUID, as the problems name it; empty where it has none."""
        guid = self.values.get("guid")
        return guid if isinstance(guid, str) else ""

    def report(self, problem: str) -> None:
        """Note what is wrong with this row."""
        self.problems.append(Problem(problem, self.file, self.line, self.guid))


@cache
def columns_of(kind: type[Record]) -> tuple[Column, ...]:
    """The simple fields of a dataclass, in its own order."""
    hints = get_type_hints(kind)
    columns = (_column(field, hints[field.name]) for field in fields(kind) if field.init)
    return tuple(column for column in columns if column is not None)


def values_of(record: Record, always: Iterable[str] = ()) -> dict[str, object]:
    """The simple fields of a record that say something, and those in `always` whatever they say."""
    values: dict[str, object] = {}
    for column in columns_of(type(record)):
        value = getattr(record, column.name)
        if isinstance(value, float) and value.is_integer() and abs(value) < _EXACT:
            value = int(value)
        if column.required or column.name in always or value != column.default:
            values[column.name] = value
    return values


def lines_of(rows: Iterable[Mapping[str, object]]) -> str:
    """JSON, one row a line, each line ended."""
    return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)


def rows_in(text: str, file: str, problems: list[Problem]) -> list[Row]:
    """The rows of a file that can be read, and whose GUID is not an earlier one's."""
    rows: list[Row] = []
    guids: set[str] = set()
    # Not splitlines(), which also breaks at characters that may stand within a JSON text.
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        if not line.strip():
            continue
        try:
            values = json.loads(line, parse_constant=_no_number)
        except (ValueError, RecursionError):
            problems.append(Problem(_("this line is no valid JSON."), file, number))
            continue
        if not isinstance(values, dict):
            problems.append(Problem(_("a JSON object is expected on each line."), file, number))
            continue
        row = Row(file, number, values, problems)
        if row.guid and row.guid in guids:
            row.report(_("this GUID stands on an earlier line too; the first is kept."))
            continue
        guids.add(row.guid)
        rows.append(row)
    return rows


def simple_values(row: Row, kind: type[Record]) -> dict[str, Any] | None:
    """The simple fields of a record of this kind; None where one is missing or wrong."""
    values: dict[str, Any] = {}
    sound = True
    for column in columns_of(kind):
        if column.name not in row.values:
            values[column.name] = column.default
            if column.required:
                row.report(_("the field {field} is missing.").format(field=column.name))
                sound = False
            continue
        value = row.values[column.name]
        fitted = _fitted(value, column)
        if fitted is None and (value is not None or column.required or column.default is not None):
            row.report(_misfit(value, column))
            sound = False
        values[column.name] = fitted
    return values if sound else None


def built(row: Row, kind: type[Kind], values: Mapping[str, Any] | None) -> Kind | None:
    """A record from its fields; None, and a problem, where they do not go together."""
    if values is None:
        return None
    try:
        return kind(**values)
    except ValueError as error:
        row.report(_("these fields do not go together: {reason}.").format(reason=error))
        return None


def check_keys(row: Row, known: Iterable[str]) -> None:
    """Report the keys of a row that this format does not have."""
    unknown = sorted(row.values.keys() - set(known))
    if unknown:
        row.report(_("unknown and left out: {keys}.").format(keys=", ".join(unknown)))


def is_known(row: Row, field: str, known: Collection[str]) -> bool:
    """Whether what this field names is there, or it names nothing; a problem where it is not."""
    if field not in row.values:
        return True
    value = row.values[field]
    if isinstance(value, str) and value in known:
        return True
    row.report(_("{field} names {value}, which is not there.").format(field=field, value=value))
    return False


def known_or_nothing(row: Row, field: str, known: Collection[str]) -> str:
    """What this field names; nothing, and a problem, where that is not there."""
    value = str(row.values.get(field, ""))
    return value if value and is_known(row, field, known) else ""


def is_whole(value: object) -> bool:
    """Whether it is a whole number from 0."""
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _column(field: Field[Any], hint: object) -> Column | None:
    options = get_args(hint) if get_origin(hint) is UnionType else (hint,)
    simple = [option for option in options if option is not NoneType]
    if len(simple) != 1 or not isinstance(simple[0], type):
        return None
    if not issubclass(simple[0], str | int | float):
        return None
    required = field.default is MISSING
    return Column(field.name, simple[0], None if required else field.default, required)


def _fitted(value: object, column: Column) -> object:
    """`value` as this column has it; None where it does not fit."""
    if issubclass(column.kind, StrEnum):
        return next((word for word in column.kind if word == value), None)
    if isinstance(value, bool) or column.kind is bool:
        return value if isinstance(value, bool) and column.kind is bool else None
    if column.kind is float and isinstance(value, int | float):
        return float(value)
    return value if isinstance(value, column.kind) else None


def _misfit(value: object, column: Column) -> str:
    if issubclass(column.kind, StrEnum):
        return _("{field}: {word} is none of: {known}.").format(
            field=column.name, word=value, known=", ".join(column.kind)
        )
    expected = {
        str: _("a text is expected in {field}."),
        bool: _("true or false is expected in {field}."),
    }.get(column.kind, _("a number is expected in {field}."))
    return expected.format(field=column.name)


def _no_number(word: str) -> NoReturn:
    raise ValueError(word)
