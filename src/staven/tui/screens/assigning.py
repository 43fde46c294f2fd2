"""Who reads what, from the screens: asked of sources, and answered when a text is read."""

from collections.abc import Callable, Sequence

from textual.content import Content

from staven.actions.assigning import (
    Assigning,
    assign,
    assigned,
    divide,
    reviewer_names,
    set_readers,
)
from staven.actions.assigning_words import count_words, reading_state, remarks
from staven.actions.reading import Read, is_read, say_read
from staven.actions.sources import authors_of
from staven.corpus.label import source_label
from staven.errors import StavenError
from staven.locale import _, ngettext, number
from staven.store.sources import SourceLine
from staven.tui.screens.choosing import ChoosingScreen
from staven.tui.screens.dialogs import ChoiceDialog, FormDialog
from staven.tui.screens.project_screen import ProjectScreen
from staven.tui.widgets.choice_list import Choice
from staven.tui.widgets.field_form import FormField

_BLIND, _OTHER, _NOBODY, _DIVIDE = "\0blind", "\0other", "\0nobody", "\0divide"
"""Keys of the rows that are nobody's name: a name holds no such character."""


def ask_readers(screen: ProjectScreen, lines: Sequence[SourceLine]) -> None:
    """Ask who reads these sources, blind or not; of one source it shows who does."""
    having = [line for line in lines if line.documents]
    if not having:
        screen.notify(_("There is no text to read yet. Press a to attach one."), markup=False)
        return
    if len(having) == 1:
        title = _("Who reads {source}?").format(
            source=source_label(authors_of(having[0]), having[0].year)
        )
    else:
        title = ngettext(
            "Who reads this {n} source?", "Who reads these {n} sources?", len(having)
        ).format(n=number(len(having)))
    citekeys = [line.citekey for line in having]

    def chosen(keys: tuple[str, ...] | None) -> None:
        if not keys:
            return
        names = [key for key in keys if not key.startswith("\0")]
        if _DIVIDE in keys:
            _ask_twice(screen, citekeys, names, blind=_BLIND in keys)
        elif _OTHER in keys:
            _ask_name(screen, citekeys, names, blind=_BLIND in keys)
        elif not names and _NOBODY not in keys:
            screen.notify(_("Nobody is named to read it. Tick one with tab."), markup=False)
        else:
            try:
                readers = () if _NOBODY in keys else names
                done = _set(screen, citekeys, readers, blind=_BLIND in keys)
            except StavenError as error:
                screen.tell(error)
                return
            _say(screen, done)

    rows, ticked = _rows(screen, citekeys)
    screen.app.push_screen(ChoiceDialog(title, rows, ticked, several=True), chosen)


def say_read_on(screen: ChoosingScreen) -> None:
    """Say that one is done with the open text, or is not after all, and what that opens."""
    text = screen.desk.text
    if text is None:
        return
    session, document = screen.desk.session, text.document.guid
    read = not is_read(session, document)
    try:
        done = say_read(session, document, read=read)
    except StavenError as error:
        screen.tell(error)
        return
    screen.catch_up()
    screen.notify(_read_words(done, read=read), markup=False)


def _read_words(done: Read, *, read: bool) -> str:
    said = [_("This text is read.") if read else _("This text is not read yet.")]
    if done.opened:
        said.append(_("All its readers are done: you see each other's work now."))
    elif read and done.waiting_for:
        said.append(
            _("It stays blind until these are done too: {names}.").format(
                names=", ".join(done.waiting_for)
            )
        )
    return " ".join(said)


def _rows(screen: ProjectScreen, citekeys: Sequence[str]) -> tuple[list[Choice], list[str]]:
    """The choices, and the keys of those that hold now."""
    there = assigned(screen.session, citekeys[0]) if len(citekeys) == 1 else ()
    state = {row.assignment.reviewer: reading_state(row) for row in there}
    busy = [row.assignment for row in there if not row.assignment.finished]
    ticked = list(dict.fromkeys(one.reviewer for one in busy))
    ticked += [_BLIND] if any(one.blind for one in busy) else []
    rows = [
        Choice(name, Content(name), state.get(name, "")) for name in reviewer_names(screen.session)
    ]
    if busy:
        rows.append(Choice(_NOBODY, Content(_("nobody")), _("no longer ask to read it")))
    rows.append(Choice(_OTHER, Content(_("somebody else…")), _("who is not known here yet")))
    blind = _("nobody sees the others' work on it until all are done")
    rows.append(Choice(_BLIND, Content(_("blind")), blind))
    if len(citekeys) > 1:
        share = _("each a part of them, rather than all of them")
        rows.append(Choice(_DIVIDE, Content(_("divide them")), share))
    return rows, ticked


def _set(
    screen: ProjectScreen, citekeys: Sequence[str], names: Sequence[str], *, blind: bool
) -> Assigning:
    """Of one source the readers are who is ticked; of several, who is ticked is added."""
    if len(citekeys) == 1:
        return set_readers(screen.session, citekeys[0], names, blind=blind)
    return assign(screen.session, citekeys, names, blind=blind or None)


def _ask_name(
    screen: ProjectScreen, citekeys: Sequence[str], names: Sequence[str], *, blind: bool
) -> None:
    def carry_out(texts: dict[str, str]) -> Assigning:
        if not texts["name"].strip():
            raise StavenError(_("nobody is named to read it"), remedy=_("Type a name."))
        return _set(screen, citekeys, [*names, texts["name"]], blind=blind)

    field = FormField("name", _("Name"), "")
    _ask(screen, _("Who else reads it?"), field, carry_out)


def _ask_twice(
    screen: ProjectScreen, citekeys: Sequence[str], names: Sequence[str], *, blind: bool
) -> None:
    def carry_out(texts: dict[str, str]) -> Assigning:
        typed = texts["twice"].strip() or "0"
        if not typed.isdecimal():
            raise StavenError(_("'{text}' is no number").format(text=typed))
        return divide(screen.session, citekeys, names, twice=int(typed), blind=blind)

    field = FormField("twice", _("How many are read by two people"), "0")
    _ask(screen, _("Divide these sources"), field, carry_out)


def _ask(
    screen: ProjectScreen,
    title: str,
    field: FormField,
    carry_out: Callable[[dict[str, str]], Assigning],
) -> None:
    """Ask for one text more; what came of it is said once the form is gone."""
    made: list[Assigning] = []

    def closed(_filled: bool | None) -> None:  # noqa: FBT001  (what the dialog answers)
        for done in made:
            _say(screen, done)

    dialog = FormDialog(title, [field], lambda texts: made.append(carry_out(texts)))
    screen.app.push_screen(dialog, closed)


def _say(screen: ProjectScreen, done: Assigning) -> None:
    screen.catch_up()
    screen.notify(" ".join([f"{count_words(done)}.", *remarks(done)]), markup=False)
