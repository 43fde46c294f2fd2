"""Texts of PDF files: running text in reading order, with its pages and its notes."""

from collections import Counter
from importlib.metadata import version

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from staven.documents.blocks import text_of_blocks
from staven.documents.columns import in_reading_order
from staven.documents.document import Page
from staven.documents.extracted import Extracted
from staven.documents.hyphenation import vocabulary
from staven.documents.line import Line
from staven.documents.page_notes import notes_apart
from staven.documents.paragraphs import Paragraphs
from staven.documents.pdf_lines import lines_of
from staven.documents.pdf_page import PageText
from staven.documents.refusals import protected
from staven.documents.running_heads import without_running_heads
from staven.errors import Problem, StavenError
from staven.locale import _, ngettext

VERSION = 2
"""Raised whenever the same file would give another text than before."""


def extract_pdf(data: bytes, file: str) -> Extracted:
    """The text of a PDF.

    Pages are counted from 1, whatever is printed on them. Running heads, feet and page numbers are
    left out; notes stand at the end of their page, each behind `[^n]`, as does the reference to it
    where its number is raised; rows of tables stand on a line each.

    Raises:
        StavenError: the file is damaged, behind a password, or a scan without text.
    """
    upright, turned, unread = _lines_by_page(data, file)
    if not any(upright):
        raise StavenError(
            _("this PDF is a scan: none of its pages holds text"),
            where=file,
            remedy=_("Let a program recognise the text, as ocrmypdf does, and attach the result."),
        )
    pages = without_running_heads(upright)
    usual = _usual_size(pages)
    read = [notes_apart(in_reading_order(lines), usual) for lines in pages]
    words = vocabulary(line.text for columns, _ in read for column in columns for line in column)
    paragraphs = Paragraphs(words)
    for (columns, notes), aside in zip(read, turned, strict=True):
        paragraphs.page(columns, [*notes, *([line] for line in aside)])
    text, spans = text_of_blocks(paragraphs.blocks())
    extractor = f"pdf {VERSION}, pypdfium2 {version('pypdfium2')}"
    return Extracted(
        text, spans or (Page(1, 0, len(text)),), extractor, _notes(upright, unread, file)
    )


def _lines_by_page(
    data: bytes, file: str
) -> tuple[list[list[Line]], list[list[Line]], tuple[int, ...]]:
    """The lines of each page, those that stand turned on it, and the pages that cannot be read."""
    document = _opened(data, file)
    upright: list[list[Line]] = []
    turned: list[list[Line]] = []
    unread = []
    try:
        for number in range(len(document)):
            try:
                page = document[number]
                straight, aside = lines_of(PageText(page))
                page.close()
            except pdfium.PdfiumError:
                straight, aside = [], []
                unread.append(number + 1)
            upright.append(straight)
            turned.append(aside)
    finally:
        document.close()
    if len(unread) == len(upright):
        raise _damaged(file)
    return upright, turned, tuple(unread)


def _opened(data: bytes, file: str) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code in {pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY}:
            raise protected(file) from error
        raise _damaged(file) from error


def _damaged(file: str) -> StavenError:
    return StavenError(
        _("this PDF is damaged: it cannot be opened, or holds no page"),
        where=file,
        remedy=_("Download it again, or open it in a reader and print it to a new PDF."),
    )


def _usual_size(pages: list[list[Line]]) -> float:
    """The letter size in which most of the text is set, in points."""
    letters: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            letters[round(line.size, 1)] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def _notes(pages: list[list[Line]], unread: tuple[int, ...], file: str) -> tuple[Problem, ...]:
    blank = tuple(
        number for number, lines in enumerate(pages, 1) if not lines and number not in unread
    )
    notes = []
    if blank:
        message = ngettext(
            "page {pages} holds no text: it is blank, or a scan",
            "pages {pages} hold no text: they are blank, or scans",
            len(blank),
        ).format(pages=_ranges(blank))
        notes.append(Problem(message, file=file))
    if unread:
        message = ngettext(
            "page {pages} is damaged and was not read",
            "pages {pages} are damaged and were not read",
            len(unread),
        ).format(pages=_ranges(unread))
        notes.append(Problem(message, file=file))
    return tuple(notes)


def _ranges(numbers: tuple[int, ...]) -> str:
    """`2, 5–7, 9`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1] = [runs[-1][0], number]
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
