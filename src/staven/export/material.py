"""What a report is written from."""

from collections.abc import Iterable
from dataclasses import dataclass

from staven.codebook.code import Codebook
from staven.codebook.rules import Rules
from staven.corpus.source import Source
from staven.export.citation import Citations
from staven.export.reference import bibliography
from staven.synthesis.evidence import Evidence
from staven.synthesis.synthesis import Synthesis


@dataclass(frozen=True, slots=True)
class Material:
    """The synthesis, with everything that is needed to tell of it."""

    title: str
    synthesis: Synthesis
    codebook: Codebook
    rules: Rules
    evidence: tuple[Evidence, ...]
    """Every passage, also those that do not count."""
    citations: Citations
    language: str
    """In which the codes are named; the synthesis was made in it."""

    def label(self, code: str) -> str:
        """What a code is called; its id where the codebook does not have it; empty for none."""
        known = self.codebook.by_id.get(code)
        return known.label.said_in(self.language) if known else code


def citations_of(
    evidence: Iterable[Evidence], sources: Iterable[Source], digests: Iterable[str]
) -> Citations:
    """Cites every source that a passage stands in or is evidence of; no other is listed."""
    passages = [item.extract for item in evidence]
    used = {extract.citekey for extract in passages}
    used |= {extract.study_citekey for extract in passages}
    listed = bibliography(source for source in sources if source.citekey in used)
    return Citations(listed, frozenset(digests))
