"""Bijlage 1 of the model report, against what a reader wrote down of it."""

import pytest

from bijlage_1 import CERTAIN, FIELDS, REPORT, by_reading, listed, right, works
from staven.corpus.references.read import ReferenceList
from staven.corpus.source import Source

pytestmark = pytest.mark.skipif(
    not REPORT.is_file(), reason=f"NOT MEASURED: no report at {REPORT}; name one in STAVEN_REPORT"
)

LEAST = {
    # A magazine, two series and a remark stand where a publisher does; one name holds "(Special)".
    "publisher": 129,
    "container": 133,
    "language": 129,
}
"""Works that are right at least, of 134, in the fields where not all are: and why."""


@pytest.fixture(scope="module")
def read() -> ReferenceList:
    return listed()


@pytest.fixture(scope="module")
def expected() -> list[Source]:
    return by_reading()


def test_every_bullet_yields_one_item(read: ReferenceList) -> None:
    assert len(read.items) == 133
    assert read.left_out == ()
    bullets = [
        (at, line)
        for at, line in enumerate(REPORT.read_text(encoding="utf-8").split("\n"), start=1)
        if line.startswith("- ")
    ]
    assert {(item.line, f"- {item.raw}") for item in read.items} <= set(bullets)


@pytest.mark.parametrize("name", CERTAIN)
def test_year_first_author_and_title_are_right_in_every_entry(
    read: ReferenceList, expected: list[Source], name: str
) -> None:
    field = FIELDS[name]
    found = works(read)

    assert len(found) == len(expected) == 134
    wrong = [
        (field(one), field(other))
        for one, other in zip(found, expected, strict=True)
        if field(one) != field(other)
    ]
    assert wrong == []


def test_the_other_fields_are_right_but_for_a_few(
    read: ReferenceList, expected: list[Source]
) -> None:
    counts = right(works(read), expected)

    assert {name: count for name, count in counts.items() if count < LEAST.get(name, 134)} == {}


def test_the_two_entries_that_name_a_second_work_do(read: ReferenceList) -> None:
    named = {
        item.source.citekey: [one.citekey for one in item.also] for item in read.items if item.also
    }

    assert named == {
        "huddleston2013using": ["ode2017statushouders-2"],
        "pawson1997realistic": ["pawson2004realist"],
    }


def test_only_the_two_entries_without_an_author_are_questioned(read: ReferenceList) -> None:
    assert [(item.source.year, item.missing) for item in read.items if item.missing] == [
        (2022, ("author",)),
        (2021, ("author",)),
    ]
    assert [item for item in read.items if item.conflict] == []
