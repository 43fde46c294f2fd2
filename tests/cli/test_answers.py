"""What each command answers: for a person in lines, for a program in JSON with the agreed keys."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from commandline import Staven
from staven.actions.coding import put_codes, write_memo
from staven.actions.session import Session
from staven.actions.texts import open_text
from staven.extracts.claim import Aspect, Claim, Scale, Stance
from staven.extracts.extract import CodeUse
from staven.synthesis.confidence import Confidence
from staven.synthesis.deployment import Verdict


@pytest.fixture
def project(session: Session) -> Path:
    """The small project with two coded passages, closed again."""
    text = open_text(session, "jansen2019buurt")
    start = text.document.text.index("Zij leren")
    codes = (CodeUse("ontmoeting"), CodeUse("contact"))
    made = put_codes(session, text, start, start + 32, codes, Claim(stance=Stance.SUPPORTS))
    write_memo(session, made.guid, "mooi [citaat]")
    deployed = Claim(aspect=Aspect.DEPLOYED, scale=Scale.LOCAL)
    put_codes(session, text, start + 33, start + 72, (CodeUse("ontmoeting"),), deployed)
    session.close()
    return session.path


def everything(project: Path) -> list[str]:
    """All that a project holds, as SQL."""
    with closing(sqlite3.connect(project)) as looking:
        return list(looking.iterdump())


def test_init_makes_a_project_and_says_where(
    staven: Staven, folder: Path, codebook_file: Path
) -> None:
    made = staven("init", "wijk.staven", "--codebook", codebook_file)
    assert (made.code, made.err) == (0, "")
    assert made.out.startswith("wijk.staven is made; ")
    assert (folder / "wijk.staven").is_file()

    made = staven("init", "twee.staven", "--codebook", codebook_file, "--json")
    assert made.document == {"project": "twee.staven"}


def test_import_counts_and_lists_what_it_could_not_use(
    staven: Staven, folder: Path, project_file: Path
) -> None:
    (folder / "nieuw.bib").write_text(
        "@book{a1, title = {A}, year = {2020}}\n@book{half, title = {B\n\n@book{c1, title = {C}}\n",
        encoding="utf-8",
    )
    said = staven("import", "nieuw.bib", "--project", project_file, "--json")

    assert said.code == 0, "a problem that was survived is no failure"
    assert set(said.document) == {
        "read", "new", "updated", "changed", "same_work", "problems",
    }  # fmt: skip
    assert [said.document[key] for key in ("read", "new", "updated", "same_work")] == [2, 2, 0, 0]
    (problem,) = said.document["problems"]
    assert set(problem) == {"file", "line", "entry", "problem"}
    assert (problem["file"], problem["line"], problem["entry"]) == ("nieuw.bib", 2, "half")
    assert said.err == ""

    said = staven("import", "nieuw.bib", "--project", project_file)
    assert (said.code, said.out) == (0, "2 read, 0 new, 0 updated\n")
    assert said.err.splitlines()[0] == "1 problem:"
    assert said.err.splitlines()[1].startswith("  nieuw.bib:2: half: ")


def test_import_of_nothing_readable_fails_with_every_problem(
    staven: Staven, folder: Path, project_file: Path
) -> None:
    (folder / "stuk.bib").write_text("@book{half, title = {B\n", encoding="utf-8")
    before = everything(project_file)

    said = staven("import", "stuk.bib", "--project", project_file, "--json")
    assert (said.code, said.out) == (1, "")
    first, second = said.err.splitlines()
    assert first.startswith("stuk.bib: no entry could be read; the project is unchanged.")
    assert second.startswith("  stuk.bib:1: half: ")
    assert everything(project_file) == before


def test_attach_says_how_long_the_text_is(staven: Staven, folder: Path, project_file: Path) -> None:
    (folder / "smit.md").write_text("Één zin.\r\n", encoding="utf-8")
    words = ("attach", "smit2020contact", "smit.md", "--project", project_file)

    said = staven(*words, "--json")
    assert said.code == 0
    assert set(said.document) == {"citekey", "document", "characters", "pages"}
    assert said.document["citekey"] == "smit2020contact"
    assert (said.document["characters"], said.document["pages"]) == (9, 0)
    assert re.fullmatch(r"[0-9a-f-]{36}", said.document["document"])

    again = staven(*words)
    assert (again.code, again.err) == (0, "")
    assert "attached already (9 characters)" in again.out


def test_search_gives_hits_with_their_place(staven: Staven, project: Path) -> None:
    said = staven("search", "buren", "--project", project, "--json")

    assert said.code == 0
    assert set(said.document) == {"total", "capped", "hits"}
    assert (said.document["total"], said.document["capped"]) == (1, False)
    (hit,) = said.document["hits"]
    assert set(hit) >= {"extract", "citekey", "page", "quote", "codes", "score"}
    assert hit["citekey"] == "jansen2019buurt"
    assert hit["quote"] == "Zij leren daar hun buren kennen."
    assert hit["codes"] == ["ontmoeting", "contact"], "in the order in which they were put on"
    assert hit["page"] is None
    assert hit["score"] >= 0

    said = staven("search", "buren", "--project", project)
    assert said.out.splitlines()[0].startswith("jansen2019buurt")
    assert said.out.splitlines()[-1] == "1 hit"


@pytest.mark.parametrize(
    ("words", "total"),
    [
        (["buren", "--in", "texts"], 1),
        (["bezoekers", "--in", "sources"], 1),
        (["citaat", "--in=memos"], 1),
        (["--code", "contact"], 1),
        (["--source", "jansen2019buurt"], 2),
        (["--stance", "supports", "--aspect", "deployed"], 1),
        (["--year", "2019"], 2),
        (["--year", "2020-2024"], 0),
        (["--reviewer", "bram"], 0),
        (['"buren kennen'], 1),
    ],
)
def test_search_filters(staven: Staven, project: Path, words: list[str], total: int) -> None:
    said = staven("search", *words, "--project", project, "--json")
    assert (said.code, said.document["total"]) == (0, total)


def test_search_says_when_there_is_more(staven: Staven, project: Path) -> None:
    said = staven("search", "--limit", "1", "--project", project, "--json")
    assert (said.document["total"], said.document["capped"]) == (2, True)
    said = staven("search", "--limit", "1", "--project", project)
    assert said.out.splitlines()[-1] == "2 hits, of which 1 are shown"


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["--limit", "0"], "--limit asks for"),
        (["--year", "19"], "--year asks for"),
        (["--stance", "steunt"], "'steunt' is not one of the words"),
        (["--aspect", "kosten"], "'kosten' is not one of the words"),
    ],
)
def test_a_filter_that_means_nothing_is_said(
    staven: Staven, project: Path, words: list[str], problem: str
) -> None:
    said = staven("search", *words, "--project", project)
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith(problem)
    assert said.err.count("\n") == 1


def test_synth_lists_every_mechanism_with_the_agreed_keys(staven: Staven, project: Path) -> None:
    said = staven("synth", "--project", project, "--json")

    assert (said.code, said.err) == (0, "")
    assert set(said.document) >= {"mechanisms", "outcomes", "efficiency", "cmo", "gaps"}
    first, second = said.document["mechanisms"]
    assert set(first) >= {"code", "label", "label_en", "policy_line", "works", "deployed"}
    assert [first["code"], second["code"]] == ["ontmoeting", "bewonersbudget"]
    assert (first["label"], first["policy_line"]) == ("Encounter", "Neighbourhood")
    works, deployed = first["works"], first["deployed"]
    assert set(works) >= {
        "confidence", "provisional", "direction", "studies", "extracts", "stances", "ladder",
        "concerns", "findings", "judgement",
    }  # fmt: skip
    assert works["confidence"] in list(Confidence)
    assert works["provisional"] is True, "nobody has appraised the study"
    assert (works["direction"], works["studies"], works["extracts"]) == ("supports", 1, 1)
    assert works["stances"] == {
        "supports": 1, "mixed": 0, "contradicts": 0, "describes": 0, "too early": 0
    }  # fmt: skip
    assert set(works["ladder"]) == {"supporting", "contradicting"}
    assert all(set(one) >= {"component", "level", "because"} for one in works["concerns"])
    assert works["judgement"] is None
    assert set(deployed) >= {
        "verdict", "scale", "as_intended", "trend", "studies", "parts", "because"
    }  # fmt: skip
    assert deployed["verdict"] in list(Verdict)
    assert (deployed["scale"], deployed["studies"]) == ("local", 1)
    assert second["works"]["confidence"] is None
    assert second["works"]["studies"] == 0
    assert second["deployed"]["verdict"] == "no research found"
    assert {"mechanism": "bewonersbudget", "aspect": "works", "outcome": ""}.items() <= max(
        (gap for gap in said.document["gaps"] if gap["mechanism"] == "bewonersbudget"),
        key=lambda gap: gap["aspect"],
    ).items()


def test_synth_of_one_mechanism_leaves_the_others_out(staven: Staven, project: Path) -> None:
    said = staven("synth", "--mechanism", "bewonersbudget", "--project", project, "--json")
    assert [one["code"] for one in said.document["mechanisms"]] == ["bewonersbudget"]

    said = staven("synth", "--mechanism", "ontmoeting", "--project", project)
    assert "Encounter" in said.out
    assert "Residents' budget" not in said.out

    said = staven("synth", "--mechanism", "weg", "--project", project)
    assert (said.code, said.out) == (1, "")
    assert "ontmoeting, bewonersbudget" in said.err


def test_synth_in_dutch_keeps_the_fixed_words_in_json(staven: Staven, project: Path) -> None:
    english = staven("synth", "--project", project, "--json").document
    dutch = staven("--lang", "nl", "synth", "--project", project, "--json").document

    first, eerste = english["mechanisms"][0], dutch["mechanisms"][0]
    assert (eerste["label"], eerste["label_en"]) == ("Ontmoeting", "Encounter")
    assert eerste["policy_line"] == "Wijk"
    for key in ("confidence", "direction", "stances", "ladder"):
        assert first["works"][key] == eerste["works"][key]
    assert first["deployed"]["verdict"] == eerste["deployed"]["verdict"]


def test_check_is_clean_or_lists_what_is_not(staven: Staven, project: Path) -> None:
    said = staven("check", "--project", project, "--json")
    assert (said.code, said.document) == (0, {"ok": True, "findings": []})
    assert staven("check", "--project", project).out == "all is well\n"

    with closing(sqlite3.connect(project, isolation_level=None)) as damaging:
        damaging.execute("DELETE FROM extract_code")
    said = staven("check", "--project", project, "--json")
    assert (said.code, said.err) == (1, "")
    assert said.document["ok"] is False
    assert len(said.document["findings"]) == 2
    assert {one["kind"] for one in said.document["findings"]} == {"orphan"}
    assert staven("check", "--project", project).out.endswith("2 things to look at\n")


def test_demo_is_made_where_it_is_asked_for(staven: Staven, folder: Path) -> None:
    said = staven("demo", "--no-open", "--json", "casus")
    assert set(said.document) == {"project", "sources", "extracts"}
    assert Path(said.document["project"]) == Path("casus/integratie-2023.staven")
    assert (folder / "casus" / "integratie-2023.staven").is_file()
    assert said.document["sources"] >= 130
    assert said.document["extracts"] >= 120

    synth = staven("synth", "--json", "--project", said.document["project"]).document
    assert len(synth["mechanisms"]) > 30
    assert staven("check", "--project", said.document["project"]).code == 0


def test_every_form_of_export_is_written(staven: Staven, folder: Path, project: Path) -> None:
    pytest.importorskip("staven.actions.exporting", reason="exporting is not built yet")
    for what, file in (
        ("bib", "bronnen.bib"),
        ("codebook", "codes.yaml"),
        ("tables", "tabellen.md"),
        ("quotes", "citaten.csv"),
        ("chapter", "hoofdstuk.md"),
        ("project", "map"),
    ):
        said = staven("export", what, "-o", file, "--project", project, "--json")
        assert (said.code, said.err) == (0, ""), what
        assert set(said.document) == {"written"}
        assert said.document["written"], what
        assert all((folder / path).is_file() for path in said.document["written"])
    assert (folder / "bronnen.bib").read_text(encoding="utf-8").count("\n@") + 1 >= 3
    assert "Zij leren daar hun buren kennen." in (folder / "citaten.csv").read_text("utf-8")
