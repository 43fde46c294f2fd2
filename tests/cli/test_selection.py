"""The commands of the selection: what they print, and what they refuse."""

from pathlib import Path

import pytest

from commandline import Staven

SMIT = "smit2020contact"


@pytest.fixture
def at_work(staven: Staven, project_file: Path, monkeypatch: pytest.MonkeyPatch) -> Staven:
    """In a project of which two sources wait to be screened."""
    monkeypatch.setenv("STAVEN_PROJECT", str(project_file))
    assert staven("screen", "--start", "--json").document == {"waiting": 2}
    return staven


def test_a_source_is_screened_in_two_rounds(at_work: Staven) -> None:
    first = at_work("screen", SMIT, "include", "--json").document
    assert first == {
        "citekey": SMIT,
        "stage": "title and abstract",
        "decision": "include",
        "round": "included",
        "reason": "",
        "status": "found",
    }

    said = at_work("screen", SMIT, "exclude", "--reason", "not retrieved", "--stage", "full")
    assert said.out == f"{SMIT}: exclude; full text: excluded (not retrieved)\n"

    far = at_work("screen", "--json").document
    assert [one["left_for_me"] for one in far["rounds"]] == [1, 0]
    assert far["waiting"] == [
        {
            "citekey": "gemeente2018visie",
            "stage": "title and abstract",
            "title": "Visie op de wijk",
            "outside_period": False,
        }
    ]
    assert "you decided on 1 of 2" in at_work("screen").out


def test_a_decision_that_is_typed_twice_decides_no_second_round(at_work: Staven) -> None:
    at_work("screen", SMIT, "include")

    again = at_work("screen", SMIT, "include")

    assert (again.code, again.out) == (1, "")
    assert again.err == (
        f"{SMIT} has come through the first round. "
        "Name the round: --stage full decides on the full text, --stage title again.\n"
    )
    shown = at_work("screen", SMIT, "--json").document
    assert (shown["place"], len(shown["decisions"])) == ("full text", 1)
    assert at_work("screen", SMIT, "unsure", "--stage", "title").code == 0
    assert at_work("screen", SMIT, "include").code == 0, "it waits in the first round again"
    assert at_work("screen", SMIT, "include", "--stage", "full").code == 0
    assert at_work("screen", SMIT, "include").code == 1
    assert len(at_work("screen", SMIT, "--json").document["decisions"]) == 2


def test_a_decision_is_understood_in_dutch(at_work: Staven) -> None:
    for word, meant in (("twijfel", "unsure"), ("Opnemen", "include")):
        assert at_work("screen", SMIT, word, "--json").document["decision"] == meant
    words = ("screen", "gemeente2018visie", "uitsluiten", "--reason", "no evidence")
    assert at_work(*words, "--json").document["decision"] == "exclude"
    assert at_work("screen", SMIT, "misschien").code == 2


def test_a_project_in_which_nothing_waits_says_how_something_does(
    staven: Staven, project_file: Path
) -> None:
    said = staven("screen", "--project", project_file).out.splitlines()

    assert said[0] == "Nothing waits to be screened."
    assert "'staven import FILE --screen'" in said[1]
    assert "'staven screen --start'" in said[2]


def test_excluding_without_a_reason_is_refused(at_work: Staven) -> None:
    said = at_work("screen", SMIT, "exclude")

    assert (said.code, said.out) == (1, "")
    assert said.err == "excluding a source asks for a reason. Choose one from the list.\n"


def test_blind_decisions_are_in_no_answer_until_both_decided(at_work: Staven) -> None:
    at_work("screen", "--reviewers", "2", "--blind")
    at_work("screen", SMIT, "exclude", "--reason", "written by hand")

    for words in (("screen",), ("screen", SMIT), ("flow",)):
        for form in ((), ("--json",)):
            said = at_work(*words, *form, "--reviewer", "bram").out
            assert "written by hand" not in said
            assert '"excluded": 1' not in said
    assert at_work("screen", SMIT, "--json", "--reviewer", "bram").document["decisions"] == []

    at_work("screen", SMIT, "include", "--reviewer", "bram")

    [conflict] = at_work("screen", "--json").document["conflicts"]
    assert [one["reviewer"] for one in conflict["decisions"]] == ["anna", "bram"]
    settled = at_work("screen", SMIT, "include", "--settle", "--reason", "on topic").out
    assert settled == f"{SMIT}: include; title and abstract: included\n"


def test_the_agreements_are_told_and_changed(at_work: Staven) -> None:
    plan = at_work("screen", "--reviewers", "2", "--add-reason", "too old", "--json").document

    assert (plan["reviewers"], plan["blind"]) == (2, False)
    assert (
        plan["reasons"]["full text"][-1] == plan["reasons"]["title and abstract"][-1] == "too old"
    )
    assert "2 people per source, blind" in at_work("screen", "--blind").out
    assert at_work("screen", "--no-blind", "--json").document["blind"] is False


def test_searches_are_logged_listed_and_changed(at_work: Staven) -> None:
    assert "No search is logged yet" in at_work("searches").out

    made = at_work(
        "searches",
        "add",
        "--database",
        "Catalogus",
        "--date",
        "2022-11-03",
        "--hits",
        "12",
        "--json",
    ).document
    assert (made["kind"], made["hits"], made["sources"]) == ("database", 12, 0)
    at_work("searches", "change", "catalogus", "--kind", "register", "--query", "wijk OR buurt")

    assert at_work("searches").out == (
        "2022-11-03  Catalogus (register): 12 hits, 0 sources\n  wijk OR buurt\n"
    )
    assert at_work("searches", "add").code == 1
    assert at_work("searches", "change", "Elders", "--hits", "1").code == 1


@pytest.mark.parametrize(
    ("typed", "meant"), [("1.200", 1200), ("1,200", 1200), ("1 234 567", 1234567), ("0", 0)]
)
def test_hits_are_counted_as_people_write_them(at_work: Staven, typed: str, meant: int) -> None:
    words = ("searches", "add", "--database", "Catalogus", "--hits", typed)
    assert at_work(*words, "--json").document["hits"] == meant


def test_an_interview_is_questioned_before_it_names_anybody(at_work: Staven) -> None:
    asked = at_work("interview", "municipality", "--note", "met Karin Waterlander")
    assert (asked.code, asked.out) == (1, "")
    assert "note: “Karin Waterlander” looks like a person's name" in asked.err

    kept = at_work("interview", "municipality", "--note", "over de wijk", "--json")
    assert kept.document == {
        "citekey": "interview-municipality-1",
        "title": "Interview municipality 1",
        "category": "municipality",
        "questions": [],
    }
    anyway = at_work("interview", "municipality", "--note", "met Karin Waterlander", "--anyway")
    assert (anyway.code, anyway.out) == (0, "interview-municipality-2: Interview municipality 2\n")


def test_the_flow_gives_numbers_with_their_sources(at_work: Staven, folder: Path) -> None:
    at_work("screen", SMIT, "exclude", "--reason", "no evidence")

    flow = at_work("flow", "--json").document

    assert flow["registered"]["excluded"] == {"n": 1, "citekeys": [SMIT]}
    assert flow["registered"]["included_unscreened"]["citekeys"] == ["jansen2019buurt"]
    assert flow["studies"] == 1
    assert "Records excluded (n = 1)" in at_work("flow").out
    assert at_work("flow", "-o", "stroom.svg").out == "stroom.svg\n"
    assert (folder / "stroom.svg").read_text("utf-8").startswith("<svg")
