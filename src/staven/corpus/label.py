"""How a source is named in running text: `Walz e.a. (2021)`."""

from collections.abc import Sequence

from staven.corpus.source import Name
from staven.locale import _


def author_label(
    authors: Sequence[Name], *, others: bool = False, institution: str = "", title: str = ""
) -> str:
    """One author, two joined, or the first "e.a."; without authors the institution or the title."""
    if not authors:
        return institution or title
    first = authors[0].surname
    # APA 7: two are named, three are not.
    if others or authors[2:]:
        return _("{first} et al.").format(first=first)
    if authors[1:]:
        return _("{first} & {second}").format(first=first, second=authors[1].surname)
    return first


def source_label(authors: str, year: int | None) -> str:
    """Author and year: `Walz e.a. 2021`, `Movisie z.d.`"""
    when = _("n.d.") if year is None else year
    return f"{authors} {when}"
