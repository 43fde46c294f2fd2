"""What an appraisal asks a reason for, by EVIDENCE: wherever the best level is not given."""

import pytest

from staven.extracts.appraisal import (
    Appraisal,
    Design,
    Independence,
    Relevance,
    Richness,
    Rigour,
    below_best,
)

BEST = Appraisal(
    guid="a",
    citekey="jansen2019buurt",
    reviewer="anna",
    design=Design.SURVEY,
    rigour=Rigour.CREDIBLE,
    relevance=Relevance.DIRECT,
    richness=Richness.THICK,
    independence=Independence.INDEPENDENT,
)


def test_the_best_of_all_and_what_is_not_assessed_need_no_reason() -> None:
    assert below_best(BEST) == ()
    assert below_best(Appraisal(guid="a", citekey="b", reviewer="anna")) == ()


def test_anything_lower_does() -> None:
    lower = Appraisal(
        guid="a",
        citekey="b",
        reviewer="anna",
        rigour=Rigour.RESERVATIONS,
        richness=Richness.SOME,
        independence=Independence.OWN_TEAM,
    )
    assert below_best(lower) == ("rigour", "richness", "independence")


@pytest.mark.parametrize("level", [0, 6])
def test_the_maryland_scale_runs_from_1_to_5(level: int) -> None:
    with pytest.raises(ValueError, match="SMS runs from 1 to 5"):
        Appraisal(guid="a", citekey="b", reviewer="anna", design=Design.EXPERIMENTAL, sms=level)


def test_an_appraisal_that_says_nothing_is_empty() -> None:
    assert Appraisal(guid="a", citekey="b", reviewer="anna", reason="  ").empty
    assert not Appraisal(guid="a", citekey="b", reviewer="anna", theory=True).empty
