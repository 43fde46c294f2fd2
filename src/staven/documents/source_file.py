"""Which file the text of a source was read from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that the text of a source came from; the file itself is not kept."""

    guid: str
    citekey: str
    path: str
    """Its name, without the folder that it stood in."""
    sha256: str
    """Of the file as it was, in hexadecimal."""
