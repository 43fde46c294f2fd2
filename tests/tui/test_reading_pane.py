"""The reading pane, driven by keys and mouse and judged by what is on the screen."""

from array import array
from collections.abc import Iterable
from pathlib import Path

from textual.app import App, ComposeResult

import staven.tui.widgets
from staven.codebook.code import Kind
from staven.language.sentences import sentence_spans
from staven.tui.widgets.passages import Passage
from staven.tui.widgets.reading_pane import ReadingPane

STYLES = Path(next(iter(staven.tui.widgets.__path__))) / "text_view.tcss"
TEXT = (
    "In het buurthuis drinken bewoners koffie. Zij leren er hun buren kennen. Dat gebeurt in drie "
    "wijken.\n\nWaar de bevolking krimpt, komen minder mensen. Eén wijk sloot haar buurthuis."
)
LONG = "\n\n".join(f"Alinea {n} heeft een eerste zin. En een tweede." for n in range(200))


class Reader(App[None]):
    """Nothing but a text."""

    CSS_PATH = STYLES

    def __init__(self, text: str, passages: Iterable[Passage] = ()) -> None:
        super().__init__()
        self.text = text
        self.passages = tuple(passages)
        self.heard: list[object] = []

    def compose(self) -> ComposeResult:
        yield ReadingPane()

    def on_mount(self) -> None:
        spans = sentence_spans(self.text)
        starts, ends = array("l", [one for one, _ in spans]), array("l", [two for _, two in spans])
        self.pane.load(self.text, starts, ends, self.passages)
        self.pane.focus()

    @property
    def pane(self) -> ReadingPane:
        return self.query_one(ReadingPane)

    @property
    def under_cursor(self) -> str:
        return self.text[slice(*self.pane.cursor)]

    @property
    def selected(self) -> str:
        return self.text[slice(*self.pane.selection)] if self.pane.selection else ""

    def row(self, y: int) -> str:
        return self.pane.render_line(y).text.rstrip()

    def screenful(self) -> str:
        return "\n".join(self.row(y) for y in range(self.pane.size.height))


async def test_the_cursor_goes_by_sentence_and_by_paragraph() -> None:
    app = Reader(TEXT)
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("down")
        assert app.under_cursor == "Zij leren er hun buren kennen."
        await pilot.press("right_curly_bracket")
        assert app.under_cursor == "Waar de bevolking krimpt, komen minder mensen."
        await pilot.press("end")
        assert app.under_cursor == "Eén wijk sloot haar buurthuis."
        await pilot.press("down")
        assert app.under_cursor == "Eén wijk sloot haar buurthuis."
        await pilot.press("left_curly_bracket", "left_curly_bracket", "up")
        assert app.under_cursor == "In het buurthuis drinken bewoners koffie."
        assert app.row(0) == "    ▸In het buurthuis drinken bewoners koffie. Zij leren er"


async def test_the_text_stands_still_until_a_page_has_been_read() -> None:
    app = Reader(LONG)
    async with app.run_test(size=(60, 12)) as pilot:
        for _ in range(7):
            await pilot.press("down")
        assert app.row(0).endswith("Alinea 0 heeft een eerste zin. En een tweede.")
        for _ in range(5):
            await pilot.press("down")
        await pilot.pause()
        assert app.under_cursor == "Alinea 6 heeft een eerste zin."
        assert app.row(1).startswith("    ▸Alinea 6")


async def test_a_page_down_and_up_leads_back() -> None:
    app = Reader(LONG)
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.press("pagedown")
        assert app.under_cursor == "Alinea 5 heeft een eerste zin."
        await pilot.press("pageup")
        await pilot.press("pageup")
        assert app.under_cursor == "Alinea 0 heeft een eerste zin."


async def test_shift_and_an_arrow_widen_by_word_and_by_sentence() -> None:
    app = Reader(TEXT)
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("shift+right")
        assert app.selected == "In het buurthuis drinken bewoners koffie. Zij"
        await pilot.press("shift+left", "shift+left")
        assert app.selected == "In het buurthuis drinken bewoners"
        await pilot.press("greater_than_sign")
        assert app.selected == "het buurthuis drinken bewoners"
        await pilot.press("escape", "shift+down", "shift+down")
        assert app.selected.endswith("Dat gebeurt in drie wijken.")


async def test_a_selection_is_not_lost_by_looking_elsewhere() -> None:
    app = Reader(LONG)
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.press("shift+right")
        chosen = app.pane.target
        await pilot.press("pagedown", "down", "pagedown")

        assert app.pane.target == chosen
        assert app.selected == "Alinea 0 heeft een eerste zin. En"


async def test_the_mouse_selects_whole_words_and_a_click_moves_the_cursor() -> None:
    app = Reader(TEXT)
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.mouse_down(ReadingPane, offset=(14, 0))
        await pilot.hover(ReadingPane, offset=(25, 0))
        await pilot.mouse_up(ReadingPane, offset=(25, 0))
        assert app.selected == "buurthuis drinken"
        await pilot.click(ReadingPane, offset=(20, 3))
        assert app.under_cursor == "Waar de bevolking krimpt, komen minder mensen."
        assert app.selected == "buurthuis drinken"


async def test_passages_show_a_letter_where_they_begin_and_a_bar_below() -> None:
    passages = [
        Passage("m", 0, 100, (Kind.MECHANISM,)),
        Passage("c", 42, 72, (Kind.CONTEXT,)),
    ]
    app = Reader(TEXT, passages)
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        assert app.row(0).startswith("MC  ▸In het")
        assert app.row(1).startswith("▌▌   hun buren")
        assert [one.key for one in app.pane.under_cursor()] == ["m"]

        app.pane.put(Passage("o", 102, 148, (Kind.OUTCOME, Kind.GOAL)))
        app.pane.drop("m")
        await pilot.pause()
        assert app.row(0).startswith(" C  ▸In het")
        assert app.row(3).startswith("OG   Waar")


async def test_more_bars_than_fit_are_announced() -> None:
    kinds = (Kind.MECHANISM, Kind.CONTEXT, Kind.OUTCOME, Kind.GOAL, Kind.INSTRUMENT)
    app = Reader(TEXT, [Passage("x", 0, 10, kinds)])
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        assert app.row(0).startswith("MCO+▸In het")


async def test_overlapping_passages_and_the_selection_differ_in_background() -> None:
    passages = [Passage("a", 0, 41, (Kind.MECHANISM,)), Passage("b", 7, 16, (Kind.CONTEXT,))]
    app = Reader(TEXT, passages)
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("down", "shift+right")
        await pilot.pause()
        grounds = {
            segment.text.strip(): segment.style.bgcolor
            for segment in app.pane.render_line(0)
            if segment.style is not None
        }
        seen = [grounds["In het"], grounds["buurthuis"], grounds["Zij leren er"]]
        assert len(set(seen)) == 3


async def test_a_narrow_window_and_back_garbles_nothing() -> None:
    app = Reader(LONG, [Passage("x", 500, 560, (Kind.MECHANISM,))])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("pagedown", "down")
        await pilot.pause()
        before = app.screenful()
        await pilot.resize_terminal(20, 5)
        await pilot.pause()
        assert app.under_cursor.split()[0] in app.screenful()
        assert all(len(app.row(y)) <= 20 for y in range(5))
        await pilot.resize_terminal(80, 24)
        await pilot.pause()

        assert app.screenful().splitlines()[0] in before
        assert app.under_cursor in app.screenful()


async def test_brackets_and_wide_letters_are_shown_as_they_are() -> None:
    app = Reader("[bold]日本[/bold] blijft. Ja.")
    async with app.run_test(size=(40, 6)) as pilot:
        await pilot.pause()
        assert app.row(0) == "    ▸[bold]日本[/bold] blijft. Ja."
        assert app.pane.render_line(0).cell_length == 40


async def test_a_text_without_a_word_is_no_trouble() -> None:
    app = Reader("")
    async with app.run_test(size=(40, 6)) as pilot:
        await pilot.press("down", "pagedown", "shift+right", "end", "right_curly_bracket")
        assert app.under_cursor == ""
