"""How long a PDF of 100 pages takes, against pypdfium2 itself taking its bare text out.

Both in one run and taking turns, on the pages of the sample files over and over: one of LibreOffice
in one column, one of pdfTeX in two. Run it as a script; it prints medians and ratios, in
seconds of one processor. Nothing fails on a time.
"""

import io
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pypdfium2 as pdfium

from staven.documents.reading import read_document

RUNS = 9
"""Runs of each, taking turns."""
PAGES = 100
LIMIT = 1.0
"""Seconds that are asked for."""
SAMPLES = Path(__file__).parents[1] / "data" / "documents"


def hundred_pages(sample: Path) -> bytes:
    """A PDF of PAGES pages: those of the sample again and again."""
    source, made = pdfium.PdfDocument(sample), pdfium.PdfDocument.new()
    while len(made) < PAGES:
        made.import_pages(source, list(range(min(len(source), PAGES - len(made)))))
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def bare(data: bytes) -> None:
    """The text of every page, as pypdfium2 gives it."""
    for page in pdfium.PdfDocument(data):
        page.get_textpage().get_text_range()


def seconds(work: Callable[[], object]) -> float:
    """How long the processor is busy with one call, so that others at work do not count."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def main() -> None:
    """Measure and print."""
    for name in ("buurthuis-libreoffice.pdf", "buurthuis-twee-kolommen.pdf"):
        data = hundred_pages(SAMPLES / name)
        words = len(read_document(data, name).text.split())
        theirs, ours = [], []
        for _ in range(RUNS):
            theirs.append(seconds(partial(bare, data)))
            ours.append(seconds(partial(read_document, data, name)))
        middle, base = statistics.median(ours), statistics.median(theirs)
        met = "met" if middle <= LIMIT else "NOT MET"
        print(f"{name}: {PAGES} pages, {words} words, bare text {base:.2f} s")
        print(
            f"    read in {middle:.2f} s ({min(ours):.2f}-{max(ours):.2f}, n = {RUNS}),"
            f" ratio {middle / base:.1f} (limit {LIMIT:g} s): {met}"
        )


if __name__ == "__main__":
    main()
