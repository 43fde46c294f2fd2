"""staven attach"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from staven.actions.attaching import Attached, attach
from staven.actions.matching import AttachedFiles, Matching, Proposal, attach_all, match_folder
from staven.actions.replacing import Replaced, replace_text
from staven.actions.session import Session
from staven.cli.answer import answer, problem_document, session_for, tell, wants_json
from staven.cli.progress_bar import progress_bar
from staven.errors import Problem, StavenError
from staven.locale import _, ngettext, number


def run(arguments: argparse.Namespace) -> int:
    """Add a text to a source, or find the sources of many files; 1 where none could be read."""
    first, *rest = arguments.words
    single = len(rest) == 1 and not Path(first).expanduser().exists()
    with session_for(arguments, writing=single or arguments.yes) as session:
        if single:
            _one(arguments, session, first, Path(rest[0]).expanduser())
            return 0
        return _many(arguments, session)


def _one(arguments: argparse.Namespace, session: Session, citekey: str, path: Path) -> None:
    if arguments.replaces is None:
        made = attach(session, citekey, path)
        answer(arguments, _document(made), _lines(made))
        _tell_problems(made.notes)
        return
    replaced = replace_text(session, citekey, path, arguments.replaces)
    document = {
        **_document(replaced.attached),
        "replaces": replaced.old.guid,
        "moved": replaced.moved,
        "reworded": [
            {"extract": one.extract, "was": one.was, "quote": one.quote, "score": one.likeness}
            for one in replaced.reworded
        ],
        "unplaced": [
            {"extract": one.extract, "quote": one.quote, "because": one.because}
            for one in replaced.unplaced
        ],
    }
    answer(arguments, document, _replaced_lines(replaced))
    _tell_problems(replaced.attached.notes)


def _many(arguments: argparse.Namespace, session: Session) -> int:
    if arguments.replaces is not None:
        raise StavenError(
            _("--replaces goes with one source and one file"),
            remedy=_("Write it as: staven attach CITEKEY FILE --replaces"),
        )
    paths = [Path(word).expanduser() for word in arguments.words]
    with progress_bar(_("Reading the files")) as told:
        found = match_folder(session, paths, told)
    done = AttachedFiles((), ())
    if arguments.yes:
        sure = [(one.path, one.match.citekey or "") for one in found.proposals if one.sure]
        with progress_bar(_("Attaching the texts")) as told:
            done = attach_all(session, sure, told)
    problems = (*found.problems, *done.problems)
    document = {
        "proposals": [_proposal_document(one) for one in found.proposals],
        "attached": [{"file": str(path), **_document(made)} for path, made in done.attached],
        "problems": [problem_document(one) for one in problems],
    }
    lines = _attached_lines(found, done) if arguments.yes else _proposal_lines(found)
    answer(arguments, document, lines)
    if not wants_json(arguments):
        _tell_problems(problems)
    nothing = found.unread and not found.proposals
    return 1 if nothing or (done.problems and not done.attached) else 0


def _document(made: Attached) -> dict[str, object]:
    return {
        "citekey": made.citekey,
        "document": made.document,
        "characters": made.characters,
        "pages": made.pages,
    }


def _proposal_document(one: Proposal) -> dict[str, object]:
    return {
        "file": str(one.path),
        "citekey": one.match.citekey,
        "score": one.match.score,
        "sure": one.sure,
        "because": one.match.because,
        "candidates": list(one.match.candidates),
    }


def _lines(made: Attached) -> Iterator[str]:
    said = _("{citekey}: a text of {characters} characters is attached")
    if made.known:
        said = _("{citekey}: this text was attached already ({characters} characters)")
    yield said.format(citekey=made.citekey, characters=number(made.characters))
    if made.others:
        yield _("The same text is attached to {citekeys} as well.").format(
            citekeys=", ".join(made.others)
        )


def _replaced_lines(replaced: Replaced) -> Iterator[str]:
    made = replaced.attached
    yield _("{citekey}: {old} is replaced by a text of {characters} characters").format(
        citekey=made.citekey, old=replaced.old.title, characters=number(made.characters)
    )
    yield ngettext("{n} extract moved along", "{n} extracts moved along", replaced.moved).format(
        n=number(replaced.moved)
    )
    for reworded in replaced.reworded:
        yield "  " + _("was: “{quote}”").format(quote=_flat(reworded.was))
        yield "  " + _("now: “{quote}”").format(quote=_flat(reworded.quote))
    count = len(replaced.unplaced)
    if count:
        yield ngettext(
            "{n} extract could not be placed, and stays on the old text:",
            "{n} extracts could not be placed, and stay on the old text:",
            count,
        ).format(n=number(count))
    for left in replaced.unplaced:
        yield f"  “{_flat(left.quote)}”: {left.because}"


def _proposal_lines(found: Matching) -> Iterator[str]:
    yield from map(_proposal_line, sorted(found.proposals, key=lambda one: not one.sure))
    count = sum(one.sure for one in found.proposals)
    if count:
        yield ngettext(
            "{n} file is sure; --yes attaches it", "{n} files are sure; --yes attaches them", count
        ).format(n=number(count))


def _proposal_line(one: Proposal) -> str:
    mark = "✓" if one.sure else "?"
    source = one.match.citekey or "–"
    return f"{mark} {one.path.name} → {source} ({number(one.match.score, 2)}): {one.match.because}"


def _attached_lines(found: Matching, done: AttachedFiles) -> Iterator[str]:
    for path, made in done.attached:
        yield f"{path.name} → {made.citekey}"
    count = len(done.attached)
    yield ngettext("{n} text attached", "{n} texts attached", count).format(n=number(count))
    unsure = [one for one in found.proposals if not one.sure]
    if unsure:
        yield _("To be looked at, and attached with 'staven attach CITEKEY FILE':")
        yield from map(_proposal_line, unsure)


def _tell_problems(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        tell(str(problem))


def _flat(quote: str) -> str:
    return " ".join(quote.split())
