"""A passage is coded in a real browser, on a page that asks nothing of the internet."""

import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from browser import CHROMIUM, browser
from served import served, until_closed
from staven.actions.coding import extracts_of
from staven.actions.session import open_session
from staven.actions.texts import open_text
from staven.extracts.claim import Aspect, Claim, Stance

NO_BROWSER = (
    "there is no Chromium here: the screens in the browser were NOT tried (Debian: chromium)"
)


@pytest.mark.skipif(CHROMIUM is None, reason=NO_BROWSER)
async def test_a_passage_is_coded_in_the_browser(project_file: Path, tmp_path: Path) -> None:
    async with served(project_file, "--reviewer", "anna") as server, browser(tmp_path) as chromium:
        async with chromium.page(server.url) as page:
            # Keys go to the screens without a click.
            await page.until_drawn("Wijkstudie")
            await page.press("3")
            await page.until_drawn("No text is open")
            await page.press("o", *"jansen", "enter")
            await page.until_drawn("drinken bewoners")
            # The third sentence: encounter, and it contradicts.
            await page.press("down", "down", "enter", *"enc", "enter")
            await page.until_drawn("this extract")
            await page.press("-")
            await page.until_drawn("contradicts")
            assert page.said == []
            where = {urlsplit(address).netloc for address in page.asked}
            assert where == {server.host}
        # The page was closed without a word: the screens end, and the project with them.
        await until_closed(project_file)

        async with chromium.page(server.url) as page:
            await page.until_drawn("Wijkstudie")
            assert await server.end() == 0
            await page.until("document.body.classList.contains('-closed')")
            assert await page.value("document.activeElement.innerText") == "Open the screens again"
        await until_closed(project_file)

    assert _asked_by_pages(chromium.log) == {server.host}
    session = open_session(project_file, "anna")
    text = open_text(session, "jansen2019buurt")
    (extract,) = extracts_of(session, text.document.guid)
    session.close()
    assert extract.quote == "Zij leren daar hun buren kennen."
    assert extract.code_ids == ("ontmoeting",)
    assert extract.claim == Claim(Aspect.WORKS, Stance.CONTRADICTS)
    assert extract.reviewer == "anna"


def _asked_by_pages(log: Path) -> set[str]:
    """The machines that pages asked for something, by the log of the browser's network.

    What a browser asks its maker of its own accord has no page for its origin.
    """
    held = json.loads(log.read_text(encoding="utf-8"))
    requests = held["constants"]["logEventTypes"]["URL_REQUEST_START_JOB"]
    asked = [event.get("params", {}) for event in held["events"] if event["type"] == requests]
    return {
        urlsplit(one["url"]).netloc
        for one in asked
        if one.get("initiator", "not an origin") != "not an origin"
    }
