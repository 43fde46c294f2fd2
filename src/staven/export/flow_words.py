"""The PRISMA 2020 flow in words: what stands in each box, for every format alike."""

from collections.abc import Iterator
from dataclasses import dataclass

from staven.corpus.prisma_flow import Box, Column, Flow, Identified
from staven.corpus.screening_plan import reason_word
from staven.corpus.search_record import SearchKind
from staven.locale import _, ngettext, number, pgettext

NO_BREAK = "\N{NO-BREAK SPACE}"
"""Stands inside `(n = 12)`, so that a number is not parted from its letter at a line's end."""


@dataclass(frozen=True, slots=True)
class FlowStep:
    """One step of the diagram: a box, and beside it what leaves the flow there."""

    box: tuple[str, ...]
    """Lines of the box."""
    beside: tuple[str, ...] = ()
    """Lines of the box beside it; none where nothing leaves."""


@dataclass(frozen=True, slots=True)
class FlowWords:
    """The whole diagram in words."""

    title: str
    phases: tuple[str, str, str]
    """The names of its three parts: the first step, the next three, what is included."""
    columns: tuple[tuple[str, tuple[FlowStep, ...]], ...]
    """Each column: its head and its four steps. One without records is left out."""
    included: tuple[str, ...]
    """Lines of the box in which all columns end."""
    notes: tuple[str, ...]
    """What is to be said under the diagram."""


def flow_words(flow: Flow) -> FlowWords:
    """All words of the diagram, in the user's language."""
    columns = [(_("Identification of studies via databases and registers"), flow.registered)]
    if not flow.other.is_empty:
        columns.append((_("Identification of studies via other methods"), flow.other))
    return FlowWords(
        title=_("PRISMA 2020 flow diagram"),
        phases=(_("Identification"), _("Screening"), pgettext("flow", "Included")),
        columns=tuple((head, tuple(_steps(column))) for head, column in columns),
        included=tuple(_included(flow)),
        notes=tuple(_notes(flow)),
    )


def kind_word(kind: SearchKind, *, several: bool = False) -> str:
    """What was searched, as the diagram names it."""
    if several:
        return {
            SearchKind.DATABASE: _("Databases"),
            SearchKind.REGISTER: _("Registers"),
            SearchKind.WEBSITE: _("Websites"),
            SearchKind.SNOWBALLING: _("Snowballing"),
            SearchKind.CLIENT: _("Client and experts"),
            SearchKind.OTHER: _("Other sources"),
        }[kind]
    return {
        SearchKind.DATABASE: pgettext("search", "database"),
        SearchKind.REGISTER: pgettext("search", "register"),
        SearchKind.WEBSITE: pgettext("search", "website"),
        SearchKind.SNOWBALLING: pgettext("search", "snowballing"),
        SearchKind.CLIENT: pgettext("search", "client"),
        SearchKind.OTHER: pgettext("search", "other"),
    }[kind]


def _steps(column: Column) -> Iterator[FlowStep]:
    removed = [
        _("Records removed before screening:"),
        _counted(_("Duplicate records"), column.duplicates),
        *_if_any(_("Not brought into the project"), column.not_brought_in),
    ]
    apart = [
        *_if_any(_("Included without screening"), column.included_unscreened),
        *_if_any(_("Excluded without screening"), column.excluded_unscreened),
        *_if_any(_("Still to be screened"), column.to_screen),
    ]
    if apart:
        removed += [_("Records not screened:"), *apart]
    yield FlowStep((_("Records identified from:"), *_identified(column)), tuple(removed))
    yield FlowStep(
        (_counted(_("Records screened"), column.screened),),
        (_counted(_("Records excluded"), column.excluded),),
    )
    yield FlowStep(
        (_counted(_("Reports sought for retrieval"), column.sought),),
        (
            _counted(_("Reports not retrieved"), column.not_retrieved),
            *_if_any(_("Still to be assessed"), column.to_assess),
        ),
    )
    reasons = [
        _counted(_capital(reason_word(one.reason)), one.box) for one in column.excluded_on_full_text
    ]
    excluded = [_("Reports excluded:"), *reasons]
    if not reasons:
        excluded = [_counted(_("Reports excluded"), Box())]
    yield FlowStep(
        (_counted(_("Reports assessed for eligibility"), column.assessed),), tuple(excluded)
    )


def _identified(column: Column) -> Iterator[str]:
    """A line per kind and name: searches in one database are one line together."""
    sums: dict[tuple[SearchKind, str], int] = {}
    for one in column.identified:
        if one.search is not None:
            key = one.search.kind, one.search.database
            sums[key] = sums.get(key, 0) + one.box.n
    for kind in SearchKind:
        named = {name: n for (of, name), n in sums.items() if of is kind}
        if len(named) == 1:
            [(name, n)] = named.items()
            yield _n(f"{kind_word(kind, several=True)}: {name}", n)
        elif named:
            yield _n(kind_word(kind, several=True), sum(named.values()))
            yield from (_n(f"– {name}", n) for name, n in named.items())
    for one in column.identified:
        if one.search is None:
            yield _counted(_("Not in the search log"), one.box)
    if not column.identified:
        yield _n(_("Databases"), 0)


def _included(flow: Flow) -> Iterator[str]:
    yield _n(_("Studies included in review"), flow.studies)
    yield _counted(_("Reports of included studies"), flow.included)
    unscreened = flow.registered.included_unscreened.n + flow.other.included_unscreened.n
    if unscreened:
        yield _n(_("Of these reports included without screening"), unscreened)


def _notes(flow: Flow) -> Iterator[str]:
    if flow.interviews.n:
        said = ngettext(
            "Beside these, the project held {n} interview of its own.",
            "Beside these, the project held {n} interviews of its own.",
            flow.interviews.n,
        )
        yield said.format(n=number(flow.interviews.n))
    for one in (*flow.registered.identified, *flow.other.identified):
        if one.logged is not None:
            yield _too_few(one, one.logged)


def _too_few(one: Identified, logged: int) -> str:
    said = _("{name}: the log counts {hits} hits, but {n} records came from it; these are counted.")
    name = one.search.database if one.search else ""
    return said.format(name=name, hits=number(logged), n=number(one.box.n))


def _if_any(words: str, box: Box) -> Iterator[str]:
    if box.n:
        yield _counted(words, box)


def _counted(words: str, box: Box) -> str:
    return _n(words, box.n)


def _n(words: str, count: int) -> str:
    return (
        _("{words} (n = {n})")
        .format(words=words, n=number(count))
        .replace(" = ", f"{NO_BREAK}={NO_BREAK}")
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
