"""What an entry takes over from another one: `crossref` and `xdata`."""

from collections.abc import Iterator
from dataclasses import replace

from staven.corpus.bibtex.fields import PARTS_OF_BOOKS
from staven.corpus.bibtex.record import Record

DATA_ONLY = "xdata"
"""The type of entries that hold fields for others and are no works themselves (BibLaTeX)."""

SET = "set"
"""The type of entries that only say which others are cited together (BibLaTeX)."""

_GENERATIONS = 8
"""How far up an entry inherits: a chapter of a book of a series needs two."""

_PART_OF_A_PERIODICAL = frozenset(("article", "suppperiodical"))
_MANY_VOLUMES = frozenset(("mvbook", "mvcollection", "mvproceedings", "mvreference"))

_OWN = """
abstract annotation annote crossref doi entryset eprint eprinttype file ids keywords label note
options pages pagetotal presort related shorthand shorttitle sortkey sorttitle url urldate xdata
xref
"""
_OF_ITSELF = frozenset(_OWN.split())
"""What says something of the parent alone: a chapter with its book's DOI would look like the book.

BibLaTeX's own list (manual, appendix B), with what identifies and describes a work.
"""


def references_of(record: Record) -> tuple[str, ...]:
    """The keys of the entries that this one takes fields from, nearest first."""
    data = record.fields.get("xdata", "")
    whole = record.fields.get("crossref", "")
    return tuple(key.strip() for key in (*data.split(","), whole) if key.strip())


class Parents:
    """The entries of a file that others may take fields from, and those that wait for one."""

    def __init__(self) -> None:
        self._known: dict[str, Record] = {}
        self._waiting: dict[str, list[Record]] = {}

    def take(self, record: Record) -> Iterator[Record]:
        """An entry as it comes by; gives all that are complete now, with what they inherit."""
        key = record.citekey.lower()
        if key and record.kind not in _PART_OF_A_PERIODICAL and key not in self._known:
            # An abstract is never inherited, and is most of what a record weighs.
            fields = {name: text for name, text in record.fields.items() if name != "abstract"}
            self._known[key] = replace(record, fields=fields)
        yield from self._settle(record)
        for waiting in self._waiting.pop(key, ()):
            yield from self._settle(waiting)

    def rest(self) -> Iterator[tuple[Record, str]]:
        """The entries whose parent never came, with its key; they keep what they have."""
        for key, waiting in self._waiting.items():
            for record in waiting:
                written = (one for one in references_of(record) if one.lower() == key)
                yield self._whole(record), next(written, key)
        self._waiting.clear()

    def _settle(self, record: Record) -> Iterator[Record]:
        missing = self._missing(record)
        if missing is None:
            yield self._whole(record)
        else:
            self._waiting.setdefault(missing, []).append(record)

    def _missing(self, record: Record) -> str | None:
        """The first key on the way up that no entry has had so far."""
        seen = {record.citekey.lower()}
        level = [record]
        for _generation in range(_GENERATIONS):
            above: list[Record] = []
            for key in (key.lower() for one in level for key in references_of(one)):
                if key in seen:
                    continue
                seen.add(key)
                parent = self._known.get(key)
                if parent is None:
                    return key
                above.append(parent)
            level = above
        return None

    def _whole(self, record: Record) -> Record:
        return self._inherited(record, frozenset())

    def _inherited(self, record: Record, below: frozenset[str]) -> Record:
        references = references_of(record)
        if not references:
            return record
        fields = dict(record.fields)
        below |= {record.citekey.lower()}
        for key in references:
            parent = self._known.get(key.lower())
            if parent is None or key.lower() in below or len(below) > _GENERATIONS:
                continue
            inherited = self._inherited(parent, below)
            for name, value in inherited.fields.items():
                taken = name if parent.kind == DATA_ONLY else _name_below(name, parent, record)
                if taken:
                    fields.setdefault(taken, value)
        return replace(record, fields=fields)


def _name_below(name: str, parent: Record, child: Record) -> str:
    """What a field of a parent is called in its child; empty where it is not passed on.

    Source:
        BibLaTeX's default inheritance (manual, appendix B); BibTeX's own passes on all by name.
    """
    if name in _OF_ITSELF:
        return ""
    if name not in {"title", "subtitle", "titleaddon"}:
        return name
    if parent.kind in _MANY_VOLUMES:
        return f"main{name}"
    if child.kind in PARTS_OF_BOOKS:
        return f"book{name}"
    if child.kind in _PART_OF_A_PERIODICAL:
        return f"journal{name}"
    return name
