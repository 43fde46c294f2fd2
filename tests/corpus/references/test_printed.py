"""What the project prints itself as a list of references is read back as the same works."""

from collections.abc import Iterator

import pytest

from staven import locale
from staven.actions.files import bundled
from staven.corpus.bibtex.read import read_bibtex
from staven.corpus.folding import folded_letters
from staven.corpus.references.read import references_in
from staven.corpus.source import Source
from staven.export.markdown import reference
from staven.export.reference import bibliography


@pytest.fixture(params=locale.LANGUAGES)
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    spoken: str = request.param
    locale.use(spoken)
    yield spoken
    locale.use("en")


def sources() -> list[Source]:
    lines = bundled("corpus/integratie-2023/sources.bib").read_text(encoding="utf-8")
    found = read_bibtex(lines.splitlines(keepends=True), "", str)
    return [one for one in found if isinstance(one, Source)]


def said(source: Source) -> tuple[object, ...]:
    names = [(name.prefix, folded_letters(name.family)) for name in source.authors]
    return source.year, folded_letters(source.title), names


def test_every_source_of_the_model_case_comes_back(language: str) -> None:
    """Some have no author, some are parliamentary papers, many have the same author and year."""
    by_key = {source.citekey: source for source in sources()}
    entries = bibliography(by_key.values()).entries
    items = references_in([f"- {reference(entry.pieces)}" for entry in entries]).items

    assert language in locale.LANGUAGES
    assert len(items) == len(entries) > 140
    for entry, item in zip(entries, items, strict=True):
        assert said(item.source) == said(by_key[entry.citekey]), item.raw


def test_nearly_every_one_comes_back_without_its_italics(language: str) -> None:
    by_key = {source.citekey: source for source in sources()}
    entries = bibliography(by_key.values()).entries
    items = references_in([entry.text for entry in entries]).items

    right = sum(
        said(item.source) == said(by_key[entry.citekey])
        for entry, item in zip(entries, items, strict=True)
    )
    assert language in locale.LANGUAGES
    assert right >= 0.96 * len(entries)
