"""A finding: one sentence that is graded, and the evidence that speaks to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from staven.codebook.code import Codebook
from staven.locale import _
from staven.synthesis.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Finding:
    """What is graded: a mechanism, narrowed to an outcome, group or context where these matter."""

    guid: str
    """Empty for the finding that every mechanism begins with."""
    mechanism: str
    """Id of the mechanism's code."""
    statement: str
    """The sentence that is graded, in the words of whoever split it off."""
    outcome: str = ""
    """Id of an outcome; empty for all."""
    group: str = ""
    """Id of a population group; empty for all."""
    context: str = ""
    """Id of a context; empty for all."""

    @property
    def specificity(self) -> int:
        """How many conditions it sets, 0 to 3."""
        return sum(map(bool, (self.outcome, self.group, self.context)))

    def matches(self, item: Evidence, codebook: Codebook) -> bool:
        """Whether `item` meets every condition that this finding sets, or by a code below it.

        A finding on young people takes what was found on young people in a vulnerable position.
        """
        codes = item.extract.code_ids
        return (
            (not self.outcome or _falls_under(self.outcome, codes, codebook))
            and (not self.group or _falls_under(self.group, [item.extract.claim.group], codebook))
            and (not self.context or _falls_under(self.context, codes, codebook))
        )


def default_finding(mechanism: str) -> Finding:
    """The finding that a mechanism begins with, in the language in use."""
    return Finding(guid="", mechanism=mechanism, statement=_("brings its outcome nearer"))


def by_finding(
    mechanism: str, findings: Iterable[Finding], evidence: Sequence[Evidence], codebook: Codebook
) -> list[tuple[Finding, tuple[Evidence, ...]]]:
    """Give each piece of a mechanism's evidence to the most specific finding that it matches.

    What matches two equally specific findings (a passage about two outcomes) goes to both. What
    matches none stays with the default finding, which closes the list while it holds evidence or
    stands alone.
    """
    split = [finding for finding in findings if finding.mechanism == mechanism]
    held: list[list[Evidence]] = [[] for _finding in split]
    rest = []
    for item in evidence:
        matching = [place for place, finding in enumerate(split) if finding.matches(item, codebook)]
        best = max((split[place].specificity for place in matching), default=0)
        for place in matching:
            if split[place].specificity == best:
                held[place].append(item)
        if not matching:
            rest.append(item)
    pairs = [(finding, tuple(items)) for finding, items in zip(split, held, strict=True)]
    if rest or not pairs:
        pairs.append((default_finding(mechanism), tuple(rest)))
    return pairs


def _falls_under(wanted: str, codes: Iterable[str], codebook: Codebook) -> bool:
    known = (codebook.by_id[code] for code in codes if code in codebook.by_id)
    return any(wanted == above.id for code in known for above in (code, *codebook.ancestors(code)))
