"""The list of rows: a cursor that passes over headings, and rows that are drawn when seen."""

from textual.app import App, ComposeResult
from textual.content import Content

from screen_text import lines
from staven.tui.widgets.line_list import LineList, Row


def row(key: str, said: str, height: int = 1) -> Row:
    """A row that says one thing on each of its lines."""
    return Row(key, lambda _width: [Content(said)] * height, height=height)


class ListApp(App[None]):
    """Nothing but a list."""

    CSS = "LineList { height: 1fr; }"

    def __init__(self, rows: list[Row]) -> None:
        super().__init__()
        self._rows = rows

    def compose(self) -> ComposeResult:
        yield LineList()

    def on_mount(self) -> None:
        self.query_one(LineList).show(self._rows)
        self.query_one(LineList).focus()

    @property
    def at(self) -> str:
        """The key under the cursor."""
        return self.query_one(LineList).current


async def test_the_cursor_passes_over_headings() -> None:
    app = ListApp(
        [row("", "Fruit"), row("apple", "an apple"), row("", "Roots"), row("beet", "a beet")]
    )
    async with app.run_test(size=(20, 6)) as pilot:
        assert app.at == "apple"
        assert lines(app)[:4] == ["Fruit", "▸ an apple", "Roots", "  a beet"]

        await pilot.press("down")
        assert app.at == "beet"
        await pilot.press("down")
        assert app.at == "beet"
        await pilot.press("up")
        assert app.at == "apple"


async def test_it_scrolls_a_row_of_several_lines_whole_into_sight() -> None:
    app = ListApp([row(f"{n}", f"row {n}", height=3) for n in range(10)])
    async with app.run_test(size=(20, 6)) as pilot:
        await pilot.press("down", "down")

        assert [line[:7] for line in lines(app)] == ["  row 1"] * 3 + ["▸ row 2"] + ["  row 2"] * 2


async def test_only_rows_in_sight_are_drawn() -> None:
    """A list of 100,000 rows costs no more than what is seen of it."""
    drawn: list[int] = []

    def counted(number: int) -> Row:
        def draw(_width: int) -> list[Content]:
            drawn.append(number)
            return [Content(f"row {number}")]

        return Row(f"{number}", draw)

    app = ListApp([counted(n) for n in range(100_000)])
    async with app.run_test(size=(20, 6)) as pilot:
        await pilot.press("end")
        assert app.at == "99999"
        assert lines(app)[-1].startswith("▸ row 99999")

    assert len(set(drawn)) < 50


async def test_the_cursor_stays_on_its_row_when_others_come_and_go() -> None:
    app = ListApp([row(key, key) for key in "abc"])
    async with app.run_test(size=(20, 6)) as pilot:
        await pilot.press("down")
        assert app.at == "b"

        app.query_one(LineList).show([row(key, key) for key in "xyabc"])
        assert app.at == "b"
        app.query_one(LineList).show([row(key, key) for key in "xyac"])
        assert app.at == "c"  # where b was
        app.query_one(LineList).show([])
        assert app.at == ""


async def test_brackets_are_shown_as_they_are() -> None:
    app = ListApp([row("a", "Buurthuizen [bold]en[/bold] [hun] bezoekers")])
    async with app.run_test(size=(60, 3)):
        assert lines(app)[0] == "▸ Buurthuizen [bold]en[/bold] [hun] bezoekers"


async def test_a_click_moves_the_cursor_and_two_clicks_choose() -> None:
    chosen: list[str] = []

    class ChoosingApp(ListApp):
        def on_line_list_chosen(self, event: LineList.Chosen) -> None:
            chosen.append(event.key)

    app = ChoosingApp([row(key, key) for key in "abc"])
    async with app.run_test(size=(20, 6)) as pilot:
        await pilot.click(offset=(3, 1))
        assert app.at == "b"
        assert chosen == []
        await pilot.double_click(offset=(3, 2))
        assert chosen == ["c"]
