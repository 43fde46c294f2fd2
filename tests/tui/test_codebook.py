"""The codebook at work: looked at, changed, compared and brought in, all by keys."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from reading_blind import QUOTE, bram_reads_blind
from screen_text import line_with, lines, shown
from staven.actions.codebook_editing import delete_code, rename_code
from staven.actions.codebook_versions import import_codebook
from staven.actions.codes import codebook
from staven.actions.rechecking import recheck_list
from staven.actions.session import Session, open_session
from staven.store.extracts import visible_extracts
from staven.tui.app import StavenApp
from staven.tui.screens.codebook import CodebookScreen
from staven.tui.screens.file_picker import FilePicker
from typing_in import type_in
from waiting import until

WIDE, NARROW = (160, 40), (80, 24)


@pytest.fixture
def app(coded: Session) -> StavenApp:
    """The coding screen on the text of which two passages are coded."""
    return StavenApp(coded, "anna", start="coding", citekey="jansen2019buurt")


async def opened(pilot: Pilot[None], code_id: str = "") -> None:
    """Open the codebook from the text, and stand on a code."""
    await until(pilot, "Buurthuizen")
    await pilot.press("B")
    await until(pilot, "Codebook")
    if code_id:
        screen = pilot.app.screen
        assert isinstance(screen, CodebookScreen)
        screen.stand_on(code_id)
        await pilot.pause(0.2)


def codes_on(session: Session) -> list[tuple[str, ...]]:
    return [one.code_ids for one in visible_extracts(session.db, "anna")]


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_a_code_is_shown_with_its_meaning_its_use_and_examples(
    app: StavenApp, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size, notifications=True) as pilot:
        await opened(pilot, "ontmoeting")

        assert "7 codes" in lines(app)[0]
        assert "version 1" in lines(app)[0]
        assert line_with(app, "▸ ").split("│")[0].split() == ["▸", "M", "Encounter", "2"]
        assert line_with(app, "M Residents' budget").split("│")[0].split()[-1] == "–"
        assert "mechanism · ontmoeting · Neighbourhood" in shown(app)
        assert "People meet" in shown(app)
        await pilot.press(*["shift+down"] * 8)
        await pilot.pause(0.1)
        said = shown(app)
        assert "2 extracts" in said
        assert "I community centre" in said
        assert "“Zij leren daar hun buren kennen.”" in said
        assert len(lines(app)) <= size[1]


async def test_enter_leads_to_a_passage_in_its_text(app: StavenApp) -> None:
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await opened(pilot, "ontmoeting")
        await pilot.press("enter")
        await until(pilot, "“Dat gebeurt in drie")
        await type_in(pilot, "drie")
        await pilot.press("enter")
        await until(pilot, "this extract: deployed")


async def test_a_code_is_added_renamed_and_given_a_meaning(app: StavenApp, coded: Session) -> None:
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await opened(pilot, "ontmoeting")
        await pilot.press("a")
        await until(pilot, "Add a code")
        await pilot.press("enter")  # the first on offer: a mechanism beside this one
        await until(pilot, "Add: mechanism")
        await type_in(pilot, "Sport")
        await pilot.press("enter")
        await until(pilot, "▸   M Sport")
        assert codebook(coded).by_id["sport"].parent == "wijk"

        await pilot.press("r")
        await until(pilot, "Rename: sport")
        await pilot.press("tab", "end")
        await type_in(pilot, "en")
        await pilot.press("enter")
        await until(pilot, "▸   M Sporten")
        assert codebook(coded).by_id["sport"].label.en == "Sporten"

        await pilot.press("e")
        await until(pilot, "definition")
        await type_in(pilot, "People play")
        await pilot.press("tab")
        await type_in(pilot, "in a club")
        await pilot.press("enter")
        await type_in(pilot, "on the street")
        await pilot.press("ctrl+s")
        await until(pilot, "+ on the street")
        made = codebook(coded).by_id["sport"]
        assert (made.definition.en, made.include.en) == (
            "People play",
            ("in a club", "on the street"),
        )

        await pilot.press("u", "u", "u")
        await pilot.pause(0.3)
        assert "Sport" not in shown(app)
        assert "7 codes" in lines(app)[0]


async def test_another_meaning_puts_extracts_on_a_list_and_k_takes_them_off(
    app: StavenApp, coded: Session
) -> None:
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await opened(pilot, "ontmoeting")
        await pilot.press("e")
        await until(pilot, "definition")
        await type_in(pilot, " often")
        await pilot.press("ctrl+s")
        await until(pilot, "2 extracts are to be looked at again: n lists them.")
        assert "!2 2" in line_with(app, "▸ ")

        await pilot.press("n")
        await until(pilot, "2 extracts to be looked at again")
        assert "definition (en): People meet{+ often+}" in shown(app)
        await pilot.press("enter")
        await until(pilot, "Still right? Encounter means something else now (k: yes):")
        assert "People meet{+ often+}" in shown(app)
        assert "k still right" in shown(app)

        await pilot.press("k")
        await until(pilot, "1 extract waits")
        assert len(recheck_list(coded)) == 1
        assert "means something else now" not in shown(app)
        await pilot.press("k")
        await pilot.pause(0.2)
        assert len(recheck_list(coded)) == 1, "it is off the list already"

        await pilot.press("u")
        await until(pilot, "Still right? Encounter means something else now")
        assert len(recheck_list(coded)) == 2


async def test_a_code_goes_up_in_another_and_u_brings_it_back(
    app: StavenApp, coded: Session
) -> None:
    before = codes_on(coded)
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await opened(pilot, "ontmoeting")
        await pilot.press("m")
        await until(pilot, "Merge into: Encounter")
        await pilot.press("enter")
        await until(pilot, "Encounter went up in Residents' budget; 2 extracts followed.")
        assert line_with(app, "▸ ").split("│")[0].split()[-1] == "2"
        assert codes_on(coded) == [("bewonersbudget", "contact"), ("bewonersbudget", "buurthuis")]

        await pilot.press("u")
        await until(pilot, "M Encounter")
        assert codes_on(coded) == before


async def test_what_is_ticked_goes_to_the_new_code(app: StavenApp, coded: Session) -> None:
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await opened(pilot, "ontmoeting")
        await pilot.press("s")
        await until(pilot, "Which extracts go to the new code?")
        await pilot.press("down", "tab", "enter")
        await until(pilot, "A new code beside Encounter, with 1 extract")
        await type_in(pilot, "Deployment")
        await pilot.press("enter")
        await until(pilot, "▸   M Deployment")

        assert codes_on(coded) == [("ontmoeting", "contact"), ("deployment", "buurthuis")]


async def test_a_code_hangs_elsewhere(app: StavenApp, coded: Session) -> None:
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await opened(pilot, "krimp")
        await pilot.press("p")
        await until(pilot, "Hang under: shrinking population")
        await pilot.press("down", "enter")
        await until(pilot, "▸ C shrinking population")

        assert codebook(coded).by_id["krimp"].parent == ""


async def test_a_code_in_use_is_not_deleted_and_one_that_is_not_is(
    app: StavenApp, coded: Session
) -> None:
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await opened(pilot, "ontmoeting")
        await pilot.press("x")
        await until(pilot, "this code is in use: 2 extracts")
        assert "Merge" in shown(app)

        screen = app.screen
        assert isinstance(screen, CodebookScreen)
        screen.stand_on("krimp")
        await pilot.press("x")
        await until(pilot, "Deleted: shrinking population.")
        assert "krimp" not in codebook(coded).by_id


async def test_what_changed_since_a_version_is_said_in_words(app: StavenApp) -> None:
    async with app.run_test(size=NARROW, notifications=True) as pilot:
        await opened(pilot, "krimp")
        await pilot.press("d")
        await until(pilot, "This is the first version")
        await pilot.press("r")
        await until(pilot, "Rename: krimp")
        await pilot.press("tab", "end")
        await type_in(pilot, "!")
        await pilot.press("enter")
        await until(pilot, "version 1+1")
        await pilot.press("d")
        await until(pilot, "since version 1: 1 code has changed")
        assert "~ context shrinking population! (krimp)" in shown(app)
        assert "label (en): shrinking [-population-]{+population!+}" in shown(app)

        await pilot.press("escape", "c")
        await until(pilot, "Close this version")
        await pilot.press("enter")
        await until(pilot, "This is version 2 now")
        assert "version 2" in lines(app)[0]


@pytest.fixture
def changed_file(codebook_file: Path) -> Path:
    """The codebook with another meaning of one code."""
    text = codebook_file.read_text(encoding="utf-8")
    codebook_file.write_text(text.replace("People meet", "People see"), encoding="utf-8")
    FilePicker.last = codebook_file.parent
    return codebook_file


async def test_a_changed_codebook_is_brought_in_after_it_was_shown(
    app: StavenApp, coded: Session, changed_file: Path
) -> None:
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("i")
        await until(pilot, "wijk.yaml")
        await type_in(pilot, str(changed_file))
        await pilot.press("enter")
        await until(pilot, "wijk.yaml: 1 code has changed")
        assert "definition (en): People [-meet-]{+see+}" in shown(app)
        assert codebook(coded).by_id["ontmoeting"].definition.en == "People meet"

        await pilot.press("enter")
        await until(pilot, "The codebook is this one now")
        assert codebook(coded).by_id["ontmoeting"].definition.en == "People see"
        assert len(recheck_list(coded)) == 2


@pytest.fixture
def retired(coded: Session, codebook_file: Path) -> Session:
    """A codebook came in that has another code in the place of one that is in use."""
    text = codebook_file.read_text(encoding="utf-8").replace("id: ontmoeting", "id: kennismaking")
    codebook_file.write_text(text.replace("[ontmoeting]", "[kennismaking]"), encoding="utf-8")
    import_codebook(coded, codebook_file)
    return coded


async def test_a_code_that_was_retired_is_still_shown_and_goes_up_in_another(
    retired: Session,
) -> None:
    app = StavenApp(retired, "anna", start="coding", citekey="jansen2019buurt")
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await opened(pilot, "ontmoeting")
        assert "retired, and still in use" in shown(app)
        assert "r rename" not in shown(app)

        await pilot.press("m")
        await until(pilot, "Merge into: Encounter")
        await pilot.press("enter")
        await until(pilot, "Encounter went up in Encounter; 2 extracts followed.")
        assert "retired, and still in use" not in shown(app)
        assert codes_on(retired) == [("kennismaking", "contact"), ("kennismaking", "buurthuis")]


async def test_it_opens_from_the_palette_of_any_screen(coded: Session) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        for key in ("1", "6"):
            await pilot.press(key)
            await pilot.pause(0.2)
            await pilot.press("ctrl+p")
            await type_in(pilot, "to the codebook")
            await pilot.pause(0.4)
            await pilot.press("enter")
            await until(pilot, "▸ L Neighbourhood")
            await pilot.press("escape")


async def test_what_another_window_takes_away_meanwhile_is_said(
    app: StavenApp, project_file: Path
) -> None:
    """The form stays with what was typed; nothing is lost and nothing is overwritten."""
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await opened(pilot, "krimp")
        await pilot.press("r")
        await until(pilot, "Rename: krimp")
        other = open_session(project_file, "bert")
        delete_code(other, "krimp")
        rename_code(other, "contact", "neighbours")
        other.close()
        await pilot.press("tab", "end")
        await type_in(pilot, "!")
        await pilot.press("enter")
        await until(pilot, "the codebook has no code 'krimp' (any more)")
        assert "shrinking population!" in shown(app)

        await pilot.press("escape")
        await until(pilot, "O neighbours")
        assert "shrinking population" not in shown(app)


async def test_a_new_code_is_on_offer_in_the_text_at_once(app: StavenApp) -> None:
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await opened(pilot, "ontmoeting")
        await pilot.press("a")
        await until(pilot, "Add a code")
        await pilot.press("enter")
        await until(pilot, "Add: mechanism")
        await type_in(pilot, "Sport")
        await pilot.press("enter")
        await until(pilot, "▸   M Sport")
        await pilot.press("escape")
        await until(pilot, "extracts")
        await pilot.press("down", "enter")
        await type_in(pilot, "spor")
        await until(pilot, "M Sport")


async def test_it_stands_a_tiny_window_and_a_large_one_again(app: StavenApp) -> None:
    async with app.run_test(size=NARROW, notifications=True) as pilot:
        await opened(pilot, "ontmoeting")
        await pilot.resize_terminal(20, 5)
        await pilot.pause(0.1)
        await pilot.resize_terminal(*WIDE)
        await pilot.pause(0.2)
        assert line_with(app, "▸ ").split("│")[0].split()[1:3] == ["M", "Encounter"]


async def test_what_others_coded_blind_is_neither_counted_nor_shown(
    session: Session, project_file: Path
) -> None:
    bram_reads_blind(project_file)
    app = StavenApp(session, "anna", start="coding", citekey="jansen2019buurt")
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await opened(pilot, "ontmoeting")

        assert line_with(app, "▸ ").split("│")[0].split()[-1] == "–"
        assert QUOTE not in shown(app)
        await pilot.press("enter")
        await until(pilot, "No passage is coded with this code.")
        await pilot.press("m")
        await until(pilot, "Merge into: Encounter")
        await pilot.press("enter")
        await until(pilot, "Encounter went up in Residents' budget; 0 extracts followed.")
