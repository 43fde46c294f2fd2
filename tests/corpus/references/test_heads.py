"""Authors and date told from the rest, also where the year stands at the end."""

import pytest

from staven.corpus.references.records import reference_of


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Jansen, P. Wijken van 1990 tot nu. 2019.", "Wijken van 1990 tot nu"),
        ("Jansen, P. Wijken zonder uitgever, 2019", "Wijken zonder uitgever"),
        ("Centraal Planbureau. De toekomst van de wijk. 2019.", "De toekomst van de wijk"),
        ("Jansen P. Wijken in de stad. Utrecht: Movisie; 2019.", "Wijken in de stad"),
    ],
)
def test_a_year_at_the_end_is_no_part_of_the_title(printed: str, title: str) -> None:
    source = reference_of(printed).source

    assert (source.title, source.year) == (title, 2019)
    assert [name.surname for name in source.authors] in (["Jansen"], ["Centraal Planbureau"])
