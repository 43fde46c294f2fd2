"""staven serve"""

import argparse
import os
import shlex
import subprocess
import sys
from contextlib import redirect_stdout, suppress
from pathlib import Path

from staven import locale
from staven.actions.at_hand import project_at_hand
from staven.actions.session import open_session
from staven.cli.answer import answer, reviewer, tell
from staven.cli.saying import finish
from staven.locale import _

_PORTS = range(65_536)


def run(arguments: argparse.Namespace) -> int:
    """Serve the screens on this machine until Ctrl+C."""
    # Late: this library is for this command alone.
    from staven.serving.address import Address  # noqa: PLC0415
    from staven.serving.server import listening, serve  # noqa: PLC0415

    if arguments.port not in _PORTS:
        arguments.wrong(_("--port goes from 0, for a free one, to {n}").format(n=_PORTS[-1]))
    name = reviewer(arguments)
    project = project_at_hand(getattr(arguments, "project", None))
    if project is not None:
        open_session(project, name).close()  # what is wrong with it is told here, and not on a page
    with listening(arguments.port) as socket:
        address = Address(socket.getsockname()[1])
        said = _("The screens are at {address}").format(address=address.url)
        answer(arguments, {"address": address.url}, [said])
        finish(sys.stdout)
        tell(_("Only this machine can open them. Ctrl+C ends them; nothing needs saving."))
        title = "staven" if project is None else f"{project.stem} · staven"
        # What a screen says when it breaks goes beside the answer.
        with redirect_stdout(sys.stderr), suppress(KeyboardInterrupt):
            serve(socket, address, screens_command(project, name), title)
    return 0


def screens_command(project: Path | None, reviewer: str) -> str:
    """The command line that opens the screens for one page.

    Without -P, Python would take modules from the folder that one stands in.
    """
    words = [sys.executable, "-P", "-m", "staven.cli.served"]
    words += ["--reviewer", reviewer, "--lang", locale.language()]
    if project is not None:
        words += ["--project", str(project.absolute())]
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)
