"""A project that screens, as a folder: what comes along, what stays out, what is refused."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from staven.actions.attaching import attach
from staven.actions.exporting import export
from staven.actions.folder_importing import import_folder
from staven.actions.project_folder import folder_to_write
from staven.actions.projects import init
from staven.actions.screening import decide, put_up_for_screening
from staven.actions.screening_plan import plan_of, set_plan
from staven.actions.session import Session, open_session, state_of
from staven.corpus.screening import Decision, Stage
from staven.corpus.screening_plan import ScreeningPlan
from staven.errors import ImportRefusedError, StavenError
from staven.store.documents import files_attached
from staven.store.project import project_in

PLAN = ScreeningPlan(
    2, blind=True, reasons={Stage.TITLE: ("te oud",), Stage.FULL_TEXT: ("not retrieved",)}
)


@pytest.fixture
def new(tmp_path: Path, codebook_file: Path) -> Session:
    """A project without a source."""
    return open_session(init(tmp_path / "nieuw.staven", codebook_file, "anna"), "anna")


def test_what_was_agreed_on_and_the_files_of_texts_come_along(
    session: Session, new: Session, tmp_path: Path
) -> None:
    (tmp_path / "smit.txt").write_text("Een tekst over contact.\n", encoding="utf-8")
    attach(session, "smit2020contact", tmp_path / "smit.txt")
    set_plan(session, PLAN)
    export(session, "project", tmp_path / "map")

    import_folder(new, tmp_path / "map")

    assert plan_of(new) == PLAN
    assert files_attached(new.db) == files_attached(session.db) != {}
    export(new, "project", tmp_path / "weer")
    first, again = (
        {path.name: path.read_bytes() for path in sorted((tmp_path / name).glob("*.*"))}
        for name in ("map", "weer")
    )
    assert again == first
    new.close()


def test_a_project_with_sources_keeps_what_its_own_people_agreed_on(
    session: Session, tmp_path: Path
) -> None:
    set_plan(session, PLAN)
    export(session, "project", tmp_path / "map")
    ours = replace(PLAN, reviewers=1, blind=False)
    set_plan(session, ours)

    import_folder(session, tmp_path / "map")

    assert plan_of(session) == ours


def test_a_reviewer_who_is_still_blind_gets_no_folder_of_anothers_decisions(
    session: Session,
) -> None:
    set_plan(session, PLAN)
    bea = Session(session.db, "bea")
    put_up_for_screening(session, ["smit2020contact"])
    decide(session, "smit2020contact", Decision.EXCLUDE, stage=Stage.TITLE, reason="te oud")

    assert "te oud" in folder_to_write(session)["screenings.jsonl"]
    with pytest.raises(StavenError, match="show you 1 decision that is still blind"):
        folder_to_write(bea)

    decide(bea, "smit2020contact", Decision.INCLUDE, stage=Stage.TITLE)
    assert folder_to_write(bea) == folder_to_write(session)
    assert folder_to_write(bea)["screenings.jsonl"].count("\n") == 2


@pytest.mark.parametrize(
    ("name", "damaged", "line"),
    [
        ("sources.jsonl", lambda data: data[:-20], 3),
        ("sources.jsonl", lambda data: data + b"\xff", None),
        ("sources.bib", lambda _data: None, None),
    ],
)
def test_a_damaged_folder_is_refused_whole(
    session: Session,
    new: Session,
    tmp_path: Path,
    *,
    name: str,
    damaged: Callable[[bytes], bytes | None],
    line: int | None,
) -> None:
    export(session, "project", tmp_path / "map")
    path = tmp_path / "map" / name
    data = damaged(path.read_bytes())
    path.unlink()
    if data is not None:
        path.write_bytes(data)
    before = project_in(new.db), state_of(new)

    with pytest.raises(ImportRefusedError, match="nothing was changed") as refusal:
        import_folder(new, tmp_path / "map")

    assert (str(path), line) in [(one.file, one.line) for one in refusal.value.problems]
    assert (project_in(new.db), state_of(new)) == before
    new.close()
