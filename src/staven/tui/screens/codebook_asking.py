"""What the codebook screen asks about one code: its passages, its labels, its words, a new one."""

from collections.abc import Iterator
from dataclasses import replace

from textual.content import Content

from staven.actions.codebook_editing import add_code, change_code
from staven.actions.codebook_view import extracts_with
from staven.actions.rechecking import recheck_list
from staven.codebook.code import Code, Codebook, Kind, Wording
from staven.codebook.edit import reworded, tidy
from staven.codebook.references import HOLDERS
from staven.extracts.transcription import place_words
from staven.extracts.words import kind_letter, kind_word
from staven.locale import _, language, ngettext, number
from staven.store.search import Hit
from staven.tui.extract_words import KIND_COLOURS, code_name, one_line
from staven.tui.places import OpenText
from staven.tui.screens.code_words_dialog import CodeWordsDialog
from staven.tui.screens.codebook_shown import ShowsCodebook
from staven.tui.screens.dialogs import ChoiceDialog, FormDialog
from staven.tui.widgets.choice_list import Choice
from staven.tui.widgets.field_form import FormField

_QUOTE = 120
"""Characters of a quote in a list at most."""


def ask_code(screen: ShowsCodebook) -> None:
    """Ask for a code, and stand on it."""

    def chosen(keys: tuple[str, ...] | None) -> None:
        if keys:
            screen.stand_on(keys[0])

    book = screen.view.codebook
    choices = [code_choice(code, book) for code in book.codes]
    screen.app.push_screen(ChoiceDialog(_("Go to a code"), choices), chosen)


def ask_passage(screen: ShowsCodebook) -> None:
    """List the passages with the code under the cursor, and open the one that is chosen."""
    code = screen.code
    if code is None:
        return
    hits = {hit.extract: hit for hit in extracts_with(screen.session, code.id)}
    if not hits:
        screen.say(_("No passage is coded with this code."))
        return

    def chosen(keys: tuple[str, ...] | None) -> None:
        hit = hits[keys[0]] if keys else None
        if hit is not None:
            screen.post_message(OpenText(hit.citekey, hit.document, hit.extract))

    screen.app.push_screen(
        ChoiceDialog(code.label.said_in(language()), passage_choices(screen, code)), chosen
    )


def passage_choices(screen: ShowsCodebook, code: Code) -> list[Choice]:
    """The passages with a code: their words, and where they stand."""
    return [
        Choice(
            hit.extract,
            Content(f"“{one_line(hit.quote, _QUOTE)}”"),
            _place_of(hit),
        )
        for hit in extracts_with(screen.session, code.id)
    ]


def _place_of(hit: Hit) -> str:
    place = place_words(hit.page, hit.locator, transcribed=hit.transcribed)
    return f"{hit.citekey} {place}".rstrip()


def ask_new(screen: ShowsCodebook) -> None:
    """Ask which kind of code to add where, and what it is called."""

    def chosen(keys: tuple[str, ...] | None) -> None:
        if keys:
            kind, _bar, parent = keys[0].partition("|")
            _ask_label(screen, Kind(kind), parent)

    choices = list(_places_for_new(screen.code, screen.view.codebook))
    screen.app.push_screen(ChoiceDialog(_("Add a code"), choices), chosen)


def ask_labels(screen: ShowsCodebook) -> None:
    """Ask how the code under the cursor is called, in both languages; its id stays."""
    code = screen.code
    if code is None:
        return

    def take(texts: dict[str, str]) -> None:
        nl, en = (tidy(texts[name]) for name in ("nl", "en"))
        change_code(screen.session, code, replace(code, label=Wording(nl, en)))
        screen.catch_up()

    fields = [
        FormField("nl", _("Label in Dutch"), code.label.nl),
        FormField("en", _("Label in English"), code.label.en),
    ]
    screen.app.push_screen(FormDialog(_("Rename: {code}").format(code=code.id), fields, take))


def ask_words(screen: ShowsCodebook, tongue: str) -> None:
    """Ask what the code under the cursor means, and which words point to it, in one language."""
    code = screen.code
    if code is None:
        return

    def take(words: dict[str, list[str]]) -> None:
        change_code(screen.session, code, reworded(code, tongue, words))
        screen.catch_up()
        waiting = sum(one.recheck.code == code.id for one in recheck_list(screen.session))
        if waiting:
            said = ngettext(
                "{n} extract is to be looked at again: n lists them.",
                "{n} extracts are to be looked at again: n lists them.",
                waiting,
            )
            screen.say(said.format(n=number(waiting)))

    screen.app.push_screen(CodeWordsDialog(code, tongue, take))


def code_choice(code: Code, book: Codebook) -> Choice:
    """A code to choose: its letter and label, and beside them what it hangs under."""
    parent = book.by_id.get(code.parent)
    note = parent.label.said_in(language()) if parent else kind_word(code.kind)
    return Choice(code.id, code_name(code), note)


def _places_for_new(code: Code | None, book: Codebook) -> Iterator[Choice]:
    """The kinds with the places where a code of them can hang, those near the cursor first."""
    seen: set[str] = set()
    parents = [] if code is None else [code, *book.ancestors(code)]
    if code is not None:
        yield _place(code.kind, book.by_id.get(code.parent), seen)
    for parent in parents:
        for kind in Kind:
            if parent.kind in HOLDERS[kind] and f"{kind}|{parent.id}" not in seen:
                yield _place(kind, parent, seen)
    for kind in Kind:
        if f"{kind}|" not in seen:
            yield _place(kind, None, seen)


def _place(kind: Kind, parent: Code | None, seen: set[str]) -> Choice:
    key = f"{kind}|{parent.id if parent else ''}"
    seen.add(key)
    note = _("at the top")
    if parent is not None:
        note = _("under {code}").format(code=parent.label.said_in(language()))
    label = Content.assemble((f"{kind_letter(kind)} ", KIND_COLOURS[kind]), kind_word(kind))
    return Choice(key, label, note)


def _ask_label(screen: ShowsCodebook, kind: Kind, parent: str) -> None:
    def take(texts: dict[str, str]) -> None:
        made = add_code(screen.session, kind=kind, label=texts["label"], parent=parent)
        screen.stand_on(made.id)

    title = _("Add: {kind}").format(kind=kind_word(kind))
    screen.app.push_screen(FormDialog(title, [FormField("label", _("Label"), "")], take))
