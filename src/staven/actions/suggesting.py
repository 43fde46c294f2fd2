"""Suggesting: which codes the machine proposes for the sentences of a text, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from staven.actions.answers import turned_down
from staven.actions.files import read_bytes
from staven.actions.learning import learned_for
from staven.actions.session import Session
from staven.actions.theory import read_theory
from staven.codebook.code import Code, Codebook, Kind
from staven.corpus.decoded_lines import decoded_lines
from staven.documents.reading import read_document
from staven.errors import Problem, StavenError
from staven.extracts.suggestion import Suggestion
from staven.language.model import Model
from staven.language.proposing import Proposer
from staven.language.stretches import stretches
from staven.language.terms import default_codes
from staven.locale import _
from staven.store.codes import codebook_in_force
from staven.store.documents import document as document_in

ALL = "all"
"""Asks for codes of every kind."""
_AS_WRITTEN = frozenset({".txt", ".md", ".markdown", ""})
"""Endings of files whose sentences are counted in the file itself, not in a text made of it."""


@dataclass(frozen=True, slots=True)
class SuggestedText:
    """A text and what is proposed for its sentences, in reading order."""

    text: str
    suggestions: Sequence[Suggestion]
    codebook: Codebook
    examples: int = 0
    """Sentences that the proposals were learned from; 0 where they rest on the codebook alone."""
    problems: tuple[Problem, ...] = ()
    """What could not be read in the text."""


def suggest_for_file(path: Path, codebook: Codebook, kind: str = "") -> SuggestedText:
    """What a codebook proposes for a text on disk.

    Args:
        path: The text: offsets in .txt and .md are those of the decoded file, in other kinds
            those of the text that is taken out of it.
        codebook: The codes.
        kind: See `codes_of_kind`.

    Raises:
        StavenError: the text cannot be read, or the codebook has no code of that kind.
    """
    doubts: list[Problem] = []
    data = read_bytes(path)
    if path.suffix.lower() in _AS_WRITTEN:
        text = "".join(decoded_lines([data], str(path), doubts.append))
    else:
        text = read_document(data, str(path)).text
    proposer = Proposer(codebook, codes_of_kind(codebook, kind))
    return SuggestedText(text, _proposed(proposer, text, None), codebook, 0, tuple(doubts))


def suggest_for_document(session: Session, document: str, kind: str = "") -> SuggestedText:
    """What is proposed for a text of the project, by its codebook and what was learned in it.

    Raises:
        StavenError: the project has no such text, or its codebook no code of that kind.
    """
    text = document_in(session.db, document).text
    codebook = codebook_in_force(session.db)
    proposer = Proposer(codebook, codes_of_kind(codebook, kind))
    model = learned_for(session, proposer)
    suggestions = without_turned_down(session, document, _proposed(proposer, text, model))
    used = model.examples if model is not None and model.blend else 0
    return SuggestedText(text, suggestions, codebook, used)


def without_turned_down(
    session: Session, document: str, suggestions: Sequence[Suggestion]
) -> list[Suggestion]:
    """Suggestions without the codes that the reviewer turned down for the same sentence."""
    denied = turned_down(session, document)
    kept = (
        Suggestion(
            one.start,
            one.end,
            tuple(code for code in one.codes if (one.start, code.code) not in denied),
        )
        for one in suggestions
    )
    return [one for one in kept if one.codes]


def codebook_of(session: Session) -> Codebook:
    """The codebook of the project."""
    return codebook_in_force(session.db)


def codebook_in(path: Path) -> Codebook:
    """The codebook in a file.

    Raises:
        StavenError: it cannot be read, or has mistakes.
    """
    return read_theory(path).codebook


def codes_of_kind(codebook: Codebook, kind: str) -> tuple[Code, ...]:
    """The codes to propose.

    Args:
        codebook: All codes.
        kind: A kind of code, or `all`; empty for mechanisms, or all codes where there are none.

    Raises:
        StavenError: the codebook has no such code.
    """
    if not kind:
        codes = default_codes(codebook)
    elif kind == ALL:
        codes = codebook.codes
    else:
        codes = codebook.of_kind(Kind(kind))
    if not codes:
        raise StavenError(
            _("the codebook has no code to propose"), remedy=_("Ask for another kind of code.")
        )
    return codes


def _proposed(proposer: Proposer, text: str, model: Model | None) -> list[Suggestion]:
    learned = None if model is None else model.correct
    whole = list(stretches(text))
    return [one for part in proposer.propose(text, whole, learned=learned) for one in part]
