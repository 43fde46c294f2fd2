"""Dividing texts over readers: evenly, and some of them twice."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from staven.extracts.division import divided

LENGTHS = {"a": 90_000, "b": 10_000, "c": 50_000, "d": 60_000}


def test_everybody_gets_as_many_and_about_as_much_to_read() -> None:
    shares = divided(LENGTHS, ["anna", "bram"], 0)

    assert shares == {"a": ("anna",), "b": ("anna",), "c": ("bram",), "d": ("bram",)}


def test_those_that_are_read_twice_lie_spread_over_the_list() -> None:
    texts = {f"text {n}": 1000 for n in range(12)}

    shares = divided(texts, ["anna", "bram", "cas"], 3)

    twice = [text for text, people in shares.items() if len(people) == 2]
    assert twice == ["text 3", "text 7", "text 11"]


@given(
    st.dictionaries(st.text(min_size=1, max_size=4), st.integers(0, 10**6), min_size=1),
    st.integers(2, 5),
    st.data(),
)
def test_nobody_gets_two_texts_more_than_another_nor_one_text_twice(
    lengths: dict[str, int], people: int, data: st.DataObject
) -> None:
    names = [f"reader {n}" for n in range(people)]
    twice = data.draw(st.integers(0, len(lengths)))

    shares = divided(lengths, names, twice)

    assert list(shares) == list(lengths)
    assert sum(len(readers) == 2 for readers in shares.values()) == twice
    assert all(len(set(readers)) == len(readers) in (1, 2) for readers in shares.values())
    count = Counter(name for readers in shares.values() for name in readers)
    assert max(count.values()) - min(count[name] for name in names) <= 1
