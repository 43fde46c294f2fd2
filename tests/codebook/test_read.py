"""Reading codebooks: the good one whole, of the bad one every mistake with its line."""

from pathlib import Path

import pytest

from staven.codebook.code import Code, Kind, Wording, Wordings
from staven.codebook.read import mapping_of, read_codebook

CODEBOOKS = Path(__file__).parents[2] / "codebooks"

GOOD = """\
codebook: proef
version: "1.0"
language: nl
label: {nl: Proef, en: Trial}
source: eigen woorden
scope:
  questions: {nl: [Werkt het?]}
  article: 13
  period: [2014, 2021]
codes:
  - {id: participatie, kind: policy line, label: {nl: Participatie}}
  - {id: werk, kind: outcome, label: {nl: Werk}, parent: participatie, measure: outcome}
  - {id: statushouders, kind: group, label: {nl: Statushouders}}
  - id: taal-op-werk
    kind: mechanism
    label: {nl: Taal op het werk, en: Language at work}
    parent: participatie
    triggers: {nl: [taalmaatje, werkvloer]}
    level: front line
    brings: [werk]
    groups: [statushouders]
  - id: vip
    kind: instrument
    label: {nl: VIP}
    scope: specific
    start: 2019
    end: 2021
    serves: [taal-op-werk]
  - {id: late-start, kind: bottleneck, label: {nl: Late start}, instrument: vip}
"""


def mistakes(text: str) -> list[tuple[int | None, str, str]]:
    """Line, entry and sentence of each problem in a codebook that is refused."""
    codebook, problems = read_codebook(text, "boek.yaml")
    assert codebook is None
    assert {problem.file for problem in problems} == {"boek.yaml"}
    return [(problem.line, problem.entry, problem.problem) for problem in problems]


def with_codes(*lines: str) -> str:
    """A codebook whose codes stand on lines 4 and on, one a line."""
    return "\n".join(["codebook: b", "label: {nl: B}", "codes:", *lines]) + "\n"


def test_a_good_codebook_is_read_whole() -> None:
    codebook, problems = read_codebook(GOOD, "boek.yaml")

    assert problems == ()
    assert codebook is not None
    assert (codebook.id, codebook.version, codebook.label.en) == ("proef", "1.0", "Trial")
    assert (codebook.scope.article, codebook.scope.period) == ("13", (2014, 2021))
    assert codebook.by_id["taal-op-werk"] == Code(
        id="taal-op-werk",
        kind=Kind.MECHANISM,
        label=Wording("Taal op het werk", "Language at work"),
        parent="participatie",
        triggers=Wordings(nl=("taalmaatje", "werkvloer")),
        level="front line",
        brings=("werk",),
        groups=("statushouders",),
    )
    assert [code.id for code in codebook.of_kind(Kind.BOTTLENECK)] == ["late-start"]


def test_every_mistake_is_named_with_its_line_and_none_hides_another() -> None:
    found = mistakes(
        with_codes(
            "- {id: a, kind: policy line, label: {nl: A}}",
            "- {id: a, kind: outcome, label: {nl: Dubbel}}",
            "- {id: Fout_id, kind: outcome, label: {nl: B}}",
            "- {id: c, kind: mechanisme, label: {nl: C}}",
            "- {id: d, kind: outcome}",
            "- {id: e, kind: outcome, label: {nl: E}, parent: nergens}",
            "- {id: f, kind: theme, label: {nl: F}, parent: d}",
            "- {id: g, kind: mechanism, label: {nl: G}, brings: [a, weg], kleur: rood}",
            "- {id: h, kind: instrument, label: {nl: H}, start: toen, end: 2001, level: system}",
            "- {id: i, kind: outcome, label: {nl: I}, measure: veel, label: {nl: J}}",
            "- losse tekst",
        )
    )

    assert [(line, entry) for line, entry, _sentence in found] == [
        (5, "a"),
        (6, "Fout_id"),
        (7, "c"),
        (8, "d"),
        (9, "e"),
        (10, "f"),
        (11, "g"),
        (11, "g"),
        (11, "g"),
        (12, "h"),
        (12, "h"),
        (13, "i"),
        (13, "i"),
        (14, ""),
    ]
    sentences = " ".join(sentence for _line, _entry, sentence in found)
    for word in ("line 4", "mechanisme", "nergens", "weg", "kleur", "toen", "veel", "level"):
        assert word in sentences


def test_a_circle_is_named_as_a_ring_once() -> None:
    found = mistakes(
        with_codes(
            "- {id: a, kind: theme, label: {nl: A}, parent: c}",
            "- {id: b, kind: theme, label: {nl: B}, parent: a}",
            "- {id: c, kind: theme, label: {nl: C}, parent: b}",
            "- {id: d, kind: theme, label: {nl: D}, parent: a}",
            "- {id: e, kind: group, label: {nl: E}, parent: e}",
        )
    )

    assert [(line, entry) for line, entry, _sentence in found] == [(4, "a"), (8, "e")]
    assert "a → c → b → a" in found[0][2]
    assert "e → e" in found[1][2]


def test_of_an_unknown_kind_nothing_more_is_said() -> None:
    """A child of a code whose kind is misspelt is not at fault itself."""
    found = mistakes(
        with_codes(
            "- {id: a, kind: policyline, label: {nl: A}}",
            "- {id: b, kind: mechanism, label: {nl: B}, parent: a}",
        )
    )

    assert [(line, entry) for line, entry, _sentence in found] == [(4, "a")]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("codebook: b\nlabel: {nl: [B}\n", 2),
        ("codebook: b\n\tlabel: x\n", 2),
        ("codebook: b\nlabel: \x07\n", 2),
        ("- een lijst\n", 1),
        ("", 1),
        ("codebook: b\n---\ncodebook: c\n", 2),
    ],
)
def test_what_is_no_yaml_mapping_is_refused_with_its_line(text: str, line: int) -> None:
    assert [found[0] for found in mistakes(text)] == [line]


def test_what_a_codebook_cannot_do_without_is_missed() -> None:
    found = mistakes("version: 1\nscope: {period: [2021, 2014]}\n")

    assert [line for line, _entry, _sentence in found] == [1, 1, 1, 2]


def test_rules_are_plain_data() -> None:
    values, problems = mapping_of(
        "rules: r\nversion: '3'\nsteps: [{up_to: 0.25, level: minor}, {level: 2}]\nown: true\n",
        "rules.yaml",
    )

    assert problems == ()
    assert values == {
        "rules": "r",
        "version": "3",
        "steps": [{"up_to": 0.25, "level": "minor"}, {"level": 2}],
        "own": True,
    }


def test_rules_that_say_something_twice_or_hold_themselves_are_refused() -> None:
    values, problems = mapping_of("a: 1\na: 2\nb: &b [*b]\n", "rules.yaml")

    assert values is None
    assert [problem.line for problem in problems] == [2, 3]


def test_the_codebook_of_the_model_case_is_without_a_problem() -> None:
    codebook, problems = read_codebook(
        (CODEBOOKS / "integratie-2023.yaml").read_text(), "integratie-2023.yaml"
    )

    assert problems == ()
    assert codebook is not None
    assert [code.id for code in codebook.of_kind(Kind.POLICY_LINE)] == [
        "participatie",
        "samenleven",
        "weerbaarheid",
        "inburgering",
    ]
    for mechanism in codebook.of_kind(Kind.MECHANISM):
        assert codebook.policy_line(mechanism) is not None
