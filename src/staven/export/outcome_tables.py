"""Tables beside the mechanisms: outcomes, efficiency, gaps."""

from collections.abc import Iterator

from staven.export.amount import amount
from staven.export.material import Material
from staven.export.report import Section
from staven.export.table import Cell, Column, Table
from staven.extracts.claim import Claim
from staven.extracts.words import aspect_word, cost_verdict_word, direction_word, stance_word
from staven.locale import _, pgettext


def outcomes_table(sections: tuple[Section, ...], material: Material, title: str = "") -> Table:
    """A row for each passage on an indicator: directions side by side, never averaged."""
    return Table(
        name=pgettext("file name", "outcomes"),
        title=title or _("Outcomes per indicator and group"),
        columns=(
            Column(_("Policy line"), 0),
            Column(_("Code"), 0),
            Column(_("Indicator"), 14),
            Column(_("Group"), 12),
            Column(_("Level"), 0),
            Column(_("Intermediate"), 0),
            Column(_("Direction"), 12),
            Column(_("Period"), 9),
            Column(_("Value"), 14),
            Column(_("Amount"), 0),
            Column(_("Unit"), 0),
            Column(_("Year"), 0),
            Column(_("Compared with"), 12),
            Column(_("Corrected for"), 10),
            Column(_("Source"), 20),
            Column(_("Citekey"), 0),
        ),
        rows=tuple(_outcome_rows(sections, material)),
    )


def efficiency_table(sections: tuple[Section, ...], material: Material, title: str = "") -> Table:
    """What is known of results against means; "no research found" is a row of its own."""
    return Table(
        name=pgettext("file name", "efficiency"),
        title=title or _("Efficiency per mechanism and instrument"),
        columns=(
            Column(_("Policy line"), 0),
            Column(_("Code"), 0),
            Column(_("Mechanism or instrument"), 20),
            Column(_("Finding"), 20),
            Column(_("Value"), 20),
            Column(_("Amount"), 0),
            Column(_("Unit"), 0),
            Column(_("Year"), 0),
            Column(_("Source"), 30),
            Column(_("Citekey"), 0),
        ),
        rows=tuple(_efficiency_rows(sections, material)),
    )


def gaps_table(sections: tuple[Section, ...], material: Material) -> Table:
    """Per mechanism the questions and the outcomes that no counted study speaks to."""
    return Table(
        name=pgettext("file name", "gaps"),
        title=_("Gaps: what no counted study speaks to"),
        columns=(
            Column(_("Policy line"), 20),
            Column(_("Code"), 0),
            Column(_("Mechanism"), 30),
            Column(_("Question"), 20),
            Column(_("Outcome"), 30),
        ),
        rows=tuple(
            (
                section.label,
                gap.mechanism,
                material.label(gap.mechanism),
                aspect_word(gap.aspect),
                material.label(gap.outcome),
            )
            for section in sections
            for gap in section.gaps
        ),
    )


def _outcome_rows(sections: tuple[Section, ...], material: Material) -> Iterator[tuple[Cell, ...]]:
    for section in sections:
        for row in section.outcomes:
            for item in row.evidence:
                claim = item.extract.claim
                yield (
                    section.label,
                    row.outcome,
                    material.label(row.outcome),
                    material.label(row.group),
                    measure_word(row.measure),
                    _("yes") if row.intermediate else _("no"),
                    _way(claim),
                    claim.period.replace("-", "–"),
                    amount(claim),
                    claim.value,
                    claim.unit,
                    claim.year,
                    claim.comparison,
                    claim.corrected_for,
                    material.citations.of(item),
                    item.extract.citekey,
                )


def _efficiency_rows(
    sections: tuple[Section, ...], material: Material
) -> Iterator[tuple[Cell, ...]]:
    for section in sections:
        for row in section.efficiency:
            named = (section.label, row.code, material.label(row.code))
            for item in row.evidence:
                claim = item.extract.claim
                verdict = claim.cost_verdict
                yield (
                    *named,
                    cost_verdict_word(verdict) if verdict else stance_word(claim.stance),
                    amount(claim),
                    claim.value,
                    claim.unit,
                    claim.year,
                    material.citations.of(item),
                    item.extract.citekey,
                )
            if not row.evidence:
                yield (*named, _("no research found"), "", None, "", None, "", "")


def _way(claim: Claim) -> str:
    """The direction of the gap; where a passage tells none, its stance on the goal."""
    return direction_word(claim.direction) if claim.direction else stance_word(claim.stance)


def measure_word(measure: str) -> str:
    """The level of an indicator; empty where the codebook does not tell."""
    return {
        "output": pgettext("measure", "output"),
        "outcome": pgettext("measure", "outcome"),
        "impact": pgettext("measure", "impact"),
    }.get(measure, "")
