"""What the codebook screen asks before a code is moved, merged, split or deleted."""

from staven.actions.codebook_editing import delete_code, move_code
from staven.actions.codebook_merging import merge_codes, split_code
from staven.codebook.code import Code
from staven.codebook.edit import holders_for
from staven.errors import StavenError
from staven.locale import _, language, ngettext, number
from staven.tui.extract_words import code_name
from staven.tui.screens.codebook_asking import code_choice, passage_choices
from staven.tui.screens.codebook_shown import ShowsCodebook
from staven.tui.screens.dialogs import ChoiceDialog, FormDialog
from staven.tui.widgets.choice_list import Choice
from staven.tui.widgets.field_form import FormField

_TOP = "|"
"""The key of the place under no other code; no id has it."""


def ask_parent(screen: ShowsCodebook) -> None:
    """Ask under which code the one under the cursor is to hang."""
    code = screen.code
    if code is None:
        return

    def chosen(keys: tuple[str, ...] | None) -> None:
        if keys:
            _move(screen, code, "" if keys[0] == _TOP else keys[0])

    book = screen.view.codebook
    choices = [code_choice(one, book) for one in holders_for(book, code)]
    top = Choice(_TOP, code_name(code), _("at the top"))
    title = _("Hang under: {code}").format(code=code.label.said_in(language()))
    screen.app.push_screen(ChoiceDialog(title, [*choices, top]), chosen)


def ask_into(screen: ShowsCodebook) -> None:
    """Ask in which code of its kind the one under the cursor is to go up."""
    code = screen.code
    if code is None:
        return
    book = screen.view.codebook
    same = [one for one in book.of_kind(code.kind) if one != code]
    if not same:
        screen.say(_("There is no other code of this kind."))
        return

    def chosen(keys: tuple[str, ...] | None) -> None:
        if keys:
            _merge(screen, code, book.by_id[keys[0]])

    title = _("Merge into: {code}").format(code=code.label.said_in(language()))
    choices = [code_choice(one, book) for one in same]
    screen.app.push_screen(ChoiceDialog(title, choices), chosen)


def ask_split(screen: ShowsCodebook) -> None:
    """Ask which extracts of the code go to a new one, and how that is called."""
    code = screen.code
    if code is None:
        return

    def chosen(keys: tuple[str, ...] | None) -> None:
        if keys:
            _ask_new_label(screen, code, keys)

    choices = passage_choices(screen, code)
    if not choices:
        _ask_new_label(screen, code, ())
        return
    title = _("Which extracts go to the new code? Tab ticks.")
    screen.app.push_screen(ChoiceDialog(title, choices, several=True), chosen)


def delete(screen: ShowsCodebook) -> None:
    """Delete the code under the cursor, where nothing names it."""
    code = screen.code
    if code is None:
        return
    try:
        delete_code(screen.session, code.id)
    except StavenError as error:
        screen.tell(error)
        return
    screen.catch_up()
    said = _("Deleted: {code}. u takes it back.").format(code=code.label.said_in(language()))
    screen.say(said)


def _move(screen: ShowsCodebook, code: Code, parent: str) -> None:
    try:
        move_code(screen.session, code.id, parent)
    except StavenError as error:
        screen.tell(error)
        return
    screen.stand_on(code.id)


def _merge(screen: ShowsCodebook, code: Code, into: Code) -> None:
    try:
        followed = merge_codes(screen.session, code.id, into.id)
    except StavenError as error:
        screen.tell(error)
        return
    screen.stand_on(into.id)
    said = ngettext(
        "{code} went up in {into}; {n} extract followed. u takes it back.",
        "{code} went up in {into}; {n} extracts followed. u takes it back.",
        followed,
    )
    tongue = language()
    screen.say(
        said.format(
            code=code.label.said_in(tongue), into=into.label.said_in(tongue), n=number(followed)
        )
    )


def _ask_new_label(screen: ShowsCodebook, code: Code, extracts: tuple[str, ...]) -> None:
    def take(texts: dict[str, str]) -> None:
        made = split_code(screen.session, code.id, texts["label"], extracts)
        screen.stand_on(made.id)

    count = ngettext(
        "A new code beside {code}, with {n} extract",
        "A new code beside {code}, with {n} extracts",
        len(extracts),
    )
    title = count.format(code=code.label.said_in(language()), n=number(len(extracts)))
    screen.app.push_screen(FormDialog(title, [FormField("label", _("Label"), "")], take))
