"""The commands: which there are, what they take, and which module carries each out."""

import argparse
import gc
import os
from collections.abc import Callable, Sequence
from importlib import import_module

import staven
from staven import locale
from staven.cli.options import OPTIONS_WITH_VALUE
from staven.locale import _

MODULES = {
    "demo": "staven.cli.demo",
    "init": "staven.cli.init",
    "import": "staven.cli.import_files",
    "attach": "staven.cli.attach",
    "code": "staven.cli.code",
    "search": "staven.cli.search",
    "synth": "staven.cli.synth",
    "check": "staven.cli.check",
    "export": "staven.cli.export",
}
"""The module of each command: only the one that is asked for is imported, for a quick start."""


SCREENS = ("demo", "code")
"""Commands that may open the screens, and stay."""
SELDOM = 200_000
"""Objects to make before Python looks for circles among them: what a command makes lives until its
end, so that every look is a loss."""


def obey(words: Sequence[str]) -> int:
    """Carry out one command line; returns the exit code."""
    if locale.language() != "en":
        _speak_through_argparse()
    arguments = parser(_command_in(words)).parse_args(words)
    if arguments.command not in SCREENS:
        gc.set_threshold(SELDOM)
    module = import_module(MODULES[arguments.command])
    code: int = module.run(arguments)
    return code


def parser(only: str = "") -> argparse.ArgumentParser:
    """The whole command line, or what it takes to read one command: making all takes longer."""
    everywhere = _everywhere()
    top = argparse.ArgumentParser(
        prog="staven",
        formatter_class=_formatter,
        parents=[everywhere],
        allow_abbrev=False,
        description=_("Literature evidence synthesis for realist evaluation, in the terminal."),
        epilog=_("Without a command the screens open on the project at hand."),
    )
    top.add_argument(
        "--version",
        action=_Version,
        nargs=0,
        default=argparse.SUPPRESS,
        help=_("show program's version number and exit"),
    )
    commands = top.add_subparsers(
        dest="command", metavar=_("COMMAND"), required=True, prog=top.prog
    )
    for name, (says, add) in _commands().items():
        if only in ("", name):
            add(
                commands.add_parser(
                    name,
                    help=says,
                    description=says,
                    parents=[everywhere],
                    allow_abbrev=False,
                    formatter_class=_formatter,
                )
            )
    return top


Add = Callable[[argparse.ArgumentParser], None]
"""Adds to a command what it takes."""


def _commands() -> dict[str, tuple[str, Add]]:
    """What each command does, and what adds its arguments; in the order of the work."""
    return {
        "demo": (_("make the model case and open it"), _add_demo),
        "init": (_("make a new project"), _add_init),
        "import": (_("bring in sources (.bib) or a project folder"), _add_import),
        "attach": (_("add a text to a source"), _add_attach),
        "code": (_("open the coding screen"), _add_code),
        "search": (_("find coded quotes, and texts, sources and memos"), _add_search),
        "synth": (_("show the synthesis, mechanism by mechanism"), _add_synth),
        "check": (_("check quotes, references and judgements"), lambda _check: None),
        "export": (_("write tables, quotes, a chapter, or the whole project"), _add_export),
    }


def _command_in(words: Sequence[str]) -> str:
    """The command, where only options that every command takes stand before it; else empty."""
    rest = iter(words)
    for word in rest:
        if word in OPTIONS_WITH_VALUE:
            next(rest, "")
        elif word != "--json" and word.partition("=")[0] not in OPTIONS_WITH_VALUE:
            return word if word in MODULES else ""
    return ""


def _add_demo(demo: argparse.ArgumentParser) -> None:
    demo.add_argument(
        "folder", nargs="?", metavar=_("DIR"), help=_("where (default: a data folder)")
    )
    demo.add_argument("--no-open", action="store_true", help=_("make it, and do not open it"))


def _add_init(init: argparse.ArgumentParser) -> None:
    init.add_argument("file", metavar=_("FILE"), help=_("the project to make; ends in .staven"))
    init.add_argument(
        "--codebook", required=True, metavar=_("FILE"), help=_("the codebook, a YAML file")
    )
    init.add_argument("--title", default="", metavar=_("TITLE"), help=_("what the study is called"))


def _add_import(importing: argparse.ArgumentParser) -> None:
    importing.add_argument("files", nargs="+", metavar=_("FILE"))


def _add_attach(attach: argparse.ArgumentParser) -> None:
    attach.add_argument("citekey", metavar=_("CITEKEY"))
    attach.add_argument("file", metavar=_("FILE"), help=_("a text: .txt or .md"))


def _add_code(code: argparse.ArgumentParser) -> None:
    code.add_argument("citekey", nargs="?", default="", metavar=_("CITEKEY"))


def _add_synth(synth: argparse.ArgumentParser) -> None:
    synth.add_argument("--mechanism", default="", metavar=_("CODE"), help=_("only this one"))


def _add_export(export: argparse.ArgumentParser) -> None:
    export.add_argument(
        "what",
        choices=("chapter", "tables", "quotes", "bib", "codebook", "project"),
        metavar=_("WHAT"),
        help=_("chapter, tables, quotes, bib, codebook or project"),
    )
    export.add_argument(
        "-o", "--output", required=True, metavar=_("FILE"), help=_("the ending says the format")
    )


def _add_search(search: argparse.ArgumentParser) -> None:
    search.add_argument("query", nargs="?", default="", metavar=_("WORDS"))
    search.add_argument(
        "--in", dest="where", default="quotes", choices=("quotes", "texts", "sources", "memos")
    )
    search.add_argument("--code", default="", metavar=_("CODE"), help=_("only with this code"))
    search.add_argument("--source", default="", metavar=_("CITEKEY"), help=_("only of this source"))
    search.add_argument("--stance", default="", metavar=_("WORD"), help=_("only with this stance"))
    search.add_argument("--aspect", default="", metavar=_("WORD"), help=_("only with this aspect"))
    search.add_argument("--year", default="", metavar="A-B", help=_("sources of these years"))
    search.add_argument("--limit", type=int, default=50, metavar="N", help=_("at most so many"))


def _formatter(prog: str) -> argparse.HelpFormatter:
    """Argparse's own; it would import shutil to measure the terminal, at each command line."""
    try:
        columns = int(os.environ.get("COLUMNS") or os.get_terminal_size().columns)
    except (ValueError, OSError):
        columns = 80
    return argparse.HelpFormatter(prog, width=max(columns, 20) - 2)


def _everywhere() -> argparse.ArgumentParser:
    """The options that every command takes, before or after its name."""
    options = argparse.ArgumentParser(
        add_help=False,
        argument_default=argparse.SUPPRESS,
        allow_abbrev=False,
        formatter_class=_formatter,
    )
    options.add_argument("--project", metavar=_("FILE"), help=_("the project to work on"))
    options.add_argument("--lang", choices=locale.LANGUAGES, help=_("the language to speak"))
    options.add_argument("--json", action="store_true", help=_("print one JSON document"))
    options.add_argument("--reviewer", metavar=_("NAME"), help=_("who is at work"))
    return options


class _Version(argparse.Action):
    """Says which version this is; looking it up is slow, and asked for once a year."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,  # noqa: ARG002  (argparse's interface)
        values: object,  # noqa: ARG002
        option_string: str | None = None,  # noqa: ARG002
    ) -> None:
        from importlib.metadata import version  # noqa: PLC0415  (see above)

        print(f"staven {version(staven.__name__)}")
        parser.exit()


def _speak_through_argparse() -> None:
    """Let argparse find its own words in our catalogue: it asks gettext's default domain."""
    import gettext  # noqa: PLC0415  (locale has it; only translated help needs this side of it)

    os.environ["LANGUAGE"] = locale.language()
    gettext.bindtextdomain("staven", str(locale.FOLDER))
    gettext.textdomain("staven")
