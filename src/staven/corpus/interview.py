"""Interviews of the project itself: sources that are kept by category, never by name."""

import re
from collections.abc import Iterable

from staven.corpus.source import Source
from staven.locale import _, pgettext

KIND = "interview"
"""The kind of source that an interview is."""


def category_words() -> dict[str, str]:
    """The categories that every project has, each with its word in the user's language."""
    return {
        "ministry": pgettext("interview", "ministry"),
        "municipality": pgettext("interview", "municipality"),
        "science": pgettext("interview", "science"),
        "practice": pgettext("interview", "practice"),
    }


def category_word(category: str) -> str:
    """A category as it is shown; one that a team made itself is shown as it is."""
    return category_words().get(category, category)


def category_meant(typed: str, sources: Iterable[Source]) -> str | None:
    """The category that somebody typed, in either word; None where the project has none such."""
    said = " ".join(typed.split()).casefold()
    own = dict.fromkeys(category_of(source) for source in sources if source.kind == KIND)
    for category in (*category_words(), *own):
        if category and said in (category.casefold(), category_word(category).casefold()):
            return category
    return None


def category_of(source: Source) -> str:
    """The category of an interview; empty where it has none."""
    return source.fields.get("category", "")


def next_number(sources: Iterable[Source], category: str) -> int:
    """The number of the next interview in a category: one more than the highest there is."""
    numbers = [0]
    for source in sources:
        if source.kind == KIND and category_of(source) == category:
            match = re.search(r"(\d+)$", source.citekey)
            numbers.append(int(match[1]) if match else 0)
    return max(numbers) + 1


def interview_title(category: str, number: int) -> str:
    """The title that we give an interview: `Interview gemeente 3`."""
    return _("Interview {category} {number}").format(
        category=category_word(category), number=number
    )


def interview_citekey(category: str, number: int) -> str:
    """The citekey that we give an interview: `interview-gemeente-3`."""
    word = re.sub(r"\W+", "-", category_word(category).casefold()).strip("-")
    return f"interview-{word}-{number}"
