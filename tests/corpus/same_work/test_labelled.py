"""Duplicates against the judgement of people: Bijlage 1, and two labelled sets of databases.

The labelled sets are not ours to bring along: they are looked for in $STAVEN_DEDUPE, else in
`../shared/dedupe`, and without them their tests are skipped.
"""

import csv
import os
from itertools import combinations
from pathlib import Path

import pytest

from bibliographies import bijlage_1
from staven.corpus.same_work.find import find_duplicates
from staven.corpus.source import Source
from staven.corpus.table.read import read_csv

HERE = Path(__file__).parents[3]
LABELLED = Path(os.environ.get("STAVEN_DEDUPE", HERE.parent / "shared" / "dedupe"))

SAME = {
    ("berkhout2021evaluatiea", "berkhout2021evaluatieb"),
    ("blom2017inburgering", "blom2018inburgering"),
    ("bovens2020samenleven", "engbersen2020samenleven"),
    ("huijnk2016integratie", "scp2016integratie"),
    ("irf2020inclusievea", "irf2020inclusieveb"),
    ("tk32824nr357a", "tk32824nr357b"),
}
"""Twice in the list, as readers found: a report under other names, a letter under two titles."""
TO_LOOK_AT = {
    ("felten2022werkt", "kis2023werkt"),
    ("tinnemans2020werkt", "vandenenden2018werkt"),
}
"""One title by the persons and by their institute, and by two teams: editions, maybe."""


def test_bijlage_1_is_judged_as_its_readers_did() -> None:
    found = find_duplicates(bijlage_1())

    pairs = {(pair.left.citekey, pair.right.citekey): pair.same for pair in found.pairs}
    ordered = {(min(pair), max(pair)): same for pair, same in pairs.items()}
    assert {pair for pair, same in ordered.items() if same} == SAME
    assert {pair for pair, same in ordered.items() if not same} == TO_LOOK_AT
    assert {tuple(sorted(one.citekey for one in group)) for group in found.groups} == SAME


@pytest.mark.parametrize(("name", "least"), [("stroke", 0.998), ("cytology_screening", 0.995)])
def test_labelled_sets_are_judged_as_people_did(name: str, least: float) -> None:
    """Pair F1, over the pairs in groups; and no pair of two works is called the same."""
    if not LABELLED.is_dir():
        pytest.skip(f"the labelled sets are not in {LABELLED}: name their folder in STAVEN_DEDUPE")
    with (LABELLED / f"{name}.csv").open(newline="", encoding="utf-8") as lines:
        read = read_csv(lines, name, lambda citekey: citekey)
        sources = [one for one in read if isinstance(one, Source)]
    with (LABELLED / f"{name}_groups.csv").open(newline="", encoding="utf-8") as lines:
        right = _pairs([row["ids"].split(";") for row in csv.DictReader(lines)])

    found = find_duplicates(sources)

    ours = _pairs([[source.citekey for source in group] for group in found.groups])
    assert ours == {
        tuple(sorted((pair.left.citekey, pair.right.citekey))) for pair in found.pairs if pair.same
    }
    assert 2 * len(ours & right) / (len(ours) + len(right)) >= least
    assert ours <= right


def _pairs(groups: list[list[str]]) -> set[tuple[str, ...]]:
    return {pair for group in groups for pair in combinations(sorted(group), 2)}
