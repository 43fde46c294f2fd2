"""BibTeX in: every entry that can be read, and a problem for every one that cannot."""

import logging
import re
import unicodedata
from collections.abc import Callable

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

from staven.corpus.bibtex_record import Record, record_of
from staven.corpus.bibtex_values import strings_of
from staven.corpus.citekey import citekey_for, untaken
from staven.corpus.person_names import crowded_names
from staven.corpus.source import Source
from staven.errors import Problem
from staven.locale import _

# The parser would print its own account of each broken entry beside ours.
logging.getLogger("bibtexparser").addHandler(logging.NullHandler())

_LOST_FIELD = re.compile(r"^[\s,]*([A-Za-z][\w-]*)\s*=\s*[{\"\w]", re.MULTILINE)
_KEY = re.compile(r"@\w+\s*[{(]\s*([^\s,={}]+)\s*,")


def read_bibtex(
    text: str, file: str, mint: Callable[[str], str]
) -> tuple[list[Source], tuple[Problem, ...]]:
    """The sources in a BibTeX or BibLaTeX file, in its order, and what could not be read.

    Args:
        text: What the file holds.
        file: Its name, for the problems.
        mint: Gives the GUID of the source with this citekey.
    """
    library = parse_string(
        unicodedata.normalize("NFC", text.removeprefix("\ufeff")), parse_stack=[]
    )
    strings = strings_of(
        {block.key: block.value for block in library.blocks if isinstance(block, String)}
    )
    entries: list[Entry] = []
    problems: list[Problem] = []
    for block in library.blocks:
        entry, found = _entry(block, file)
        problems.extend(found)
        if entry is not None:
            entries.append(entry)
    records = [record_of(entry, strings) for entry in entries]
    sources: list[Source] = []
    # Keys made up here must not take one that a later entry brings along.
    given = {record.citekey for record in records}
    used: set[str] = set()
    for record in records:
        citekey, found = _citekey(record, given, used, file)
        problems.extend(found)
        problems.extend(_crowded(record, citekey, file))
        used.add(citekey)
        sources.append(record.source(mint(citekey), citekey))
    return sources, tuple(sorted(problems, key=lambda problem: problem.line or 0))


def _entry(block: Block, file: str) -> tuple[Entry | None, list[Problem]]:
    """The entry in a block, recovered where it was only untidy, and what is wrong with it."""
    line = (block.start_line or 0) + 1
    problems: list[Problem] = []
    while isinstance(block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
        if isinstance(block, DuplicateFieldKeyBlock):
            problems.append(
                Problem(
                    _("stands twice in this entry: {fields}; the first is kept.").format(
                        fields=", ".join(sorted(block.duplicate_keys))
                    ),
                    file,
                    line,
                    getattr(block.ignore_error_block, "key", ""),
                )
            )
        inner = block.ignore_error_block
        if inner is None:
            break
        block = inner
    if isinstance(block, Entry):
        return block, problems
    if isinstance(block, ParsingFailedBlock):
        key = _KEY.match((block.raw or "").lstrip())
        reason = _("this entry cannot be read: check its braces, commas and quotation marks.")
        return None, [Problem(reason, file, line, key[1] if key else "")]
    if isinstance(block, ImplicitComment) and (lost := _LOST_FIELD.search(block.comment)):
        start = line + block.comment[: lost.start(1)].count("\n")
        reason = _("this field stands outside any entry: check the braces above it.")
        return None, [Problem(reason, file, start)]
    return None, problems


def _citekey(
    record: Record, given: set[str], used: set[str], file: str
) -> tuple[str, list[Problem]]:
    if not record.citekey:
        citekey = citekey_for(record.source("", ""), given | used)
        reason = _("this entry has no key; it is kept as {key}.")
    elif record.citekey in used:
        citekey = untaken(record.citekey, given | used)
        reason = _("this key stands twice in the file; the second entry is kept as {key}.")
    else:
        return record.citekey, []
    return citekey, [Problem(reason.format(key=citekey), file, record.line, record.citekey)]


def _crowded(record: Record, citekey: str, file: str) -> list[Problem]:
    names = crowded_names(
        record.fields.get("author", "") + " and " + record.fields.get("editor", "")
    )
    reason = _("this name holds too many commas and may be read wrongly: {name}")
    return [Problem(reason.format(name=name), file, record.line, citekey) for name in names]
