"""Tables on mechanisms: what is indicated, what was found, how far it was deployed.

For a spreadsheet with every column, for a text with the telling ones.
"""

from staven.export.capital import capitalised
from staven.export.deployed_part import bottlenecks, deployed_words
from staven.export.material import Material
from staven.export.mechanism_report import Judged, MechanismReport
from staven.export.report import Section
from staven.export.table import Cell, Column, Table
from staven.extracts.claim import Stance
from staven.extracts.words import as_intended_word, scale_word, stance_word, trend_word
from staven.locale import _, pgettext
from staven.synthesis.concern import Concern
from staven.synthesis.confidence import Grade
from staven.synthesis.deployment import verdict_word
from staven.synthesis.ladder import rung_name
from staven.synthesis.words import component_word, counts_in_signs, grade_words, level_word


def mechanisms_table(sections: tuple[Section, ...], title: str = "", line_room: int = 8) -> Table:
    """Per mechanism the indications of its deployment, and beside them what research says."""
    return Table(
        name=pgettext("file name", "mechanisms"),
        title=title or _("Mechanisms: indications of deployment, confidence, effect evidence"),
        columns=(
            Column(_("Policy line"), line_room),
            Column(_("Code"), 0),
            Column(_("Mechanism"), 14),
            Column(_("Indications of deployment"), 34),
            Column(_("Judgement on deployment"), 0),
            Column(_("Confidence that it works"), 12),
            Column(_("Judgement on whether it works"), 0),
            Column(_("Effect evidence"), 11),
            Column(_("Effect evidence against"), 0),
            Column(_("Direction"), 0),
            Column(_("Studies"), 8),
            *(Column(capitalised(stance_word(stance)), 0) for stance in Stance),
            Column(_("Counted studies"), 0),
            Column(_("Counted passages"), 0),
            Column(_("Conclusion"), 0),
        ),
        rows=tuple(
            _mechanism_row(section, one) for section in sections for one in section.mechanisms
        ),
    )


def findings_table(sections: tuple[Section, ...]) -> Table:
    """Per finding its grade, and the reason for each component of it."""
    rows = []
    for section in sections:
        for one in section.mechanisms:
            for finding in one.findings:
                grade, judged = finding.grade, finding.judged
                reasons = " ".join(concern_words(concern) for concern in grade.concerns)
                rows.append(
                    (
                        section.label,
                        one.code.id,
                        one.label,
                        capitalised(finding.statement),
                        judged_words(grade_words(grade), judged),
                        ladder_words(grade),
                        counts_in_signs(grade.stances),
                        reasons,
                        judged.value if judged else "",
                        judged.reason if judged else "",
                    )
                )
    return Table(
        name=pgettext("file name", "findings"),
        title=_("Findings and the reasons for their confidence"),
        columns=(
            Column(_("Policy line"), 0),
            Column(_("Code"), 0),
            Column(_("Mechanism"), 14),
            Column(_("Finding"), 16),
            Column(_("Confidence that it works"), 12),
            Column(_("Effect evidence"), 11),
            Column(_("Studies"), 8),
            Column(_("Reasons"), 40),
            Column(_("Judgement"), 0),
            Column(_("Reason for the judgement"), 0),
        ),
        rows=tuple(rows),
    )


def deployment_table(sections: tuple[Section, ...], material: Material) -> Table:
    """Per mechanism the whole, and then each instrument and group apart."""
    rows = [
        (
            section.label,
            one.code.id,
            one.label,
            material.label(part.instrument),
            material.label(part.group),
            deployed_words(part, material),
            verdict_word(part.verdict),
            scale_word(part.scale),
            as_intended_word(part.as_intended),
            trend_word(part.trend),
            "; ".join(bottlenecks(part.evidence, material)),
            part.studies,
            part.because,
        )
        for section in sections
        for one in section.mechanisms
        for part in (one.deployment, *one.deployment.parts)
    ]
    return Table(
        name=pgettext("file name", "deployment"),
        title=_("Deployment per mechanism, instrument and group"),
        columns=(
            Column(_("Policy line"), 0),
            Column(_("Code"), 0),
            Column(_("Mechanism"), 14),
            Column(_("Instrument"), 14),
            Column(_("Group"), 12),
            Column(_("Indications of deployment"), 20),
            Column(_("Verdict"), 0),
            Column(_("Scale"), 0),
            Column(_("As intended"), 0),
            Column(_("Trend"), 0),
            Column(_("Bottlenecks"), 0),
            Column(_("Studies"), 8),
            Column(_("Reasons"), 40),
        ),
        rows=tuple(rows),
    )


def deployed_text(one: MechanismReport) -> str:
    """The indications of deployment: the verdict, then each instrument's own."""
    told = capitalised(judged_words(one.deployed, one.deployed_judged))
    if not one.parts or [part.words for part in one.parts] == [one.deployed]:
        names = "; ".join(", ".join(part.names) for part in one.parts)
        return f"{told} – {names}" if names else told
    return f"{told}. {capitalised('; '.join(part.text for part in one.parts))}"


def judged_words(proposal: str, judged: Judged | None) -> str:
    """The proposal, with the judgement beside it where there is one; a stale one is marked."""
    if judged is None:
        return proposal
    if judged.stale:
        said = _("{proposal}; judged: {judgement} (out of date)")
    else:
        said = _("{proposal}; judged: {judgement}")
    return said.format(proposal=proposal, judgement=judged.value)


def concern_words(concern: Concern) -> str:
    """A component of the confidence, how serious the concern is, and why."""
    component = capitalised(component_word(concern.component))
    level = _("concern: {level}").format(level=level_word(concern.level))
    return f"{component} ({level}): {concern.because}"


def ladder_words(grade: Grade) -> str:
    """The rung that supports it, and the rung against it where there is one."""
    supporting = rung_name(grade.supporting) if grade.supporting else ""
    if not grade.contradicting:
        return supporting
    against = _("against: {rung}").format(rung=rung_name(grade.contradicting))
    return "; ".join(filter(None, (supporting, against)))


def _mechanism_row(section: Section, one: MechanismReport) -> tuple[Cell, ...]:
    grade = one.grade
    return (
        section.label,
        one.code.id,
        one.label,
        deployed_text(one),
        one.deployed_judged.value if one.deployed_judged else "",
        judged_words(grade_words(grade), one.judged),
        one.judged.value if one.judged else "",
        ladder_words(grade),
        rung_name(grade.contradicting) if grade.contradicting else "",
        stance_word(grade.direction) if grade.direction else "",
        counts_in_signs(grade.stances),
        *(grade.stances[stance] for stance in Stance),
        grade.studies,
        grade.extracts,
        one.conclusion.text,
    )
