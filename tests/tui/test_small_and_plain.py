"""The screens on a small terminal, without colours, and in the theme with high contrast."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest
from rich.color import Color, ColorType
from textual.pilot import Pilot
from textual.theme import Theme
from textual.widget import Widget

from screen_text import lines, shown
from staven import locale
from staven.actions.session import Session
from staven.tui.app import StavenApp
from staven.tui.themes import HIGH_CONTRAST
from waiting import until

SMALL = (80, 24)
SOURCE = "jansen2019buurt"
ENOUGH = 7.0
"""Contrast that text needs, WCAG 2.2 criterion 1.4.6 (AAA)."""
DRAWN = set("─│╭╮╰╯┌┐└┘├┤┬┴┼━┃░▒▓█▁▂▃▄▅▆▇▌▐▏▎▍▋▊▉▔▕▀╸╺╹╻•")
"""Frames and bars: what they say is written beside them too."""


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """From 1, no difference, to 21, black on white; WCAG 2.2, definition of contrast ratio."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: tuple[int, int, int]) -> float:
    parts = (value / 255 for value in colour)
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def rgb(colour: Color | None) -> tuple[int, int, int]:
    assert colour is not None
    assert colour.type is ColorType.TRUECOLOR, colour
    assert colour.triplet is not None
    return (colour.triplet.red, colour.triplet.green, colour.triplet.blue)


Painted = tuple[str, tuple[int, int, int], tuple[int, int, int]]
"""Words, their colour, and what they stand on."""


def painted(app: StavenApp) -> Iterator[Painted]:
    """All words that the widgets of the screen paint; not what lies faint below a dialog."""
    for widget in app.screen.walk_children(Widget):
        if not (widget.is_on_screen and widget.outer_size):
            continue
        for strip in widget.render_lines(widget.outer_size.region):
            for segment in strip:
                words = "".join(letter for letter in segment.text if letter not in DRAWN).strip()
                if not words or segment.style is None:
                    continue
                colour, ground = rgb(segment.style.color), rgb(segment.style.bgcolor)
                yield words, *((ground, colour) if segment.style.reverse else (colour, ground))


def too_faint(app: StavenApp) -> list[str]:
    return [
        f"{words!r}: {ratio:.1f}, {colour} on {ground}"
        for words, colour, ground in painted(app)
        if (ratio := contrast(colour, ground)) < ENOUGH
    ]


@asynccontextmanager
async def small(session: Session, start: str = "coding") -> AsyncIterator[Pilot[None]]:
    app = StavenApp(session, "anna", start=start, citekey=SOURCE if start == "coding" else "")
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause(0.2)
        yield pilot


def test_contrast_is_what_the_standard_says() -> None:
    """The two ends of its scale, and a grey that is known to be just enough for large text."""
    assert contrast((0, 0, 0), (255, 255, 255)) == 21
    assert contrast((9, 9, 9), (9, 9, 9)) == 1
    assert contrast((0x76, 0x76, 0x76), (255, 255, 255)) == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize("theme", [HIGH_CONTRAST], ids=lambda theme: theme.name)
def test_each_colour_of_the_theme_is_read_on_its_grounds(theme: Theme) -> None:
    named = theme.to_color_system().generate()
    words = ("primary", "secondary", "accent", "warning", "error", "success", "foreground")
    for word in words:
        for ground in ("background", "surface", "panel"):
            assert contrast(_hex(named[word]), _hex(named[ground])) >= ENOUGH, (word, ground)
        for chosen in ("primary", "accent"):
            red, green, blue = (round(part * 0.2) for part in _hex(named[chosen]))
            assert contrast(_hex(named[word]), (red, green, blue)) >= ENOUGH, (word, chosen)


def _hex(colour: str) -> tuple[int, int, int]:
    return (int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16))


SCREENS = ("overview", "sources", "coding", "search", "synthesis")


@pytest.mark.parametrize("screen", SCREENS)
async def test_all_words_are_read_with_high_contrast(coded: Session, screen: str) -> None:
    async with small(coded, screen) as pilot:
        app = _app(pilot)
        app.theme = HIGH_CONTRAST.name
        await pilot.pause(0.2)
        assert too_faint(app) == []


async def test_the_picker_the_selection_and_the_help_are_read_with_high_contrast(
    coded: Session,
) -> None:
    async with small(coded) as pilot:
        app = _app(pilot)
        app.theme = HIGH_CONTRAST.name
        for keys in (["down", "down"], ["shift+right"], ["enter"], ["escape", "question_mark"]):
            await pilot.press(*keys)
            await pilot.pause(0.2)
            assert too_faint(app) == [], keys


@pytest.mark.parametrize("screen", SCREENS)
async def test_all_words_are_read_without_colours(
    coded: Session, screen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with small(coded, screen) as pilot:
        app = _app(pilot)
        assert {len(set(colour)) for _words, *both in painted(app) for colour in both} == {1}
        assert too_faint(app) == []


async def test_the_margin_tells_kinds_by_letters_and_the_cursor_by_a_mark(coded: Session) -> None:
    async with small(coded) as pilot:
        await pilot.press("down", "down")
        await pilot.pause(0.2)
        shown_lines = lines(pilot.app)
    # Encounter and its outcome begin, then go on beside encounter and its instrument.
    assert shown_lines[3].startswith("MO  ▸In het buurthuis")
    assert shown_lines[4].startswith(
        "██MI buren kennen."
    )  # full bars: these are the ones beside it


async def test_what_is_chosen_stands_out_without_colours(
    coded: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with small(coded) as pilot:
        app = _app(pilot)
        await pilot.press("shift+right")
        await pilot.pause(0.2)
        grounds = {words: ground for words, _colour, ground in painted(app)}
        chosen, other = grounds["# Buurthuizen"], grounds["buurthuis in 2018."]
        assert contrast(chosen, other) >= 3  # WCAG 2.2, criterion 1.4.11, on what is no text


async def test_stances_and_kinds_are_written_out(coded: Session) -> None:
    async with small(coded) as pilot:
        await pilot.press("down", "down")
        await until(pilot, "this extract: works · + supports")
        beside = shown(pilot.app)
        assert "▌M Encounter" in beside
        assert "▌O contact with neighbours" in beside
        await pilot.press("minus")
        await until(pilot, "this extract: works · - contradicts")


async def test_the_most_needed_keys_stay_in_a_dutch_footer(coded: Session) -> None:
    locale.use("nl")
    async with small(coded) as pilot:
        for keys in ([], ["down", "down"], ["shift+right"]):
            await pilot.press(*keys)
            await pilot.pause(0.2)
            footer = "\n".join(lines(pilot.app)[-2:])
            for hint in ("enter coderen", "a toetsvraag", "+ ~ - = 0 strekking", "? uitleg"):
                assert hint in footer, keys
            assert "–F6 schermen" in footer or "1–6 schermen" in footer


def _app(pilot: Pilot[None]) -> StavenApp:
    assert isinstance(pilot.app, StavenApp)
    return pilot.app
