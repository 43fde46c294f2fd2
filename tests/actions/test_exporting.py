"""Exporting a small project: what is written, where, and what is refused."""

import csv
import io
from pathlib import Path

import pytest

from staven import locale
from staven.actions.coding import put_codes, write_memo
from staven.actions.exporting import export
from staven.actions.folder_importing import import_folder
from staven.actions.projects import init
from staven.actions.session import Session, open_session
from staven.actions.synthesis import settle
from staven.actions.texts import open_text
from staven.errors import StavenError
from staven.extracts.claim import AsIntended, Aspect, Claim, Scale, Stance
from staven.extracts.extract import CodeUse, Extract, Polarity


def code(session: Session, quote: str, claim: Claim, *codes: str, context: str = "") -> Extract:
    """Anna codes a passage of Jansen & De Vries (2019)."""
    text = open_text(session, "jansen2019buurt")
    start = text.document.text.index(quote)
    uses = [CodeUse(one) for one in codes]
    if context:
        uses.append(CodeUse(context, Polarity.HINDERS))
    return put_codes(session, text, start, start + len(quote), tuple(uses), claim)


@pytest.fixture
def coded(session: Session) -> Session:
    """Encounter: one passage that it works, one that it was deployed, one outside the period."""
    code(
        session,
        "Zij leren daar hun buren kennen.",
        Claim(stance=Stance.SUPPORTS),
        "ontmoeting",
        "contact",
    )
    code(
        session,
        "Dat gebeurt in drie van de tien wijken.",
        Claim(aspect=Aspect.DEPLOYED, scale=Scale.LOCAL, as_intended=AsIntended.PARTLY),
        "ontmoeting",
        "buurthuis",
    )
    late = code(
        session,
        "Waar de bevolking krimpt, komen minder mensen.",
        Claim(stance=Stance.CONTRADICTS, period="2023"),
        "ontmoeting",
        context="krimp",
    )
    write_memo(session, late.guid, "=1+1 [buiten de periode]")
    return session


def test_the_chapter_tells_of_each_mechanism_and_what_it_rests_on(
    coded: Session, tmp_path: Path
) -> None:
    path = tmp_path / "hoofdstuk.md"

    assert export(coded, "chapter", path) == [path]

    text = path.read_text(encoding="utf-8")
    assert text.startswith("# Wijkstudie\n\nArticle 13 of the budget · 2014–2021\n")
    assert "| Mechanism | Indications of deployment | Confidence that it works |" in text
    assert (
        "| Encounter | Partly / small scale, partly as intended – community centre "
        "| low (provisional) | descriptive | \\+1 |"
    ) in text
    assert "| Residents' budget | No research found | no research found |" in text
    assert (
        "> “Zij leren daar hun buren kennen.” (Jansen & De Vries, 2019)\n\n"
        "**Deployed, supports**\n\n"
        "> “Dat gebeurt in drie van de tien wijken.” (Jansen & De Vries, 2019)\n"
    ) in text
    assert "- Encounter → contact with neighbours: supports; 1 study" in text
    assert "- Residents' budget: no research on whether it works; no research on whether" in text
    assert "No research was found on the efficiency of any mechanism or instrument." in text
    assert (
        "- It is about 2023, outside the project's period 2014–2021. 1 passage: "
        "Jansen & De Vries, 2019\n"
    ) in text
    assert text.endswith(
        "## References\n\nJansen, A., & De Vries, B. (2019). "
        "*Buurthuizen \\[en\\] hun bezoekers.* Bureau Wijk.\n"
    )


def test_a_judgement_stands_beside_the_proposal_and_is_marked_once_the_evidence_moves(
    coded: Session, tmp_path: Path
) -> None:
    path = tmp_path / "chapter.md"
    settle(coded, "ontmoeting", Aspect.WORKS, "moderate", "Two readers agree.")

    export(coded, "chapter", path)
    assert "| low (provisional); judged: moderate |" in path.read_text(encoding="utf-8")
    assert ": moderate. Two readers agree." in path.read_text(encoding="utf-8")

    code(coded, "Eén wijk sloot", Claim(stance=Stance.CONTRADICTS), "ontmoeting")
    export(coded, "chapter", path)
    assert "; judged: moderate (out of date) |" in path.read_text(encoding="utf-8")


def test_tables_are_one_text_or_a_file_for_each_table(coded: Session, tmp_path: Path) -> None:
    names = ["deployment", "efficiency", "findings", "gaps", "mechanisms", "outcomes"]

    assert export(coded, "tables", tmp_path / "t.md") == [tmp_path / "t.md"]
    beside = export(coded, "tables", tmp_path / "x.csv")
    inside = export(coded, "tables", tmp_path / "new")

    assert [path.name for path in beside] == [f"x-{name}.csv" for name in names]
    assert [path.relative_to(tmp_path).as_posix() for path in inside] == [
        f"new/{name}.csv" for name in names
    ]
    (row, _other) = rows(tmp_path / "new" / "mechanisms.csv")
    assert row["Code"] == "ontmoeting"
    assert (row["Supports"], row["Contradicts"], row["Counted studies"]) == ("1", "0", "1")
    gaps = rows(tmp_path / "new" / "gaps.csv")
    assert [(gap["Mechanism"], gap["Question"], gap["Outcome"]) for gap in gaps] == [
        ("Residents' budget", "works", ""),
        ("Residents' budget", "deployed", ""),
        ("Residents' budget", "works", "contact with neighbours"),
    ]
    missing = rows(tmp_path / "new" / "efficiency.csv")
    assert {row["Finding"] for row in missing} == {"no research found"}


def test_every_quote_is_there_and_says_whether_it_counts(coded: Session, tmp_path: Path) -> None:
    export(coded, "quotes", tmp_path / "quotes.csv")

    first, _second, third = rows(tmp_path / "quotes.csv")
    assert first["Quote"] == "Zij leren daar hun buren kennen."
    assert (first["Codes"], first["Question"], first["Stance"], first["Counted"]) == (
        "Encounter; contact with neighbours",
        "works",
        "supports",
        "yes",
    )
    assert third["Counted"] == "no"
    assert third["Why not"].startswith("It is about 2023")
    assert third["Codes"] == "Encounter; shrinking population (hinders)"
    assert third["Memo"] == "'=1+1 [buiten de periode]"
    assert third["Reviewer"] == "anna"

    export(coded, "quotes", tmp_path / "quotes.md")
    text = (tmp_path / "quotes.md").read_text(encoding="utf-8")
    assert "> “Waar de bevolking krimpt, komen minder mensen.” (Jansen & De Vries, 2019)" in text
    assert "- memo by anna: =1+1 \\[buiten de periode\\]" in text
    assert "- not counted: It is about 2023" in text


def test_in_dutch_all_of_it_is_dutch(coded: Session, tmp_path: Path) -> None:
    locale.use("nl")

    export(coded, "chapter", tmp_path / "hoofdstuk.md")
    written = export(coded, "tables", tmp_path / "x.csv")

    text = (tmp_path / "hoofdstuk.md").read_text(encoding="utf-8")
    assert (
        "| Ontmoeting | Deels of kleinschalig, deels zoals bedoeld – buurthuis "
        "| laag (voorlopig) | beschrijvend | \\+1 |"
    ) in text
    assert "is niet vast te stellen" in text
    assert "## Literatuur" in text
    assert "x-mechanismen.csv" in {path.name for path in written}
    assert "Beleidslijn;Code;Mechanisme;" in (tmp_path / "x-mechanismen.csv").read_text(
        encoding="utf-8-sig"
    )


def test_sources_and_codebook_come_out_as_they_went_in(
    coded: Session, tmp_path: Path, codebook_file: Path
) -> None:
    export(coded, "bib", tmp_path / "out.bib")
    export(coded, "codebook", tmp_path / "out.yaml")

    assert "author = {Jansen, A. and de Vries, B.}" in (tmp_path / "out.bib").read_text(
        encoding="utf-8"
    )
    assert (tmp_path / "out.yaml").read_bytes() == codebook_file.read_bytes()


def test_a_project_folder_brings_the_project_back(
    coded: Session, tmp_path: Path, codebook_file: Path
) -> None:
    folder = tmp_path / "map"
    export(coded, "project", folder)
    copy = open_session(init(tmp_path / "copy.staven", codebook_file, "anna"), "anna")
    import_folder(copy, folder)

    written = export(copy, "project", tmp_path / "again")

    for path in written:
        same = folder / path.relative_to(tmp_path / "again")
        assert path.read_bytes() == same.read_bytes(), path
    copy.close()


def test_of_an_earlier_export_only_its_own_files_go(coded: Session, tmp_path: Path) -> None:
    folder = tmp_path / "map"
    export(coded, "project", folder)
    (folder / "README.md").write_text("mine", encoding="utf-8")
    (folder / "documents" / "notes.md").write_text("mine too", encoding="utf-8")
    (folder / "memos.jsonl").write_text("{}\n", encoding="utf-8")
    (folder / "documents" / "gone.md").write_text("of a source that went", encoding="utf-8")
    with (folder / "documents.jsonl").open("a", encoding="utf-8") as listing:
        listing.write('{"guid": "g", "file": "documents/gone.md"}\n')
        listing.write('{"guid": "h", "file": "documents/../README.md"}\n')
        listing.write('{"guid": "i", "file": "../wijk.yaml"}\n')

    export(coded, "project", folder)

    kept = {path.relative_to(folder).as_posix() for path in folder.rglob("*.*")}
    assert {"README.md", "documents/notes.md", "documents/jansen2019buurt.md"} <= kept
    assert kept.isdisjoint({"memos.jsonl", "documents/gone.md"})
    assert (tmp_path / "wijk.yaml").exists()


def test_a_folder_with_something_else_in_it_is_left_alone(coded: Session, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "thesis.md").write_text("years of work", encoding="utf-8")

    with pytest.raises(StavenError, match="holds something else than a project"):
        export(coded, "project", other)

    assert [path.name for path in other.iterdir()] == ["thesis.md"]
    with pytest.raises(StavenError, match="exported as a folder"):
        export(coded, "project", other / "thesis.md")


@pytest.mark.parametrize(
    ("what", "name", "endings"),
    [
        ("chapter", "chapter.docx", ".md"),
        ("quotes", "quotes.xlsx", ".md or .csv"),
        ("tables", "tables.txt", ".md or .csv, or name a folder"),
        ("bib", "sources", ".bib"),
    ],
)
def test_an_unknown_ending_is_told_the_known_ones(
    coded: Session, tmp_path: Path, what: str, name: str, endings: str
) -> None:
    with pytest.raises(StavenError) as refused:
        export(coded, what, tmp_path / name)

    assert str(refused.value).endswith(
        f"{name}: no format goes with this name. Let it end in {endings}."
    )
    assert not (tmp_path / name).exists()


def test_a_chapter_is_not_written_over_a_folder(coded: Session, tmp_path: Path) -> None:
    (tmp_path / "chapter.md").mkdir()

    with pytest.raises(StavenError, match="this is a folder"):
        export(coded, "chapter", tmp_path / "chapter.md")


def rows(path: Path) -> list[dict[str, str]]:
    """A CSV file as a spreadsheet shows it."""
    text = path.read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))
