"""The records in the lines of a RIS file, whole or broken, each with its line.

No library does this: none tells the line of a problem, reads on past a broken record, or reads a
file without holding it whole.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Self

from staven.corpus.exported_values import LONGEST, too_long
from staven.corpus.ris.fields import TAGS
from staven.errors import Problem, StavenError
from staven.locale import _

Tags = dict[str, list[str]]
"""The filled values of a record by tag, in their order."""

_STRICT = re.compile(r"([A-Z][A-Z0-9])  -(.*)", re.DOTALL)
_LOOSE = re.compile(r"([A-Z][A-Z0-9])[ \t]{0,3}-[ \t]?(.*)", re.DOTALL)
_DASH = "  -"
"""What stands behind a tag that is spaced as the format has it: nearly every line has it there."""
_END = re.compile(r"ER\s{0,3}-\s*$")
_OTHER_FORMATS = {
    "PubMed": re.compile(r"PMID- \d"),
    "Web of Science": re.compile(r"FN \S|PT [JBSP]\s*$"),
    "EndNote": re.compile(r"%0 \w"),
}
"""Tagged formats that are no RIS, by the line that they begin with."""

_BOUNDS = frozenset({"TY", "ER"})
"""Tags at which a record begins or ends."""

_WITHIN = TAGS - _BOUNDS

_ONE_A_LINE = frozenset({"KW", "L1", "SN", "UR"})
"""Tags of which EndNote writes the second value and those after it on lines without a tag."""

_HEADERS = ("Provider:", "Database:", "Content:")
"""What some databases write above the first record."""


@dataclass(slots=True)
class Record:
    """A record as it stands in the file."""

    line: int
    """Where it begins, counted from 1."""
    loose: bool = False
    """True where its tags are spaced in another way than the format has it."""
    tags: Tags = field(default_factory=dict)
    _tag: str = ""
    _text: str = ""
    _at: int = 0
    """The first line of the value at hand: its tag, its text, its number."""
    _more: list[str] = field(default_factory=list)
    """The lines of that value below the first."""
    _too_long: list[tuple[str, int, int]] = field(default_factory=list)
    """Tag, length and line of each value that is left out."""

    def begin(self, tag: str, text: str, line: int) -> None:
        """A value begins on this line."""
        if self._more:
            self._join()
        self._tag, self._text, self._at = tag, text, line
        if text:
            self._keep(text)

    def go_on(self, text: str) -> Iterable[Problem]:
        """The value goes on on this line."""
        if text:
            self._more.append(text)
        return ()

    def _keep(self, value: str) -> None:
        """Keep a value, unless no field is that long."""
        if len(value) > LONGEST:
            self._too_long.append((self._tag, len(value), self._at))
        elif self._tag in self.tags:
            self.tags[self._tag].append(value)
        else:
            self.tags[self._tag] = [value]

    def _join(self) -> None:
        """Keep the value at hand with all its lines."""
        more, self._more = self._more, []
        if self._tag in _ONE_A_LINE:
            for value in more:
                self._keep(value)
        elif len(self._text) <= LONGEST:
            if self._text:
                self.tags[self._tag].pop()
            self._keep(" ".join([self._text, *more]).lstrip())

    def ended(self, tag: str, file: str) -> Iterator[Self | Problem]:
        """The record, which ends before this tag; with a problem where it is not the end tag."""
        if self._more:
            self._join()
        if tag != "ER":
            yield Problem(_("this record has no end (ER); it is kept."), file, self.line)
        for field_name, length, line in self._too_long:
            yield too_long(field_name, length, file, line)
        yield self


def records_in(lines: Iterable[str], file: str) -> Iterator[Record | Problem]:
    """The records, each behind the problems with its form.

    Raises:
        StavenError: the file is of another tagged format.
    """
    record: Record | None = None
    outside = _Outside(file)
    for number, line in enumerate(lines, start=1):
        tag, dash, text = line.partition(_DASH)
        if dash and tag in _WITHIN and record is not None:
            record.begin(tag, text.strip(), number)
            continue
        tag, text = _tagged(line, record)
        if not tag:
            yield from record.go_on(text) if record is not None else outside.text(text, number)
            continue
        if record is not None and tag in _BOUNDS:
            yield from record.ended(tag, file)
            record = None
        if record is None and tag != "ER":
            record = Record(number, loose=_STRICT.match(line) is None)
            outside.quiet = False
            if tag != "TY":
                yield Problem(_("this record does not begin with its type (TY)."), file, number)
        if record is not None:
            record.begin(tag, text, number)
    if record is not None:
        yield from record.ended("", file)


class _Outside:
    """What stands outside any record: the heading of a database, another format, or a problem."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.quiet = False
        """True where the problem of this stretch has been told."""

    def text(self, text: str, line: int) -> Iterable[Problem]:
        """A problem for the first line of a stretch.

        Raises:
            StavenError: it is another tagged format.
        """
        if not text or self.quiet:
            return ()
        for program, beginning in _OTHER_FORMATS.items():
            if beginning.match(text):
                raise StavenError(
                    _("this is {program}'s own format, not RIS").format(program=program),
                    where=f"{self.file}:{line}",
                    remedy=_("Export the list as RIS."),
                )
        if text.startswith(_HEADERS):
            return ()
        self.quiet = True
        reason = _("this text stands outside any record and is left out.")
        return (Problem(reason, self.file, line),)


def _tagged(line: str, record: Record | None) -> tuple[str, str]:
    """The tag of a line and its text; no tag where the line goes on with what was before."""
    if exact := _STRICT.match(line):
        return exact[1], exact[2].strip()
    text = line.strip().strip("\ufeff")
    if (record is None or record.loose) and (found := _LOOSE.match(text)):
        tag = found[1]
        # A1, B1 and the like stand in prose too, and there with a dash behind them.
        if tag in (_BOUNDS if record is None else TAGS):
            return tag, found[2].strip()
    return ("ER", "") if _END.match(text) else ("", text)
