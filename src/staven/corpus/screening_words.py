"""Rounds, decisions and what they come to, in the user's language."""

from staven.corpus.screening import Decision, Stage
from staven.corpus.selection import Standing
from staven.locale import pgettext


def stage_word(stage: Stage) -> str:
    """A round."""
    return {
        Stage.TITLE: pgettext("screening", "title and abstract"),
        Stage.FULL_TEXT: pgettext("screening", "full text"),
    }[stage]


def decision_word(decision: Decision) -> str:
    """What somebody decided."""
    return {
        Decision.INCLUDE: pgettext("decision", "include"),
        Decision.EXCLUDE: pgettext("decision", "exclude"),
        Decision.UNSURE: pgettext("decision", "unsure"),
    }[decision]


def standing_word(standing: Standing) -> str:
    """What a round came to."""
    return {
        Standing.OPEN: pgettext("standing", "waiting for the other"),
        Standing.INCLUDED: pgettext("standing", "included"),
        Standing.EXCLUDED: pgettext("standing", "excluded"),
        Standing.CONFLICT: pgettext("standing", "to settle"),
    }[standing]
