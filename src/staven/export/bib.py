"""BibTeX out: one field a line, in UTF-8, as little LaTeX as can be."""

from collections.abc import Iterable, Iterator

from staven.corpus.bibtex.fields import UNTOUCHED, VERBATIM, names_of
from staven.corpus.bibtex.latex import encode
from staven.corpus.bibtex.person_names import names_text
from staven.corpus.source import Source

_BEFORE = ("author", "editor", "title", "container", "year", "month", "day")
_MIDDLE = ("volume", "number", "pages", "institution", "publisher", "place", "kamerstuk")
_AFTER = ("doi", "url", "urldate", "language", "abstract")
_INHERITING = frozenset(("crossref", "xdata"))
"""Left out: what an entry took over stands in it, and a reader would take over more."""


def bib_of(sources: Iterable[Source]) -> str:
    """The sources as BibTeX, by citekey, without their GUIDs and their place in the project.

    `staven.corpus.bibtex.read_bibtex` reads back the very same sources, apart from the keys of
    entries from which they took over what stands in them now.
    """
    entries = (_entry(source) for source in sorted(sources, key=lambda source: source.citekey))
    return "\n".join(entries)


def _entry(source: Source) -> str:
    lines = [f"  {name} = {{{value}}}," for name, value in _fields(source) if value]
    return "\n".join([f"@{source.kind}{{{source.citekey},", *lines, "}\n"])


def _fields(source: Source) -> Iterator[tuple[str, str]]:
    """Name and value of each field, in their fixed order; an empty value is not written."""
    names = {field: written[0] for field, written in names_of(source.kind).items()}
    values = {names[field]: str(getattr(source, field)) for field in names} | {
        "author": names_text(source.authors, others=source.others),
        "editor": names_text(source.editors, others=False),
        "year": str(source.year or ""),
        "month": str(source.month or ""),
        "day": str(source.day or ""),
    }
    own = {name: value for name, value in values.items() if value}
    # What the reader could not put into a field of its own, as an editor list that is cut off.
    others = {
        name: value
        for name, value in source.fields.items()
        if name not in own and name not in _INHERITING
    }
    before, middle, after = (
        [names.get(field, field) for field in fields] for fields in (_BEFORE, _MIDDLE, _AFTER)
    )
    placed = {*before, *middle, *after}
    for name in (*before, *middle, *sorted(others.keys() - placed), *after):
        if name in {"author", "editor"} and name in own:
            yield name, own[name]
        else:
            yield name, _written(name, own.get(name) or others.get(name, ""))


def _written(name: str, value: str) -> str:
    return value if name in UNTOUCHED else encode(value, verbatim=name in VERBATIM)
