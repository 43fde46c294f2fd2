"""Appraising a source: kept, replaced, taken back, and counted by the synthesis."""

from dataclasses import replace
from pathlib import Path

import pytest

from staven.actions.appraising import appraisals_of, appraise, own_appraisal
from staven.actions.coding import redo, undo
from staven.actions.overruling import overrule
from staven.actions.session import Session, open_session
from staven.actions.synthesis import synthesis
from staven.errors import StavenError
from staven.extracts.appraisal import Appraisal, Design, Relevance, Rigour
from staven.extracts.claim import Claim
from staven.store.extracts import extract
from staven.synthesis.concern import Component, Level
from tui_projects import code

SOURCE = "jansen2019buurt"
QUOTE = "Zij leren daar hun buren kennen."


def said(session: Session, **fields: object) -> Appraisal:
    """What the reviewer says now, on top of what they said before."""
    return replace(own_appraisal(session, SOURCE), **fields)  # type: ignore[arg-type]


def method(session: Session) -> Level:
    """How serious the concern about methods is, for the mechanism Encounter."""
    row = synthesis(session).by_code["ontmoeting"]
    return next(one.level for one in row.works.concerns if one.component is Component.METHOD)


def test_an_appraisal_is_kept_replaced_and_taken_back(session: Session) -> None:
    appraise(session, said(session, design=Design.SURVEY, rigour=Rigour.CREDIBLE))
    appraise(session, said(session, relevance=Relevance.DIRECT))

    (kept,) = appraisals_of(session, SOURCE)
    assert (kept.design, kept.rigour, kept.relevance, kept.reviewer) == (
        Design.SURVEY, Rigour.CREDIBLE, Relevance.DIRECT, "anna",
    )  # fmt: skip

    undo(session)
    assert own_appraisal(session, SOURCE).relevance is None
    undo(session)
    assert appraisals_of(session, SOURCE) == ()
    redo(session)
    assert own_appraisal(session, SOURCE).design is Design.SURVEY


def test_less_than_the_best_asks_for_a_reason_and_nothing_is_kept_without(
    session: Session,
) -> None:
    with pytest.raises(StavenError, match="best level is not given: rigour"):
        appraise(session, said(session, rigour=Rigour.RESERVATIONS, reason="  "))
    assert appraisals_of(session, SOURCE) == ()

    appraise(session, said(session, rigour=Rigour.RESERVATIONS, reason=" kleine  steekproef "))
    assert own_appraisal(session, SOURCE).reason == "kleine steekproef"


def test_a_design_that_claims_no_effect_has_no_sms(session: Session) -> None:
    with pytest.raises(StavenError, match="SMS is for designs that claim an effect"):
        appraise(session, said(session, design=Design.QUALITATIVE, sms=3))
    kept = appraise(session, said(session, design=Design.COMPARISON, sms=3))
    assert kept is not None
    assert kept.sms == 3


def test_saying_nothing_takes_an_appraisal_away(session: Session) -> None:
    appraise(session, said(session, theory=True))
    assert appraise(session, said(session, theory=False)) is None
    assert appraisals_of(session, SOURCE) == ()
    assert appraise(session, said(session)) is None


def test_each_reviewer_has_one_of_their_own(session: Session, project_file: Path) -> None:
    appraise(session, said(session, rigour=Rigour.CREDIBLE))
    bram = open_session(project_file, "bram")
    appraise(bram, said(bram, rigour=Rigour.NOT_CREDIBLE, reason="geen verantwoording"))
    bram.close()

    assert [(one.reviewer, one.rigour) for one in appraisals_of(session, SOURCE)] == [
        ("anna", Rigour.CREDIBLE),
        ("bram", Rigour.NOT_CREDIBLE),
    ]


def test_the_synthesis_weighs_by_it_and_a_passage_can_overrule_it(session: Session) -> None:
    guid = code(session, QUOTE, ["ontmoeting", "contact"], Claim())
    assert method(session) is Level.NOT_ASSESSED
    appraise(session, said(session, rigour=Rigour.NOT_CREDIBLE, reason="geen verantwoording"))
    assert method(session) is Level.SERIOUS

    overrule(session, guid, Rigour.CREDIBLE, "de tellingen zelf zijn goed")
    assert method(session) is Level.NONE

    undo(session)
    assert method(session) is Level.SERIOUS


def test_overruling_keeps_its_reason_in_the_memo_until_the_next_word_on_it(
    session: Session,
) -> None:
    guid = code(session, QUOTE, ["ontmoeting"], Claim())
    with pytest.raises(StavenError, match="asks for a reason"):
        overrule(session, guid, Rigour.CREDIBLE, " ")

    overrule(session, guid, Rigour.CREDIBLE, "tellingen zijn goed")
    kept = overrule(session, guid, Rigour.RESERVATIONS, "tellingen van één dag")
    assert (kept.rigour, kept.memo) == (
        Rigour.RESERVATIONS, "Rigour with reservations: tellingen van één dag",
    )  # fmt: skip

    kept = overrule(session, guid, None)
    assert (kept.rigour, kept.memo) == (None, "")


def test_another_reviewers_passage_is_not_overruled(session: Session, project_file: Path) -> None:
    guid = code(session, QUOTE, ["ontmoeting"], Claim())
    bram = open_session(project_file, "bram")
    with pytest.raises(StavenError, match="by anna"):
        overrule(bram, guid, Rigour.CREDIBLE, "daarom")
    assert extract(bram.db, guid, "bram").rigour is None
    bram.close()
