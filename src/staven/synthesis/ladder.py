"""Effect evidence: the rung of the ladder that a study reaches.

Source:
    Veerman & Van Yperen (2007), Evaluation and Program Planning 30, 212–221. Which design reaches
    which rung is our own, and stands in the rules of evidence.
"""

from collections.abc import Iterable

from staven.codebook.rules import Rules
from staven.extracts.claim import Stance
from staven.locale import pgettext
from staven.synthesis.evidence import Evidence
from staven.synthesis.study import Study


def rung(study: Study, rules: Rules) -> int:
    """The rung that a study reaches, 1 to 4.

    By its design; an explicit theory lifts it to rung 2, and rung 4 asks for both a design that can
    show a cause and a sufficient SMS. A study whose design nobody assessed describes, no more. No
    passage bears more than the rung that its reviewer capped it at.
    """
    reached = _by_design(study, rules)
    caps = [item.extract.rung for item in study.evidence if _directed(item)]
    return min(reached, max((cap or reached for cap in caps), default=reached))


def _directed(item: Evidence) -> bool:
    return item.extract.claim.stance not in (Stance.DESCRIBES, Stance.TOO_EARLY)


def _by_design(study: Study, rules: Rules) -> int:
    appraisal = study.appraisal
    design = next((item.known_design for item in study.evidence if item.known_design), None)
    if appraisal and appraisal.design:
        design = appraisal.design
    reached = rules.rungs.get(design, rules.unappraised_rung) if design else rules.unappraised_rung
    if appraisal is None:
        return reached
    if design in rules.causal_designs and (appraisal.sms or 0) >= rules.causal_sms:
        return rules.causal_rung
    return max(reached, rules.theory_rung) if appraisal.theory else reached


def best_rung(studies: Iterable[Study], stance: Stance, rules: Rules) -> int:
    """The highest rung among the studies of one stance, 1 to 4; 0 where there are none."""
    return max((rung(study, rules) for study in studies if study.stance is stance), default=0)


def rung_name(reached: int) -> str:
    """What a rung is called in the language in use; 0 stands for no study at all.

    Raises:
        IndexError: `reached` is not 0 to 4.
    """
    return (
        pgettext("ladder", "none"),
        pgettext("ladder", "descriptive"),
        pgettext("ladder", "theoretical"),
        pgettext("ladder", "indicative"),
        pgettext("ladder", "causal"),
    )[reached]
