"""Opening the file: what is no project, what is too new, what cannot be written, and closing."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from staven.actions.coding import extracts_of, put_codes
from staven.actions.session import Session, open_session
from staven.actions.sources import set_status
from staven.actions.texts import open_text
from staven.corpus.source import Status
from staven.errors import StavenError
from staven.extracts.claim import Claim
from staven.extracts.extract import CodeUse
from staven.store.database import PATIENCE, create_database, open_database
from staven.store.network import on_network
from staven.store.version import SCHEMA_VERSION


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(StavenError, match=r"weg\.staven: there is no project here"):
        open_database(tmp_path / "weg.staven")


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04" + b"x" * 4000])
@pytest.mark.parametrize("for_writing", [False, True])
def test_a_file_that_is_no_project_is_left_as_it_is(
    tmp_path: Path, content: bytes, for_writing: bool
) -> None:
    path = tmp_path / "brief.staven"
    path.write_bytes(content)

    with pytest.raises(StavenError, match="no staven project"):
        open_database(path, for_writing=for_writing)
    assert path.read_bytes() == content
    assert [one.name for one in tmp_path.iterdir()] == ["brief.staven"]


def test_another_programs_database_is_no_project(tmp_path: Path) -> None:
    path = tmp_path / "ander.staven"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE t (x)")
    other.close()
    before = path.read_bytes()

    with pytest.raises(StavenError, match="no staven project"):
        open_database(path, for_writing=True)
    assert path.read_bytes() == before


@pytest.mark.parametrize("for_writing", [False, True])
def test_a_project_of_a_newer_staven_is_refused_and_unchanged(
    project_file: Path, for_writing: bool
) -> None:
    newer = sqlite3.connect(project_file)
    newer.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    newer.close()
    before = project_file.read_bytes()

    with pytest.raises(StavenError, match="newer staven"):
        open_database(project_file, for_writing=for_writing)
    assert project_file.read_bytes() == before


def test_a_new_project_never_overwrites(project_file: Path) -> None:
    with pytest.raises(StavenError, match="exists already"):
        create_database(project_file)


def test_a_closed_project_is_one_file(session: Session, project_file: Path) -> None:
    other = open_session(project_file, "bram")
    text = open_text(session, "jansen2019buurt")
    put_codes(session, text, 0, 5, (CodeUse("ontmoeting"),), Claim())

    session.close()
    assert len(extracts_of(other, text.document.guid)) == 1
    other.close()
    beside = [path.name for path in project_file.parent.glob("wijk.staven*")]
    assert beside == ["wijk.staven"]
    assert project_file.read_bytes()[18:20] == b"\x01\x01", "the header says: no write-ahead log"


AS_NOBODY = """
import os, sys
from pathlib import Path
from staven.actions.session import open_session
from staven.actions.sources import sources, set_status
from staven.corpus.source import Status
from staven.errors import StavenError
if os.getuid() == 0:  # root may write anywhere, so it becomes nobody
    os.setgid(65534)
    os.setuid(65534)
session = open_session(Path(sys.argv[1]), "anna")
print(session.read_only, len(sources(session)))
try:
    set_status(session, "smit2020contact", Status.EXCLUDED, "dubbel")
except StavenError as error:
    print(error.problem)
session.close()
"""


def test_a_read_only_folder_opens_for_reading_and_says_so(
    project_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("leeszaal")
    copy = folder / "wijk.staven"
    copy.write_bytes(project_file.read_bytes())
    copy.chmod(0o444)
    folder.chmod(0o555)
    for above in (folder.parent, *folder.parent.parents):
        if above.stat().st_uid == os.getuid() and not above.stat().st_mode & 0o001:
            above.chmod(above.stat().st_mode | 0o011)
    before = copy.read_bytes()

    said = subprocess.run(
        [sys.executable, "-c", AS_NOBODY, str(copy)], capture_output=True, text=True, check=False
    )
    folder.chmod(0o755)

    assert said.stderr == ""
    assert said.stdout.splitlines() == [
        "True 3",
        "this project is open for reading only; nothing was changed",
    ]
    assert copy.read_bytes() == before


def test_a_full_disk_is_one_clear_line_and_changes_nothing(session: Session) -> None:
    text = open_text(session, "jansen2019buurt")
    pages = session.db.connection.execute("PRAGMA page_count").fetchone()[0]
    # SQLite's own limit gives the very error that a full disk gives.
    session.db.connection.execute(f"PRAGMA max_page_count = {pages}")

    made: list[str] = []

    def code_until_it_fails() -> None:
        while len(made) < pages * 100:
            made.append(put_codes(session, text, 0, 5, (CodeUse("ontmoeting"),), Claim()).guid)

    with pytest.raises(StavenError, match="disk is full"):
        code_until_it_fails()
    assert [one.guid for one in extracts_of(session, text.document.guid)] == made


CODING_UNTIL_KILLED = """
import sys
import time
from pathlib import Path
from staven.actions.coding import put_codes
from staven.actions.session import open_session
from staven.actions.sources import set_status
from staven.actions.texts import open_text
from staven.corpus.source import Status
from staven.extracts.claim import Claim
from staven.extracts.extract import CodeUse
session = open_session(Path(sys.argv[1]), "anna")
text = open_text(session, "jansen2019buurt")
while True:
    made = put_codes(session, text, 0, 5, (CodeUse("ontmoeting"),), Claim())
    print(made.guid, flush=True)
"""


@pytest.mark.parametrize("acknowledged", [1, 7, 40])
def test_what_was_acknowledged_survives_kill_9(project_file: Path, acknowledged: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", CODING_UNTIL_KILLED, str(project_file)],
        stdout=subprocess.PIPE,
        text=True,
    ) as coding:
        assert coding.stdout is not None
        seen = [coding.stdout.readline().strip() for _passage in range(acknowledged)]
        coding.send_signal(signal.SIGKILL)
        seen += [line.strip() for line in coding.stdout if len(line.strip()) == len(seen[0])]

    again = open_session(project_file, "anna")
    there = {
        one.guid for one in extracts_of(again, open_text(again, "jansen2019buurt").document.guid)
    }
    again.close()
    assert set(seen) <= there
    assert len(there) <= len(seen) + 1, "at most the one that was being written"


@pytest.mark.parametrize(
    ("mount", "shared"),
    [
        ("server:/x /data nfs4 rw 0 0", True),
        ("//server/x /data cifs rw 0 0", True),
        ("/dev/sda1 /data ext4 rw 0 0", False),
        ("server:/x /elsewhere nfs rw 0 0", False),
    ],
)
def test_network_folders_are_known_by_their_mount(tmp_path: Path, mount: str, shared: bool) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"rootfs / ext4 rw 0 0\n{mount}\n", encoding="utf-8")

    assert on_network(Path("/data/x.staven"), mounts) is shared


def test_at_the_keyboard_one_does_not_wait_long_for_another_writer(
    session: Session, project_file: Path
) -> None:
    session.at_the_keyboard()
    other = sqlite3.connect(project_file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    began = time.monotonic()

    with pytest.raises(StavenError, match="keeps the project locked"):
        set_status(session, "smit2020contact", Status.EXCLUDED, "dubbel")

    assert time.monotonic() - began < PATIENCE / 1000 / 2
    other.execute("ROLLBACK")
    other.close()
