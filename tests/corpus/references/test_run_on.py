"""Entries that a list runs together, and works that an entry only points at."""

import pytest

from staven.corpus.references.read import ListedReference, references_in
from staven.corpus.source import Name


def items(*lines: str) -> tuple[ListedReference, ...]:
    return references_in(lines).items


@pytest.mark.parametrize("mark", ["'", "’", "‘"])
def test_a_name_that_begins_with_an_apostrophe_is_a_name(mark: str) -> None:
    (item,) = items(f"{mark}t Hart, P. (2018) De kunst van het luisteren. Boom.")

    assert item.source.title == "De kunst van het luisteren"
    assert [name.family for name in item.source.authors] == ["Hart"]
    assert item.source.year == 2018


def test_a_title_in_quotation_marks_is_still_a_title() -> None:
    (item,) = items("'Tussen wal en schip' (2018). De Volkskrant.")

    assert item.source.authors == ()
    assert "Tussen wal en schip" in item.source.title


def test_works_that_run_on_behind_a_bullet_are_entries_of_their_own() -> None:
    found = items(
        "Jansen, P. (2019). Eerste werk. Amsterdam: Regioplan. - CBS (2020). Tweede werk. Den Haag:"
        " CBS. • Klaver, J. (2021). Derde werk. Boom."
    )

    assert [(item.source.title, item.source.year) for item in found] == [
        ("Eerste werk", 2019),
        ("Tweede werk", 2020),
        ("Derde werk", 2021),
    ]
    assert [item.raw for item in found][1] == "CBS (2020). Tweede werk. Den Haag: CBS."
    assert [item.line for item in found] == [1, 1, 1]


def test_works_run_on_over_several_lines_keep_the_line_they_begin_on() -> None:
    found = items(
        "- Jansen, P. (2019). Eerste werk over de buurt.",
        "  Amsterdam: Regioplan. - CBS (2020). Tweede",
        "  werk. Den Haag: CBS.",
    )

    assert [(item.source.title, item.line) for item in found] == [
        ("Eerste werk over de buurt", 1),
        ("Tweede werk", 2),
    ]


def test_a_dash_within_a_title_parts_nothing() -> None:
    found = items(
        "Jansen, P. (2019). Werk in uitvoering. - Een vergelijking van gemeenten (2010-2015)."
        " Amsterdam: Regioplan.",
    )

    assert len(found) == 1


@pytest.mark.parametrize(
    "pointer",
    [
        "Zoals gebruikt in Klaver (2016)",
        "(zoals gebruikt in Klaver, 2016)",
        "Zoals geciteerd in Klaver en Ode (2016, p. 12).",
        "Geciteerd in: Van der Klaver et al., 2016.",
        "As cited in Klaver & Ode (2016)",
    ],
)
def test_a_short_citation_of_where_it_was_found_is_a_note(pointer: str) -> None:
    (item,) = items(f"Odee, A. (2013). Titel van dit werk. Amsterdam: Regioplan. {pointer}")

    assert (item.source.title, item.source.place) == ("Titel van dit werk", "Amsterdam")
    assert (item.source.publisher, item.source.institution) == ("", "Regioplan")
    assert item.source.year == 2013
    assert item.source.authors == (Name("Odee", "A."),)
    assert item.source.fields["note"] == pointer.strip("(). ") + (")" if "(2016" in pointer else "")
    assert item.also == ()
    assert not item.cited_in
