"""Works and studies: records made one and taken apart, with all that hangs on them."""

import json
from pathlib import Path

import pytest

from staven.actions.attaching import attach
from staven.actions.checking import check
from staven.actions.coding import extracts_of, put_codes, undo
from staven.actions.exporting import export
from staven.actions.folder_importing import import_folder
from staven.actions.importing import import_bibtex
from staven.actions.projects import init
from staven.actions.session import Session, open_session
from staven.actions.sources import set_status, source_record, sources
from staven.actions.synthesis import mechanism_row, synthesis
from staven.actions.texts import open_text
from staven.actions.works import (
    different_works,
    merge_works,
    own_study,
    review_includes,
    same_study,
    side_by_side,
    told_apart,
)
from staven.corpus.source import Status
from staven.errors import StavenError
from staven.extracts.claim import Claim, Stance
from staven.extracts.extract import CodeUse
from staven.store.merged_records import merged_records

TWICE = """\
@techreport{bureauwijk2019buurthuizen,
  author = {{Bureau Wijk}},
  title = {Buurthuizen [en] hun bezoekers},
  year = {2019},
  url = {https://example.nl/buurthuizen},
}
"""
"""The report of Jansen and De Vries once more, under the institute that published it."""


@pytest.fixture
def twice(session: Session, tmp_path: Path) -> Session:
    """The small project with one report under two records, both with a coded passage."""
    (tmp_path / "nog.bib").write_text(TWICE, encoding="utf-8")
    import_bibtex(session, tmp_path / "nog.bib")
    (tmp_path / "ander.txt").write_text("Bewoners leren buren kennen.\n", encoding="utf-8")
    attach(session, "bureauwijk2019buurthuizen", tmp_path / "ander.txt")
    for citekey in ("jansen2019buurt", "bureauwijk2019buurthuizen"):
        put_codes(
            session, open_text(session, citekey), 0, 8, (CodeUse("ontmoeting"),),
            Claim(stance=Stance.SUPPORTS),
        )  # fmt: skip
    return session


def citekeys(session: Session) -> list[str]:
    return [line.citekey for line in sources(session)]


def studies_on_encounter(session: Session) -> int:
    return mechanism_row(synthesis(session), "ontmoeting").works.studies


def image(session: Session) -> dict[str, list[tuple[object, ...]]]:
    """Every table but the journal, without the integer keys that nobody sees."""
    connection = session.db.connection
    return {
        table: sorted(
            tuple(row)
            for row in connection.execute(f'SELECT * FROM "{table}"')  # noqa: S608  (our own tables)
        )
        for table in ("source", "study", "extract", "document", "merged_record", "distinct_pair")
    }


def test_the_fuller_record_stands_first_with_the_differences(twice: Session) -> None:
    pair = side_by_side(twice, "bureauwijk2019buurthuizen", "jansen2019buurt")

    assert (pair.kept.citekey, pair.other.citekey) == (
        "jansen2019buurt",
        "bureauwijk2019buurthuizen",
    )
    assert [one.field for one in pair.differences] == ["authors", "url"]


def test_one_source_is_left_with_all_that_hung_on_both(twice: Session) -> None:
    assert studies_on_encounter(twice) == 2

    assert merge_works(twice, "jansen2019buurt", "bureauwijk2019buurthuizen") == ()

    record = source_record(twice, "jansen2019buurt")
    assert "bureauwijk2019buurthuizen" not in citekeys(twice)
    assert record.source.url == "https://example.nl/buurthuizen"
    assert [text.title for text in record.documents] == ["buurt.md", "ander.txt"]
    for text in record.documents:
        (passage,) = extracts_of(twice, text.guid)
        assert passage.citekey == "jansen2019buurt"
        assert passage.study == record.source.study
    assert studies_on_encounter(twice) == 1
    assert check(twice) == []


def test_one_key_takes_a_merge_back_whole(twice: Session) -> None:
    before = image(twice)

    merge_works(twice, "jansen2019buurt", "bureauwijk2019buurthuizen", {"authors"})
    undo(twice)

    again = image(twice)
    assert [row[1:3] for row in again["source"]] == [row[1:3] for row in before["source"]]
    assert again["merged_record"] == []
    assert studies_on_encounter(twice) == 2
    assert source_record(twice, "jansen2019buurt").source.authors[0].family == "Jansen"
    assert check(twice) == []


def test_the_other_record_is_remembered_as_it_was(twice: Session) -> None:
    merge_works(twice, "jansen2019buurt", "bureauwijk2019buurthuizen")

    [merged] = [one for one in merged_records(twice.db) if one.is_duplicate]
    assert (merged.citekey, merged.merged_citekey) == (
        "jansen2019buurt",
        "bureauwijk2019buurthuizen",
    )
    assert json.loads(merged.record)["url"] == "https://example.nl/buurthuizen"


def test_the_same_file_brings_a_merged_record_in_no_second_time(
    twice: Session, tmp_path: Path
) -> None:
    merge_works(twice, "jansen2019buurt", "bureauwijk2019buurthuizen")

    report = import_bibtex(twice, tmp_path / "nog.bib")

    assert (report.read, report.new, report.updated) == (1, 0, 0)
    assert "bureauwijk2019buurthuizen" not in citekeys(twice)


def test_what_a_person_chose_outlives_the_next_import(twice: Session, tmp_path: Path) -> None:
    """The file of the kept record says what it always said; only what it changes is taken."""
    merge_works(twice, "jansen2019buurt", "bureauwijk2019buurthuizen", {"authors"})

    again = import_bibtex(twice, tmp_path / "bronnen.bib")

    assert (again.new, again.updated) == (0, 0)
    assert source_record(twice, "jansen2019buurt").source.authors[0].family == "Bureau Wijk"

    text = (tmp_path / "bronnen.bib").read_text(encoding="utf-8")
    (tmp_path / "bronnen.bib").write_text(
        text.replace("{{Bureau Wijk}}", "{{Bureau Wijk & Stad}}"), encoding="utf-8"
    )
    for updated in (1, 0):
        assert import_bibtex(twice, tmp_path / "bronnen.bib").updated == updated
    source = source_record(twice, "jansen2019buurt").source
    assert (source.institution, source.authors[0].family) == ("Bureau Wijk & Stad", "Bureau Wijk")


def test_a_source_that_was_merged_twice_is_undone_twice(twice: Session, tmp_path: Path) -> None:
    merge_works(twice, "jansen2019buurt", "bureauwijk2019buurthuizen", {"authors"})
    merge_works(twice, "smit2020contact", "jansen2019buurt")

    assert import_bibtex(twice, tmp_path / "bronnen.bib").new == 0
    assert import_bibtex(twice, tmp_path / "nog.bib").new == 0
    assert "jansen2019buurt" not in citekeys(twice)
    undo(twice)
    undo(twice)

    assert {"jansen2019buurt", "bureauwijk2019buurthuizen"} <= set(citekeys(twice))
    assert merged_records(twice.db) == []
    assert source_record(twice, "jansen2019buurt").source.authors[0].family == "Jansen"


def test_what_one_reviewer_said_twice_is_told_and_stays_in_the_journal(twice: Session) -> None:
    guids = {
        key: source_record(twice, key).source.guid
        for key in ("jansen2019buurt", "bureauwijk2019buurthuizen")
    }
    from staven.store.journal import change, mint  # noqa: PLC0415
    from staven.store.reviewers import reviewer_guid  # noqa: PLC0415

    with change(twice.db, twice.reviewer) as writing:
        for key, reason in (("jansen2019buurt", "kort"), ("bureauwijk2019buurthuizen", "dun")):
            writing.insert(
                "appraisal",
                {
                    "guid": mint(),
                    "source": guids[key],
                    "reviewer": reviewer_guid(writing),
                    "reason": reason,
                    "theory": 0,
                    "settled": 0,
                },
            )

    (said,) = merge_works(twice, "jansen2019buurt", "bureauwijk2019buurthuizen")

    assert "jansen2019buurt" in said
    assert "dun" in said
    assert [one.reason for one in source_record(twice, "jansen2019buurt").appraisals] == ["kort"]
    undo(twice)
    again = source_record(twice, "bureauwijk2019buurthuizen")
    assert [one.reason for one in again.appraisals] == ["dun"]


def test_the_status_of_the_source_that_stays_is_what_counts(twice: Session) -> None:
    set_status(twice, "bureauwijk2019buurthuizen", Status.EXCLUDED, "dubbel")

    merge_works(twice, "jansen2019buurt", "bureauwijk2019buurthuizen")

    assert source_record(twice, "jansen2019buurt").source.status is Status.INCLUDED


def test_two_sources_of_one_study_count_once_and_stay_two_sources(twice: Session) -> None:
    same_study(twice, "jansen2019buurt", "bureauwijk2019buurthuizen")

    assert source_record(twice, "jansen2019buurt").study_citekeys == ("bureauwijk2019buurthuizen",)
    assert studies_on_encounter(twice) == 1

    own_study(twice, "bureauwijk2019buurthuizen")

    assert source_record(twice, "jansen2019buurt").study_citekeys == ()
    assert studies_on_encounter(twice) == 2
    undo(twice)
    assert studies_on_encounter(twice) == 1
    undo(twice)
    assert studies_on_encounter(twice) == 2


def test_a_review_and_a_study_that_it_includes_count_once(twice: Session) -> None:
    review_includes(twice, "bureauwijk2019buurthuizen", "jansen2019buurt")

    assert studies_on_encounter(twice) == 1
    undo(twice)
    assert studies_on_encounter(twice) == 2


def test_a_pair_that_was_told_apart_is_known_as_such(twice: Session) -> None:
    different_works(twice, "jansen2019buurt", "smit2020contact")
    different_works(twice, "smit2020contact", "jansen2019buurt")

    assert told_apart(twice) == {frozenset(("jansen2019buurt", "smit2020contact"))}
    undo(twice)
    assert told_apart(twice) == set()


def test_a_source_is_never_merged_with_itself_or_with_nothing(twice: Session) -> None:
    with pytest.raises(StavenError, match="is one source"):
        merge_works(twice, "jansen2019buurt", "jansen2019buurt")
    with pytest.raises(StavenError, match="weg2020"):
        same_study(twice, "jansen2019buurt", "weg2020")


def test_merges_travel_with_the_project(
    twice: Session, tmp_path: Path, codebook_file: Path
) -> None:
    merge_works(twice, "jansen2019buurt", "bureauwijk2019buurthuizen")
    review_includes(twice, "smit2020contact", "jansen2019buurt")
    different_works(twice, "gemeente2018visie", "jansen2019buurt")
    export(twice, "project", tmp_path / "map")
    copy = open_session(init(tmp_path / "copy.staven", codebook_file, "bram"), "bram")
    import_folder(copy, tmp_path / "map")

    written = export(copy, "project", tmp_path / "weer")

    for path in written:
        same = tmp_path / "map" / path.relative_to(tmp_path / "weer")
        assert path.read_bytes() == same.read_bytes(), path
    copy.close()
