"""What a newer record of a work changes in the source that a project has of it."""

import json

from staven.corpus.source import Source
from staven.store.rows import Image
from staven.store.sources import source_image

_TAKEN = (
    "kind", "title", "container", "institution", "publisher", "place", "number", "volume", "pages",
    "url", "doi", "language", "kamerstuk", "abstract",
)  # fmt: skip
"""What the newer record says goes before what the project has, each by itself."""

_SAID_BY = {"others": "authors", "month": "year", "day": "year"}
"""What goes with another field: it is filled where that one is empty."""


def changes_by(mine: Source, theirs: Source, *, fills_only: bool = False) -> Image:
    """The columns of `mine` that a newer record of the same work changes, with their new values.

    What the newer record does not say is kept: exports differ in what they carry along, and a field
    that is not there is no statement that it is empty.

    - Texts (type, title, container, …, abstract) are taken one by one where they are filled.
    - Authors are taken as a list, with its "and others"; editors as a list.
    - A year is taken with its month and day: those of another year would make a date that nobody
      gave. Where the year is the same or not given, month and day are taken where they are filled,
      and another month takes the old day away.
    - Fields without a column of their own are taken one by one, by name.
    - With `fills_only`, all this only where the project has nothing yet.
    - The citekey stays, and so does what the project says of a source itself: its GUID, status,
      reason of exclusion and study.
    """
    before, after = source_image(mine), source_image(theirs)
    taken: Image = {name: after[name] for name in _TAKEN if after[name]}
    if theirs.authors:
        taken |= {"authors": after["authors"], "others": after["others"]}
    if theirs.editors:
        taken["editors"] = after["editors"]
    taken |= _date(mine, theirs)
    if theirs.fields:
        said = {name: text for name, text in theirs.fields.items() if text}
        fields = said | mine.fields if fills_only else mine.fields | said
        taken["fields"] = json.dumps(fields, ensure_ascii=False, sort_keys=True)
    if fills_only:
        taken = {
            name: value
            for name, value in taken.items()
            if name == "fields" or before[_SAID_BY.get(name, name)] in {None, "", "[]"}
        }
    return {name: value for name, value in taken.items() if before[name] != value}


def _date(mine: Source, theirs: Source) -> dict[str, int | None]:
    if theirs.year is not None and theirs.year != mine.year:
        return {"year": theirs.year, "month": theirs.month, "day": theirs.day}
    if theirs.month is not None and theirs.month != mine.month:
        return {"month": theirs.month, "day": theirs.day}
    return {} if theirs.day is None or theirs.month is None else {"day": theirs.day}
