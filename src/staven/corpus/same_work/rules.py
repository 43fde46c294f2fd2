"""The rules by which two records are one work, two, or for a person to look at.

They stand in order, and the first that applies decides. Precision comes before recall: what is the
same must be so beyond doubt, since a merge hides a source; what may be the same is shown.
"""

from collections.abc import Callable
from enum import Enum

from staven.corpus.same_work.evidence import Evidence
from staven.corpus.same_work.match import Match
from staven.corpus.same_work.wording import Wording

_REPRINTED = 3
"""Years within which a study comes out a second time: as an abstract, and then as an article."""


class Outcome(Enum):
    """What the rules say of a pair."""

    SAME = "same"
    REVIEW = "review"
    APART = "apart"


Rule = tuple[Callable[[Evidence], bool], Outcome]
"""When it applies, and what it says then."""

SAME, DIFFERENT, UNKNOWN = Match.SAME, Match.DIFFERENT, Match.UNKNOWN


def outcome_of(evidence: Evidence) -> Outcome:
    """What the rules say of two records."""
    found = _first(_IDENTIFIERS, evidence)
    if found is None:
        if evidence.thesis and evidence.container is not SAME:
            rules = _THESES
        else:
            rules = _IN_PRINT if evidence.in_print else _REPORTS
        found = _first(rules, evidence) or Outcome.APART
    if found is Outcome.SAME and _doubtful(evidence):
        return Outcome.REVIEW
    return found


def _first(rules: tuple[Rule, ...], evidence: Evidence) -> Outcome | None:
    return next((outcome for applies, outcome in rules if applies(evidence)), None)


def _doubtful(evidence: Evidence) -> bool:
    """An article and a report, two editions or two DOIs: one study maybe, but two works."""
    if evidence.doi is DIFFERENT:
        # A journal that moves to another publisher gets its articles a second DOI.
        moved = evidence.spot and evidence.exact and evidence.in_one_journal and evidence.same_year
        if not moved or evidence.title < Wording.SLIPS:
            return True
    return evidence.form is DIFFERENT or evidence.edition is DIFFERENT


def _known_place(evidence: Evidence) -> bool:
    return evidence.spot and evidence.container is not DIFFERENT


def _fits_its_place(evidence: Evidence) -> bool:
    """Whether titles and authors are what one expects of one work, given that the place is one."""
    if not evidence.near_years:
        # A year that was typed wrong: no other article has these pages.
        return (
            evidence.exact
            and evidence.in_one_journal
            and evidence.persons is SAME
            and evidence.title >= Wording.SLIPS
        )
    if evidence.persons is DIFFERENT:
        return evidence.exact and evidence.title >= Wording.SLIPS
    if evidence.exact:
        return evidence.title >= Wording.NEAR
    return evidence.title >= Wording.SLIPS or (
        evidence.title is Wording.PART and evidence.persons is SAME
    )


_IDENTIFIERS: tuple[Rule, ...] = (
    (lambda e: e.paper is DIFFERENT, Outcome.APART),
    # To parliament goes a report with a letter about it, often under one number.
    (
        lambda e: e.letter and e.distinctive and (e.near_years or e.paper is SAME),
        Outcome.REVIEW,
    ),
    (lambda e: e.letter and e.paper is not SAME, Outcome.APART),
    (lambda e: e.paper is SAME, Outcome.SAME),
    # Chapters of a book, or the abstracts of a congress, under the one DOI of the whole.
    (lambda e: e.title is Wording.OTHER and e.pages is DIFFERENT, Outcome.APART),
    # A number or a word such as "erratum" in only one of the titles.
    (lambda e: e.set_apart and e.doi is SAME, Outcome.REVIEW),
    (
        lambda e: (
            e.set_apart
            and _known_place(e)
            and e.persons is not DIFFERENT
            and e.title > Wording.OTHER
        ),
        Outcome.REVIEW,
    ),
    # A report and its summary, a review and its protocol.
    (
        lambda e: (
            e.companion
            and e.numbers is SAME
            and e.makers_agree
            and e.near_years
            and e.title > Wording.OTHER
        ),
        Outcome.REVIEW,
    ),
    (lambda e: e.set_apart, Outcome.APART),
    (
        lambda e: (
            e.doi is SAME and (e.spot or (e.title > Wording.OTHER and e.persons is not DIFFERENT))
        ),
        Outcome.SAME,
    ),
    (lambda e: e.doi is SAME, Outcome.REVIEW),
    # In one database the title is a translation.
    (
        lambda e: (
            e.title is Wording.OTHER
            and e.exact
            and e.in_one_journal
            and e.persons is SAME
            and e.issue is not DIFFERENT
            and e.same_year
        ),
        Outcome.REVIEW,
    ),
    (lambda e: e.title is Wording.OTHER, Outcome.APART),
)

_THESES: tuple[Rule, ...] = (
    (lambda e: e.title < Wording.PART or e.persons is not SAME, Outcome.APART),
    # Dissertation Abstracts prints its abstract in the year after. One author is little to go by.
    (
        lambda e: (
            e.title >= Wording.SLIPS
            and e.near_years
            and (e.whole_name is SAME or (e.same_year and e.whole_name is UNKNOWN))
        ),
        Outcome.SAME,
    ),
    (lambda e: e.distinctive, Outcome.REVIEW),
)

_IN_PRINT: tuple[Rule, ...] = (
    (lambda e: _known_place(e) and _fits_its_place(e), Outcome.SAME),
    # A journal under its translated name, or its new one.
    (
        lambda e: (
            e.spot
            and e.exact
            and e.same_year
            and e.title >= Wording.SLIPS
            and e.persons is not DIFFERENT
        ),
        Outcome.SAME,
    ),
    # Nobody is named, and nothing else differs.
    (
        lambda e: (
            not e.distinctive
            and e.weight > 0
            and e.title is Wording.SAME
            and e.same_year
            and e.container is SAME
            and e.persons is not DIFFERENT
            and DIFFERENT not in (e.volume, e.issue, e.pages)
        ),
        Outcome.REVIEW,
    ),
    (lambda e: not e.distinctive, Outcome.APART),
    # The same title by others: two reviews of one book.
    (lambda e: e.persons is DIFFERENT and e.container is DIFFERENT, Outcome.APART),
    (
        lambda e: e.persons is DIFFERENT and e.title >= Wording.SLIPS and e.near_years,
        Outcome.REVIEW,
    ),
    # The abstract at a conference and the article; a guideline in three journals at once.
    (
        lambda e: (
            e.container is DIFFERENT
            and e.persons is SAME
            and (e.years is None or e.years <= _REPRINTED)
        ),
        Outcome.REVIEW,
    ),
    (lambda e: e.container is DIFFERENT, Outcome.APART),
    (
        lambda e: e.persons is not SAME and (e.title < Wording.SLIPS or not e.near_years),
        Outcome.APART,
    ),
    (lambda e: e.title < Wording.SLIPS or not e.near_years, Outcome.REVIEW),
    # One figure of the volume or the pages is wrong, and all else agrees.
    (lambda e: e.volume is DIFFERENT and e.exact and e.container is SAME, Outcome.SAME),
    (lambda e: e.volume is DIFFERENT, Outcome.REVIEW),
    (
        lambda e: (
            e.pages is DIFFERENT
            and e.in_one_journal
            and e.persons is SAME
            and e.same_year
            and (e.issue is SAME or e.garbled)
        ),
        Outcome.SAME,
    ),
    (lambda e: e.pages is DIFFERENT, Outcome.REVIEW),
    # A year apart, or in another issue: a yearly update has the same title and number.
    (lambda e: not e.same_year and e.volume is not SAME and not e.exact, Outcome.REVIEW),
    (lambda e: e.issue is DIFFERENT and e.volume is not SAME and not e.exact, Outcome.REVIEW),
    (
        lambda e: (
            (e.volume is SAME or e.pages is SAME) and (e.container is SAME or e.persons is SAME)
        ),
        Outcome.SAME,
    ),
    # Nothing is known of the place.
    (
        lambda e: e.same_year and e.persons is SAME and (e.container is SAME or e.telling),
        Outcome.SAME,
    ),
    (lambda _: True, Outcome.REVIEW),
)

_REPORTS: tuple[Rule, ...] = (
    # A monitor of another year, a report of another number in the series.
    (lambda e: e.series and not e.same_year, Outcome.APART),
    (
        lambda e: e.number is DIFFERENT and not (e.same_year and e.makers_agree and e.distinctive),
        Outcome.APART,
    ),
    (lambda e: e.number is DIFFERENT, Outcome.REVIEW),
    # `Inburgering`, or even `Jaarrapport`, by nobody: the same to the letter, it is shown.
    (
        lambda e: (
            not e.distinctive
            and e.same_year
            and e.title is Wording.SAME
            and (e.anonymous or (e.makers_unknown and e.weight > 0))
        ),
        Outcome.REVIEW,
    ),
    (
        lambda e: not e.distinctive and not (e.same_year and e.makers_agree),
        Outcome.APART,
    ),
    (lambda e: e.title < Wording.SLIPS and e.makers_agree and e.near_years, Outcome.REVIEW),
    (lambda e: e.title < Wording.SLIPS, Outcome.APART),
    # Nobody is named, but the address or a long title says that it is the same document.
    (
        lambda e: (
            e.same_year
            and (
                (e.address is SAME and e.persons is not DIFFERENT)
                or (e.anonymous and e.telling and e.title is Wording.SAME)
            )
        ),
        Outcome.SAME,
    ),
    # By persons in one list and by their institute in the other, which names no persons.
    (lambda e: e.makers_unknown and e.same_year, Outcome.REVIEW),
    # By others, or by the institute in another year.
    (
        lambda e: not e.makers_agree and e.telling and (e.years is None or e.years < _REPRINTED),
        Outcome.REVIEW,
    ),
    (lambda e: not e.makers_agree, Outcome.APART),
    (lambda e: e.same_year, Outcome.SAME),
    # The year of the research in one list and of the report in the other.
    (
        lambda e: (
            e.years == 1 and e.persons is SAME and e.institution is not DIFFERENT and e.telling
        ),
        Outcome.SAME,
    ),
    (lambda _: True, Outcome.REVIEW),
)
