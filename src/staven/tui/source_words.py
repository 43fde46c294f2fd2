"""Sources in words: a line of the list, and the record beside it."""

from collections.abc import Iterator

from textual.content import Content

from staven.actions.sources import Progress, SourceRecord, authors_of, progress
from staven.corpus.label import author_label, source_label
from staven.corpus.source import Name, Source, Status
from staven.extracts.appraisal import (
    Appraisal,
    Design,
    Independence,
    Relevance,
    Richness,
    Rigour,
)
from staven.locale import _, ngettext, number, pgettext
from staven.store.sources import SourceLine
from staven.tui.drawing import fitted
from staven.tui.kind_words import kind_word
from staven.tui.paths import written_out

_AUTHORS = 26
"""Cells for authors and year where there is little room; with more, a quarter of it."""
_STATE = 13
_EXTRACTS = 5


def progress_word(how_far: Progress) -> str:
    """How far the work on a source is."""
    return {
        Progress.EXCLUDED: pgettext("progress", "excluded"),
        Progress.UNDECIDED: pgettext("progress", "undecided"),
        Progress.WITHOUT_TEXT: pgettext("progress", "without text"),
        Progress.TO_READ: pgettext("progress", "to read"),
        Progress.CODING: pgettext("progress", "being coded"),
        Progress.FINISHED: pgettext("progress", "read"),
    }[how_far]


def named(source: Source) -> str:
    """A source by author and year, as a citation has it."""
    authors = author_label(
        source.authors, others=source.others, institution=source.institution, title=source.title
    )
    return source_label(authors, source.year)


def head_line(width: int) -> Content:
    """What stands in the columns of a source's line."""
    words = (_("source"), _("title"), _("state"), pgettext("column", "extr."))
    return _columns(width, *(Content(word) for word in words))


def source_line(line: SourceLine, width: int, *, outside: bool = False) -> Content:
    """One source: who and when, the title, how far it is, and its extracts.

    Before the title stands a mark where it lies outside the project's period.
    """
    mark = ("‹ ", "$text-warning") if outside else ""
    style = "$foreground 60%" if line.status is Status.EXCLUDED else ""
    return _columns(
        width,
        Content(source_label(authors_of(line), line.year)),
        Content.assemble(mark, line.title),
        Content(progress_word(progress(line))),
        Content(number(line.extracts) if line.extracts else "–"),
    ).stylize(style)


def _columns(width: int, who: Content, title: Content, state: Content, count: Content) -> Content:
    named = max(_AUTHORS, min(40, width // 4))
    rest = width - named - _STATE - _EXTRACTS - 3
    counted = Content(" " * max(0, _EXTRACTS - count.cell_length)) + count
    return Content(" ").join(
        [fitted(who, named), fitted(title, rest), fitted(state, _STATE), counted]
    )


def record_words(record: SourceRecord, *, outside: bool = False) -> Content:
    """Everything that the project knows of a source, and whether it is outside the period."""
    return Content("\n").join(_record(record, outside=outside))


def _record(record: SourceRecord, *, outside: bool) -> Iterator[Content]:
    source = record.source
    yield Content.styled(source.title, "bold")
    people = _people(source.authors, others=source.others) or source.institution
    year = str(source.year) if source.year else _("n.d.")
    yield Content(f"{people} ({year})")
    editors = _people(source.editors, others=False)
    published = [
        _("In {container}").format(container=source.container) if source.container else "",
        _("edited by {editors}").format(editors=editors) if editors else "",
        source.institution if source.authors else "",
        source.publisher,
        source.place,
        " ".join(part for part in (source.volume, source.number) if part),
        _("p. {page}").format(page=source.pages) if source.pages else "",
        source.kamerstuk,
        f"doi:{source.doi}" if source.doi else "",
        source.url,
    ]
    if any(published):
        yield Content(" · ".join(part for part in published if part))
    yield Content.assemble(source.citekey, (f"  {kind_word(source.kind)}", "$foreground 60%"))
    if outside:
        yield Content.styled(_("‹ outside the period"), "$text-warning")
    if source.status is Status.EXCLUDED:
        yield Content.styled(
            _("excluded: {reason}").format(reason=source.exclusion_reason), "$text-warning"
        )
    if not record.documents:
        missing = _("No text yet. Press a to attach one.")
        yield Content.styled(missing, "$text-warning")
    for document in record.documents:
        kind = _("digest") if document.kind == "digest" else _("text")
        size = ngettext("{n} character", "{n} characters", document.characters)
        said = (
            f"{kind}: {written_out(document.title)}, {size.format(n=number(document.characters))}"
        )
        if document.superseded:
            replaced = _("replaced by a better version")
            yield Content.styled(f"{said} ({replaced})", "$foreground 60%")
        else:
            yield Content(said)
    if record.study_citekeys:
        others = ", ".join(record.study_citekeys)
        yield Content(_("same study: {citekeys}").format(citekeys=others))
    for appraisal in record.appraisals:
        yield _appraisal(appraisal)
    if source.abstract:
        yield Content("")
        yield Content.styled(source.abstract, "$foreground 80%")


def _people(names: tuple[Name, ...], *, others: bool) -> str:
    """All of them, as the record has them."""
    if not names:
        return ""
    listed = [f"{name.surname}, {name.given}" if name.given else name.surname for name in names]
    if others:
        return _("{first} et al.").format(first="; ".join(listed))
    return "; ".join(listed)


def _appraisal(appraisal: Appraisal) -> Content:
    marks = [
        design_word(appraisal.design) if appraisal.design else "",
        f"SMS {appraisal.sms}" if appraisal.sms else "",
        _rigour(appraisal.rigour),
        _relevance(appraisal.relevance),
        _richness(appraisal.richness),
        _independence(appraisal.independence),
        _("explicit theory") if appraisal.theory else "",
    ]
    said = " · ".join(mark for mark in marks if mark) or _("not assessed")
    reason = f" — {appraisal.reason}" if appraisal.reason else ""
    head = _("appraisal by {reviewer}").format(reviewer=appraisal.reviewer)
    return Content.assemble((f"{head}: ", "bold"), said, (reason, "$foreground 70%"))


def design_word(design: Design) -> str:
    """How a study was done."""
    return {
        Design.EXPERIMENTAL: pgettext("design", "(quasi-)experimental"),
        Design.COMPARISON: pgettext("design", "quantitative with comparison"),
        Design.BEFORE_AFTER: pgettext("design", "before/after"),
        Design.MONITOR: pgettext("design", "monitor"),
        Design.SURVEY: pgettext("design", "survey"),
        Design.QUALITATIVE: pgettext("design", "qualitative"),
        Design.PROCESS: pgettext("design", "process evaluation"),
        Design.REVIEW: pgettext("design", "literature review"),
        Design.META_ANALYSIS: pgettext("design", "meta-analysis"),
        Design.POLICY_DOCUMENT: pgettext("design", "policy document"),
        Design.INTERVIEW: pgettext("design", "interview"),
    }[design]


def _rigour(rigour: Rigour | None) -> str:
    if rigour is None:
        return _("rigour not assessed")
    return {
        Rigour.CREDIBLE: pgettext("rigour", "credible"),
        Rigour.RESERVATIONS: pgettext("rigour", "with reservations"),
        Rigour.NOT_CREDIBLE: pgettext("rigour", "not credible"),
    }[rigour]


def _relevance(relevance: Relevance | None) -> str:
    if relevance is None:
        return _("relevance not assessed")
    return {
        Relevance.DIRECT: pgettext("relevance", "directly relevant"),
        Relevance.PARTIAL: pgettext("relevance", "partly relevant"),
        Relevance.INDIRECT: pgettext("relevance", "indirectly relevant"),
    }[relevance]


def _richness(richness: Richness | None) -> str:
    if richness is None:
        return ""
    return {
        Richness.THICK: pgettext("richness", "rich"),
        Richness.SOME: pgettext("richness", "some richness"),
        Richness.THIN: pgettext("richness", "thin"),
    }[richness]


def _independence(independence: Independence | None) -> str:
    if independence is None:
        return ""
    return {
        Independence.INDEPENDENT: pgettext("independence", "independent"),
        Independence.COMMISSIONED: pgettext("independence", "commissioned by the policy's owner"),
        Independence.SELF_EVALUATION: pgettext("independence", "self-evaluation"),
        Independence.OWN_TEAM: pgettext("independence", "the project team's own"),
    }[independence]
