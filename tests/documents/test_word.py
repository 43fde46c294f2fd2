"""Word documents: of pandoc and LibreOffice, and small ones with what Word can put in them."""

import io
import zipfile

import pytest

from documents.sample import read, written
from documents.word_file import docx, paragraph, run, zipped
from staven.documents import word_package
from staven.documents.document import Page
from staven.documents.reading import read_document
from staven.errors import StavenError


def text_of(body: str, **parts: str) -> str:
    return read_document(docx(body, **parts), "brief.docx").text


@pytest.mark.parametrize("name", ["buurthuis-pandoc.docx", "buurthuis-libreoffice.docx"])
def test_every_heading_paragraph_item_row_and_note_comes_back(name: str) -> None:
    lines = [line for line in read(name).text.split("\n") if line]

    assert lines[0] == "# Buurthuizen als ontmoetingsplek"
    assert [line for line in lines[1:] if not line.startswith("Bezoekers van drie")] == written()


def test_the_text_is_what_remains_when_all_changes_are_accepted() -> None:
    body = (
        f"<w:p>{run('De ')}<w:ins>{run('nieuwe ')}</w:ins>"
        "<w:del><w:r><w:delText>oude </w:delText></w:r></w:del>"
        f"<w:moveFrom>{run('hier ')}</w:moveFrom>{run('br')}"
        f"<w:del><w:r><w:tab/></w:r></w:del>{run('ug')}"
        f"<w:moveTo>{run(' daar')}</w:moveTo></w:p>"
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('Eerst apart, ')}</w:p>"
        f"{paragraph('nu één.')}"
    )

    assert text_of(body) == "De nieuwe brug daar\n\nEerst apart, nu één."


def test_letters_that_word_writes_as_elements() -> None:
    body = (
        f"<w:p>{run('sociaal')}<w:r><w:noBreakHyphen/></w:r>{run('economisch')}"
        f"<w:r><w:tab/></w:r>{run('samen')}<w:r><w:softHyphen/></w:r>{run('leving')}"
        f"<w:r><w:br/></w:r>{run('nieuwe regel')}"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>verborgen</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> PAGE </w:instrText></w:r></w:p>'
    )

    assert text_of(body) == "sociaal-economisch samenleving\nnieuwe regel"


def test_headings_come_from_styles_in_any_language_and_from_outline_levels() -> None:
    styles = (
        '<w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="Eigen"><w:name w:val="Tussenkop"/><w:basedOn w:val="Kop1"/></w:style>'
    )
    body = (
        paragraph("Inleiding", '<w:pStyle w:val="Kop1"/>')
        + paragraph("Van het bureau", '<w:pStyle w:val="Eigen"/>')
        + paragraph("Dieper", '<w:outlineLvl w:val="2"/>')
        + paragraph("Gewoon", '<w:outlineLvl w:val="9"/>')
    )

    assert text_of(body, styles=styles) == "# Inleiding\n\n# Van het bureau\n\n### Dieper\n\nGewoon"


def test_lists_are_numbered_as_word_numbers_them() -> None:
    """Two levels, a second list that starts anew, and bullets."""
    level = (
        '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/>'
        '<w:lvlText w:val="{}"/></w:lvl>'
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="0">'
        + level.format(0, "decimal", "%1.")
        + level.format(1, "lowerLetter", "%1.%2)")
        + '</w:abstractNum><w:abstractNum w:abstractNumId="1">'
        + level.format(0, "bullet", "\uf0b7")
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>'
    )
    body = "".join(
        paragraph(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')
        for text, depth, number in (
            ("een", 0, 1),
            ("sub", 1, 1),
            ("sub", 1, 1),
            ("twee", 0, 1),
            ("sub", 1, 1),
            ("opnieuw", 0, 2),
            ("verder", 0, 2),
            ("punt", 0, 3),
        )
    )

    assert text_of(body, numbering=numbering) == (
        "1. een\n1.a) sub\n1.b) sub\n2. twee\n2.a) sub\n1. opnieuw\n2. verder\n- punt"
    )


def test_notes_are_numbered_as_word_prints_them() -> None:
    """Footnotes 1, 2; endnotes i; each where it is referred to, and all at the end."""
    body = (
        f'<w:p>{run("Ja.")}<w:r><w:footnoteReference w:id="7"/></w:r>{run(" Nee.")}'
        '<w:r><w:endnoteReference w:id="2"/></w:r></w:p>'
        f'<w:p>{run("Wel.")}<w:r><w:footnoteReference w:id="3"/></w:r></w:p>'
    )
    note = '<w:{0} w:id="{1}"><w:p><w:r><w:{0}Ref/></w:r>{2}</w:p></w:{0}>'
    text = text_of(
        body,
        footnotes='<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
        + note.format("footnote", 3, run(" Tweede."))
        + note.format("footnote", 7, run(" Eerste.")),
        endnotes=note.format("endnote", 2, run("Eind.")),
    )

    assert text == "Ja.[^1] Nee.[^i]\n\nWel.[^2]\n\n[^1] Eerste.\n\n[^i] Eind.\n\n[^2] Tweede."


def test_raised_digits_are_notes_units_or_powers() -> None:
    """As a text has them whose notes were typed by hand, or came from another program."""
    up = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{}</w:t></w:r>'
    body = (
        f"<w:p>{run('340 m')}{up.format(2)}{run(', 10')}{up.format(6)}{run(', de 1')}"
        f"{up.format('e')}{run(' wijk, in 2019.')}{up.format(4)}</w:p>"
    )

    assert text_of(body) == "340 m2, 10^6, de 1e wijk, in 2019.[^4]"


def test_rows_stand_on_a_line_and_frames_are_no_tables() -> None:
    cell = "<w:tc>{}</w:tc>"
    row = "<w:tr>{}</w:tr>"
    table = "<w:tbl>{}</w:tbl>"
    figures = table.format(
        row.format(cell.format(paragraph("wijk")) + cell.format(paragraph("aantal")))
        + row.format(
            cell.format(paragraph("Oude") + paragraph("Dorp")) + cell.format(paragraph("37"))
        )
    )
    frame = table.format(row.format(cell.format(paragraph("Kader.") + paragraph("Twee alinea’s."))))

    assert text_of(figures + frame) == "wijk | aantal\nOude Dorp | 37\n\nKader.\n\nTwee alinea’s."


def test_a_text_box_is_read_once() -> None:
    """Word writes it twice: for itself, and for its versions before 2010."""
    box = f"<w:txbxContent>{paragraph('In het kader')}</w:txbxContent>"
    body = (
        f"<w:p>{run('Ervoor')}<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>{paragraph('Erna')}"
    )

    assert text_of(body) == "Ervoor\n\nIn het kader\n\nErna"


def test_comments_are_left_out_and_counted() -> None:
    found = read_document(
        docx(paragraph("Tekst"), comments='<w:comment w:id="1"/><w:comment w:id="2"/>'), "a.docx"
    )

    assert found.text == "Tekst"
    assert [str(note) for note in found.notes] == ["a.docx: 2 comments in the margin were left out"]


def test_pages_are_those_of_words_last_layout() -> None:
    """A break inside a word breaks no word; a row that runs on is one page further, not two."""
    page = "<w:r><w:lastRenderedPageBreak/></w:r>"
    row = "".join(f"<w:tc><w:p>{run('links ')}{page}{run('rechts')}</w:p></w:tc>" for _ in "12")
    found = read_document(
        docx(f"<w:p>{run('beleids')}{page}{run('monitor')}</w:p><w:tbl><w:tr>{row}</w:tr></w:tbl>"),
        "a.docx",
    )

    assert found.text == "beleidsmonitor\n\nlinks rechts | links rechts"
    assert found.pages == (Page(1, 0, 7), Page(2, 7, 22), Page(3, 22, 43))


def entity_bomb() -> bytes:
    """A billion times `haha`, in a few hundred bytes."""
    lines = [
        '<!ENTITY a0 "haha">',
        *(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9)),
    ]
    return zipped(_with_document(f"<!DOCTYPE w [{''.join(lines)}]><w>&a8;</w>"))


def _with_document(xml: str) -> dict[str, str]:
    return {
        "_rels/.rels": '<Relationships><Relationship Target="word/document.xml" Type='
        '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>'
        "</Relationships>",
        "word/document.xml": xml,
    }


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (entity_bomb(), "document type"),
        (zipped(_with_document("<w>" + " " * 70_000_000 + "</w>")), "zip bomb"),
        (zipped(_with_document("<w>" * 100_000)), "inside each other"),
        (zipped(_with_document("<w><p></w>")), "no sound XML at line 1"),
        (zipped({"word/document.xml": "<w/>"}), "no Word document"),
        (b"PK\x03\x04 and then nothing", "no whole zip file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Word 97", "end in .doc "),
        (docx(paragraph(" ")), "no text"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(StavenError, match=reason) as refusal:
        read_document(data, "brief.docx")

    assert refusal.value.where == "brief.docx"


def test_a_small_file_that_unpacks_to_much_is_refused_too() -> None:
    """3 MB of spaces in 3 kB: no office program packs a thousand to one."""
    with pytest.raises(StavenError, match="3 MB: this file is refused as a zip bomb"):
        read_document(zipped(_with_document("<w>" + " " * 3_000_000 + "</w>")), "a.docx")


def test_the_parts_together_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    data = docx(paragraph("Tekst"), styles="<w:style/>")
    size = sum(part.file_size for part in zipfile.ZipFile(io.BytesIO(data)).infolist())

    monkeypatch.setattr(word_package, "LARGEST", size)
    assert read_document(data, "a.docx").text == "Tekst"
    monkeypatch.setattr(word_package, "LARGEST", size - 1)
    with pytest.raises(StavenError, match="zip bomb"):
        read_document(data, "a.docx")


def test_nothing_is_unpacked_beyond_what_the_directory_says() -> None:
    """A bomb that gives a small size there is damaged, not dangerous."""
    data = bytearray(zipped(_with_document("<w>" + " " * 5_000_000 + "</w>")))
    size = (5_000_007).to_bytes(4, "little")
    at = data.find(size)
    while at >= 0:
        data[at : at + 4] = (100).to_bytes(4, "little")
        at = data.find(size)

    with pytest.raises(StavenError, match="damaged"):
        read_document(bytes(data), "klein.docx")
