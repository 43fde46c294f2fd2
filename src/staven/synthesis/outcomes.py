"""How far the goals were reached, per indicator and group (EVIDENCE, section 3)."""

from collections.abc import Iterable
from dataclasses import dataclass

from staven.codebook.code import Code, Codebook
from staven.extracts.claim import Aspect, Direction
from staven.synthesis.counting import subjects
from staven.synthesis.evidence import Evidence
from staven.synthesis.study import count_studies


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """What was found on one indicator for one group: shown side by side, never averaged."""

    outcome: str
    """Id of the indicator, a code of kind outcome or goal."""
    group: str
    """Id of the population group; empty where the passages name none."""
    measure: str
    """`output`, `outcome` or `impact`; empty where the codebook does not tell."""
    intermediate: bool
    """True where it is a step on the way to a goal."""
    directions: tuple[Direction, ...]
    """The directions of the gap that were found, each once, in the order of Direction."""
    studies: int
    """Counted studies."""
    evidence: tuple[Evidence, ...]
    """The passages, by period, then by study; period, value, comparison and what it is corrected
    for stand in their claims."""

    @property
    def contradictory(self) -> bool:
        """Whether passages disagree on the direction of the gap."""
        return len(self.directions) > 1


def outcomes(evidence: Iterable[Evidence], codebook: Codebook) -> tuple[OutcomeRow, ...]:
    """A row for each indicator and group that evidence speaks to, in the codebook's order."""
    cells: dict[tuple[str, str], list[Evidence]] = {}
    for item in evidence:
        if item.extract.claim.aspect is Aspect.OUTCOME:
            for code in subjects(item.extract, codebook):
                cells.setdefault((code, item.extract.claim.group), []).append(item)
    order = {code: place for place, code in enumerate(("", *codebook.by_id))}
    last = len(order)
    keys = sorted(cells, key=lambda key: [(order.get(code, last), code) for code in key])
    return tuple(_row(codebook.by_id[key[0]], key[1], cells[key], codebook) for key in keys)


def _row(code: Code, group: str, evidence: list[Evidence], codebook: Codebook) -> OutcomeRow:
    found = {item.extract.claim.direction for item in evidence}
    return OutcomeRow(
        outcome=code.id,
        group=group,
        measure=code.measure,
        intermediate=any(one.intermediate for one in (code, *codebook.ancestors(code))),
        directions=tuple(direction for direction in Direction if direction in found),
        studies=count_studies(evidence),
        evidence=tuple(
            sorted(
                evidence,
                key=lambda item: (
                    item.extract.claim.period,
                    item.study_label,
                    item.extract.guid,
                ),
            )
        ),
    )
