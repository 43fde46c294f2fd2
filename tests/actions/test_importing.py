"""Bringing sources in: what is broken is named, what is known is updated, nothing is lost."""

import json
from pathlib import Path

import docx
import pytest

from staven.actions.codes import codebook
from staven.actions.exporting import export
from staven.actions.folder_importing import import_folder
from staven.actions.import_formats import Wanted
from staven.actions.importing import import_bibtex, import_files
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
    assert told == [(0, 45), (45, 45), (0, 22), (22, 22)], "bytes that are read, of how many"


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("bron.xyz", "Import BibTeX"),
        ("bron.qdpx", "REFI-QDA"),
        ("bron.xlsx", "Save the sheet as CSV"),
        ("bron.bib.gz", "Unpack it"),
        ("bron.pdf", "staven attach"),
        ("bron.nbib", "as RIS or BibTeX"),
    ],
)
def test_a_kind_of_file_that_is_not_read_is_refused_with_a_way_out(
    session: Session, tmp_path: Path, name: str, remedy: str
) -> None:
    (tmp_path / name).write_bytes(b"iets")
    before = everything(session)

    with pytest.raises(StavenError, match="this kind of file cannot be imported") as refusal:
        import_files(session, [tmp_path / name])
    assert refusal.value.where.endswith(name)
    assert remedy in refusal.value.remedy
    assert everything(session) == before


def test_what_is_not_there_is_said(session: Session, tmp_path: Path) -> None:
    with pytest.raises(StavenError, match=r"weg\.bib: there is no such file"):
        import_files(session, [tmp_path / "weg.bib"])
    (tmp_path / "map").mkdir()
    with pytest.raises(ImportRefusedError, match="no project folder"):
        import_folder(session, tmp_path / "map")


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 40,
        b"\x1f\x8b\x08\x00" + bytes(range(256)),
        b"PK\x03\x04" + bytes(range(256)),
        b"%PDF-1.7\n" + bytes(range(256)),
        bytes(range(1, 9)) * 100,
    ],
)
def test_a_binary_with_the_ending_bib_is_one_clear_refusal(
    session: Session, tmp_path: Path, data: bytes
) -> None:
    (tmp_path / "foto.bib").write_bytes(data)
    before = everything(session)

    with pytest.raises(StavenError, match=r"foto\.bib: this (file )?is ") as refusal:
        import_files(session, [tmp_path / "foto.bib"])
    assert refusal.value.remedy
    assert everything(session) == before


def test_a_line_that_is_no_utf_8_is_read_as_windows_1252_and_named(
    session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "oud.bib"
    path.write_bytes(
        "@book{a1, title = {Goed}}\n@book{a2,\n title = {Eén ‘huis’}}".encode("cp1252")
    )

    report = import_bibtex(session, path)

    assert report.new == 2
    assert source_record(session, "a2").source.title == "Eén ‘huis’"
    (problem,) = report.problems
    assert problem.line == 3
    assert "Windows-1252" in problem.problem


RIS = "TY  - JOUR\nAU  - Smit, D.\nTI  - Een ris\nPY  - 2019\nID  - ris1\nER  - \n"
CSL = '[{"id": "csl1", "type": "article-journal", "title": "Een csl"}]'
CSV = "id;title;year\ncsv1;Een tabel;2018\n"
TABS = "Title\tAuthors\tYear\tDOI\nEen tabel van Web of Science\tSmit, D.\t2017\t\n"
LIST = "Jansen, P. (2021). *Een lijst*. Utrecht: Bureau Wijk.\n"


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("a.ris", RIS, "Een ris"),
        ("pubmed.txt", RIS, "Een ris"),
        ("verkeerd.bib", RIS, "Een ris"),
        ("a.json", CSL, "Een csl"),
        ("a.csv", CSV, "Een tabel"),
        ("savedrecs.txt", TABS, "Een tabel van Web of Science"),
        ("lijst.txt", LIST, "Een lijst"),
        ("lijst.md", f"- {LIST}", "Een lijst"),
        ("bib.txt", "@book{b1, title={Een bib}}\n", "Een bib"),
        ("zonder-ending", "@book{b1, title={Een bib}}\n", "Een bib"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_every_format_comes_in_by_its_ending_or_by_what_it_holds(
    session: Session, tmp_path: Path, name: str, text: str, title: str, encoding: str
) -> None:
    (tmp_path / name).write_bytes(text.encode(encoding))

    report = import_files(session, [tmp_path / name])

    assert (report.read, report.new) == (1, 1)
    titles = {line.title for line in sources(session)}
    assert title in titles
    again = import_files(session, [tmp_path / name])
    assert (again.read, again.new, again.updated) == (1, 0, 0)


def test_a_reference_list_in_word_comes_in(session: Session, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Jansen, P. (2021). Een lijst. Utrecht: Bureau Wijk.")
    document.add_paragraph("Smit, D. (2020). Nog een werk. Utrecht: Bureau Wijk.")
    document.save(str(tmp_path / "lijst.docx"))

    report = import_files(session, [tmp_path / "lijst.docx"])

    assert report.new == 2


def test_a_list_under_a_heading_comes_in_with_its_own_lines(
    session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "rapport.md"
    path.write_text(
        f"# Rapport\n\nTekst (Jansen, 2021).\n\n## Bronnen\n\n- {LIST}\n- Zonder jaar of wat ook\n"
        "\n## Dank\n\n- De Vries, K. (2020). Geen bron. Utrecht: Wijk.\n",
        encoding="utf-8",
    )

    report = import_files(session, [path], wanted=Wanted(section="bronnen"))

    assert report.read == 2
    assert {problem.line for problem in report.problems} == {9}
    with pytest.raises(StavenError, match="no heading begins with 'Literatuur'") as refusal:
        import_files(session, [path], wanted=Wanted(section="Literatuur"))
    assert "Bronnen" in refusal.value.remedy


def test_a_reference_list_only_fills_in_what_a_source_lacks(
    session: Session, tmp_path: Path
) -> None:
    bib_file = bib(
        tmp_path,
        "@techreport{jansen2021lijst, author={Jansen, Piet}, title={Een lijst}, year=2021}",
    )
    import_bibtex(session, bib_file)
    (tmp_path / "lijst.txt").write_text(LIST, encoding="utf-8")

    report = import_files(session, [tmp_path / "lijst.txt"])

    assert (report.new, report.updated) == (0, 1)
    source = source_record(session, "jansen2021lijst").source
    assert (source.kind, source.authors[0].given) == ("techreport", "Piet")
    assert (source.publisher or source.institution) == "Bureau Wijk"
    assert import_files(session, [tmp_path / "lijst.txt"]).updated == 0


def test_columns_can_be_named_where_their_heads_do_not_say(
    session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Opschrift;Wanneer\nEen rapport;2018\n", encoding="utf-8")
    with pytest.raises(StavenError, match=r"a\.csv"):
        import_files(session, [path])

    wanted = Wanted(columns={"Opschrift": "title", "Wanneer": "year"})
    report = import_files(session, [path], wanted=wanted)

    assert report.new == 1
    (found,) = (line for line in sources(session) if line.title == "Een rapport")
    assert found.year == 2018


def test_what_is_asked_of_no_file_is_refused(session: Session, tmp_path: Path) -> None:
    path = bib(tmp_path, "@book{a1, title={A}}")
    with pytest.raises(StavenError, match="no file is a table"):
        import_files(session, [path], wanted=Wanted(columns={"a": "title"}))
    with pytest.raises(StavenError, match="no file is a reference list"):
        import_files(session, [path], wanted=Wanted(section="Bronnen"))


def test_sources_that_are_still_to_be_selected_are_so_marked(
    session: Session, tmp_path: Path
) -> None:
    path = bib(
        tmp_path,
        "@book{nieuw, title={Nieuw}}\n@book{smit2020contact, title={Contact tussen buren}}",
    )

    report = import_files(session, [path], to_screen=True)

    assert source_record(session, "nieuw").source.status is Status.FOUND
    known = source_record(session, "smit2020contact").source
    assert known.status is Status.INCLUDED, "what is selected stays selected"
    assert set(report.guids_of_all) == {
        known.guid,
        source_record(session, "nieuw").source.guid,
    }


def test_work_that_is_stopped_half_way_leaves_the_project_as_it_was(
    session: Session, tmp_path: Path
) -> None:
    """An entry is larger than what is read at a time, so that telling begins while writing does."""
    path = bib(
        tmp_path,
        "".join(f"@book{{k{n}, title={{T{n}}}, note={{{'x' * 5000}}}}}\n" for n in range(2000)),
    )
    before = everything(session)

    class StoppedError(Exception):
        pass

    def stop(done: int, of: int) -> None:
        if done > of / 2:
            raise StoppedError

    with pytest.raises(StoppedError):
        import_files(session, [path], stop)
    assert everything(session) == before


def test_a_field_of_a_hundred_megabytes_is_named_and_all_else_comes_in(
    session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "groot.bib"
    with path.open("w", encoding="utf-8") as file:
        file.write("@book{voor, title={Voor}}\n@book{groot, title={Groot},\n abstract={")
        for _ in range(100):
            file.write("lang " * 200_000)
        file.write("},\n year=2020}\n@book{na, title={Na}}\n")

    report = import_files(session, [path])

    assert (report.read, report.new) == (3, 3)
    assert [problem.line for problem in report.problems] == [3]
    assert source_record(session, "groot").source.year == 2020


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
