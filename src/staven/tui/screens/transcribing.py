"""Writing down what is no running text: a form over the text or the list of sources."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static, TextArea

from staven.actions.codes import codebook
from staven.actions.session import Session
from staven.actions.transcribing import transcribe
from staven.errors import StavenError
from staven.extracts.claim import Claim
from staven.extracts.extract import CodeUse, Extract
from staven.extracts.transcription import Place, locator_of, place_typed, quote_typed
from staven.locale import N_, _
from staven.tui.extract_words import one_line
from staven.tui.footer import KeyFooter
from staven.tui.paths import written_out
from staven.tui.places import OpenText
from staven.tui.screens.answering import AnsweringScreen
from staven.tui.screens.choosing import ChoosingScreen
from staven.tui.screens.codes_dialog import CodesDialog
from staven.tui.widgets.shape_row import ShapeRow


@dataclass(frozen=True, slots=True)
class Where:
    """What is transcribed from, and what the extract starts from."""

    citekey: str
    document: str = ""
    """GUID of the text that is open."""
    page: int | None = None
    """The page that is read."""
    claim: Claim = field(default_factory=Claim)


class Written(TextArea):
    """What is written down; Enter is the dialog's, as in a memo."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+j,shift+enter,alt+enter", "new_line", N_("new line"), key_display="^j"),
    ]

    def action_new_line(self) -> None:
        self.insert("\n")


class TranscribingDialog(AnsweringScreen[Extract | None]):
    """Answers with the extract; what was written stays until it is one."""

    CSS_PATH = "transcribing.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,ctrl+s", "go_on", N_("choose codes"), priority=True, key_display="enter"),
        Binding("tab", "app.focus_next", N_("next field"), priority=True),
        Binding("escape", "leave", N_("close"), priority=True),
    ]

    def __init__(self, session: Session, where: Where) -> None:
        super().__init__()
        self._session = session
        self._where = where
        self._warned = False

    def compose(self) -> ComposeResult:
        labels = {
            "number": _("number, as in 3.2"),
            "page": _("page"),
            "url": _("address"),
            "visited": _("visited on, as in 2022-11-03"),
        }
        page = str(self._where.page or "")
        with Vertical(id="box"):
            yield ShapeRow()
            for name, label in labels.items():
                with Horizontal():
                    yield Static(label, markup=False)
                    yield Input(page if name == "page" else "", id=name, compact=True)
            yield Written(id="quote", tab_behavior="focus")
            yield Static("", id="problem", markup=False)
        yield KeyFooter()

    def on_mount(self) -> None:
        box = self.query_one("#box")
        title = _("what is no running text, in {citekey}").format(citekey=self._where.citekey)
        box.border_title = Content(title).markup
        self.query_one("#quote").border_title = Content(_("what it shows")).markup
        self.query_one(ShapeRow).focus()

    @on(ShapeRow.Chosen)
    def _to_number(self) -> None:
        self.query_one("#number").focus()

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _forget_problem(self) -> None:
        self._warned = False
        self._say("")

    def action_go_on(self) -> None:
        """Ask for the codes, once it is clear where it stands and what it says."""
        if not self.is_active:
            return
        try:
            place = self._place()
            quote_typed(self._quote)
            known = codebook(self._session)
        except StavenError as error:
            self._say(str(error))
            return

        def chosen(codes: tuple[CodeUse, ...] | None) -> None:
            if codes:
                self._keep(place, codes)

        title = f"{locator_of(place)}: “{one_line(self._quote, 60)}”"
        self.app.push_screen(CodesDialog(title, known), chosen)

    def action_leave(self) -> None:
        if self._quote.strip() and not self._warned:
            self._say(_("Escape once more throws away what is written."))
            self._warned = True
            return
        self.answer(None)

    @property
    def _quote(self) -> str:
        return self.query_one("#quote", TextArea).text

    def _place(self) -> Place:
        typed = {name: self.query_one(f"#{name}", Input).value for name in _TYPED}
        return place_typed(self.query_one(ShapeRow).shape, **typed)

    def _keep(self, place: Place, codes: tuple[CodeUse, ...]) -> None:
        where = self._where
        try:
            made = transcribe(
                self._session,
                where.citekey,
                place,
                self._quote,
                codes,
                where.claim,
                document=where.document,
            )
        except StavenError as error:
            self._say(str(error))
            return
        self.answer(made)

    def _say(self, problem: str) -> None:
        self.query_one("#problem", Static).update(written_out(problem))


_TYPED = ("number", "page", "url", "visited")


def ask_transcription(
    screen: Screen[None], session: Session, where: Where, done: Callable[[Extract], None]
) -> None:
    """Show the form; `done` gets the extract that was made."""

    def answered(made: Extract | None) -> None:
        if made is not None:
            done(made)

    screen.app.push_screen(TranscribingDialog(session, where), answered)


def transcribe_here(screen: ChoosingScreen) -> None:
    """Transcribe from the source that is open, or was to be opened and has no text."""
    if not screen.citekey:
        screen.notify(_("No source is open. Press o to open one."), markup=False)
        return
    text = screen.desk.text
    page = screen.desk.page_at(screen.pane.cursor[0]) if text else None
    document = text.document.guid if text else ""
    where = Where(screen.citekey, document, page, screen.desk.next_claim)

    def done(made: Extract) -> None:
        if screen.desk.text is None:
            screen.show_source(made.citekey, extract=made.guid)
        screen.catch_up()
        screen.changed(lambda: screen.desk.extracts.get(made.guid, made))

    ask_transcription(screen, screen.desk.session, where, done)


def transcribe_from_list(screen: Screen[None], session: Session, citekey: str) -> None:
    """Transcribe from a source of the list, and go on with what was made in the coding screen."""

    def done(made: Extract) -> None:
        screen.post_message(OpenText(made.citekey, made.document, made.guid))

    ask_transcription(screen, session, Where(citekey), done)
