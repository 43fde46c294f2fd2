"""The outline of the text that is open: its sections, to go to one."""

from bisect import bisect_left
from collections.abc import Iterator

from textual.content import Content

from staven.codebook.pick import plain
from staven.documents.outline import Section, outline
from staven.locale import _, ngettext, number
from staven.tui.screens.choosing import ChoosingScreen
from staven.tui.widgets.choice_list import Choice, ChoiceList

_MOST = 2000
"""Sections that are offered at once: who has more types a few letters."""


def ask_section(screen: ChoosingScreen) -> None:
    """Offer the sections of the text, and go to the one that is chosen."""
    text = screen.desk.text
    if text is None:
        return
    sections = outline(text.document.text)
    if not sections:
        said = _("This text has no headings. j goes to a page, / finds words.")
        screen.notify(said, markup=False)
        return
    plains = [plain(one.title) for one in sections]
    starts = sorted(one.span[0] for one in screen.desk.extracts.values() if one.span)
    outermost = min(one.level for one in sections)

    def offer(letters: str) -> Iterator[Choice]:
        words = plain(letters).split()
        within = (all(word in title for word in words) for title in plains)
        found = [one for one, fits in zip(sections, within, strict=True) if fits][:_MOST]
        for one in found:
            indent = "" if words else "  " * (one.level - outermost)
            yield Choice(str(one.start), Content(f"{indent}{one.title}"), note(one))

    def note(section: Section) -> str:
        page = screen.desk.page_at(section.start)
        inside = bisect_left(starts, section.end) - bisect_left(starts, section.start)
        coded = ngettext("{n} extract", "{n} extracts", inside).format(n=number(inside))
        said = [_("p. {page}").format(page=page) if page else "", coded if inside else ""]
        return " · ".join(part for part in said if part)

    def go(keys: tuple[str, ...]) -> None:
        screen.pane.go_to(int(keys[0]))

    screen.choose(_("Go to a section"), offer, go, several=False, opening=True)
    here = [one.start for one in sections if one.start <= screen.pane.cursor[0]]
    if here:
        screen.query_one("#choices", ChoiceList).stand_on(str(here[-1]))
