"""staven transcribe"""

import argparse
import sys

from staven.actions.codes import codebook
from staven.actions.session import Session
from staven.actions.transcribing import transcribe
from staven.cli.answer import answer, session_for
from staven.cli.code_typed import code_typed
from staven.cli.extract_answer import extract_document, extract_line
from staven.cli.levels_typed import level_typed
from staven.codebook.code import Kind
from staven.errors import StavenError
from staven.extracts.claim import (
    FIELDS,
    AsIntended,
    Aspect,
    Claim,
    CostVerdict,
    Direction,
    Scale,
    Stance,
    Trend,
)
from staven.extracts.transcription import Place, Shape, place_typed
from staven.extracts.words import (
    as_intended_word,
    aspect_word,
    cost_verdict_word,
    direction_word,
    scale_word,
    stance_word,
    trend_word,
)
from staven.locale import _
from staven.tui.claim_keys import with_texts

_TEXTS = ("value", "unit", "year", "comparison", "corrected_for", "period")
_ONE_ASPECT = {name for fields in FIELDS.values() for name in fields}


def run(arguments: argparse.Namespace) -> int:
    """Keep what a figure, table, dashboard or scan of a source shows, with its codes."""
    claim, place = _claim(arguments), _place(arguments)
    quote = sys.stdin.read() if arguments.quote == "-" else arguments.quote
    with session_for(arguments, writing=True) as session:
        codes = tuple(code_typed(session, one) for one in arguments.code)
        _check_group(session, claim.group)
        made = transcribe(session, arguments.citekey, place, quote, codes, claim)
    answer(arguments, extract_document(made), [extract_line(made)])
    return 0


def _place(arguments: argparse.Namespace) -> Place:
    if arguments.figure:
        shape, number = Shape.FIGURE, arguments.figure
    elif arguments.table:
        shape, number = Shape.TABLE, arguments.table
    else:
        shape, number = Shape.DASHBOARD if arguments.dashboard else Shape.SCAN, ""
    return place_typed(
        shape,
        number=number,
        page=arguments.page,
        url=arguments.url,
        visited=arguments.visited,
    )


def _check_group(session: Session, group: str) -> None:
    known = codebook(session).by_id.get(group)
    if group and (known is None or known.kind is not Kind.GROUP):
        raise StavenError(
            _("there is no group '{code}' in the codebook").format(code=group),
            remedy=_("'staven export codebook -o FILE' writes all codes out."),
        )


def _claim(arguments: argparse.Namespace) -> Claim:
    """The judgement in words and figures.

    Raises:
        StavenError: a word or a figure is none, or a field does not belong to the aspect.
    """
    aspect = level_typed(arguments.aspect, Aspect, aspect_word) or Aspect.WORKS
    given = [name for name in sorted(_ONE_ASPECT) if getattr(arguments, name, "")]
    idle = [name.replace("_", "-") for name in given if name not in FIELDS[aspect]]
    if idle:
        raise StavenError(
            _("this does not go with the aspect {aspect}: {fields}").format(
                aspect=aspect, fields=", ".join(f"--{name}" for name in idle)
            ),
            remedy=_("Name another aspect with --aspect, or leave it out."),
        )
    claim = Claim(
        aspect=aspect,
        stance=level_typed(arguments.stance, Stance, stance_word) or Stance.SUPPORTS,
        scale=level_typed(arguments.scale, Scale, scale_word) if arguments.scale else None,
        as_intended=level_typed(arguments.as_intended, AsIntended, as_intended_word)
        if arguments.as_intended
        else None,
        trend=level_typed(arguments.trend, Trend, trend_word) if arguments.trend else None,
        direction=level_typed(arguments.direction, Direction, direction_word)
        if arguments.direction
        else None,
        cost_verdict=level_typed(arguments.cost_verdict, CostVerdict, cost_verdict_word)
        if arguments.cost_verdict
        else None,
        group=arguments.group,
    )
    return with_texts(claim, {name: getattr(arguments, name) for name in _TEXTS})
