"""Options that would do nothing beside the others: they are wrong usage, and not passed over."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from staven.locale import _


def misfit(arguments: argparse.Namespace) -> str:
    """What does not go together on this command line; empty where all does."""
    check = _CHECKS.get(arguments.command)
    return check(arguments) if check is not None else ""


def _given(arguments: argparse.Namespace, *names: str) -> list[str]:
    """Those of these options that stand on the command line, as they are typed."""
    held = ((name, getattr(arguments, name)) for name in names)
    return [
        f"--{name.replace('_', '-')}"
        for name, value in held
        if value is not None and value is not False and value not in ("", [])
    ]


def _idle(said: str, options: Sequence[str]) -> str:
    """That these options do nothing; empty where there are none."""
    return said.format(options=", ".join(options)) if options else ""


def _screen(arguments: argparse.Namespace) -> str:
    if arguments.add_reason is not None and not arguments.add_reason.strip():
        return _("--add-reason needs a word")
    agreed = _given(arguments, "reviewers", "blind", "add_reason")
    if arguments.blind is False:
        agreed.append("--no-blind")
    decided = _given(arguments, "stage", "reason", "settle")
    if arguments.decision:
        if arguments.reason and arguments.decision != "exclude" and not arguments.settle:
            return _("--reason goes with exclude, or with --settle")
        others = [*agreed, *_given(arguments, "start")]
        return _idle(_("this does not go with a decision on a source: {options}"), others)
    if arguments.start:
        return _idle(_("this does not go with --start: {options}"), [*agreed, *decided])
    if agreed and arguments.citekey:
        return _idle(_("this holds for all sources, so leave the source out: {options}"), agreed)
    if arguments.add_reason:
        decided = _given(arguments, "reason", "settle")
    return _idle(_("this goes with a source and a decision on it: {options}"), decided)


def _searches(arguments: argparse.Namespace) -> str:
    if arguments.what != "list":
        return ""
    given = _given(arguments, "database", "query", "date", "hits", "kind", "note")
    if arguments.search:
        given.append(arguments.search)
    return _idle(_("this goes with add or change, and not with list: {options}"), given)


def _dedupe(arguments: argparse.Namespace) -> str:
    taken = [] if arguments.merge else _given(arguments, "take")
    return _idle(_("this goes with --merge: {options}"), taken)


def _import(arguments: argparse.Namespace) -> str:
    if "" in arguments.files:
        return _("a file is named with an empty word")
    if not all(Path(name).expanduser().is_dir() for name in arguments.files):
        return ""
    given = _given(arguments, "map", "section", "screen", "search")
    return _idle(_("this goes with files, and not with a project folder: {options}"), given)


def _attach(arguments: argparse.Namespace) -> str:
    return _("a file is named with an empty word") if "" in arguments.words else ""


def _cite(arguments: argparse.Namespace) -> str:
    given = _given(arguments, "bib") if arguments.document else []
    return _idle(_("this goes with a file, and not with --document: {options}"), given)


def _assign(arguments: argparse.Namespace) -> str:
    blind = _given(arguments, "blind") + (["--no-blind"] if arguments.blind is False else [])
    if arguments.divide:
        given = _given(arguments, "to", "text") + ["--no-blind"] * (arguments.blind is False)
        return _idle(_("this does not go with --divide: {options}"), given)
    if twice := _given(arguments, "twice") if arguments.twice else []:
        return _idle(_("this goes with --divide: {options}"), twice)
    if arguments.withdraw:
        return _idle(_("this does not go with --withdraw: {options}"), blind)
    given = [] if arguments.to else [*blind, *_given(arguments, "text")]
    return _idle(_("this goes with --to: {options}"), given)


def _attribute(arguments: argparse.Namespace) -> str:
    given = [] if arguments.new else _given(arguments, "authors", "year", "title")
    return _idle(_("this goes with --new: {options}"), given)


_CHECKS: dict[str, Callable[[argparse.Namespace], str]] = {
    "screen": _screen,
    "searches": _searches,
    "dedupe": _dedupe,
    "import": _import,
    "attach": _attach,
    "cite": _cite,
    "attribute": _attribute,
    "assign": _assign,
}
"""Per command, what looks for options that do nothing."""
