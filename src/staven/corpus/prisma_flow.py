"""The PRISMA 2020 flow: how records became included studies, counted from what happened."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from staven.corpus.screening_plan import NOT_RETRIEVED
from staven.corpus.search_record import SearchKind, SearchRecord
from staven.corpus.selection import Place

_REGISTERED = (SearchKind.DATABASE, SearchKind.REGISTER)
"""Kinds of search that stand in the diagram's first column; the others stand in its second."""


@dataclass(frozen=True, slots=True)
class FlowSource:
    """A source, as far as the flow is concerned."""

    citekey: str
    place: Place
    reason: str = ""
    """Why the selection excluded it."""
    has_text: bool = False
    study: str = ""
    """GUID of the study that it reports on."""
    searches: tuple[str, ...] = ()
    """GUIDs of the searches that brought it up, in the order of the log."""
    merged: tuple[str, ...] = ()
    """Citekeys of the records that were merged into it."""


@dataclass(frozen=True, slots=True)
class Box:
    """One number of the diagram, and the sources behind it."""

    n: int = 0
    citekeys: tuple[str, ...] = ()
    """As many as `n`, except where the log counts hits that never came into the project."""


@dataclass(frozen=True, slots=True)
class Identified:
    """What one search brought up; without a search, what the log does not account for."""

    search: SearchRecord | None
    box: Box
    logged: int | None = None
    """Hits in the log where these are fewer than the records that came; the records count then."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Reports excluded for one reason."""

    reason: str
    box: Box


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the diagram, from records identified to reports included.

    Its boxes add up: identified = duplicates + not brought in + included and excluded without
    screening + to screen + screened; screened = excluded + sought; sought = not retrieved + to
    assess + assessed; assessed = excluded on full text + included.
    """

    identified: tuple[Identified, ...]
    duplicates: Box
    """Records of a work that another record stands for."""
    not_brought_in: Box
    """Hits in the log without a record in the project: removed for other reasons."""
    included_unscreened: Box
    excluded_unscreened: Box
    to_screen: Box
    screened: Box
    excluded: Box
    sought: Box
    not_retrieved: Box
    to_assess: Box
    assessed: Box
    excluded_on_full_text: tuple[Reason, ...]
    """Most frequent first."""
    included: Box

    @property
    def records(self) -> int:
        """Records identified."""
        return sum(one.box.n for one in self.identified)

    @property
    def is_empty(self) -> bool:
        """True where nobody searched this way."""
        return not self.identified


@dataclass(frozen=True, slots=True)
class Flow:
    """The whole diagram (Page et al. 2021, doi:10.1136/bmj.n71).

    The published template has no screening of titles in its second column; here records that came
    by other methods go through the same two rounds, so that both columns have the same boxes.
    The template's box for automation tools is not there: no tool removes a record here.
    """

    registered: Column
    """Databases and registers, and what no search accounts for."""
    other: Column
    """Websites, references of sources, what a client supplied."""
    included: Box
    """Reports of included studies: those of both columns, and those included unscreened."""
    studies: int
    """Studies that these report on."""
    interviews: Box = Box()
    """Interviews of the project itself: sources, and no records that anybody found."""


def prisma_flow(
    sources: Iterable[FlowSource],
    searches: Sequence[SearchRecord],
    interviews: tuple[str, ...] = (),
) -> Flow:
    """Count the flow.

    A search counts its hits where somebody logged them, else the records that it brought. A source
    stands in the first column if any database or register brought it up, or no search at all.
    How many records a source was is known from below: as many as the searches that brought it up,
    or as many as were merged into it and itself, whichever is more, since a merged record may or
    may not be what another search brought.
    """
    everything = tuple(sources)
    registered = _column(everything, searches, first=True)
    other = _column(everything, searches, first=False)
    parts = (
        registered.included,
        registered.included_unscreened,
        other.included,
        other.included_unscreened,
    )
    reports = _box(citekey for box in parts for citekey in box.citekeys)
    inside = set(reports.citekeys)
    studies = {one.study or one.citekey for one in everything if one.citekey in inside}
    return Flow(registered, other, reports, len(studies), _box(interviews))


def _column(
    sources: Iterable[FlowSource], searches: Sequence[SearchRecord], *, first: bool
) -> Column:
    known = {search.guid: search for search in searches}
    came: dict[str, list[str]] = {
        search.guid: [] for search in searches if (search.kind in _REGISTERED) is first
    }
    if first:
        came[""] = []
    duplicates: list[str] = []
    mine: list[FlowSource] = []
    for source in sources:
        for record in _records(source, known):
            if record.search not in came:
                continue
            came[record.search].append(record.citekey)
            if record.stands:
                mine.append(source)
            else:
                duplicates.append(record.citekey)
    unlogged = came.pop("", [])
    identified = [_identified(known[guid], records) for guid, records in came.items()]
    if unlogged:
        identified.append(Identified(None, _box(unlogged)))
    missing = sum(one.box.n - len(one.box.citekeys) for one in identified)
    return _split(mine, tuple(identified), _box(duplicates), Box(missing))


def _split(
    mine: list[FlowSource], identified: tuple[Identified, ...], duplicates: Box, missing: Box
) -> Column:
    """The column of these sources, each of which is counted in one box and those above it."""

    def at(*places: Place) -> list[FlowSource]:
        return [one for one in mine if one.place in places]

    out = at(Place.EXCLUDED_ON_FULL_TEXT)
    absent = [one for one in out if one.reason == NOT_RETRIEVED and not one.has_text]
    refused = [one for one in out if one not in absent]
    included = at(Place.INCLUDED)
    waiting = at(Place.FULL_TEXT)
    assessed = [*refused, *included]
    sought = [*absent, *waiting, *assessed]
    excluded = at(Place.EXCLUDED_ON_TITLE)
    return Column(
        identified=identified,
        duplicates=duplicates,
        not_brought_in=missing,
        included_unscreened=_of(at(Place.INCLUDED_UNSCREENED)),
        excluded_unscreened=_of(at(Place.EXCLUDED_UNSCREENED)),
        to_screen=_of(at(Place.TITLE)),
        screened=_of([*excluded, *sought]),
        excluded=_of(excluded),
        sought=_of(sought),
        not_retrieved=_of(absent),
        to_assess=_of(waiting),
        assessed=_of(assessed),
        excluded_on_full_text=tuple(_by_reason(refused)),
        included=_of(included),
    )


@dataclass(frozen=True, slots=True)
class _Record:
    """One record that a source is known to have been."""

    search: str
    """GUID of the search that brought it; empty where the log has none."""
    citekey: str
    stands: bool
    """True for the one that goes on through the flow; the others are its duplicates."""


def _records(source: FlowSource, known: dict[str, SearchRecord]) -> Iterator[_Record]:
    """The records that a source was: one per search, and what was merged into it beyond these.

    The latter came from a search too: from one that did not count its hits, where there is one.
    """
    found = [guid for guid in known if guid in source.searches]
    uncounted = [guid for guid in found if known[guid].hits is None]
    beyond = 1 + len(source.merged) - len(found)
    came = [*found, *[(uncounted or found or [""])[0]] * beyond]
    first = [guid for guid in came if not guid or known[guid].kind in _REGISTERED]
    stands = came.index((first or came)[0])
    others = iter(source.merged)
    for place, guid in enumerate(came):
        citekey = source.citekey if place == stands else next(others, source.citekey)
        yield _Record(guid, citekey, place == stands)


def _identified(search: SearchRecord, records: list[str]) -> Identified:
    if search.hits is None:
        return Identified(search, _box(records))
    if search.hits < len(records):
        return Identified(search, _box(records), logged=search.hits)
    return Identified(search, Box(search.hits, tuple(records)))


def _by_reason(refused: list[FlowSource]) -> Iterator[Reason]:
    reasons: dict[str, list[str]] = {}
    for one in refused:
        reasons.setdefault(one.reason, []).append(one.citekey)
    for reason, citekeys in sorted(reasons.items(), key=lambda item: (-len(item[1]), item[0])):
        yield Reason(reason, _box(citekeys))


def _of(sources: list[FlowSource]) -> Box:
    return _box(sorted(source.citekey for source in sources))


def _box(citekeys: Iterable[str]) -> Box:
    listed = tuple(citekeys)
    return Box(len(listed), listed)
