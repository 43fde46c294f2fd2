"""A small policy theory, and coded passages on it, for tests of the synthesis."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from staven.codebook.code import Code, Codebook, Kind, Scope, Wording
from staven.codebook.rules import Rules, rules_from
from staven.corpus.source import Status
from staven.extracts.appraisal import (
    Appraisal,
    Design,
    Independence,
    Relevance,
    Richness,
    Rigour,
)
from staven.extracts.claim import Claim, Stance
from staven.extracts.extract import Anchor, CodeUse, Extract, State
from staven.synthesis.evidence import Evidence

RULES_FILE = Path(__file__).parent.parent / "codebooks" / "rules.yaml"


def rules_mapping() -> dict[str, object]:
    """The rules of evidence that go with staven, as their file holds them."""
    held: dict[str, object] = yaml.safe_load(RULES_FILE.read_text(encoding="utf-8"))
    return held


def house_rules() -> Rules:
    """The rules of evidence that go with staven."""
    rules, problems = rules_from(rules_mapping())
    assert rules is not None, problems
    return rules


RULES = house_rules()


def _code(
    name: str,
    kind: Kind,
    parent: str = "",
    *,
    brings: tuple[str, ...] = (),
    measure: str = "",
    intermediate: bool = False,
) -> Code:
    return Code(
        id=name,
        kind=kind,
        label=Wording(nl=name.capitalize(), en=f"{name} in English"),
        parent=parent,
        brings=brings,
        measure=measure,
        intermediate=intermediate,
    )


CODEBOOK = Codebook(
    id="klein",
    version="1",
    label=Wording(nl="Klein"),
    codes=(
        _code("participatie", Kind.POLICY_LINE),
        _code("taal", Kind.MECHANISM, "participatie", brings=("werk", "contacten")),
        _code("begeleiding", Kind.MECHANISM, "participatie", brings=("werk",)),
        _code("opvang", Kind.MECHANISM, "participatie"),
        _code("cursus", Kind.INSTRUMENT, "participatie"),
        _code("buddy", Kind.INSTRUMENT, "participatie"),
        _code("krapte", Kind.CONTEXT, "participatie"),
        _code("dorp", Kind.CONTEXT, "participatie"),
        _code("meedoen", Kind.GOAL, "participatie", intermediate=True),
        _code("werk", Kind.OUTCOME, "participatie", measure="outcome"),
        _code("contacten", Kind.OUTCOME, "meedoen", measure="output"),
        _code("jongeren", Kind.GROUP),
        _code("jongeren-kwetsbaar", Kind.GROUP, "jongeren"),
        _code("vrouwen", Kind.GROUP),
    ),
    scope=Scope(period=(2014, 2021), outcome_period=(2000, 2021)),
)


@dataclass(frozen=True, kw_only=True)
class Marks:
    """What a study is appraised at; by default it is credible, direct and rich, and measures."""

    design: Design | None = Design.MONITOR
    rigour: Rigour | None = Rigour.CREDIBLE
    relevance: Relevance | None = Relevance.DIRECT
    richness: Richness | None = Richness.THICK
    sms: int | None = None
    theory: bool = False
    independence: Independence | None = None

    def of(self, citekey: str, *, guid: str = "", settled: bool = False) -> Appraisal:
        """These marks, as an appraisal of `citekey`."""
        return Appraisal(
            guid=guid or f"appraisal of {citekey}",
            citekey=citekey,
            reviewer="an",
            design=self.design,
            sms=self.sms,
            rigour=self.rigour,
            relevance=self.relevance,
            richness=self.richness,
            independence=self.independence,
            theory=self.theory,
            settled=settled,
        )


WELL = Marks()
"""A credible, direct, rich monitor."""

THIN = Marks(richness=Richness.THIN)
"""The same, but thin."""


def passage(  # noqa: PLR0913  (a passage has as many sides, and a test names the ones that it is about)
    study: str,
    stance: Stance = Stance.SUPPORTS,
    *,
    guid: str = "",
    codes: Sequence[str | CodeUse] = ("taal",),
    claim: Claim | None = None,
    marks: Marks | None = WELL,
    citekey: str = "",
    via: str = "",
    at: tuple[int, int] | None = None,
    reviewer: str = "an",
    state: State = State.OPEN,
    rigour: Rigour | None = None,
    status: Status = Status.INCLUDED,
    includes: tuple[str, ...] = (),
    settled_document: bool = False,
    blind_unfinished: bool = False,
) -> Evidence:
    """A passage that gives `study` a stance on the mechanism *taal*, unless said otherwise."""
    source = citekey or via or study
    start, end = at or (0, 10)
    return Evidence(
        extract=Extract(
            guid=guid or f"{study} {stance} {start}-{end} {reviewer} {source}",
            citekey=source,
            document=f"text of {source}",
            anchor=Anchor(start, end, "x" * (end - start)),
            reviewer=reviewer,
            claim=claim or Claim(stance=stance),
            codes=tuple(one if isinstance(one, CodeUse) else CodeUse(one) for one in codes),
            rigour=rigour,
            state=state,
        ),
        study=study,
        study_label=study.capitalize(),
        via=via,
        appraisal=marks.of(study) if marks else None,
        status=status,
        includes=includes,
        settled_document=settled_document,
        blind_unfinished=blind_unfinished,
    )


def studies(stances: Mapping[Stance, int], marks: Marks | None = WELL) -> list[Evidence]:
    """So many studies of each stance, one passage each, all with the same marks."""
    return [
        passage(f"{stance} {n}", stance, marks=marks)
        for stance, count in stances.items()
        for n in range(count)
    ]
