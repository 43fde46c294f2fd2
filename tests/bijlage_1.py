"""The reference list of the model report, and what a reader took from it: for measuring."""

import os
from collections.abc import Callable
from pathlib import Path

from staven.actions.files import bundled
from staven.corpus.bibtex.read import read_bibtex
from staven.corpus.folding import folded_letters
from staven.corpus.references.read import ReferenceList, references_in
from staven.corpus.source import Name, Source

REPORT = Path(
    os.environ.get("STAVEN_REPORT")
    or Path(__file__).parents[2] / "shared" / "report" / "synthesestudie-2023.md"
)
"""The report itself is not ours to carry along."""


def _named(names: tuple[Name, ...]) -> list[tuple[str, str, str]]:
    return [(name.prefix, name.family, name.given) for name in names]


FIELDS: dict[str, Callable[[Source], object]] = {
    "year": lambda source: source.year,
    "first author": lambda source: _named(source.authors[:1]),
    # The reader mended italics that close too late, so that spaces and stops may differ.
    "title": lambda source: folded_letters(source.title),
    "all authors": lambda source: (_named(source.authors), source.others),
    "month and day": lambda source: (source.month, source.day),
    "container": lambda source: source.container,
    "editors": lambda source: _named(source.editors),
    "publisher": lambda source: source.institution or source.publisher,
    "place": lambda source: source.place,
    "volume": lambda source: source.volume,
    "number": lambda source: source.number,
    "pages": lambda source: source.pages,
    "url": lambda source: source.url,
    "kamerstuk": lambda source: source.kamerstuk,
    "language": lambda source: source.language,
}
"""What is compared, and how."""

CERTAIN = ("year", "first author", "title")
"""Fields that must be right in every entry."""


def listed() -> ReferenceList:
    """The list as the tool reads it."""
    return references_in(REPORT.read_text(encoding="utf-8").split("\n"), REPORT.name, "Bijlage 1")


def works(read: ReferenceList) -> list[Source]:
    """Its works in their order: one that another entry was found cited in is left out."""
    return [
        source
        for item in read.items
        for source in (item.source, *(() if item.cited_in else item.also))
    ]


def by_reading() -> list[Source]:
    """The same list as a reader wrote it down, in the order of the report."""
    lines = bundled("corpus/bijlage-1.bib").read_text(encoding="utf-8").splitlines(keepends=True)
    return [one for one in read_bibtex(lines, "", str) if isinstance(one, Source)]


def right(found: list[Source], expected: list[Source]) -> dict[str, int]:
    """How many works are right, field by field."""
    return {
        name: sum(field(one) == field(other) for one, other in zip(found, expected, strict=True))
        for name, field in FIELDS.items()
    }
