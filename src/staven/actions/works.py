"""Works and studies: records of one work made one, sources of one study brought together."""

from collections.abc import Collection
from dataclasses import dataclass

from staven.actions.session import Session
from staven.corpus.one_work import Difference, differences, fuller, one_work
from staven.corpus.source import Source
from staven.errors import StavenError
from staven.locale import _
from staven.store.appraisals import appraisals
from staven.store.journal import change, mint
from staven.store.merged_records import distinct_pairs, review_inclusions
from staven.store.rows import Image
from staven.store.sources import source_named
from staven.store.works import put_as_one, put_in_one_study, put_in_own_study


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sources side by side."""

    kept: Source
    """The one that says more: it is kept unless a person turns them round."""
    other: Source
    differences: tuple[Difference, ...]


def side_by_side(session: Session, left: str, right: str, *, swapped: bool = False) -> Pair:
    """Two sources, by citekey, and where they differ; `swapped` turns them round.

    Raises:
        StavenError: there is no such source.
    """
    one, two = source_named(session.db, left), source_named(session.db, right)
    kept, other = (one, two) if (fuller(one, two) is one) != swapped else (two, one)
    return Pair(kept, other, differences(kept, other))


def merge_works(
    session: Session, kept: str, other: str, take: Collection[str] = ()
) -> tuple[str, ...]:
    """Make one source of two records of one work; one `u` takes it back.

    All that hangs on the other one moves to the one that is kept: texts, passages, decisions,
    its study. The other record is remembered, so that an import does not bring it in again.

    Args:
        session: The project, and who decides.
        kept: Citekey of the source that stays.
        other: Citekey of the one that goes up in it.
        take: Fields on which the other one is believed; what the kept one lacks is filled anyway.

    Returns:
        A line for each thing that did not move, since the kept source has its like.

    Raises:
        StavenError: there is no such source, or it is one and the same.
    """
    ours, theirs = _two(session, kept, other)
    shown = {one.guid for one in appraisals(session.db, session.reviewer)}
    with change(session.db, session.reviewer) as writing:
        lost = put_as_one(writing, ours, one_work(ours, theirs, take), theirs)
    return tuple(
        _("{citekey} has this already, by the same reviewer; the journal keeps the other: {what}")
        .format(citekey=kept, what=_words_of(row, shown))
        for row in lost
    )  # fmt: skip


def _words_of(row: Image, shown: Collection[str]) -> str:
    """What a screening or an appraisal said, where that may be seen."""
    if "decision" in row:
        return str(row["decision"])
    said = row["reason"] or row["design"] if row["guid"] in shown else ""
    return said or _("an appraisal")


def same_study(session: Session, left: str, right: str) -> None:
    """Let two sources report on one study: their evidence counts once.

    Raises:
        StavenError: there is no such source, or it is one and the same.
    """
    one, two = _two(session, left, right)
    with change(session.db, session.reviewer) as writing:
        put_in_one_study(writing, one.study, two.study)


def own_study(session: Session, citekey: str) -> None:
    """Let a source report on a study of its own again.

    Raises:
        StavenError: there is no such source.
    """
    source = source_named(session.db, citekey)
    with change(session.db, session.reviewer) as writing:
        put_in_own_study(writing, source)


def different_works(session: Session, left: str, right: str) -> None:
    """Say that two sources are different works: the pair is not proposed again.

    Raises:
        StavenError: there is no such source, or it is one and the same.
    """
    one, two = _two(session, left, right)
    if frozenset((left, right)) in told_apart(session):
        return
    with change(session.db, session.reviewer) as writing:
        writing.insert("distinct_pair", {"guid": mint(), "left": one.guid, "right": two.guid})


def review_includes(session: Session, review: str, included: str) -> None:
    """Say that a review includes a study: as evidence the two count once.

    Raises:
        StavenError: there is no such source, or both report on one study.
    """
    one, two = _two(session, review, included)
    if one.study == two.study:
        raise StavenError(
            _("{left} and {right} report on one study").format(left=review, right=included),
            remedy=_("Evidence of one study counts once already."),
        )
    known = {(each.review, each.study) for each in review_inclusions(session.db)}
    if (one.study, two.study) in known:
        return
    with change(session.db, session.reviewer) as writing:
        writing.insert(
            "review_inclusion", {"guid": mint(), "review": one.study, "study": two.study}
        )


def told_apart(session: Session) -> set[frozenset[str]]:
    """The pairs of citekeys that somebody found to be different works."""
    return {frozenset((pair.left, pair.right)) for pair in distinct_pairs(session.db)}


def _two(session: Session, left: str, right: str) -> tuple[Source, Source]:
    if left == right:
        raise StavenError(
            _("{citekey} is one source").format(citekey=left), remedy=_("Name two different ones.")
        )
    return source_named(session.db, left), source_named(session.db, right)
