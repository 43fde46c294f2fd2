"""What the commands take that work on extracts: extract, memo and history."""

import argparse

from staven.extracts.memo import MemoAbout
from staven.locale import _


def add_extract(extract: argparse.ArgumentParser) -> None:
    """Add what `staven extract` takes."""
    extract.add_argument(
        "what",
        choices=("list", "show", "add", "change", "split", "merge", "delete"),
        metavar=_("WHAT"),
        help=_("list or add (of a source); show, change, split, merge or delete (an extract)"),
    )
    extract.add_argument(
        "named", metavar=_("CITEKEY|GUID"), help=_("the source for list and add, else the extract")
    )
    extract.add_argument(
        "other", nargs="?", default="", metavar="GUID", help=_("with merge: what goes into it")
    )
    extract.add_argument(
        "--quote",
        default="",
        metavar=_("WORDS"),
        help=_("the words of the passage; with split: how the second part begins"),
    )
    extract.add_argument(
        "--code",
        action="append",
        default=[],
        metavar=_("CODE"),
        help=_("a code, a context as CODE:enables or CODE:hinders; may be repeated"),
    )
    extract.add_argument("--aspect", default="", metavar=_("WORD"))
    extract.add_argument("--stance", default="", metavar=_("WORD"))
    extract.add_argument("--text", default="", metavar="GUID", help=_("with add: which text"))


def add_memo(memo: argparse.ArgumentParser) -> None:
    """Add what `staven memo` takes."""
    about = (MemoAbout.PROJECT, MemoAbout.SOURCE, MemoAbout.CODE, MemoAbout.EXTRACT)
    memo.add_argument(
        "about",
        choices=[word.value for word in about],
        metavar=_("WHAT"),
        help=_("project, source, code or extract"),
    )
    memo.add_argument(
        "name", nargs="?", default="", metavar=_("NAME"), help=_("its citekey, id or GUID")
    )
    memo.add_argument(
        "--text",
        default=None,
        metavar=_("WORDS"),
        help=_("what your memo is to say; empty takes it away, - reads it in"),
    )


def add_history(history: argparse.ArgumentParser) -> None:
    """Add what `staven history` takes."""
    history.add_argument("extract", metavar="GUID", help=_("the extract"))
