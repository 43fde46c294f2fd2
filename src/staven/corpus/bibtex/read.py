"""BibTeX in: every entry that can be read, and a problem for every one that cannot."""

from collections.abc import Iterable, Iterator

from staven.corpus.bibtex.blocks import records_in
from staven.corpus.bibtex.inheritance import DATA_ONLY, SET, Parents
from staven.corpus.bibtex.person_names import crowded_names
from staven.corpus.bibtex.record import Record
from staven.corpus.citekey import Citekeys, citekey_for
from staven.corpus.reader import Found, Mint
from staven.errors import Problem
from staven.locale import _


def read_bibtex(lines: Iterable[str], file: str, mint: Mint) -> Iterator[Found]:
    """The sources in a BibTeX or BibLaTeX file, and what could not be read.

    They come in the order of the file, save those that need what stands after them: an entry whose
    `crossref` comes later follows its parent, and entries without a key, or with one that stands
    in the file already, come last, under keys that nothing else in the file has.
    """
    keys = Citekeys()
    unkeyed: list[Record] = []
    for found in _complete(lines, file):
        if isinstance(found, Problem):
            yield found
        elif found.citekey and keys.is_new(found.citekey):
            yield from _source(found, found.citekey, file, mint)
        else:
            unkeyed.append(found)
    for record in unkeyed:
        citekey, problem = _made_up(record, keys, file)
        yield problem
        yield from _source(record, citekey, file, mint)


def _complete(lines: Iterable[str], file: str) -> Iterator[Record | Problem]:
    """The works in a file, each with what it inherits."""
    parents = Parents()
    for found in records_in(lines, file):
        if isinstance(found, Problem):
            yield found
        elif found.kind == SET:
            reason = _("this is a set of other entries and no work itself; it is left out.")
            yield Problem(reason, file, found.line, found.citekey)
        else:
            yield from (one for one in parents.take(found) if one.kind != DATA_ONLY)
    for record, missing in parents.rest():
        reason = _("this entry refers to '{key}', which the file does not hold.")
        yield Problem(reason.format(key=missing), file, record.line, record.citekey)
        if record.kind != DATA_ONLY:
            yield record


def _made_up(record: Record, keys: Citekeys, file: str) -> tuple[str, Problem]:
    if record.citekey:
        citekey = keys.numbered(record.citekey)
        reason = _("this key stands twice in the file; the second entry is kept as {key}.")
    else:
        citekey = keys.numbered(citekey_for(record.source("", ""), ()))
        reason = _("this entry has no key; it is kept as {key}.")
    return citekey, Problem(reason.format(key=citekey), file, record.line, record.citekey)


def _source(record: Record, citekey: str, file: str, mint: Mint) -> Iterator[Found]:
    fields = record.fields
    reason = _("this name holds too many commas and may be read wrongly: {name}")
    for field in ("author", "editor"):
        for name in crowded_names(fields.get(field, "")):
            yield Problem(reason.format(name=name), file, record.line, citekey)
    yield record.source(mint(citekey), citekey)
