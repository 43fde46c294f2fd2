"""Where the command `staven` begins: the bare command opens the screens and parses nothing."""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from staven import locale
from staven.cli.options import OPTIONS_WITH_VALUE
from staven.cli.saying import UnheardError, finish, say
from staven.cli.screens import open_screens
from staven.errors import ImportRefusedError, StavenError
from staven.locale import _


def start() -> None:
    """Run staven as the command line asks, and exit with its code."""
    code = run(sys.argv[1:])
    gc.freeze()  # what is left goes with the process, and need not be looked through before
    sys.exit(code)


def run(words: Sequence[str]) -> int:
    """Run staven with these words; 0 done, 1 a problem the user can act on, 2 wrong usage."""
    chosen = options_before_command(words)
    asked = chosen.get("--lang", "") if chosen is not None else _language_in(words)
    locale.use(asked if asked in locale.LANGUAGES else locale.system_language())
    try:
        if chosen is not None and asked in ("", *locale.LANGUAGES):
            return open_screens(chosen.get("--project"), chosen.get("--reviewer"))
        return _obeyed(words)
    except StavenError as error:
        problems = error.problems if isinstance(error, ImportRefusedError) else ()
        with suppress(UnheardError):  # nobody is left to tell that to
            for line in (str(error), *(f"  {problem}" for problem in problems)):
                say(line, sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _obeyed(words: Sequence[str]) -> int:
    # Late: reading a command line takes a library that the screens do without.
    from staven.cli.commands import obey  # noqa: PLC0415

    try:
        try:
            return obey(words)
        finally:
            finish(sys.stdout)  # here, where a reader that has gone is still known for what it is
    except UnheardError as error:
        _let_go_of_stdout()
        if isinstance(error.cause, BrokenPipeError):
            return 0  # Whoever read our output has had enough: ending quietly is what is expected.
        from staven.locale.system_words import reason  # noqa: PLC0415  (seldom said)

        raise StavenError(
            _("the answer could not be written: {reason}").format(reason=reason(error.cause))
        ) from error


def _let_go_of_stdout() -> None:
    """Leave what is still in its buffer: the end of the process would try, and fail, once more."""
    with suppress(OSError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def options_before_command(words: Sequence[str]) -> dict[str, str] | None:
    """The options of a bare `staven`, or None where a command or anything else is asked."""
    chosen: dict[str, str] = {}
    rest = list(words)
    while rest:
        name, has_value, value = rest.pop(0).partition("=")
        if name not in OPTIONS_WITH_VALUE:
            return None
        if not has_value:
            if not rest:
                return None
            value = rest.pop(0)
        chosen[name] = value
    return chosen


def _language_in(words: Sequence[str]) -> str:
    for place, word in enumerate(words):
        name, has_value, value = word.partition("=")
        if name == "--lang":
            return value if has_value else "".join(words[place + 1 : place + 2])
    return ""
