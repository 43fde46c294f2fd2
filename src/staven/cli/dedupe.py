"""staven dedupe"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from staven.actions.duplicates import compare_files
from staven.actions.same_works import compare_sources
from staven.cli.answer import answer, session_for, tell
from staven.cli.progress_bar import progress_bar
from staven.cli.works import decide, decides
from staven.corpus.label import author_label, source_label
from staven.corpus.same_work.find import Duplicates, Pair
from staven.corpus.source import Source
from staven.errors import Problem
from staven.locale import _, ngettext, number
from staven.store.sources import all_sources


def run(arguments: argparse.Namespace) -> int:
    """Print the records that are one work, and those that may be; or decide on two of them."""
    if decides(arguments):
        return decide(arguments)
    records, found, problems = _compared(arguments)
    document = {
        "records": records,
        "pairs": [_pair(pair) for pair in found.pairs],
        "groups": [[source.citekey for source in group] for group in found.groups],
    }
    answer(arguments, document, _lines(records, found))
    if problems:
        count = len(problems)
        tell(ngettext("{n} problem:", "{n} problems:", count).format(n=count))
        for problem in problems:
            tell(f"  {problem}")
    return 0


def _compared(arguments: argparse.Namespace) -> tuple[int, Duplicates, tuple[Problem, ...]]:
    if not arguments.files:
        with session_for(arguments, writing=False) as session:
            return len(all_sources(session.db)), compare_sources(session), ()
    paths = [Path(name).expanduser() for name in arguments.files]
    with progress_bar(_("reading")) as drawn:
        compared = compare_files(paths, drawn)
    return compared.records, compared.duplicates, compared.problems


def _pair(pair: Pair) -> dict[str, object]:
    return {
        "a": pair.left.citekey,
        "b": pair.right.citekey,
        "score": pair.score,
        "verdict": "same" if pair.same else "review",
        "because": list(pair.because),
    }


def _lines(records: int, found: Duplicates) -> Iterator[str]:
    for group in found.groups:
        yield _("the same work:")
        yield from (f"  {_named(source)}" for source in group)
    review = [pair for pair in found.pairs if not pair.same]
    for pair in review:
        yield _("to look at ({reasons}):").format(reasons=", ".join(pair.because))
        yield from (f"  {_named(source)}" for source in (pair.left, pair.right))
    works = records - sum(len(group) - 1 for group in found.groups)
    yield ngettext(
        "{n} record of {works}; {pairs}", "{n} records of {works}; {pairs}", records
    ).format(
        n=number(records),
        works=ngettext("{n} work", "{n} works", works).format(n=number(works)),
        pairs=ngettext("{n} pair to look at", "{n} pairs to look at", len(review)).format(
            n=number(len(review))
        ),
    )


def _named(source: Source) -> str:
    authors = author_label(source.authors, others=source.others, institution=source.institution)
    said = f"{source_label(authors, source.year)}. {source.title}" if authors else source.title
    return f"{source.citekey}  {said}"
