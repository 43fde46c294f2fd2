"""The one way in: what is read, what is refused, and that nothing breaks it."""

import random
import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.sample import FOLDER, read
from staven.documents.document import Page
from staven.documents.extracted import Extracted
from staven.documents.plain import canonical
from staven.documents.reading import READABLE, read_document
from staven.errors import StavenError

SAMPLES = sorted(
    path.name for path in FOLDER.iterdir() if path.suffix in READABLE and path.name != "README.md"
)


def test_plain_text_is_read_as_before() -> None:
    assert read_document("Één\r\nbrug".encode(), "a.txt") == Extracted("Één\nbrug", (), "plain 1")
    assert read_document(b"# Kop\n\n*tekst*\n", "a.md").text == "# Kop\n\n*tekst*\n"


def test_form_feeds_part_the_pages_of_plain_text() -> None:
    """As pdftotext and Word write them."""
    assert len(read("buurthuis-libreoffice.pdftotext.txt").pages) == len(
        read("buurthuis-libreoffice.pdf").pages
    )
    assert read_document(b"een\n\ftwee\n\f", "a.txt") == Extracted(
        "een\ntwee\n", (Page(1, 0, 4), Page(2, 4, 9)), "plain with pages 1"
    )


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("a.doc", "save it as .docx"),
        ("a.odt", "save it as .docx"),
        ("a.epub", "Calibre"),
        ("a.JPG", "ocrmypdf"),
        ("a.mhtml", "browser"),
        ("a.xyz", ".pdf, .docx, .html"),
        ("a", ".pdf, .docx, .html"),
    ],
)
def test_other_kinds_are_refused_with_what_to_do(name: str, advice: str) -> None:
    with pytest.raises(StavenError) as refusal:
        read_document(b"x", name)

    assert refusal.value.where == name
    assert advice in refusal.value.remedy


@pytest.mark.parametrize(
    ("sample", "ending", "kind"),
    [
        ("liggend.pdf", ".docx", ".pdf"),
        ("liggend.pdf", ".txt", ".pdf"),
        ("buurthuis-pandoc.docx", ".pdf", ".docx"),
        ("buurthuis-pandoc.html", ".pdf", ".html"),
    ],
)
def test_a_wrong_ending_is_named(sample: str, ending: str, kind: str) -> None:
    """As when a server answers a download of a PDF with a web page."""
    with pytest.raises(StavenError, match=f"a {kind} file with the ending {ending}"):
        read_document((FOLDER / sample).read_bytes(), f"bron{ending}")


@pytest.mark.parametrize("ending", READABLE)
def test_empty_files_and_files_without_a_word_are_refused(ending: str) -> None:
    with pytest.raises(StavenError, match="empty"):
        read_document(b"", f"a{ending}")
    with pytest.raises(StavenError):
        read_document(b" \n ", f"a{ending}")


def keeps_its_laws(found: Extracted) -> None:
    """Canonical, without control characters, its pages end to end, and no word lost in marks."""
    assert canonical(found.text) == found.text
    assert not [letter for letter in found.text if letter < " " and letter != "\n"]
    assert not [letter for letter in found.text if "\ud800" <= letter <= "\udfff"]
    if found.pages:
        assert (found.pages[0].start, found.pages[-1].end) == (0, len(found.text))
        assert all(before.end == page.start for before, page in pairwise(found.pages))
        assert [page.number for page in found.pages] == list(range(1, len(found.pages) + 1))


@pytest.mark.parametrize(
    "name", [name for name in SAMPLES if name not in {"scan.pdf", "wachtwoord.pdf"}]
)
def test_the_same_file_gives_the_same_text_and_keeps_the_laws(name: str) -> None:
    found = read(name)

    assert read(name) == found
    keeps_its_laws(found)


def survives(data: bytes, name: str) -> None:
    try:
        found = read_document(data, name)
    except StavenError as refusal:
        assert refusal.where == name  # noqa: PT017  (either ending is right)
    else:
        if not name.endswith((".txt", ".md")):
            keeps_its_laws(found)


@settings(max_examples=150, deadline=5000)
@given(st.sampled_from(SAMPLES), st.integers(0, 2**32), st.sampled_from(["cut", "change", "mix"]))
def test_damaged_samples_are_read_or_refused(name: str, seed: int, damage: str) -> None:
    chance = random.Random(seed)  # noqa: S311  (no secret)
    data = bytearray((FOLDER / name).read_bytes())
    if damage == "cut":
        del data[chance.randrange(len(data)) :]
    for _ in range(chance.randrange(1, 30) if damage != "cut" else 0):
        at = chance.randrange(len(data))
        if damage == "change":
            data[at] = chance.randrange(256)
        else:
            data[at:at] = data[(start := chance.randrange(len(data))) : start + 40]

    survives(bytes(data), name)


@settings(max_examples=200, deadline=2000)
@given(st.binary(max_size=400), st.sampled_from(READABLE))
def test_random_bytes_are_read_or_refused(data: bytes, ending: str) -> None:
    survives(data, f"a{ending}")
    survives(b"%PDF-1.7\n" + data, "a.pdf")
    survives(b"PK\x03\x04" + data, "a.docx")


MARKUP = st.lists(
    st.one_of(
        st.sampled_from(
            re.findall(
                r"\S+",
                "<p> </p> <li> <ol> </ol> <table> <tr> <td> </table> <h2> </h2> <pre> <sup> </sup>"
                " <br> <main> <header> 1 <li/value=9> &shy; &#x300; &#12; &#xD800; <svg> <nav>"
                " <a/href='#x'> </a> <a/id='x'/href='#y'> <div/id='x'> <article> <!-- --> [1]",
            )
        ),
        st.text(max_size=5),
    ),
    max_size=40,
)


@settings(deadline=2000)
@given(MARKUP)
def test_any_markup_keeps_the_laws(pieces: list[str]) -> None:
    survives("".join(pieces).encode("utf-8", "replace"), "a.html")
