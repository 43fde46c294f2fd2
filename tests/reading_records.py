"""Reading lists of references in tests: the files of tests/data/bibliographies, and texts."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from staven.corpus.reader import Found, Reader
from staven.corpus.source import Name, Source
from staven.errors import Problem

DATA = Path(__file__).parent / "data" / "bibliographies"


def mint(citekey: str) -> str:
    return f"guid of {citekey}"


def lines_of(text: str) -> list[str]:
    return list(StringIO(text, newline=""))


def found_in(reader: Reader, text: str, file: str = "lijst") -> list[Found]:
    return list(reader(lines_of(text), file, mint))


def read(reader: Reader, text: str) -> tuple[list[Source], list[str]]:
    """The sources in a text, and the problems as a user sees them."""
    found = found_in(reader, text)
    sources = [item for item in found if isinstance(item, Source)]
    return sources, [str(item) for item in found if isinstance(item, Problem)]


def exported(reader: Reader, name: str) -> list[Source]:
    """The sources in an exported file, in which nothing is wrong."""
    with (DATA / name).open(encoding="utf-8") as lines:
        return list(_sources(reader(lines, name, mint)))


def _sources(found: Iterator[Found]) -> Iterator[Source]:
    for item in found:
        assert isinstance(item, Source), str(item)
        yield item


def named(*names: Name) -> list[str]:
    """Names as `given|prefix|family|suffix`, an institution in square brackets."""
    return [
        f"[{name.family}]"
        if name.institution
        else f"{name.given}|{name.prefix}|{name.family}|{name.suffix}".rstrip("|")
        for name in names
    ]
