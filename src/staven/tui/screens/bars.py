"""The bars in which one types below the text: they stand where the next judgement is told."""

from textual.screen import Screen

from staven.tui.widgets.typed_line import TypedLine


def show_bar(screen: Screen[None], bar: TypedLine) -> None:
    """Show a bar below the text, in the place of another one."""
    screen.query(TypedLine).remove()
    screen.query_one("#claim").display = False
    screen.mount(bar, before="#claim")


def close_bar(screen: Screen[None]) -> None:
    """Close the bar, if there is one; the keys are the text's again."""
    bars = screen.query(TypedLine)
    if bars:
        bars.remove()
        screen.query_one("#claim").display = True
        screen.query_one("#text").focus()
