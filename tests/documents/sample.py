"""The text that the sample files hold, as it was written before any program laid it out."""

import re
from pathlib import Path

from staven.documents.extracted import Extracted
from staven.documents.reading import read_document

FOLDER = Path(__file__).parents[1] / "data" / "documents"
_NOTES = ("een", "twee", "drie", "vier", "vijf")


def read(name: str) -> Extracted:
    """What staven makes of one of the files."""
    return read_document((FOLDER / name).read_bytes(), name)


def written() -> list[str]:
    """Each heading, paragraph, item and row of the text in order, the notes last."""
    markdown = (FOLDER / "buurthuis.md").read_text("utf-8").partition("---\n\n")[2]
    for number, name in enumerate(_NOTES, 1):
        markdown = markdown.replace(f"[^{name}]:", f"[^{number}]").replace(
            f"[^{name}]", f"[^{number}]"
        )
    pieces = []
    for piece in re.split(r"\n\n+|\n(?=\d\. |- |\||\[\^)", markdown):
        text = re.sub(r"\s+", " ", piece).strip(" |")
        if text and not text.startswith((":", "-----")):
            pieces.append(re.sub(r" *\| *", " | ", _typeset(text)))
    return pieces


def _typeset(text: str) -> str:
    return re.sub(r'"([^"]*)"', r"“\1”", text).replace("'", "’")
