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
    if len(authors) == 2 and not others:  # noqa: PLR2004  (APA 7: two are named, three are not)
        return _("{first} & {second}").format(first=first, second=authors[1].surname)
    if len(authors) > 1 or others:
        return _("{first} et al.").format(first=first)
    return first


def source_label(authors: str, year: int | None) -> str:
    """Author and year: `Walz e.a. 2021`, `Movisie z.d.`"""
    when = _("n.d.") if year is None else year
    return f"{authors} {when}"
