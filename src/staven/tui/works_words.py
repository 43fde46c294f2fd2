"""Two records side by side, in words."""

from textual.content import Content

from staven.actions.same_works import Proposal
from staven.actions.works import Pair
from staven.corpus.label import author_label, source_label
from staven.corpus.source import Source
from staven.locale import _, pgettext
from staven.tui.drawing import fitted

_FIELD = 13
"""Cells for the name of a field."""


def proposal_lines(one: Proposal, width: int) -> list[Content]:
    """A pair in a list: how sure, the two citekeys, and why."""
    sign = ("= ", "bold $text-success") if one.same else ("? ", "bold $text-warning")
    head = Content.assemble(sign, one.left, (" · ", "$foreground 50%"), one.right)
    because = Content.styled("  " + ", ".join(one.because), "$foreground 70%")
    return [fitted(head, width), fitted(because, width)]


def head_words(pair: Pair, because: tuple[str, ...]) -> Content:
    """The two sources above their differences: the one that stays, and the one that goes up."""
    why = _("because: {reasons}").format(reasons=", ".join(because))
    return Content("\n").join(
        [
            Content.assemble((_("stays"), "bold $text-success"), "  ", _source(pair.kept)),
            Content.assemble((_("goes up in it"), "bold"), "  ", _source(pair.other)),
            Content.styled(why, "$foreground 70%"),
        ]
    )


def difference_lines(name: str, kept: str, other: str, *, take: bool, width: int) -> list[Content]:
    """A field with both its texts; the one that will stand is marked."""
    room = max(1, width - _FIELD - 2)
    marks = ("✓", " ") if not take else (" ", "✓")
    lines = []
    for place, text in enumerate((kept or "–", other)):
        label = field_word(name) if place == 0 else ""
        style = "" if marks[place].strip() else "$foreground 60%"
        lines.append(
            Content.assemble(
                fitted(Content.styled(label, "bold"), _FIELD),
                (f"{marks[place]} ", "bold $text-success"),
                fitted(Content.styled(text, style), room),
            )
        )
    return lines


def field_word(name: str) -> str:
    """What a field of a source is called; a field that only its file knows keeps its own name."""
    return {
        "kind": pgettext("field", "type"),
        "title": pgettext("field", "title"),
        "authors": pgettext("field", "authors"),
        "editors": pgettext("field", "editors"),
        "year": pgettext("field", "year"),
        "month": pgettext("field", "month"),
        "day": pgettext("field", "day"),
        "container": pgettext("field", "published in"),
        "institution": pgettext("field", "institution"),
        "publisher": pgettext("field", "publisher"),
        "place": pgettext("field", "place"),
        "number": pgettext("field", "number"),
        "volume": pgettext("field", "volume"),
        "pages": pgettext("field", "pages"),
        "language": pgettext("field", "language"),
        "kamerstuk": pgettext("field", "parl. paper"),
        "abstract": pgettext("field", "abstract"),
    }.get(name, name)


def _source(source: Source) -> str:
    authors = author_label(
        source.authors, others=source.others, institution=source.institution, title=source.title
    )
    return f"{source_label(authors, source.year)} · {source.citekey}"
