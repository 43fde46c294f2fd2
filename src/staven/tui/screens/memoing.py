"""Memos on the source, on a code or on the project, from the coding screen."""

from textual.content import Content

from staven.actions.memos import memos_about, own_memo, write_memo_about
from staven.errors import StavenError
from staven.extracts.memo import MemoAbout
from staven.locale import _
from staven.tui.extract_words import code_name, one_line
from staven.tui.screens.asking import AskingScreen
from staven.tui.screens.dialogs import ChoiceDialog
from staven.tui.widgets.choice_list import Choice

_NOTE = 50
"""Characters of a memo that are shown in the list."""


def ask_memo_about(screen: AskingScreen) -> None:
    """Ask what a memo is about, and write it; the codes on the passage stand before the others."""

    def chosen(keys: tuple[str, ...] | None) -> None:
        if keys:
            about, _space, name = keys[0].partition(" ")
            _write(screen, MemoAbout(about), name)

    title = _("What is the memo about?")
    screen.app.push_screen(ChoiceDialog(title, _choices(screen)), chosen)


def _choices(screen: AskingScreen) -> list[Choice]:
    desk = screen.desk
    choices = []
    if desk.text is not None:
        citekey = desk.text.source.citekey
        choices.append(_choice(screen, MemoAbout.SOURCE, citekey, Content(desk.text.source.title)))
    choices.append(_choice(screen, MemoAbout.PROJECT, "", Content(_("the project"))))
    by_id = desk.codebook.by_id
    here = [code for code in (screen.current.code_ids if screen.current else ()) if code in by_id]
    for code in dict.fromkeys([*here, *by_id]):
        label = code_name(by_id[code])
        choices.append(_choice(screen, MemoAbout.CODE, code, label))
    return choices


def _choice(screen: AskingScreen, about: MemoAbout, name: str, label: Content) -> Choice:
    said = memos_about(screen.desk.session, about, name) if about is not MemoAbout.CODE else ()
    note = " · ".join(f"{one.reviewer}: {one_line(one.text, _NOTE)}" for one in said)
    return Choice(f"{about} {name}", label, note)


def _write(screen: AskingScreen, about: MemoAbout, name: str) -> None:
    # Imported with the first memo: Textual's editor is not needed to read and code.
    from staven.tui.widgets.memo_editor import MemoEditor  # noqa: PLC0415

    session = screen.desk.session

    def save(text: str) -> None:
        try:
            write_memo_about(session, about, name, text)
        except StavenError as error:
            screen.tell(error)

    editor = MemoEditor(own_memo(session, about, name), save)
    others = [one for one in memos_about(session, about, name) if one.reviewer != session.reviewer]
    title = {
        MemoAbout.SOURCE: _("memo on this source"),
        MemoAbout.CODE: _("memo on {code}").format(code=name),
    }.get(about, _("memo on the project"))
    editor.border_title = Content(title).markup
    editor.border_subtitle = Content(
        " · ".join(f"{one.reviewer}: {one_line(one.text, _NOTE)}" for one in others)
    ).markup
    screen.mount(editor)
