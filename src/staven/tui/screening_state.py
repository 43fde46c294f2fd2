"""Where the screening stands, in words: the line above the list, and what an empty one says."""

from textual.content import Content

from staven.corpus.screening import Stage
from staven.corpus.screening_words import stage_word
from staven.locale import _, number
from staven.tui.drawing import bar
from staven.tui.screening_desk import ScreeningDesk

_CELLS = 20
"""Cells of the bar in the heading."""
WAITING, DECIDED, CONFLICTS = "waiting", "decided", "conflicts"
"""What the list shows: what waits for the reviewer, what they decided on, where people differ."""


def listed(desk: ScreeningDesk, stage: Stage, view: str) -> dict[str, None]:
    """The citekeys that a view shows, in their order."""
    return {
        WAITING: desk.waiting[stage],
        DECIDED: desk.decided[stage],
        CONFLICTS: desk.conflicts,
    }[view]


def screening_heading(desk: ScreeningDesk, stage: Stage, view: str, width: int) -> Content:
    """The round or the view, and how far it is, on one line of `width` cells."""
    done, total = desk.counts(stage)
    figure = _("{n} of {total}").format(n=number(done), total=number(total))
    parts = [" " + _("Screening"), stage_word(stage)]
    if view == CONFLICTS:
        parts = [" " + _("Screening"), _("to settle")]
        figure = number(len(desk.conflicts))
    elif view == DECIDED:
        parts.append(_("decided"))
    head = " · ".join(parts)
    settle = ""
    if desk.conflicts and view != CONFLICTS:
        settle = _("{n} to settle").format(n=number(len(desk.conflicts)))
        settle = f"  · {settle}"
    if view == CONFLICTS or width < len(head) + len(figure) + len(settle) + _CELLS + 6:
        return Content(f"{head} · {figure}{settle}")
    return Content.assemble(f"{head}  ", bar(done, total, _CELLS), f"  {figure}{settle}")


def nothing_to_screen(desk: ScreeningDesk, stage: Stage) -> str:
    """What to do where the list is empty."""
    if not desk.selection.lines:
        return _(
            "Nothing waits to be screened. Import with 'staven import FILE --screen', or press"
            " s to screen the sources that have no text and no passage yet."
        )
    other = Stage.FULL_TEXT if stage is Stage.TITLE else Stage.TITLE
    if desk.waiting[other]:
        return _("Nothing waits for you in this round. Press r for the other one.")
    if desk.conflicts:
        return _("Nothing waits for you. Press c to settle what people differ on.")
    return _("Nothing waits for you. Press f to see the flow.")
