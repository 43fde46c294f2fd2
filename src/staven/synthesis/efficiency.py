"""Results against means, per instrument or mechanism (EVIDENCE, section 4)."""

from collections.abc import Iterable
from dataclasses import dataclass

from staven.codebook.code import Codebook, Kind
from staven.extracts.claim import Aspect, CostVerdict
from staven.synthesis.counting import subjects
from staven.synthesis.evidence import Evidence
from staven.synthesis.study import count_studies


@dataclass(frozen=True, slots=True)
class EfficiencyRow:
    """What was found on the costs and benefits of one instrument or mechanism."""

    code: str
    """Id of the instrument or mechanism."""
    verdicts: tuple[CostVerdict, ...]
    """Each verdict found, once, in the order of CostVerdict; empty where no research was found."""
    studies: int
    """Counted studies; 0 where no research was found."""
    evidence: tuple[Evidence, ...]
    """The passages, by study; amounts with their unit and year stand in their claims."""


def efficiency(evidence: Iterable[Evidence], codebook: Codebook) -> tuple[EfficiencyRow, ...]:
    """A row for every mechanism and instrument, so that "no research found" is said aloud."""
    held: dict[str, list[Evidence]] = {
        code.id: [] for code in codebook.codes if code.kind in (Kind.MECHANISM, Kind.INSTRUMENT)
    }
    for item in evidence:
        if item.extract.claim.aspect is Aspect.EFFICIENCY:
            for code in subjects(item.extract, codebook):
                held[code].append(item)
    return tuple(_row(code, items) for code, items in held.items())


def _row(code: str, evidence: list[Evidence]) -> EfficiencyRow:
    found = {item.extract.claim.cost_verdict for item in evidence}
    return EfficiencyRow(
        code=code,
        verdicts=tuple(verdict for verdict in CostVerdict if verdict in found),
        studies=count_studies(evidence),
        evidence=tuple(sorted(evidence, key=lambda item: (item.study_label, item.extract.guid))),
    )
