"""How far a mechanism was deployed, instrument by instrument."""

from collections.abc import Iterable
from dataclasses import dataclass

from staven.codebook.code import Kind
from staven.export.material import Material
from staven.extracts.claim import AsIntended
from staven.synthesis.deployment import Deployment, in_words
from staven.synthesis.evidence import Evidence


@dataclass(frozen=True, slots=True)
class DeployedPart:
    """Instruments, and groups, on which the evidence says the same."""

    names: tuple[str, ...]
    """Labels, the group in parentheses: `Wi2013 (statushouders)`."""
    words: str
    """The verdict: `broad, not as intended (courses did not fit)`."""

    @property
    def text(self) -> str:
        """Both: `Wi2013: broad, not as intended`."""
        return f"{', '.join(self.names)}: {self.words}"


def deployed_parts(parts: Iterable[Deployment], material: Material) -> tuple[DeployedPart, ...]:
    """The parts of a deployment, those of which the same is said taken together."""
    alike: dict[str, list[str]] = {}
    for part in parts:
        alike.setdefault(deployed_words(part, material), []).append(part_name(part, material))
    return tuple(DeployedPart(tuple(names), words) for words, names in alike.items())


def deployed_words(found: Deployment, material: Material) -> str:
    """The verdict, with the bottlenecks that passages name where it did not go as intended."""
    blocked = bottlenecks(found.evidence, material)
    said = in_words(found)
    return f"{said} ({'; '.join(blocked)})" if blocked else said


def part_name(part: Deployment, material: Material) -> str:
    """The instrument, with the group that it was for."""
    instrument, group = material.label(part.instrument), material.label(part.group)
    return f"{instrument} ({group})" if instrument and group else instrument or group


def bottlenecks(evidence: Iterable[Evidence], material: Material) -> list[str]:
    """Labels of the bottlenecks that passages name which tell that it fell short."""
    known = material.codebook.by_id
    named = dict.fromkeys(
        code
        for item in evidence
        if item.extract.claim.as_intended in (AsIntended.NO, AsIntended.PARTLY)
        for code in item.extract.code_ids
        if code in known and known[code].kind is Kind.BOTTLENECK
    )
    return [material.label(code) for code in named]
