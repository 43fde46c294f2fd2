"""Screening in words: a line of the list, and the record that one decides on."""

from collections.abc import Iterable, Iterator

from textual.content import Content

from staven.corpus.label import author_label, source_label
from staven.corpus.screening import Decision, Screening, Stage
from staven.corpus.screening_plan import reason_word
from staven.corpus.screening_words import decision_word, stage_word
from staven.locale import _, ngettext, number
from staven.store.screenings import ScreenLine
from staven.tui.drawing import fitted
from staven.tui.kind_words import kind_word

_SIGNS = {Decision.INCLUDE: "+", Decision.EXCLUDE: "-", Decision.UNSURE: "?"}
"""A decision in one cell."""


def named(line: ScreenLine) -> str:
    """A source by author and year."""
    authors = author_label(
        line.authors, others=line.others, institution=line.institution, title=line.title
    )
    return source_label(authors, line.year)


def screen_line(line: ScreenLine, width: int, mine: Screening | None, *, outside: bool) -> Content:
    """One source of the list: one's own decision, who and when, the mark, the title.

    Where `mine` was settled, that is said before the title.
    """
    sign = _SIGNS[mine.decision] if mine else " "
    who = max(18, min(30, width // 3))
    settled = _("settled") + ": " if mine and mine.settled else ""
    mark = "‹ " if outside else ""
    return Content.assemble(
        (f"{sign} ", "$accent bold"),
        fitted(named(line), who),
        " ",
        (settled, "bold"),
        (mark, "$text-warning"),
        fitted(line.title, max(0, width - who - 3 - len(settled) - len(mark))),
    )


def screen_record(line: ScreenLine, rows: Iterable[Screening], *, outside: bool) -> Content:
    """What one decides on: the title, the abstract and what else the record says."""
    return Content("\n").join(_record(line, rows, outside=outside))


def _record(line: ScreenLine, rows: Iterable[Screening], *, outside: bool) -> Iterator[Content]:
    yield Content.styled(line.title, "bold")
    people = author_label(line.authors, others=line.others, institution=line.institution)
    institution = line.institution if line.authors else ""
    said = [people, str(line.year or _("n.d.")), line.container, institution, kind_word(line.kind)]
    yield Content(" · ".join(part for part in said if part))
    if outside:
        yield Content.styled(_("‹ outside the period"), "$text-warning")
    texts = _("no text")
    if line.documents:
        texts = ngettext("{n} text", "{n} texts", line.documents).format(n=number(line.documents))
    yield Content.styled(f"{line.citekey} · {texts}", "$foreground 60%")
    for row in rows:
        yield decision_line(row)
    if line.keywords:
        yield Content.assemble((_("keywords") + ": ", "bold"), line.keywords)
    yield Content("")
    if line.abstract:
        yield Content(line.abstract)
    else:
        yield Content.styled(_("This record has no abstract."), "$foreground 60%")


def decision_line(row: Screening) -> Content:
    """Who decided what, and why."""
    settled = _("settled") + ": " if row.settled else ""
    reason = f" ({reason_word(row.reason)})" if row.reason else ""
    return Content.assemble(
        (f"{_SIGNS[row.decision]} ", "$accent bold"),
        (f"{row.reviewer}: ", "bold"),
        f"{settled}{decision_word(row.decision)}{reason}",
        (f" · {stage_word(row.stage)}", "$foreground 60%"),
    )


def side_by_side(rows: Iterable[Screening], stage: Stage, width: int) -> Content:
    """The decisions of one round next to each other, a column for each person."""
    here = [row for row in rows if row.stage is stage and not row.settled]
    if not here:
        return Content("")
    column = max(10, (width - 3 * (len(here) - 1)) // len(here))
    between = Content.styled(" │ ", "$foreground 40%")
    lines = [
        [Content.styled(row.reviewer, "bold") for row in here],
        [
            Content.assemble(
                (f"{_SIGNS[row.decision]} ", "$accent bold"), decision_word(row.decision)
            )
            for row in here
        ],
        [Content(reason_word(row.reason)) for row in here],
    ]
    return Content("\n").join(
        between.join([fitted(cell, column) for cell in cells]) for cells in lines
    )
