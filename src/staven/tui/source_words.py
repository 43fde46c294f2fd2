"""Sources in words: a line of the list, and the record beside it."""

from collections.abc import Iterator

from textual.content import Content

from staven.actions.assigning_words import reading_state
from staven.actions.sources import Progress, SourceRecord, authors_of, progress
from staven.corpus.label import author_label, source_label
from staven.corpus.source import Name, Source, Status
from staven.extracts.appraisal import Appraisal
from staven.extracts.appraisal_words import appraisal_words
from staven.locale import _, ngettext, number, pgettext
from staven.store.sources import SourceLine
from staven.tui.drawing import fitted
from staven.tui.kind_words import kind_word
from staven.tui.paths import written_out

_AUTHORS = 26
"""Cells for authors and year where there is little room; with more, a quarter of it."""
_STATE = 15
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
        _state(line),
        Content(number(line.extracts) if line.extracts else "–"),
    ).stylize(style)


def state_words(line: SourceLine) -> str:
    """How far the work on a source is, and whether the reader was asked to do some of it."""
    if line.mine:
        return _("for you, blind") if line.blind else _("for you")
    return progress_word(progress(line))


def _state(line: SourceLine) -> Content:
    return Content.styled(state_words(line), "$accent bold" if line.mine else "")


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
    yield from _people_and_views(record)
    if source.abstract:
        yield Content("")
        yield Content.styled(source.abstract, "$foreground 80%")


def _people_and_views(record: SourceRecord) -> Iterator[Content]:
    """Who reads it, what else reports on its study, and how it was appraised."""
    for row in record.readers:
        yield Content(f"{row.assignment.reviewer}: {reading_state(row)}")
    if record.study_citekeys:
        others = ", ".join(record.study_citekeys)
        yield Content(_("same study: {citekeys}").format(citekeys=others))
    for appraisal in record.appraisals:
        yield _appraisal(appraisal)


def _people(names: tuple[Name, ...], *, others: bool) -> str:
    """All of them, as the record has them."""
    if not names:
        return ""
    listed = [f"{name.surname}, {name.given}" if name.given else name.surname for name in names]
    if others:
        return _("{first} et al.").format(first="; ".join(listed))
    return "; ".join(listed)


def _appraisal(appraisal: Appraisal) -> Content:
    said = appraisal_words(appraisal)
    reason = f" — {appraisal.reason}" if appraisal.reason else ""
    head = _("appraisal by {reviewer}").format(reviewer=appraisal.reviewer)
    return Content.assemble((f"{head}: ", "bold"), said, (reason, "$foreground 70%"))
