"""staven refs"""

import argparse
from pathlib import Path

from staven.actions.references import references
from staven.cli.answer import answer, tell
from staven.corpus.csl.read import csl_item
from staven.corpus.label import author_label, source_label
from staven.corpus.references.read import ListedReference
from staven.corpus.source import Source
from staven.locale import _, ngettext


def run(arguments: argparse.Namespace) -> int:
    """Print the works of a reference list; what to look at is told on standard error."""
    read = references(Path(arguments.file).expanduser(), arguments.section)
    items = read.listed.items
    lines = [line for item in items for line in _lines(item)]
    count = ngettext("{n} reference", "{n} references", len(items)).format(n=len(items))
    if read.listed.section:
        count = _("{references}, under the heading '{section}'").format(
            references=count, section=read.listed.section
        )
    answer(arguments, [_item(item) for item in items], [*lines, count])
    for problem in read.problems:
        tell(f"  {problem}")
    if left_out := read.listed.left_out:
        tell(
            ngettext(
                "{n} line is no part of any reference: {lines}",
                "{n} lines are no part of any reference: {lines}",
                len(left_out),
            ).format(n=len(left_out), lines=", ".join(str(line.number) for line in left_out))
        )
    return 0


def _item(item: ListedReference) -> dict[str, object]:
    """The reference as CSL-JSON, with what we add to it under `custom`."""
    written = csl_item(item.source)
    beyond = written.get("custom")
    custom = {
        "line": item.line,
        "raw": item.raw,
        "kamerstuk": item.source.kamerstuk or None,
        "also": [csl_item(other) for other in item.also],
    }
    return {**written, "custom": {**(beyond if isinstance(beyond, dict) else {}), **custom}}


def _lines(item: ListedReference) -> list[str]:
    return [
        f"{item.line:>5}  {_said(item.source)}",
        *(f"       + {_said(one)}" for one in item.also),
    ]


def _said(source: Source) -> str:
    """Author, year and title on one line."""
    authors = author_label(
        source.authors, others=source.others, institution=source.institution, title=source.title
    )
    named = source_label(authors, source.year)
    return named if authors == source.title else f"{named}  {source.title}"
