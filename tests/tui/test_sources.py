"""The sources: what do we have, what is in, what is read?"""

from pathlib import Path

from textual.pilot import Pilot

from screen_text import line_with, lines, shown
from staven.actions.importing import import_files
from staven.actions.session import Session
from staven.actions.sources import source_record
from staven.corpus.source import Status
from staven.tui.app import StavenApp
from typing_in import paste, type_in

NEW = """\
@article{bakker2021kraam,
  author = {Bakker, P.},
  title = {Kraamkamers van de wijk},
  year = {2021},
}

@article{kapot2022,
  author = {Kapot, X.
"""
"""A good entry, and one that never ends."""


async def at_work(pilot: Pilot[None], until: str) -> None:
    """Wait until the background work has come to `until`."""
    for _ in range(100):
        await pilot.pause(0.1)
        if until in shown(pilot.app):
            return
    raise AssertionError(shown(pilot.app))


async def test_a_line_tells_who_what_and_how_far(coded: Session) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(160, 24)) as pilot:
        await pilot.press("2")
        await pilot.pause(0.2)

        jansen = line_with(app, "Jansen & De Vries 2019")
        assert "Buurthuizen [en] hun bezoekers" in jansen  # brackets are no markup
        assert "being coded" in jansen
        assert "2" in jansen.split("being coded")[1]
        assert "without text" in line_with(app, "Smit et al. 2020")


async def test_sources_stand_in_the_order_of_what_is_shown(
    session: Session, tmp_path: Path
) -> None:
    """By author and year; what nobody wrote by its title; capitals and accents do not count."""
    more = """\
@book{z2001, author = {Étienne, A.}, title = {Wonen}, year = {2001}}
@book{a2020, author = {Étienne, A.}, title = {Bouwen}, year = {2020}}
@misc{b2020, title = {ijsbanen in de wijk}, year = {2020}}
"""
    (tmp_path / "meer.bib").write_text(more, encoding="utf-8")
    import_files(session, [tmp_path / "meer.bib"])
    app = StavenApp(session, "anna")
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.press("2")
        await pilot.pause(0.2)

        begins = ["Étienne 2001", "Étienne 2020", "Gemeente", "ijsbanen", "Jansen", "Smit"]
        places = [lines(app).index(line_with(app, begin)) for begin in begins]
        assert places == sorted(places)


async def test_the_filter_takes_words_in_any_order_without_accents(session: Session) -> None:
    app = StavenApp(session, "anna")
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.press("2", "slash")
        await type_in(pilot, "2020 SMÍT")
        await pilot.pause(0.2)

        assert "3 sources · 1 shown" in lines(app)[0]
        assert "Smit et al. 2020" in shown(app)
        assert "Gemeente Waterstad" not in shown(app)

        await pilot.press("escape")
        await pilot.pause(0.2)

        assert "Gemeente Waterstad 2018" in shown(app)


async def test_enter_opens_the_text_and_a_source_without_one_says_how(coded: Session) -> None:
    app = StavenApp(coded, "anna")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("2")
        await pilot.pause(0.2)
        await pilot.press("home", "enter")
        await pilot.pause(0.2)
        assert "Press a to attach one" in shown(app)

        await pilot.press("down", "enter")
        await pilot.pause(0.3)

        assert "In het buurthuis drinken bewoners" in shown(app)


async def test_excluding_asks_for_a_reason_and_keeps_it(session: Session) -> None:
    app = StavenApp(session, "anna")
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.press("2")
        await pilot.pause(0.2)
        await pilot.press("e", "enter")
        await pilot.pause(0.2)
        assert "Why is Gemeente Waterstad 2018 excluded?" in shown(app)
        assert "excluding a source asks for a reason" in shown(app)

        await type_in(pilot, "no data")
        await pilot.press("enter")
        await pilot.pause(0.2)

        assert "excluded" in line_with(app, "Gemeente Waterstad")
        assert "excluded: no data" in shown(app)
        assert source_record(session, "gemeente2018visie").source.exclusion_reason == "no data"

        await pilot.press("i")
        await pilot.pause(0.2)

        assert source_record(session, "gemeente2018visie").source.status is Status.INCLUDED


async def test_a_text_is_attached_beside_the_screen(session: Session, tmp_path: Path) -> None:
    text = tmp_path / "visie.txt"
    text.write_text("De gemeente wil meer ontmoeting. Dat staat voorop.\n", encoding="utf-8")
    app = StavenApp(session, "anna")
    async with app.run_test(size=(120, 24), notifications=True) as pilot:
        await pilot.press("2")
        await pilot.pause(0.2)
        await pilot.press("a")
        await pilot.pause(0.2)
        await paste(pilot, str(text))
        await pilot.press("enter")
        await at_work(pilot, "visie.txt is attached.")

        assert "to read" in line_with(app, "Gemeente Waterstad")
        assert "text: visie.txt" in shown(app)


async def test_an_import_lists_what_it_could_not_use(session: Session, tmp_path: Path) -> None:
    """The good entry is in, and the broken one is named with its file and line."""
    file = tmp_path / "new.bib"
    file.write_text(NEW, encoding="utf-8")
    app = StavenApp(session, "anna")
    async with app.run_test(size=(140, 30)) as pilot:
        await pilot.press("2")
        await pilot.pause(0.2)
        await pilot.press("b")
        await pilot.pause(0.2)
        await paste(pilot, str(file))
        await pilot.press("enter")
        await at_work(pilot, "1 problem:")

        assert "1 read, 1 new, 0 updated" in shown(app)
        assert "new.bib:7" in shown(app)
        await pilot.press("escape")
        await pilot.pause(0.2)
        assert "4 sources" in lines(app)[0]


async def test_a_table_with_columns_of_its_own_asks_what_they_are(
    session: Session, tmp_path: Path
) -> None:
    table = tmp_path / "lijst.csv"
    table.write_text("Naam;Wie;Wanneer\nBuren in de wijk;Bakker, P.;2021\n", encoding="utf-8")
    app = StavenApp(session, "anna")
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("2")
        await pilot.pause(0.2)
        await pilot.press("b")
        await pilot.pause(0.2)
        await paste(pilot, str(table))
        await pilot.press("enter")
        await at_work(pilot, "there are: Naam, Wie, Wanneer")
        await pilot.press("escape")
        await pilot.pause(0.2)
        assert "What are these columns called in lijst.csv?" in shown(app)

        await pilot.press("enter")
        await pilot.pause(0.2)
        assert "no column is named for the titles" in shown(app)
        await type_in(pilot, "Naam")
        await pilot.press("tab")
        await type_in(pilot, "Wie")
        await pilot.press("tab")
        await type_in(pilot, "Wanneer")
        await pilot.press("enter")
        await at_work(pilot, "1 read, 1 new")
        await pilot.press("escape")
        await pilot.pause(0.2)

        assert "Bakker 2021" in shown(app)
