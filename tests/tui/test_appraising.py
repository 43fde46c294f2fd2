"""Appraising a source: one form that single keys fill, from the text and from the list."""

from pathlib import Path

from textual.pilot import Pilot

from screen_text import line_with, shown
from staven.actions.appraising import appraisals_of, appraise, own_appraisal
from staven.actions.session import Session, open_session
from staven.extracts.appraisal import (
    Appraisal,
    Design,
    Independence,
    Relevance,
    Richness,
    Rigour,
)
from staven.tui.app import StavenApp

SOURCE = "jansen2019buurt"


async def press(pilot: Pilot[None], keys: str) -> None:
    await pilot.press(*keys.split())
    await pilot.pause(0.2)


def coding(session: Session) -> StavenApp:
    return StavenApp(session, "anna", start="coding", citekey=SOURCE)


async def test_one_key_a_row_fills_the_form(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(80, 24)) as pilot:
        # Comparison, SMS 3, credible, partly relevant, some richness, commissioned, a theory.
        await press(pilot, "A 2 3 1 2 2 2 1")
        await press(pilot, "a n d e r e space w i j k enter")

        assert own_appraisal(session, SOURCE) == Appraisal(
            guid=own_appraisal(session, SOURCE).guid,
            citekey=SOURCE,
            reviewer="anna",
            design=Design.COMPARISON,
            sms=3,
            rigour=Rigour.CREDIBLE,
            relevance=Relevance.PARTIAL,
            richness=Richness.SOME,
            independence=Independence.COMMISSIONED,
            theory=True,
            reason="andere wijk",
        )
        await press(pilot, "u")
        assert appraisals_of(session, SOURCE) == ()


async def test_sms_is_passed_over_where_no_effect_is_claimed(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "A 6")
        assert "only where the design claims an effect" in line_with(app, "SMS")
        assert "▸ rigour" in shown(app)

        await press(pilot, "1 enter")
        kept = own_appraisal(session, SOURCE)
        assert (kept.design, kept.sms, kept.rigour) == (
            Design.QUALITATIVE, None, Rigour.CREDIBLE,
        )  # fmt: skip


async def test_another_design_takes_the_sms_with_it(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "A 2 3 up up 6 enter")
        kept = own_appraisal(session, SOURCE)
        assert (kept.design, kept.sms) == (Design.QUALITATIVE, None)


async def test_less_than_the_best_asks_for_a_reason_in_the_form(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "A 6 2 enter")
        assert "a reason is asked for where the best level is not given: rigour" in " ".join(
            shown(app).replace("│", " ").split()
        )
        assert appraisals_of(session, SOURCE) == ()

        # The cursor stands in the field for it.
        await press(pilot, "z w a k enter")
        kept = own_appraisal(session, SOURCE)
        assert (kept.rigour, kept.reason) == (Rigour.RESERVATIONS, "zwak")


async def test_zero_takes_an_answer_back_and_escape_leaves_all_as_it_was(
    session: Session,
) -> None:
    appraise(session, Appraisal("", SOURCE, "anna", rigour=Rigour.CREDIBLE))
    app = coding(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "A down 0 escape")
        assert "Escape once more leaves it as it was" in shown(app)
        await press(pilot, "escape")
        assert own_appraisal(session, SOURCE).rigour is Rigour.CREDIBLE

        await press(pilot, "A down 0 enter")
        assert appraisals_of(session, SOURCE) == ()


async def test_what_another_reviewer_says_stands_beside_it(
    session: Session, project_file: Path
) -> None:
    bram = open_session(project_file, "bram")
    appraise(bram, Appraisal("", SOURCE, "bram", rigour=Rigour.NOT_CREDIBLE, reason="geen cijfers"))
    bram.close()

    app = StavenApp(session, "anna", start="sources")
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "slash j a n s e n enter A")
        assert "bram: not credible" in line_with(app, "rigour")
        assert "bram: geen cijfers" in shown(app)

        await press(pilot, "6 1 enter")
        assert "appraisal by anna: qualitative · credible" in " ".join(
            shown(app).replace("│", " ").split()
        )


async def test_every_level_says_what_it_means(session: Session) -> None:
    app = coding(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "A")
        assert "figures that are kept year after year" in line_with(app, "4   monitor")
        await press(pilot, "1")
        assert "random assignment" in line_with(app, "5   SMS 5")
