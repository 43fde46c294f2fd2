"""The report: everything that an export may tell, in order, whatever the format."""

from collections.abc import Iterable
from dataclasses import dataclass

from staven.codebook.code import Code, Kind
from staven.export.material import Material
from staven.export.mechanism_report import MechanismReport, mechanism_report
from staven.export.reference import Bibliography
from staven.locale import _
from staven.synthesis.efficiency import EfficiencyRow
from staven.synthesis.evidence import Evidence
from staven.synthesis.gaps import Gap
from staven.synthesis.outcomes import OutcomeRow


@dataclass(frozen=True, slots=True)
class Section:
    """One policy line."""

    line: str
    """Id of the policy line; empty for what hangs under none."""
    label: str
    mechanisms: tuple[MechanismReport, ...]
    outcomes: tuple[OutcomeRow, ...]
    efficiency: tuple[EfficiencyRow, ...]
    """Mechanisms and instruments, those without research included."""
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class Omission:
    """Passages that do not count, for one reason."""

    reason: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What the evidence shows, policy line by policy line, and what it rests on."""

    title: str
    article: str
    """Article of the budget; empty where the project names none."""
    period: tuple[int, int] | None
    """First and last year of the policy under study."""
    population: str
    studies: int
    """Counted studies."""
    passages: int
    """Coded passages, counted or not."""
    rules: str
    """Version of the rules of evidence."""
    digests: bool
    """True where passages stand in digests instead of in the sources themselves."""
    sections: tuple[Section, ...]
    omissions: tuple[Omission, ...]
    """What was left out and why, the reason that holds for most first."""
    bibliography: Bibliography


def report_of(material: Material) -> Report:
    """Put everything in the order in which it is told."""
    synthesis, scope = material.synthesis, material.codebook.scope
    return Report(
        title=material.title,
        article=scope.article,
        period=scope.period,
        population=scope.population.said_in(material.language),
        studies=synthesis.studies,
        passages=len(material.evidence),
        rules=synthesis.rules,
        digests=any(map(material.citations.is_digest, material.evidence)),
        sections=tuple(_sections(material)),
        omissions=_omissions(material),
        bibliography=material.citations.bibliography,
    )


def _sections(material: Material) -> Iterable[Section]:
    lines = [line.id for line in material.codebook.of_kind(Kind.POLICY_LINE)]
    for line in (*lines, ""):
        section = _section(line, material)
        if line or section.mechanisms or section.outcomes or section.efficiency:
            yield section


def _section(line: str, material: Material) -> Section:
    synthesis = material.synthesis

    def belongs(code: str) -> bool:
        found = _policy_line(code, material)
        return (found.id if found else "") == line

    return Section(
        line=line,
        label=material.label(line) if line else _("Across the policy lines"),
        mechanisms=tuple(
            mechanism_report(row, material) for row in synthesis.mechanisms if belongs(row.code.id)
        ),
        outcomes=tuple(row for row in synthesis.outcomes if belongs(row.outcome)),
        efficiency=tuple(row for row in synthesis.efficiency if belongs(row.code)),
        gaps=tuple(gap for gap in synthesis.gaps if belongs(gap.mechanism)),
    )


def _policy_line(code: str, material: Material) -> Code | None:
    known = material.codebook.by_id.get(code)
    return material.codebook.policy_line(known) if known else None


def _omissions(material: Material) -> tuple[Omission, ...]:
    passages = {item.extract.guid: item for item in material.evidence}
    by_reason: dict[str, list[Evidence]] = {}
    for one in material.synthesis.left_out:
        by_reason.setdefault(one.reason, []).append(passages[one.extract])
    ordered = sorted(by_reason.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return tuple(Omission(reason, tuple(evidence)) for reason, evidence in ordered)
