"""What holds on every screen: its keys, help, the palette, the themes, and being left and found."""

import pytest
from textual.color import Color

from screen_text import line_with, lines, shown
from staven.actions.session import Session
from staven.tui.app import StavenApp
from staven.tui.help_texts import TEXTS
from staven.tui.screens.report import ReportDialog
from staven.tui.themes import HIGH_CONTRAST, THEMES

FIRST_WORDS = {
    "1": "Next step",
    "2": "/ filter on authors",
    "3": "No text is open",
    "4": "aspect: –",
    "6": "Synthesis ·",
}
"""What each screen can be told by, by its key."""


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
async def test_the_number_keys_and_function_keys_lead_everywhere(
    coded: Session, size: tuple[int, int]
) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test(size=size) as pilot:
        for keys in ("12346", ("f2", "f3", "f4", "f6", "f1")):
            for key in keys:
                if key.isdigit():
                    await pilot.press("escape")  # out of the search field
                await pilot.press(key)
                await pilot.pause(0.2)
                assert FIRST_WORDS[key[-1]] in shown(app), key
                assert len(lines(app)) <= size[1]


async def test_function_keys_work_in_a_form_and_the_form_is_found_again(coded: Session) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("2")
        await pilot.pause(0.2)
        await pilot.press("e")
        await pilot.pause(0.2)
        assert "F1–F6 screens" in lines(app)[-1] + lines(app)[-2]
        await pilot.press("o", "l", "d", "f2")
        await pilot.pause(0.2)
        assert "old" in line_with(app, "Reason")
        await pilot.press("f1")
        await pilot.pause(0.2)
        assert "Next step" in shown(app)

        await pilot.press("2")
        await pilot.pause(0.2)

        assert "old" in line_with(app, "Reason")


async def test_what_only_tells_something_is_gone_when_one_goes_elsewhere(coded: Session) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        await pilot.pause(0.2)
        app.push_screen(ReportDialog("scopus.ris", ["3 read, 3 new"], []))
        await pilot.pause(0.2)
        assert "3 read, 3 new" in shown(app)
        assert "read and code" not in shown(app)  # a key of the screen behind it
        await pilot.press("1")
        await pilot.pause(0.2)
        assert "Next step" in shown(app)
        await pilot.press("2")
        await pilot.pause(0.2)
        assert "3 read, 3 new" not in shown(app)

        await pilot.press("question_mark", "f2")
        await pilot.pause(0.2)
        assert "read and code" in shown(app)


async def test_a_notification_leaves_the_keys_in_sight(coded: Session) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("2")
        await pilot.pause(0.2)
        footer = lines(app)[-2:]
        await pilot.press("home", "enter")
        await pilot.pause(0.3)

        assert "Press a to attach one." in shown(app)
        assert lines(app)[-2:] == footer
        assert not lines(app)[-3]


async def test_any_letter_closes_what_only_tells_something_and_does_no_more(
    coded: Session,
) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        await pilot.pause(0.2)
        app.push_screen(ReportDialog("scopus.ris", ["3 read, 3 new"], []))
        await pilot.pause(0.2)
        await pilot.press("e")
        await pilot.pause(0.2)

        assert "3 read, 3 new" not in shown(app)
        assert "Reason" not in shown(app)


async def test_the_key_of_a_screen_leads_back_from_what_it_opened(coded: Session) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("6")
        await pilot.pause(0.3)
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert "works · + supports (1)" in shown(app)

        await pilot.press("6")
        await pilot.pause(0.2)

        assert "▸ Encounter" in shown(app)


async def test_a_screen_is_found_as_it_was_left(coded: Session) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("2")
        await pilot.pause(0.2)
        await pilot.press("down")
        await pilot.press("1", "2")
        await pilot.pause(0.2)

        assert "▸ Jansen & De Vries 2019" in shown(app)


@pytest.mark.parametrize("key", FIRST_WORDS)
async def test_help_explains_the_screen_and_lists_its_keys(coded: Session, key: str) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(100, 50)) as pilot:
        await pilot.press(key, "escape")
        await pilot.pause(0.2)
        name = type(app.screen).__name__
        await pilot.press("question_mark")
        await pilot.pause(0.2)

        assert TEXTS[name][:40] in shown(app)
        assert "to the synthesis screen" in shown(app)
        await pilot.press("escape")
        await pilot.pause(0.2)
        assert type(app.screen).__name__ == name


async def test_the_palette_reaches_every_command_by_name(coded: Session) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause(0.3)
        for letter in "synthesis":
            await pilot.press(letter)
        await pilot.pause(0.5)
        await pilot.press("enter")
        await pilot.pause(0.5)

        assert "Synthesis ·" in lines(app)[0]

        await pilot.press("ctrl+p")
        await pilot.pause(0.3)
        for letter in "judge":
            await pilot.press(letter)
        await pilot.pause(0.5)
        await pilot.press("enter")
        await pilot.pause(0.5)

        assert "Judge: Encounter" in shown(app)


async def test_q_quits(coded: Session) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test() as pilot:
        await pilot.press("q")
        await pilot.pause()
    assert app.return_code == 0


@pytest.mark.parametrize("theme", THEMES)
async def test_every_theme_shows_the_same_words(coded: Session, theme: str) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(100, 30)) as pilot:
        app.theme = theme
        await pilot.press("6")
        await pilot.pause(0.3)
        assert "██░░ low?" in line_with(app, "▸ Encounter")


def test_the_high_contrast_theme_has_high_contrast() -> None:
    """At least 7 to 1 for every colour of text on black (WCAG 2.2, success criterion 1.4.6)."""
    theme = HIGH_CONTRAST
    on_black = (theme.primary, theme.secondary, theme.accent, theme.warning, theme.error)
    for colour in (*on_black, theme.success, theme.foreground):
        assert contrast(Color.parse(colour or ""), Color.parse("#000000")) >= 7


def contrast(one: Color, other: Color) -> float:
    """Contrast ratio by WCAG's own formula, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Color) -> float:
    """Relative luminance by WCAG's own formula, from 0 to 1."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in colour.normalized
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


async def test_without_colour_every_sign_is_there(
    coded: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("6")
        await pilot.pause(0.3)

        encounter = line_with(app, "▸ Encounter")
        assert "██░░ low?" in encounter
        assert "+1" in encounter
