"""Keys that follow each other quickly: a dialog answers once, and nothing closes in its place."""

from textual.content import Content

from screen_text import line_with, lines, shown
from staven.actions.search_log import search_lines
from staven.actions.session import Session
from staven.tui.app import StavenApp
from staven.tui.screens.dialogs import ChoiceDialog, FormDialog
from staven.tui.screens.flow import FlowScreen
from staven.tui.screens.report import ReportDialog
from staven.tui.screens.search_log import SearchLogScreen
from staven.tui.screens.sources import SourcesScreen
from staven.tui.widgets.choice_list import Choice
from staven.tui.widgets.field_form import FieldForm, FormField
from typing_in import hurry, type_in

SIZE = (100, 30)


async def test_a_list_is_answered_once(session: Session) -> None:
    app = StavenApp(session, "anna")
    answers: list[tuple[str, ...] | None] = []
    async with app.run_test(size=SIZE) as pilot:
        choices = [Choice("a", Content("one")), Choice("b", Content("two"))]
        app.push_screen(ChoiceDialog("Which?", choices), answers.append)
        await pilot.pause(0.2)
        await hurry(pilot, "enter", "enter", "escape")

        assert "Next step" in shown(app)
    assert answers == [("a",)]


async def test_a_search_is_written_down_once(session: Session) -> None:
    app = StavenApp(session, "anna")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("2")
        await pilot.pause(0.3)
        app.push_screen(SearchLogScreen(session))
        await pilot.pause(0.3)
        await pilot.press("a")
        await pilot.pause(0.2)
        await pilot.press("enter")
        await pilot.pause(0.2)
        await type_in(pilot, "Scopus")
        await pilot.press("tab")
        await type_in(pilot, "wijk")
        await pilot.press("tab")
        await pilot.press("ctrl+u")
        await type_in(pilot, "2022-11-03")
        await pilot.press("tab")
        await type_in(pilot, "12")
        await hurry(pilot, "enter", "enter")

        assert isinstance(app.screen, SearchLogScreen)
    assert [line.search.database for line in search_lines(session)] == ["Scopus"]


async def test_what_a_form_is_asked_to_do_is_done_once(session: Session) -> None:
    app = StavenApp(session, "anna")
    taken: list[str] = []
    async with app.run_test(size=SIZE) as pilot:
        field = FormField("name", "Name", "koffie")
        app.push_screen(FormDialog("A name", [field], lambda texts: taken.append(texts["name"])))
        await pilot.pause(0.2)
        await hurry(pilot, "enter", "enter")

        assert "Next step" in shown(app)
        assert app.screen_stack == [app.screen]
    assert taken == ["koffie"]


async def test_a_form_that_is_taken_behind_another_screen_closes_when_it_is_seen_again(
    session: Session,
) -> None:
    app = StavenApp(session, "anna")
    taken: list[str] = []
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("2")
        await pilot.pause(0.3)
        field = FormField("name", "Name", "koffie")
        form = FormDialog("A name", [field], lambda texts: taken.append(texts["name"]))
        app.push_screen(form)
        await pilot.pause(0.2)
        await pilot.press("f1")
        form.post_message(FieldForm.Filled({"name": "koffie"}))  # Enter, just before F1
        await pilot.pause(0.2)
        assert "Next step" in shown(app)

        await pilot.press("2")
        await pilot.pause(0.2)
        assert isinstance(app.screen, SourcesScreen)
    assert taken == ["koffie"]


async def test_a_report_and_a_screen_on_another_are_closed_once(session: Session) -> None:
    app = StavenApp(session, "anna")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("2")
        await pilot.pause(0.3)
        app.push_screen(FlowScreen(session))
        await pilot.pause(0.2)
        report = ReportDialog("scopus.ris", ["3 read"], [])
        app.push_screen(report)
        await pilot.pause(0.2)
        report.action_close()
        report.action_close()
        await pilot.pause(0.2)
        assert isinstance(app.screen, FlowScreen)

        await hurry(pilot, "escape", "escape")
        assert isinstance(app.screen, SourcesScreen)


async def test_the_palette_does_what_was_chosen_once(coded: Session) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("6")
        await pilot.pause(0.3)
        await pilot.press("ctrl+p")
        await pilot.pause(0.3)
        await type_in(pilot, "judge")
        await pilot.pause(0.5)
        await hurry(pilot, "enter", "enter", "enter")
        await pilot.pause(0.5)

        assert "Judge: Encounter" in shown(app)
        assert len(app.screen_stack) == 2


async def test_the_palette_is_gone_when_one_goes_elsewhere(coded: Session) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("2")
        await pilot.pause(0.3)
        await pilot.press("ctrl+p", "f1")
        await pilot.pause(0.3)
        assert "Next step" in shown(app)
        await pilot.press("ctrl+p")
        await pilot.pause(0.3)
        assert "Type the name of a command" in shown(app)
        await pilot.press("escape", "2")
        await pilot.pause(0.3)

        assert isinstance(app.screen, SourcesScreen)


async def test_a_palette_can_be_called_while_another_lies_behind_a_report(coded: Session) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause(0.3)
        app.push_screen(ReportDialog("scopus.ris", ["3 read"], []))
        await pilot.pause(0.2)
        await pilot.press("ctrl+p")
        await pilot.pause(0.3)

        assert "Type the name of a command" in shown(app)


async def test_brackets_in_a_title_are_brackets(session: Session) -> None:
    app = StavenApp(session, "anna")
    async with app.run_test(size=SIZE) as pilot:
        for name in ("a[/b]", "[red]c"):
            app.push_screen(FormDialog(f"Why {name}?", [FormField("x", "x", "")], lambda _: None))
            await pilot.pause(0.2)
            assert f"Why {name}?" in shown(app)
            await pilot.press("escape")
            await pilot.pause(0.2)


async def test_labels_of_a_form_are_read_whole(session: Session) -> None:
    """The key word stands at the end of it; at 80 columns there is room to type as well."""
    app = StavenApp(session, "anna")
    fields = [
        FormField("day", "Day", "2022-11-03"),
        FormField("note", "Opmerking, zonder namen", "in het buurthuis"),
        FormField("long", "What those who screened it agreed on, whole", "nothing"),
    ]
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(FormDialog("An interview", fields, lambda _: None))
        await pilot.pause(0.2)

        assert "in het buurthuis" in line_with(app, "Opmerking, zonder namen")
        assert "nothing" in line_with(app, "What those who screened it")
        assert "agreed on, whole" in shown(app)
        assert len(lines(app)) <= 24
