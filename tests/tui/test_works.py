"""One work, one study: pairs decided on by one key each, and taken back by another."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from screen_text import line_with, lines, shown
from staven.actions.importing import import_files
from staven.actions.same_works import proposals
from staven.actions.session import Session, open_session
from staven.actions.sources import source_record, sources
from staven.actions.works import merge_works
from staven.corpus.one_work import Difference
from staven.tui.app import StavenApp
from staven.tui.works_words import difference_lines
from typing_in import type_in

TWICE = """\
@techreport{bureauwijk2019buurthuizen,
  author = {{Bureau Wijk}},
  title = {Buurthuizen [en] hun bezoekers},
  year = {2019},
  institution = {{Bureau Wijk}},
  url = {https://example.nl/buurthuizen},
}

@article{smit2020b,
  author = {Smit, C. and Dekker, D.},
  title = {Contact tussen buren},
  journal = {Tijdschrift voor de Wijk},
  year = {2020},
  pages = {1--9},
}
"""
"""Two works that the project has already: one under its institute, one with all its authors."""


@pytest.fixture
def twice(session: Session, tmp_path: Path) -> Session:
    (tmp_path / "nog.bib").write_text(TWICE, encoding="utf-8")
    import_files(session, [tmp_path / "nog.bib"])
    return session


async def compared(pilot: Pilot[None]) -> None:
    """Open the list of pairs, and wait until the sources have been compared."""
    await pilot.press("2")
    await pilot.pause(0.2)
    await pilot.press("d")
    for _ in range(100):
        await pilot.pause(0.1)
        if "because:" in shown(pilot.app):
            return
    raise AssertionError(shown(pilot.app))


def keys(session: Session) -> set[str]:
    return {line.citekey for line in sources(session)}


async def test_a_pair_stands_with_its_reasons_and_both_records(twice: Session) -> None:
    app = StavenApp(twice, "anna")
    async with app.run_test(size=(120, 30)) as pilot:
        await compared(pilot)

        assert "pair" in lines(app)[0]
        assert "same title" in line_with(app, "because:")
        assert "stays" in line_with(app, "Smit & Dekker 2020 · smit2020b")
        assert "Smit, C.; Dekker, D." in shown(app)


async def test_enter_makes_one_work_and_u_takes_it_back(twice: Session) -> None:
    app = StavenApp(twice, "anna")
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        await compared(pilot)
        pairs = len(proposals(twice))
        await pilot.press("enter")
        await pilot.pause(0.3)

        assert "smit2020contact went up in smit2020b" in shown(app)
        assert "smit2020contact" not in keys(twice)
        assert len(proposals(twice)) == pairs - 1

        await pilot.press("u")
        await pilot.pause(0.3)

        assert "smit2020contact" in keys(twice)
        assert len(proposals(twice)) == pairs

        await pilot.press("ctrl+r")
        await pilot.pause(0.3)

        assert "smit2020contact" not in keys(twice)


async def test_after_u_the_cursor_stands_on_the_pair_that_was_decided_on(twice: Session) -> None:
    app = StavenApp(twice, "anna")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await compared(pilot)
        pair = line_with(app, "▸ ")
        await pilot.press("d")
        await pilot.pause(0.3)
        assert "Two works." in lines(app)[-3]
        assert pair not in shown(app)
        await pilot.press("down", "u")
        await pilot.pause(0.3)

        assert line_with(app, "▸ ") == pair
        assert "Undone." in lines(app)[-3]

        await pilot.press("d", "escape")
        await pilot.pause(0.3)
        await compared(pilot)
        assert pair not in shown(app)
        await pilot.press("u")
        await pilot.pause(0.8)

        assert line_with(app, "▸ ") == pair


async def test_every_key_stands_in_the_footer_of_a_small_terminal(twice: Session) -> None:
    app = StavenApp(twice, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await compared(pilot)
        for key in ("x swap", "tab fields", "u undo", "esc back"):
            assert key in "\n".join(lines(app)[-2:])

        await pilot.press("question_mark")
        await pilot.pause(0.2)
        assert "Which records are of one work?" in shown(app)


async def test_tab_moves_the_cursor_to_the_fields_and_back(twice: Session) -> None:
    app = StavenApp(twice, "anna")
    async with app.run_test(size=(120, 30)) as pilot:
        await compared(pilot)
        assert "▸" in line_with(app, "smit2020b · smit2020contact")
        assert "▹ authors" in shown(app)
        await pilot.press("tab")
        await pilot.pause(0.1)

        assert "▹" in line_with(app, "smit2020b · smit2020contact")
        assert "▸ authors" in shown(app)
        assert "tab pairs" in shown(app)
        await pilot.press("tab")
        await pilot.pause(0.1)
        assert "▸" in line_with(app, "smit2020b · smit2020contact")


async def test_types_are_told_in_words(twice: Session) -> None:
    """The record of a source, and two records that differ in their type."""
    app = StavenApp(twice, "anna")
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("2")
        await pilot.pause(0.2)
        await pilot.press("slash")
        await type_in(pilot, "jansen")
        await pilot.press("enter")
        await pilot.pause(0.3)
        assert "report" in line_with(app, "jansen2019buurt")
        assert "techreport" not in shown(app)

    [kept, other] = difference_lines(Difference("kind", "misc", "techreport"), 40, take=True)
    assert (kept.plain.split()[-1], other.plain.split()[-1]) == ("other", "report")


async def test_a_field_of_the_other_record_is_taken_where_a_person_says_so(
    twice: Session,
) -> None:
    app = StavenApp(twice, "anna")
    async with app.run_test(size=(120, 30)) as pilot:
        await compared(pilot)
        await pilot.press("tab", "space")
        await pilot.pause(0.2)
        await pilot.press("enter")
        await pilot.pause(0.3)

    kept = source_record(twice, "smit2020b").source
    assert [name.family for name in kept.authors] == ["Smit"]
    assert kept.others
    assert kept.pages == "1–9"


async def test_the_records_can_be_turned_round(twice: Session) -> None:
    app = StavenApp(twice, "anna")
    async with app.run_test(size=(120, 30)) as pilot:
        await compared(pilot)
        await pilot.press("x")
        await pilot.pause(0.2)
        assert "stays" in line_with(app, "Smit et al. 2020 · smit2020contact")
        await pilot.press("enter")
        await pilot.pause(0.3)

    assert "smit2020contact" in keys(twice)
    assert "smit2020b" not in keys(twice)
    assert source_record(twice, "smit2020contact").source.pages == "1–9"


async def test_one_study_and_two_works_leave_both_sources(twice: Session) -> None:
    app = StavenApp(twice, "anna")
    async with app.run_test(size=(120, 30)) as pilot:
        await compared(pilot)
        before = keys(twice)
        await pilot.press("t")
        await pilot.pause(0.3)
        assert source_record(twice, "smit2020b").study_citekeys == ("smit2020contact",)

        await pilot.press("d")
        await pilot.pause(0.3)

        assert keys(twice) == before
        assert proposals(twice) == ()
        assert "no two sources look like one work" in " ".join(shown(app).split())


async def test_without_any_pair_the_screen_says_so(session: Session) -> None:
    app = StavenApp(session, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        await pilot.pause(0.2)
        await pilot.press("d")
        await pilot.pause(0.8)

        assert "no two sources look like one work" in " ".join(shown(app).split())
        await pilot.press("enter", "t", "x", "tab", "space", "escape")
        await pilot.pause(0.2)
        assert "Buurthuizen" in shown(app)


async def test_a_pair_that_another_window_took_away_is_no_end_of_the_program(
    twice: Session, project_file: Path
) -> None:
    app = StavenApp(twice, "anna")
    async with app.run_test(size=(120, 30)) as pilot:
        await compared(pilot)
        other = open_session(project_file, "bram")
        merge_works(other, "smit2020b", "smit2020contact")
        other.close()
        await pilot.press("x", "enter")
        await pilot.pause(0.3)

        assert "smit2020contact" not in shown(app) or "no source has the citekey" in shown(app)
    assert keys(twice) & {"smit2020b"}
