"""What speaks for and against two records being one work."""

import re
from dataclasses import dataclass

from staven.corpus.same_work.container import same_container
from staven.corpus.same_work.institution import same_institution
from staven.corpus.same_work.makers import same_persons
from staven.corpus.same_work.match import Match, match_of
from staven.corpus.same_work.place import (
    exact_pages,
    garbled_pages,
    same_issue,
    same_pages,
    same_volume,
)
from staven.corpus.same_work.record import Form, Record
from staven.corpus.same_work.title import Title, of_one_study
from staven.corpus.same_work.wording import (
    Wording,
    likeness,
    other_letter,
    part_of,
    subtitle_between,
    wording,
)
from staven.corpus.same_work.words import EMPTY

SAME, DIFFERENT, UNKNOWN = Match.SAME, Match.DIFFERENT, Match.UNKNOWN
_TELLING = 4
"""Words of content with which two titles are not the same by chance."""
_SUBTITLE = 2
"""Words of content that make a subtitle; with fewer it is `Deel 2` or `Meting 2020`."""
_NO_PART = re.compile(
    r"(?:19|20)\d\d|\b1 (?=(?:bevindingen|ervaringen|experiences|findings|indrukken|insights|"
    r"inzichten|opbrengsten|results|resultaten|uitkomsten)\b)"
)
"""Numbers that count no parts or measurements: the year of a law, and `eerste bevindingen`."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """In what two records agree, and in what they do not."""

    alike: float
    """Likeness of the titles, 0 to 100."""
    title: Wording
    weight: int
    """Words of content in the title that has the fewest."""
    numbers: Match
    """Numbers in the titles; unknown where one seems to have lost some."""
    markers: Match
    """Words such as `erratum`, of which both titles have the same ones or not."""
    lettered: bool
    """Another letter or Roman numeral stands at one place of the titles."""
    letter: bool
    """One is a letter about the other, by its title."""
    doi: Match
    paper: Match
    """Parliamentary paper: its number in a file."""
    address: Match
    """Address of the document on the web; different ones say nothing."""
    form: Match
    container: Match
    volume: Match
    issue: Match
    pages: Match
    exact: bool
    """The same first and last page, and not one page only."""
    garbled: bool
    """Pages that differ, but of which one seems to have lost digits."""
    persons: Match
    institution: Match
    years: int | None
    """Years between them; None where one has no year."""
    undated: bool
    """Neither has a year."""
    anonymous: bool
    """Neither names a person or an institution."""
    number: Match
    """Report number."""
    edition: Match
    companion: bool
    """One is a summary, a protocol or an annex, by its title, and the other is not."""
    thesis: bool
    """Both are theses, or one is the printed abstract of a thesis."""
    whole_name: Match
    """The name of its author in full."""
    in_print: bool
    """In a journal or book, so that volume and pages could tell them apart."""
    series: bool
    """The title is one under which several reports come out."""

    @property
    def spot(self) -> bool:
        """The same pages of the same volume."""
        return self.volume is SAME and self.pages is SAME

    @property
    def distinctive(self) -> bool:
        """Whether the titles name a work: not `Editorial`, not `Integratiebeleid`."""
        return self.weight > 1

    @property
    def telling(self) -> bool:
        """Whether the titles are so long that no other work will have the same."""
        return self.weight >= _TELLING

    @property
    def makers_agree(self) -> bool:
        """The same persons, or persons and the institute that they worked for."""
        return self.persons is SAME or (self.persons is UNKNOWN and self.institution is SAME)

    @property
    def makers_unknown(self) -> bool:
        """Nobody is named in one of them, or persons in one and their institute in the other."""
        return self.persons is UNKNOWN and self.institution is UNKNOWN

    @property
    def same_year(self) -> bool:
        """The same year, or neither has one."""
        return self.years == 0 or self.undated

    @property
    def near_years(self) -> bool:
        """No more than a year between them, as between print and "online first"."""
        return self.years is None or self.years <= 1

    @property
    def set_apart(self) -> bool:
        """Whether the titles hold a number or a word by which they are two works."""
        return (
            self.lettered
            or self.markers is DIFFERENT
            or (
                self.numbers is not SAME
                and not (self.numbers is UNKNOWN and self.exact and self.in_one_journal)
            )
        )

    @property
    def in_one_journal(self) -> bool:
        """The same volume of the same journal, by persons who are not known to be others."""
        return self.container is SAME and self.volume is SAME and self.persons is not DIFFERENT


def compare(left: Record, right: Record, alike: float | None = None) -> Evidence:
    """Compare two records, in whatever order; `alike` is the likeness of titles, if known."""
    if alike is None:
        alike = likeness(left.title, right.title)
    here, there = left.place, right.place
    in_print = bool(
        left.container
        or right.container
        or (here.volume and there.volume)
        or (here.last and there.last)
    )
    return Evidence(
        alike=alike,
        title=wording(left.title, right.title, alike),
        weight=min(left.title.weight, right.title.weight),
        numbers=_numbers(left, right),
        markers=SAME if left.title.markers == right.title.markers else DIFFERENT,
        lettered=alike > 0 and other_letter(left.title, right.title),
        letter=_letter(left, right),
        doi=match_of(left.doi, right.doi),
        paper=_paper(left, right),
        address=SAME if left.address and left.address == right.address else UNKNOWN,
        form=_form(left.form, right.form),
        container=same_container(left.container, right.container),
        volume=same_volume(here, there),
        issue=same_issue(here, there),
        pages=same_pages(here, there),
        exact=exact_pages(here, there),
        garbled=garbled_pages(here, there),
        persons=same_persons(left.makers, right.makers),
        institution=same_institution(left.institutions, right.institutions),
        years=None if left.year is None or right.year is None else abs(left.year - right.year),
        undated=left.year is None and right.year is None,
        anonymous=not (left.makers.surnames or left.institutions)
        and not (right.makers.surnames or right.institutions),
        number=match_of(left.number, right.number),
        edition=_edition(left, right),
        companion=of_one_study(left.title, right.title),
        thesis=left.form is right.form is Form.THESIS,
        whole_name=match_of(left.whole_name, right.whole_name),
        in_print=in_print,
        series=not in_print and (left.title.series or right.title.series),
    )


def contradicts(evidence: Evidence) -> bool:
    """Whether two records cannot be of one work, however many others each is the same as."""
    identifiers = (evidence.doi, evidence.paper, evidence.number)
    one_place = evidence.spot and evidence.exact
    return (
        DIFFERENT in identifiers
        or evidence.form is DIFFERENT
        or evidence.edition is DIFFERENT
        or evidence.set_apart
        or evidence.letter
        or not evidence.near_years
        or (evidence.title is Wording.OTHER and SAME not in identifiers and not one_place)
        or (evidence.persons is DIFFERENT and not one_place)
        or (evidence.container is DIFFERENT and not evidence.spot)
        or (evidence.volume is DIFFERENT and evidence.pages is DIFFERENT)
    )


def _numbers(left: Record, right: Record) -> Match:
    one, other = left.title.numbers, right.title.numbers
    if one != other and left.year is not None and left.year == right.year:
        # The year that both have anyway need not stand in both titles.
        one, other = (text.replace(str(left.year), "") for text in (one, other))
    if one == other:
        return SAME
    short, long = sorted((one, other), key=len)
    if short == _parts_counted(left.title, right.title):
        return SAME
    rest = iter(long)
    lost = len(short) < len(long) and all(digit in rest for digit in short)
    return UNKNOWN if lost else DIFFERENT


def _parts_counted(left: Title, right: Title) -> str | None:
    """The numbers of the longer of two titles, but for those in its subtitle that count no parts.

    None where it is no subtitle that the other lacks.
    """
    subtitle = subtitle_between(left, right)
    content = [word for word in subtitle.split() if word.isalpha() and word not in EMPTY]
    if len(content) < _SUBTITLE:
        return None
    long = max(left.spoken, right.spoken, key=len)
    plain = long.removesuffix(subtitle) + _NO_PART.sub("", subtitle)
    return "".join(filter(str.isdigit, plain))


def _letter(left: Record, right: Record) -> bool:
    """Whether the title of one is that of a letter in which the other's stands whole."""
    if left.title.letter is right.title.letter:
        return False
    letter, report = (left, right) if left.title.letter else (right, left)
    return (
        not letter.container
        and report.title.letters in letter.title.letters
        and part_of(left.title, right.title)
    )


def _edition(left: Record, right: Record) -> Match:
    """Whether the editions are one; that one record names none says nothing in the same year."""
    if left.edition == right.edition:
        return SAME if left.edition else UNKNOWN
    if left.edition and right.edition:
        return DIFFERENT
    first = left.edition in ("", "1") and right.edition in ("", "1")
    return UNKNOWN if first or left.year == right.year else DIFFERENT


def _paper(left: Record, right: Record) -> Match:
    if not left.paper or not right.paper:
        return UNKNOWN
    same = left.paper == right.paper and not left.dossiers.isdisjoint(right.dossiers)
    return SAME if same else DIFFERENT


def _form(left: Form, right: Form) -> Match:
    if left is right:
        return SAME if left else UNKNOWN
    if (left and right) or Form.PAPER in (left, right):
        return DIFFERENT
    return UNKNOWN
