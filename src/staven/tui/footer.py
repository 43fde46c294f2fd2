"""The footer: the keys that work now, each with what it does."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.geometry import Size
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget

from staven.locale import _

LINES = 2
"""Lines that the footer takes at most."""
_BETWEEN = 2
"""Cells between two keys."""
_KEYS = {"escape": "esc", "enter": "enter", "tab": "tab"}
"""Keys that a keyboard shows otherwise than Textual calls them."""


@dataclass(frozen=True, slots=True)
class KeyHint:
    """One key and what it does."""

    key: str
    """As a keyboard shows it."""
    does: str
    """In the user's language."""
    press: str = ""
    """The key that a click stands for; empty where a click does nothing."""

    @property
    def width(self) -> int:
        """Cells that it takes."""
        return Content(f"{self.key} {self.does}").cell_length


class KeyFooter(Widget):
    """Shows the keys that work now on one line, or on two where they do not fit."""

    def __init__(self) -> None:
        super().__init__()
        self.auto_links = False  # a key is a key, though a click presses it
        self._lines: tuple[tuple[KeyHint, ...], ...] = ()
        self._most = 1

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._bindings_changed)

    def on_resize(self) -> None:
        self._most = 1
        self._arrange(self.screen)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        # What fits on one line at one moment may not at the next: two lines stay two, so that
        # nothing above the footer jumps.
        return self._most

    def render(self) -> Content:
        return Content("\n").join(
            Content(" " * _BETWEEN).join(_drawn(hint) for hint in line) for line in self._lines
        )

    def _bindings_changed(self, screen: Screen[object]) -> None:
        if self.is_attached and screen is self.screen:
            self._arrange(screen)

    def _arrange(self, screen: Screen[object]) -> None:
        lines = arranged(hints(screen), _always(screen), self.size.width)
        if lines != self._lines:
            taller = len(lines) > self._most
            self._lines = lines
            self._most = max(self._most, len(lines))
            self.refresh(layout=taller)


def hints(screen: Screen[object]) -> list[KeyHint]:
    """The keys that work now and are worth showing, those of what has the focus first."""
    found: dict[str, KeyHint] = {}
    for active in screen.active_bindings.values():
        binding = active.binding
        if binding.show and active.enabled:
            key = (
                binding.key_display or _KEYS.get(binding.key) or screen.app.get_key_display(binding)
            )
            found.setdefault(binding.action, KeyHint(key, _(binding.description), binding.key))
    return list(found.values())


def arranged(
    hints: Iterable[KeyHint], always: Sequence[KeyHint], width: int, lines: int = LINES
) -> tuple[tuple[KeyHint, ...], ...]:
    """Hints on at most so many lines of `width` cells; what `always` holds stands at the end.

    Where not all of them fit, the last of the others fall away.
    """
    chosen = list(hints)
    while True:
        packed = _packed([*chosen, *always], width)
        if len(packed) <= lines or not chosen:
            return tuple(tuple(line) for line in packed[:lines])
        chosen.pop()


def _packed(hints: Iterable[KeyHint], width: int) -> list[list[KeyHint]]:
    packed: list[list[KeyHint]] = [[]]
    used = 0
    for hint in hints:
        needed = hint.width + (_BETWEEN if packed[-1] else 0)
        if packed[-1] and used + needed > width:
            packed.append([])
            used, needed = 0, hint.width
        packed[-1].append(hint)
        used += needed
    return packed


def _always(screen: Screen[object]) -> tuple[KeyHint, ...]:
    """How to get elsewhere; letters and digits do not while one types them into a field."""
    active = screen.active_bindings
    found = []
    if "f1" in active and active["f1"].enabled:
        # While one types into a field, or a digit stands for a code, only F1–F6 lead elsewhere.
        digits = "1" in active and active["1"].binding.action == active["f1"].binding.action
        found.append(KeyHint("1–6" if digits else "F1–F6", _("screens")))
    asking = active.get("question_mark")
    if asking is not None and asking.binding.action in ("explain", "app.explain"):
        found.append(KeyHint("?", _("help"), "question_mark"))
    elif "ctrl+p" in active:
        found.append(KeyHint("^p", _("commands"), "ctrl+p"))
    return tuple(found)


def _drawn(hint: KeyHint) -> Content:
    does = Content(f"{hint.key} {hint.does}").stylize("bold $accent", 0, len(hint.key))
    if not hint.press:
        return does
    return does.stylize_before(Style.from_meta({"@click": f"app.simulate_key('{hint.press}')"}))
