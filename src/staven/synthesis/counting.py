"""What counts, and what is left out with the reason (EVIDENCE, section 0)."""

from collections.abc import Iterable

from staven.codebook.code import Codebook, Kind, Scope
from staven.codebook.rules import Rules
from staven.corpus.source import Status
from staven.extracts.claim import Aspect, Claim
from staven.extracts.extract import Extract, State
from staven.locale import _
from staven.synthesis.evidence import Evidence, LeftOut

SUBJECTS: dict[Aspect, tuple[Kind, ...]] = {
    Aspect.WORKS: (Kind.MECHANISM,),
    Aspect.DEPLOYED: (Kind.MECHANISM,),
    Aspect.OUTCOME: (Kind.OUTCOME, Kind.GOAL),
    Aspect.EFFICIENCY: (Kind.MECHANISM, Kind.INSTRUMENT),
}
"""The kinds of code that a passage of each aspect makes its claim about."""


def counted(
    evidence: Iterable[Evidence], codebook: Codebook, rules: Rules
) -> tuple[tuple[Evidence, ...], tuple[LeftOut, ...]]:
    """Part what counts from what is only shown; the order of the input does not matter."""
    ordered = sorted(evidence, key=lambda item: (item.extract.citekey, item.extract.guid))
    reasons: dict[str, str] = {}
    for item in ordered:
        if reason := _reason_alone(item, codebook, rules):
            reasons[item.extract.guid] = reason
    kept = [item for item in ordered if item.extract.guid not in reasons]
    reasons |= _reasons_beside_others(kept, codebook, rules)
    return (
        tuple(item for item in ordered if item.extract.guid not in reasons),
        tuple(
            LeftOut(item.extract.guid, item.extract.citekey, reasons[item.extract.guid])
            for item in ordered
            if item.extract.guid in reasons
        ),
    )


def subjects(extract: Extract, codebook: Codebook) -> list[str]:
    """Ids of the codes that a passage makes its claim about, by its aspect."""
    kinds = SUBJECTS[extract.claim.aspect]
    known = codebook.by_id
    return [code for code in extract.code_ids if code in known and known[code].kind in kinds]


def same_passage(left: Extract, right: Extract, rules: Rules) -> bool:
    """Whether two reviewers marked the same passage: enough of the shorter one is shared."""
    if (left.citekey, left.document) != (right.citekey, right.document):
        return False
    if left.reviewer == right.reviewer:
        return False
    if left.span is None or right.span is None:
        # Two transcriptions of the same figure are one passage, whatever their words.
        place = (left.page, left.locator.casefold())
        return left.span is right.span and place == (right.page, right.locator.casefold())
    (start, end), (other_start, other_end) = left.span, right.span
    shared = min(end, other_end) - max(start, other_start)
    return shared > 0 and shared >= rules.overlap * min(end - start, other_end - other_start)


def years(period: str) -> tuple[int, int] | None:
    """First and last year of `2014-2021` or `2019`; None where it names none in that form."""
    first, dash, last = period.replace("–", "-").partition("-")
    first, last = first.strip(), last.strip() if dash else first.strip()
    if not (first.isdecimal() and last.isdecimal()):
        return None
    return int(first), int(last)


def _reason_alone(item: Evidence, codebook: Codebook, rules: Rules) -> str:
    """Why a passage does not count whatever stands beside it; empty where it does."""
    return (
        _reason_of_state(item)
        or _reason_of_kind(item, rules)
        or _reason_of_period(item.extract.claim, codebook.scope)
        or _reason_of_codes(item.extract, codebook)
    )


def _reason_of_state(item: Evidence) -> str:
    if item.status is Status.EXCLUDED:
        return _("The source is excluded.")
    if item.extract.state is State.REJECTED:
        return _("The reviewers rejected this passage.")
    if item.blind_unfinished:
        return _("Somebody is still reading this text blind.")
    if item.settled_document and item.extract.state is not State.SETTLED:
        return _("The codings of this document were settled, and this one is not among them.")
    return ""


def _reason_of_kind(item: Evidence, rules: Rules) -> str:
    works = item.extract.claim.aspect is Aspect.WORKS
    if not works or item.known_design not in rules.works_never_from:
        return ""
    return _("A policy document does not count as evidence that a mechanism works.")


def _reason_of_period(claim: Claim, scope: Scope) -> str:
    span, period = years(claim.period), _period(scope, claim.aspect)
    if span is None or period is None or (span[1] >= period[0] and span[0] <= period[1]):
        return ""
    return _("It is about {period}, outside the project's period {first}–{last}.").format(
        period=claim.period, first=period[0], last=period[1]
    )


def _reason_of_codes(extract: Extract, codebook: Codebook) -> str:
    if subjects(extract, codebook):
        return ""
    return _("No code on it says which mechanism, goal or instrument its claim is about.")


def _period(scope: Scope, aspect: Aspect) -> tuple[int, int] | None:
    return (aspect is Aspect.OUTCOME and scope.outcome_period) or scope.period


def _reasons_beside_others(
    kept: list[Evidence], codebook: Codebook, rules: Rules
) -> dict[str, str]:
    reasons: dict[str, str] = {}
    by_document: dict[tuple[str, Aspect], list[Extract]] = {}
    for item in kept:
        extract = item.extract
        by_document.setdefault((extract.document, extract.claim.aspect), []).append(extract)
    for extracts in by_document.values():
        if len({extract.reviewer for extract in extracts}) > 1:
            reasons |= _conflicts(extracts, codebook, rules)
            left = [extract for extract in extracts if extract.guid not in reasons]
            reasons |= _repeats(left, rules)
    return reasons


def _conflicts(extracts: list[Extract], codebook: Codebook, rules: Rules) -> dict[str, str]:
    reasons: dict[str, str] = {}
    for place, left in enumerate(extracts):
        for right in extracts[place + 1 :]:
            if left.claim.stance is right.claim.stance or not same_passage(left, right, rules):
                continue
            if set(subjects(left, codebook)).isdisjoint(subjects(right, codebook)):
                continue
            for one, other in ((left, right), (right, left)):
                if one.state is State.OPEN:
                    reasons[one.guid] = _(
                        "{other} gave the same passage another stance, and that is not settled."
                    ).format(other=other.reviewer)
    return reasons


def _repeats(extracts: list[Extract], rules: Rules) -> dict[str, str]:
    """The passages all of whose codes stand on a passage of another reviewer that is kept."""
    reasons: dict[str, str] = {}
    kept: list[Extract] = []
    ranked = sorted(
        extracts,
        key=lambda one: (one.state is not State.SETTLED, -len(one.codes), one.reviewer, one.guid),
    )
    for extract in ranked:
        twins = (
            one
            for one in kept
            if set(extract.code_ids) <= set(one.code_ids) and same_passage(extract, one, rules)
        )
        twin = next(twins, None)
        if twin is None:
            kept.append(extract)
        else:
            reasons[extract.guid] = _(
                "{reviewer} coded the same passage alike: counted once."
            ).format(reviewer=twin.reviewer)
    return reasons
