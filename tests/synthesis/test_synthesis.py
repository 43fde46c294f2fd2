"""The synthesis as a whole: findings, judgements, outcomes, efficiency, contexts, gaps."""

import json
from dataclasses import replace

from passages import CODEBOOK, RULES, Marks, passage, studies
from staven.extracts.appraisal import Rigour
from staven.extracts.claim import Aspect, Claim, CostVerdict, Direction, Stance
from staven.extracts.extract import CodeUse, Polarity
from staven.synthesis.as_json import as_json
from staven.synthesis.evidence import Evidence
from staven.synthesis.finding import Finding
from staven.synthesis.gaps import Gap
from staven.synthesis.judgement import Judgement, fingerprint
from staven.synthesis.synthesis import MechanismRow, Synthesis, synthesise


def made(*evidence: Evidence, findings: tuple[Finding, ...] = ()) -> Synthesis:
    return synthesise(CODEBOOK, RULES, evidence, findings)


def language_row(found: Synthesis) -> MechanismRow:
    return found.by_code["taal"]


# Findings


def test_every_mechanism_has_its_row_and_begins_with_one_finding() -> None:
    found = made()
    assert [row.code.id for row in found.mechanisms] == ["taal", "begeleiding", "opvang"]
    assert [row.finding.statement for row in language_row(found).findings] == [
        "brings its outcome nearer"
    ]


def test_a_finding_takes_what_matches_it_best_and_the_rest_stays() -> None:
    """The programme as a whole held people back; its language lessons helped young people."""
    on_work = Finding("w", "taal", "brengt werk dichterbij", outcome="werk")
    on_young = Finding("j", "taal", "brengt jongeren aan werk", outcome="werk", group="jongeren")
    of_young = Claim(group="jongeren-kwetsbaar")
    row = language_row(
        made(
            passage("a", Stance.CONTRADICTS, codes=("taal", "werk")),
            passage("b", codes=("taal", "werk"), claim=of_young),
            passage("c"),
            findings=(on_work, on_young),
        )
    )
    assert [
        (one.finding.guid, one.grade.direction, [item.study for item in one.evidence])
        for one in row.findings
    ] == [
        ("w", Stance.CONTRADICTS, ["a"]),
        ("j", Stance.SUPPORTS, ["b"]),
        ("", Stance.SUPPORTS, ["c"]),
    ]
    assert row.works.studies == 3


def test_what_speaks_to_two_outcomes_goes_to_both_findings() -> None:
    split = (
        Finding("w", "taal", "werk", outcome="werk"),
        Finding("c", "taal", "contacten", outcome="contacten"),
    )
    row = language_row(made(passage("a", codes=("taal", "werk", "contacten")), findings=split))
    assert [(one.finding.guid, one.grade.studies) for one in row.findings] == [("w", 1), ("c", 1)]


# Judgements


def test_a_judgement_is_stale_once_its_evidence_changes() -> None:
    evidence = studies({Stance.SUPPORTS: 2})
    judgement = Judgement(
        guid="1",
        mechanism="taal",
        aspect=Aspect.WORKS,
        finding="",
        value="moderate",
        reason="Twee rijke studies.",
        reviewer="an",
        time="2023-03-12T09:00:00.000Z",
        fingerprint=fingerprint(evidence),
    )

    def row(*items: Evidence) -> MechanismRow:
        return language_row(synthesise(CODEBOOK, RULES, items, (), (judgement,)))

    assert (row(*evidence).judgement, row(*evidence).stale) == (judgement, False)
    assert row(*reversed(evidence)).stale is False
    assert row(*evidence, passage("nieuw")).stale is True
    weaker = Marks(rigour=Rigour.RESERVATIONS).of("x")
    assert row(evidence[0], replace(evidence[1], appraisal=weaker)).stale is True


def test_the_last_judgement_counts_and_each_aspect_has_its_own() -> None:
    def judged(guid: str, aspect: Aspect, day: int, finding: str = "") -> Judgement:
        time = f"2023-03-{day:02}T09:00:00.000Z"
        return Judgement(guid, "taal", aspect, finding, "low", "Zo.", "an", time, fingerprint([]))

    split = (Finding("w", "taal", "werk", outcome="werk"),)
    row = language_row(
        synthesise(
            CODEBOOK,
            RULES,
            [],
            split,
            [
                judged("late", Aspect.WORKS, 12),
                judged("early", Aspect.WORKS, 2),
                judged("deployed", Aspect.DEPLOYED, 5),
                judged("finding", Aspect.WORKS, 20, "w"),
            ],
        )
    )
    assert row.judgement is not None
    assert row.judgement.guid == "late"
    assert row.deployed_judgement is not None
    assert row.deployed_judgement.guid == "deployed"
    assert row.findings[0].judgement is not None
    assert row.findings[0].judgement.guid == "finding"


# Outcomes, efficiency


def test_contradictory_directions_stand_side_by_side() -> None:
    smaller = Claim(aspect=Aspect.OUTCOME, direction=Direction.SMALLER, period="2014-2021")
    larger = Claim(aspect=Aspect.OUTCOME, direction=Direction.LARGER, period="2010-2021")
    women = replace(smaller, group="vrouwen")
    found = made(
        passage("a", claim=smaller, codes=("contacten",)),
        passage("b", claim=larger, codes=("contacten",)),
        passage("c", claim=women, codes=("contacten",)),
        passage("d", claim=women, codes=("werk",)),
    ).outcomes
    assert [(row.outcome, row.group, row.directions, row.studies) for row in found] == [
        ("werk", "vrouwen", (Direction.SMALLER,), 1),
        ("contacten", "", (Direction.SMALLER, Direction.LARGER), 2),
        ("contacten", "vrouwen", (Direction.SMALLER,), 1),
    ]
    assert [row.contradictory for row in found] == [False, True, False]
    assert [item.study for item in found[1].evidence] == ["b", "a"]
    assert [(row.measure, row.intermediate) for row in found[:2]] == [
        ("outcome", False),
        ("output", True),
    ]


def test_efficiency_says_aloud_where_no_research_was_found() -> None:
    claim = Claim(aspect=Aspect.EFFICIENCY, cost_verdict=CostVerdict.FAVOURABLE)
    found = made(passage("a", claim=claim, codes=("buddy", "taal"))).efficiency
    assert [(row.code, row.verdicts, row.studies) for row in found] == [
        ("taal", (CostVerdict.FAVOURABLE,), 1),
        ("begeleiding", (), 0),
        ("opvang", (), 0),
        ("cursus", (), 0),
        ("buddy", (CostVerdict.FAVOURABLE,), 1),
    ]


# Contexts


def test_what_holds_in_one_context_and_not_in_another_is_a_demi_regularity() -> None:
    tight = CodeUse("krapte", Polarity.ENABLES)
    village = CodeUse("dorp", Polarity.HINDERS)
    found = made(
        passage("a", codes=("taal", tight, "werk")),
        passage("b", Stance.CONTRADICTS, codes=("taal", village, "werk")),
        passage("c", codes=("taal", tight, "contacten")),
        passage("d"),
    ).cmo
    assert [(row.outcome, row.context, row.direction, row.demi_regularity) for row in found] == [
        ("werk", "krapte", Stance.SUPPORTS, True),
        ("werk", "dorp", Stance.CONTRADICTS, True),
        ("contacten", "krapte", Stance.SUPPORTS, False),
    ]


# Gaps


def test_a_gap_is_what_no_counted_study_speaks_to() -> None:
    found = made(
        passage("a", Stance.DESCRIBES, codes=("taal", "werk")),
        passage("b", claim=Claim(aspect=Aspect.DEPLOYED, stance=Stance.TOO_EARLY)),
    )
    assert found.gaps == (
        Gap("taal", Aspect.WORKS, "contacten"),
        Gap("begeleiding", Aspect.WORKS),
        Gap("begeleiding", Aspect.DEPLOYED),
        Gap("begeleiding", Aspect.WORKS, "werk"),
        Gap("opvang", Aspect.WORKS),
        Gap("opvang", Aspect.DEPLOYED),
    )


# For programs


def test_the_json_has_the_keys_that_others_rely_on() -> None:
    found = made(*studies({Stance.SUPPORTS: 2}))
    read = json.loads(json.dumps(as_json(found, CODEBOOK, "nl")))
    assert {"mechanisms", "outcomes", "efficiency", "cmo", "gaps"} <= read.keys()
    row = read["mechanisms"][0]
    assert (row["code"], row["label"], row["label_en"]) == ("taal", "Taal", "taal in English")
    assert row["policy_line"] == "Participatie"
    works = row["works"]
    assert works["confidence"] == "moderate"
    assert works["direction"] == "supports"
    assert works["ladder"] == {"supporting": 3, "contradicting": 0}
    assert works["stances"] == {
        "supports": 2,
        "mixed": 0,
        "contradicts": 0,
        "describes": 0,
        "too early": 0,
    }
    assert [one["component"] for one in works["concerns"]] == [
        "methodological limitations",
        "coherence",
        "adequacy",
        "relevance",
    ]
    assert works["judgement"] is None
    assert row["deployed"]["verdict"] == "no research found"
    assert read["efficiency"][0]["verdicts"] == ["no research found"]
