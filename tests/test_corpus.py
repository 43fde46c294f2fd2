"""The data in corpus/ and codebooks/ hang together."""

from dataclasses import replace
from pathlib import Path

import pytest

from staven.actions.files import bundled
from staven.codebook.read import mapping_of, read_codebook
from staven.codebook.rules import rules_from
from staven.corpus.bibtex.read import read_bibtex
from staven.corpus.source import Source

FOLDER = bundled("corpus/integratie-2023")


def sources_in(path: Path) -> dict[str, Source]:
    with path.open(encoding="utf-8") as lines:
        found = list(read_bibtex(lines, path.name, lambda key: key))
    sources = [one for one in found if isinstance(one, Source)]
    assert sources == found, "no problem stands between them"
    return {source.citekey: source for source in sources}


def test_the_bibliography_holds_every_work_that_the_list_prints() -> None:
    """109 publications and 24 parliamentary papers, one bullet of which names two works."""
    found = sources_in(bundled("corpus/bijlage-1.bib"))

    assert len(found) == 134
    assert all(source.language in ("dutch", "english") for source in found.values())
    assert sum(bool(source.kamerstuk) for source in found.values()) >= 15


def test_the_demo_holds_the_sources_of_the_two_bibliographies() -> None:
    listed = sources_in(bundled("corpus/bijlage-1.bib"))
    added = sources_in(bundled("corpus/aanvulling.bib"))
    demo = sources_in(FOLDER / "sources.bib")

    assert listed.keys().isdisjoint(added)
    assert {key: replace(one, guid="") for key, one in demo.items()} == {
        key: replace(one, guid="") for key, one in (listed | added).items()
    }


@pytest.mark.parametrize(
    ("copy", "original"),
    [
        ("codebook.yaml", "codebooks/integratie-2023.yaml"),
        ("rules.yaml", "codebooks/rules.yaml"),
    ],
)
def test_the_demo_uses_the_codebook_and_the_rules_as_they_are(copy: str, original: str) -> None:
    assert (FOLDER / copy).read_bytes() == bundled(original).read_bytes()


def test_the_codebook_and_the_rules_have_no_mistakes() -> None:
    codebook = bundled("codebooks/integratie-2023.yaml")
    rules = bundled("codebooks/rules.yaml")

    assert read_codebook(codebook.read_text(encoding="utf-8"), codebook.name)[1] == ()
    mapping, problems = mapping_of(rules.read_text(encoding="utf-8"), rules.name)
    assert (problems, rules_from(mapping or {})[1]) == ((), ())
