"""Paragraphs out of lines, on pages drawn up by hand."""

import pytest

from staven.documents import paragraphs as module
from staven.documents.blocks import text_of_blocks
from staven.documents.hyphenation import vocabulary
from staven.documents.line import Line
from staven.documents.paragraphs import Paragraphs

FULL = 300.0
"""Width of the column, in points."""


def lines(*texts: str, top: float = 700, indents: dict[int, float] | None = None) -> list[Line]:
    """Lines 12 points apart; with `|` at its end one fills the column; an empty one is a gap."""
    found, baseline = [], top
    for at, text in enumerate(texts):
        left = 50 + (indents or {}).get(at, 0)
        right = 50 + FULL if text.endswith("|") else left + 5 * len(text)
        said = text.removesuffix("|")
        if said:
            found.append(Line(said, left, right, baseline, 10, first=5 * len(said.split()[0])))
        baseline -= 12 if text else 9
    return found


def paragraphs(*pages: list[Line], notes: dict[int, list[Line]] | None = None) -> str:
    found = Paragraphs(vocabulary([]))
    for at, page in enumerate(pages):
        found.page([page] if page else [], [[note] for note in (notes or {}).get(at, [])])
    text, spans = text_of_blocks(found.blocks())
    return "/".join(text[page.start : page.end] for page in spans) or text


def test_a_line_that_ended_early_ends_its_paragraph() -> None:
    page = lines(
        "De brug over het water verbindt de|", "wijken.", "Het plein ligt ernaast en|", "is leeg."
    )

    assert paragraphs(page) == (
        "De brug over het water verbindt de wijken.\n\nHet plein ligt ernaast en is leeg."
    )


def test_so_do_a_wider_gap_and_an_indent() -> None:
    page = lines(
        "De brug verbindt de wijken en dat is.|", "", "Het plein ligt ernaast en is leeg.|",
        "De straat loopt ernaartoe, zegt men.|", indents={3: 12},
    )  # fmt: skip

    assert paragraphs(page).count("\n\n") == 2


def test_items_are_items() -> None:
    page = lines("Drie zaken:", "• een brug", "• een plein", "– een straat;", "1. en dit")

    assert paragraphs(page) == ("Drie zaken:\n\n- een brug\n- een plein – een straat;\n1. en dit")


def test_a_paragraph_runs_on_over_the_page() -> None:
    """Also inside a word, and after a sentence that ends on a full line."""
    assert paragraphs(lines("Wij volgen de beleids-|"), lines("monitor.")) == (
        "Wij volgen de beleids/monitor."
    )
    assert paragraphs(lines("Dat was de eerste zin.|"), lines("Dit de tweede van de alinea|")) == (
        "Dat was de eerste zin. /Dit de tweede van de alinea"
    )


def test_notes_stand_at_the_end_of_their_page() -> None:
    note = {0: lines("[^1] De noot.", top=100)}
    page = lines("Een alinea die hier|", "eindigt.")

    assert paragraphs(page, lines("Een nieuwe."), notes=note) == (
        "Een alinea die hier eindigt.\n\n[^1] De noot.\n\n/Een nieuwe."
    )


def test_notes_cut_no_paragraph_in_two_that_began_on_their_page() -> None:
    note = {0: lines("[^1] De noot.", top=100)}
    page = lines("Klaar.", "", "Een alinea die|")

    assert paragraphs(page, lines("doorloopt."), notes=note) == (
        "Klaar.\n\n[^1] De noot.\n\nEen alinea die /doorloopt."
    )


def test_an_address_that_a_line_breaks_stays_one() -> None:
    page = lines("Zie https://www.waterveen.nl/|", "monitor/2021.")

    assert paragraphs(page) == "Zie https://www.waterveen.nl/monitor/2021."


def test_so_do_years_and_choices() -> None:
    page = lines("Het beleid van 2014–|", "2021, op papier en/|", "of in de wijk.")

    assert paragraphs(page) == "Het beleid van 2014–2021, op papier en/of in de wijk."


def test_empty_pages_count() -> None:
    before = lines("Dit staat ervoor op een|", "bladzijde.")

    assert paragraphs(before, [], lines("Na.")) == ("Dit staat ervoor op een bladzijde.\n\n//Na.")


def test_a_heading_in_the_letters_of_the_text_stands_by_itself() -> None:
    page = lines("Werkwijze", "De onderzoekers spraken met elf|", "mensen.")

    assert paragraphs(page) == "Werkwijze\n\nDe onderzoekers spraken met elf mensen."


def test_text_after_an_item_is_no_part_of_it() -> None:
    """It begins further to the left than the bullet; the second line of the item does not."""
    page = lines(
        "• Een punt dat de hele regel vult en|", "doorloopt, tot hier toe op de regel.|",
        "Gewone tekst van de volle breedte|", indents={0: 20, 1: 32},
    )  # fmt: skip

    assert paragraphs(page) == (
        "- Een punt dat de hele regel vult en doorloopt, tot hier toe op de regel.\n\n"
        "Gewone tekst van de volle breedte"
    )


def test_a_small_letter_goes_on_after_a_short_line() -> None:
    """As above a picture at the foot of a page."""
    before = lines("Een volle regel tekst van de alinea|", "met een beeld")

    assert paragraphs(before, lines("eronder en meer.")) == (
        "Een volle regel tekst van de alinea met een beeld /eronder en meer."
    )


def test_a_paragraph_of_a_whole_page_is_not_read_again_for_each_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of what is gathered so far only the last word tells how the next line joins it."""
    looked_at = 0

    class Counting:
        def search(self, text: str) -> None:
            nonlocal looked_at
            looked_at += len(text)

    monkeypatch.setattr(module, "_GOES_ON", Counting())
    page = lines(
        *["woorden op een volle regel en een half wo-|", "ord ervan en verder zo door|"] * 500
    )

    text = paragraphs(page)

    once = "woorden op een volle regel en een half woord ervan en verder zo door"
    assert text == " ".join([once] * 500)
    assert looked_at < 100 * len(page)
