"""Interviews of the project itself: sources that are kept by category, never by name."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from staven.corpus.source import Source
from staven.locale import _, pgettext

KIND = "interview"
"""The kind of source that an interview is."""

TOLD_AS = frozenset(
    {"interview", "interviews", "diepte-interview", "interviewverslag", "gespreksverslag"}
)
"""What the type of an interview is called in the files of other programs."""

_TYPES = ("type", "howpublished")
"""Fields in which a file says what something is."""
_CATEGORIES = ("category", "categorie", "keywords", "note")
"""Fields in which a file may name the category, the surest first."""
_WORD = re.compile(r"\w+")


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


def as_interview(source: Source) -> Source:
    """The source as an interview by category, where its file says that it is an interview.

    What stands in a journal or book was published, and stays what it is. The category is the one
    that its keywords or note name; where they name several or none, it has none.
    """
    if source.kind != KIND and (source.container or not _is_told(source)):
        return source
    category = next(filter(None, _categories_named(source)), "")
    fields = {**source.fields, "category": category} if category else source.fields
    return replace(source, kind=KIND, fields=fields)


def _is_told(source: Source) -> bool:
    return any(
        source.fields.get(name, "").strip().casefold() in TOLD_AS
        for name in _TYPES
        if name in source.fields
    )


def _categories_named(source: Source) -> Iterator[str]:
    """Per field, the one category that it names; empty where it names several or none."""
    words = category_words()
    known = {name: name for name in words} | {word.casefold(): name for name, word in words.items()}
    for field in _CATEGORIES:
        said = map(str.casefold, _WORD.findall(source.fields.get(field, "")))
        named = {known[word] for word in said if word in known}
        yield named.pop() if len(named) == 1 else ""


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
