"""What people did in texts, as examples; a model of them; and trying out whether it helps."""

from dataclasses import replace

import numpy as np
import pytest

from mechanism_labels import labels, the_codebook
from staven.codebook.code import Kind
from staven.codebook.read import read_codebook
from staven.language.evidence import SIGNS
from staven.language.examples import Example
from staven.language.lessons import Answered, Coded, Lesson, examples_in
from staven.language.model import FEWEST, learn
from staven.language.model_text import model_from_text, model_to_text
from staven.language.proposing import Proposer
from staven.language.stretches import stretches
from staven.language.trial import learn_as_far_as_it_helps, score, try_out

COLOURS = """\
codebook: kleuren
version: "1"
label: {nl: Kleuren, en: Colours}
codes:
  - {id: rood, kind: mechanism, level: system, label: {nl: Rood, en: Red}}
  - {id: blauw, kind: mechanism, level: system, label: {nl: Blauw, en: Blue}}
"""
"""Two codes of which the texts below use other words than the codebook does."""


@pytest.fixture(scope="module")
def proposer() -> Proposer:
    codebook, problems = read_codebook(COLOURS, "kleuren.yaml")
    assert codebook is not None, problems
    return Proposer(codebook)


def lesson(name: str) -> Lesson:
    """A text in which tomatoes are red, the sea is blue, and the rest is nothing."""
    said = [
        ("Deze tomaten zijn rijp.", "rood"),
        ("Niemand kwam opdagen vandaag.", ""),
        ("Die zee is diep.", "blauw"),
        ("Alles bleef bij het oude.", ""),
    ] * 5
    text, coded = "", []
    for sentence, code in said:
        if code:
            coded.append(Coded(len(text), len(text) + len(sentence), frozenset({code})))
        text += f"{sentence}\n\n"
    return Lesson(text, name, tuple(coded))


@pytest.fixture(scope="module")
def taught(proposer: Proposer) -> list[Example]:
    return [one for name in "abcdef" for one in examples_in(lesson(name), proposer)]


def on(proposer: Proposer, example: Example) -> set[str]:
    """The codes that are known to be on an example."""
    return {proposer.codes[int(at)].id for at in np.flatnonzero(example.wanted)}


def test_a_text_that_was_read_teaches_what_was_coded_and_what_was_left(proposer: Proposer) -> None:
    text = "De tomaten zijn rijp. Het regent. De zee is diep. Dit las nog niemand."
    sea = text.index("De zee")
    coded = (
        Coded(0, len("De tomaten zijn rijp."), frozenset({"rood"})),
        Coded(sea + 3, sea + len("De zee is diep"), frozenset({"blauw", "elders"})),
    )

    found = examples_in(Lesson(text, "a", coded), proposer)

    assert [on(proposer, one) for one in found] == [{"rood"}, set(), {"blauw"}]
    assert all(one.known.all() for one in found)


def test_an_answer_teaches_about_its_own_code_only(proposer: Proposer) -> None:
    text = "De tomaten zijn rijp. Het regent."
    refused = Answered(0, 21, "blauw", accepted=False)

    (one,) = examples_in(Lesson(text, "a", answered=(refused,)), proposer)

    assert on(proposer, one) == set()
    assert [bool(known) for known in one.known] == [False, True]


def test_a_code_that_was_put_on_after_all_counts_more_than_a_refusal(proposer: Proposer) -> None:
    text = "De tomaten zijn rijp."
    coded = (Coded(0, len(text), frozenset({"rood"})),)
    refused = (Answered(0, len(text), "rood", accepted=False),)

    (one,) = examples_in(Lesson(text, "a", coded, refused), proposer)

    assert on(proposer, one) == {"rood"}


def test_a_heading_teaches_nothing(proposer: Proposer) -> None:
    text = "# Rood\n\nDe tomaten zijn rijp."
    found = examples_in(Lesson(text, "a", (Coded(0, len(text), frozenset({"rood"})),)), proposer)
    assert len(found) == 1


def test_words_that_the_codebook_lacks_are_learned(
    proposer: Proposer, taught: list[Example]
) -> None:
    """By the codebook alone nothing is said of tomatoes; afterwards it is, and of others not."""
    text = "Hier hangen tomaten.\n\nDaar ligt een zee.\n\nNiemand weet het.\n"
    whole = next(iter(stretches(text)))
    (before,) = proposer.propose(text, [whole])
    (after,) = proposer.propose(text, [whole], learned=learn(taught).correct)

    assert before == []
    assert [one.codes[0].code for one in after] == ["rood", "blauw"]


def test_trying_out_tells_that_learning_helps(taught: list[Example]) -> None:
    trial = try_out(taught)

    assert trial.texts == 6
    assert trial.alone.hit == 0
    assert trial.learned.hit == 1
    assert trial.learned.silence == 1
    assert trial.blend > 0
    assert len(trial.learned_by_fold) == 5


def test_what_foretells_worse_is_not_used(taught: list[Example]) -> None:
    """In half of the texts the codes are the other way round: each belies the rest."""
    torn = [
        replace(
            one,
            wanted=one.wanted[::-1] if one.text in "ace" else one.wanted,
            odds=np.zeros(2) if one.wanted.any() else np.full(2, -6.0),
        )
        for one in taught
    ]

    trial = try_out(torn)

    assert trial.blend == 0
    assert trial.learned == trial.alone


def test_too_few_examples_teach_nothing(taught: list[Example]) -> None:
    assert learn_as_far_as_it_helps(_first_coded(taught, FEWEST - 1)) is None
    assert learn_as_far_as_it_helps(_first_coded(taught, FEWEST)) is not None


def test_a_model_that_was_kept_is_the_same_model(taught: list[Example]) -> None:
    model = learn(taught).used(0.5, 0.25)

    kept = model_from_text(model_to_text(model), 2, len(SIGNS))

    assert kept is not None
    assert kept.vocabulary == model.vocabulary
    assert (kept.blend, kept.raised) == (0.5, 0.25)
    assert (kept.examples, kept.coded) == (model.examples, model.coded)
    assert np.allclose(kept.own, model.own, atol=1e-5)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"format": 0}', "\x00"])
def test_what_is_no_model_is_none(text: str) -> None:
    assert model_from_text(text, 2, len(SIGNS)) is None


def test_a_model_of_another_codebook_is_none(taught: list[Example]) -> None:
    assert model_from_text(model_to_text(learn(taught)), 3, len(SIGNS)) is None


def test_scores_are_shares_that_one_can_count() -> None:
    """Two sentences with a code, of which one is hit; two without, of which one is left alone."""
    odds = np.array([[2.0, -9.0], [-9.0, -9.0], [1.0, -9.0], [-9.0, -9.0]])
    wanted = np.array([[1.0, 0.0], [0.0, 1.0], [0.0, 0.0], [0.0, 0.0]])

    told = score(odds, wanted)

    assert (told.hit, told.silence, told.coded, told.empty) == (0.5, 0.5, 2, 2)


@pytest.mark.parametrize("part", [1, 2, 3])
def test_every_label_of_the_readers_is_a_mechanism_of_the_codebook(part: int) -> None:
    mechanisms = {code.id for code in the_codebook().of_kind(Kind.MECHANISM)}
    read = labels(part)
    assert len(read) > 300
    assert {code for label in read for code in label.codes} <= mechanisms


def _first_coded(examples: list[Example], count: int) -> list[Example]:
    coded = [one for one in examples if one.wanted.any()]
    return [*coded[:count], *(one for one in examples if not one.wanted.any())]
