"""The bounds of an extract, from the coding screen: moved by word, cut in two, made one."""

from staven.extracts.bounds import nearness_word
from staven.extracts.extract import Extract
from staven.locale import _
from staven.tui.extract_words import code_label
from staven.tui.screens.asking import AskingScreen


def begin_bounds(screen: AskingScreen) -> None:
    """Select the words of one's own extract, so that the keys of a selection move its bounds."""
    current = screen.current
    if current is None or current.span is None:
        screen.notify(_("Go to an extract in the text first."), markup=False)
        return
    start, end = current.span
    if not (start < screen.pane.cursor[1] and screen.pane.cursor[0] < end):
        screen.pane.go_to(start)
    screen.bounding = current.guid
    screen.pane.select(start, end)
    screen.refresh_bindings()


def keep_bounds(screen: AskingScreen) -> None:
    """Let the extract stand on the words that are selected now."""
    guid, span = screen.bounding, screen.pane.selection
    if span is not None:
        screen.changed(lambda: screen.desk.set_bounds(guid, span))
    if screen.pane.selection is None:  # else it was refused: what is selected stays
        screen.bounding = ""
        screen.refresh_bindings()


def split(screen: AskingScreen) -> None:
    """Cut one's own extract in two: where the selection begins, else the cursor's sentence."""
    current = screen.current
    if current is None or current.span is None:
        screen.notify(_("Go to an extract in the text first."), markup=False)
        return
    start, end = current.span
    selected = screen.pane.selection
    inside = selected is not None and start < selected[0] < end
    at = selected[0] if selected is not None and inside else screen.pane.cursor[0]

    def change() -> Extract:
        first, second = screen.desk.split(current.guid, at)
        screen.mark(first)
        screen.notify(_("Cut in two."), markup=False)
        return second

    screen.changed(change)


def merge(screen: AskingScreen) -> None:
    """Make one's own extract one with the next that overlaps it, touches it or stands near it."""
    current = screen.current
    if current is None:
        screen.notify(_("Go to an extract in the text first."), markup=False)
        return

    def change() -> Extract:
        merged = screen.desk.merge(current.guid)
        screen.pane.drop(merged.gone)
        said = [nearness_word(merged.near)]
        if merged.judged_apart:
            said.append(_("their judgements differed: this one's is kept"))
        if merged.contested:
            labels = ", ".join(code_label(one, screen.desk.codebook) for one in merged.contested)
            said.append(_("what {code} does was kept too").format(code=labels))
        screen.notify("; ".join(said) + ".", markup=False)
        return merged.extract

    screen.changed(change)
