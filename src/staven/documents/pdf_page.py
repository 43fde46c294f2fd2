"""One page of a PDF as PDFium has it: its letters by number, with their places."""

import ctypes
import math

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

HYPHEN = "\ufffe"
"""What PDFium makes of a hyphen at which a line is broken."""


class PageText:
    """The text of a page, and where each of its letters stands."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        textpage = page.get_textpage()
        self._raw = textpage.raw
        count = pdfium_c.FPDFText_CountChars(textpage)
        self.text = textpage.get_text_range() if count > 0 else ""
        if len(self.text) != count:
            # Letters beyond the first plane, or without a code, put the two out of step.
            codes = (pdfium_c.FPDFText_GetUnicode(textpage, at) for at in range(count))
            self.text = "".join(_letter(code) for code in codes)
        self._textpage = textpage
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._places = ctypes.byref(self._x), ctypes.byref(self._y)
        self._matrix = pdfium_c.FS_MATRIX()
        self._box = pdfium_c.FS_RECTF()

    def place(self, at: int) -> tuple[float, float]:
        """Where a letter stands on its baseline, in points."""
        pdfium_c.FPDFText_GetCharOrigin(self._raw, at, *self._places)
        return self._x.value, self._y.value

    def end(self, at: int, turn: int) -> float:
        """Where a letter ends along its line, with the room that belongs to it."""
        box = self._box
        pdfium_c.FPDFText_GetLooseCharBox(self._raw, at, ctypes.byref(box))
        return float((box.right, box.top, -box.left, -box.bottom)[turn])

    def size(self, at: int) -> float:
        """The size that the font is asked for, before the page scales it."""
        return float(pdfium_c.FPDFText_GetFontSize(self._raw, at))

    def turned(self, at: int) -> tuple[int, float]:
        """Quarter turns of a letter against the clock, and how much it is scaled."""
        matrix = self._matrix
        if not pdfium_c.FPDFText_GetMatrix(self._raw, at, ctypes.byref(matrix)):
            return 0, 1.0
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        return round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4, scale


def _letter(code: int) -> str:
    if code == 2:  # noqa: PLR2004  (PDFium's own code for a hyphen at a line's end)
        return HYPHEN
    return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else "\ufffd"  # noqa: PLR2004  (all of Unicode, without the halves of UTF-16)
