"""Sources: in or out, how far each is, and what to do next."""

from pathlib import Path

import pytest

from staven.actions.attaching import attach
from staven.actions.coding import put_codes, undo
from staven.actions.overview import NextStep, overview
from staven.actions.projects import init
from staven.actions.session import Session, open_session
from staven.actions.sources import (
    Progress,
    authors_of,
    progress,
    set_status,
    source_record,
    sources,
)
from staven.actions.synthesis import settle
from staven.actions.texts import open_text
from staven.corpus.source import Status
from staven.errors import StavenError
from staven.extracts.claim import Aspect, Claim
from staven.extracts.extract import CodeUse


def states(session: Session) -> dict[str, Progress]:
    return {line.citekey: progress(line) for line in sources(session)}


def code_a_passage(session: Session, citekey: str = "jansen2019buurt") -> None:
    text = open_text(session, citekey)
    put_codes(session, text, 0, 5, (CodeUse("ontmoeting"),), Claim())


def test_sources_stand_by_citekey_with_their_authors(session: Session) -> None:
    assert [(line.citekey, authors_of(line)) for line in sources(session)] == [
        ("gemeente2018visie", "Gemeente Waterstad"),
        ("jansen2019buurt", "Jansen & De Vries"),
        ("smit2020contact", "Smit et al."),
    ]


def test_a_source_goes_from_without_text_to_being_coded(session: Session) -> None:
    assert states(session)["smit2020contact"] is Progress.WITHOUT_TEXT
    assert states(session)["jansen2019buurt"] is Progress.TO_READ
    code_a_passage(session)
    assert states(session)["jansen2019buurt"] is Progress.CODING
    undo(session)
    assert states(session)["jansen2019buurt"] is Progress.TO_READ


def test_excluding_asks_for_a_reason_and_can_be_undone(session: Session) -> None:
    with pytest.raises(StavenError, match="asks for a reason"):
        set_status(session, "smit2020contact", Status.EXCLUDED, "  ")
    assert source_record(session, "smit2020contact").source.status is Status.INCLUDED

    set_status(session, "smit2020contact", Status.EXCLUDED, " buiten de periode ")
    source = source_record(session, "smit2020contact").source
    assert (source.status, source.exclusion_reason) == (Status.EXCLUDED, "buiten de periode")
    assert states(session)["smit2020contact"] is Progress.EXCLUDED

    undo(session)
    source = source_record(session, "smit2020contact").source
    assert (source.status, source.exclusion_reason) == (Status.INCLUDED, "")


def test_a_source_taken_in_again_keeps_no_reason(session: Session) -> None:
    set_status(session, "smit2020contact", Status.EXCLUDED, "dubbel")
    set_status(session, "smit2020contact", Status.FOUND, "dubbel")
    source = source_record(session, "smit2020contact").source
    assert (source.status, source.exclusion_reason) == (Status.FOUND, "")
    assert states(session)["smit2020contact"] is Progress.UNDECIDED


def test_an_unknown_source_says_how_to_find_one(session: Session) -> None:
    with pytest.raises(StavenError, match="no source has the citekey 'x'") as refusal:
        set_status(session, "x", Status.INCLUDED)
    assert "staven search" in refusal.value.remedy


def test_the_overview_counts_every_stage(session: Session) -> None:
    code_a_passage(session)
    set_status(session, "smit2020contact", Status.EXCLUDED, "dubbel")

    seen = overview(session)

    counts = seen.counts
    assert (counts.found, counts.included, counts.with_text, counts.coded) == (3, 2, 1, 1)
    assert (counts.settled, counts.extracts, counts.mechanisms, counts.judged) == (0, 1, 2, 0)
    assert seen.title == "Wijkstudie"
    assert [(label.nl, passages) for label, passages in seen.policy_lines] == [("Wijk", 1)]
    assert [(one.reviewer, one.extracts) for one in seen.readers] == [("anna", 1)]
    assert seen.scope.period == (2014, 2021)


def test_the_next_step_is_the_first_that_is_open(
    tmp_path: Path, codebook_file: Path, session: Session
) -> None:
    empty = open_session(init(tmp_path / "leeg.staven", codebook_file, "anna"), "anna")
    assert overview(empty).next_step == NextStep("import")
    empty.close()

    assert overview(session).next_step == NextStep("code", "jansen2019buurt")
    code_a_passage(session)
    assert overview(session).next_step == NextStep("judge", "ontmoeting")
    settle(session, "ontmoeting", Aspect.WORKS, "low", "één studie")
    assert overview(session).next_step == NextStep("export")
    (tmp_path / "smit.txt").write_text("Buren groeten elkaar.", encoding="utf-8")
    attach(session, "smit2020contact", tmp_path / "smit.txt")
    assert overview(session).next_step == NextStep("code", "smit2020contact")
    set_status(session, "smit2020contact", Status.EXCLUDED, "dubbel")
    assert overview(session).next_step == NextStep("export"), "what is out need not be coded"
    set_status(session, "jansen2019buurt", Status.EXCLUDED, "dubbel")
    assert overview(session).next_step == NextStep("attach")
