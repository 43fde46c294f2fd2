"""Two records side by side, in words."""

from textual.content import Content

from staven.actions.same_works import Proposal
from staven.actions.works import Pair
from staven.corpus.field_words import field_word
from staven.corpus.one_work import Difference
from staven.corpus.source import Source
from staven.locale import _
from staven.tui.drawing import fitted
from staven.tui.kind_words import kind_word
from staven.tui.source_words import named

_FIELD = 13
"""Cells for the name of a field."""


def proposal_lines(one: Proposal, width: int) -> list[Content]:
    """A pair in a list: how sure, the two citekeys, and why."""
    sign = ("= ", "bold $text-success") if one.same else ("? ", "bold $text-warning")
    head = Content.assemble(sign, one.left, (" · ", "$foreground 50%"), one.right)
    because = Content.styled("  " + ", ".join(one.because), "$foreground 70%")
    return [fitted(head, width), fitted(because, width)]


def head_words(pair: Pair, because: tuple[str, ...]) -> Content:
    """The two sources above their differences: the one that stays, and the one that goes up."""
    why = _("because: {reasons}").format(reasons=", ".join(because))
    return Content("\n").join(
        [
            Content.assemble((_("stays"), "bold $text-success"), "  ", _source(pair.kept)),
            Content.assemble((_("goes up in it"), "bold"), "  ", _source(pair.other)),
            Content.styled(why, "$foreground 70%"),
        ]
    )


def difference_lines(one: Difference, width: int, *, take: bool) -> list[Content]:
    """A field with both its texts; the one that will stand is marked."""
    said = (one.kept or "–", one.other)
    if one.field == "kind":
        said = (kind_word(one.kept), kind_word(one.other))
    room = max(1, width - _FIELD - 2)
    marks = ("✓", " ") if not take else (" ", "✓")
    lines = []
    for place, text in enumerate(said):
        label = field_word(one.field) if place == 0 else ""
        style = "" if marks[place].strip() else "$foreground 60%"
        lines.append(
            Content.assemble(
                fitted(Content.styled(label, "bold"), _FIELD),
                (f"{marks[place]} ", "bold $text-success"),
                fitted(Content.styled(text, style), room),
            )
        )
    return lines


def _source(source: Source) -> str:
    return f"{named(source)} · {source.citekey}"
