"""Appraising a source: how much weight it can bear, as one reviewer sees it."""

from dataclasses import replace

from staven.actions.session import Session
from staven.errors import StavenError
from staven.extracts.appraisal import CLAIMS_EFFECT, Appraisal, below_best
from staven.extracts.appraisal_words import design_word, scale_name
from staven.locale import _
from staven.store.appraisals import appraisal_image, appraisals
from staven.store.journal import change, mint
from staven.store.reviewers import reviewer_guid
from staven.store.sources import source_named


def appraisals_of(session: Session, citekey: str) -> tuple[Appraisal, ...]:
    """What the reviewer may see of the appraisals of a source, by name.

    Raises:
        StavenError: there is no such source.
    """
    source_named(session.db, citekey)
    return tuple(appraisals(session.db, session.reviewer, citekey))


def own_appraisal(session: Session, citekey: str) -> Appraisal:
    """The reviewer's own appraisal of a source; an empty one where there is none yet.

    Raises:
        StavenError: there is no such source.
    """
    mine = (one for one in appraisals_of(session, citekey) if one.reviewer == session.reviewer)
    return next(mine, Appraisal(guid="", citekey=citekey, reviewer=session.reviewer))


def appraise(session: Session, said: Appraisal) -> Appraisal | None:
    """Keep what the reviewer says of a source, in the place of what they said before.

    One that says nothing takes the earlier one away. What reviewers had settled on is theirs
    together: whoever says something else is not settled any more.

    Returns:
        What is kept; None where that is nothing.

    Raises:
        StavenError: there is no such source, a level below the best has no reason, or a design
            that claims no effect has an SMS.
    """
    source = source_named(session.db, said.citekey)
    with change(session.db, session.reviewer) as writing:
        before = own_appraisal(session, said.citekey)
        mine = replace(
            said,
            guid=before.guid or mint(),
            reviewer=session.reviewer,
            reason=" ".join(said.reason.split()),
            settled=before.settled,
        )
        if replace(mine, guid=before.guid) == before:
            return before if before.guid else None
        _check(mine)
        mine = replace(mine, settled=False)
        image = appraisal_image(mine, source.guid, reviewer_guid(writing))
        if mine.empty:
            writing.delete("appraisal", before.guid)
        elif before.guid:
            writing.update("appraisal", before.guid, image)
        else:
            writing.insert("appraisal", image)
    return None if mine.empty else mine


def _check(one: Appraisal) -> None:
    if one.sms is not None and one.design not in CLAIMS_EFFECT:
        designs = ", ".join(sorted(map(design_word, CLAIMS_EFFECT)))
        raise StavenError(
            _("SMS is for designs that claim an effect"),
            remedy=_("These are: {designs}.").format(designs=designs),
        )
    if (lower := below_best(one)) and not one.reason:
        raise StavenError(
            _("a reason is asked for where the best level is not given: {scales}").format(
                scales=", ".join(map(scale_name, lower))
            ),
            remedy=_("Type why, in a few words."),
        )
