"""staven suggest"""

import argparse
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from staven.actions.citing import document_of
from staven.actions.learning import trial_of
from staven.actions.suggesting import (
    ALL,
    SuggestedText,
    codebook_in,
    codebook_of,
    codes_of_kind,
    suggest_for_document,
    suggest_for_file,
)
from staven.cli.answer import answer, session_for, tell
from staven.cli.suggest_beside import serve
from staven.cli.suggestion_answer import suggestion_document
from staven.codebook.code import Codebook, Kind
from staven.errors import StavenError
from staven.language.model import FEWEST
from staven.language.proposing import Proposer
from staven.language.trial import Score, Trial
from staven.locale import _, language, ngettext, number

_SHOWN = 72
"""Characters of a sentence that are printed."""


def run(arguments: argparse.Namespace) -> int:
    """Print what is proposed for a text, or how well proposals fit what was coded."""
    if arguments.kind not in ("", ALL, *Kind):
        kinds = ", ".join((*Kind, ALL))
        arguments.wrong(_("--kind is one of: {kinds}").format(kinds=kinds))
    if arguments.beside:
        with session_for(arguments, writing=False) as session:
            return serve(session)
    if arguments.measure:
        if arguments.file or arguments.document or arguments.codebook:
            arguments.wrong(_("--measure is about the whole project: name no text"))
        return _measure(arguments)
    if arguments.document and (arguments.file or arguments.codebook):
        arguments.wrong(_("--document names a text of the project, that goes by its codebook"))
    if not arguments.file and not arguments.document:
        arguments.wrong(_("name a text: a file, or the citekey of a source"))
    suggested = _suggested(arguments)
    line_of = _line_numbers(suggested.text)
    document = [
        {**suggestion_document(one), "line": line_of(one.start)} for one in suggested.suggestions
    ]
    answer(arguments, document, _lines(suggested))
    if suggested.problems:
        count = len(suggested.problems)
        tell(ngettext("{n} problem:", "{n} problems:", count).format(n=count))
        for problem in suggested.problems:
            tell(f"  {problem}")
    return 0


def _suggested(arguments: argparse.Namespace) -> SuggestedText:
    path = Path(arguments.file).expanduser()
    if arguments.codebook:
        codebook = codebook_in(Path(arguments.codebook).expanduser())
        return suggest_for_file(path, codebook, arguments.kind)
    with session_for(arguments, writing=False) as session:
        guid = arguments.document
        if not guid and not path.exists():
            guid = document_of(session, arguments.file)
        if guid:
            return suggest_for_document(session, guid, arguments.kind)
        return suggest_for_file(path, codebook_of(session), arguments.kind)


def _lines(suggested: SuggestedText) -> Iterator[str]:
    line_of = _line_numbers(suggested.text)
    for one in suggested.suggestions:
        said = " ".join(suggested.text[one.start : one.end].split())
        short = said if len(said) <= _SHOWN else f"{said[: _SHOWN - 1].rstrip()}…"
        yield f"{line_of(one.start):>5}  {short}"
        for code in one.codes:
            label = _label(suggested.codebook, code.code)
            yield f"       {label} ({number(code.score, 2)}): {code.because}"
    count = len(suggested.suggestions)
    yield ngettext(
        "codes proposed for {n} sentence", "codes proposed for {n} sentences", count
    ).format(n=number(count))
    yield _rests_on(suggested.examples)


def _rests_on(examples: int) -> str:
    if not examples:
        return _("This rests on the codebook alone.")
    return ngettext(
        "This rests on the codebook and on {n} sentence that was coded or left.",
        "This rests on the codebook and on {n} sentences that were coded or left.",
        examples,
    ).format(n=number(examples))


def _measure(arguments: argparse.Namespace) -> int:
    with session_for(arguments, writing=False) as session:
        codebook = codebook_of(session)
        trial = trial_of(session, Proposer(codebook, codes_of_kind(codebook, arguments.kind)))
    if trial is None:
        raise StavenError(
            ngettext(
                "fewer than {n} sentence was coded by you or settled: nothing can be measured yet",
                "fewer than {n} sentences were coded by you or settled:"
                " nothing can be measured yet",
                FEWEST,
            ).format(n=FEWEST),
            remedy=_("Code some more, and ask again."),
        )
    answer(arguments, _trial_document(trial), _trial_lines(trial))
    return 0


def _trial_document(trial: Trial) -> dict[str, object]:
    def told(score: Score) -> dict[str, object]:
        return {
            "hit": score.hit,
            "silence": score.silence,
            "coded": score.coded,
            "empty": score.empty,
        }

    return {
        "examples": trial.examples,
        "texts": trial.texts,
        "blend": trial.blend,
        "codebook": {**told(trial.alone), "folds": [told(one) for one in trial.alone_by_fold]},
        "learned": {**told(trial.learned), "folds": [told(one) for one in trial.learned_by_fold]},
    }


def _trial_lines(trial: Trial) -> Iterator[str]:
    yield ngettext(
        "tried on {n} sentence that was coded or left, each foretold from the others",
        "tried on {n} sentences that were coded or left, each foretold from the others",
        trial.examples,
    ).format(n=number(trial.examples))
    for name, score, folds in (
        (_("by the codebook alone"), trial.alone, trial.alone_by_fold),
        (_("with what was learned"), trial.learned, trial.learned_by_fold),
    ):
        yield f"{name}:"
        hits = [one.hit for one in folds if one.hit is not None]
        silences = [one.silence for one in folds if one.silence is not None]
        yield _(
            "  a right code among the first three: {share}, of {n} sentences with a code"
        ).format(share=_share(score.hit, hits), n=number(score.coded))
        yield _("  rightly nothing proposed: {share}, of {n} sentences without one").format(
            share=_share(score.silence, silences), n=number(score.empty)
        )
    if trial.blend:
        yield _("What was learned counts for {share}: more did not foretell better.").format(
            share=_percent(trial.blend)
        )
    else:
        yield _("What was learned does not help yet, and is not used.")


def _share(value: float | None, folds: list[float]) -> str:
    if value is None:
        return "–"
    if not folds:
        return _percent(value)
    return _("{share} ({low}–{high} over the parts)").format(
        share=_percent(value), low=_percent(min(folds)), high=_percent(max(folds))
    )


def _percent(value: float) -> str:
    return _("{n}%").format(n=number(100 * value, 0))


class _line_numbers:  # noqa: N801  (used as a function)
    """Line numbers of offsets in a text, from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]

    def __call__(self, place: int) -> int:
        return bisect_right(self._starts, place)


def _label(codebook: Codebook, code: str) -> str:
    return codebook.by_id[code].label.said_in(language())
