"""In which encoding a web page is written: by its mark, by what it says itself, or UTF-8."""

import codecs
import re

from staven.documents.plain import text_of
from staven.errors import Problem
from staven.locale import ngettext

_HEAD = 4096
"""Bytes in which a page has to name its encoding; browsers look at the first 1,024."""
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_XML_DECLARED = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})")
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_AS_BROWSERS_READ = {"ascii": "cp1252", "iso8859-1": "cp1252", "utf-16": "utf-8"}
"""A page that names an old or impossible encoding is read in its successor.

Source: WHATWG, Encoding Standard, 4.2.
"""


def decoded(data: bytes, file: str) -> tuple[str, tuple[Problem, ...]]:
    """The markup of a page, and a note where bytes of it were not valid.

    Raises:
        StavenError: the page names no encoding that exists, and it is no UTF-8 either.
    """
    if data.startswith(_MARKS):
        return text_of(data, file), ()
    head = data[:_HEAD]
    declared = _DECLARED.search(head) or _XML_DECLARED.search(head)
    try:
        name = codecs.lookup(declared.group(1).decode("ascii")).name if declared else ""
        text = data.decode(_AS_BROWSERS_READ.get(name, name), "replace") if name else ""
    except (LookupError, UnicodeError, ValueError):
        text = ""
    if not text:
        return text_of(data, file), ()
    # Those that the page has as characters of its own are no damage.
    count = text.count("\ufffd") - data.count("\ufffd".encode())
    if count <= 0:
        return text, ()
    note = ngettext(
        "{count} character is not valid in the encoding of this page, and became “\ufffd”",
        "{count} characters are not valid in the encoding of this page, and became “\ufffd”",
        count,
    ).format(count=count)
    return text, (Problem(note, file=file),)
