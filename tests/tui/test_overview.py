"""The overview: where do we stand, and what do I do next?"""

import shutil
from pathlib import Path

from screen_text import line_with, lines, shown
from staven import locale
from staven.actions.coding import delete_extract
from staven.actions.projects import init
from staven.actions.session import Session, open_session
from staven.actions.texts import open_text
from staven.tui.app import StavenApp


async def test_it_counts_real_things_stage_by_stage(coded: Session) -> None:
    """Three sources, all included; one has a text, and that one is coded."""
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()

        assert "3 sources" in lines(app)[0]
        assert "article 13, 2014–2021" in lines(app)[0]
        assert "3 of 3 sources" in line_with(app, "included")
        assert "1 of 3 sources" in line_with(app, "with text")
        assert "1 of 1 sources" in line_with(app, "coded")
        assert "0 of 2 mechanisms" in line_with(app, "judged")
        assert "2 extracts" in line_with(app, "Neighbourhood")
        assert "2 extracts" in line_with(app, "anna")


async def test_enter_takes_the_suggested_step(session: Session) -> None:
    """A text that nobody has coded yet is opened to be coded."""
    app = StavenApp(session, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Next step: Read and code Jansen & De Vries 2019." in shown(app)

        await pilot.press("enter")
        await pilot.pause(0.2)

        assert "In het buurthuis drinken bewoners" in shown(app)


async def test_an_empty_project_says_to_import_sources(tmp_path: Path, codebook_file: Path) -> None:
    session = open_session(init(tmp_path / "leeg.staven", codebook_file, "anna"), "anna")
    app = StavenApp(session, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "0 sources" in lines(app)[0]
        assert "Next step: Import your sources" in shown(app)
        assert "Nobody has coded anything yet." in shown(app)

        await pilot.press("enter")
        await pilot.pause(0.2)

        assert "Import sources — " in shown(app)
    session.close()


async def test_a_figure_leads_to_what_it_counts(coded: Session) -> None:
    """The line of sources with a text opens the one source that has it."""
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "down", "down", "enter")
        await pilot.pause(0.2)

        assert "3 sources · with text · 1 shown" in lines(app)[0]
        assert "Jansen & De Vries 2019" in shown(app)
        assert "Smit et al." not in shown(app)


async def test_what_another_window_does_is_seen(coded: Session) -> None:
    """Two windows on one project: a passage that is deleted in one goes from the other."""
    other = open_session(coded.path, "anna")
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "2 extracts" in line_with(app, "anna")

        delete_extract(other, open_text(other, "jansen2019buurt").extracts[0].guid)
        await pilot.pause(2.3)

        assert "1 extract" in line_with(app, "anna")
    other.close()


async def test_a_copy_that_cannot_be_written_says_so(coded: Session, tmp_path: Path) -> None:
    copy = tmp_path / "copy.staven"
    coded.db.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(coded.path, copy)
    session = open_session(copy, "anna", for_writing=False)
    app = StavenApp(session, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "read-only" in lines(app)[0]
    session.close()


async def test_it_speaks_the_language_of_its_user(coded: Session) -> None:
    locale.use("nl")
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Wijk" in shown(app)
        assert "Neighbourhood" not in shown(app)
