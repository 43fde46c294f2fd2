"""The flow of the selection: counted from the log, the decisions and what was merged."""

from pathlib import Path

from staven.actions.files import write_text
from staven.actions.screening_plan import plan_of
from staven.actions.session import Session
from staven.corpus.interview import KIND
from staven.corpus.prisma_flow import Flow, FlowSource, prisma_flow
from staven.corpus.screening import Screening
from staven.corpus.selection import Candidate, place, reason_of
from staven.errors import StavenError
from staven.export.flow_svg import flow_svg
from staven.export.flow_text import flow_markdown, flow_text
from staven.locale import _
from staven.store.merged_records import merged_records
from staven.store.screenings import found_in, sources_in_flow, visible_screenings
from staven.store.search_log import searches

_FORMATS = {
    ".svg": flow_svg,
    ".txt": lambda flow: "\n".join(flow_text(flow)) + "\n",
    ".md": flow_markdown,
}
"""What writes the flow, by the ending of the file."""


def flow(session: Session) -> Flow:
    """The flow as it is now."""
    plan = plan_of(session)
    rows: dict[str, list[Screening]] = {}
    # A round that is not complete has not moved a source yet, so what is blind changes nothing.
    for row in visible_screenings(session.db, plan, session.reviewer):
        rows.setdefault(row.citekey, []).append(row)
    found: dict[str, list[str]] = {}
    for one in found_in(session.db):
        found.setdefault(one.citekey, []).append(one.search)
    merged: dict[str, list[str]] = {}
    duplicates = (one for one in merged_records(session.db) if one.is_duplicate)
    for record in duplicates:
        merged.setdefault(record.citekey, []).append(record.merged_citekey)
    counted = []
    interviews = []
    for source in sources_in_flow(session.db):
        if source.kind == KIND:
            interviews.append(source.citekey)
            continue
        candidate = Candidate(source.citekey, source.status, tuple(rows.get(source.citekey, ())))
        counted.append(
            FlowSource(
                citekey=source.citekey,
                place=place(candidate, plan),
                reason=reason_of(candidate, plan),
                has_text=source.documents > 0,
                study=source.study,
                searches=tuple(found.get(source.citekey, ())),
                merged=tuple(merged.get(source.citekey, ())),
            )
        )
    return prisma_flow(counted, searches(session.db), tuple(interviews))


def write_flow(session: Session, path: Path) -> Path:
    """Write the flow as a picture, a text or a table; the ending of the file says which.

    Raises:
        StavenError: there is no such format, or the file cannot be written.
    """
    write = _FORMATS.get(path.suffix.lower())
    if write is None:
        raise StavenError(
            _("no format goes with this name"),
            where=str(path),
            remedy=_("Let it end in {endings}.").format(endings=_(" or ").join(_FORMATS)),
        )
    return write_text(path, write(flow(session)))
