"""A project as a folder of text: written, read, and written again to the same bytes."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bibliographies import bibliographies
from staven.codebook.code import Scope, Wording, Wordings
from staven.corpus.found_in import FoundIn
from staven.corpus.merged_record import DistinctPair, MergedRecord, ReviewInclusion
from staven.corpus.screening import Decision, Screening, Stage
from staven.corpus.screening_plan import ScreeningPlan
from staven.corpus.search_record import SearchKind, SearchRecord
from staven.corpus.source import Name, Source, Status
from staven.corpus.study import Study
from staven.documents.document import Page
from staven.documents.plain import canonical, document_of
from staven.documents.source_file import SourceFile
from staven.errors import Problem
from staven.export.project_folder import folder_of, project_of
from staven.extracts.anchor import anchor_at
from staven.extracts.appraisal import Appraisal, Design, Rigour
from staven.extracts.assignment import Assignment
from staven.extracts.claim import AsIntended, Aspect, Claim, CostVerdict, Direction, Scale, Stance
from staven.extracts.extract import CodeUse, Extract, Polarity, State
from staven.extracts.memo import Memo, MemoAbout
from staven.extracts.quick_code import QuickCode
from staven.extracts.recheck import RecheckMark
from staven.extracts.reviewer import Reviewer
from staven.extracts.suggestion import SuggestionAnswer
from staven.synthesis.finding import Finding
from staven.synthesis.judgement import Judgement
from staven.synthesis.project import Project

CODEBOOK = """\
codebook: proef
label: {nl: Proef}
codes:
  - {id: participatie, kind: policy line, label: {nl: Participatie}}
  - {id: taal, kind: mechanism, label: {nl: Taal op het werk}, parent: participatie}
  - {id: krapte, kind: context, label: {nl: Krappe arbeidsmarkt}}
  - {id: werk, kind: outcome, label: {nl: Werk}}
  - {id: statushouders, kind: group, label: {nl: Statushouders}}
"""
TEXT = (
    "In Amersfoort kregen statushouders een taalmaatje op het werk.\nDat hielp in krappe jaren.\n"
)


def extract(guid: str, quote: str, claim: Claim, *codes: CodeUse) -> Extract:
    start = TEXT.index(quote)
    return Extract(
        guid=guid,
        citekey="walz2021taal",
        document="d1",
        anchor=anchor_at(TEXT, start, start + len(quote)),
        reviewer="Ama",
        claim=claim,
        codes=codes,
        study="s1",
        study_citekey="walz2021taal",
    )


PROJECT = Project(
    guid="p1",
    title="Proef: taal & werk",
    codebook_text=CODEBOOK,
    rules_text="rules: r\n",
    scope=Scope(
        questions=Wordings(nl=("Werkt het?",)),
        article="13",
        period=(2014, 2021),
        population=Wording(nl="statushouders"),
    ),
    screening=ScreeningPlan(
        2, blind=True, reasons={Stage.TITLE: ("te oud", "no evidence"), Stage.FULL_TEXT: ()}
    ),
    reviewers=(Reviewer("r1", "Ama"), Reviewer("r2", "Bo")),
    studies=(Study("s1", "Taal op de werkvloer"), Study("s2", "Taalmaatjes")),
    sources=(
        Source(
            "b2",
            "zz2020",
            "misc",
            "Nota",
            status=Status.EXCLUDED,
            exclusion_reason="buiten de periode",
        ),
        Source(
            "b1",
            "walz2021taal",
            "techreport",
            "Taal op de werkvloer",
            authors=(Name("Walz", "G."),),
            year=2021,
            study="s1",
        ),
    ),
    documents=(
        replace(
            document_of(TEXT, guid="d1", citekey="walz2021taal", title="digest", kind="digest"),
            pages=(Page(1, 0, 63), Page(2, 63, len(TEXT))),
        ),
        replace(
            document_of("Bijlage.\n", guid="d2", citekey="walz2021taal", title="rapport.txt"),
            superseded_by="d1",
        ),
    ),
    source_files=(SourceFile("q1", "walz2021taal", "rapport.pdf", "cd" * 32),),
    extracts=(
        extract(
            "e2",
            "Dat hielp",
            Claim(Aspect.WORKS, Stance.SUPPORTS, group="statushouders", period="2019-2021"),
            CodeUse("taal"),
            CodeUse("krapte", Polarity.ENABLES),
        ),
        extract(
            "e1",
            "een taalmaatje op het werk",
            Claim(Aspect.DEPLOYED, scale=Scale.LOCAL, as_intended=AsIntended.YES),
            CodeUse("taal"),
        ),
    ),
    appraisals=(
        Appraisal(
            "a1",
            "walz2021taal",
            "Ama",
            design=Design.BEFORE_AFTER,
            sms=2,
            rigour=Rigour.RESERVATIONS,
            theory=True,
            reason="geen vergelijking",
        ),
    ),
    findings=(Finding("f1", "taal", "brengt werk dichterbij", outcome="werk"),),
    judgements=(
        Judgement(
            "j1",
            "taal",
            Aspect.WORKS,
            "f1",
            "low",
            "één studie",
            "Ama",
            "2023-01-02T03:04:05.678Z",
            "ab" * 32,
        ),
    ),
    memos=(
        Memo("m1", MemoAbout.CODE, "taal", "Lijkt op…", "Bo", "2023-01-02T03:04:05.678Z"),
        Memo("m2", MemoAbout.PROJECT, "", "Begin", "Ama", "2023-01-02T03:04:05.678Z"),
    ),
    assignments=(Assignment("t1", "d1", "Bo", blind=True),),
    suggestion_answers=(
        SuggestionAnswer(
            "b1", "d1", 0, 4, "taal", "Bo", accepted=False, time="2023-01-02T03:04:05Z"
        ),
    ),
    rechecks=(RecheckMark("h1", "e1", "taal", "zoals het was", "2023-01-02T03:04:05.678Z"),),
    quick_codes=(QuickCode("q1", "Ama", "1", "taal"),),
    searches=(
        SearchRecord("z1", "Bijlage 1", "alles", "2023-03-01", hits=133),
        SearchRecord("z2", "Opdrachtgever", "", "2023-03-02", kind=SearchKind.CLIENT),
    ),
    found_in=(FoundIn("g1", "walz2021taal", "z1"), FoundIn("g2", "walz2021taal", "z2")),
    screenings=(
        Screening("k1", "zz2020", "Ama", Stage.TITLE, Decision.EXCLUDE, "buiten de periode"),
        Screening("k2", "zz2020", "Bo", Stage.TITLE, Decision.UNSURE),
        Screening("k3", "zz2020", "Bo", Stage.TITLE, Decision.EXCLUDE, "oud", settled=True),
    ),
    merged_records=(MergedRecord("v1", "walz2021taal", "walz2021b", '{"title": "Taal"}'),),
    distinct_pairs=(DistinctPair("p2", "walz2021taal", "zz2020"),),
    review_inclusions=(ReviewInclusion("i1", "s1", "s2"),),
)


def read(files: dict[str, str]) -> tuple[Project, tuple[Problem, ...]]:
    project, problems = project_of(files, "map")
    assert project is not None
    return project, problems


def contents(project: Project) -> dict[str, object]:
    """A project whose tuples can be compared whatever their order."""
    ordered = tuple(
        replace(source, fields=dict(sorted(source.fields.items()))) for source in project.sources
    )
    return {
        name: sorted(map(repr, value)) if isinstance(value, tuple) else value
        for name in Project.__slots__
        for value in [ordered if name == "sources" else getattr(project, name)]
    }


def with_line(path: str, **fields: object) -> dict[str, str]:
    """The project's folder, with one row more at the end of a file."""
    files = folder_of(PROJECT)
    files[path] = files.get(path, "") + json.dumps(fields) + "\n"
    return files


def test_a_project_is_text_that_a_person_can_review() -> None:
    files = folder_of(PROJECT)

    assert sorted(files) == [
        "appraisals.jsonl",
        "assignments.jsonl",
        "codebook.yaml",
        "distinct_pairs.jsonl",
        "documents.jsonl",
        "documents/walz2021taal-2.txt",
        "documents/walz2021taal.md",
        "extracts.jsonl",
        "findings.jsonl",
        "found_in.jsonl",
        "judgements.jsonl",
        "memos.jsonl",
        "merged_records.jsonl",
        "project.yaml",
        "quick_codes.jsonl",
        "rechecks.jsonl",
        "review_inclusions.jsonl",
        "reviewers.jsonl",
        "rules.yaml",
        "screenings.jsonl",
        "searches.jsonl",
        "source_files.jsonl",
        "sources.bib",
        "sources.jsonl",
        "studies.jsonl",
        "suggestion_answers.jsonl",
    ]
    assert files["project.yaml"].splitlines()[:4] == [
        "format: 1",
        "guid: p1",
        "title: 'Proef: taal & werk'",
        "language: nl",
    ]
    assert files["codebook.yaml"] == CODEBOOK
    assert files["documents/walz2021taal.md"] == TEXT
    assert files["sources.jsonl"] == (
        '{"guid": "b1", "citekey": "walz2021taal", "status": "included", "study": "s1"}\n'
        '{"guid": "b2", "citekey": "zz2020", "status": "excluded",'
        ' "exclusion_reason": "buiten de periode"}\n'
    )
    assert files["extracts.jsonl"].splitlines()[1] == (
        '{"guid": "e2", "citekey": "walz2021taal", "document": "d1", "start": 63, "end": 72,'
        ' "quote": "Dat hielp", "reviewer": "Ama", "aspect": "works", "stance": "supports",'
        ' "group": "statushouders", "period": "2019-2021",'
        ' "codes": ["taal", {"code": "krapte", "polarity": "enables"}],'
        ' "study": "s1", "study_citekey": "walz2021taal"}'
    )


def test_what_is_read_is_what_was_written() -> None:
    files = folder_of(PROJECT)
    project, problems = read(files)

    assert problems == ()
    assert contents(project) == contents(PROJECT)
    assert folder_of(project) == files


def test_what_those_who_screen_agreed_on_stands_in_the_head_once_they_did() -> None:
    files = folder_of(PROJECT)
    assert files["project.yaml"].partition("screening:\n")[2] == (
        "  reviewers: 2\n"
        "  blind: true\n"
        "  reasons:\n"
        "    title and abstract:\n"
        "    - te oud\n"
        "    - no evidence\n"
        "    full text: []\n"
    )

    unset = replace(PROJECT, screening=None)
    assert "screening" not in folder_of(unset)["project.yaml"]
    assert read(folder_of(unset))[0].screening is None


def test_an_agreement_that_cannot_be_is_named_and_the_rest_of_it_kept() -> None:
    files = folder_of(PROJECT)
    files["project.yaml"] = files["project.yaml"].replace("reviewers: 2", "reviewers: 7")

    project, problems = read(files)

    assert PROJECT.screening is not None
    assert project.screening == replace(PROJECT.screening, reviewers=1)
    assert [one.problem for one in problems] == ["7 is none of: 1, 2."]


def test_searches_keep_the_order_in_which_they_were_logged() -> None:
    """The flow shows them so, whatever their days."""
    logged = PROJECT.searches[::-1]

    project, problems = read(folder_of(replace(PROJECT, searches=logged)))

    assert problems == ()
    assert [one.guid for one in project.searches] == ["z2", "z1"]


def test_an_empty_project_has_only_its_head_codebook_and_rules() -> None:
    files = folder_of(Project("p", "Leeg", CODEBOOK, "rules: r\n"))

    assert set(files) == {"project.yaml", "codebook.yaml", "rules.yaml"}
    assert read(files)[1] == ()


def test_a_whole_number_is_written_without_decimals() -> None:
    claims = [Claim(Aspect.OUTCOME, value=value, unit="%") for value in (43.0, 43.5)]
    passages = tuple(
        extract(f"e{number}", "Dat hielp", claim) for number, claim in enumerate(claims)
    )

    rows = folder_of(replace(PROJECT, extracts=passages))["extracts.jsonl"].splitlines()

    assert '"value": 43,' in rows[0]
    assert '"value": 43.5,' in rows[1]


claims = st.one_of(
    st.builds(Claim, stance=st.sampled_from(Stance), period=st.sampled_from(["", "2019"])),
    st.builds(
        Claim,
        aspect=st.just(Aspect.OUTCOME),
        direction=st.none() | st.sampled_from(Direction),
        # Adding nothing turns -0.0, which says no more than 0.0, into that.
        value=st.none() | st.floats(allow_nan=False, allow_infinity=False).map(lambda at: at + 0.0),
        year=st.none() | st.integers(1990, 2030),
        unit=st.text(max_size=4),
    ),
    st.builds(
        Claim,
        aspect=st.just(Aspect.EFFICIENCY),
        cost_verdict=st.none() | st.sampled_from(CostVerdict),
    ),
)


@st.composite
def projects(draw: st.DrawFn) -> Project:
    sources = draw(bibliographies.filter(bool))
    documents = [
        document_of(canonical(text), guid=f"d{number}", citekey=source.citekey, title=title)
        for number, (source, text, title) in enumerate(
            draw(
                st.lists(
                    st.tuples(
                        st.sampled_from(sources),
                        st.text(min_size=3, max_size=40),
                        st.sampled_from(["digest", "a.md", "b.txt"]),
                    ),
                    max_size=4,
                )
            )
        )
    ]
    extracts = []
    for number, document in enumerate(documents):
        if document.text:
            end = draw(st.integers(1, len(document.text)))
            start = draw(st.integers(0, end - 1))
            extracts.append(
                Extract(
                    guid=f"e{number}",
                    citekey=document.citekey,
                    document=document.guid,
                    anchor=anchor_at(document.text, start, end),
                    reviewer="Ama",
                    claim=draw(claims),
                    codes=tuple(
                        CodeUse(code) for code in draw(st.sets(st.sampled_from(["taal", "werk"])))
                    ),
                    page=draw(st.none() | st.integers(1, 9)),
                    memo=draw(st.text(max_size=10)),
                    state=draw(st.sampled_from(State)),
                )
            )
    return replace(
        PROJECT,
        title=draw(st.from_regex(r"[A-Za-z0-9:#&'!é\" -]{1,20}", fullmatch=True)).strip() or "T",
        scope=None,
        language=draw(st.sampled_from(["nl", "en"])),
        studies=(Study("s1", draw(st.text(max_size=8)), draw(st.text(max_size=8))),),
        sources=tuple(replace(one, status=draw(st.sampled_from(Status))) for one in sources),
        documents=tuple(documents),
        source_files=(),
        extracts=tuple(extracts),
        appraisals=(),
        assignments=(),
        suggestion_answers=(),
        rechecks=(),
        found_in=(),
        screenings=(),
        merged_records=(),
        distinct_pairs=(),
        review_inclusions=(),
    )


@given(projects())
def test_the_same_project_always_gives_the_same_bytes(project: Project) -> None:
    files = folder_of(project)
    again, problems = read(files)

    assert problems == ()
    assert contents(again) == contents(project)
    assert folder_of(again) == files


def test_the_order_in_which_a_project_holds_its_rows_does_not_show() -> None:
    turned = replace(
        PROJECT,
        sources=PROJECT.sources[::-1],
        documents=PROJECT.documents[::-1],
        extracts=PROJECT.extracts[::-1],
        memos=PROJECT.memos[::-1],
        reviewers=PROJECT.reviewers[::-1],
    )

    assert folder_of(turned) == folder_of(PROJECT)


GOOD_EXTRACT = {
    "guid": "e9",
    "citekey": "walz2021taal",
    "document": "d1",
    "start": 0,
    "end": 2,
    "quote": "In",
    "reviewer": "Ama",
    "aspect": "works",
    "stance": "supports",
}


@pytest.mark.parametrize(
    ("wrong", "word"),
    [
        ({"quote": "Op"}, "quote"),
        ({"quote": "Dat hielp"}, "63–72"),
        ({"end": 400}, "quote"),
        ({"start": -3}, "quote"),
        ({"citekey": "niemand"}, "niemand"),
        ({"citekey": "zz2020"}, "walz2021taal"),
        ({"document": "d9"}, "d9"),
        ({"document": ["d1"]}, "document"),
        ({"reviewer": "Cas"}, "Cas"),
        ({"stance": "maybe"}, "maybe"),
        ({"scale": "local"}, "scale"),
        ({"page": "vier"}, "page"),
        ({"guid": "e1"}, "GUID"),
        ({"guid": None}, "guid"),
    ],
)
def test_a_passage_that_cannot_be_trusted_is_named_and_all_others_are_kept(
    wrong: dict[str, object], word: str
) -> None:
    project, problems = read(with_line("extracts.jsonl", **GOOD_EXTRACT | wrong))

    assert {one.guid for one in project.extracts} == {"e1", "e2"}
    assert {(one.file, one.line) for one in problems} == {("map/extracts.jsonl", 3)}
    assert word in " ".join(one.problem for one in problems)


@pytest.mark.parametrize(
    ("extra", "word"),
    [
        ({"codes": ["taal", "weg"]}, "weg"),
        ({"codes": ["taal", {"code": "krapte", "polarity": "both"}]}, "both"),
        ({"codes": ["taal"], "group": "weg"}, "weg"),
        ({"codes": ["taal"], "study": "weg"}, "weg"),
        ({"codes": ["taal"], "kleur": "rood"}, "kleur"),
    ],
)
def test_a_passage_loses_only_what_is_not_there(extra: dict[str, object], word: str) -> None:
    project, problems = read(with_line("extracts.jsonl", **GOOD_EXTRACT | extra))

    (kept,) = [one for one in project.extracts if one.guid == "e9"]
    assert kept.code_ids == ("taal",)
    assert (kept.claim.group, kept.study) == ("", "")
    assert [word in one.problem for one in problems] == [True]


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("appraisals.jsonl", {"guid": "x", "citekey": "walz2021taal", "reviewer": "Ama", "sms": 9}),
        ("findings.jsonl", {"guid": "x", "mechanism": "weg", "statement": "s"}),
        (
            "memos.jsonl",
            {"guid": "x", "about": "code", "target": "weg", "text": "", "reviewer": "Ama"},
        ),
        ("assignments.jsonl", {"guid": "x", "document": "d1", "reviewer": "Cas"}),
        ("reviewers.jsonl", {"guid": "x", "name": 7}),
        ("reviewers.jsonl", {"guid": "x", "name": "Ama"}),
        ("appraisals.jsonl", {"guid": "x", "citekey": "walz2021taal", "reviewer": "Ama"}),
        ("sources.jsonl", {"guid": "x", "citekey": "niemand"}),
        ("documents.jsonl", {"guid": "x", "citekey": "zz2020", "file": "documents/weg.md"}),
    ],
)
def test_a_row_that_fits_nowhere_is_left_out_by_name(path: str, fields: dict[str, object]) -> None:
    files = with_line(path, **fields)
    project, problems = read(files)

    assert contents(project) == contents(PROJECT)
    assert {(one.file, one.line) for one in problems} == {(f"map/{path}", files[path].count("\n"))}
    assert {one.entry for one in problems} == {"x"}


def test_lines_that_are_no_json_are_passed_over() -> None:
    files = folder_of(PROJECT)
    files["studies.jsonl"] += '{"guid": \n[1]\n{"guid": "s9", "label": NaN}\n'

    project, problems = read(files)

    assert project.studies == PROJECT.studies
    assert [one.line for one in problems] == [3, 4, 5]


def test_a_text_that_git_gave_other_line_ends_is_the_same_text() -> None:
    files = folder_of(PROJECT)
    turned = {path: text.replace("\n", "\r\n") for path, text in files.items()}
    turned["codebook.yaml"] = files["codebook.yaml"]

    project, problems = read(turned)

    assert problems == ()
    assert contents(project)["extracts"] == contents(PROJECT)["extracts"]


def test_a_text_that_was_changed_is_reported_and_its_lost_quotes_too() -> None:
    files = folder_of(PROJECT)
    files["documents/walz2021taal.md"] = "Eerst dit. " + TEXT

    project, problems = read(files)

    assert len(project.documents) == 2
    assert project.extracts == ()
    assert [(one.file, one.line) for one in problems] == [
        ("map/documents.jsonl", 1),
        ("map/extracts.jsonl", 1),
        ("map/extracts.jsonl", 2),
        ("map/rechecks.jsonl", 1),
    ]
    assert "74–83" in problems[2].problem


def test_an_entry_added_to_the_bibliography_alone_gets_a_lasting_guid() -> None:
    files = folder_of(PROJECT)
    files["sources.bib"] += "\n@misc{new2022, title = {Nieuw}}\n"

    guids = [
        next(one.guid for one in read(files)[0].sources if one.citekey == "new2022")
        for _time in range(2)
    ]

    assert guids[0] == guids[1] != ""


@pytest.mark.parametrize(
    ("path", "damaged", "where"),
    [
        ("sources.jsonl", lambda text: text[:-30], ("map/sources.jsonl", 2)),
        ("sources.jsonl", lambda text: f"<<<<<<< mine\n{text}", ("map/sources.jsonl", 1)),
        ("sources.jsonl", lambda text: text.replace("b2", "b1"), ("map/sources.jsonl", 2)),
        ("sources.jsonl", lambda text: text.replace("citekey", "key", 1), ("map/sources.jsonl", 1)),
        ("sources.bib", lambda _text: "", ("map/sources.bib", None)),
        ("sources.bib", lambda _text: None, ("map/sources.bib", None)),
    ],
)
def test_a_folder_with_damaged_sources_is_no_project(
    path: str, damaged: Callable[[str], str | None], where: tuple[str, int | None]
) -> None:
    """What was excluded would come in as an included source with another GUID."""
    files = folder_of(PROJECT)
    text = damaged(files.pop(path))
    if text is not None:
        files[path] = text

    project, problems = project_of(files, "map")

    assert project is None
    assert where in [(one.file, one.line) for one in problems]


@pytest.mark.parametrize(
    ("path", "text", "line"),
    [
        ("project.yaml", "format: 2\nguid: p\ntitle: Later\n", 1),
        ("project.yaml", "format: 1\ntitle: Zonder guid\n", 1),
        ("project.yaml", None, None),
        ("codebook.yaml", CODEBOOK.replace("kind: group", "kind: groep"), 8),
        ("codebook.yaml", None, None),
    ],
)
def test_without_head_or_codebook_there_is_no_project(
    path: str, text: str | None, line: int | None
) -> None:
    files = folder_of(PROJECT)
    del files[path]
    if text is not None:
        files[path] = text

    project, problems = project_of(files, "map")

    assert project is None
    assert [(one.file, one.line) for one in problems] == [(f"map/{path}", line)]
