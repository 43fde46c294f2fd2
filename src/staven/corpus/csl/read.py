"""CSL-JSON, in and out."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict

from staven.corpus.bibtex.fields import date_parts
from staven.corpus.citekey import Citekeys
from staven.corpus.csl.dates import date_variable
from staven.corpus.csl.fields import BODIES, DATES, KINDS, TEXTS, TYPES
from staven.corpus.csl.json_items import Placed, items_in
from staven.corpus.csl.source import OUR_NUMBERS, OUR_TEXTS, draft_of
from staven.corpus.name_prefixes import split_before, split_behind
from staven.corpus.reader import Found, Mint
from staven.corpus.source import Name, Source
from staven.errors import Problem, StavenError
from staven.locale import _

_LANGUAGES = {"dutch": "nl", "english": "en", "german": "de", "french": "fr"}


def read_csl(lines: Iterable[str], file: str, mint: Mint) -> Iterator[Found]:
    """The sources in a file of CSL-JSON: a list of items, one item, or one on each line.

    Item by item, so that a file that breaks off keeps all that stands before the break.

    Raises:
        StavenError: the file is no JSON, or has no item in it.
    """
    keys = Citekeys()
    found = 0
    for item in items_in(lines, file):
        if isinstance(item, Problem):
            yield item
            continue
        for placed in _with_second_works(item):
            draft = draft_of(placed.item)
            if not (draft.title or draft.authors or draft.citekey):
                reason = _("this item has no id, no title and no author, and is left out.")
                yield Problem(reason, file, placed.line)
                continue
            found += 1
            if not draft.title:
                reason = _("this item has no title; it is kept without one.")
                yield Problem(reason, file, placed.line, draft.citekey)
            yield from keys.named(draft, mint, file, placed.line)
    if not found:
        raise StavenError(
            _("no item of CSL-JSON can be read in this file"),
            where=file,
            remedy=_("Export the list as CSL-JSON, RIS or BibTeX."),
        )


def csl_item(source: Source) -> dict[str, object]:
    """The CSL-JSON of a source: what `read_csl` reads back as the same record.

    `custom` holds, under our names, what CSL has no variable for. How far the source came in the
    selection, and its study, are no part of the record and are not written.
    """
    form = _type(source)
    body = source.institution if form in BODIES else source.publisher
    articled = form.startswith("article-")
    written: dict[str, object] = {
        "id": source.citekey,
        "type": form,
        "title": source.title,
        "author": [_written_name(name) for name in source.authors],
        "editor": [_written_name(name) for name in source.editors],
        "issued": source.year and date_variable((source.year, source.month, source.day)),
        "container-title": source.container,
        "publisher": body or source.publisher or source.institution,
        "publisher-place": source.place,
        "volume": source.volume,
        "issue" if articled else "number": source.number,
        "page": source.pages.replace("–", "-"),
        "DOI": source.doi,
        "URL": source.url,
        "language": _LANGUAGES.get(source.language, source.language),
        "abstract": source.abstract,
    }
    written |= {name: source.fields.get(field) for name, field in TEXTS.items()}
    for name, field in DATES.items():
        date = date_parts(source.fields.get(field, ""))
        written[name] = date and date_variable(date)
    item = {name: value for name, value in written.items() if value}
    custom = _beyond(source, draft_of(item))
    return item | {"custom": custom} if custom else item


def _beyond(source: Source, read: Source) -> dict[str, object]:
    """What of a source is not in what was read back from the item written of it."""
    names = (*OUR_TEXTS, *OUR_NUMBERS, "others")
    custom: dict[str, object] = {
        name: value for name in names if (value := getattr(source, name)) != getattr(read, name)
    }
    if source.authors != read.authors:
        custom["authors"] = [asdict(name) for name in source.authors]
    if source.editors != read.editors:
        custom["editors"] = [asdict(name) for name in source.editors]
    fields = {name: text for name, text in source.fields.items() if read.fields.get(name) != text}
    return custom | {"fields": fields} if fields else custom


def _type(source: Source) -> str:
    exact = source.fields.get("entrysubtype", "")
    if KINDS.get(exact) == source.kind:
        return exact
    return TYPES.get(source.kind, "document")


def _written_name(name: Name) -> dict[str, str]:
    if name.institution:
        return {"literal": name.family}
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.prefix,
        "suffix": name.suffix,
    }
    written = {key: part for key, part in parts.items() if part}
    # A reader takes a prefix from the other parts unless the item says that there is none.
    if not name.prefix and (split_before(name.family)[0] or split_behind(name.given)[1]):
        written["non-dropping-particle"] = ""
    return written


def _with_second_works(placed: Placed) -> Iterator[Placed]:
    """The item, and those that stand in its `custom.also`: other works of the same reference."""
    custom = placed.item.get("custom")
    also = custom.get("also") if isinstance(custom, dict) else None
    if not isinstance(custom, dict) or not isinstance(also, list):
        yield placed
        return
    rest = {key: value for key, value in custom.items() if key != "also"}
    yield Placed({**placed.item, "custom": rest}, placed.line)
    for item in also:
        if isinstance(item, dict):
            yield from _with_second_works(Placed(item, placed.line))
