"""The footer shows the keys that work now, and only those."""

from hypothesis import given
from hypothesis import strategies as st

from screen_text import lines
from staven.actions.session import Session
from staven.tui.app import StavenApp
from staven.tui.footer import KeyHint, arranged

HINTS = st.lists(
    st.builds(
        KeyHint,
        st.sampled_from("abcxyz"),
        st.text(st.characters(codec="ascii", categories=["L"]), max_size=12),
    ),
    max_size=14,
)
ALWAYS = (KeyHint("1–6", "screens"), KeyHint("?", "help"))


@given(HINTS, st.integers(20, 120))
def test_it_never_takes_more_room_than_two_lines(hints: list[KeyHint], width: int) -> None:
    """And what is always shown stands at the end, however little room there is."""
    packed = arranged(hints, ALWAYS, width)

    assert len(packed) <= 2
    assert all(sum(hint.width + 2 for hint in line) - 2 <= width for line in packed)
    assert [hint for line in packed for hint in line][-2:] == list(ALWAYS)


def test_the_last_hints_fall_away_first() -> None:
    """Three hints of 8 cells do not fit beside the 17 that are always shown, in 2 × 18."""
    hints = [KeyHint(key, "action") for key in "abc"]

    [first, second] = arranged(hints, ALWAYS, 19)

    assert [hint.key for hint in first] == ["a", "b"]
    assert [hint.key for hint in second] == ["1–6", "?"]


async def test_while_one_types_only_the_function_keys_lead_elsewhere(session: Session) -> None:
    app = StavenApp(session, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        await pilot.pause()
        assert "/ filter" in lines(app)[-2] + lines(app)[-1]
        assert "1–6 screens" in lines(app)[-1]

        await pilot.press("slash")
        await pilot.pause()

        footer = lines(app)[-2] + lines(app)[-1]
        assert "F1–F6 screens" in footer
        assert "i include" not in footer


async def test_a_click_on_a_key_presses_it(session: Session) -> None:
    app = StavenApp(session, "anna")
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        [row] = [n for n, line in enumerate(lines(app)) if "? help" in line]
        await pilot.click(offset=(lines(app)[row].index("? help"), row))
        await pilot.pause()

        assert any("Where do we stand" in line for line in lines(app))
