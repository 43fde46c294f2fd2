"""Web pages: of pandoc and LibreOffice, and small ones with what the web puts around a text."""

import pytest
from selectolax.lexbor import LexborNode

from documents.sample import read, written
from staven.documents.reading import read_document
from staven.documents.web_tree import DEEPEST, tree_of
from staven.errors import StavenError


def text_of(body: str) -> str:
    page = f"<!doctype html><html><head><title>Titel</title></head><body>{body}</body></html>"
    return read_document(page.encode(), "pagina.html").text


def test_every_heading_paragraph_item_row_and_note_comes_back() -> None:
    lines = [line for line in read("buurthuis-pandoc.html").text.split("\n") if line]

    assert lines[0] == "# Buurthuizen als ontmoetingsplek"
    assert [line for line in lines[1:] if not line.startswith("Bezoekers van drie")] == written()


def test_a_page_saved_by_libreoffice_comes_back_too() -> None:
    """It begins its numbered list anew after the first item, as a browser shows it."""
    lines = [line for line in read("buurthuis-libreoffice.html").text.split("\n") if line]
    listed = [
        line.replace("2. Er", "1. Er").replace("3. De aan", "2. De aan") for line in written()
    ]

    assert lines[0] == "Buurthuizen als ontmoetingsplek"
    assert [line for line in lines[1:] if not line.startswith("Bezoekers van drie")] == listed


def test_menus_banners_and_scripts_are_no_text() -> None:
    assert (
        text_of(
            "<header><a href='/'>Gemeente</a></header><nav><ul><li>Home</li></ul></nav>"
            "<div id='cookie-melding'><p>Wij plaatsen cookies.</p></div>"
            "<div role='dialog'>Abonneer</div><p hidden>Weg</p>"
            "<h1>Brug</h1><p>De brug over het water verbindt twee wijken van Waterveen.</p>"
            "<script>var x = 'tekst';</script><style>p {}</style><footer>Contact</footer>"
        )
        == "# Brug\n\nDe brug over het water verbindt twee wijken van Waterveen."
    )


def test_an_article_about_cookies_is_read() -> None:
    assert (
        text_of("<div class='cookie-beleid'><p>Zo gaan wij om met cookies.</p></div>")
        == "Zo gaan wij om met cookies."
    )


def test_the_main_part_is_taken_where_the_page_marks_one() -> None:
    body = "<div>Zijbalk</div><main><p>Tekst</p></main><div>Meer lezen</div>"

    assert text_of(body) == "Tekst"


def test_the_foot_of_an_article_belongs_to_it() -> None:
    body = "<main><p>Tekst</p><footer>Bron: Waterveen</footer></main><footer>Contact</footer>"

    assert text_of(body) == "Tekst\n\nBron: Waterveen"


def test_spaces_entities_and_line_breaks_as_a_browser_has_them() -> None:
    body = (
        "<p>De  na&shy;tio&shy;nale\n\t <b>monitor</b>&nbsp;van <i>20</i>21<br>volgt &lt;zes&gt; "
        "wijken&hellip;</p>los<div>daarna</div>"
    )

    assert text_of(body) == "De nationale monitor van 2021\nvolgt <zes> wijken…\n\nlos\n\ndaarna"


def test_tables_and_lists() -> None:
    body = (
        "<table><caption>Bezoek</caption><tr><th>wijk<th>aantal</tr><tr><td>Oude<br>Dorp<td>37</tr>"
        "</table><ol start='3'><li>drie<ul><li>sub</ul><li value='7'>zeven<li>acht</ol>"
        "<table><tr><td><h2>Kop</h2><p>Opmaak met een tabel.</p></tr></table>"
    )

    assert text_of(body) == (
        "Bezoek\n\nwijk | aantal\nOude Dorp | 37\n\n3. drie\n- sub\n7. zeven\n8. acht\n\n"
        "## Kop\n\nOpmaak met een tabel."
    )


PANDOC = (
    "<p>Zo is het.<a href='#fn1' class='footnote-ref' id='fnref1'><sup>1</sup></a></p>"
    "<ol><li id='fn1'><p>De noot.<a href='#fnref1' class='footnote-back'>↩︎</a></p></li></ol>"
)
MEDIAWIKI = (
    "<p>Zo is het.<sup id='cite_ref-1'><a href='#cite_note-1'>[1]</a></sup></p>"
    "<ol><li id='cite_note-1'><b><a href='#cite_ref-1'>^</a></b> De noot.</li></ol>"
)
WORD = (
    "<p>Zo is het.<a href='#_ftn1' name='_ftnref1'><span class='MsoFootnoteReference'>[1]</span>"
    "</a></p><div id='ftn1'><p><a href='#_ftnref1' name='_ftn1'>[1]</a> De noot.</p></div>"
)
LIBREOFFICE = (
    "<p>Zo is het.<a class='sdfootnoteanc' name='sdfootnote1anc' href='#sdfootnote1sym'>"
    "<sup>1</sup></a></p><div id='sdfootnote1'><p><a class='sdfootnotesym' "
    "name='sdfootnote1sym' href='#sdfootnote1anc'>1</a>De noot.</p></div>"
)


@pytest.mark.parametrize(
    "body",
    [
        PANDOC,
        MEDIAWIKI,
        WORD,
        LIBREOFFICE,
    ],
    ids=["pandoc", "MediaWiki", "Word", "LibreOffice"],
)
def test_notes_are_marked_whoever_made_the_page(body: str) -> None:
    assert text_of(body) == "Zo is het.[^1]\n\n[^1] De noot."


def test_raised_digits_are_notes_units_or_powers() -> None:
    body = "<p>340 m<sup>2</sup>, 10<sup>6</sup>, de 1<sup>e</sup> wijk, in 2019.<sup>4</sup></p>"

    assert text_of(body) == "340 m2, 10^6, de 1e wijk, in 2019.[^4]"


@pytest.mark.parametrize(
    "data",
    [
        '<meta charset="iso-8859-1"><p>Eén café: “5 €”'.encode("cp1252"),
        b"<?xml version='1.0' encoding='utf-8'?><html><p>" + "Eén café: “5 €”".encode(),
        '<meta http-equiv=Content-Type content="text/html; charset=windows-1252">'
        "<p>Eén café: “5 €”".encode("cp1252"),
        "<p>Eén café: “5 €”".encode(),
        "<p>Eén café: “5 €”".encode("utf-16"),
    ],
)
def test_the_encoding_is_the_one_that_the_page_names(data: bytes) -> None:
    assert read_document(data, "pagina.htm").text == "Eén café: “5 €”"


def test_bytes_that_are_not_valid_are_counted() -> None:
    found = read_document(b'<meta charset="utf-8"><p>E\xe9n caf\xe9', "pagina.html")

    assert found.text == "E\ufffdn caf\ufffd"
    assert [note.problem for note in found.notes] == [
        "2 characters are not valid in the encoding of this page, and became “\ufffd”"
    ]


def test_an_encoding_that_no_page_names_is_not_guessed() -> None:
    with pytest.raises(StavenError, match="byte 5 "):
        read_document(b"<p>E\xe9n", "pagina.html")


def test_a_page_of_nests_is_read_all_the_same() -> None:
    assert text_of("<div>" * 20_000 + "diep" + "</div>" * 20_000) == "diep"


def test_no_page_is_deeper_than_it_can_be_and_none_loses_its_words() -> None:
    """Each level is looked through for what it is, so 20,000 of them would take long."""
    tree = tree_of('<div class="cookie">woord ' * 2_000 + "<script>weg</script>")

    deepest = max(_depth(node) for node in tree.css("div"))
    assert deepest <= DEEPEST + 2
    assert tree.body is not None
    assert tree.body.text(separator=" ").split() == ["woord"] * 2_000


def _depth(node: LexborNode) -> int:
    depth = 0
    while node.parent is not None:
        node, depth = node.parent, depth + 1
    return depth
