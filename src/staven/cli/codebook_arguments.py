"""What `staven codebook` takes: a word for each thing that it does."""

import argparse
from collections.abc import Callable

from staven.codebook.code import Kind
from staven.locale import LANGUAGES, _

Add = Callable[[argparse.ArgumentParser], None]


def add_codebook(codebook: argparse.ArgumentParser) -> None:
    """Add its words, and what each of them takes."""
    commands = codebook.add_subparsers(dest="what", metavar=_("WHAT"), prog=codebook.prog)
    for name, (says, add) in _words().items():
        command = commands.add_parser(
            name,
            help=says,
            description=says,
            allow_abbrev=False,
            formatter_class=codebook.formatter_class,
        )
        command.set_defaults(wrong=command.error)
        _add_everywhere(command)
        add(command)


def _words() -> dict[str, tuple[str, Add]]:
    return {
        "list": (_("list the codes, each with its number of extracts"), lambda _list: None),
        "show": (_("show a code: what it means, and where it is used"), _add_code),
        "add": (_("add a code"), _add_add),
        "rename": (_("give a code another label; its id stays"), _add_rename),
        "change": (_("change what a code means, and the words that point to it"), _add_change),
        "move": (_("hang a code, with all below it, elsewhere"), _add_move),
        "merge": (_("let a code go up in another; its extracts follow"), _add_merge),
        "split": (_("make a new code of some of the extracts of another"), _add_split),
        "delete": (_("delete a code that is not used"), _add_code),
        "versions": (_("list the versions of the codebook"), lambda _versions: None),
        "diff": (_("show what differs between two versions"), _add_diff),
        "close": (_("put on record what the codebook is now, as a version"), _add_close),
        "import": (_("bring in a changed codebook; shows first what it changes"), _add_import),
        "recheck": (_("list the extracts of which a code means something else now"), _add_recheck),
    }


def _add_everywhere(command: argparse.ArgumentParser) -> None:
    """The options of every command; here they may stand behind the second word too."""
    nothing = argparse.SUPPRESS
    command.add_argument(
        "--project", default=nothing, metavar=_("FILE"), help=_("the project to work on")
    )
    command.add_argument(
        "--lang", default=nothing, choices=LANGUAGES, help=_("the language to speak")
    )
    command.add_argument(
        "--json", action="store_true", default=nothing, help=_("print one JSON document")
    )
    command.add_argument("--reviewer", default=nothing, metavar=_("NAME"), help=_("who is at work"))


def _add_code(command: argparse.ArgumentParser) -> None:
    command.add_argument("code", metavar=_("CODE"), help=_("the id of a code"))


def _add_add(add: argparse.ArgumentParser) -> None:
    add.add_argument("label", metavar=_("LABEL"), help=_("its label, in the language you speak"))
    add.add_argument("--kind", required=True, choices=[kind.value for kind in Kind])
    add.add_argument("--under", default="", metavar=_("CODE"), help=_("the code above it"))


def _add_rename(rename: argparse.ArgumentParser) -> None:
    _add_code(rename)
    rename.add_argument("label", metavar=_("LABEL"), help=_("its label, in the language you speak"))


def _add_change(changing: argparse.ArgumentParser) -> None:
    _add_code(changing)
    changing.add_argument("--definition", metavar=_("WORDS"), help=_("what it means"))
    for name, says in (
        ("include", _("what belongs to it; may be given several times")),
        ("exclude", _("what does not belong to it; may be given several times")),
        ("synonym", _("another name; may be given several times")),
        ("trigger", _("a word that points to it; may be given several times")),
    ):
        changing.add_argument(f"--{name}", action="append", metavar=_("WORDS"), help=says)


def _add_move(move: argparse.ArgumentParser) -> None:
    _add_code(move)
    where = move.add_mutually_exclusive_group(required=True)
    where.add_argument("--under", default="", metavar=_("CODE"), help=_("the code above it"))
    where.add_argument("--top", action="store_true", help=_("under no other code"))


def _add_merge(merge: argparse.ArgumentParser) -> None:
    _add_code(merge)
    merge.add_argument("into", metavar=_("INTO"), help=_("the id of the code that stays"))


def _add_split(split: argparse.ArgumentParser) -> None:
    _add_code(split)
    split.add_argument("label", metavar=_("LABEL"), help=_("of the new code"))
    split.add_argument(
        "extracts", nargs="*", metavar="GUID", help=_("the extracts that go to the new code")
    )


def _add_diff(diff: argparse.ArgumentParser) -> None:
    diff.add_argument(
        "one", nargs="?", default="", metavar="A", help=_("a version (default: the last before B)")
    )
    diff.add_argument(
        "other", nargs="?", default="", metavar="B", help=_("a version (default: as it is now)")
    )


def _add_close(close: argparse.ArgumentParser) -> None:
    close.add_argument(
        "name", nargs="?", default="", metavar=_("NAME"), help=_("of the version (default: 1.1)")
    )


def _add_import(importing: argparse.ArgumentParser) -> None:
    importing.add_argument("file", metavar=_("FILE"), help=_("a codebook, as YAML"))
    importing.add_argument("--yes", action="store_true", help=_("bring it in"))


def _add_recheck(recheck: argparse.ArgumentParser) -> None:
    recheck.add_argument(
        "--right", default="", metavar="GUID", help=_("an extract that is still right")
    )
