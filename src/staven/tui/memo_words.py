"""Memos as they are shown where they belong: below a source, a code or the project."""

from collections.abc import Iterator
from textwrap import wrap

from textual.content import Content

from staven.actions.memos import memos_about
from staven.actions.session import Session
from staven.errors import StavenError
from staven.extracts.memo import MemoAbout
from staven.locale import _
from staven.tui.paths import written_out


def with_memos(said: Content, session: Session, about: MemoAbout, name: str) -> Content:
    """What is said of a source or a code, with the memos on it below that."""
    lines = memo_lines(session, about, name)
    return Content("\n").join([said, Content(""), *lines]) if lines else said


def memo_lines(session: Session, about: MemoAbout, name: str = "") -> list[Content]:
    """The memos on one thing that the reviewer may see, each with who wrote it and when."""
    try:
        memos = memos_about(session, about, name)
    except StavenError:  # another window took away what it is about
        return []
    return [
        Content.assemble(
            (_("memo") + f" · {memo.reviewer} · {memo.time[:10]}: ", "bold"), memo.text
        )
        for memo in memos
    ]


def memo_rows(session: Session, width: int) -> Iterator[str]:
    """The memos on the project, on lines of at most `width` cells."""
    for said in memo_lines(session, MemoAbout.PROJECT):
        for line in said.plain.splitlines():
            yield from wrap(written_out(line), width) or [""]
