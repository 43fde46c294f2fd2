"""Whatever a reviewer does: all of it undone is what there was, all redone is what there is."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from staven.actions.bounds import merge_extract, set_bounds, split_extract
from staven.actions.codebook_editing import rename_code
from staven.actions.codes import codebook
from staven.actions.coding import (
    delete_extract,
    extracts_of,
    put_codes,
    redo,
    set_claim,
    set_codes,
    undo,
    write_memo,
)
from staven.actions.in_vivo import code_in_vivo
from staven.actions.memos import memos_about, write_memo_about
from staven.actions.quick_codes import codes_on_keys, put_on_key
from staven.actions.session import Session, open_session
from staven.actions.texts import OpenText, open_text
from staven.codebook.code import Kind
from staven.errors import StavenError
from staven.extracts.anchor import anchor_at
from staven.extracts.claim import Aspect, Claim, Scale, Stance
from staven.extracts.extract import CodeUse, Extract
from staven.extracts.memo import MemoAbout

SOURCE = "jansen2019buurt"
Step = Callable[[Session, OpenText, list[Extract], int], object]


def _on_one(do: Callable[[Session, OpenText, Extract, int], object]) -> Step:
    """A step on one of the extracts that are there; nothing where there is none."""
    return lambda session, text, there, n: (
        do(session, text, there[n % len(there)], n) if there else None
    )


def _sentence(text: OpenText, n: int) -> tuple[int, int]:
    place = n % len(text.starts)
    return text.starts[place], text.ends[place]


def _wider(one: Extract, text: OpenText, n: int) -> tuple[int, int]:
    start, end = one.span or (0, 1)
    return max(0, start - n % 7), min(len(text.document.text), end + n % 11)


STEPS: dict[str, Step] = {
    "code": lambda session, text, _there, n: put_codes(
        session, text, *_sentence(text, n), (CodeUse(("ontmoeting", "contact")[n % 2]),), Claim()
    ),
    "name": lambda session, text, _there, n: code_in_vivo(
        session, text, (text.starts[1] + n, text.starts[1] + n + 9), Kind.CONTEXT, "wijk", Claim()
    ),
    "key": lambda session, _text, _there, n: put_on_key(
        session, str(n % 9 + 1), ("", "krimp", "contact")[n % 3]
    ),
    "source": lambda session, _text, _there, n: write_memo_about(
        session, MemoAbout.SOURCE, SOURCE, "x" * (n % 3)
    ),
    "label": lambda session, _text, _there, n: rename_code(session, "krimp", f"krimp {n}"),
    "recode": _on_one(
        lambda session, _text, one, n: set_codes(
            session, one.guid, tuple(map(CodeUse, ("krimp", "contact", "bewoners")[: n % 3 + 1]))
        )
    ),
    "claim": _on_one(
        lambda session, _text, one, n: set_claim(
            session, one.guid, Claim(Aspect.DEPLOYED, list(Stance)[n % 5], scale=Scale.LOCAL)
        )
    ),
    "memo": _on_one(lambda session, _text, one, n: write_memo(session, one.guid, "y" * (n % 3))),
    "bounds": _on_one(
        lambda session, text, one, n: set_bounds(session, text, one.guid, *_wider(one, text, n))
    ),
    "split": _on_one(
        lambda session, text, one, n: split_extract(
            session, text, one.guid, (one.span or (0, 0))[0] + n
        )
    ),
    "merge": _on_one(lambda session, text, one, _n: merge_extract(session, text, one.guid)),
    "delete": _on_one(lambda session, _text, one, _n: delete_extract(session, one.guid)),
    "undo": lambda session, _text, _there, _n: undo(session),
    "redo": lambda session, _text, _there, _n: redo(session),
}

WALKS = st.lists(
    st.tuples(st.sampled_from(sorted(STEPS)), st.integers(min_value=0, max_value=60)), max_size=12
)


def state(session: Session, text: OpenText) -> object:
    """Everything that these steps can change, whatever the order of the rows in the file."""
    extracts = extracts_of(session, text.document.guid)
    for one in extracts:
        assert one.codes
        assert one.span is not None
        assert one.anchor == anchor_at(text.document.text, *one.span)
    memos = [(one.reviewer, one.text) for one in memos_about(session, MemoAbout.SOURCE, SOURCE)]
    return {one.guid: one for one in extracts}, memos, codes_on_keys(session), codebook(session)


def taken_back(session: Session) -> bool:
    """Undo, unless all that is left is the import that the project began with."""
    try:
        return undo(session) is not None
    except StavenError as error:
        if "import" in str(error):
            return False
        raise


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(walk=WALKS)
def test_all_that_was_done_is_undone_and_redone(
    project_file: Path, walk: list[tuple[str, int]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(project_file, folder))
        session = open_session(path, "anna")
        text = open_text(session, SOURCE)
        before = state(session, text)
        for name, number in walk:
            try:
                there = list(extracts_of(session, text.document.guid))
                STEPS[name](session, text, there, number)
            except StavenError:
                continue  # refused with a reason: then nothing has changed
        after = state(session, text)
        session.close()

        session = open_session(path, "anna")  # and all of it outlives a restart
        assert state(session, text) == after
        count = 0
        while taken_back(session):
            count += 1
        assert state(session, text) == before
        for _again in range(count):
            assert redo(session) is not None
        assert state(session, text) == after
        session.close()
