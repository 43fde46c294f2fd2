"""A folder of texts finds its sources: proposals first, and the sure ones attached in one go."""

import shutil
from pathlib import Path

import pytest

from staven.actions.attaching import attach
from staven.actions.checking import check
from staven.actions.matching import Matching, attach_all, files_under, match_folder
from staven.actions.session import Session
from staven.actions.sources import source_record
from staven.errors import StavenError

BUURT, SMIT, VISIE = "jansen2019buurt", "smit2020contact", "gemeente2018visie"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Texts of two sources that have none yet, and what else gathers in such a folder."""
    place = tmp_path / "teksten"
    (place / "zotero" / "AB12").mkdir(parents=True)
    (place / ".verborgen").mkdir()
    write(
        place / "smit2020contact.txt", "Contact tussen buren\nC. Smit e.a.\n2020\n\nBuren groeten."
    )
    vision = "# Visie op de wijk\n\nGemeente Waterstad, 2018\n\nDe wijk is van ons allen."
    write(place / "zotero" / "AB12" / "rapport_def_v3.md", vision)
    write(place / "jansen2019buurt.md", "Een andere tekst van dezelfde bron.")
    write(place / "aantekeningen.txt", "Nog bellen met de drukker.")
    write(place / "foto.png", "geen tekst")
    write(place / "~$visie.docx", "een slot van Word")
    write(place / "._smit2020contact.txt", "een schaduw van macOS")
    write(place / ".verborgen" / "smit2020contact.txt", "verborgen")
    return place


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def by_name(found: Matching) -> dict[str, tuple[str | None, bool]]:
    return {one.path.name: (one.match.citekey, one.sure) for one in found.proposals}


def texts(session: Session) -> dict[str, list[str]]:
    return {
        key: [one.title for one in source_record(session, key).documents]
        for key in (BUURT, SMIT, VISIE)
    }


def test_a_folder_is_matched_and_nothing_is_changed(session: Session, folder: Path) -> None:
    before = texts(session)
    told: list[tuple[int, int]] = []

    found = match_folder(session, [folder], lambda done, of: told.append((done, of)))

    assert by_name(found) == {
        "smit2020contact.txt": (SMIT, True),
        "rapport_def_v3.md": (VISIE, True),
        "jansen2019buurt.md": (BUURT, False),
        "aantekeningen.txt": (None, False),
    }
    has_one = next(one for one in found.proposals if one.match.citekey == BUURT)
    assert "has a text already, buurt.md" in has_one.match.because
    assert found.problems == ()
    assert texts(session) == before
    assert told == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]


def test_what_was_chosen_is_attached(session: Session, folder: Path) -> None:
    found = match_folder(session, [folder])

    done = attach_all(
        session, [(one.path, one.match.citekey or "") for one in found.proposals if one.sure]
    )

    assert [made.citekey for _path, made in done.attached] == [SMIT, VISIE]
    assert texts(session) == {
        BUURT: ["buurt.md"], SMIT: ["smit2020contact.txt"], VISIE: ["rapport_def_v3.md"],
    }  # fmt: skip
    assert check(session) == []


def test_a_second_look_finds_what_is_attached_already(session: Session, folder: Path) -> None:
    attach(session, SMIT, folder / "smit2020contact.txt")
    shutil.copy(folder / "aantekeningen.txt", folder / "zotero" / "kopie.txt")

    found = match_folder(session, [folder])

    assert "smit2020contact.txt" not in by_name(found)
    assert [(Path(one.file).name, one.problem) for one in found.problems] == [
        ("smit2020contact.txt", f"this file is attached already, to {SMIT}"),
        ("kopie.txt", "this is the same file as aantekeningen.txt"),
    ]


def test_a_file_that_cannot_be_read_does_not_stop_the_others(
    session: Session, folder: Path
) -> None:
    (folder / "leeg.md").write_bytes(b"")
    (folder / "latijn.txt").write_bytes("De coördinator".encode("latin-1"))
    (folder / "oud.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    (folder / "stuk.docx").write_bytes(b"PK\x03\x04 afgebroken")

    found = match_folder(session, [folder])

    assert len(found.proposals) == 4
    problems = {Path(one.file).name: one.problem for one in found.problems}
    assert set(problems) == {"leeg.md", "latijn.txt", "oud.doc", "stuk.docx"}
    assert "save it as .docx" in problems["oud.doc"]

    chosen = {"leeg.md": SMIT, "smit2020contact.txt": SMIT, "weg.txt": VISIE, "oud.doc": "niemand"}
    done = attach_all(session, [(folder / name, citekey) for name, citekey in chosen.items()])
    assert [made.citekey for _path, made in done.attached] == [SMIT]
    assert [one.entry for one in done.problems] == [SMIT, VISIE, "niemand"]


def test_stopping_halfway_keeps_what_was_attached_by_then(session: Session, folder: Path) -> None:
    def stop(done: int, _of: int) -> None:
        if done == 1:
            raise KeyboardInterrupt

    chosen = [(folder / "smit2020contact.txt", SMIT), (folder / "aantekeningen.txt", VISIE)]
    with pytest.raises(KeyboardInterrupt):
        attach_all(session, chosen, stop)

    assert texts(session) == {BUURT: ["buurt.md"], SMIT: ["smit2020contact.txt"], VISIE: []}
    assert check(session) == []


def test_two_files_for_one_source_are_both_left_to_a_person(session: Session, folder: Path) -> None:
    write(folder / "smit2020contact (1).txt", "Een tweede bestand met dezelfde sleutel.")

    found = match_folder(session, [folder])

    assert by_name(found)["smit2020contact.txt"] == (SMIT, False)
    assert by_name(found)["smit2020contact (1).txt"] == (SMIT, False)


def test_files_can_be_named_one_by_one(session: Session, folder: Path) -> None:
    found = match_folder(session, [folder / "smit2020contact.txt", folder / "zotero"])

    assert list(by_name(found)) == ["smit2020contact.txt", "rapport_def_v3.md"]


def test_where_there_is_nothing_to_read_it_says_so(session: Session, tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()

    with pytest.raises(StavenError, match="no text to attach") as refusal:
        match_folder(session, [tmp_path / "leeg"])
    assert ".pdf" in refusal.value.remedy
    with pytest.raises(StavenError, match="no such file"):
        files_under(tmp_path / "weg")
