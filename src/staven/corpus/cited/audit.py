"""What to mend before a report is published: its citations against its bibliography."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from staven.corpus.citations.citation import Form, Mention
from staven.corpus.citations.find import line_of, line_starts
from staven.corpus.cited.label import full_label, label, lettered, twins_in
from staven.corpus.cited.name import folded, surnames
from staven.corpus.cited.resolve import Resolved
from staven.corpus.cited.text import Cited, cited_keys
from staven.corpus.cited.work import Work, same_work
from staven.corpus.cited.works import Bibliography
from staven.corpus.source import Status
from staven.locale import _


class Fault(StrEnum):
    """What can be wrong between a text and its bibliography."""

    MISSING = "missing"
    """Cited, but not in the bibliography."""
    UNSURE = "unsure"
    """Cited, and more than one work may be meant, or none for sure."""
    YEAR = "year"
    """Cited with another year than the bibliography has."""
    NAME = "name"
    """Cited under other names, in another order, or under the institution."""
    SUFFIX = "suffix"
    """Two works of one author and year that no letter tells apart, or a letter without a second."""
    UNCITED = "uncited"
    """In the bibliography, but never cited. What is still in selection is not in it yet."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at, and what to do about it."""

    fault: Fault
    surface: str
    """The citation as it stands; of a work that is never cited, how one would cite it."""
    proposal: str
    """What to do, in the user's language."""
    citekey: str | None = None
    candidates: tuple[str, ...] = ()
    line: int | None = None
    """Counted from 1; None for a work that is never cited."""
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    mention: Mention
    line: int

    def finding(
        self,
        fault: Fault,
        proposal: str,
        citekey: str | None = None,
        candidates: tuple[str, ...] = (),
    ) -> Finding:
        mention = self.mention
        surface = " ".join(mention.surface.split())
        if mention.surface.count("(") > mention.surface.count(")"):
            surface += ")"
        return Finding(
            fault, surface, proposal, citekey, candidates, self.line, mention.start, mention.end
        )


def audit(text: str, found: Sequence[Cited], bibliography: Bibliography) -> list[Finding]:
    """Everything to look at, by kind and then in the order of the text.

    Args:
        text: The text that cites.
        found: Its citations, resolved.
        bibliography: What they were resolved against.
    """
    twins = twins_in(bibliography)
    findings = [*_uncited(found, bibliography)]
    starts = line_starts(text)
    for cited in found:
        for mention, resolved in zip(cited.citation.mentions, cited.resolved, strict=True):
            line = line_of(starts, mention.start)
            findings += _faults(_Place(mention, line), resolved, bibliography, twins)
    order = list(Fault)
    return sorted(
        findings, key=lambda one: (order.index(one.fault), one.start or 0, one.citekey or "")
    )


def _faults(
    place: _Place,
    resolved: Resolved,
    bibliography: Bibliography,
    twins: dict[str, tuple[Work, ...]],
) -> Iterator[Finding]:
    if resolved.citekey is None:
        yield _unresolved(place, resolved, bibliography, twins)
        return
    work = bibliography.work(resolved.citekey)
    if work.source.status is Status.EXCLUDED:
        said = _("The work was left out in the selection: take it in, or leave the citation out.")
        yield place.finding(Fault.MISSING, said, resolved.citekey)
        return
    if place.mention.form is not Form.PARLIAMENTARY:
        yield from _year(place, work)
        yield from _name(place, work)
        yield from _suffix(place, work, twins.get(resolved.citekey, ()))


def _unresolved(
    place: _Place,
    resolved: Resolved,
    bibliography: Bibliography,
    twins: dict[str, tuple[Work, ...]],
) -> Finding:
    if not resolved.candidates:
        return place.finding(Fault.MISSING, _("Add the work to the bibliography."))
    first = resolved.candidates[0]
    alike = {work.source.citekey for work in twins.get(first, ())}
    if len(alike & set(resolved.candidates)) > 1 and not place.mention.suffix:
        return place.finding(Fault.SUFFIX, lettered(twins[first]), None, resolved.candidates)
    labels = [label(bibliography.work(key)) for key in resolved.candidates[:3]]
    proposal = _("Check which work is meant: {works}?").format(works="; ".join(labels))
    return place.finding(Fault.UNSURE, proposal, None, resolved.candidates)


def _year(place: _Place, work: Work) -> Iterator[Finding]:
    year = place.mention.year
    if year is None or work.source.year is None or year == work.source.year:
        return
    # Of `Jaarrapport Integratie 2018` the year is part of the title, whenever it came out.
    if place.mention.form is Form.TITLE and str(year) in folded(work.source.title).split():
        return
    yield place.finding(
        Fault.YEAR,
        _("The bibliography has {year}: write {label}, or mend the bibliography.").format(
            year=work.source.year, label=label(work)
        ),
        work.source.citekey,
    )


def _name(place: _Place, work: Work) -> Iterator[Finding]:
    mention = place.mention
    persons = [family for family in work.families if family]
    if mention.form in (Form.TITLE, Form.SOURCE_LINE) or not persons or not mention.names:
        return
    known = [_family_at(name, persons) for name in mention.names]
    if any(at is None for at in known):
        said = (
            _("The bibliography has the persons: write {label}.")
            if not any(at is not None for at in known) and not _misspelt(mention, persons)
            else _("The bibliography spells it otherwise: write {label}.")
        )
        yield place.finding(Fault.NAME, said.format(label=full_label(work)), work.source.citekey)
    elif known != sorted(known, key=lambda at: at or 0) or known[0] != 0:
        said = _("The bibliography has the authors in another order: write {label}.")
        yield place.finding(Fault.NAME, said.format(label=full_label(work)), work.source.citekey)
    elif _other_prefix(mention, work):
        said = _("The bibliography spells it otherwise: write {label}.")
        yield place.finding(Fault.NAME, said.format(label=full_label(work)), work.source.citekey)


def _family_at(name: str, persons: Sequence[str]) -> int | None:
    forms = surnames(name)
    return next((at for at, family in enumerate(persons) if family in forms), None)


def _misspelt(mention: Mention, persons: Sequence[str]) -> bool:
    """Whether the names are those of persons, only in another spelling."""
    first = surnames(mention.names[0])[0]
    return first[:2] == persons[0][:2] and not mention.names[0].isupper()


def _other_prefix(mention: Mention, work: Work) -> bool:
    """Whether "van" or the like stands before the first name, and not in the bibliography."""
    if not mention.surface.startswith(mention.names[0].split()[0]):
        return False
    author = work.source.authors[0]
    words = folded(mention.names[0]).split()
    prefix = folded(author.prefix).split()
    family = folded(author.family).split()
    return words not in (prefix + family, [*folded(author.given).split(), *prefix, *family])


def _suffix(place: _Place, work: Work, twins: Sequence[Work]) -> Iterator[Finding]:
    mention = place.mention
    if mention.suffix and not twins:
        yield place.finding(
            Fault.SUFFIX,
            _("The bibliography has one work of this author and year: leave the letter out."),
            work.source.citekey,
        )
    elif twins and not mention.suffix and mention.names and mention.form is not Form.TITLE:
        keys = tuple(twin.source.citekey for twin in twins)
        yield place.finding(Fault.SUFFIX, lettered(twins), work.source.citekey, keys)


def _uncited(found: Sequence[Cited], bibliography: Bibliography) -> Iterator[Finding]:
    keys = cited_keys(found)
    cited = [bibliography.work(key) for key in keys]
    doubtful = {key for one in found for each in one.resolved for key in each.candidates[:1]}
    for work in bibliography.works:
        if work.source.status is not Status.INCLUDED:
            continue
        if work.source.citekey in keys or any(same_work(work, other) for other in cited):
            continue
        proposal = (
            _("Perhaps it is meant by a citation that is not sure; look there first.")
            if work.source.citekey in doubtful
            else _("Cite it, or take it out of the bibliography.")
        )
        yield Finding(Fault.UNCITED, label(work), proposal, work.source.citekey)
