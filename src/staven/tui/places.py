"""Where one can go: the screens by name, and the messages that ask the app to go there."""

from dataclasses import dataclass

from textual.binding import Binding, BindingType
from textual.message import Message

from staven.actions.session import Session
from staven.locale import N_

SCREENS = {
    "overview": ("1", N_("overview")),
    "sources": ("2", N_("sources")),
    "coding": ("3", N_("coding")),
    "search": ("4", N_("search")),
    "synthesis": ("6", N_("synthesis")),
}
"""Each screen with its key and its name; the function key of the same number works everywhere."""

NAVIGATION: list[BindingType] = [
    binding
    for name, (key, word) in SCREENS.items()
    for binding in (
        Binding(key, f"app.show('{name}')", word, show=False),
        Binding(f"f{key}", f"app.show('{name}')", word, show=False, priority=True),
    )
]
"""The keys that lead to a screen, for the app and for what stands in front of it."""


@dataclass
class OpenText(Message):
    """A text is to be read, at an extract where one is named."""

    citekey: str
    document: str = ""
    """GUID of the text; empty for the source's first."""
    extract: str = ""
    """GUID."""


@dataclass
class GoTo(Message):
    """Another screen is to be shown, at something on it where that is named."""

    screen: str
    """One of SCREENS."""
    target: str = ""
    """A citekey, the id of a mechanism, words to look for, or what else that screen knows."""


@dataclass
class Begin(Message):
    """A project was opened or made; work on it is to begin."""

    session: Session
