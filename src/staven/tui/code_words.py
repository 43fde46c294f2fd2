"""A code of the codebook as its screens show it: in the tree, and with all that it means."""

from collections.abc import Iterable, Iterator

from textual.content import Content

from staven.actions.codebook_editing import uses_words
from staven.actions.codebook_view import CodebookView, CodeView
from staven.actions.codebook_words import DifferenceLine, field_word
from staven.codebook.code import Code, Kind
from staven.codebook.difference import FIELDS
from staven.extracts.words import kind_word
from staven.locale import _, language, ngettext, number
from staven.tui.drawing import ended
from staven.tui.extract_words import code_name, one_line
from staven.tui.marked_words import marked
from staven.tui.widgets.line_list import Row

_SIGNS = {"+": "$text-success", "-": "$text-error", "~": "$text-warning"}
_SHOWN_APART = ("kind", "label", "parent", "definition")
_LISTED = ("include", "exclude", "synonyms", "triggers")
_QUOTE = 300
"""Characters of an example at most."""


def tree_rows(view: CodebookView) -> list[Row]:
    """The codes by kind, each below the one that it hangs under; codes at the top by their kind."""
    below: dict[str, list[Code]] = {}
    for code in view.codebook.codes:
        below.setdefault(code.parent, []).append(code)
    order = list(Kind)
    for codes in below.values():
        codes.sort(key=lambda code: order.index(code.kind))

    def branch(code: Code, depth: int) -> Iterator[Row]:
        yield _code_row(code, depth, view)
        for one in below.get(code.id, ()):
            yield from branch(one, depth + 1)

    rows: list[Row] = []
    kind: Kind | None = None
    for code in below.get("", ()):
        if code.kind is not kind:
            kind = code.kind
            rows.append(_head(kind_word(kind)))
        rows += branch(code, 0)
    if view.retired:
        rows.append(_head(_("retired, and still in use: m merges one into another")))
        rows += [_code_row(code, 0, view) for code in view.retired]
    return rows


def about(found: CodeView, view: CodebookView) -> Content:
    """All that there is to know of a code: what it means, where it is used, and examples."""
    code = found.code
    line = view.codebook.policy_line(code)
    where = [kind_word(code.kind), code.id]
    if line is not None and line != code:
        where.append(line.label.said_in(language()))
    parts = [
        Content.styled(code.label.said_in(language()), "bold"),
        Content.styled(" · ".join(where), "$foreground 70%"),
        Content(code.definition.said_in(language()) or _("There is no definition yet.")),
        *_lists(code),
        *_other_fields(code, view),
        *_uses(found, view),
    ]
    return Content("\n").join(parts)


def difference_content(lines: Iterable[DifferenceLine]) -> Content:
    """A difference with its signs and its changed words in colour as well."""
    drawn = []
    for line in lines:
        if line.sign:
            drawn.append(
                Content.assemble(
                    (f"{line.sign} ", f"bold {_SIGNS[line.sign]}"), (line.text, "bold")
                )
            )
        else:
            drawn.append(Content.assemble("    ", marked(line.text)))
    return Content("\n").join(drawn)


def _code_row(code: Code, depth: int, view: CodebookView) -> Row:
    count = view.counts.get(code.id, 0)
    waiting = view.waiting.get(code.id, 0)
    right = f"!{number(waiting)} " if waiting else ""
    right += number(count) if count else "–"

    def draw(width: int) -> list[Content]:
        return [ended(Content.assemble("  " * depth, code_name(code)), f"{right} ", width)]

    return Row(code.id, draw)


def _head(said: str) -> Row:
    return Row("", lambda _width: [Content.styled(said, "bold $primary")])


def _lists(code: Code) -> Iterator[Content]:
    for name in _LISTED:
        words = getattr(code, name).said_in(language())
        if not words:
            continue
        if name in ("include", "exclude"):
            sign = "+" if name == "include" else "−"
            yield _title(field_word(name))
            yield from (Content(f" {sign} {word}") for word in words)
        else:
            yield Content.assemble((f"{field_word(name)}: ", "bold"), ", ".join(words))


def _other_fields(code: Code, view: CodebookView) -> Iterator[Content]:
    book = view.codebook
    for name in FIELDS:
        value = getattr(code, name)
        if name in (*_SHOWN_APART, *_LISTED) or not value:
            continue
        ids = value if isinstance(value, tuple) else (value,)
        said = ", ".join(
            book.by_id[one].label.said_in(language()) if one in book.by_id else _plain(one)
            for one in ids
        )
        yield Content.assemble((f"{field_word(name)}: ", "bold"), said)


def _plain(value: object) -> str:
    return _("yes") if value is True else str(value)


def _uses(found: CodeView, view: CodebookView) -> Iterator[Content]:
    used = uses_words(found.uses, ())
    yield _title(_("in use"))
    yield Content(" · ".join(used) if used else _("Not in use."))
    waiting = view.waiting.get(found.code.id, 0)
    if waiting:
        said = ngettext(
            "{n} extract is to be looked at again (n)",
            "{n} extracts are to be looked at again (n)",
            waiting,
        )
        yield Content.styled(f"! {said.format(n=number(waiting))}", "$text-warning")
    if found.pointing:
        yield _title(_("other codes that hang here or name it"))
        yield from (Content.assemble(" ", code_name(one)) for one in found.pointing)
    if found.examples:
        yield _title(_("for example"))
    for hit in found.examples:
        yield Content.assemble(
            f" “{one_line(hit.quote, _QUOTE)}” ", (hit.citekey, "$foreground 60%")
        )


def _title(said: str) -> Content:
    return Content.assemble("\n", (said, "bold $primary"))
