"""A code, a difference and the recheck list, for programs and for people."""

from collections.abc import Sequence

from staven.actions.codebook_editing import uses_words
from staven.actions.codebook_view import CodeView
from staven.actions.codebook_words import field_word, meaning_lines, named
from staven.actions.rechecking import ToRecheck
from staven.codebook.code import Code
from staven.codebook.difference import Difference
from staven.codebook.write import code_values
from staven.locale import _, language


def code_document(code: Code, extracts: int) -> dict[str, object]:
    """A code as JSON has it: its fields as in the file, and the number of its extracts."""
    values = code_values(code)
    return {
        "code": values.pop("id"),
        "label": code.label.said_in(language()),
        "kind": values.pop("kind"),
        "extracts": extracts,
        "labels": values.pop("label"),
        **values,
    }


def difference_document(found: Difference) -> dict[str, object]:
    """A difference as JSON has it: ids, and of what changed both sides."""
    return {
        "from": found.before.version,
        "to": found.after.version,
        "added": [one.id for one in found.added],
        "removed": [one.id for one in found.removed],
        "changed": [
            {
                "code": one.code.id,
                "fields": list(one.fields),
                "before": {name: code_values(one.before).get(name) for name in one.fields},
                "after": {name: code_values(one.after).get(name) for name in one.fields},
            }
            for one in found.changed
            if one.before is not None and one.after is not None
        ],
        "head": list(found.head),
    }


def code_lines(found: CodeView) -> list[str]:
    """A code for people: what it means, where it is used, and its best examples."""
    code = found.code
    lines = [named(code)]
    said = code.definition.said_in(language())
    if said:
        lines.append(said)
    for name in ("include", "exclude", "synonyms", "triggers"):
        words = getattr(code, name).said_in(language())
        if words:
            lines.append(f"{field_word(name)}: {'; '.join(words)}")
    used = uses_words(found.uses, found.pointing)
    lines.append(_("In use: {uses}.").format(uses=", ".join(used)) if used else _("Not in use."))
    lines += [f"  “{' '.join(hit.quote.split())}” ({hit.citekey})" for hit in found.examples]
    return lines


def recheck_document(one: ToRecheck) -> dict[str, object]:
    """An extract to be looked at again, as JSON has it."""
    waiting = one.recheck
    return {
        "extract": waiting.extract,
        "code": waiting.code,
        "label": one.now.label.said_in(language()),
        "citekey": waiting.citekey,
        "page": waiting.page,
        "quote": waiting.quote,
        "reviewer": waiting.reviewer,
        "since": waiting.time,
        "before": _meaning(one.before),
        "now": _meaning(one.now),
    }


def recheck_lines(found: Sequence[ToRecheck]) -> list[str]:
    """The recheck list for people: per code what changed, and its extracts below."""
    lines: list[str] = []
    shown: tuple[Code, Code] | None = None
    for one in found:
        if (one.before, one.now) != shown:
            shown = (one.before, one.now)
            lines += [named(one.now), *(f"  {line}" for line in meaning_lines(*shown))]
        waiting = one.recheck
        lines.append(
            f"    {waiting.extract}  {waiting.citekey}  “{' '.join(waiting.quote.split())}”"
        )
    return lines or [_("No extract waits to be looked at again.")]


def _meaning(code: Code) -> dict[str, object]:
    tongue = language()
    return {
        "definition": code.definition.said_in(tongue),
        "include": list(code.include.said_in(tongue)),
        "exclude": list(code.exclude.said_in(tongue)),
    }
