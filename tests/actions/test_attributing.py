"""Secondary evidence: what a text tells of a cited work counts for that work's study."""

from pathlib import Path

import pytest

from staven.actions.attaching import attach
from staven.actions.attributing import CitedWork, attribute, attribute_to_new, work_cited
from staven.actions.coding import put_codes, redo, undo
from staven.actions.exporting import export
from staven.actions.session import Session
from staven.actions.synthesis import synthesis
from staven.actions.texts import open_text
from staven.corpus.source import Status
from staven.errors import StavenError
from staven.extracts.claim import Aspect, Claim
from staven.extracts.extract import CodeUse
from staven.store.extracts import extract
from staven.store.sources import all_sources, find_source, studies
from staven.synthesis.concern import Component

READ, CITED = "smit2020contact", "jansen2019buurt"
REVIEW = """\
# Wat is bekend

Buurthuizen brengen mensen samen (Jansen & De Vries, 2019). Elders groeten zij elkaar vaker \
(Waterman, 1999). Een visie verwacht dat ook.
"""


@pytest.fixture
def review(session: Session, tmp_path: Path) -> Session:
    (tmp_path / "review.md").write_text(REVIEW, encoding="utf-8")
    attach(session, READ, tmp_path / "review.md")
    return session


def coded(session: Session, words: str) -> str:
    """GUID of the extract on these words of the review."""
    text = open_text(session, READ)
    start = text.document.text.index(words)
    uses = (CodeUse("ontmoeting"),)
    return put_codes(session, text, start, start + len(words), uses, Claim()).guid


def studies_of_encounter(session: Session) -> list[tuple[str, str]]:
    """Each counted study with the text that it is known through."""
    row = synthesis(session).by_code["ontmoeting"]
    found = sorted({(item.study_label, item.via) for item in row.evidence[Aspect.WORKS]})
    assert row.works.studies == len(found)
    return found


def test_the_evidence_counts_for_the_cited_study_with_the_text_as_its_place(
    review: Session,
) -> None:
    guid = coded(review, "Buurthuizen brengen mensen samen")
    made = attribute(review, guid, CITED)

    assert made.citekey == READ
    assert (made.study_citekey, made.second_hand) == (CITED, True)
    assert studies_of_encounter(review) == [("Jansen & De Vries 2019", READ)]

    undo(review)
    assert studies_of_encounter(review) == [("Smit et al. 2020", "")]
    redo(review)
    assert studies_of_encounter(review) == [("Jansen & De Vries 2019", READ)]
    assert not attribute(review, guid, READ).second_hand


def test_all_that_comes_through_one_text_counts_as_one_for_adequacy(review: Session) -> None:
    attribute(review, coded(review, "Buurthuizen brengen mensen samen"), CITED)
    attribute(review, coded(review, "Een visie verwacht dat ook."), "gemeente2018visie")

    assert len(studies_of_encounter(review)) == 2
    concerns = synthesis(review).by_code["ontmoeting"].works.concerns
    adequacy = next(one for one in concerns if one.component is Component.ADEQUACY)
    assert "Known through the same text" in adequacy.because
    assert "so they count as 1" in adequacy.because


def test_a_work_without_a_source_becomes_one_that_is_still_to_be_selected(
    review: Session,
) -> None:
    guid = coded(review, "Elders groeten zij elkaar vaker")
    before = len(all_sources(review.db)), len(studies(review.db))
    made = attribute_to_new(review, guid, work_cited("Waterman, 1999"))

    source = find_source(review.db, made.study_citekey)
    assert source is not None
    assert [name.family for name in source.authors] == ["Waterman"]
    assert (source.year, source.status) == (1999, Status.FOUND)
    assert studies_of_encounter(review) == [("Waterman 1999", READ)]

    undo(review)
    assert (len(all_sources(review.db)), len(studies(review.db))) == before
    assert not extract(review.db, guid, "anna").second_hand


def test_a_work_of_which_nothing_is_told_is_no_source(review: Session) -> None:
    guid = coded(review, "Elders groeten zij elkaar vaker")
    with pytest.raises(StavenError, match="an author or a title"):
        attribute_to_new(review, guid, CitedWork(year=1999))
    with pytest.raises(StavenError, match="no source has the citekey"):
        attribute(review, guid, "bestaatniet")


@pytest.mark.parametrize(
    ("surface", "authors", "year"),
    [
        ("Waterman, 1999", "Waterman", 1999),
        ("Walz e.a. (2021)", "Walz e.a.", 2021),
        ("De Gruijter et al., 2020a", "De Gruijter et al.", 2020),
        ("Sociaal en Cultureel Planbureau, 2018", "Sociaal en Cultureel Planbureau", 2018),
    ],
)
def test_what_a_citation_tells_of_a_work(surface: str, authors: str, year: int) -> None:
    assert work_cited(surface) == CitedWork(authors, year)


def test_a_parliamentary_paper_is_no_persons_name() -> None:
    assert work_cited("TK 2017-2018, 29 544, nr. 821").authors == ""


def test_exports_cite_the_study_in_the_text_that_tells_of_it(
    review: Session, tmp_path: Path
) -> None:
    attribute(review, coded(review, "Buurthuizen brengen mensen samen"), CITED)
    export(review, "quotes", tmp_path / "citaten.md")

    said = (tmp_path / "citaten.md").read_text(encoding="utf-8")
    assert "(Jansen & De Vries, 2019, cited in Smit et al., 2020)" in said
