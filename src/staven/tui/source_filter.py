"""Which sources a list shows: those in a state that was asked for, with the words typed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from staven.actions.sources import Progress, authors_of, progress
from staven.codebook.pick import plain
from staven.corpus.source import Status
from staven.locale import _
from staven.store.sources import SourceLine
from staven.tui.source_words import progress_word, state_words

STATES: dict[str, Callable[[SourceLine], bool]] = {
    "state included": lambda line: line.status is Status.INCLUDED,
    "state with text": lambda line: line.status is Status.INCLUDED and line.documents > 0,
    "state coded": lambda line: line.status is Status.INCLUDED and line.extracts > 0,
    "state without text": lambda line: progress(line) is Progress.WITHOUT_TEXT,
    "state mine": lambda line: line.mine,
}
"""What the overview counts, by the name under which it asks for it."""


@dataclass(frozen=True, slots=True)
class SourceFilter:
    """The sources in the order in which they are shown, with the words that each is found by."""

    lines: dict[str, SourceLine]
    """By citekey."""
    words: dict[str, str]

    def fitting(self, typed: str, state: str) -> list[SourceLine]:
        """The sources in this state, any where it is empty, with all the words typed."""
        wanted, asked = plain(typed).split(), STATES.get(state)
        return [
            line
            for key, line in self.lines.items()
            if (asked is None or asked(line)) and all(word in self.words[key] for word in wanted)
        ]


def source_filter(lines: Iterable[SourceLine]) -> SourceFilter:
    """A filter over these sources."""
    shown = {line.citekey: line for line in sorted(lines, key=_as_shown)}
    words = {
        key: plain(
            f"{' '.join(name.surname for name in line.authors)} {line.institution} "
            f"{authors_of(line)} {line.year or ''} {line.title} {key} "
            f"{progress_word(progress(line))} {state_words(line)}"
        )
        for key, line in shown.items()
    }
    return SourceFilter(shown, words)


def asked_word(state: str) -> str:
    """The state that is asked for, in the user's language."""
    return {
        "state included": _("included"),
        "state with text": _("with text"),
        "state coded": _("coded"),
        "state without text": _("without text"),
        "state mine": _("for you to read"),
    }[state]


def _as_shown(line: SourceLine) -> tuple[str, bool, int, str]:
    """What the list is sorted by: who, as it is shown; when, without a year last; the title."""
    return plain(authors_of(line)), line.year is None, line.year or 0, plain(line.title)
