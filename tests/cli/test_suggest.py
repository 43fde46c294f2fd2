"""`staven suggest`: codes for the sentences of a text, also from beside the screens."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from commandline import STAVEN, Staven
from conftest import CODEBOOK
from staven.actions.answers import turn_down
from staven.actions.attaching import attach
from staven.actions.citing import document_of
from staven.actions.coding import put_codes
from staven.actions.session import Session, open_session
from staven.actions.texts import open_text
from staven.extracts.claim import Claim
from staven.extracts.extract import CodeUse

TEXT = """\
# Wat is bekend

Over de uitvoering is weinig te vinden.

In het buurthuis treffen mensen elkaar bij de koffie. Het rapport telt 40 pagina's.
"""
"""One sentence of four is about a mechanism of the small codebook: the third, on line 5."""


@pytest.fixture
def text_file(folder: Path) -> Path:
    path = folder / "wijken.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def codebook(folder: Path) -> Path:
    path = folder / "wijk.yaml"
    path.write_text(CODEBOOK, encoding="utf-8")
    return path


def test_a_file_and_a_codebook_are_enough(staven: Staven, text_file: Path, codebook: Path) -> None:
    said = staven("suggest", text_file, "--codebook", codebook, "--json")

    (one,) = said.document
    assert said.code == 0
    assert TEXT[one["start"] : one["end"]].startswith("In het buurthuis treffen")
    assert one["line"] == 5
    assert one["codes"][0]["code"] == "ontmoeting"
    assert 0 < one["codes"][0]["score"] <= 1
    assert "Encounter" in one["codes"][0]["because"]


def test_offsets_are_those_of_the_file_also_behind_an_emoji_and_windows_line_ends(
    staven: Staven, folder: Path, codebook: Path
) -> None:
    path = folder / "wijken.txt"
    path.write_bytes(("🏡 é\n\n" + TEXT).replace("\n", "\r\n").encode())

    (one,) = staven("suggest", path, "--codebook", codebook, "--json").document

    text = "🏡 é\n\n" + TEXT
    assert text[one["start"] : one["end"]].startswith("In het buurthuis treffen")
    assert one["line"] == 7


def test_people_read_the_line_the_code_and_the_reason(
    staven: Staven, text_file: Path, codebook: Path
) -> None:
    lines = staven("suggest", text_file, "--codebook", codebook).out.splitlines()

    assert lines[0].startswith("    5  In het buurthuis treffen mensen elkaar")
    assert lines[1].startswith("       Encounter (0.")
    assert "'treffen' is another word for Encounter" in lines[1]
    assert lines[-2:] == ["codes proposed for 1 sentence", "This rests on the codebook alone."]


def test_dutch_readers_read_it_in_dutch(staven: Staven, text_file: Path, codebook: Path) -> None:
    said = staven("suggest", text_file, "--codebook", codebook, "--json", "--lang", "nl")
    assert "Ontmoeting" in said.document[0]["codes"][0]["because"]


def test_a_text_of_the_project_goes_by_the_projects_codebook(
    staven: Staven, project_file: Path
) -> None:
    said = staven("suggest", "jansen2019buurt", "--project", project_file, "--json")

    codes = [one["codes"][0]["code"] for one in said.document]
    assert codes
    assert set(codes) == {"ontmoeting"}


def test_another_kind_of_code_is_proposed_where_it_is_asked_for(
    staven: Staven, project_file: Path
) -> None:
    words = ("suggest", "jansen2019buurt", "--project", project_file, "--json")
    kinds = {
        code["code"] for one in staven(*words, "--kind", "all").document for code in one["codes"]
    }
    assert kinds - {"ontmoeting", "bewonersbudget"}
    refused = staven(*words, "--kind", "kleur")
    assert refused.code == 2
    assert "mechanism" in refused.err


def test_what_one_turned_down_is_not_proposed_again_to_them(
    staven: Staven, project_file: Path
) -> None:
    words = ("suggest", "jansen2019buurt", "--project", project_file, "--json")
    before = staven(*words).document
    session = open_session(project_file, "anna")
    document = document_of(session, "jansen2019buurt")
    turn_down(session, document, before[0]["start"], before[0]["end"], ["ontmoeting"])
    session.close()

    after = staven(*words).document
    others = staven(*words, "--reviewer", "bram").document

    assert [one["start"] for one in after] == [one["start"] for one in before[1:]]
    assert others == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["suggest", "nergens.md"], "nergens.md"),
        (["suggest"], "name a text"),
    ],
)
def test_what_is_not_there_is_named(
    staven: Staven, codebook: Path, words: Sequence[str], said: str
) -> None:
    told = staven(*words, "--codebook", codebook)
    assert told.code in (1, 2)
    assert said in told.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--document", "x", "--codebook", "y"], "--document names a text of the project"),
        (["--measure", "wijken.md"], "name no text"),
    ],
)
def test_options_that_do_not_go_together_are_refused(
    staven: Staven, words: Sequence[str], said: str
) -> None:
    told = staven("suggest", *words)
    assert told.code == 2
    assert said in told.err


def test_with_too_little_coded_nothing_is_measured(staven: Staven, project_file: Path) -> None:
    said = staven("suggest", "--measure", "--project", project_file)
    assert said.code == 1
    assert "nothing can be measured yet" in said.err


@pytest.fixture
def taught(project_file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in which Anna has a rule of her own: who waters plants has a residents' budget."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
    said = ["Zij gieten de planten.", "Het was een gewone dag.", "Niemand zei iets."] * 25
    (folder / "planten.md").write_text("\n\n".join(said), encoding="utf-8")
    session = open_session(project_file, "anna")
    attach(session, "smit2020contact", folder / "planten.md")
    text = open_text(session, "smit2020contact")
    place = text.document.text.find("Zij gieten")
    while place >= 0:
        end = place + len("Zij gieten de planten.")
        put_codes(session, text, place, end, (CodeUse("bewonersbudget"),), Claim())
        place = text.document.text.find("Zij gieten", end)
    session.close()
    return project_file


def watered(staven: Staven, project: Path, reviewer: str) -> tuple[list[str], str]:
    """The first codes for a sentence like those that Anna coded, and what that rests on."""
    words = ("--project", project, "--reviewer", reviewer)
    found = staven("suggest", "smit2020contact", "--json", *words).document
    lines = staven("suggest", "smit2020contact", *words).out.splitlines()
    return [one["codes"][0]["code"] for one in found], lines[-1]


def test_what_one_coded_is_learned_and_told(staven: Staven, taught: Path) -> None:
    codes, rests_on = watered(staven, taught, "anna")

    assert codes == ["bewonersbudget"] * 25
    assert rests_on == ("This rests on the codebook and on 73 sentences that were coded or left.")


def test_nobody_learns_from_another_reviewers_unsettled_work(staven: Staven, taught: Path) -> None:
    assert watered(staven, taught, "bram") == ([], "This rests on the codebook alone.")


def test_the_measure_tells_both_ways_with_the_spread_over_parts(
    staven: Staven, taught: Path
) -> None:
    told = staven("suggest", "--measure", "--project", taught, "--json").document

    assert told["examples"] == 73
    assert told["codebook"]["hit"] == 0
    assert told["learned"]["hit"] == 1
    assert told["blend"] > 0
    assert len(told["learned"]["folds"]) > 1
    lines = staven("suggest", "--measure", "--project", taught).out.splitlines()
    assert lines[-1].startswith("What was learned counts for ")


def beside(project: Path, *requests: object) -> list[dict[str, Any]]:
    """What the process beside the screens answers to some requests, until they end."""
    done = subprocess.run(
        [STAVEN, "suggest", "--beside", "--project", project, "--reviewer", "anna"],
        input="".join(f"{json.dumps(one)}\n" for one in requests),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert done.stderr == ""
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_beside_the_screens_what_shows_comes_first_and_then_the_whole_text(
    project_file: Path, session: Session
) -> None:
    guid = document_of(session, "jansen2019buurt")
    text = open_text(session, "jansen2019buurt").document.text
    shown = text.index("Waar de bevolking")

    first, *rest, done = beside(project_file, {"document": guid, "from": shown, "to": shown + 20})

    assert first["from"] == shown
    assert done == {"document": guid, "done": True}
    assert rest[0]["from"] == 0
    assert rest[-1]["to"] == len(text)
    starts = [one["start"] for part in rest for one in part["suggestions"]]
    assert starts == sorted(starts)
    assert starts


def test_beside_the_screens_nonsense_and_a_text_that_is_gone_stop_nothing(
    project_file: Path, session: Session
) -> None:
    guid = document_of(session, "jansen2019buurt")

    answers = beside(
        project_file,
        "onzin",
        {"document": "weg"},
        [],
        {"document": guid, "from": -5, "to": 10**9},
        {"learn": True},
    )

    assert answers[0]["document"] == "weg"
    assert "not in the project" in answers[0]["error"]
    assert answers[-2] == {"document": guid, "done": True}
    assert answers[-1] == {"learned": True, "examples": 0, "coded": 0, "blend": 0.0}


def test_beside_the_screens_what_was_learned_is_used_at_once(taught: Path) -> None:
    session = open_session(taught, "anna")
    guid = document_of(session, "smit2020contact")
    session.close()
    request = {"document": guid, "from": 0, "to": 40}

    before, *_more, learned, after, _whole, done = beside(taught, request, {"learn": True}, request)

    assert before["examples"] == 0
    assert before["suggestions"] == []
    assert learned["coded"] == 25
    assert after["examples"] == 73
    assert after["suggestions"][0]["codes"][0]["code"] == "bewonersbudget"
    assert done["done"]
    again, *_rest = beside(taught, request)
    assert again["examples"] == 73  # it was kept
