"""Bringing sources in: what is broken is named, what is known is updated, nothing is lost."""

import json
from pathlib import Path

import pytest

from staven.actions.codes import codebook
from staven.actions.exporting import export
from staven.actions.importing import import_bibtex, import_files, import_folder
from staven.actions.projects import init
from staven.actions.session import Session, open_session
from staven.actions.sources import set_status, source_record, sources
from staven.corpus.source import Status
from staven.errors import ImportRefusedError, StavenError

BROKEN = """\
@article{een2020, title = {Een}, year = {2020}}

@article{twee2021, title = {Twee, year = {2021}

@article{drie2022, title = {Drie}, year = {2022}}
"""


def bib(folder: Path, text: str) -> Path:
    path = folder / "nieuw.bib"
    path.write_text(text, encoding="utf-8")
    return path


def journal(session: Session) -> list[tuple[str, str, str | None, str | None]]:
    rows = session.db.connection.execute(
        "SELECT action, table_name, before, after FROM journal ORDER BY id"
    )
    return [tuple(row) for row in rows]


def everything(session: Session) -> str:
    """All that the project holds, as SQL, its journal included."""
    return "\n".join(session.db.connection.iterdump())


def test_a_broken_entry_is_named_and_all_others_come_in(session: Session, tmp_path: Path) -> None:
    path = bib(tmp_path, BROKEN)

    report = import_bibtex(session, path)

    assert (report.read, report.new, report.updated) == (2, 2, 0)
    keys = {line.citekey for line in sources(session)}
    assert {"een2020", "drie2022"} <= keys
    assert "twee2021" not in keys
    (problem,) = report.problems
    assert (problem.file, problem.line, problem.entry) == (str(path), 3, "twee2021")
    assert str(problem).startswith(f"{path}:3: twee2021: ")


def test_a_file_without_one_readable_entry_changes_nothing(
    session: Session, tmp_path: Path
) -> None:
    before = everything(session)

    with pytest.raises(ImportRefusedError, match="the project is unchanged") as refusal:
        import_bibtex(session, bib(tmp_path, "@article{half, title = {Open\n"))

    assert [(one.line, one.entry) for one in refusal.value.problems] == [(1, "half")]
    assert everything(session) == before


@pytest.mark.parametrize("text", ["", "geen BibTeX", "% alleen een opmerking\n"])
def test_a_file_without_entries_is_refused(session: Session, tmp_path: Path, text: str) -> None:
    with pytest.raises(ImportRefusedError, match="no entry could be read"):
        import_bibtex(session, bib(tmp_path, text))


def test_of_two_entries_with_one_key_both_are_kept(session: Session, tmp_path: Path) -> None:
    twice = "@book{a1, title = {Eerste}}\n@book{a1, title = {Tweede}}\n"

    report = import_bibtex(session, bib(tmp_path, twice))

    assert (report.read, report.new) == (2, 2)
    assert source_record(session, "a1").source.title == "Eerste"
    assert source_record(session, "a1-2").source.title == "Tweede"
    (problem,) = report.problems
    assert (problem.line, problem.entry) == (2, "a1")


def test_importing_the_same_file_again_changes_nothing(session: Session, tmp_path: Path) -> None:
    path = bib(tmp_path, "@book{a1, title = {Eerste}}\n@book{a1, title = {Tweede}}\n")
    import_bibtex(session, path)
    before = everything(session)

    again = import_bibtex(session, path)

    assert (again.read, again.new, again.updated, again.same_work) == (2, 0, 0, 0)
    assert everything(session) == before


def test_a_changed_record_is_updated_and_the_journal_keeps_the_old_one(
    session: Session, tmp_path: Path
) -> None:
    set_status(session, "smit2020contact", Status.EXCLUDED, "dubbel")
    guid = source_record(session, "smit2020contact").source.guid
    newer = (
        "@book{smit2020contact, author = {Smit, C.}, title = {Contact tussen buren}, year = 2021}"
    )

    report = import_bibtex(session, bib(tmp_path, newer))

    assert (report.read, report.new, report.updated) == (1, 0, 1)
    source = source_record(session, "smit2020contact").source
    assert (source.guid, source.year, source.others) == (guid, 2021, False)
    assert (source.status, source.exclusion_reason) == (Status.EXCLUDED, "dubbel")
    action, table, before, after = journal(session)[-1]
    assert (action, table) == ("update", "source")
    assert json.loads(before or "")["year"] == 2020
    assert json.loads(after or "")["year"] == 2021


def test_another_work_under_a_known_key_gets_a_key_of_its_own(
    session: Session, tmp_path: Path
) -> None:
    path = bib(tmp_path, "@book{smit2020contact, author = {Smit, D.}, title = {Iets anders}}")

    report = import_bibtex(session, path)

    assert (report.new, report.updated) == (1, 0)
    assert source_record(session, "smit2020contact").source.title == "Contact tussen buren"
    assert source_record(session, "smit2020contact-2").source.title == "Iets anders"
    assert "smit2020contact-2" in report.problems[0].problem
    assert import_bibtex(session, path).new == 0, "the second time it is known"


def test_a_work_under_two_keys_is_brought_in_and_counted(session: Session, tmp_path: Path) -> None:
    twin = "@misc{ander, title = {Contact tussen Buren}, year = {2020}}"

    report = import_bibtex(session, bib(tmp_path, twin))

    assert (report.new, report.same_work) == (1, 1)


def test_an_import_is_one_entry_in_the_journal(session: Session, tmp_path: Path) -> None:
    before = len(journal(session))
    import_bibtex(session, bib(tmp_path, BROKEN))

    (entry,) = journal(session)[before:]
    assert entry[:3] == ("import", "source", None)
    noted = json.loads(entry[3] or "")
    guids = {source_record(session, key).source.guid for key in ("een2020", "drie2022")}
    assert (noted["file"], set(noted["guids"]["source"])) == ("nieuw.bib", guids)
    assert len(noted["sha256"]) == 64


def test_records_are_told_as_they_come_in(session: Session, tmp_path: Path) -> None:
    first, second = tmp_path / "1.bib", tmp_path / "2.bib"
    first.write_text("@book{a1, title = {A}}\n@book{a2, title = {B}}", encoding="utf-8")
    second.write_text("@book{b1, title = {C}}", encoding="utf-8")
    told: list[tuple[int, int]] = []

    report = import_files(session, [first, second], lambda done, of: told.append((done, of)))

    assert (report.read, report.new) == (3, 3)
    assert told == [(0, 2), (1, 2), (0, 1)]


def test_what_cannot_be_imported_is_said_and_not_read(session: Session, tmp_path: Path) -> None:
    (tmp_path / "bron.docx").write_bytes(b"PK")
    with pytest.raises(StavenError, match=r"bron\.docx: this kind of file cannot be imported"):
        import_files(session, [tmp_path / "bron.docx"])
    with pytest.raises(StavenError, match=r"weg\.bib: there is no such file"):
        import_files(session, [tmp_path / "weg.bib"])
    (tmp_path / "map").mkdir()
    with pytest.raises(ImportRefusedError, match="no project folder"):
        import_folder(session, tmp_path / "map")


def test_a_bib_file_that_is_no_utf_8_is_refused_at_its_byte(
    session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "oud.bib"
    path.write_bytes("@book{a1, title = {Eén}}".encode("latin-1"))

    with pytest.raises(StavenError, match=r"oud\.bib: .* byte 21 "):
        import_bibtex(session, path)
    assert len(sources(session)) == 3


@pytest.fixture
def folder(session: Session, tmp_path: Path) -> Path:
    """The small project as a folder."""
    export(session, "project", tmp_path / "map")
    return tmp_path / "map"


def test_a_source_that_was_added_to_the_bib_file_alone_gets_a_study_of_its_own(
    folder: Path, tmp_path: Path, codebook_file: Path
) -> None:
    with (folder / "sources.bib").open("a", encoding="utf-8") as file:
        file.write("\n@book{nieuw2020, title = {Nieuw}, year = {2020}}\n")
    new = open_session(init(tmp_path / "nieuw.staven", codebook_file, "anna"), "anna")

    assert import_folder(new, folder).new == 4
    assert import_folder(new, folder).new == 0
    record = source_record(new, "nieuw2020")
    assert record.source.study
    assert record.study_citekeys == ()
    new.close()


def test_a_folder_with_other_sources_under_the_same_keys_is_refused_whole(
    folder: Path, tmp_path: Path, codebook_file: Path
) -> None:
    new = open_session(init(tmp_path / "nieuw.staven", codebook_file, "anna"), "anna")
    import_bibtex(new, bib(tmp_path, "@book{smit2020contact, title = {Iets anders}}"))
    before = everything(new)

    with pytest.raises(StavenError, match="sources of its own under smit2020contact"):
        import_folder(new, folder)
    assert everything(new) == before
    new.close()


def test_what_a_project_asks_comes_along_and_goes_out_again(
    folder: Path, tmp_path: Path, codebook_file: Path
) -> None:
    """The codebook is about article 13; this project is about another one."""
    with (folder / "project.yaml").open("a", encoding="utf-8") as file:
        file.write('scope: {article: "15", period: [2018, 2022]}\n')
    new = open_session(init(tmp_path / "nieuw.staven", codebook_file, "anna"), "anna")
    import_folder(new, folder)

    scope = codebook(new).scope
    assert (scope.article, scope.period) == ("15", (2018, 2022))
    export(new, "project", tmp_path / "weer")
    assert "article: '15'" in (tmp_path / "weer" / "project.yaml").read_text(encoding="utf-8")
    new.close()


def test_where_one_of_several_files_is_refused_none_comes_in(
    session: Session, tmp_path: Path
) -> None:
    good, bad = tmp_path / "goed.bib", tmp_path / "slecht.bib"
    good.write_text("@misc{nieuw2020, title = {Nieuw}, year = {2020}}\n", encoding="utf-8")
    bad.write_text("geen bibtex", encoding="utf-8")
    before = sources(session)

    with pytest.raises(StavenError, match=r"slecht\.bib"):
        import_files(session, [good, bad])
    assert sources(session) == before
