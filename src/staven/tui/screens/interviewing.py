"""Bringing in an interview from a screen: its category, its day, a remark."""

from textual.content import Content

from staven.actions.interviews import bring_interview, categories
from staven.corpus.interview import category_word
from staven.errors import StavenError
from staven.locale import _
from staven.tui.screens.dialogs import ChoiceDialog, FormDialog
from staven.tui.screens.project_screen import ProjectScreen
from staven.tui.widgets.choice_list import Choice
from staven.tui.widgets.field_form import FormField

_OWN = "+"
"""Key of the choice to make another category."""


def ask_interview(screen: ProjectScreen) -> None:
    """Ask where the person works, never who it is, and add the interview."""

    def chosen(keys: tuple[str, ...] | None) -> None:
        if keys:
            _ask_rest(screen, "" if keys[0] == _OWN else keys[0])

    choices = [Choice(name, Content(category_word(name))) for name in categories(screen.session)]
    choices.append(Choice(_OWN, Content(_("another category"))))
    title = _("An interview, by category and never by name")
    screen.app.push_screen(ChoiceDialog(title, choices), chosen)


def _ask_rest(screen: ProjectScreen, category: str) -> None:
    asked: set[tuple[str, ...]] = set()

    def take(texts: dict[str, str]) -> None:
        said = tuple(texts.values())
        made = bring_interview(
            screen.session,
            category or texts["category"],
            day=texts["day"],
            note=texts["note"],
            new=True,
            anyway=said in asked,
        )
        if not made.citekey:
            asked.add(said)
            questions = "; ".join(map(str, made.questions))
            raise StavenError(questions, remedy=_("Leave it out, or press enter again to keep it."))
        screen.catch_up()
        screen.aim(made.citekey)

    fields = [
        FormField("day", _("Day, as in 2022-11-03"), ""),
        FormField("note", _("Remark, without names"), ""),
    ]
    if not category:
        fields.insert(0, FormField("category", _("Category"), ""))
    title = _("Interview: {category}").format(category=category_word(category) or "…")
    screen.app.push_screen(FormDialog(title, fields, take))
