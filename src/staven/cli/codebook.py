"""staven codebook"""

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

from staven.actions.codebook_editing import (
    add_code,
    change_code,
    delete_code,
    move_code,
    rename_code,
)
from staven.actions.codebook_merging import merge_codes, split_code
from staven.actions.codebook_versions import (
    close_version,
    codebook_difference,
    codebook_versions,
    import_codebook,
    incoming_codebook,
)
from staven.actions.codebook_view import CodebookView, code_view, codebook_view
from staven.actions.codebook_words import difference_lines, named, summary
from staven.actions.codes import codebook
from staven.actions.rechecking import recheck_list, still_right
from staven.actions.session import Session
from staven.cli.answer import answer as print_answer
from staven.cli.answer import session_for
from staven.cli.codebook_answer import (
    code_document,
    code_lines,
    difference_document,
    recheck_document,
    recheck_lines,
)
from staven.codebook.code import Code, Kind
from staven.codebook.edit import code_of, reworded
from staven.locale import _, language, ngettext, number

Answer = tuple[object, list[str]]
"""What is said to a program, and what to a person."""
_READING = ("list", "show", "versions", "diff")


def run(arguments: argparse.Namespace) -> int:
    """List the codes, or do one thing with the codebook."""
    what = arguments.what or "list"
    writing = what not in _READING
    if what == "recheck":
        writing = bool(arguments.right)
    elif what == "import":
        writing = arguments.yes
    with session_for(arguments, writing=writing) as session:
        document, lines = _DOING[what](session, arguments)
    print_answer(arguments, document, lines)
    return 0


def _list(session: Session, _arguments: argparse.Namespace) -> Answer:
    view = codebook_view(session)
    codes = view.codebook.codes
    document = {
        "version": view.version.name,
        "codes": [code_document(one, view.counts.get(one.id, 0)) for one in codes],
    }
    return document, list(_tree(view))


def _show(session: Session, arguments: argparse.Namespace) -> Answer:
    found = code_view(session, arguments.code)
    document = code_document(found.code, found.uses.extracts) | {
        "named_by": [one.id for one in found.pointing],
        "examples": [
            {"extract": hit.extract, "citekey": hit.citekey, "quote": hit.quote}
            for hit in found.examples
        ],
    }
    return document, code_lines(found)


def _add(session: Session, arguments: argparse.Namespace) -> Answer:
    made = add_code(
        session, kind=Kind(arguments.kind), label=arguments.label, parent=arguments.under
    )
    return code_document(made, 0), [_("Added: {code}.").format(code=named(made))]


def _rename(session: Session, arguments: argparse.Namespace) -> Answer:
    made = rename_code(session, arguments.code, arguments.label)
    return {"code": made.id, "label": made.label.said_in(language())}, [
        _("Renamed: {code}.").format(code=named(made))
    ]


def _change(session: Session, arguments: argparse.Namespace) -> Answer:
    seen = code_of(codebook(session), arguments.code)
    given = {
        "definition": None if arguments.definition is None else [arguments.definition],
        "include": arguments.include,
        "exclude": arguments.exclude,
        "synonyms": arguments.synonym,
        "triggers": arguments.trigger,
    }
    words = {name: said for name, said in given.items() if said is not None}
    wanted = reworded(seen, language(), words)
    if wanted == seen:
        arguments.wrong(_("nothing was named that would change this code"))
    found = change_code(session, seen, wanted)
    waiting = sum(one.recheck.code == seen.id for one in recheck_list(session))
    document = difference_document(found) | {"to_recheck": waiting}
    lines = [one.text for one in difference_lines(found)]
    if waiting:
        again = ngettext(
            "{n} extract is to be looked at again: staven codebook recheck",
            "{n} extracts are to be looked at again: staven codebook recheck",
            waiting,
        )
        lines.append(again.format(n=number(waiting)))
    return document, lines


def _move(session: Session, arguments: argparse.Namespace) -> Answer:
    found = move_code(session, arguments.code, arguments.under)
    lines = [one.text for one in difference_lines(found)]
    return difference_document(found), lines or [_("It hangs there already.")]


def _merge(session: Session, arguments: argparse.Namespace) -> Answer:
    count = merge_codes(session, arguments.code, arguments.into)
    said = ngettext(
        "{code} went up in {into}; {n} extract followed.",
        "{code} went up in {into}; {n} extracts followed.",
        count,
    )
    document = {"code": arguments.code, "into": arguments.into, "extracts": count}
    return document, [said.format(code=arguments.code, into=arguments.into, n=number(count))]


def _split(session: Session, arguments: argparse.Namespace) -> Answer:
    made = split_code(session, arguments.code, arguments.label, arguments.extracts)
    count = len(set(arguments.extracts))
    said = ngettext("Added: {code}, with {n} extract.", "Added: {code}, with {n} extracts.", count)
    return code_document(made, count), [said.format(code=named(made), n=number(count))]


def _delete(session: Session, arguments: argparse.Namespace) -> Answer:
    gone = delete_code(session, arguments.code)
    return {"deleted": gone.id}, [_("Deleted: {code}.").format(code=named(gone))]


def _versions(session: Session, _arguments: argparse.Namespace) -> Answer:
    known = codebook_versions(session)
    document = {
        "versions": [
            {
                "number": one.number,
                "name": one.name,
                "reviewer": one.reviewer,
                "time": one.time,
                "closed": one.named,
            }
            for one in known
        ]
    }
    lines = [f"{one.number:>3}  {one.name:<8} {one.time[:10]}  {one.reviewer}" for one in known]
    return document, lines


def _diff(session: Session, arguments: argparse.Namespace) -> Answer:
    found = codebook_difference(session, arguments.one, arguments.other)
    head = _("from {one} to {other}: {what}").format(
        one=found.before.version, other=found.after.version, what=summary(found)
    )
    body = [f"{one.sign or ' '} {one.text}" for one in difference_lines(found)]
    return difference_document(found), [head, *body]


def _close(session: Session, arguments: argparse.Namespace) -> Answer:
    name = close_version(session, arguments.name)
    return {"version": name}, [_("This is version {name} now.").format(name=name)]


def _import(session: Session, arguments: argparse.Namespace) -> Answer:
    path = Path(arguments.file).expanduser()
    found = (import_codebook if arguments.yes else incoming_codebook)(session, path)
    document = difference_document(found.difference) | {
        "retired": [one.id for one in found.retired],
        "imported": arguments.yes,
    }
    body = [
        f"{one.sign or ' '} {one.text}" for one in difference_lines(found.difference, found.retired)
    ]
    last = _("The codebook is this one now.")
    if not arguments.yes:
        last = _("Nothing is changed yet; with --yes it is brought in.")
        if not found.difference:
            last = _("This codebook is the one in force.")
    return document, [summary(found.difference), *body, last]


def _recheck(session: Session, arguments: argparse.Namespace) -> Answer:
    if arguments.right:
        still_right(session, arguments.right)
        said = _("Still right; it is off the list.")
        return {"extract": arguments.right, "waiting": len(recheck_list(session))}, [said]
    found = recheck_list(session)
    return {"extracts": [recheck_document(one) for one in found]}, recheck_lines(found)


def _tree(view: CodebookView) -> Iterator[str]:
    """Each code below the one that it hangs under, with its number of extracts."""
    below: dict[str, list[Code]] = {}
    for code in view.codebook.codes:
        below.setdefault(code.parent, []).append(code)

    def branch(parent: str, depth: int) -> Iterator[str]:
        for code in below.get(parent, ()):
            count = view.counts.get(code.id, 0)
            yield f"{count or '':>5}  {'  ' * depth}{named(code)}"
            yield from branch(code.id, depth + 1)

    yield from branch("", 0)


_DOING: dict[str, Callable[[Session, argparse.Namespace], Answer]] = {
    "list": _list,
    "show": _show,
    "add": _add,
    "rename": _rename,
    "change": _change,
    "move": _move,
    "merge": _merge,
    "split": _split,
    "delete": _delete,
    "versions": _versions,
    "diff": _diff,
    "close": _close,
    "import": _import,
    "recheck": _recheck,
}
