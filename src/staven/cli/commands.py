"""The commands: which there are, what they take, and which module carries each out."""

import argparse
import gc
import os
from collections.abc import Sequence
from importlib import import_module

import staven
from staven import locale
from staven.cli.arguments import commands_and_arguments
from staven.cli.fitting import misfit
from staven.cli.options import OPTIONS_WITH_VALUE
from staven.locale import _

MODULES = {
    "demo": "staven.cli.demo",
    "init": "staven.cli.init",
    "import": "staven.cli.import_files",
    "refs": "staven.cli.refs",
    "dedupe": "staven.cli.dedupe",
    "attach": "staven.cli.attach",
    "searches": "staven.cli.searches",
    "screen": "staven.cli.screen",
    "interview": "staven.cli.interview",
    "flow": "staven.cli.flow",
    "cite": "staven.cli.cite",
    "assign": "staven.cli.assign",
    "suggest": "staven.cli.suggest",
    "code": "staven.cli.code",
    "codebook": "staven.cli.codebook",
    "transcribe": "staven.cli.transcribe",
    "attribute": "staven.cli.attribute",
    "appraise": "staven.cli.appraise",
    "rigour": "staven.cli.rigour",
    "extract": "staven.cli.extract",
    "memo": "staven.cli.memo",
    "history": "staven.cli.history",
    "search": "staven.cli.search",
    "synth": "staven.cli.synth",
    "undo": "staven.cli.undo",
    "redo": "staven.cli.redo",
    "check": "staven.cli.check",
    "export": "staven.cli.export",
    "serve": "staven.cli.serve",
}
"""The module of each command: only the one that is asked for is imported, for a quick start."""


SCREENS = ("demo", "code", "serve")
"""Commands that may open the screens, and stay."""
SELDOM = 200_000
"""Objects to make before Python looks for circles among them: what a command makes lives until its
end, so that every look is a loss."""


def obey(words: Sequence[str]) -> int:
    """Carry out one command line; returns the exit code."""
    if locale.language() != "en":
        _speak_through_argparse()
    arguments = parser(_command_in(words)).parse_args(words)
    if wrong := misfit(arguments):
        arguments.wrong(wrong)
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
    for name, (says, add) in commands_and_arguments().items():
        if only in ("", name):
            command = commands.add_parser(
                name,
                help=says,
                description=says,
                parents=[everywhere],
                allow_abbrev=False,
                formatter_class=_formatter,
            )
            command.set_defaults(wrong=command.error)
            add(command)
    return top


def _command_in(words: Sequence[str]) -> str:
    """The command, where only options that every command takes stand before it; else empty."""
    rest = iter(words)
    for word in rest:
        if word in OPTIONS_WITH_VALUE:
            next(rest, "")
        elif word != "--json" and word.partition("=")[0] not in OPTIONS_WITH_VALUE:
            return word if word in MODULES else ""
    return ""


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
        values: object,  # noqa: ARG002  (the same)
        option_string: str | None = None,  # noqa: ARG002  (the same)
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
