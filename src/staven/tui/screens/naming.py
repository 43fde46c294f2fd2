"""In-vivo coding, from the coding screen: the words that are selected become a code."""

from textual.content import Content

from staven.codebook.code import Kind
from staven.codebook.references import HOLDERS
from staven.errors import StavenError
from staven.extracts.extract import Extract
from staven.extracts.words import kind_letter, kind_word
from staven.locale import _, language
from staven.tui.extract_words import KIND_COLOURS, code_name
from staven.tui.screens.asking import AskingScreen
from staven.tui.screens.dialogs import ChoiceDialog
from staven.tui.widgets.choice_list import Choice

_TOP = "-"
"""Key of the choice that a code hangs under no other."""
_ORDER = (
    *(Kind.MECHANISM, Kind.CONTEXT, Kind.OUTCOME, Kind.BOTTLENECK, Kind.INSTRUMENT, Kind.GROUP),
    *(Kind.GOAL, Kind.THEME, Kind.POLICY_LINE),
)
"""What passages give a name to, the likeliest first."""


def ask_new_code(screen: AskingScreen) -> None:
    """Ask what the selected words stand for and where that belongs, and make a code of them."""
    # Imported when first asked for: making codes needs PyYAML.
    from staven.actions.in_vivo import label_from  # noqa: PLC0415

    span = screen.pane.selection
    if span is None:
        screen.notify(
            _("Select the words first that are to be the name of a new code."), markup=False
        )
        return
    try:
        label = label_from(screen.desk.opened.document.text[slice(*span)])
    except StavenError as error:
        screen.tell(error)
        return

    def kind_chosen(keys: tuple[str, ...] | None) -> None:
        if keys:
            _ask_place(screen, span, label, Kind(keys[0]))

    kinds = [
        Choice(
            kind.value,
            Content.assemble((f"{kind_letter(kind)} ", KIND_COLOURS[kind]), kind_word(kind)),
        )
        for kind in _ORDER
    ]
    title = _("“{label}”: what does it stand for?").format(label=label)
    screen.app.push_screen(ChoiceDialog(title, kinds), kind_chosen)


def _ask_place(screen: AskingScreen, span: tuple[int, int], label: str, kind: Kind) -> None:
    holders = [code for code in screen.desk.codebook.codes if code.kind in HOLDERS[kind]]
    if not holders:
        _name(screen, span, kind, "")
        return

    def place_chosen(keys: tuple[str, ...] | None) -> None:
        if keys:
            _name(screen, span, kind, "" if keys[0] == _TOP else keys[0])

    by_id = screen.desk.codebook.by_id
    near = [by_id[use.code] for use in screen.desk.last_codes if use.code in by_id]
    likely = {code.parent for code in near}
    places = [
        Choice(
            code.id,
            code_name(code),
            by_id[code.parent].label.said_in(language()) if code.parent in by_id else "",
        )
        for code in sorted(holders, key=lambda code: code.id not in likely)
    ]
    top = Choice(_TOP, Content(_("under no other code")))
    title = _("“{label}” ({kind}): where does it belong?").format(label=label, kind=kind_word(kind))
    screen.app.push_screen(ChoiceDialog(title, [*places, top]), place_chosen)


def _name(screen: AskingScreen, span: tuple[int, int], kind: Kind, parent: str) -> None:
    def change() -> Extract:
        code, extract = screen.desk.name(span, kind, parent)
        screen.codes_changed()
        screen.notify(
            _("{code} is a code now, and stands on these words.").format(
                code=code.label.said_in(language())
            ),
            markup=False,
        )
        return extract

    screen.changed(change)
