"""What holds of duplicates whatever the records are."""

from dataclasses import replace
from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from staven.corpus.same_work.find import Duplicates, find_duplicates
from staven.corpus.source import Name, Source

TITLE = "De integratie van statushouders op lokaal niveau"
PERSONS = (Name("Klaver", "J."), Name("Odé", "A."))
INSTITUTE = (Name("Regioplan", institution=True),)


@st.composite
def lookalikes(draw: st.DrawFn) -> list[Source]:
    """Records that share much, and differ in what counts."""
    record = st.builds(
        Source,
        guid=st.just(""),
        citekey=st.just(""),
        kind=st.sampled_from(["article", "techreport", "misc", "phdthesis"]),
        title=st.sampled_from(
            [
                TITLE,
                f"{TITLE}: belemmeringen en oplossingen",
                f"{TITLE}. Deel 2",
                TITLE.replace("lokaal", "lokal"),
                TITLE.replace("lokaal", "landelijk"),
                f"Reactie op {TITLE}",
                "Inleiding",
                "",
            ]
        ),
        authors=st.sampled_from([(), PERSONS, PERSONS[::-1], PERSONS[:1], INSTITUTE]),
        year=st.sampled_from([None, 2015, 2015, 2016, 2019]),
        container=st.sampled_from(["", "Mens en Maatschappij", "Mens Maatsch", "Sprank"]),
        institution=st.sampled_from(["", "Regioplan", "SCP"]),
        volume=st.sampled_from(["", "92", "93"]),
        number=st.sampled_from(["", "1", "4"]),
        pages=st.sampled_from(["", "447–468", "447", "S12", "9–18"]),
        doi=st.sampled_from(["", "", "10.1000/a", "10.1000/b"]),
        kamerstuk=st.sampled_from(["", "", "", "29 544, nr. 674", "29 544, nr. 821"]),
    )
    records = draw(st.lists(record, max_size=7))
    return [replace(one, citekey=f"record{place}") for place, one in enumerate(records)]


def said(found: Duplicates) -> set[tuple[frozenset[str], bool, float]]:
    return {
        (frozenset((pair.left.citekey, pair.right.citekey)), pair.same, pair.score)
        for pair in found.pairs
    }


def grouped(found: Duplicates) -> set[frozenset[str]]:
    return {frozenset(source.citekey for source in group) for group in found.groups}


@given(lookalikes(), st.randoms(use_true_random=False))
def test_the_order_of_the_records_makes_no_difference(sources: list[Source], dice: Random) -> None:
    shuffled = list(sources)
    dice.shuffle(shuffled)
    found, again = find_duplicates(sources), find_duplicates(shuffled)

    assert said(found) == said(again)
    assert grouped(found) == grouped(again)


@given(lookalikes())
def test_a_record_that_has_nothing_to_do_with_the_others_changes_no_verdict(
    sources: list[Source],
) -> None:
    stranger = Source("", "stranger", "book", "Realistic Evaluation", year=1997)

    for together in ([stranger, *sources], [*sources, stranger]):
        assert said(find_duplicates(together)) == said(find_duplicates(sources))


@given(lookalikes())
def test_pairs_are_of_two_records_each_once_and_groups_are_the_sure_pairs(
    sources: list[Source],
) -> None:
    found = find_duplicates(sources)
    pairs = [(pair.left.citekey, pair.right.citekey) for pair in found.pairs]
    sure = {frozenset((p.left.citekey, p.right.citekey)) for p in found.pairs if p.same}
    members = [source.citekey for group in found.groups for source in group]

    assert len(set(pairs)) == len(pairs)
    assert all(left < right for left, right in pairs)
    assert len(set(members)) == len(members)
    assert sure == {frozenset(pair) for group in grouped(found) for pair in combinations(group, 2)}


@given(lookalikes())
def test_a_group_holds_no_two_papers_and_no_two_kinds_of_publication(sources: list[Source]) -> None:
    for group in find_duplicates(sources).groups:
        assert len({source.kamerstuk for source in group if source.kamerstuk}) <= 1
        kinds = {source.kind for source in group if not source.kamerstuk} - {"misc"}
        assert len(kinds) <= 1


@given(lookalikes())
def test_sure_pairs_score_higher_than_doubtful_ones(sources: list[Source]) -> None:
    for pair in find_duplicates(sources).pairs:
        assert 0.9 <= pair.score <= 1 if pair.same else 0.5 <= pair.score < 0.9
        assert pair.because


@given(lookalikes())
def test_records_alone_or_none_have_no_duplicates(sources: list[Source]) -> None:
    for one in sources:
        assert find_duplicates([one]) == Duplicates((), ())
    assert find_duplicates([]) == Duplicates((), ())
