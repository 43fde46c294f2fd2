"""What is still proposed: never what is coded already, never what was turned down."""

from hypothesis import given
from hypothesis import strategies as st

from staven.extracts.anchor import anchor_at
from staven.extracts.claim import Claim
from staven.extracts.extract import CodeUse, Extract
from staven.extracts.suggestion import SuggestedCode, Suggestion
from staven.tui.suggested import Suggested

TEXT = "Een vaste begeleider helpt. Taallessen helpen ook. Verder niets. "


def proposed(start: int, end: int, *codes: str) -> Suggestion:
    return Suggestion(start, end, tuple(SuggestedCode(code, 0.5, "") for code in codes))


def coded(start: int, end: int, code: str) -> Extract:
    return Extract(
        guid=f"{start}-{code}",
        citekey="a",
        document="d",
        anchor=anchor_at(TEXT, start, end),
        reviewer="anna",
        claim=Claim(),
        codes=(CodeUse(code),),
    )


def test_what_is_proposed_is_found_by_its_sentence() -> None:
    suggested = Suggested()
    suggested.add([proposed(28, 50, "taal", "maatwerk"), proposed(0, 27, "begeleiding")])

    assert suggested.spans(0, 64, []) == [(0, 27), (28, 50)]
    assert [one.code for one in suggested.at(28, 50, [])] == ["taal", "maatwerk"]
    assert suggested.at(51, 64, []) == ()


def test_what_an_extract_says_already_is_not_proposed() -> None:
    suggested = Suggested()
    suggested.add([proposed(0, 27, "begeleiding"), proposed(28, 50, "taal", "maatwerk")])
    across = coded(20, 40, "begeleiding")

    assert suggested.spans(0, 64, [across]) == [(28, 50)]
    taal = coded(28, 38, "taal")
    assert [one.code for one in suggested.at(28, 50, [taal])] == ["maatwerk"]


def test_what_was_turned_down_does_not_come_back() -> None:
    suggested = Suggested()
    suggested.add([proposed(0, 27, "begeleiding")])
    suggested.turned_down([(0, "begeleiding")])
    suggested.add([proposed(0, 27, "begeleiding")])

    assert suggested.spans(0, 64, []) == []


def test_the_next_one_is_below_and_past_the_end_the_first() -> None:
    suggested = Suggested()
    suggested.add([proposed(0, 27, "begeleiding"), proposed(28, 50, "taal")])

    assert suggested.next_after(0, []) == 28
    assert suggested.next_after(28, []) == 0
    assert suggested.next_after(0, [coded(28, 50, "taal")]) == 0
    suggested.turned_down([(0, "begeleiding")])
    assert suggested.next_after(0, [coded(28, 50, "taal")]) is None


SPANS = st.lists(st.tuples(st.integers(0, 58), st.integers(1, 6)), max_size=6)


@given(SPANS)
def test_the_margin_and_the_pane_agree_on_every_sentence(spans: list[tuple[int, int]]) -> None:
    suggested = Suggested()
    sentences = [(0, 27), (28, 50), (51, 64)]
    suggested.add(proposed(*sentence, "taal") for sentence in sentences)
    own = [coded(start, start + length, "taal") for start, length in spans]

    marked = suggested.spans(0, 64, own)

    for start, end in sentences:
        here = [one for one in own if one.span and one.span[0] < end and start < one.span[1]]
        assert ((start, end) in marked) == bool(suggested.at(start, end, here))
