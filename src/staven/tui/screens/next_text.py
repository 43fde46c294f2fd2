"""Going to the next text of a source, from the coding screen: with what was selected, if it can."""

from staven.actions.replaced_texts import same_words, successor
from staven.locale import _
from staven.tui.screens.asking import AskingScreen


def open_next_text(screen: AskingScreen) -> None:
    """Open the next text of the source; one that replaced this one at the same words."""
    text = screen.desk.text
    if text is None:
        return
    replaced = bool(successor(screen.desk.session, text))
    selected, cursor = screen.pane.selection, screen.pane.cursor
    lines = list(text.documents)
    guids = [line.guid for line in lines if not (replaced and line.superseded)] or [""]
    here = text.document.guid
    following = guids[(guids.index(here) + 1) % len(guids)] if here in guids else guids[0]
    screen.show_source(lines[0].citekey, document=following)
    new = screen.desk.text
    if not replaced or new is None:
        return
    found = same_words(text.document.text, selected or cursor, new.document.text)
    if found is not None:
        screen.pane.go_to(found[0])
        if selected is not None:
            screen.pane.select(*found)
    elif selected is not None:
        screen.notify(_("The words that were selected do not stand in the new text."), markup=False)
