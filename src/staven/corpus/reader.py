"""What every reader of bibliographies gives: sources and problems, in the order of the file."""

from collections.abc import Callable, Iterable, Iterator

from staven.corpus.source import Source
from staven.errors import Problem

Mint = Callable[[str], str]
"""Gives the GUID of the source with this citekey."""

Found = Source | Problem
"""One thing that a reader came upon."""

Reader = Callable[[Iterable[str], str, Mint], Iterator[Found]]
"""Reads the lines of a file, with their line ends; the name of the file is for its problems.

Its result is made one by one, so that a file of any size can be read without holding it whole.
"""
