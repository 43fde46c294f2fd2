"""`staven serve` on the command line: what it says, and what it refuses."""

import socket
from pathlib import Path

from commandline import Staven
from staven.cli.serve import screens_command


def test_a_port_that_is_taken_is_said_to_be(staven: Staven, project_file: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = staven("serve", "--port", str(port), "--project", project_file)
    assert said.code == 1
    assert said.out == ""
    told = f"port {port} cannot be used: it is in use. Leave --port out to have a free one.\n"
    assert said.err == told


def test_no_other_machine_can_be_served(staven: Staven, project_file: Path) -> None:
    said = staven("serve", "--host", "0.0.0.0", "--project", project_file)  # noqa: S104  (refused)
    assert said.code == 2
    assert "--host" in said.err


def test_a_port_that_is_none_is_wrong_usage(staven: Staven, project_file: Path) -> None:
    said = staven("serve", "--port", "70000", "--project", project_file)
    assert said.code == 2
    assert "--port goes from 0, for a free one, to 65535" in said.err


def test_a_project_that_is_none_is_said_before_a_page_is_opened(
    staven: Staven, folder: Path
) -> None:
    (folder / "wijk.staven").write_text("no project", encoding="utf-8")
    said = staven("serve", "--project", "wijk.staven")
    assert said.code == 1
    assert said.err.startswith("wijk.staven: ")


def test_names_with_spaces_and_quotes_reach_the_screens_whole() -> None:
    command = screens_command(Path("/tmp/a 'b' $(c)/wijk.staven"), "Anna de Vries 🦉")  # noqa: S108  (no file is made)
    assert "'Anna de Vries 🦉'" in command
    assert """'/tmp/a '"'"'b'"'"' $(c)/wijk.staven'""" in command
