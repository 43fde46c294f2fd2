"""RIS in: every record that can be read, and a problem for whatever is wrong with it."""

from collections.abc import Iterable, Iterator

from staven.corpus.citekey import Citekeys
from staven.corpus.reader import Found, Mint
from staven.corpus.ris.fields import KINDS
from staven.corpus.ris.lines import records_in
from staven.corpus.ris.record import citekey_in, source_in
from staven.errors import Problem, StavenError
from staven.locale import _


def read_ris(lines: Iterable[str], file: str, mint: Mint) -> Iterator[Found]:
    """The sources in a file of RIS, record by record.

    Raises:
        StavenError: there is no record in it, or it is another format.
    """
    keys = Citekeys()
    found = False
    for record in records_in(lines, file):
        if isinstance(record, Problem):
            yield record
            continue
        code = next(iter(record.tags.get("TY", ())), "")
        if len(record.tags) == ("TY" in record.tags):
            yield Problem(_("this record is empty, and is left out."), file, record.line)
            continue
        found = True
        citekey = citekey_in(record.tags)
        is_new = citekey != "" and keys.is_new(citekey)
        source = source_in(record.tags, citekey, mint(citekey) if is_new else "")
        if code and code.upper() not in KINDS:
            reason = _("{code} is no type of RIS; the record is read as of no special kind.")
            yield Problem(reason.format(code=code), file, record.line, source.citekey)
        if not source.title:
            reason = _("this record has no title; it is kept without one.")
            yield Problem(reason, file, record.line, source.citekey)
        if is_new:
            yield source
        else:
            yield from keys.named(source, mint, file, record.line)
    if not found:
        raise StavenError(
            _("there is no record of RIS in this file"),
            where=file,
            remedy=_("A record begins with its type, as in TY  - RPRT."),
        )
