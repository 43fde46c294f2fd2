"""What the reading screen says of its text: the line above it, and the extracts near the cursor."""

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size

from staven.actions.reading import is_blind
from staven.corpus.label import author_label, source_label
from staven.extracts.claim import Claim
from staven.extracts.extract import Extract
from staven.locale import _, ngettext, number, pgettext
from staven.tui.citations_beside import CitedPlace
from staven.tui.desk import Desk
from staven.tui.extract_words import brief, claim_words, one_line

_BAR = 10
"""Cells of the bar that shows how much is coded."""
_LINES_EACH = 3
"""Lines that an extract takes in the list."""
_SURFACE = 30
"""Characters of a citation that are shown."""


def heading(desk: Desk, offset: int, sentence: tuple[int, int], width: int) -> Content:
    """What is read, where the cursor is in it, and how much is coded; on one line of `width`.

    Args:
        desk: With the text.
        offset: Of the cursor, in code points.
        sentence: The number of the cursor's sentence, from 1, and how many there are.
        width: In cells.
    """
    text = desk.text
    if text is None:
        return Content("")
    source = text.source
    authors = author_label(
        source.authors, others=source.others, institution=source.institution, title=source.title
    )
    page = desk.page_at(offset)
    place = (
        _("p. {page} / {pages}").format(page=page, pages=text.document.pages[-1].number)
        if page
        else _("sentence {n} / {total}").format(n=number(sentence[0]), total=number(sentence[1]))
    )
    share = desk.coded_share()
    filled = round(share * _BAR)
    bar = "█" * filled + "░" * (_BAR - filled)
    coded = _("{share} coded").format(share=f"{number(100 * share)}%")
    right = f"{place}   {bar} {coded} "
    if is_blind(desk.session, text.document.guid):
        right = " · ".join((pgettext("reading", "blind"), right))
    room = width - len(right) - 2
    left = f" {source_label(authors, source.year)} · {source.title}"
    if len(text.documents) > 1:
        left += f" · {text.document.title}"
    return Content.assemble((one_line(left, room).ljust(room - 1), "bold"), "  ", right)


def instead_of_text(desk: Desk) -> str:
    """What is said where a source is open that has no text; empty where it has one."""
    if desk.text is None or desk.text.documents:
        return ""
    return _(
        "This source has no text yet. What was written down of its figures and tables stands beside"
        " this; T adds to it."
    )


def extracts_title(desk: Desk) -> str:
    """How many extracts of the open text there are to see."""
    count = len(desk.extracts)
    return ngettext("{n} extract", "{n} extracts", count).format(n=number(count))


def nearby(desk: Desk, offset: int, current: str, size: Size) -> Content:
    """The extracts that fit into `size`, from the one before the cursor on."""
    extracts = list(desk.extracts.values())
    if not extracts:
        return Content(_("Nothing is coded yet. Select a passage and press enter."))
    if current in desk.extracts:
        near = list(desk.extracts).index(current)
    else:
        near = sum(desk.place(one)[1] <= offset for one in extracts)
    fit = max(1, size.height // _LINES_EACH)
    first = max(0, min(near - (fit > 2), len(extracts) - fit))  # noqa: PLR2004  (one above)
    return Content("\n").join(
        brief(one, desk.codebook, size.width, current=one.guid == current)
        for one in extracts[first : first + fit]
    )


def claim_line(
    desk: Desk, current: Extract | None, selection: tuple[int, int] | None, claim: Claim
) -> Content:
    """Which judgement the keys change, and what it says.

    Args:
        desk: With the text.
        current: The extract that is shown; its judgement is changed where it is the reader's own.
        selection: Start and end of what is selected, of which a new extract would be made.
        claim: The judgement.
    """
    if selection is not None:
        words = len(desk.text.document.text[slice(*selection)].split()) if desk.text else 0
        head = ngettext("{n} word selected", "{n} words selected", words).format(n=words)
    elif current and desk.own(current.guid):
        head = _("this extract")
    elif current:
        head = _("by {reviewer} · next extract").format(reviewer=current.reviewer)
    else:
        head = _("next extract")
    return Content.assemble((f" {head}: ", "bold"), claim_words(claim, desk.codebook))


def cites_words(cited: Sequence[CitedPlace], start: int, end: int) -> Content:
    """Which works the words from `start` to `end` cite; nothing where they cite none."""
    here = [one for one in cited if one.start < end and start < one.end]
    lines = [
        Content.assemble(
            (f"{one_line(one.surface, _SURFACE)} ", "underline"),
            ("→ ", "$foreground 60%"),
            one.citekey or Content.styled(_("not in this project"), "$text-warning"),
        )
        for one in here
    ]
    return Content("\n").join(lines)
