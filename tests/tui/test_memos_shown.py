"""Memos stand where they belong: with the source, the code and the project."""

from staven.actions.memos import write_memo_about
from staven.actions.session import Session
from staven.extracts.memo import MemoAbout
from staven.tui.app import StavenApp
from waiting import until

SOURCE = "jansen2019buurt"


async def test_a_memo_on_a_source_stands_with_its_record(session: Session) -> None:
    write_memo_about(session, MemoAbout.SOURCE, SOURCE, "methode nog\nnavragen [!]")
    app = StavenApp(session, "anna", start="sources")
    async with app.run_test(size=(160, 50)) as pilot:
        await pilot.pause(0.3)
        await pilot.press("down")
        await until(pilot, "navragen [!]")
        await until(pilot, "memo · anna")


async def test_a_memo_on_the_project_stands_on_the_overview(session: Session) -> None:
    write_memo_about(session, MemoAbout.PROJECT, "", "Deadline is 1 mei.")
    app = StavenApp(session, "anna")
    async with app.run_test(size=(120, 50)) as pilot:
        await until(pilot, "Memos on the project")
        await until(pilot, "Deadline is 1 mei.")


async def test_a_memo_on_a_code_stands_with_the_code(session: Session) -> None:
    write_memo_about(session, MemoAbout.CODE, "ontmoeting", "te breed?")
    app = StavenApp(session, "anna", start="coding", citekey=SOURCE)
    async with app.run_test(size=(160, 50)) as pilot:
        await pilot.press("B")
        await until(pilot, "Encounter")
        seen = ""
        for _row in range(12):
            await pilot.press("down")
            await pilot.pause(0.15)
            seen += str(app.screen.query_one("#about").render())
        assert seen.count("te breed?") == 1
