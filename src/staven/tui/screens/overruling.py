"""Overruling the rigour of a source for one passage, from the coding screen."""

from collections.abc import Iterator

from textual.content import Content

from staven.actions.appraising import appraisals_of
from staven.actions.overruling import overrule
from staven.extracts.appraisal import Rigour
from staven.extracts.appraisal_words import rigour_meaning, rigour_word
from staven.extracts.extract import Extract
from staven.extracts.overruled import reason_in
from staven.locale import _
from staven.tui.screens.choosing import ChoosingScreen
from staven.tui.screens.dialogs import ChoiceDialog, FormDialog
from staven.tui.widgets.choice_list import Choice
from staven.tui.widgets.field_form import FormField

_AS_SOURCE = "-"
"""Key of the choice that the source's own rigour holds."""


def ask_rigour(screen: ChoosingScreen) -> None:
    """Ask which rigour one's own extract has, and why."""
    extract = screen.desk.own(screen.current.guid) if screen.current else None
    if extract is None:
        screen.notify(_("Go to an extract of your own first."), markup=False)
        return

    def chosen(keys: tuple[str, ...] | None) -> None:
        if keys and keys[0] == _AS_SOURCE:
            screen.changed(lambda: _overruled(screen, extract, None, ""))
        elif keys:
            _ask_reason(screen, extract, Rigour(keys[0]))

    title = _("How far can this passage be trusted?")
    screen.app.push_screen(ChoiceDialog(title, _choices(screen, extract)), chosen)


def _choices(screen: ChoosingScreen, extract: Extract) -> Iterator[Choice]:
    for rigour in Rigour:
        word = rigour_word(rigour)
        if rigour is extract.rigour:
            word = _("{level} (now)").format(level=word)
        yield Choice(rigour.value, Content(word), rigour_meaning(rigour))
    said = "; ".join(
        f"{one.reviewer}: {rigour_word(one.rigour)}"
        for one in appraisals_of(screen.desk.session, extract.citekey)
    )
    yield Choice(_AS_SOURCE, Content(_("as the source is appraised")), said)


def _ask_reason(screen: ChoosingScreen, extract: Extract, rigour: Rigour) -> None:
    def take(texts: dict[str, str]) -> None:
        made = _overruled(screen, extract, rigour, texts["reason"])
        screen.changed(lambda: made)

    before = reason_in(extract.memo, extract.rigour)
    field = FormField("reason", _("Why"), before)
    title = _("Why is this passage {level}?").format(level=rigour_word(rigour))
    screen.app.push_screen(FormDialog(title, [field], take))


def _overruled(
    screen: ChoosingScreen, extract: Extract, rigour: Rigour | None, reason: str
) -> Extract:
    made = overrule(screen.desk.session, extract.guid, rigour, reason)
    screen.catch_up()
    return made
