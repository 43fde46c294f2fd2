"""The PRISMA flow, against an example counted on paper, and against its own sums."""

from hypothesis import given
from hypothesis import strategies as st

from staven.corpus.prisma_flow import Column, Flow, FlowSource, prisma_flow
from staven.corpus.search_record import SearchKind, SearchRecord
from staven.corpus.selection import Place

CATALOGUE = SearchRecord("1", "Catalogus", "integratie", "2022-11-03", hits=10)
REGISTER = SearchRecord("2", "Register", "", "2022-11-03", kind=SearchKind.REGISTER)
WEBSITES = SearchRecord("3", "Websites", "", "2022-11-04", kind=SearchKind.WEBSITE)
LOG = (CATALOGUE, REGISTER, WEBSITES)

ON_PAPER = (
    FlowSource("a", Place.INCLUDED, has_text=True, study="x", searches=("1", "2"), merged=("a2",)),
    FlowSource("b", Place.INCLUDED, has_text=True, study="x", searches=("1",)),
    FlowSource("c", Place.EXCLUDED_ON_TITLE, "no evidence", study="c", searches=("1",)),
    FlowSource("d", Place.EXCLUDED_ON_FULL_TEXT, "not retrieved", study="d", searches=("2",)),
    FlowSource(
        "e", Place.EXCLUDED_ON_FULL_TEXT, "too old", has_text=True, study="e", searches=("2",)
    ),
    FlowSource("f", Place.FULL_TEXT, study="f", searches=("1", "3")),
    FlowSource("g", Place.INCLUDED, has_text=True, study="y", searches=("3",), merged=("g2",)),
    FlowSource("h", Place.TITLE, study="h"),
    FlowSource("i", Place.INCLUDED_UNSCREENED, study="z"),
    FlowSource("j", Place.EXCLUDED_ON_TITLE, "no evidence", study="j", searches=("3",)),
)
"""Ten sources. The catalogue gave 10 hits, of which four were brought in; the register and the
websites were not counted. The other record of `a` is what the register gave, that of `g` came from
the same websites; `f` came up in the catalogue and again on a website."""


def test_the_flow_of_the_example_on_paper() -> None:
    flow = prisma_flow(ON_PAPER, LOG, ("interview-gemeente-1",))
    left, right = flow.registered, flow.other

    assert [(one.search, one.box.n) for one in left.identified] == [
        (CATALOGUE, 10),
        (REGISTER, 3),
        (None, 2),
    ]
    assert left.duplicates.citekeys == ("a2",)
    assert left.not_brought_in.n == 6
    assert left.included_unscreened.citekeys == ("i",)
    assert left.to_screen.citekeys == ("h",)
    assert left.screened.citekeys == ("a", "b", "c", "d", "e", "f")
    assert left.excluded.citekeys == ("c",)
    assert left.sought.n == 5
    assert left.not_retrieved.citekeys == ("d",)
    assert left.to_assess.citekeys == ("f",)
    assert left.assessed.citekeys == ("a", "b", "e")
    assert [(one.reason, one.box.citekeys) for one in left.excluded_on_full_text] == [
        ("too old", ("e",))
    ]
    assert left.included.citekeys == ("a", "b")

    assert [(one.search, one.box.n) for one in right.identified] == [(WEBSITES, 4)]
    assert sorted(right.duplicates.citekeys) == ["f", "g2"]
    assert (right.screened.n, right.excluded.n, right.sought.n, right.included.n) == (2, 1, 1, 1)

    assert sorted(flow.included.citekeys) == ["a", "b", "g", "i"]
    assert flow.studies == 3
    assert flow.interviews.n == 1


def test_a_report_with_a_text_was_retrieved_whatever_the_reason_says() -> None:
    source = FlowSource("d", Place.EXCLUDED_ON_FULL_TEXT, "not retrieved", has_text=True)
    column = prisma_flow([source], ()).registered

    assert column.not_retrieved.n == 0
    assert [one.reason for one in column.excluded_on_full_text] == ["not retrieved"]


def test_a_log_that_counts_too_few_hits_is_told_and_not_believed() -> None:
    search = SearchRecord("1", "Catalogus", "", "2022-11-03", hits=1)
    sources = [FlowSource(key, Place.TITLE, searches=("1",)) for key in "ab"]
    [identified] = prisma_flow(sources, [search]).registered.identified

    assert (identified.box.n, identified.logged) == (2, 1)


def test_a_record_beyond_its_searches_came_from_one_that_was_not_counted() -> None:
    """Three records, two searches; the catalogue counted its hits, so the third is not added."""
    source = FlowSource("a", Place.TITLE, searches=("1", "2"), merged=("a2", "a3"))
    left = prisma_flow([source], LOG).registered

    assert [one.box.n for one in left.identified] == [10, 2]
    assert left.duplicates.citekeys == ("a2", "a3")


def test_a_source_of_a_website_and_a_database_goes_on_in_the_first_column() -> None:
    source = FlowSource("a", Place.TITLE, searches=("3", "2"))
    flow = prisma_flow([source], (WEBSITES, REGISTER))

    assert flow.registered.to_screen.citekeys == ("a",)
    assert flow.registered.duplicates.n == 0
    assert flow.other.duplicates.citekeys == ("a",)


def test_without_a_search_log_everything_is_unaccounted_for() -> None:
    """The model case: what stood in the bibliography came in without screening."""
    sources = [FlowSource(key, Place.INCLUDED_UNSCREENED, study=key) for key in "abc"]
    flow = prisma_flow(sources, ())

    assert [(one.search, one.box.n) for one in flow.registered.identified] == [(None, 3)]
    assert flow.registered.screened.n == 0
    assert flow.registered.included_unscreened.n == flow.studies == 3
    assert flow.other.is_empty


SEARCHES = st.lists(
    st.builds(
        SearchRecord,
        st.sampled_from("1234"),
        st.just("Naam"),
        st.just(""),
        st.just("2022-11-03"),
        st.none() | st.integers(0, 30),
        st.just(""),
        st.sampled_from(list(SearchKind)),
    ),
    unique_by=lambda one: one.guid,
)
SOURCES = st.lists(
    st.builds(
        FlowSource,
        st.integers(0, 99).map("k{}".format),
        st.sampled_from(list(Place)),
        st.sampled_from(["not retrieved", "too old", "no evidence"]),
        st.booleans(),
        st.sampled_from("xyz"),
        st.lists(st.sampled_from("1234"), unique=True).map(tuple),
        st.lists(st.integers(0, 9).map("m{}".format), max_size=3).map(tuple),
    ),
    unique_by=lambda one: one.citekey,
)


def leaves(column: Column) -> list[str]:
    """The sources in the boxes at which a column ends."""
    ends = (
        column.included_unscreened,
        column.excluded_unscreened,
        column.to_screen,
        column.excluded,
        column.not_retrieved,
        column.to_assess,
        *(one.box for one in column.excluded_on_full_text),
        column.included,
    )
    return [citekey for box in ends for citekey in box.citekeys]


def flow_of(sources: list[FlowSource], searches: list[SearchRecord]) -> Flow:
    return prisma_flow(sources, searches)


@given(SOURCES, SEARCHES)
def test_every_source_ends_in_exactly_one_box(
    sources: list[FlowSource], searches: list[SearchRecord]
) -> None:
    flow = flow_of(sources, searches)

    ended = [*leaves(flow.registered), *leaves(flow.other)]
    assert sorted(ended) == sorted(one.citekey for one in sources)


@given(SOURCES, SEARCHES)
def test_the_boxes_of_a_column_add_up(
    sources: list[FlowSource], searches: list[SearchRecord]
) -> None:
    flow = flow_of(sources, searches)

    for column in (flow.registered, flow.other):
        apart = column.included_unscreened.n + column.excluded_unscreened.n + column.to_screen.n
        removed = column.duplicates.n + column.not_brought_in.n
        assert column.records == removed + apart + column.screened.n
        assert column.screened.n == column.excluded.n + column.sought.n
        assert column.sought.n == (column.not_retrieved.n + column.to_assess.n + column.assessed.n)
        refused = sum(one.box.n for one in column.excluded_on_full_text)
        assert column.assessed.n == refused + column.included.n


@given(SOURCES, SEARCHES)
def test_every_number_names_its_sources_except_hits_that_never_came(
    sources: list[FlowSource], searches: list[SearchRecord]
) -> None:
    flow = flow_of(sources, searches)

    for column in (flow.registered, flow.other):
        missing = sum(one.box.n - len(one.box.citekeys) for one in column.identified)
        assert missing == column.not_brought_in.n
        boxes = (column.duplicates, column.screened, column.sought, column.assessed)
        assert all(box.n == len(box.citekeys) for box in boxes)
    records = sum(len(one.box.citekeys) for one in
                  (*flow.registered.identified, *flow.other.identified))  # fmt: skip
    doubles = flow.registered.duplicates.n + flow.other.duplicates.n
    assert records == doubles + len(sources)
