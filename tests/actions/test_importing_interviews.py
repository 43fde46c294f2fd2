"""Interviews in the files of other programs: recognised, counted by category, and questioned."""

from pathlib import Path

import pytest

from staven.actions.import_report import ImportReport
from staven.actions.importing import import_files
from staven.actions.session import Session
from staven.actions.sources import source_record, sources
from staven.corpus.source import Source

BIB = """\
@interview{a, title = {Gesprek met Jan de Vries}, keywords = {gemeente; wijk, municipality}}
"""
TYPED = "@misc{a, title = {Gesprek met Jan de Vries}, type = {Interview}}\n"
PUBLISHED_ELSEWHERE = "@unpublished{a, title = {Over de wijk}, howpublished = {interview}}\n"
CSL = """\
[{"id": "a", "type": "interview", "title": "Gesprek met Jan de Vries", "note": "Municipality."}]
"""
RIS = "TY  - {code}\nID  - a\nTI  - Gesprek met Jan de Vries\nN1  - science, in Waterstad\nER  -\n"
CSV = "id,soort,titel,opmerking\na,Interview,Gesprek met Jan de Vries,\n"


def brought(session: Session, folder: Path, name: str, text: str) -> tuple[Source, ImportReport]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    report = import_files(session, [path])
    assert (report.read, report.new) == (1, 1)
    return source_record(session, "a").source, report


@pytest.mark.parametrize(
    ("name", "text", "category"),
    [
        ("gesprekken.bib", BIB, "municipality"),
        ("gesprekken.bib", TYPED, ""),
        ("gesprekken.json", CSL, "municipality"),
        ("gesprekken.ris", RIS.format(code="PCOMM"), "science"),
        ("gesprekken.ris", RIS.format(code="ICOMM"), "science"),
        ("gesprekken.ris", RIS.format(code="INTV"), "science"),
        ("gesprekken.csv", CSV, ""),
    ],
)
def test_an_interview_comes_in_as_one_and_its_person_is_asked_about(
    session: Session, tmp_path: Path, name: str, text: str, category: str
) -> None:
    source, report = brought(session, tmp_path, name, text)

    assert source.kind == "interview"
    assert source.fields.get("category", "") == category
    assert [(one.entry, one.problem) for one in report.problems] == [
        ("a", "title: “Jan de Vries” looks like a person's name")
    ]
    again = import_files(session, [tmp_path / name])
    assert (again.new, again.updated) == (0, 0)


def test_how_it_was_published_may_say_that_it_is_an_interview(
    session: Session, tmp_path: Path
) -> None:
    source, report = brought(session, tmp_path, "gesprekken.bib", PUBLISHED_ELSEWHERE)

    assert source.kind == "interview"
    assert report.problems == ()


def test_an_interview_in_a_newspaper_stays_the_article_that_it_is(
    session: Session, tmp_path: Path
) -> None:
    text = "@article{a, title = {Over de wijk}, journal = {Weekblad}, type = {interview}}\n"
    source, _report = brought(session, tmp_path, "artikelen.bib", text)

    assert source.kind == "article"


@pytest.mark.parametrize(
    ("fields", "category"),
    [
        ("category = {Municipality}", "municipality"),
        ("note = {bij de municipality en practice}", ""),
        ("category = {corporatie}", "corporatie"),
    ],
)
def test_only_a_category_that_is_named_alone_is_taken(
    session: Session, tmp_path: Path, fields: str, category: str
) -> None:
    text = f"@interview{{a, title = {{Gesprek 1}}, {fields}}}\n"
    source, _report = brought(session, tmp_path, "gesprekken.bib", text)

    assert source.fields.get("category", "") == category


def test_a_title_alone_is_enough_to_ask_but_not_to_make_it_an_interview(
    session: Session, tmp_path: Path
) -> None:
    text = "@misc{a, title = {Gesprek met Jan de Vries}, note = {wethouder van Waterstad}}\n"
    source, report = brought(session, tmp_path, "gesprekken.bib", text)

    assert source.kind == "misc"
    assert [one.problem for one in report.problems] == [
        "title: “Jan de Vries” looks like a person's name",
        "note: “wethouder van Waterstad” is a role that one person has",
    ]


def test_an_author_of_an_interview_is_asked_about(session: Session, tmp_path: Path) -> None:
    text = "@interview{a, title = {Gesprek 1}, author = {de Vries, Jan}}\n"
    _source, report = brought(session, tmp_path, "gesprekken.bib", text)

    assert [one.problem for one in report.problems] == [
        "authors: an interview has no author, and “De Vries, Jan” looks like one"
    ]


@pytest.mark.parametrize("label", ["", "ID  - Jansen, P.\n"])
def test_a_key_that_is_made_up_for_an_interview_names_nobody(
    session: Session, tmp_path: Path, label: str
) -> None:
    before = {line.citekey for line in sources(session)}
    record = "TY  - PCOMM\n{label}AU  - Jansen, P.\nTI  - Gesprek {n}\nER  -\n"
    path = tmp_path / "gesprekken.ris"
    path.write_text(
        "".join(record.format(label=label.replace("P", one), n=one) for one in ("A", "B"))
    )

    import_files(session, [path])
    again = import_files(session, [path])

    made = {line.citekey for line in sources(session)} - before
    assert made == {"interview", "interview-2"}
    assert source_record(session, "interview-2").source.title == "Gesprek B"
    assert (again.new, again.updated) == (0, 0)
