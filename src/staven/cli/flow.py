"""staven flow"""

import argparse
from pathlib import Path

from staven.actions.flow import flow, write_flow
from staven.cli.answer import answer, session_for
from staven.corpus.prisma_flow import Box, Column, Identified
from staven.export.flow_text import flow_text


def run(arguments: argparse.Namespace) -> int:
    """Show the flow of the selection, or write it to a file."""
    with session_for(arguments, writing=False) as session:
        if arguments.output:
            written = str(write_flow(session, Path(arguments.output).expanduser()))
            answer(arguments, {"written": [written]}, [written])
            return 0
        found = flow(session)
    document = {
        "registered": _column(found.registered),
        "other": _column(found.other),
        "studies": found.studies,
        "reports": _box(found.included),
        "interviews": _box(found.interviews),
    }
    answer(arguments, document, flow_text(found))
    return 0


def _column(column: Column) -> dict[str, object]:
    return {
        "identified": [_identified(one) for one in column.identified],
        "duplicates": _box(column.duplicates),
        "not_brought_in": _box(column.not_brought_in),
        "included_unscreened": _box(column.included_unscreened),
        "excluded_unscreened": _box(column.excluded_unscreened),
        "to_screen": _box(column.to_screen),
        "screened": _box(column.screened),
        "excluded": _box(column.excluded),
        "sought": _box(column.sought),
        "not_retrieved": _box(column.not_retrieved),
        "to_assess": _box(column.to_assess),
        "assessed": _box(column.assessed),
        "excluded_on_full_text": [
            {"reason": one.reason, **_box(one.box)} for one in column.excluded_on_full_text
        ],
        "included": _box(column.included),
    }


def _identified(one: Identified) -> dict[str, object]:
    if one.search is None:
        return {"search": None, "database": None, "kind": None, **_box(one.box)}
    kind = one.search.kind.value
    return {
        "search": one.search.guid, "database": one.search.database, "kind": kind, **_box(one.box)
    }  # fmt: skip


def _box(box: Box) -> dict[str, object]:
    return {"n": box.n, "citekeys": list(box.citekeys)}
