"""The process beside the screens: it answers for the text that is open, and ends with them."""

import asyncio
from pathlib import Path

from staven.actions.session import Session
from staven.actions.texts import open_text
from staven.extracts.suggestion import Suggestion
from staven.tui.suggestions_beside import SuggestionsBeside


async def heard_of(beside: SuggestionsBeside, document: str) -> list[Suggestion]:
    """What is proposed for a text, once something is."""
    heard: list[Suggestion] = []
    await beside.ask(document, 0, 10_000, heard.extend)
    for _ in range(300):
        await asyncio.sleep(0.1)
        if heard:
            break
    return heard


async def test_codes_are_proposed_with_their_reason_by_a_process_of_its_own(
    session: Session,
) -> None:
    text = open_text(session, "jansen2019buurt").document
    beside = SuggestionsBeside(session.path, "anna", "en")
    try:
        heard = await heard_of(beside, text.guid)
    finally:
        await beside.end()

    coffee = next(one for one in heard if "koffie" in text.text[one.start : one.end])
    assert coffee.codes[0].code == "ontmoeting"
    assert "Encounter" in coffee.codes[0].because


async def test_where_there_is_no_project_nothing_is_said_and_nothing_breaks(tmp_path: Path) -> None:
    beside = SuggestionsBeside(tmp_path / "weg.staven", "anna", "en")
    await beside.begin()
    await asyncio.sleep(3)

    heard: list[Suggestion] = []
    await beside.ask("d", 0, 100, heard.extend)
    beside.learn()
    await asyncio.sleep(0.2)
    await beside.end()

    assert heard == []
