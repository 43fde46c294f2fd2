"""The lines of a text file, out of its bytes: decoded, and what was doubtful reported."""

import codecs
import re
from collections.abc import Callable, Iterable, Iterator
from io import StringIO
from itertools import chain

from staven.errors import Problem, StavenError
from staven.locale import _, ngettext, number

Report = Callable[[Problem], None]
"""Told of each place that was read with a doubt."""

REPORTED = 20
"""Places that are named one by one; of more, only the number is told."""
_LONGEST_LINE = 1 << 30
"""Bytes of a line; what is longer could not be held in memory, and no record is."""
_CONTROLS = 0.1
"""The share of control characters from which bytes are no text."""

_MARKS = (
    # A little-endian UTF-32 mark begins with the UTF-16 one, so the longer come first.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NO_TEXT = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1a\x1b\x1c\x1d\x1e\x1f")
_WINDOWS = {
    code: bytes([code]).decode("cp1252")
    for code in range(0x80, 0xA0)
    if code not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}
}
"""The characters that Windows-1252 has where Latin-1 has none; five codes have none in either."""
_RECORD_BEGINS = re.compile(rb"\s*(?:@|TY  ?-|$)")


def decoded_lines(blocks: Iterable[bytes], file: str, report: Report) -> Iterator[str]:
    r"""The lines of a file with `\n` behind each, whatever its line ends and its encoding.

    A byte order mark says which encoding it is; without one it is UTF-8, and a line that is not is
    read as Windows-1252, in which every byte is a character, and reported.

    Args:
        blocks: What the file holds, in pieces of any size.
        file: Its name, for the problems.
        report: Takes the problems.

    Raises:
        StavenError: it is no text file.
    """
    rest = iter(blocks)
    start = b""
    while len(start) < len(_MARKS[0][0]) and (block := next(rest, b"")):
        start += block
    mark, encoding = _mark_of(start)
    start = start.removeprefix(mark)
    _check_text(start, file, wide=encoding not in {"", "utf-8"})
    pieces = chain((start,), rest)
    if encoding in {"", "utf-8"}:
        yield from _utf_8_lines(pieces, _Doubts(file, report))
    else:
        yield from _wide_lines(pieces, encoding, _Doubts(file, report))


def beginning(start: bytes) -> str:
    """The text that a file begins with, good enough to recognise what is in it."""
    mark, encoding = _mark_of(start)
    text = start.removeprefix(mark).decode(encoding or "latin-1", errors="replace")
    return _unix(text)


def _mark_of(start: bytes) -> tuple[bytes, str]:
    return next(((mark, name) for mark, name in _MARKS if start.startswith(mark)), (b"", ""))


def _check_text(start: bytes, file: str, *, wide: bool) -> None:
    """Refuse what is no text, by its first bytes.

    Raises:
        StavenError: they are those of another kind of file.
    """
    if start.startswith((b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf")):
        raise StavenError(
            _("this file is compressed"),
            where=file,
            remedy=_("Unpack it, and import what is in it."),
        )
    if start.startswith(b"PK\x03\x04"):
        raise StavenError(
            _("this is a zip or Office file, and no text"),
            where=file,
            remedy=_("Unpack it, or save it as text, and import that."),
        )
    if start.startswith(b"%PDF-"):
        raise StavenError(
            _("this is a PDF, and no list of records"),
            where=file,
            remedy=_("A text is added to its source with 'staven attach'."),
        )
    sample = start[: 1 << 16]
    controls = len(sample) - len(sample.translate(None, _NO_TEXT))
    if not wide and (b"\0" in sample or controls > _CONTROLS * len(sample)):
        raise StavenError(
            _("this is no text file"),
            where=file,
            remedy=_("Take the file that your reference manager exported, saved as UTF-8."),
        )


class _Doubts:
    """The doubtful lines of a file: some reported one by one, all counted."""

    def __init__(self, file: str, report: Report) -> None:
        self._file, self._report = file, report
        self._reported = 0
        self._more = 0

    def at(self, line: int, *, new_record: bool, said: str) -> None:
        """A doubt about this line; within one record, only the first is reported."""
        if not new_record:
            return
        if self._reported < REPORTED:
            self._reported += 1
            self._report(Problem(said, self._file, line))
        else:
            self._more += 1

    def cut(self) -> None:
        """A line was too long to be held; where it stands, nobody has counted."""
        said = _("a line is longer than {n} million characters; the rest of it is left out.")
        self._report(Problem(said.format(n=number(_LONGEST_LINE // 1_000_000)), self._file))

    def end(self) -> None:
        """Tell how many more there were."""
        if self._more:
            said = ngettext(
                "{n} more place like these was read with a doubt about its characters.",
                "{n} more places like these were read with a doubt about their characters.",
                self._more,
            )
            self._report(Problem(said.format(n=number(self._more)), self._file))


def _wide_lines(pieces: Iterable[bytes], encoding: str, doubts: _Doubts) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    pending = ""
    line = 1
    for piece in chain(pieces, (b"",)):
        text = pending + decoder.decode(piece, final=not piece)
        # A carriage return at the end may have its line feed in the next piece.
        held = "\r" if text.endswith("\r") and piece else ""
        text = _unix(text[: len(text) - len(held)])
        whole = len(text) if not piece else text.rfind("\n") + 1
        pending = text[whole:] + held
        for one in StringIO(text[:whole]):
            if "\ufffd" in one:
                said = _("this line holds characters that are not {encoding}: check it.")
                doubts.at(line, new_record=True, said=said.format(encoding=encoding[:6].upper()))
            yield one
            line += 1
    doubts.end()


def _utf_8_lines(pieces: Iterable[bytes], doubts: _Doubts) -> Iterator[str]:
    line = 1
    new_record = True
    for whole in _whole_lines(pieces, doubts):
        try:
            text = whole.decode()
        except UnicodeDecodeError:
            text = ""
        if text and b"\0" not in whole:
            text = _unix(text)
            yield from StringIO(text)
            line += text.count("\n")
            new_record = True
            continue
        for raw in _unix_bytes(whole).splitlines(keepends=True):
            new_record = new_record or _RECORD_BEGINS.match(raw) is not None
            text, said = _doubtful(raw)
            if said:
                doubts.at(line, new_record=new_record, said=said)
                new_record = False
            yield text
            line += 1
    doubts.end()


def _doubtful(raw: bytes) -> tuple[str, str]:
    """A line as far as it can be read, and what is doubtful about it."""
    said = ""
    if b"\0" in raw:
        raw = raw.replace(b"\0", b"")
        said = _("this line holds zero bytes; they are left out.")
    try:
        return raw.decode(), said
    except UnicodeDecodeError:
        return raw.decode("latin-1").translate(_WINDOWS), _(
            "this line is not UTF-8 and is read as Windows-1252: check its accents."
        )


def _whole_lines(pieces: Iterable[bytes], doubts: _Doubts) -> Iterator[bytes]:
    """The same bytes in pieces that end where a line does."""
    pending: list[bytes] = []
    size = 0
    for piece in pieces:
        end = piece.rfind(b"\n") + 1
        if not end:
            # Old Macintosh files have carriage returns alone; the last may lack its line feed.
            end = piece.rfind(b"\r", 0, -1) + 1
        if end:
            yield b"".join((*pending, piece[:end]))
            pending, size = [piece[end:]], len(piece) - end
        elif size <= _LONGEST_LINE:
            pending.append(piece)
            size += len(piece)
            if size > _LONGEST_LINE:
                doubts.cut()
    if rest := b"".join(pending):
        yield rest


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _unix_bytes(raw: bytes) -> bytes:
    return raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
