"""`staven extract`, `staven memo` and `staven history`: what the coding screen's keys do."""

from pathlib import Path

import pytest

from commandline import Staven

SOURCE = "jansen2019buurt"
FIRST = "In het buurthuis drinken bewoners elke week koffie."
SECOND = "Zij leren daar hun buren kennen."


@pytest.fixture
def at_work(staven: Staven, project_file: Path, monkeypatch: pytest.MonkeyPatch) -> Staven:
    monkeypatch.setenv("STAVEN_PROJECT", str(project_file))
    return staven


def add(staven: Staven, quote: str, *more: str) -> str:
    said = staven(
        "extract", "add", SOURCE, "--quote", quote, "--code", "ontmoeting", *more, "--json"
    )
    guid: str = said.document["extracts"][0]["extract"]
    return guid


def test_a_passage_is_coded_by_its_words_and_found_again(at_work: Staven) -> None:
    guid = add(at_work, FIRST.replace(" ", "  "), "--code", "krimp:hinders", "--stance", "mixed")

    (listed,) = at_work("extract", "list", SOURCE, "--json").document["extracts"]
    assert listed["extract"] == guid
    assert (listed["quote"], listed["codes"]) == (FIRST, ["ontmoeting", "krimp"])
    assert (listed["stance"], listed["end"] - listed["start"]) == ("mixed", len(FIRST))
    assert guid in at_work("extract", "show", guid).out
    assert f"“{FIRST}”" in at_work("extract", "show", guid).out


def test_words_that_stand_nowhere_or_twice_are_refused(at_work: Staven) -> None:
    nowhere = at_work("extract", "add", SOURCE, "--quote", "Fietsen.", "--code", "ontmoeting")
    assert (nowhere.code, nowhere.out) == (1, "")
    assert "these words do not stand in buurt.md" in nowhere.err
    twice = at_work("extract", "add", SOURCE, "--quote", "buurthuis", "--code", "ontmoeting")
    assert "these words stand in 2 places of the text. Name more words." in twice.err
    unknown = at_work("extract", "add", SOURCE, "--quote", FIRST, "--code", "fietsen")
    assert "there is no code 'fietsen'" in unknown.err


def test_a_passage_is_changed_cut_joined_and_deleted(at_work: Staven) -> None:
    guid = add(at_work, FIRST)

    changed = at_work(
        *("extract", "change", guid, "--quote", f"{FIRST} {SECOND}", "--code", "contact"),
        *("--aspect", "outcome", "--stance", "contradicts", "--json"),
    ).document["extracts"][0]
    assert (changed["quote"], changed["codes"]) == (f"{FIRST} {SECOND}", ["contact"])
    assert (changed["aspect"], changed["stance"]) == ("outcome", "contradicts")
    parts = at_work("extract", "split", guid, "--quote", "Zij leren", "--json").document
    assert [one["quote"] for one in parts["extracts"]] == [FIRST, SECOND]
    joined = at_work("extract", "merge", guid, "--json").document["extracts"]
    assert [one["quote"] for one in joined] == [f"{FIRST} {SECOND}"]
    assert "staven undo" in at_work("extract", "delete", guid).out
    assert at_work("extract", "list", SOURCE, "--json").document == {"extracts": []}
    at_work("undo")
    assert len(at_work("extract", "list", SOURCE, "--json").document["extracts"]) == 1


def test_another_reviewers_passage_is_only_read(at_work: Staven) -> None:
    guid = add(at_work, FIRST, "--reviewer", "bram")

    for words in (["delete", guid], ["change", guid, "--code", "contact"]):
        refused = at_work("extract", *words)
        assert (refused.code, refused.out) == (1, "")
        assert "this extract is by bram" in refused.err
    assert at_work("extract", "show", guid).code == 0


@pytest.mark.parametrize(
    "about", [["project"], ["source", SOURCE], ["code", "ontmoeting"], ["code", "krimp"]]
)
def test_each_reviewer_has_a_memo_of_their_own(at_work: Staven, about: list[str]) -> None:
    at_work("memo", *about, "--text", "eerst navragen")
    at_work("memo", *about, "--text", "al gedaan", "--reviewer", "bram")

    memos = at_work("memo", *about, "--json").document["memos"]
    assert [(one["reviewer"], one["text"]) for one in memos] == [
        ("anna", "eerst navragen"),
        ("bram", "al gedaan"),
    ]
    found = at_work("search", "navragen", "--in", "memos", "--json").document["hits"]
    assert [one["quote"] for one in found] == ["eerst navragen"]
    at_work("memo", *about, "--text", "")
    assert [one["reviewer"] for one in at_work("memo", *about, "--json").document["memos"]] == [
        "bram"
    ]
    at_work("undo")
    assert len(at_work("memo", *about, "--json").document["memos"]) == 2


def test_a_memo_on_what_is_not_there_is_refused(at_work: Staven) -> None:
    for about in (["source", "niemand2020"], ["code", "fietsen"], ["source"], ["project", "x"]):
        refused = at_work("memo", *about, "--text", "x")
        assert (refused.code, refused.out) == (1, "")


def test_the_history_names_every_change_the_last_first(at_work: Staven) -> None:
    guid = add(at_work, FIRST)
    at_work("extract", "change", guid, "--quote", f"{FIRST} {SECOND}")
    at_work("extract", "change", guid, "--code", "contact", "--stance", "mixed")
    at_work("memo", "extract", guid, "--text", "waarom?")
    at_work("undo")

    steps = at_work("history", guid, "--json").document["steps"]
    assert [(one["action"], one["turn"], one["changed"]) for one in steps] == [
        ("update", "undone", ["memo"]),
        ("update", "new", ["memo"]),
        ("update", "new", ["claim"]),
        ("update", "new", ["codes"]),
        ("update", "new", ["words"]),
        ("insert", "new", []),
    ]
    assert {one["reviewer"] for one in steps} == {"anna"}
    assert steps[2]["details"] == ["stance: supports → mixed"]
    assert steps[3]["details"] == [
        "code put on: contact with neighbours",
        "code taken off: Encounter",
    ]
    assert steps[4]["details"] == [f"added: “{SECOND}”"]
    at_work("extract", "delete", guid)
    assert at_work("history", guid).out.splitlines()[0].endswith("anna: deleted")


def test_the_history_tells_of_a_cut_and_of_a_passage_that_went_into_another(
    at_work: Staven,
) -> None:
    guid = add(at_work, f"{FIRST} {SECOND}")
    second = at_work("extract", "split", guid, "--quote", SECOND, "--json").document["extracts"][1]
    at_work("extract", "merge", guid)

    first = [one["said"] for one in at_work("history", guid, "--json").document["steps"]]
    assert first == ["made one with another passage", "cut in two", "coded"]
    gone = at_work("history", second["extract"], "--json").document["steps"]
    assert [one["said"] for one in gone] == [
        "went into another passage",
        "cut off another passage",
    ]


def test_the_history_of_what_is_still_blind_is_nobody_elses(at_work: Staven) -> None:
    guid = add(at_work, FIRST, "--reviewer", "bram")
    assert at_work("history", guid).code == 0
    at_work("assign", SOURCE, "--to", "bram", "--blind")

    refused = at_work("history", guid, "--json")
    assert (refused.code, refused.out) == (1, "")
    assert at_work("history", guid, "--reviewer", "bram").code == 0
    at_work("extract", "delete", guid, "--reviewer", "bram")
    assert at_work("history", guid).code == 1
    assert at_work("history", guid, "--reviewer", "bram").code == 0
