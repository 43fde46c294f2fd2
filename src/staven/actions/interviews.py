"""Interviews: sources by category, questioned where they seem to name somebody."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from staven.actions.session import Session
from staven.corpus.citekey import untaken
from staven.corpus.field_words import field_word
from staven.corpus.interview import (
    KIND,
    category_meant,
    category_of,
    category_words,
    interview_citekey,
    interview_title,
    next_number,
)
from staven.corpus.person_name_question import (
    PersonQuestion,
    person_questions,
    questions_of,
)
from staven.corpus.source import Source
from staven.errors import Problem, StavenError
from staven.locale import _
from staven.store.journal import Change, change, mint
from staven.store.sources import all_sources, source_image


@dataclass(frozen=True, slots=True)
class InterviewAnswer:
    """An interview that was brought in, or the questions that stand in its way."""

    citekey: str = ""
    """Empty where nothing was written."""
    title: str = ""
    category: str = ""
    questions: tuple[PersonQuestion, ...] = ()
    """Texts that seem to name somebody."""


def categories(session: Session) -> tuple[str, ...]:
    """The categories that interviews can have: those of every project, and the team's own."""
    own = (category_of(one) for one in all_sources(session.db) if one.kind == KIND)
    return tuple(dict.fromkeys([*category_words(), *(name for name in own if name)]))


def bring_interview(
    session: Session,
    category: str,
    *,
    day: str = "",
    note: str = "",
    new: bool = False,
    anyway: bool = False,
) -> InterviewAnswer:
    """Add an interview; where a text seems to name somebody, only if that is meant.

    All interviews of a project are one study: how many people said a thing is to be read in their
    passages, and as evidence they count once.

    Args:
        session: The project, and who asks.
        category: Where the person works, in the word for it in either language.
        day: When it was held, ISO 8601; empty where that is not kept.
        note: A remark, without anybody's name.
        new: True to make a category that the project does not have.
        anyway: True to write it down whatever it seems to say.

    Raises:
        StavenError: there is no such category, or the day is none.
    """
    with change(session.db, session.reviewer) as writing:
        # Inside it, so that nobody else can take the number in the meantime.
        return _brought(writing, category, day, note, new=new, anyway=anyway)


def _brought(
    writing: Change, category: str, day: str, note: str, *, new: bool, anyway: bool
) -> InterviewAnswer:
    sources = all_sources(writing.db)
    meant = category_meant(category, sources) or (new and " ".join(category.split())) or ""
    if not meant:
        raise StavenError(
            _("there is no category '{category}'").format(category=category),
            remedy=_("Choose from: {names}; or make it with --new.").format(
                names=", ".join(category_words().values())
            ),
        )
    year, month, on_day = _day(day)
    questions = (*person_questions(meant, "category"), *person_questions(note, "note"))
    number = next_number(sources, meant)
    title = interview_title(meant, number)
    if questions and not anyway:
        return InterviewAnswer("", title, meant, questions)
    citekey = untaken(interview_citekey(meant, number), {one.citekey for one in sources})
    study = next((one.study for one in sources if one.kind == KIND and one.study), "")
    fields = {"category": meant, "note": " ".join(note.split())}
    if not study:
        study = mint()
        label = _("Interviews")
        writing.insert("study", {"guid": study, "label": label, "note": ""})
    made = Source(
        guid=mint(),
        citekey=citekey,
        kind=KIND,
        title=title,
        year=year,
        month=month,
        day=on_day,
        fields={name: text for name, text in fields.items() if text},
        study=study,
    )
    writing.insert("source", source_image(made))
    return InterviewAnswer(citekey, title, meant, questions)


def questioned(sources: Iterable[Source], file: str) -> tuple[Problem, ...]:
    """What interviews among the records of a file seem to say of a person, to be shown as such."""
    return tuple(
        Problem(f"{_field(question.field)}: {question}", file, entry=source.citekey)
        for source in sources
        for question in questions_of(source)
    )


def _field(name: str) -> str:
    """What the field is called in which somebody is named."""
    words = {"note": _("note"), "keywords": _("keywords"), "author": field_word("authors")}
    return words.get(name, field_word(name))


def _day(text: str) -> tuple[int | None, int | None, int | None]:
    if not text.strip():
        return None, None, None
    try:
        held = date.fromisoformat(text.strip())
    except ValueError as error:
        raise StavenError(
            _("'{text}' is no day").format(text=text),
            remedy=_("Write it as year-month-day: 2022-11-03."),
        ) from error
    return held.year, held.month, held.day
