"""The rows of an appraisal: what is said on each scale, and below them the levels of one."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from staven.extracts.appraisal import Appraisal
from staven.locale import N_, _
from staven.tui.appraisal_scales import KEYS, AppraisalScale, answered, asked, scales
from staven.tui.drawing import fitted
from staven.tui.extract_words import one_line

_LABEL, _SAID = 18, 30
"""Cells for what a row asks, and for what is said on it."""
_NOT_ASSESSED = "0"
"""The key that takes an answer away."""
_WITH_MEANINGS = 60
"""Cells from which each level has a line of its own, with what it means."""


class AppraisalRows(Widget, can_focus=True):
    """Answers the row under the cursor with a key, and goes on to the next."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "row(-1)", N_("row"), key_display="↑↓"),
        Binding("down", "row(1)", show=False),
    ]

    class Passed(Message):
        """The cursor went on below the last row."""

    def __init__(self, mine: Appraisal, others: Sequence[Appraisal]) -> None:
        super().__init__()
        self.mine = mine
        self._others = tuple(others)
        self._scales = scales()
        self._at = 0

    def check_consume_key(self, key: str, character: str | None) -> bool:  # noqa: ARG002
        """The keys of the levels are no keys of the screen."""
        return character is not None and character in KEYS + _NOT_ASSESSED

    def on_key(self, event: events.Key) -> None:
        """A level's key answers the row."""
        scale = self._scales[self._at]
        if event.character == _NOT_ASSESSED:
            self._answer(scale, None)
        elif event.character and event.character in KEYS[: len(scale.levels)]:
            self._answer(scale, KEYS.index(event.character))
        else:
            return
        event.stop()
        event.prevent_default()

    def action_row(self, step: int) -> None:
        at = self._at + step
        while 0 <= at < len(self._scales) and not asked(self.mine, self._scales[at].name):
            at += step
        if at >= len(self._scales):
            self.post_message(self.Passed())
        elif at >= 0:
            self._at = at
            self.refresh()

    def render(self) -> Content:
        width = self.size.width
        rows = [self._row(scale, width, at == self._at) for at, scale in enumerate(self._scales)]
        rows.append(Content.styled("─" * width, "$foreground 40%"))
        rows += self._levels(self._scales[self._at], width, self.size.height - len(rows))
        return Content("\n").join(line.truncate(width, ellipsis=True) for line in rows)

    def on_click(self, event: events.Click) -> None:
        """Stand on the row, or take the level."""
        content = event.get_content_offset(self)
        line = content.y if content else -1
        if 0 <= line < len(self._scales) and asked(self.mine, self._scales[line].name):
            self._at = line
            self.refresh()

    def _answer(self, scale: AppraisalScale, level: int | None) -> None:
        value = None if level is None else scale.levels[level].value
        self.mine = answered(self.mine, scale.name, value)
        self.refresh()
        self.action_row(1)

    def _row(self, scale: AppraisalScale, width: int, here: bool) -> Content:  # noqa: FBT001  (drawn only here)
        if not asked(self.mine, scale.name):
            said = Content.styled(_("only where the design claims an effect"), "$foreground 50%")
        elif word := scale.word_of(self.mine):
            said = Content.styled(word, "bold")
        elif scale.name == "theory":
            said = Content.styled(_("no"), "$foreground 60%")
        else:
            said = Content.styled(_("not assessed"), "$foreground 60%")
        mark = "▸ " if here else "  "
        line = Content.assemble(mark, fitted(Content(scale.label), _LABEL), " ", said)
        others = [f"{one.reviewer}: {word}" for one in self._others if (word := scale.word_of(one))]
        if others:
            line = fitted(line, _LABEL + _SAID + 3)
            line = Content.assemble(line, " ", ("; ".join(others), "$foreground 70%"))
        line = line.truncate(width, ellipsis=True)
        return line.pad_right(width - line.cell_length).stylize("reverse") if here else line

    def _levels(self, scale: AppraisalScale, width: int, height: int) -> Iterator[Content]:
        """Each level with its key; in two columns, without what they mean, where room is short."""
        said = scale.word_of(self.mine)
        keyed = [
            (key, level.word, level.meaning, level.word == said)
            for key, level in zip(KEYS, scale.levels, strict=False)
        ]
        none = _("no") if scale.name == "theory" else _("not assessed")
        keyed.append((_NOT_ASSESSED, none, "", not said))
        if len(keyed) > height or width < _WITH_MEANINGS:
            half = (len(keyed) + 1) // 2 if len(keyed) > height else len(keyed)
            cells = width if half == len(keyed) else width // 2
            for at in range(half):
                pair = keyed[at::half]
                yield Content("").join(
                    fitted(_level(key, word, "", chosen), cells) for key, word, _m, chosen in pair
                )
            return
        widest = max(Content(word).cell_length for _key, word, _meaning, _chosen in keyed)
        for key, word, meaning, chosen in keyed:
            padded = word + " " * (widest - Content(word).cell_length)
            yield _level(key, padded, one_line(meaning, width), chosen)


def _level(key: str, word: str, meaning: str, chosen: bool) -> Content:  # noqa: FBT001  (drawn only here)
    note = f"  {meaning}" if meaning else ""
    mark = "●" if chosen else " "
    return Content.assemble(
        (f" {key} ", "bold $accent"),
        (f"{mark} {word}", "bold" if chosen else ""),
        (note, "$foreground 70%"),
    )
