"""How one would cite a work, and which works one would then cite alike."""

from collections import defaultdict
from collections.abc import Sequence

from staven.corpus.cited.name import folded
from staven.corpus.cited.work import Work, same_work
from staven.corpus.cited.works import Bibliography
from staven.corpus.label import author_label, source_label
from staven.corpus.source import Status
from staven.locale import _

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_NAMED_IN_FULL = range(3, 7)
"""Authors who are all named to somebody who has a name to mend; two stand in any label."""


def label(work: Work) -> str:
    """Authors and year: `Walz e.a. 2021`."""
    source = work.source
    authors = author_label(
        source.authors, others=source.others, institution=source.institution, title=source.title
    )
    return source_label(authors, source.year)


def full_label(work: Work) -> str:
    """The authors by name where there are few: who mends a name wants to see them."""
    names = [name.surname for name in work.source.authors]
    if work.source.others or len(names) not in _NAMED_IN_FULL:
        return label(work)
    listed = _("{first} & {second}").format(first=", ".join(names[:-1]), second=names[-1])
    return source_label(listed, work.source.year)


def twins_in(bibliography: Bibliography) -> dict[str, tuple[Work, ...]]:
    """By citekey, the works that one would cite by the same author and year, itself included."""
    together: dict[str, list[Work]] = defaultdict(list)
    for work in bibliography.works:
        source = work.source
        if source.authors and source.year is not None and source.status is not Status.EXCLUDED:
            together[label(work)].append(work)
    twins: dict[str, tuple[Work, ...]] = {}
    for works in together.values():
        different: list[Work] = []
        for work in works:
            if not any(same_work(work, other) for other in different):
                different.append(work)
        if len(different) > 1:
            different.sort(key=lambda work: folded(work.source.title))
            twins |= dict.fromkeys((work.source.citekey for work in works), tuple(different))
    return twins


def lettered(twins: Sequence[Work]) -> str:
    """Which letter each of several works of one author and year gets: by title, as APA has it."""
    year = twins[0].source.year
    works = [
        f"{year}{letter} = {work.source.title}"
        for letter, work in zip(_LETTERS, twins, strict=False)
    ]
    return _("Give each a letter: {works}.").format(works="; ".join(works))
