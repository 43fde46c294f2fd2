"""A study: all evidence of what was done once, counted once (EVIDENCE, section 0)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from staven.codebook.rules import Rules
from staven.extracts.appraisal import (
    Appraisal,
    Design,
    Independence,
    Relevance,
    Richness,
    Rigour,
)
from staven.extracts.claim import Stance
from staven.synthesis.appraised import RIGOUR, appraisal_of_study
from staven.synthesis.counting import same_passage
from staven.synthesis.evidence import Evidence

DIRECTED = (Stance.SUPPORTS, Stance.MIXED, Stance.CONTRADICTS)
"""The stances that have a direction."""

OWN_INTERVIEWS = "own interviews"
"""What stands for a GUID of the one study that all interviews of the project itself are."""


@dataclass(frozen=True, slots=True)
class Study:
    """What one study says on one question."""

    guid: str
    label: str
    stance: Stance
    appraisal: Appraisal | None
    evidence: tuple[Evidence, ...]
    passages: int
    """Passages that speak to the question; what several reviewers marked alike is one."""
    rigour: Rigour | None
    """Of the best of its passages: a weak study can hold a good nugget (Pawson 2006)."""
    via: str
    """Citekey of the text it is known through, where none of its evidence is first-hand."""
    includes: frozenset[str]
    """Of a review: GUIDs of the studies that it includes."""

    @property
    def directed(self) -> bool:
        """Whether it points either way or both, rather than only describing or awaiting."""
        return self.stance in DIRECTED

    @property
    def relevance(self) -> Relevance | None:
        """How near it is to the project's own population and setting; None while unappraised."""
        return self.appraisal.relevance if self.appraisal else None

    @property
    def rich(self) -> bool:
        """Whether it tells thickly about how and why."""
        return self.appraisal is not None and self.appraisal.richness is Richness.THICK


def stance_of(stances: Iterable[Stance]) -> Stance:
    """One stance for a study: that of its passages with a direction where they agree, else mixed.

    Without any direction it describes; it is too early only where no passage says more than that.
    """
    found = set(stances)
    directions = found.intersection(DIRECTED)
    if len(directions) > 1:
        return Stance.MIXED
    if directions:
        return directions.pop()
    return Stance.DESCRIBES if Stance.DESCRIBES in found else Stance.TOO_EARLY


def study_guid(item: Evidence) -> str:
    """The study that a piece of evidence belongs to; all the project's own interviews are one."""
    appraisal = item.appraisal
    own = appraisal is not None and appraisal.independence is Independence.OWN_TEAM
    if own and item.known_design is Design.INTERVIEW:
        return OWN_INTERVIEWS
    return item.study


def pooled(evidence: Iterable[Evidence], rules: Rules) -> tuple[Study, ...]:
    """Gather evidence per study, in the order of their labels."""
    gathered: dict[str, list[Evidence]] = {}
    for item in evidence:
        gathered.setdefault(study_guid(item), []).append(item)
    studies = [_study(guid, items, rules) for guid, items in gathered.items()]
    return tuple(sorted(studies, key=lambda study: (study.label, study.guid)))


def without_reviews(studies: Sequence[Study]) -> tuple[tuple[Study, ...], tuple[Study, ...]]:
    """Part the studies that count from the reviews of which an included study is counted already.

    The primary studies stay, since they are independent of each other; the review beside them would
    count them twice.
    """
    reviews = _reviews({study.guid: study.includes for study in studies})
    return (
        tuple(study for study in studies if study.guid not in reviews),
        tuple(study for study in studies if study.guid in reviews),
    )


def count_studies(evidence: Iterable[Evidence]) -> int:
    """How many studies count, where nothing more need be known of them."""
    includes: dict[str, frozenset[str]] = {}
    for item in evidence:
        guid = study_guid(item)
        includes[guid] = includes.get(guid, frozenset()).union(item.includes)
    return len(includes) - len(_reviews(includes))


def _reviews(includes: Mapping[str, frozenset[str]]) -> set[str]:
    """The reviews among the keys that include another of the keys."""
    return {
        guid
        for guid, held in includes.items()
        for other in held & includes.keys() - {guid}
        # Of two that claim to include each other, one must stay.
        if guid not in includes[other] or guid > other
    }


def _study(guid: str, items: list[Evidence], rules: Rules) -> Study:
    items.sort(key=lambda item: item.extract.guid)
    appraisal = appraisal_of_study(item.appraisal for item in items)
    first_hand = any(not item.via for item in items)
    rigours = [item.extract.rigour or (appraisal.rigour if appraisal else None) for item in items]
    return Study(
        guid=guid,
        label=min(item.study_label for item in items),
        stance=stance_of(item.extract.claim.stance for item in items),
        appraisal=appraisal,
        evidence=tuple(items),
        passages=_passages(items, rules),
        rigour=max(rigours, key=RIGOUR.__getitem__),
        via="" if first_hand else min(item.via for item in items),
        includes=frozenset(one for item in items for one in item.includes),
    )


def _passages(items: Sequence[Evidence], rules: Rules) -> int:
    """How many passages there are when what two reviewers marked alike is one."""
    return sum(
        not any(same_passage(item.extract, earlier.extract, rules) for earlier in items[:place])
        for place, item in enumerate(items)
    )
