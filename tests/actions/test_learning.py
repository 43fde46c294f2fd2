"""From whose work the proposals learn, text by text."""

from staven.actions.learning import lessons
from staven.extracts.claim import Claim
from staven.extracts.extract import Anchor, CodeUse, Extract, State, Transcription
from staven.extracts.suggestion import SuggestionAnswer


def extract(document: str, reviewer: str, start: int, state: State = State.OPEN) -> Extract:
    """A passage of three characters with the code `x`."""
    return Extract(
        guid=f"{document}{reviewer}{start}",
        citekey="jansen2019",
        document=document,
        anchor=Anchor(start, start + 3, "abc"),
        reviewer=reviewer,
        claim=Claim(),
        codes=(CodeUse("x"),),
        state=state,
    )


def places(extracts: list[Extract], reviewer: str) -> dict[str, list[int]]:
    """Where the passages start that a reviewer learns from."""
    found = lessons(extracts, [], reviewer)
    return {document: [one.start for one in coded] for document, (coded, _none) in found.items()}


def test_where_nothing_is_settled_one_learns_from_ones_own_work() -> None:
    seen = [extract("a", "anna", 0), extract("a", "bram", 5), extract("b", "bram", 9)]

    assert places(seen, "anna") == {"a": [0]}
    assert places(seen, "bram") == {"a": [5], "b": [9]}
    assert places(seen, "carla") == {}


def test_where_a_text_is_settled_that_counts_for_everybody_and_nothing_else() -> None:
    seen = [
        extract("a", "anna", 0, State.SETTLED),
        extract("a", "bram", 5),
        extract("a", "bram", 8, State.REJECTED),
        extract("b", "bram", 9),
    ]

    assert places(seen, "bram") == {"a": [0], "b": [9]}
    assert places(seen, "carla") == {"a": [0]}


def test_what_stands_in_no_text_or_was_rejected_teaches_nothing() -> None:
    figure = extract("", "anna", 0)
    transcribed = Extract(
        guid="t",
        citekey="jansen2019",
        document="a",
        anchor=Transcription("40 procent"),
        reviewer="anna",
        claim=Claim(),
        codes=(CodeUse("x"),),
    )
    assert places([figure, transcribed, extract("a", "anna", 3, State.REJECTED)], "anna") == {}


def test_one_learns_from_ones_own_answers_only() -> None:
    answers = [
        SuggestionAnswer(
            "1", "a", 0, 5, "x", "anna", accepted=False, time="2023-01-01T00:00:00.000Z"
        ),
        SuggestionAnswer(
            "2", "a", 6, 9, "x", "bram", accepted=True, time="2023-01-01T00:00:00.000Z"
        ),
    ]

    (_coded, answered) = lessons([], answers, "bram")["a"]

    assert [(one.start, one.accepted) for one in answered] == [(6, True)]
