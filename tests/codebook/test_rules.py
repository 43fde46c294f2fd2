"""The rules of evidence: read from plain data, every mistake named by its path."""

from copy import deepcopy
from typing import Any

import pytest

from passages import RULES, rules_mapping
from staven.codebook.rules import rules_from
from staven.extracts.appraisal import Design


def changed(path: str, value: object) -> dict[str, Any]:
    """The rules of the house with one value changed; None takes it out."""
    held: dict[str, Any] = deepcopy(rules_mapping())
    *above, last = path.split(".")
    inner = held
    for key in above:
        inner = inner[key]
    if value is None:
        del inner[last]
    else:
        inner[last] = value
    return held


def test_the_rules_of_the_house_hold_the_thresholds_that_the_method_names() -> None:
    assert RULES.method_steps == (
        (0.0, "none"),
        (0.25, "minor"),
        (0.5, "moderate"),
        (None, "serious"),
    )
    assert RULES.coherence_steps == (
        (0.9, "none"),
        (0.75, "minor"),
        (0.6, "moderate"),
        (None, "serious"),
    )
    assert RULES.adequacy_steps == ((5, "none"), (3, "minor"), (2, "moderate"), (None, "serious"))
    assert RULES.relevance_steps == (
        (0.75, "none"),
        (0.5, "minor"),
        (0.25, "moderate"),
        (None, "serious"),
    )
    assert (RULES.serious_lost, RULES.moderate_lost) == (2, 1)
    assert (RULES.minors_lost, RULES.minors_from) == (1, 2)
    assert (RULES.reservations_weight, RULES.mixed_weight, RULES.overlap) == (0.5, 0.5, 0.5)
    assert (RULES.dominant_share, RULES.causal_sms, RULES.thin_below_median) == (0.6, 3, 2)


def test_every_design_has_its_rung() -> None:
    assert set(RULES.rungs) == set(Design)
    assert set(RULES.causal_designs) <= set(Design)


def test_a_team_can_change_a_threshold_without_touching_code() -> None:
    rules, problems = rules_from(changed("confidence.dominant_share", 0.7))
    assert problems == ()
    assert rules is not None
    assert rules.dominant_share == 0.7


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("version", None),
        ("overlap", None),
        ("overlap", 1.5),
        ("overlap", "half"),
        ("overlap", True),
        ("works_never_from", "policy document"),
        ("confidence.dominant_share", 0.4),
        ("confidence.adequacy.steps", []),
        ("confidence.adequacy.thin_below_median", -1),
        ("confidence.levels_lost.serious", 2.5),
        ("confidence.coherence.rung_contradiction", "grave"),
        ("deployed.supporting_without_scale", "wide"),
        ("ladder.causal.sms_from", 6),
        ("ladder.by_design.rungs", None),
    ],
)
def test_a_mistake_is_named_by_its_path(path: str, value: object) -> None:
    rules, problems = rules_from(changed(path, value))
    assert rules is None
    assert [problem.entry for problem in problems] == [path]


def test_mistakes_inside_steps_and_rungs_are_named_too() -> None:
    held = changed("ladder.by_design.rungs.survey", 5)
    held["confidence"]["relevance"]["steps"] = [
        {"from": "most", "level": "none"},
        {"from": 0.5, "level": "small"},
        {"level": "serious"},
    ]
    rules, problems = rules_from(held)
    assert rules is None
    assert [problem.entry for problem in problems] == [
        "confidence.relevance.steps[1].from",
        "confidence.relevance.steps[2].level",
        "ladder.by_design.rungs.survey",
    ]


def test_bounds_in_the_wrong_order_are_refused() -> None:
    steps = [{"from": 3, "level": "minor"}, {"from": 5, "level": "none"}, {"level": "serious"}]
    problems = rules_from(changed("confidence.adequacy.steps", steps))[1]
    assert [problem.entry for problem in problems] == ["confidence.adequacy.steps"]


def test_nothing_at_all_names_everything_that_is_missing() -> None:
    rules, problems = rules_from({})
    assert rules is None
    assert len(problems) == len({problem.entry for problem in problems}) > 20
