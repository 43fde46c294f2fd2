"""staven appraise"""

import argparse
from collections.abc import Iterator
from dataclasses import replace

from staven.actions.appraising import appraisals_of, appraise, own_appraisal
from staven.cli.answer import answer, session_for
from staven.cli.levels_typed import level_typed
from staven.extracts.appraisal import (
    CLAIMS_EFFECT,
    Appraisal,
    Design,
    Independence,
    Relevance,
    Richness,
    Rigour,
)
from staven.extracts.appraisal_words import (
    appraisal_words,
    design_word,
    independence_word,
    relevance_word,
    richness_word,
    rigour_word,
)
from staven.locale import _


def run(arguments: argparse.Namespace) -> int:
    """Appraise a source, or show what was said of it."""
    changes = any(getattr(arguments, name) is not None for name in _FIELDS)
    with session_for(arguments, writing=changes) as session:
        if changes:
            appraise(session, _said(own_appraisal(session, arguments.citekey), arguments))
        found = appraisals_of(session, arguments.citekey)
    answer(
        arguments,
        {"citekey": arguments.citekey, "appraisals": [_document(one) for one in found]},
        _lines(found),
    )
    return 0


_FIELDS = (
    *("design", "sms", "rigour", "relevance", "richness", "independence"),
    *("theory", "reason"),
)


def _said(before: Appraisal, arguments: argparse.Namespace) -> Appraisal:
    """What was said before, with what is typed now in its place."""
    said = before
    if arguments.design is not None:
        said = replace(said, design=level_typed(arguments.design, Design, design_word))
        # A level of an earlier design says nothing of this one.
        said = said if said.design in CLAIMS_EFFECT else replace(said, sms=None)
    if arguments.sms is not None:
        said = replace(said, sms=arguments.sms or None)
    if arguments.rigour is not None:
        said = replace(said, rigour=level_typed(arguments.rigour, Rigour, rigour_word))
    if arguments.relevance is not None:
        relevance = level_typed(arguments.relevance, Relevance, relevance_word)
        said = replace(said, relevance=relevance)
    if arguments.richness is not None:
        said = replace(said, richness=level_typed(arguments.richness, Richness, richness_word))
    if arguments.independence is not None:
        independence = level_typed(arguments.independence, Independence, independence_word)
        said = replace(said, independence=independence)
    if arguments.theory is not None:
        said = replace(said, theory=arguments.theory)
    return said if arguments.reason is None else replace(said, reason=arguments.reason)


def _document(one: Appraisal) -> dict[str, object]:
    return {
        "reviewer": one.reviewer,
        "design": one.design,
        "sms": one.sms,
        "rigour": one.rigour,
        "relevance": one.relevance,
        "richness": one.richness,
        "independence": one.independence,
        "theory": one.theory,
        "reason": one.reason,
        "settled": one.settled,
    }


def _lines(found: tuple[Appraisal, ...]) -> Iterator[str]:
    if not found:
        yield _("nobody has appraised this source yet")
    for one in found:
        reason = f" — {one.reason}" if one.reason else ""
        yield f"{one.reviewer}: {appraisal_words(one)}{reason}"
