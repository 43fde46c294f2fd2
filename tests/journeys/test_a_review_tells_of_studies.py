"""A review is read: what it tells of other studies counts for them, and the table says so."""

from pathlib import Path

from textual.pilot import Pilot

from screen_text import line_with, shown
from staven.actions.attaching import attach
from staven.actions.session import Session
from staven.tui.app import StavenApp
from waiting import until

REVIEW = """\
# Wat is bekend

Buurthuizen brengen mensen samen (Jansen & De Vries, 2019). Elders groeten zij elkaar vaker \
(Waterman, 1999).
"""


async def press(pilot: Pilot[None], keys: str) -> None:
    await pilot.press(*keys.split())
    await pilot.pause(0.3)


async def test_what_a_review_tells_counts_for_the_studies_that_it_cites(
    session: Session, tmp_path: Path
) -> None:
    (tmp_path / "review.md").write_text(REVIEW, encoding="utf-8")
    attach(session, "smit2020contact", tmp_path / "review.md")
    app = StavenApp(session, "anna", start="coding", citekey="smit2020contact")
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "down")
        await until(pilot, "Jansen & De Vries, 2019 →")

        # She codes both sentences as Smit's own findings: one study.
        await press(pilot, "enter e n c enter")
        await press(pilot, "down enter e n c enter")
        await press(pilot, "f6")
        assert "+1" in line_with(app, "▸ Encounter")

        # They are not: the first is Jansen's, and stands on top of the list.
        await press(pilot, "f3 up c")
        assert "Jansen & De Vries 2019  cited as Jansen" in shown(app)
        await press(pilot, "down enter")
        assert "jansen2019buurt via smit2020contact" in shown(app)
        await press(pilot, "f6")
        assert "+2" in line_with(app, "▸ Encounter")

        # The second is of a work that the project does not have: it becomes a source.
        await press(pilot, "f3 down c")
        assert "no source yet" in line_with(app, "Waterman, 1999  ")
        await press(pilot, "w a t e r enter")
        assert "Waterman" in line_with(app, "Authors")
        await press(pilot, "enter")
        assert "waterman1999 via smit2020contact" in shown(app)

        # Two studies, and none of them is Smit's; for adequacy one text is one study.
        await press(pilot, "f6")
        assert "+2" in line_with(app, "▸ Encounter")
        assert "Known through the same text (smit2020contact)" in " ".join(
            shown(app).replace("│", " ").split()
        )
        await press(pilot, "enter")
        assert "via smit2020contact" in shown(app)
        await press(pilot, "escape")

        # One key takes it back, the source as well.
        await press(pilot, "f3 u f2")
        assert "Waterman" not in shown(app)
        await press(pilot, "f6")
        assert "+2" in line_with(app, "▸ Encounter")
        await press(pilot, "f3 u f6")
        assert "+1" in line_with(app, "▸ Encounter")
