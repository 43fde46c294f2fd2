"""The boxes of the PRISMA flow as rows of a list."""

from collections.abc import Iterator
from dataclasses import dataclass

from staven.corpus.prisma_flow import Box, Column, Flow
from staven.corpus.screening_plan import reason_word
from staven.locale import _, pgettext


@dataclass(frozen=True, slots=True)
class BoxRow:
    """A box with its name; without a box it is a heading."""

    words: str
    box: Box | None = None
    aside: bool = False
    """True for what leaves the flow."""


def box_rows(flow: Flow) -> Iterator[BoxRow]:
    """Every box that holds something, in the order of the diagram."""
    columns = ((_("Databases and registers"), flow.registered), (_("Other methods"), flow.other))
    for head, column in columns:
        if not column.is_empty:
            yield BoxRow(head)
            yield from _column_rows(column)
    yield BoxRow(pgettext("flow", "Included"))
    yield BoxRow(_("Reports of included studies"), flow.included)
    if flow.interviews.n:
        yield BoxRow(_("Interviews"), flow.interviews)


def _column_rows(column: Column) -> Iterator[BoxRow]:
    for one in column.identified:
        name = one.search.database if one.search else _("Not in the search log")
        yield BoxRow(name, one.box)
    rows = [
        BoxRow(_("Duplicate records"), column.duplicates, aside=True),
        BoxRow(_("Not brought into the project"), column.not_brought_in, aside=True),
        BoxRow(_("Included without screening"), column.included_unscreened, aside=True),
        BoxRow(_("Excluded without screening"), column.excluded_unscreened, aside=True),
        BoxRow(_("Still to be screened"), column.to_screen, aside=True),
        BoxRow(_("Records screened"), column.screened),
        BoxRow(_("Records excluded"), column.excluded, aside=True),
        BoxRow(_("Reports sought for retrieval"), column.sought),
        BoxRow(_("Reports not retrieved"), column.not_retrieved, aside=True),
        BoxRow(_("Still to be assessed"), column.to_assess, aside=True),
        BoxRow(_("Reports assessed for eligibility"), column.assessed),
        *(
            BoxRow(
                _("Excluded: {reason}").format(reason=reason_word(one.reason)), one.box, aside=True
            )
            for one in column.excluded_on_full_text
        ),
        BoxRow(_("Reports included"), column.included),
    ]
    yield from (row for row in rows if row.box is not None and row.box.n)
