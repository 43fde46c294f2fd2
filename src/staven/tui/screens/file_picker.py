"""Picking a file or a folder: by arrows and Enter, by a few letters, or by its path."""

from collections.abc import Collection, Iterable, Iterator
from os.path import normpath
from pathlib import Path
from typing import ClassVar
from urllib.parse import unquote, urlsplit

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from staven.actions.folders import PROJECT_HEAD, Entry, Listed, listing
from staven.codebook.pick import plain
from staven.errors import StavenError
from staven.locale import N_, _, number
from staven.tui.footer import KeyFooter
from staven.tui.paths import begin_folder, file_size, is_folder, typed_path, written_out
from staven.tui.screens.answering import AnsweringScreen
from staven.tui.widgets.choice_list import Choice, ChoiceList

_UP = ".."
"""Key of the row that leads to the folder above."""
_THIS = "."
"""Key of the row that takes the folder itself."""
_PATH = 48
"""Characters of a path that are shown."""
_KILOBYTE = 1000


class PathChoices(ChoiceList):
    """The rows of a folder; a pasted path stays as it is, a dragged one loses its quotes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "accept", N_("open")),
        Binding("left", "up", N_("folder above"), key_display="←"),
    ]

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self._type(self.letters + _pasted(event.text))

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """A question mark asks for help: hardly a name has one."""
        return key != "question_mark" and super().check_consume_key(key, character)

    def action_up(self) -> None:
        """Show the folder above."""
        self.post_message(self.Accepted((_UP,)))


class FilePicker(AnsweringScreen[Path | None]):
    """Answers with a file, or a folder where that is asked for; None where it is closed."""

    CSS_PATH = "file_picker.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark", "app.explain", N_("help"), show=False, priority=True)
    ]

    last: ClassVar[Path | None] = None
    """Where the last file was picked: the next one is likely to be near it."""

    def __init__(
        self, title: str, endings: Collection[str], *, take_folder: str = "", projects: bool = False
    ) -> None:
        """Ask for a file with one of these endings.

        `take_folder` is what stands on the row that takes the whole folder, where one may;
        `projects` says whether a project folder is taken like a file.
        """
        super().__init__()
        self._title = title
        self._endings = frozenset(endings)
        self._take_folder = take_folder
        self._projects = projects
        self._folder = begin_folder(FilePicker.last)
        self._whole = self._folder

    def compose(self) -> ComposeResult:
        yield PathChoices()
        yield Static(id="problem", markup=False)
        yield KeyFooter()

    def on_mount(self) -> None:
        self._ask()
        self.query_one(ChoiceList).focus()

    @on(ChoiceList.Typed)
    def _typed(self) -> None:
        self._show()

    @on(ChoiceList.Accepted)
    def _accepted(self, event: ChoiceList.Accepted) -> None:
        (key,) = event.keys
        if key == _UP:
            self._enter(self._folder.parent)
        elif key == _THIS:
            self._take(self._whole, self._whole)
        elif self._goes_in(Path(key)):
            self._enter(Path(key))
        else:
            self._take(Path(key), Path(key).parent)

    @on(ChoiceList.Cancelled)
    def _cancelled(self) -> None:
        self.answer(None)

    def _enter(self, folder: Path) -> None:
        self._folder = folder
        self._ask()

    def _take(self, path: Path, near: Path) -> None:
        FilePicker.last = near
        self.answer(path)

    def _goes_in(self, path: Path) -> bool:
        """Whether Enter looks into it rather than takes it."""
        return is_folder(path) and not (
            self._projects and file_size(path / PROJECT_HEAD) is not None
        )

    def _ask(self) -> None:
        choices = self.query_one(ChoiceList)
        choices.ask(f"{self._title} — {_short(self._folder)}", several=False)
        self._show()

    def _show(self) -> None:
        """Offer what fits the letters, which may be a path."""
        letters = self.query_one(ChoiceList).letters
        self._whole = self._folder
        problem = ""
        rows: list[Choice] = []
        try:
            # What comes before a problem is kept.
            rows.extend(self._by_path(letters) if _is_path(letters) else self._by_letters(letters))
        except StavenError as error:
            problem = written_out(str(error))
        if not rows and not problem:
            problem = _("Nothing here fits. The kinds: {endings}.").format(
                endings=" ".join(sorted(self._endings))
            )
        self.query_one("#problem", Static).update(problem)
        self.query_one(ChoiceList).show(rows)

    def _by_letters(self, letters: str) -> Iterator[Choice]:
        if not letters and self._folder.parent != self._folder:
            yield Choice(_UP, Content(".."), _("folder above"))
        found = listing(self._folder, self._endings)
        if not letters and self._take_folder and _has_files(found):
            yield Choice(_THIS, Content(self._take_folder))
        words = plain(letters).split()
        for one in found:
            if all(word in plain(one.path.name) for word in words):
                yield _choice(one)

    def _by_path(self, letters: str) -> Iterator[Choice]:
        path = Path(normpath(self._folder / typed_path(letters)))
        size = file_size(path)
        if size is not None:
            yield _choice(Listed(path, Entry.FILE, size))
            return
        folder, begin = (path, "") if is_folder(path) else (path.parent, path.name.lower())
        found = listing(folder, self._endings)
        rows = [_choice(one) for one in found if one.path.name.lower().startswith(begin)]
        if folder == path and self._take_folder:
            self._whole = path
            whole = Choice(_THIS, Content(self._take_folder), _short(path))
            # Who names a folder means it; where it has no texts itself, its folders come first.
            rows = [whole, *rows] if _has_files(found) else [*rows, whole]
        yield from rows


def _has_files(found: Iterable[Listed]) -> bool:
    return any(one.entry is Entry.FILE for one in found)


def _choice(one: Listed) -> Choice:
    if one.entry is Entry.FILE:
        return Choice(str(one.path), Content(written_out(one.path.name)), _size(one.size))
    name = Content.assemble(written_out(one.path.name), ("/", "$foreground 60%"))
    note = _("project folder") if one.entry is Entry.PROJECT_FOLDER else ""
    return Choice(str(one.path), name, note)


def _size(size: int) -> str:
    if size < _KILOBYTE * _KILOBYTE:
        return _("{n} kB").format(n=number(max(1, round(size / _KILOBYTE))))
    return _("{n} MB").format(n=number(round(size / _KILOBYTE / _KILOBYTE)))


def _is_path(letters: str) -> bool:
    return letters.startswith("~") or "/" in letters or "\\" in letters


def _short(folder: Path) -> str:
    """A folder as its end, which is what tells it from others."""
    home = Path.home()
    named = f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) else str(folder)
    whole = written_out(named)
    if len(whole) <= _PATH:
        return whole
    kept = [folder.name]
    for part in reversed(folder.parts[1:-1]):
        if len("/".join([part, *kept])) > _PATH:
            break
        kept.insert(0, part)
    return written_out("…/" + "/".join(kept))


def _pasted(text: str) -> str:
    """A path as it was meant: terminals quote what is dragged into them, or give an address."""
    path = text.strip().strip("\"'")
    return unquote(urlsplit(path).path) if path.startswith("file://") else path
