"""The synthesis: how strong is the evidence per mechanism, and why?"""

from pathlib import Path

from screen_text import line_with, lines, shown
from staven import locale
from staven.actions.session import Session
from staven.actions.synthesis import synthesis
from staven.extracts.claim import Claim, Stance
from staven.tui.app import StavenApp
from tui_projects import code
from typing_in import type_in


async def test_the_two_questions_stand_side_by_side(coded: Session) -> None:
    """One unappraised, thin study supports: low and provisional by EVIDENCE's worked example."""
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(160, 30)) as pilot:
        await pilot.press("6")
        await pilot.pause(0.3)

        encounter = line_with(app, "Encounter  ")
        assert "██░░ low?" in encounter
        assert "① descriptive" in encounter
        assert "+1" in encounter
        assert "partly / small scale, as intended" in encounter
        assert line_with(app, "Residents' budget").split("budget")[1].split() == ["–"] * 4 + ["│"]
        assert "1 policy line · 2 mechanisms" in lines(app)[0]
        assert "1 study" in lines(app)[0]


async def test_it_says_why(coded: Session) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("6")
        await pilot.pause(0.3)

        assert "works: low (provisional) · 1 study, 1 extract" in shown(app)
        assert "adequacy, concern: serious" in shown(app)
        assert "hangs on Jansen & De Vries 2019" in shown(app)
        assert "deployed: partly / small scale, as intended · 1 study, 1 extract" in shown(app)
        assert "community centre: partly / small scale" in shown(app)

        await pilot.press("down")
        await pilot.pause(0.3)

        assert "works: no research found" in shown(app)


async def test_it_fits_80_columns(coded: Session) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("6")
        await pilot.pause(0.3)

        encounter = line_with(app, "▸ Encounter")
        assert "██░░ low?" in encounter
        assert "①  +1" in encounter
        assert "partly / small" in encounter
        assert len(lines(app)) <= 24


async def test_enter_shows_the_quotes_and_enter_again_their_place(coded: Session) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("6")
        await pilot.pause(0.3)
        await pilot.press("enter")
        await pilot.pause(0.3)

        assert "works · + supports (1)" in shown(app)
        assert "“Zij leren daar hun buren kennen.”" in shown(app)
        assert "deployed · + supports (1)" in shown(app)

        await pilot.press("down", "enter")
        await pilot.pause(0.3)
        assert "In het buurthuis drinken bewoners" in shown(app)
        assert "deployed · + supports · local / small" in shown(app)

        await pilot.press("f6")
        await pilot.pause(0.3)
        assert "works · + supports (1)" in shown(app)  # as it was left
        await pilot.press("escape")
        await pilot.pause(0.3)
        assert "▸ Encounter" in shown(app)


async def test_what_does_not_count_is_shown_with_the_reason(coded: Session) -> None:
    """A passage about 2009 lies before the project's period, 2014–2021."""
    code(coded, "Waar de bevolking krimpt", ["ontmoeting"], Claim(period="2009"))
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("6")
        await pilot.pause(0.3)
        await pilot.press("enter")
        await pilot.pause(0.3)

        assert "shown, not counted (1)" in shown(app)
        assert "It is about 2009, outside the project's period 2014–2021." in shown(app)


async def test_a_judgement_asks_for_a_reason_and_goes_stale(coded: Session) -> None:
    """Settled on moderate; a passage that contradicts it comes in, and the judgement is marked."""
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("6")
        await pilot.pause(0.3)
        await pilot.press("o")
        await pilot.pause(0.2)
        assert "works: low  proposed" in shown(app)
        await type_in(pilot, "moderate")
        await pilot.press("enter")
        await pilot.pause(0.2)
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert "a judgement asks for a reason" in shown(app)

        await type_in(pilot, "rich study")
        await pilot.press("enter")
        await pilot.pause(0.3)

        assert "███░ moderate✓" in line_with(app, "▸ Encounter")
        assert "judgement: moderate — rich study (anna," in shown(app)
        assert "works: low (provisional)" in shown(app)  # the proposal stays in sight

        code(coded, "Waar de bevolking krimpt", ["ontmoeting"], Claim(stance=Stance.CONTRADICTS))
        await pilot.press("1", "6")
        await pilot.pause(0.3)

        assert "moderate*" in line_with(app, "▸ Encounter")
        assert "out of date: the evidence has changed since" in shown(app)


async def test_a_judgement_can_be_taken_back(coded: Session) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("6")
        await pilot.pause(0.3)
        await pilot.press("o")
        await pilot.pause(0.2)
        await type_in(pilot, "deployed: broad")
        await pilot.press("enter")
        await pilot.pause(0.2)
        await type_in(pilot, "seen")
        await pilot.press("enter")
        await pilot.pause(0.3)
        assert "broad✓" in line_with(app, "▸ Encounter")

        await pilot.press("u")
        await pilot.pause(0.3)

        assert "partly / small scale" in line_with(app, "▸ Encounter")
        assert synthesis(coded).by_code["ontmoeting"].deployed_judgement is None


async def test_a_finding_is_split_off_by_outcome(coded: Session) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("6")
        await pilot.pause(0.3)
        await pilot.press("s")
        await pilot.pause(0.2)
        await type_in(pilot, "contact with")
        await pilot.press("enter")
        await pilot.pause(0.2)
        await type_in(pilot, "people meet")
        await pilot.press("enter")
        await pilot.pause(0.3)

        assert "finding: people meet: low (provisional), +1" in shown(app)


async def test_exporting_writes_beside_the_screen(coded: Session, tmp_path: Path) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await pilot.press("6")
        await pilot.pause(0.3)
        await pilot.press("e")
        await pilot.pause(0.2)
        await type_in(pilot, "bibliography")
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert "sources.bib" in shown(app)
        await pilot.press("enter")
        for _ in range(50):
            await pilot.pause(0.1)
            if "Written:" in shown(app):
                break

        written = coded.path.parent / "sources.bib"
        assert "jansen2019buurt" in written.read_text(encoding="utf-8")
        assert written.parent == tmp_path


async def test_dutch_has_its_own_labels(coded: Session) -> None:
    locale.use("nl")
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("6")
        await pilot.pause(0.3)

        assert "▸ Ontmoeting" in shown(app)
