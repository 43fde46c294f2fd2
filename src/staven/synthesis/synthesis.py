"""The synthesis: per mechanism what research says, and what lies beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from staven.codebook.code import Code, Codebook, Kind
from staven.codebook.rules import Rules
from staven.extracts.claim import Aspect
from staven.synthesis.cmo import Configuration, configurations
from staven.synthesis.confidence import Grade, grade
from staven.synthesis.counting import counted
from staven.synthesis.deployment import Deployment, deployment
from staven.synthesis.efficiency import EfficiencyRow, efficiency
from staven.synthesis.evidence import Evidence, LeftOut
from staven.synthesis.finding import Finding, by_finding
from staven.synthesis.gaps import Gap, gaps
from staven.synthesis.judgement import Judgement, current, is_stale
from staven.synthesis.outcomes import OutcomeRow, outcomes
from staven.synthesis.study import count_studies


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding with its proposal, its evidence, and what people settled on."""

    finding: Finding
    grade: Grade
    evidence: tuple[Evidence, ...]
    """The counted passages; `fingerprint(evidence)` is what a judgement of it stores."""
    judgement: Judgement | None = None
    """Of this finding; None where nobody has judged it. A judgement of the default finding is one
    of the mechanism as a whole, and stands on its row."""
    stale: bool = False
    """True where the evidence has changed since the judgement."""


@dataclass(frozen=True, slots=True)
class MechanismRow:
    """The two questions about one mechanism, side by side and never merged."""

    code: Code
    works: Grade
    """By all evidence on *works* together, however many findings it was split into."""
    deployed: Deployment
    findings: tuple[FindingRow, ...]
    """The default finding alone, or those that people split off (and what is left over, if any)."""
    evidence: dict[Aspect, tuple[Evidence, ...]]
    """The counted passages per aspect; every aspect has its key."""
    judgement: Judgement | None = None
    """Of *works* as a whole; None where nobody has judged it."""
    stale: bool = False
    """True where the evidence on *works* has changed since its judgement."""
    deployed_judgement: Judgement | None = None
    """Of *deployed*; None where nobody has judged it."""
    deployed_stale: bool = False
    """True where the evidence on *deployed* has changed since its judgement."""


@dataclass(frozen=True, slots=True)
class Synthesis:
    """Everything that is proposed, and everything that was left out."""

    mechanisms: tuple[MechanismRow, ...]
    """Every mechanism of the codebook, in its order."""
    outcomes: tuple[OutcomeRow, ...]
    efficiency: tuple[EfficiencyRow, ...]
    """Every mechanism and instrument of the codebook, those without research included."""
    cmo: tuple[Configuration, ...]
    gaps: tuple[Gap, ...]
    left_out: tuple[LeftOut, ...]
    studies: int
    """Counted studies over everything."""
    rules: str
    """Version of the rules of evidence that were applied."""
    by_code: dict[str, MechanismRow] = field(init=False, repr=False, compare=False)
    """The rows of `mechanisms` by the id of their code."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_code", {row.code.id: row for row in self.mechanisms})


def synthesise(
    codebook: Codebook,
    rules: Rules,
    evidence: Iterable[Evidence],
    findings: Sequence[Finding] = (),
    judgements: Sequence[Judgement] = (),
) -> Synthesis:
    """Propose everything that the evidence allows; the order of the evidence does not matter."""
    kept, left_out = counted(evidence, codebook, rules)
    by_mechanism: dict[str, list[Evidence]] = {
        mechanism.id: [] for mechanism in codebook.of_kind(Kind.MECHANISM)
    }
    for item in kept:
        for code in dict.fromkeys(item.extract.code_ids):
            if code in by_mechanism:
                by_mechanism[code].append(item)
    return Synthesis(
        mechanisms=tuple(
            _judged(_row(codebook.by_id[mechanism], items, findings, codebook, rules), judgements)
            for mechanism, items in by_mechanism.items()
        ),
        outcomes=outcomes(kept, codebook),
        efficiency=efficiency(kept, codebook),
        cmo=configurations(kept, codebook, rules),
        gaps=gaps(kept, codebook),
        left_out=left_out,
        studies=count_studies(kept),
        rules=rules.version,
    )


def _row(
    code: Code,
    evidence: list[Evidence],
    findings: Sequence[Finding],
    codebook: Codebook,
    rules: Rules,
) -> MechanismRow:
    """What is proposed for one mechanism, before anybody's judgement."""
    by_aspect = {
        aspect: tuple(item for item in evidence if item.extract.claim.aspect is aspect)
        for aspect in Aspect
    }
    works = by_aspect[Aspect.WORKS]
    whole = grade(works, rules)
    return MechanismRow(
        code=code,
        works=whole,
        deployed=deployment(by_aspect[Aspect.DEPLOYED], codebook, rules),
        findings=tuple(
            FindingRow(finding, whole if items == works else grade(items, rules), items)
            for finding, items in by_finding(code.id, findings, works, codebook)
        ),
        evidence=by_aspect,
    )


def _judged(row: MechanismRow, judgements: Sequence[Judgement]) -> MechanismRow:
    """The row with what people settled on."""
    mine = [one for one in judgements if one.mechanism == row.code.id]
    if not mine:
        return row
    works, deployed = row.evidence[Aspect.WORKS], row.evidence[Aspect.DEPLOYED]
    on_works, on_deployed = current(mine, Aspect.WORKS), current(mine, Aspect.DEPLOYED)
    return replace(
        row,
        findings=tuple(_judged_finding(one, mine) for one in row.findings),
        judgement=on_works,
        stale=is_stale(on_works, works),
        deployed_judgement=on_deployed,
        deployed_stale=is_stale(on_deployed, deployed),
    )


def _judged_finding(row: FindingRow, judgements: Sequence[Judgement]) -> FindingRow:
    if not row.finding.guid:
        return row
    judgement = current(judgements, Aspect.WORKS, row.finding.guid)
    return replace(row, judgement=judgement, stale=is_stale(judgement, row.evidence))
