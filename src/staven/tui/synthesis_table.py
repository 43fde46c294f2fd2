"""The lines of the synthesis table: one a mechanism, under the line of its policy line."""

from dataclasses import dataclass

from textual.content import Content

from staven.locale import _, language, pgettext
from staven.synthesis.confidence import Confidence, Grade
from staven.synthesis.deployment import Verdict, in_words, verdict_word
from staven.synthesis.ladder import rung_name
from staven.synthesis.synthesis import MechanismRow
from staven.synthesis.words import confidence_word, counts_in_signs
from staven.tui.drawing import fitted
from staven.tui.widgets.line_list import MARGIN

RUNGS = "–①②③④"
"""A sign for each rung of the ladder, and one for none."""
STALE, PROVISIONAL, SETTLED = "*", "?", "✓"
"""Signs behind a grade: its judgement is out of date, it is provisional, somebody settled it."""
_BARS = {
    Confidence.HIGH: "████",
    Confidence.MODERATE: "███░",
    Confidence.LOW: "██░░",
    Confidence.VERY_LOW: "█░░░",
}
_ROOMY = 96
"""Cells from which the rungs are written out."""


@dataclass(frozen=True, slots=True)
class Widths:
    """Cells of each column."""

    label: int
    confidence: int
    ladder: int
    direction: int
    deployed: int

    @property
    def starts(self) -> tuple[int, int, int, int]:
        """Where the columns after the first begin."""
        confidence = self.label + 1
        ladder = confidence + self.confidence + 1
        direction = ladder + self.ladder + 1
        return confidence, ladder, direction, direction + self.direction + 1


def widths(total: int) -> Widths:
    """How a line of `total` cells is divided."""
    roomy = total >= _ROOMY
    confidence, ladder, direction = 15, 15 if roomy else 2, 13 if roomy else 11
    rest = total - confidence - ladder - direction - 4
    label = min(56, rest * 58 // 100)
    return Widths(label, confidence, ladder, direction, rest - label)


def mechanism_line(row: MechanismRow, total: int) -> Content:
    """The two questions about one mechanism, side by side."""
    columns = widths(total)
    return Content(" ").join(
        [
            fitted(row.code.label.said_in(language()), columns.label),
            fitted(_confidence(row), columns.confidence),
            fitted(_ladder(row.works, roomy=columns.ladder > 2), columns.ladder),  # noqa: PLR2004
            fitted(_direction(row.works), columns.direction),
            fitted(_deployed(row), columns.deployed),
        ]
    )


def policy_line_head(label: str, total: int) -> Content:
    """The name of a policy line, with the names of the columns above its mechanisms."""
    columns = widths(total - MARGIN)
    names = (
        pgettext("column", "confidence"),
        pgettext("column", "effect evidence"),
        pgettext("column", "direction"),
        pgettext("column", "deployed"),
    )
    line = ["─"] * total
    starts = [MARGIN + start for start in columns.starts]
    ends = (*(start - 1 for start in starts[1:]), total)
    name = Content(label).truncate(starts[0] - 4, ellipsis=True).plain
    for start, end, word in [(1, starts[0], name), *zip(starts, ends, names, strict=True)]:
        if len(word) <= end - start:
            line[start - 1 : start + len(word) + 1] = [" ", *word, " "]
    return Content.styled("".join(line)[:total], "bold $primary")


def _confidence(row: MechanismRow) -> Content:
    grade, judgement = row.works, row.judgement
    if judgement is not None:
        settled = Confidence(judgement.value)
        sign = STALE if row.stale else SETTLED
        return _graded(settled, sign)
    if grade.confidence is not None:
        return _graded(grade.confidence, PROVISIONAL if grade.provisional else "")
    word = pgettext("confidence", "inconclusive") if grade.studies else "–"
    return Content.styled(word, "$foreground 70%")


def _graded(confidence: Confidence, sign: str) -> Content:
    return Content.assemble(
        (_BARS[confidence], "$primary"), f" {confidence_word(confidence)}", (sign, "bold $warning")
    )


def _ladder(grade: Grade, *, roomy: bool) -> Content:
    """The best rung of what supports; of what contradicts, with a minus, where nothing supports."""
    reached = grade.supporting or grade.contradicting
    if not reached:
        return Content.styled(RUNGS[0], "$foreground 70%")
    minus = "" if grade.supporting else "−"
    return Content(f"{minus}{RUNGS[reached]}{' ' + rung_name(reached) if roomy else ''}")


def _direction(grade: Grade) -> Content:
    return Content(counts_in_signs(grade.stances) or "–")


def _deployed(row: MechanismRow) -> Content:
    judgement = row.deployed_judgement
    if judgement is not None:
        sign = STALE if row.deployed_stale else SETTLED
        return Content.assemble(verdict_word(Verdict(judgement.value)), (sign, "bold $warning"))
    if row.deployed.verdict is Verdict.NO_RESEARCH:
        return Content.styled("–", "$foreground 70%")
    return Content(in_words(row.deployed))


def legend() -> str:
    """What the signs in the table mean."""
    return _(
        "(n) inconclusive · {provisional} provisional · {settled} settled · {stale} out of date"
    ).format(provisional=PROVISIONAL, settled=SETTLED, stale=STALE)
