"""What `staven assign` takes."""

import argparse

from staven.locale import _


def add_assign(assign: argparse.ArgumentParser) -> None:
    """Add what `staven assign` takes."""
    assign.add_argument("citekeys", nargs="*", metavar=_("CITEKEY"))
    doing = assign.add_mutually_exclusive_group()
    names = _("NAME[,NAME]")
    doing.add_argument("--divide", default="", metavar=names, help=_("divide them over people"))
    doing.add_argument("--withdraw", action="store_true", help=_("no longer ask to read them"))
    assign.add_argument("--to", default="", metavar=names, help=_("who reads them"))
    assign.add_argument(
        "--twice", type=int, default=0, metavar="N", help=_("with --divide: so many to two people")
    )
    assign.add_argument(
        "--blind",
        action=argparse.BooleanOptionalAction,
        help=_("nobody sees the others' work on it until all are done"),
    )
    assign.add_argument("--text", default="", metavar="GUID", help=_("only this text of them"))
