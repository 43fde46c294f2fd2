"""Attaching a text: frozen as it is read, or refused with the reason."""

import codecs
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from staven.actions.attaching import Attached, attach
from staven.actions.session import Session, open_session
from staven.actions.sources import source_record
from staven.actions.texts import open_text
from staven.documents.plain import sha256_of
from staven.errors import StavenError
from staven.language.sentences import sentence_spans

TEXT = "Één buurt.\r\nDaar wonen coördinatoren. Zij drinken koffie.\n"
CANONICAL = TEXT.replace("\r\n", "\n")


@pytest.mark.parametrize(
    "data",
    [TEXT.encode(), codecs.BOM_UTF8 + TEXT.encode(), TEXT.encode("utf-16")],
    ids=["utf-8", "byte order mark", "utf-16"],
)
def test_a_text_in_a_certain_encoding_is_kept_in_its_canonical_form(
    session: Session, tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "verslag.TXT"
    path.write_bytes(data)

    made = attach(session, "smit2020contact", path)

    text = open_text(session, "smit2020contact")
    assert text.document.guid == made.document
    assert text.document.text == CANONICAL
    assert text.document.sha256 == sha256_of(CANONICAL)
    assert text.document.title == "verslag.TXT"
    assert (made.characters, made.pages, made.known) == (len(CANONICAL), 0, False)
    assert list(zip(text.starts, text.ends, strict=True)) == sentence_spans(CANONICAL)
    path.unlink()
    assert open_text(session, "smit2020contact").document.text == CANONICAL


def test_an_uncertain_encoding_is_refused_at_its_byte(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "oud.txt"
    path.write_bytes("De coördinator".encode("latin-1"))

    with pytest.raises(StavenError, match=r"oud\.txt: .*UTF-8: byte 6 ") as refusal:
        attach(session, "smit2020contact", path)
    assert "Save the file as UTF-8" in refusal.value.remedy
    assert source_record(session, "smit2020contact").documents == ()


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("beeld.txt", b"\x00\x01\x02", "no text file"),
        ("leeg.md", b"", "this file is empty"),
        ("wit.md", b" \n\t\n", "holds no text"),
        ("verslag.odt", b"PK", r"files that end in \.odt are not read"),
        ("zonder", b"tekst", "a file without an ending is not read"),
    ],
)
def test_what_is_no_text_is_refused(
    session: Session, tmp_path: Path, name: str, data: bytes, problem: str
) -> None:
    (tmp_path / name).write_bytes(data)

    with pytest.raises(StavenError, match=problem) as refusal:
        attach(session, "smit2020contact", tmp_path / name)
    assert refusal.value.where == str(tmp_path / name)
    assert source_record(session, "smit2020contact").documents == ()


def test_the_same_text_twice_is_one_text(session: Session, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(codecs.BOM_UTF8 + CANONICAL.encode())

    first = attach(session, "smit2020contact", tmp_path / "a.md")
    again = attach(session, "smit2020contact", tmp_path / "b.txt")

    assert (again.known, again.document) == (True, first.document)
    assert len(source_record(session, "smit2020contact").documents) == 1
    assert again.others == ()

    elsewhere = attach(session, "gemeente2018visie", tmp_path / "a.md")
    assert (elsewhere.known, elsewhere.others) == (False, ("smit2020contact",))


def test_a_source_may_have_several_texts(session: Session, tmp_path: Path) -> None:
    (tmp_path / "bijlage.md").write_text("Een bijlage.", encoding="utf-8")
    second = attach(session, "jansen2019buurt", tmp_path / "bijlage.md")

    titles = [one.title for one in source_record(session, "jansen2019buurt").documents]
    assert titles == ["buurt.md", "bijlage.md"]
    assert open_text(session, "jansen2019buurt", second.document).document.text == "Een bijlage."


def test_an_unknown_source_is_said_before_the_file_is_read(
    session: Session, tmp_path: Path
) -> None:
    with pytest.raises(StavenError, match="no source has the citekey 'niemand'"):
        attach(session, "niemand", tmp_path / "weg.txt")
    with pytest.raises(StavenError, match="there is no such file"):
        attach(session, "smit2020contact", tmp_path / "weg.txt")


def test_a_source_without_a_text_says_how_to_get_one(session: Session) -> None:
    with pytest.raises(StavenError, match="staven attach smit2020contact FILE"):
        open_text(session, "smit2020contact")


def test_two_windows_that_attach_one_file_at_once_attach_it_once(
    project_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "verslag.md").write_text("Eén zin. Nog een zin.", encoding="utf-8")
    windows = 4
    all_looked = threading.Barrier(windows)

    def spans(text: str) -> list[tuple[int, int]]:
        all_looked.wait(timeout=30)  # by now each has seen that the text is not there yet
        return sentence_spans(text)

    def in_a_window(_number: int) -> Attached:
        with closing(open_session(project_file, "anna")) as session:
            return attach(session, "smit2020contact", tmp_path / "verslag.md")

    monkeypatch.setattr("staven.actions.attaching.sentence_spans", spans)
    with ThreadPoolExecutor(windows) as pool:
        made = list(pool.map(in_a_window, range(windows)))

    assert sorted(one.known for one in made) == [False, True, True, True]
    assert len({one.document for one in made}) == 1
    with closing(open_session(project_file, "anna")) as session:
        assert len(source_record(session, "smit2020contact").documents) == 1


def test_a_name_that_is_no_utf_8_is_written_out(session: Session, tmp_path: Path) -> None:
    """A disk may hold any bytes in a name; a project holds texts."""
    path = tmp_path / "verslag \udce9.txt"
    path.write_text(TEXT, encoding="utf-8")

    attach(session, "smit2020contact", path)

    [text] = source_record(session, "smit2020contact").documents
    assert text.title == r"verslag \xe9.txt"
