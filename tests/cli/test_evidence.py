"""Appraise, transcribe, attribute and rigour: what the keys do, from the command line."""

from pathlib import Path

import pytest

from commandline import Said, Staven
from staven.actions.session import Session, open_session
from staven.extracts.claim import Claim
from staven.store.extracts import extract
from tui_projects import code

SOURCE, OTHER = "jansen2019buurt", "smit2020contact"


@pytest.fixture
def on(staven: Staven, project_file: Path) -> Staven:
    """Staven on the small project."""

    def said(*words: str | Path) -> Said:
        return staven(*words, "--project", project_file)

    return said


@pytest.fixture
def guid(project_file: Path) -> str:
    """A coded passage by Anna."""
    session: Session = open_session(project_file, "anna")
    made = code(session, "Zij leren daar hun buren kennen.", ["ontmoeting"], Claim())
    session.close()
    return made


def test_a_source_is_appraised_in_either_language_and_shown(on: Staven) -> None:
    words = ("--design", "experimental", "--sms", "3", "--rigour", "geloofwaardig", "--theory")
    on("appraise", SOURCE, *words, "--lang", "nl")
    said = on("appraise", SOURCE, "--relevance", "direct", "--json")

    assert said.code == 0
    assert said.document == {
        "citekey": SOURCE,
        "appraisals": [
            {
                "reviewer": "anna",
                "design": "(quasi-)experimental",
                "sms": 3,
                "rigour": "credible",
                "relevance": "direct",
                "richness": None,
                "independence": None,
                "theory": True,
                "reason": "",
                "settled": False,
            }
        ],
    }
    assert "anna: (quasi-)experimental · SMS 3 · credible" in on("appraise", SOURCE).out


def test_a_lower_level_asks_for_its_reason(on: Staven) -> None:
    refused = on("appraise", SOURCE, "--rigour", "not credible")
    assert (refused.code, refused.out) == (1, "")
    assert "a reason is asked for" in refused.err
    assert on("appraise", SOURCE, "--json").document["appraisals"] == []

    assert on("appraise", SOURCE, "--rigour", "not credible", "--reason", "vaag").code == 0
    assert on("undo").code == 0
    assert on("appraise", SOURCE, "--json").document["appraisals"] == []


def test_a_word_that_is_none_or_two_names_those_there_are(on: Staven) -> None:
    for word in ("vaag", "e"):
        refused = on("appraise", SOURCE, "--rigour", word)
        assert refused.code == 1
        assert "credible, with reservations, not credible" in refused.err


def test_another_design_takes_the_sms_with_it(on: Staven) -> None:
    on("appraise", SOURCE, "--design", "comparison", "--sms", "3")
    said = on("appraise", SOURCE, "--design", "survey", "--json")
    assert said.document["appraisals"][0]["sms"] is None
    assert on("appraise", SOURCE, "--sms", "2").code == 1


def test_a_table_is_transcribed_with_its_outcome_value(on: Staven) -> None:
    said = on(
        *("transcribe", OTHER, "--table", "4.1", "--page", "7", "--code", "contact"),
        *("--code", "krimp:hinders", "--quote", "41 procent groet", "--aspect", "outcome"),
        *("--value", "41,5", "--unit", "procent", "--year", "2019", "--direction", "smaller"),
        *("--group", "bewoners", "--comparison", "2014", "--json"),
    )

    assert said.code == 0, said.err
    document = said.document
    assert document["locator"] == "table 4.1"
    assert (document["page"], document["transcribed"]) == (7, True)
    assert document["codes"] == ["contact", "krimp"]
    (hit,) = on("search", "groet", "--json").document["hits"]
    assert (hit["extract"], hit["transcribed"]) == (document["extract"], True)
    assert "p. 7, table 4.1 (transcription)" in on("search", "groet").out
    assert on("check").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--dashboard", "--url", "https://x"), "asks for the day"),
        (("--figure", "1", "--value", "3"), "does not go with the aspect works: --value"),
        (("--figure", "1", "--group", "contact"), "there is no group 'contact'"),
        (("--figure", "1", "--code", "contact:hinders"), "Only a context"),
        (("--figure", "1", "--code", "bestaatniet"), "bestaatniet"),
        (("--scan",), "it cannot be looked up again"),
    ],
)
def test_what_does_not_make_sense_is_refused(on: Staven, words: tuple[str, ...], said: str) -> None:
    refused = on("transcribe", OTHER, "--quote", "a", "--code", "contact", *words)
    assert (refused.code, refused.out) == (1, "")
    assert said in refused.err
    assert on("search", "--json").document["total"] == 0


def test_an_extract_is_attributed_to_a_source_and_back(on: Staven, guid: str) -> None:
    said = on("attribute", guid, OTHER, "--json").document
    assert (said["citekey"], said["study_citekey"], said["via"]) == (SOURCE, OTHER, SOURCE)
    assert f"{OTHER} via {SOURCE}" in on("attribute", guid, OTHER).out

    assert on("attribute", guid, SOURCE, "--json").document["via"] is None


def test_an_extract_is_attributed_to_a_work_without_a_source(on: Staven, guid: str) -> None:
    words = ("--new", "--authors", "Waterman & De Wit", "--year", "1999")
    said = on("attribute", guid, *words, "--json").document
    assert said["study_citekey"] == "waterman1999"
    (hit,) = on("search", "Waterman", "--in", "sources", "--json").document["hits"]
    assert hit["citekey"] == "waterman1999"

    assert on("attribute", guid, SOURCE, "--title", "niets").code == 2


def test_the_rigour_of_one_extract_is_overruled(on: Staven, guid: str, project_file: Path) -> None:
    assert on("rigour", guid, "reservations").code == 1
    said = on("rigour", guid, "reservations", "--reason", "één dag", "--json").document
    assert (said["rigour"], said["memo"]) == (
        "with reservations", "Rigour with reservations: één dag",
    )  # fmt: skip
    assert on("rigour", guid, "none", "--json").document["rigour"] is None
    session = open_session(project_file, "anna")
    assert extract(session.db, guid, "anna").memo == ""
    session.close()


def test_somebody_elses_extract_is_left_alone(on: Staven, guid: str) -> None:
    for words in (("attribute", guid, OTHER), ("rigour", guid, "credible", "--reason", "ja")):
        refused = on(*words, "--reviewer", "bram")
        assert refused.code == 1
        assert "by anna" in refused.err
