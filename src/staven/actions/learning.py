"""Learning from what was coded in the project, as far as the reviewer may see it.

The model lies in the user's cache folder, never in the project, under a mark of all that it was
learned from.
"""

import hashlib
from pathlib import Path

from staven.actions.kept_answers import keep, kept
from staven.actions.session import Session
from staven.codebook.code import Codebook
from staven.extracts.extract import Extract, State
from staven.extracts.suggestion import SuggestionAnswer
from staven.language.evidence import SIGNS
from staven.language.examples import Example
from staven.language.lessons import Answered, Coded, Lesson, examples_in
from staven.language.model import FEWEST, Model
from staven.language.model_text import FORMAT, model_from_text, model_to_text
from staven.language.proposing import BEFOREHAND, WEIGHTS, Proposer
from staven.language.trial import Trial, learn_as_far_as_it_helps
from staven.store.documents import document as document_in
from staven.store.extracts import visible_extracts
from staven.store.suggestions import visible_answers

MOST = 4000
"""Sentences to learn from, at most: more take longer and change little. The last texts count."""


def learned_for(session: Session, proposer: Proposer, folder: Path | None = None) -> Model | None:
    """What was learned in the project: as it was kept, or worked out now.

    None where there is too little to learn from.
    """
    extracts, answers = _seen(session)
    if len(extracts) + len(answers) < FEWEST:
        return None
    mark = _mark(session, proposer, extracts, answers)
    model = _kept(mark, proposer, folder)
    if model is not None:
        return model
    found = learn_as_far_as_it_helps(_examples(session, proposer, extracts, answers))
    if found is None:
        return None
    keep(mark, model_to_text(found[0]), folder)
    return found[0]


def learned_before(
    session: Session, proposer: Proposer, folder: Path | None = None
) -> Model | None:
    """What was learned in the project from what is coded now, where that was kept; quick."""
    return _kept(_mark(session, proposer, *_seen(session)), proposer, folder)


def trial_of(session: Session, proposer: Proposer) -> Trial | None:
    """How well proposals fit what was coded; None where there is too little to tell."""
    found = learn_as_far_as_it_helps(_examples(session, proposer, *_seen(session)))
    return None if found is None else found[1]


def lessons(
    extracts: list[Extract], answers: list[SuggestionAnswer], reviewer: str
) -> dict[str, tuple[list[Coded], list[Answered]]]:
    """Per document what there is to learn from: what was settled, else what one coded oneself."""
    settled = {one.document for one in extracts if one.state is State.SETTLED}
    found: dict[str, tuple[list[Coded], list[Answered]]] = {}
    for one in extracts:
        counts = one.state is State.SETTLED if one.document in settled else one.reviewer == reviewer
        if counts and one.span is not None and one.document and one.state is not State.REJECTED:
            coded = found.setdefault(one.document, ([], []))[0]
            coded.append(Coded(*one.span, frozenset(one.code_ids)))
    for answer in answers:
        if answer.reviewer == reviewer:
            answered = found.setdefault(answer.document, ([], []))[1]
            answered.append(Answered(answer.start, answer.end, answer.code, answer.accepted))
    return found


def _seen(session: Session) -> tuple[list[Extract], list[SuggestionAnswer]]:
    """What the reviewer may see: on a text that is read blind only what they did themselves."""
    return (
        visible_extracts(session.db, session.reviewer),
        visible_answers(session.db, session.reviewer),
    )


def _kept(mark: str, proposer: Proposer, folder: Path | None) -> Model | None:
    text = kept(mark, folder)
    return None if text is None else model_from_text(text, len(proposer.codes), len(SIGNS))


def _examples(
    session: Session,
    proposer: Proposer,
    extracts: list[Extract],
    answers: list[SuggestionAnswer],
) -> list[Example]:
    found: list[Example] = []
    by_document = lessons(extracts, answers, session.reviewer)
    for guid, (coded, answered) in reversed(by_document.items()):
        text = document_in(session.db, guid).text
        found += examples_in(Lesson(text, guid, tuple(coded), tuple(answered)), proposer)
        if len(found) >= MOST:
            break
    return found[:MOST]


def _mark(
    session: Session,
    proposer: Proposer,
    extracts: list[Extract],
    answers: list[SuggestionAnswer],
) -> str:
    """A mark of everything that a model rests on."""
    rests_on = hashlib.sha256(_words(proposer.codebook).encode())
    rests_on.update(repr(([code.id for code in proposer.codes], WEIGHTS, BEFOREHAND)).encode())
    for one in extracts:
        said = (one.guid, one.document, one.span, one.code_ids, one.reviewer, one.state)
        rests_on.update(repr(said).encode())
    for answer in answers:
        rests_on.update(repr((answer.guid, answer.accepted)).encode())
    path = session.path.resolve()
    asked = f"model of {len(proposer.codes)} codes for {session.reviewer}"
    return "|".join((str(path), f"{FORMAT}.{rests_on.hexdigest()}", asked.replace("|", "/")))


def _words(codebook: Codebook) -> str:
    """All that a codebook says, in one line."""
    return repr(codebook.codes).replace("\n", " ")
