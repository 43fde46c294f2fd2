"""Records of a file as they come into the project: with keys to cite, and interviews as such."""

from collections.abc import Iterator
from dataclasses import replace

from staven.actions.import_formats import Format, RecordFile
from staven.actions.interviews import questioned
from staven.corpus.citekey import Citekeys, citekey_for, is_usable
from staven.corpus.exported_values import keep
from staven.corpus.interview import KIND, as_interview
from staven.corpus.person_name_question import is_interview
from staven.corpus.reader import Found
from staven.corpus.source import Source
from staven.errors import Problem

_ID = "id"
"""The field that keeps an id which is no citekey."""

_WITH_IDS = frozenset({Format.RIS, Format.CSL, Format.TABLE})
"""Formats whose ids are anything that a program could think of: an address, a whole label."""


def to_import(file: RecordFile) -> RecordFile:
    """The same file, its records such as a project keeps them.

    Ids that BibTeX could not cite give way to citekeys made of author, year and title, the same
    ones at each import; interviews get the kind and the category that the project counts by, and
    each is followed by what it seems to say of a person.
    """
    return replace(file, found=_kept(file))


def _kept(file: RecordFile) -> Iterator[Found]:
    keys = Citekeys() if file.format in _WITH_IDS else None
    for one in file.found:
        if isinstance(one, Problem):
            yield one
            continue
        source = as_interview(one)
        source = source if keys is None else _keyed(source, keys)
        yield source
        if is_interview(source):
            yield from questioned([source], str(file.path))


def _keyed(source: Source, keys: Citekeys) -> Source:
    own = source.citekey
    # Its own key would have the name of who was spoken to in it.
    made_up = KIND if source.kind == KIND else ""
    if made_up and own.startswith(citekey_for(source, ())):
        return replace(source, citekey=keys.numbered(made_up))
    # An id may also be the same as a key that was made up above it.
    citekey = keys.numbered(own if is_usable(own) else made_up or citekey_for(source, ()))
    if citekey == own:
        return source
    fields = dict(source.fields)
    keep(fields, _ID, own)
    return replace(source, citekey=citekey, fields=fields)
