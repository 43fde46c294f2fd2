"""staven memo"""

import argparse
import sys
from collections.abc import Iterator

from staven.actions.coding import write_memo
from staven.actions.memos import memos_about, write_memo_about
from staven.cli.answer import answer, session_for
from staven.errors import StavenError
from staven.extracts.extract import Extract
from staven.extracts.memo import Memo, MemoAbout
from staven.locale import _
from staven.store.extracts import extract


def run(arguments: argparse.Namespace) -> int:
    """Show the memos on one thing, or write one's own."""
    about, name, text = MemoAbout(arguments.about), arguments.name, arguments.text
    if bool(name) == (about is MemoAbout.PROJECT):
        raise StavenError(
            _("a memo on the project needs no name, every other one does"),
            remedy=_("As in 'staven memo source CITEKEY'."),
        )
    if text == "-":
        text = sys.stdin.read()
    with session_for(arguments, writing=text is not None) as session:
        if about is MemoAbout.EXTRACT:
            if text is not None:
                write_memo(session, name, text)
            memos = _on_extract(extract(session.db, name, session.reviewer))
        else:
            if text is not None:
                write_memo_about(session, about, name, text)
            memos = [_memo(one) for one in memos_about(session, about, name)]
    document = {"about": about, "name": name, "memos": memos}
    answer(arguments, document, list(_lines(memos)) or [_("There is no memo on it.")])
    return 0


def _on_extract(one: Extract) -> list[dict[str, str]]:
    # When it was written tells the history of the extract.
    return [{"reviewer": one.reviewer, "text": one.memo}] if one.memo else []


def _memo(memo: Memo) -> dict[str, str]:
    return {"reviewer": memo.reviewer, "time": memo.time, "text": memo.text}


def _lines(memos: list[dict[str, str]]) -> Iterator[str]:
    for memo in memos:
        yield " ".join(part for part in (memo["reviewer"], memo.get("time", "")[:10]) if part) + ":"
        yield from (f"  {line}" for line in memo["text"].splitlines())
