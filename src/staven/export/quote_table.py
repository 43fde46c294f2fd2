"""Every coded passage in a row of its own, whether it counts or not."""

from staven.export.amount import amount
from staven.export.material import Material
from staven.export.table import Cell, Column, Table
from staven.extracts.claim import Claim
from staven.extracts.extract import CodeUse
from staven.extracts.words import (
    as_intended_word,
    aspect_word,
    cost_verdict_word,
    direction_word,
    polarity_word,
    scale_word,
    stance_word,
    trend_word,
)
from staven.locale import _, pgettext
from staven.synthesis.evidence import Evidence


def quote_table(material: Material) -> Table:
    """The passages by source and by place in its text; what is left out says why."""
    reasons = {one.extract: one.reason for one in material.synthesis.left_out}
    return Table(
        name=pgettext("file name", "quotes"),
        title=_("Coded passages"),
        columns=(
            Column(_("Citekey")),
            Column(_("Reference")),
            Column(_("Citation")),
            Column(_("Page")),
            Column(pgettext("column", "Place")),
            Column(_("Quote")),
            Column(_("Literal")),
            Column(_("Codes")),
            Column(_("Code ids")),
            Column(_("Question")),
            Column(_("Stance")),
            Column(_("Fields")),
            Column(_("Amount")),
            Column(_("Unit")),
            Column(_("Year")),
            Column(_("Group")),
            Column(_("Period")),
            Column(_("Reviewer")),
            Column(_("Memo")),
            Column(_("Counted")),
            Column(_("Why not")),
            Column(_("Extract")),
        ),
        rows=tuple(_row(item, material, reasons) for item in in_order(material.evidence)),
    )


def in_order(evidence: tuple[Evidence, ...]) -> list[Evidence]:
    """Passages by source, text and place in it."""
    return sorted(
        evidence,
        key=lambda item: (
            item.extract.citekey,
            item.extract.document,
            item.extract.span or (0, 0),
            item.extract.guid,
        ),
    )


def field_words(claim: Claim) -> list[str]:
    """What a claim says beyond its aspect, stance, group and period, a phrase for each field."""
    said = [
        scale_word(claim.scale) if claim.scale else "",
        as_intended_word(claim.as_intended) if claim.as_intended else "",
        trend_word(claim.trend) if claim.trend else "",
        direction_word(claim.direction) if claim.direction else "",
        cost_verdict_word(claim.cost_verdict) if claim.cost_verdict else "",
        amount(claim),
        _("compared with {group}").format(group=claim.comparison) if claim.comparison else "",
        _("corrected for {what}").format(what=claim.corrected_for) if claim.corrected_for else "",
    ]
    return [phrase for phrase in said if phrase]


def code_words(use: CodeUse, material: Material) -> str:
    """A code's label, and what it does where it is a context."""
    label = material.label(use.code)
    return f"{label} ({polarity_word(use.polarity)})" if use.polarity else label


def _row(item: Evidence, material: Material, reasons: dict[str, str]) -> tuple[Cell, ...]:
    extract, claim = item.extract, item.extract.claim
    entry = material.citations.bibliography.by_citekey.get(extract.citekey)
    reason = reasons.get(extract.guid, "")
    return (
        extract.citekey,
        entry.text if entry else "",
        material.citations.of(item),
        extract.page,
        extract.locator,
        extract.quote,
        _("yes") if material.citations.is_literal(item) else _("no"),
        "; ".join(code_words(use, material) for use in extract.codes),
        "; ".join(extract.code_ids),
        aspect_word(claim.aspect),
        stance_word(claim.stance),
        "; ".join(field_words(claim)),
        claim.value,
        claim.unit,
        claim.year,
        material.label(claim.group),
        claim.period,
        extract.reviewer,
        extract.memo,
        _("no") if reason else _("yes"),
        reason,
        extract.guid,
    )
