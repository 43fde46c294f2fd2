"""What one key does to a judgement."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from staven import locale
from staven.errors import StavenError
from staven.extracts.claim import Aspect, Claim, Direction, Scale, Stance
from staven.tui.claim_keys import next_aspect, next_value, value_text, with_stance, with_texts


def test_the_aspect_goes_round_and_takes_only_its_own_fields_along() -> None:
    deployed = Claim(Aspect.DEPLOYED, Stance.MIXED, scale=Scale.BROAD, period="2019")
    outcome = next_aspect(deployed)

    assert outcome == Claim(Aspect.OUTCOME, Stance.MIXED, period="2019")
    assert next_aspect(next_aspect(outcome)).aspect is Aspect.WORKS


def test_a_field_goes_round_its_values_and_is_empty_in_between() -> None:
    claim = Claim(Aspect.OUTCOME)
    seen = []
    for _ in range(5):
        claim = next_value(claim, "direction")
        seen.append(claim.direction)

    assert seen == [*Direction, None]


def test_a_field_of_another_aspect_stays_as_it_is() -> None:
    assert next_value(Claim(Aspect.WORKS), "scale") == Claim(Aspect.WORKS)


def test_a_stance_leaves_the_rest_alone() -> None:
    claim = Claim(Aspect.DEPLOYED, scale=Scale.PILOTS)

    assert with_stance(claim, Stance.TOO_EARLY).scale is Scale.PILOTS


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("12,5", 12.5),
        ("12.5", 12.5),
        ("1.250", 1250.0),
        ("45,000", 45000.0),
        ("1.250,5", 1250.5),
        ("1,250.5", 1250.5),
        ("1.250.000", 1250000.0),
        ("-3", -3.0),
        ("31 %", 31.0),
        ("0,125", 0.125),
    ],
)
def test_numbers_are_read_as_dutch_and_english_write_them(typed: str, meant: float) -> None:
    claim = with_texts(Claim(Aspect.OUTCOME), {"value": typed, "unit": " % ", "year": "2019"})

    assert (claim.value, claim.unit, claim.year) == (meant, "%", 2019)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("2019", "2019"), ("2014 – 2021", "2014-2021"), ("2014-2021", "2014-2021"), (" ", "")],
)
def test_a_period_is_a_year_or_two(typed: str, meant: str) -> None:
    assert with_texts(Claim(), {"period": typed}).period == meant


@pytest.mark.parametrize(
    "texts",
    [{"value": "veel"}, {"value": "nan"}, {"year": "19"}, {"period": "2021-2014"}, {"period": "?"}],
)
def test_what_makes_no_sense_is_refused_with_an_example(texts: dict[str, str]) -> None:
    with pytest.raises(StavenError) as refused:
        with_texts(Claim(Aspect.OUTCOME), texts)

    assert "as in" in refused.value.remedy


@pytest.mark.parametrize("language", ["nl", "en"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=st.decimals(-(10**6), 10**6, places=4).map(float))
def test_a_value_that_is_shown_to_be_typed_over_stays_the_same(language: str, value: float) -> None:
    """Also 0,125 and 1,125: three decimals look like thousands."""
    locale.use(language)

    again = with_texts(Claim(Aspect.OUTCOME), {"value": value_text(value)})
    assert again.value == value
