"""Blocks of a BibTeX file: its entries and abbreviations, a stretch of the file at a time.

bibtexparser reads text that is in memory as a whole. It takes any line that begins with `@word{` as
the beginning of a block, also within an entry that was never closed, so that a file may be cut
before such lines without a difference to what is read.
"""

import logging
import re
import unicodedata
from collections.abc import Iterable, Iterator

from bibtexparser.entrypoint import parse_string
from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    ImplicitComment,
    ParsingFailedBlock,
    String,
)

from staven.corpus.bibtex.record import Record, record_of
from staven.corpus.bibtex.values import LONGEST_FIELD, value_of
from staven.errors import Problem
from staven.locale import _, number

# The parser would print its own account of each broken entry beside ours.
logging.getLogger("bibtexparser").addHandler(logging.NullHandler())

STRETCH = 1 << 18
"""Characters that are parsed at a time, and those of the entry that is not ended there."""
_LONGEST_ENTRY = 32_000_000
"""Characters in an entry; what follows is left out until another entry begins."""

_BLOCK_BEGINS = re.compile(r"\s*@\w*[ \t]*[{(]")
_FIELD = re.compile(r"\s*[A-Za-z][\w-]*\s*=")
_LOST_FIELD = re.compile(r"^[ \t,]*([A-Za-z][\w-]*)\s*=\s*[{\"\w]", re.MULTILINE)
_KEY = re.compile(r"@\w+\s*[{(]\s*([^\s,={}]+)\s*,")


def records_in(lines: Iterable[str], file: str) -> Iterator[Record | Problem]:
    """The entries of a file as they stand in it, and what cannot be read; in its order."""
    strings: dict[str, str] = {}
    stretches = _stretches(lines, file)
    stretch = next(stretches, None)
    while stretch is not None:
        following = next(stretches, None)
        if isinstance(stretch, Problem):
            yield stretch
        else:
            begun, text = stretch
            yield from _parsed(text, begun, file, strings, last=following is None)
        stretch = following


def _stretches(lines: Iterable[str], file: str) -> Iterator[tuple[int, str] | Problem]:
    """Stretches of a file that hold whole blocks, each with the number of lines before it."""
    parts: list[str] = []
    size = begun = 0
    skipping = False
    for at, line in enumerate(lines):
        if size >= STRETCH and _BLOCK_BEGINS.match(line):
            yield begun, "".join(parts)
            parts, size, begun, skipping = [], 0, at, False
        if skipping:
            continue
        if len(line) > LONGEST_FIELD and _is_field(line):
            yield _too_long(
                _("this field of {n} characters is left out: no field of a record is so long."),
                len(line),
                file,
                at + 1,
            )
            parts.append("\n")
            continue
        if size > _LONGEST_ENTRY:
            skipping = True
            yield _too_long(
                _("this entry holds more than {n} characters; it is left out from here on."),
                _LONGEST_ENTRY,
                file,
                at + 1,
            )
            continue
        parts.append(line)
        size += len(line)
    yield begun, "".join(parts)


def _is_field(line: str) -> bool:
    """Whether a line is one whole field, which can be left out without a trace in the others."""
    return _FIELD.match(line) is not None and line.count("{") == line.count("}")


def _too_long(said: str, length: int, file: str, line: int) -> Problem:
    return Problem(said.format(n=number(length)), file, line)


def _parsed(
    text: str, begun: int, file: str, strings: dict[str, str], *, last: bool
) -> Iterator[Record | Problem]:
    if begun == 0:
        text = text.removeprefix("\ufeff")
    for block in parse_string(unicodedata.normalize("NFC", text), parse_stack=[]).blocks:
        line = begun + (block.start_line or 0) + 1
        if isinstance(block, String):
            value = value_of(block.value, strings)
            if len(value) > LONGEST_FIELD:
                # Abbreviations of abbreviations can double at each step.
                said = _("this abbreviation stands for {n} characters, and is left out.")
                yield _too_long(said, len(value), file, line)
                continue
            strings[block.key.lower()] = value
        else:
            yield from _found(block, line, file, strings, last=last)


def _found(
    block: Block, line: int, file: str, strings: dict[str, str], *, last: bool
) -> Iterator[Record | Problem]:
    """The entry in a block, recovered where it was only untidy, and what is wrong with it."""
    while isinstance(block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
        inner = block.ignore_error_block
        if isinstance(block, DuplicateFieldKeyBlock):
            yield Problem(
                _("stands twice in this entry: {fields}; the first is kept.").format(
                    fields=", ".join(sorted(block.duplicate_keys))
                ),
                file,
                line,
                getattr(inner, "key", ""),
            )
        if inner is None:
            return
        block = inner
    if isinstance(block, Entry):
        record, joined = record_of(block, line, strings)
        for name in joined:
            reason = _("a comma is missing before '{field}'; it is read as a field of its own.")
            yield Problem(reason.format(field=name), file, line, record.citekey)
        for name in [name for name, text in record.fields.items() if len(text) > LONGEST_FIELD]:
            reason = _("the field '{field}' holds {n} characters and is left out.")
            length = number(len(record.fields.pop(name)))
            said = reason.format(field=name, n=length)
            yield Problem(said, file, line, record.citekey)
        yield record
    elif isinstance(block, ParsingFailedBlock):
        key = _KEY.match((block.raw or "").lstrip())
        cut = last and "end of file" in getattr(block.error, "abort_reason", "")
        reason = (
            _("the file ends in the middle of this entry: it may have been cut off.")
            if cut
            else _("this entry cannot be read: check its braces, commas and quotation marks.")
        )
        yield Problem(reason, file, line, key[1] if key else "")
    elif isinstance(block, ImplicitComment) and (lost := _LOST_FIELD.search(block.comment)):
        start = line + block.comment[: lost.start(1)].count("\n")
        reason = _("this field stands outside any entry: check the braces above it.")
        yield Problem(reason, file, start)
