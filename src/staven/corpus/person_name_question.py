"""Does a text name a person? A question to whoever typed or brought it, never a verdict.

What an interview says is kept under a category, never under a name or a role that identifies
somebody. The signs are Dutch: first names, initials, forms of address, offices held by one person.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from staven.corpus.interview import TOLD_AS
from staven.corpus.person_name_signs import BEFORE_INSTITUTIONS, NAMED_AFTER, NOBODY, SIGNS, Sign
from staven.corpus.source import Name, Source
from staven.locale import _


@dataclass(frozen=True, slots=True)
class PersonQuestion:
    """One place at which somebody seems to be named."""

    field: str
    """Name of the field: `title`, `note`, `author`; empty for a text that is no field."""
    words: str
    """The words that look like a person."""
    sign: Sign

    def __str__(self) -> str:
        asked = {
            Sign.FIRST_NAME: _("“{words}” looks like a person's name"),
            Sign.INITIALS: _("“{words}” looks like a person's name"),
            Sign.ADDRESS: _("“{words}” addresses a person"),
            Sign.MAIL: _("“{words}” is an e-mail address"),
            Sign.ROLE: _("“{words}” is a role that one person has"),
            Sign.AUTHOR: _("an interview has no author, and “{words}” looks like one"),
        }[self.sign]
        return asked.format(words=self.words)


def person_questions(text: str, field: str = "") -> tuple[PersonQuestion, ...]:
    """The places in a text that seem to name somebody, each once, in their order."""
    found: list[tuple[int, int, Sign]] = []
    for sign, pattern in SIGNS:
        for match in pattern.finditer(text):
            start, end = match.span("who") if "who" in pattern.groupindex else match.span()
            apart = all(end <= known[0] or start >= known[1] for known in found)
            if apart and not _is_something_else(match, text):
                found.append((start, end, sign))
    return tuple(
        PersonQuestion(field, text[start:end].strip(), sign) for start, end, sign in sorted(found)
    )


def is_interview(source: Source) -> bool:
    """Whether a source is an interview held for the project, by its kind or what its file says."""
    told = (source.kind, *(source.fields.get(name, "") for name in ("type", "howpublished")))
    opens = not source.container and _OPENS_AS_INTERVIEW.match(source.title)
    return bool(opens) or any(word.strip().casefold() in TOLD_AS for word in told)


def questions_of(source: Source) -> tuple[PersonQuestion, ...]:
    """What an interview's record seems to say of a person; nothing for other sources."""
    if not is_interview(source):
        return ()
    told = {"title": source.title, **{name: source.fields.get(name, "") for name in _TOLD}}
    asked = [one for name, text in told.items() for one in person_questions(text, name)]
    return (*asked, *_authors(source.authors))


def _authors(names: Sequence[Name]) -> Iterator[PersonQuestion]:
    for name in names:
        if not name.institution:
            said = f"{name.surname}, {name.given}" if name.given else name.surname
            yield PersonQuestion("author", said, Sign.AUTHOR)


def _is_something_else(match: re.Match[str], text: str) -> bool:
    """Whether it is the name of an institution, a street or a place, or a country in initials."""
    word = re.match(r"[\s-]*(\w+)", text[match.end() :])
    before = re.search(r"([\w'’-]+)[\s-]*$", text[: match.start()])
    follows = word[1].casefold() if word else ""
    precedes = before[1].casefold() if before else ""
    last = match.group().split()[-1].casefold()
    return (
        any(part.endswith(NAMED_AFTER) for part in (follows, last))
        or precedes in BEFORE_INSTITUTIONS
        or match.group().startswith(NOBODY)
    )


_OPENS_AS_INTERVIEW = re.compile(
    r"(?:diepte-?)?(?:interview|gesprek)(?:sverslag)?\b", re.IGNORECASE
)
_TOLD = ("note", "annote", "annotation", "subtitle", "keywords")
"""Fields in which people write remarks."""
