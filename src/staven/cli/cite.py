"""staven cite"""

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from staven.actions.citing import (
    CitingText,
    bibliography_in,
    cite,
    cite_document,
    document_of,
    sources_of,
)
from staven.cli.answer import answer, session_for, tell
from staven.cli.progress_bar import progress_bar
from staven.corpus.citations.citation import Mention
from staven.corpus.cited.audit import Fault, Finding
from staven.corpus.cited.fault_words import fault_word
from staven.corpus.cited.resolve import Resolved
from staven.corpus.cited.text import Cited
from staven.locale import _, ngettext, number

_LINES_NAMED = 12
"""Lines that are named with a finding that comes back; of more, the number is told."""


def run(arguments: argparse.Namespace) -> int:
    """Print the citations of a text, or what to mend in them."""
    citing = _citing(arguments)
    if arguments.audit:
        findings = citing.audit()
        answer(arguments, _audit_document(findings), _audit_lines(findings))
    else:
        document = [_citation(one) for one in citing.cited]
        answer(arguments, document, _lines(citing.cited))
    if citing.problems:
        count = len(citing.problems)
        tell(ngettext("{n} problem:", "{n} problems:", count).format(n=count))
        for problem in citing.problems:
            tell(f"  {problem}")
    return 0


def _citing(arguments: argparse.Namespace) -> CitingText:
    if arguments.document:
        with session_for(arguments, writing=False) as session:
            return cite_document(session, arguments.document)
    path = Path(arguments.file).expanduser()
    if arguments.bib:
        bib = Path(arguments.bib).expanduser()
        with progress_bar(bib.name) as told:
            sources, problems = bibliography_in(bib, told)
        return cite(path, sources, problems)
    with session_for(arguments, writing=False) as session:
        if not path.exists() and (document := document_of(session, arguments.file)):
            return cite_document(session, document)
        return cite(path, sources_of(session))


def _citation(cited: Cited) -> dict[str, object]:
    citation = cited.citation
    pairs = zip(citation.mentions, cited.resolved, strict=True)
    return {
        "start": citation.start,
        "end": citation.end,
        "line": citation.line,
        "surface": citation.surface,
        "mentions": [_mention(mention, resolved) for mention, resolved in pairs],
    }


def _mention(mention: Mention, resolved: Resolved) -> dict[str, object]:
    return {
        "start": mention.start,
        "end": mention.end,
        "surface": mention.surface,
        "form": mention.form.value,
        "year": mention.year,
        "citekey": resolved.citekey,
        "score": resolved.score,
        "candidates": list(resolved.candidates),
    }


def _lines(found: Sequence[Cited]) -> Iterator[str]:
    mentions = [
        (cited.citation.line, mention, resolved)
        for cited in found
        for mention, resolved in zip(cited.citation.mentions, cited.resolved, strict=True)
    ]
    for line, mention, resolved in mentions:
        yield f"{line:>5}  {_one_line(mention.surface)}  →  {_meant(resolved)}"
    count = len(mentions)
    sure = sum(1 for _line, _mention_, resolved in mentions if resolved.citekey)
    yield ngettext("{n} citation, {sure} resolved", "{n} citations, {sure} resolved", count).format(
        n=number(count), sure=number(sure)
    )


def _meant(resolved: Resolved) -> str:
    if resolved.citekey:
        return f"{resolved.citekey} ({number(resolved.score, 2)})"
    if resolved.candidates:
        return _("not sure: {citekeys}").format(citekeys=", ".join(resolved.candidates))
    return _("not in the bibliography")


def _audit_document(findings: Iterable[Finding]) -> dict[str, list[dict[str, object]]]:
    document: dict[str, list[dict[str, object]]] = {fault.value: [] for fault in Fault}
    for one in findings:
        document[one.fault.value].append(
            {
                "line": one.line,
                "start": one.start,
                "end": one.end,
                "surface": one.surface,
                "citekey": one.citekey,
                "candidates": list(one.candidates),
                "proposal": one.proposal,
            }
        )
    return document


def _audit_lines(findings: Sequence[Finding]) -> Iterator[str]:
    for fault, group in groupby(findings, key=lambda one: one.fault):
        same = _together(group)
        yield f"{fault_word(fault)} ({number(len(same))})"
        advised = dict.fromkeys(proposal for _surface, proposal in same)
        if len(advised) == 1 or fault is Fault.UNCITED:
            for advice in advised:
                yield f"  {advice}"
                yield from (f"    {line}" for line in _of_advice(same, advice))
        else:
            for (surface, proposal), places in same.items():
                yield f"  {surface}{_where(places)}"
                yield f"      {proposal}"
        yield ""
    count = len(findings)
    yield (
        ngettext("{n} thing to look at", "{n} things to look at", count).format(n=number(count))
        if count
        else _("all is well")
    )


def _of_advice(same: Mapping[tuple[str, str], Sequence[Finding]], advice: str) -> Iterator[str]:
    """One line for each finding with this advice."""
    for (surface, proposal), places in same.items():
        if proposal == advice:
            yield f"{surface}{_where(places)}"


def _together(findings: Iterable[Finding]) -> dict[tuple[str, str], list[Finding]]:
    """Findings that say the same, with all their places."""
    same: dict[tuple[str, str], list[Finding]] = {}
    for one in findings:
        label = one.surface if one.line is not None else f"{one.surface}  [{one.citekey}]"
        same.setdefault((label, one.proposal), []).append(one)
    return same


def _where(places: Sequence[Finding]) -> str:
    lines = [str(one.line) for one in places if one.line is not None]
    if not lines:
        return ""
    named = ", ".join(lines[:_LINES_NAMED])
    if len(lines) > _LINES_NAMED:
        named = _("{lines} and {n} more").format(lines=named, n=len(lines) - _LINES_NAMED)
    return "  " + ngettext("(line {lines})", "(lines {lines})", len(lines)).format(lines=named)


def _one_line(surface: str) -> str:
    return " ".join(surface.split())
