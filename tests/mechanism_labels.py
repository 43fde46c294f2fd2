"""What readers found in the model report: the mechanisms that sentences of it are about."""

import csv
import os
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import numpy as np

from staven.actions.files import bundled
from staven.codebook.code import Codebook
from staven.codebook.read import read_codebook
from staven.language.bags import Matrix
from staven.language.examples import Example, example
from staven.language.headings import headings
from staven.language.proposing import Proposer
from staven.language.stretches import stretches

REPORT = Path(
    os.environ.get("STAVEN_REPORT")
    or Path(__file__).parents[2] / "shared" / "report" / "synthesestudie-2023.md"
)
DATA = Path(__file__).parent / "data"
DEVELOPED_ON = 1
"""The part that weights, threshold and trigger terms were set on."""
TRIED_ON = (2, 3)
"""The parts that nobody looked at before measuring."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a reader said of one sentence."""

    line: int
    column: int
    """Of its first character, from 1, in code points."""
    codes: frozenset[str]
    doubt: bool


@dataclass(frozen=True, slots=True)
class Labelled:
    """Sentences as examples; those of which the reader was not sure apart."""

    sure: list[Example]
    doubted: list[Example]


def labels(part: int) -> list[Label]:
    """The labels of one part, in the order of the report."""
    with (DATA / f"mechanism-labels-{part}.csv").open(encoding="utf-8", newline="") as file:
        return [
            Label(
                int(row["line"]),
                int(row["column"]),
                frozenset(code for code in row["codes"].split(";") if code),
                row["doubt"] == "?",
            )
            for row in csv.DictReader(file)
        ]


def the_codebook() -> Codebook:
    """The codebook of the model case."""
    path = bundled("codebooks/integratie-2023.yaml")
    codebook, problems = read_codebook(path.read_text(encoding="utf-8"), path.name)
    assert codebook is not None, problems
    return codebook


def labelled(text: str, parts: Sequence[int], proposer: Proposer) -> dict[int, Labelled]:
    """The labelled sentences of the report per part, with what speaks for each code in them.

    Raises:
        AssertionError: a label stands where no sentence begins.
    """
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    wanted = {
        starts[label.line - 1] + label.column - 1: (part, label)
        for part in parts
        for label in labels(part)
    }
    place = {code.id: at for at, code in enumerate(proposer.codes)}
    found = {part: Labelled([], []) for part in parts}
    above = headings(text)
    for stretch in stretches(text):
        read = proposer.read(text, stretch, above, "nl")
        odds = proposer.log_odds(read.evidence)
        for at, (start, _end) in enumerate(read.spans):
            if start < stretch.start or start not in wanted:
                continue
            part, label = wanted.pop(start)
            if read.evidence.is_heading[at]:
                odds[at] = -np.inf  # nothing is ever said of a heading
            one = example(f"part {part}", read.evidence, at, odds, _row(label, place), _ones(place))
            (found[part].doubted if label.doubt else found[part].sure).append(one)
    assert not wanted, f"no sentence begins at {[bisect_right(starts, one) for one in wanted]}"
    return found


def _row(label: Label, place: dict[str, int]) -> Matrix:
    row = np.zeros(len(place))
    for code in label.codes:
        row[place[code]] = 1.0
    return row


def _ones(place: dict[str, int]) -> Matrix:
    return np.ones(len(place))
