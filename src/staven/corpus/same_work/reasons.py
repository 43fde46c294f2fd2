"""Why two records are the same work, or may be: in the user's words."""

from collections.abc import Iterator

from staven.corpus.same_work.evidence import Evidence
from staven.corpus.same_work.match import Match
from staven.corpus.same_work.wording import Wording
from staven.locale import N_, _, ngettext


def reasons(evidence: Evidence, *, same: bool) -> tuple[str, ...]:
    """What speaks for it, and what against it, the weightiest first."""
    found = [*_identifiers(evidence), *_titles(evidence), *_makers(evidence)]
    found += [*_place(evidence), *_years(evidence), *_kinds(evidence)]
    if not same and _of_one_study(evidence):
        found.append(_("maybe two publications of one study"))
    return tuple(found)


def _of_one_study(evidence: Evidence) -> bool:
    return evidence.makers_agree and Match.DIFFERENT in (evidence.container, evidence.form)


def _told(match: Match, same: str, different: str) -> Iterator[str]:
    if match is Match.SAME:
        yield _(same)
    elif match is Match.DIFFERENT:
        yield _(different)


def _identifiers(evidence: Evidence) -> Iterator[str]:
    yield from _told(evidence.doi, N_("same DOI"), N_("different DOIs"))
    if evidence.paper is Match.SAME:
        yield _("same parliamentary paper")
    yield from _told(evidence.number, N_("same report number"), N_("different report numbers"))


def _titles(evidence: Evidence) -> Iterator[str]:
    if evidence.title is Wording.SAME:
        yield _("same title")
    elif evidence.title is Wording.PART:
        yield _("one title is part of the other")
    elif evidence.title is Wording.OTHER:
        yield _("different titles")
    else:
        yield _("titles {percent} % alike").format(percent=int(evidence.alike))
    if evidence.letter:
        yield _("one is a letter about the other")
    elif evidence.set_apart:
        yield _("a number or a word sets the titles apart")


def _makers(evidence: Evidence) -> Iterator[str]:
    yield from _told(evidence.persons, N_("same authors"), N_("different authors"))
    if evidence.persons is Match.UNKNOWN and evidence.institution is Match.SAME:
        yield _("same institution")


def _place(evidence: Evidence) -> Iterator[str]:
    same, different = N_("same journal or book"), N_("different journals or books")
    yield from _told(evidence.container, same, different)
    if evidence.spot:
        yield _("same volume and pages")
        return
    yield from _told(evidence.volume, N_("same volume"), N_("different volumes"))
    yield from _told(evidence.pages, N_("same pages"), N_("different pages"))


def _years(evidence: Evidence) -> Iterator[str]:
    if evidence.years is None:
        return
    if evidence.years == 0:
        yield _("same year")
    else:
        yield ngettext("{n} year between them", "{n} years between them", evidence.years).format(
            n=evidence.years
        )


def _kinds(evidence: Evidence) -> Iterator[str]:
    if evidence.form is Match.DIFFERENT:
        yield _("different kinds of publication")
    if evidence.edition is Match.DIFFERENT:
        yield _("different editions")
