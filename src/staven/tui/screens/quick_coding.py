"""Codes on the digits, from the coding screen: put on with one key, and put on a key."""

from textual.content import Content

from staven.actions.quick_codes import put_on_key
from staven.codebook.pick import Picker
from staven.errors import StavenError
from staven.extracts.extract import CodeUse
from staven.locale import _, language
from staven.tui.extract_words import code_label, code_name
from staven.tui.quick_words import NO_CODE
from staven.tui.screens.asking import AskingScreen
from staven.tui.widgets.choice_list import Choice


def press_digit(screen: AskingScreen, key: str) -> None:
    """Put the code of a key on the passage; or, where one was chosen for a key, put it there."""
    if screen.keying:
        _take_key(screen, key)
        return
    code = screen.desk.quick.get(key)
    if code is None:
        screen.notify(
            _("Nothing is on {key} yet: K puts a code on a key.").format(key=key), markup=False
        )
        return
    known = screen.desk.own_at(*screen.pane.target)
    if known is None:
        screen.put((CodeUse(code),))
    elif code in known.code_ids:
        screen.notify(_("This code stands on the passage already."), markup=False)
    else:
        codes = (*known.codes, CodeUse(code))
        screen.changed(lambda: screen.desk.recode(known.guid, codes))


def ask_quick_code(screen: AskingScreen) -> None:
    """Ask which code is to be on a key; the key is pressed next."""
    picker = Picker(screen.desk.codebook)
    on_keys = {code: key for key, code in screen.desk.quick.items()}
    first = [*(screen.current.code_ids if screen.current else ()), *on_keys]

    def offer(letters: str) -> list[Choice]:
        picked = [one.code for one in picker.pick(letters, language(), limit=200)]
        if not letters:
            known = screen.desk.codebook.by_id
            top = [known[code] for code in dict.fromkeys(first) if code in known]
            picked = [*top, *(code for code in picked if code not in top)]
        choices = [
            Choice(
                code.id,
                code_name(code),
                _("on {key}").format(key=on_keys[code.id]) if code.id in on_keys else "",
            )
            for code in picked
        ]
        nothing = Choice(NO_CODE, Content(_("no code: free a key")))
        return [*choices, nothing] if letters or not on_keys else [nothing, *choices]

    def answer(keys: tuple[str, ...]) -> None:
        screen.keying = keys[0]
        screen.refill_soon()
        screen.refresh_bindings()

    screen.choose(_("Which code is to be on a key?"), offer, answer, several=False)


def leave_key(screen: AskingScreen) -> None:
    """Put nothing on a key after all."""
    screen.keying = ""
    screen.refill_soon()
    screen.refresh_bindings()


def _take_key(screen: AskingScreen, key: str) -> None:
    code = "" if screen.keying == NO_CODE else screen.keying
    try:
        put_on_key(screen.desk.session, key, code)
    except StavenError as error:
        screen.tell(error)
    else:
        said = (
            _("{code} is on {key} now.").format(
                code=code_label(code, screen.desk.codebook), key=key
            )
            if code
            else _("{key} is free now.").format(key=key)
        )
        screen.notify(said, markup=False)
        screen.catch_up()
    leave_key(screen)
