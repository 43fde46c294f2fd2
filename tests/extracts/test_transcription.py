"""Where something stands that is no running text: it can be looked up, or it is refused."""

import pytest

from staven.errors import StavenError
from staven.extracts.transcription import Shape, locator_of, place_typed, place_words


def test_a_figure_is_found_by_its_number() -> None:
    place = place_typed(Shape.FIGURE, number=" 3.2 ", page="12")

    assert (place.page, locator_of(place)) == (12, "figure 3.2")


def test_a_dashboard_is_found_by_its_address_and_the_day_of_the_visit() -> None:
    place = place_typed(Shape.DASHBOARD, url="https://cbs.example/kansen", visited="2022-11-03")

    assert locator_of(place) == "dashboard, https://cbs.example/kansen, visited 2022-11-03"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, "Tell its number, its page or its address."),
        ({"url": "https://cbs.example"}, "asks for the day on which it was visited"),
        ({"number": "3", "visited": "2022-11-03"}, "a day of visit goes with an address"),
        ({"url": "https://cbs.example", "visited": "gisteren"}, "'gisteren' is no day"),
        ({"page": "twaalf"}, "'twaalf' is no page"),
        ({"page": "0"}, "'0' is no page"),
    ],
)
def test_what_cannot_be_looked_up_again_is_refused(typed: dict[str, str], said: str) -> None:
    with pytest.raises(StavenError, match=said):
        place_typed(Shape.TABLE, **typed)


def test_what_was_transcribed_says_so_behind_its_place() -> None:
    assert place_words(12, "figure 3.2", transcribed=True) == "p. 12, figure 3.2 (transcription)"
    assert place_words(12, "", transcribed=False) == "p. 12"
