"""The search: where did we read something about …?"""

from textual.pilot import Pilot

from screen_text import line_with, lines, shown
from staven.actions.session import Session
from staven.tui.app import StavenApp


async def look_for(pilot: Pilot[None], words: str) -> None:
    """Go to the search screen and type."""
    await pilot.press("4")
    await pilot.pause()
    for letter in words:
        await pilot.press("space" if letter == " " else letter)
    await pilot.pause(0.2)


async def test_hits_appear_while_one_types(coded: Session) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(100, 24)) as pilot:
        await look_for(pilot, "buren ken")

        assert "1 of 1 quotes" in lines(app)[0]
        assert "“Zij leren daar hun buren kennen.”" in shown(app)
        below = line_with(app, "+ supports · works")
        assert "jansen2019buurt" in below
        assert "Encounter, contact with neighbours" in below


async def test_without_words_everything_is_there_and_nothing_found_says_what_to_do(
    coded: Session,
) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(100, 24)) as pilot:
        await look_for(pilot, "")
        assert "2 of 2 quotes" in lines(app)[0]

        for letter in "xyz":
            await pilot.press(letter)
        await pilot.pause(0.2)

        assert "Nothing found." in lines(app)[0]


async def test_letters_set_filters_once_the_hits_have_the_focus(coded: Session) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(100, 24)) as pilot:
        await look_for(pilot, "")
        await pilot.press("escape", "a", "a")
        await pilot.pause(0.2)

        assert "aspect: deployed" in shown(app)
        assert "1 of 1 quotes" in lines(app)[0]
        assert "Dat gebeurt in drie van de tien wijken." in shown(app)

        await pilot.press("x")
        await pilot.pause(0.2)
        assert "2 of 2 quotes" in lines(app)[0]

        await pilot.press("c")
        await pilot.pause(0.2)
        for letter in "contact with":
            await pilot.press("space" if letter == " " else letter)
        await pilot.press("enter")
        await pilot.pause(0.2)

        assert "code: contact with neighbours" in shown(app)
        assert "1 of 1 quotes" in lines(app)[0]
        assert "Zij leren daar hun buren kennen." in shown(app)


async def test_enter_opens_the_place_with_the_extract_under_the_cursor(coded: Session) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(120, 30)) as pilot:
        await look_for(pilot, "wijken")
        await pilot.press("enter")
        await pilot.pause(0.3)

        assert "▸▌M Encounter" in shown(app)
        assert "deployed · + supports · local / small · as intended" in shown(app)
