"""Saying a line on the terminal: whatever a record holds, it gives the terminal no orders."""

from typing import TextIO

_SHOWN = {
    code: f"\\x{code:02x}"
    for code in (*range(0x20), *range(0x7F, 0xA0))
    if chr(code) not in {"\n", "\t"}
}
"""The control characters of ASCII and of Latin-1, as a programmer writes them."""


class UnheardError(Exception):
    """A stream did not take what was said; the system's reason is its cause."""

    def __init__(self, cause: OSError) -> None:
        super().__init__(str(cause))
        self.cause = cause


def harmless(text: str) -> str:
    """The text with its control characters made visible, all but line ends and tabs."""
    return text if text.isprintable() else text.translate(_SHOWN)


def say(line: str, stream: TextIO | None) -> None:
    """Print a line for a person.

    Raises:
        UnheardError: nobody reads the stream any more, or its disk is full.
    """
    put(harmless(line), stream)


def put(text: str, stream: TextIO | None) -> None:
    """Print a text as it is; a letter that the stream does not have is written as its number.

    Nothing is said where the stream is closed: Python has None for it then.

    Raises:
        UnheardError: nobody reads the stream any more, or its disk is full.
    """
    if stream is None:
        return
    try:
        try:
            print(text, file=stream)
        except UnicodeEncodeError:
            encoding = stream.encoding
            print(text.encode(encoding, "backslashreplace").decode(encoding), file=stream)
    except OSError as error:
        raise UnheardError(error) from error


def finish(stream: TextIO | None) -> None:
    """Hand on what was said.

    Raises:
        UnheardError: nobody reads the stream any more, or its disk is full.
    """
    if stream is None:
        return
    try:
        stream.flush()
    except OSError as error:
        raise UnheardError(error) from error
