"""Extracts without running text: kept, found, counted, carried out of the project and in again."""

from dataclasses import replace
from pathlib import Path

import pytest

from staven.actions.checking import check
from staven.actions.coding import undo
from staven.actions.exporting import export
from staven.actions.importing import import_files
from staven.actions.projects import init
from staven.actions.search import search
from staven.actions.session import Session, open_session
from staven.actions.synthesis import synthesis
from staven.actions.texts import open_text
from staven.actions.transcribing import transcribe
from staven.errors import StavenError
from staven.extracts.claim import Aspect, Claim, Direction, Stance
from staven.extracts.extract import CodeUse, Extract
from staven.extracts.transcription import Place, Shape
from staven.store.search import Filters

READ, UNREAD = "jansen2019buurt", "smit2020contact"
FIGURE = Place(Shape.FIGURE, "3.2", page=12)
SHOWN = "In 2019 groette 41 procent\nde buren, in 2014 was dat 33."
CLAIM = Claim(
    Aspect.OUTCOME,
    Stance.SUPPORTS,
    direction=Direction.SMALLER,
    value=41,
    unit="procent",
    year=2019,
    comparison="2014",
    group="bewoners",
)


def figure(session: Session, citekey: str = READ, place: Place = FIGURE) -> Extract:
    return transcribe(session, citekey, place, SHOWN, (CodeUse("contact"),), CLAIM)


def test_a_figure_stands_among_the_extracts_of_its_source(session: Session) -> None:
    made = figure(session)

    text = open_text(session, READ)
    assert text.extracts == (made,)
    assert made.transcribed
    assert made.span is None
    assert (made.quote, made.page, made.locator) == (SHOWN, 12, "figure 3.2")
    assert made.document == text.document.guid
    assert made.claim == CLAIM
    assert check(session) == []

    undo(session)
    assert open_text(session, READ).extracts == ()


def test_a_source_without_a_text_can_have_one_too(session: Session) -> None:
    with pytest.raises(StavenError, match="has no text yet"):
        open_text(session, UNREAD)
    made = figure(session, UNREAD)

    text = open_text(session, UNREAD)
    assert (text.document.text, text.documents, text.extracts) == ("", (), (made,))
    assert made.document == ""
    assert check(session) == []


def test_what_stands_on_a_website_stands_in_none_of_the_texts(session: Session) -> None:
    page = Place(Shape.DASHBOARD, url="https://buurt.example", visited="2022-11-03")
    shown = figure(session, place=page)
    drawn = figure(session, place=replace(page, shape=Shape.FIGURE, number="2"))

    assert (shown.document, drawn.document) == ("", "")
    assert set(open_text(session, READ).extracts) == {shown, drawn}


def test_it_is_found_by_its_words_and_counted(session: Session) -> None:
    made = figure(session)

    (hit,) = search(session, "groette", "quotes", Filters(), 10).hits
    assert (hit.extract, hit.transcribed, hit.locator) == (made.guid, True, "figure 3.2")
    (row,) = [one for one in synthesis(session).outcomes if one.outcome == "contact"]
    assert [item.extract.guid for item in row.evidence] == [made.guid]


def test_two_figures_of_the_same_number_in_two_sources_are_two(
    session: Session, project_file: Path
) -> None:
    place = Place(Shape.FIGURE, "1")
    figure(session, UNREAD, place)
    bram = open_session(project_file, "bram")
    figure(bram, "gemeente2018visie", place)
    assert synthesis(bram).left_out == ()

    figure(bram, UNREAD, place)
    (left_out,) = synthesis(bram).left_out
    bram.close()
    assert "coded the same passage alike" in left_out.reason


@pytest.mark.parametrize(
    ("quote", "codes", "said"),
    [
        (" \n ", ("contact",), "nothing is written down"),
        (SHOWN, (), "no code was chosen"),
        (SHOWN, ("bestaatniet",), "bestaatniet"),
    ],
)
def test_what_says_nothing_is_refused(
    session: Session, quote: str, codes: tuple[str, ...], said: str
) -> None:
    with pytest.raises(StavenError, match=said):
        transcribe(session, READ, FIGURE, quote, tuple(map(CodeUse, codes)), Claim())
    assert open_text(session, READ).extracts == ()


def test_it_goes_out_of_the_project_and_comes_in_as_it_was(
    session: Session, tmp_path: Path, codebook_file: Path
) -> None:
    among, nowhere = figure(session), figure(session, UNREAD)
    export(session, "project", tmp_path / "map")
    lines = (tmp_path / "map" / "extracts.jsonl").read_text(encoding="utf-8")
    assert '"start"' not in lines

    again = open_session(init(tmp_path / "weer.staven", codebook_file, "cas", "Weer"), "cas")
    report = import_files(again, [tmp_path / "map"])
    assert report.problems == ()
    assert open_text(again, READ).extracts == (among,)
    assert open_text(again, UNREAD).extracts == (nowhere,)
    again.close()


def test_a_row_that_cannot_be_looked_up_is_reported(
    session: Session, tmp_path: Path, codebook_file: Path
) -> None:
    figure(session, UNREAD)
    export(session, "project", tmp_path / "map")
    rows = tmp_path / "map" / "extracts.jsonl"
    text = rows.read_text(encoding="utf-8")
    rows.write_text(
        text.replace('"page": 12, ', "").replace('"locator": "figure 3.2", ', ""), encoding="utf-8"
    )

    again = open_session(init(tmp_path / "weer.staven", codebook_file, "cas", "Weer"), "cas")
    report = import_files(again, [tmp_path / "map"])
    again.close()
    assert [one.problem for one in report.problems] == [
        "a transcription needs a page or a locator, to look it up by."
    ]


def test_exports_never_take_it_for_a_literal_quote(session: Session, tmp_path: Path) -> None:
    figure(session)
    export(session, "quotes", tmp_path / "citaten.md")

    said = (tmp_path / "citaten.md").read_text(encoding="utf-8")
    (quoted,) = [line for line in said.splitlines() if line.startswith("> ")]
    assert quoted.startswith("> In 2019 groette 41 procent de buren")
    assert quoted.endswith("p. 12, figure 3.2 (transcription))")
    assert "“In 2019" not in said
