"""The citations of the model report, against those that a reader found in it."""

import csv
import os
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from citing import sources_in
from staven.actions.files import bundled
from staven.corpus.cited.text import citations_in
from staven.corpus.cited.works import Bibliography

LABELS = Path(__file__).parents[2] / "data" / "citations.csv"
"""Line, column (both from 1) and citekey of each mention, made by reading; alternatives are parted
by `|`, and an empty one says that finding nothing is right as well."""
REPORT = Path(
    os.environ.get("STAVEN_REPORT")
    or Path(__file__).parents[4] / "shared" / "report" / "synthesestudie-2023.md"
)
ASKED_PRECISION = 0.98
ASKED_RECALL = 0.95
SLACK = 3
"""Characters by which two may differ on where a mention begins: a quotation mark, a bracket."""


@dataclass(frozen=True)
class Label:
    """A mention that a reader found."""

    at: int
    """Offset in the report."""
    keys: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """A mention that we resolved."""

    start: int
    end: int
    citekey: str

    def meets(self, label: Label) -> bool:
        return self.start - SLACK <= label.at < self.end + SLACK


@pytest.fixture(scope="module")
def text() -> str:
    if not REPORT.exists():
        reason = f"the model report is not at {REPORT}; $STAVEN_REPORT may say where it is"
        warnings.warn(reason, stacklevel=1)
        pytest.skip(reason)
    return REPORT.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def labels(text: str) -> list[Label]:
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    with LABELS.open(encoding="utf-8", newline="") as file:
        return [
            Label(
                starts[int(row["line"]) - 1] + int(row["column"]) - 1,
                tuple(row["citekey"].split("|")),
            )
            for row in csv.DictReader(file)
        ]


@pytest.fixture(scope="module")
def answers(text: str, labels: list[Label]) -> list[Answer]:
    """In the part of the report that was read."""
    records = bundled("corpus/bijlage-1.bib").read_text(encoding="utf-8")
    first = min(label.at for label in labels)
    last = max(label.at for label in labels)
    return [
        answer
        for answer in _answers(text, Bibliography(sources_in(records)))
        if first <= answer.end and answer.start <= last
    ]


def _answers(text: str, bibliography: Bibliography) -> Iterator[Answer]:
    for one in citations_in(text, bibliography):
        for mention, resolved in zip(one.citation.mentions, one.resolved, strict=True):
            if resolved.citekey is not None:
                yield Answer(mention.start, mention.end, resolved.citekey)


@pytest.mark.filterwarnings("always::UserWarning")
def test_what_is_resolved_is_what_the_reader_read(
    labels: list[Label], answers: list[Answer]
) -> None:
    """Precision: of all mentions that got a citekey, those with the reader's."""
    right = [
        answer
        for answer in answers
        if any(answer.meets(label) and answer.citekey in label.keys for label in labels)
    ]

    assert len(answers) > 200
    assert len(right) / len(answers) >= ASKED_PRECISION


@pytest.mark.filterwarnings("always::UserWarning")
def test_what_the_reader_read_is_resolved(labels: list[Label], answers: list[Answer]) -> None:
    """Recall: of all mentions that must have a citekey, those that got it."""
    asked = [label for label in labels if "" not in label.keys]
    found = [
        label
        for label in asked
        if any(answer.meets(label) and answer.citekey in label.keys for answer in answers)
    ]

    assert len(asked) > 200
    assert len(found) / len(asked) >= ASKED_RECALL
