"""A reviewer's morning: read, code, judge, doubt, take back; and find it all there afterwards."""

from pathlib import Path

from staven.actions.coding import extracts_of
from staven.actions.session import open_session
from staven.actions.texts import open_text
from staven.extracts.claim import AsIntended, Aspect, Claim, Scale, Stance
from staven.extracts.extract import CodeUse, Polarity
from staven.tui.app import StavenApp

SOURCE = "jansen2019buurt"


async def test_a_text_is_read_coded_and_judged_by_keys_alone(project_file: Path) -> None:
    session = open_session(project_file, "anna")
    app = StavenApp(session, "anna", start="coding", citekey=SOURCE)
    async with app.run_test(size=(100, 30)) as pilot:
        # The second sentence says that encounter works.
        await pilot.press("down", "down", "enter", *"enc", "tab", *"contact", "enter")
        # The third that it was done, in a few places, as it was meant.
        await pilot.press("down", "full_stop", "a", "s", "s", "s", "i")
        # Where people leave, fewer come: a context that hinders. Not about deployment, after all.
        await pilot.press("down", "enter", *"shrink", "ctrl+e", "ctrl+e", "tab", *"enc", "enter")
        await pilot.press("a", "a", "a", "minus", "m", *"krimp", "enter")
        # The last one was a mistake.
        await pilot.press("down", "full_stop", "u")
        await pilot.pause()
    session.close()

    again = open_session(project_file, "anna")
    text = open_text(again, SOURCE)
    first, second, third = extracts_of(again, text.document.guid)
    again.close()
    assert first.quote == "Zij leren daar hun buren kennen."
    assert first.code_ids == second.code_ids == ("ontmoeting", "contact")
    assert first.claim == Claim(Aspect.WORKS, Stance.SUPPORTS)
    assert second.claim == Claim(
        Aspect.DEPLOYED, Stance.SUPPORTS, scale=Scale.LOCAL, as_intended=AsIntended.YES
    )
    assert third.quote == "Waar de bevolking krimpt, komen minder mensen."
    assert third.codes == (CodeUse("krimp", Polarity.HINDERS), CodeUse("ontmoeting"))
    assert third.claim == Claim(Aspect.WORKS, Stance.CONTRADICTS)
    assert third.memo == "krimp"
