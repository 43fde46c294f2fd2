"""PDF files of LibreOffice and pdfTeX, held against the text that they were made from."""

import re
from collections import Counter
from itertools import pairwise

import pytest

from documents.sample import FOLDER, read, written
from staven.documents.reading import read_document
from staven.errors import StavenError

COLUMNS = "buurthuis-twee-kolommen.pdf"
ONE = "buurthuis-libreoffice.pdf"


@pytest.mark.parametrize("name", [ONE, COLUMNS])
def test_every_paragraph_comes_back_whole_and_in_order(name: str) -> None:
    """Over line ends, columns and pages; words broken by TeX are whole, AOW-uitkering stays."""
    text = read(name).text
    expected = [piece.lstrip("# ") for piece in written() if " | " not in piece]
    body = [piece for piece in expected if not piece.startswith("[^")]
    if name == COLUMNS:
        # TeX sets the square of a unit as a raised 2.
        body = [piece.replace("m²", "m2") for piece in body]

    lines = [line for line in text.split("\n") if line in set(body)]
    assert lines == body
    assert all(piece in text.split("\n") for piece in expected if piece.startswith("[^"))


@pytest.mark.parametrize("name", [ONE, COLUMNS])
def test_nothing_but_the_text_is_left(name: str) -> None:
    known = {piece.lstrip("# ").replace("m²", "m2") for piece in written()}

    others = [
        line
        for line in read(name).text.split("\n")
        if line and line.replace("m²", "m2") not in known
    ]
    assert (
        others
        == {
            ONE: [
                "Buurthuizen als ontmoetingsplek",  # the title, once; the running head is gone
                "Bezoekers van drie buurthuizen, in een gewone week.",
                "Bezoekers per",  # a cell of two lines; the first stands by itself
                "Wijk | week | Vaste beheerder",
            ],
            COLUMNS: ["Buurthuizen als ontmoetingsplek"],
        }[name]
    )


def test_another_reader_sees_the_same_words() -> None:
    """Poppler leaves the heads and feet of five pages in, and drops hyphens at line ends."""
    theirs = (FOLDER / "buurthuis-libreoffice.pdftotext.txt").read_text("utf-8")
    ours, others = (
        Counter(re.findall(r"[^\W_]+", text.replace("-", ""))) for text in (read(ONE).text, theirs)
    )

    assert ours - others == Counter()
    assert others - ours == Counter(
        {"Buurthuizen": 5, "als": 5, "ontmoetingsplek": 5, "Gemeente": 5, "Waterveen": 5}
        | {str(number): 1 for number in range(1, 6)}
    )


@pytest.mark.parametrize(("name", "pages"), [(ONE, 5), (COLUMNS, 3), ("deels-gescand.pdf", 3)])
def test_pages_lie_end_to_end(name: str, pages: int) -> None:
    found = read(name)

    assert [page.number for page in found.pages] == list(range(1, pages + 1))
    assert (found.pages[0].start, found.pages[-1].end) == (0, len(found.text))
    assert all(before.end == page.start for before, page in pairwise(found.pages))


def test_each_note_and_each_passage_is_on_its_own_page() -> None:
    """The pages as `pdftotext -f N -l N` shows them; the sentence on page 3 runs on to page 4."""
    found = read(ONE)
    texts = [found.text[page.start : page.end] for page in found.pages]

    assert [re.findall(r"^\[\^(\d)\]", text, re.MULTILINE) for text in texts] == [
        ["1"],
        ["2"],
        ["3", "4"],
        ["5"],
        [],
    ]
    assert [re.findall(r"(?m)(?<=.)\[\^(\d)\]", text) for text in texts] == [
        ["1"],
        ["2"],
        ["3", "4"],
        ["5"],
        [],
    ]
    assert texts[2].endswith("Of iemand zich in ")
    assert texts[3].startswith("de wijk thuis voelt, blijkt pas na jaren.")


def test_a_turned_page_reads_like_an_upright_one() -> None:
    turned = read("gedraaid.pdf").text

    assert "- Wat betekent dat voor de subsidieverlening vanaf volgend jaar?" in turned
    assert "Noordrand | 212 | ja\nHavenkwartier | 148 | ja\nOude Dorp | 37 | nee" in turned


def test_a_turned_table_keeps_its_rows() -> None:
    assert read("liggend.pdf").text.startswith(
        "Wijk | Bezoekers | Beheerders\n"
        "Noordrand | 212 | 3\n"
        "Havenkwartier | 148 | 2\n"
        "Oude Dorp | 37 | 1\n\n"
    )


def test_a_scan_is_said_to_be_one() -> None:
    with pytest.raises(StavenError, match="scan") as refusal:
        read("scan.pdf")

    assert refusal.value.where == "scan.pdf"
    assert "ocrmypdf" in refusal.value.remedy


def test_a_scanned_page_is_named_and_the_others_are_read() -> None:
    found = read("deels-gescand.pdf")

    assert [str(note) for note in found.notes] == [
        "deels-gescand.pdf: page 2 holds no text: it is blank, or a scan"
    ]
    assert found.pages[1].start == found.pages[1].end
    assert "Samenvatting" in found.text
    assert "Werkwijze" in found.text[found.pages[2].start :]


def test_a_password_is_asked_for() -> None:
    with pytest.raises(StavenError, match="password"):
        read("wachtwoord.pdf")


@pytest.mark.parametrize("keep", [0.02, 0.3])
def test_a_damaged_file_is_said_to_be_damaged(keep: float) -> None:
    data = (FOLDER / "liggend.pdf").read_bytes()

    with pytest.raises(StavenError, match="damaged") as refusal:
        read_document(data[: int(len(data) * keep)], "half.pdf")
    assert refusal.value.remedy
