"""Why a mechanism is graded as it is, in sentences."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from staven.codebook.code import Codebook
from staven.codebook.rules import Rules
from staven.extracts.claim import Aspect
from staven.extracts.words import aspect_word
from staven.locale import _, language, ngettext, number
from staven.synthesis.concern import Concern, Level
from staven.synthesis.confidence import Confidence, hangs_on
from staven.synthesis.deployment import Deployment, in_words
from staven.synthesis.judgement import Judgement
from staven.synthesis.ladder import rung_name
from staven.synthesis.names import names
from staven.synthesis.synthesis import FindingRow, MechanismRow
from staven.synthesis.words import (
    component_word,
    confidence_word,
    counts_in_signs,
    grade_words,
    judgement_word,
    level_word,
)
from staven.tui.extract_words import code_label

Part = str | Content | tuple[str, str]


def why(row: MechanismRow, codebook: Codebook, rules: Rules) -> Content:
    """Everything under the two marks of a mechanism."""
    lines = [Content.styled(row.code.label.said_in(language()), "bold"), *_works(row, rules)]
    if len(row.findings) > 1 or any(one.finding.guid for one in row.findings):
        lines += [_finding(one) for one in row.findings]
    if row.judgement:
        lines.append(_judgement(row.judgement, stale=row.stale))
    lines += list(_deployed(row.deployed, codebook))
    if row.deployed_judgement:
        lines.append(_judgement(row.deployed_judgement, stale=row.deployed_stale))
    return Content("\n").join(lines)


def _works(row: MechanismRow, rules: Rules) -> Iterator[Content]:
    grade = row.works
    yield _said(
        aspect_word(Aspect.WORKS), _counted(grade_words(grade), grade.studies, grade.extracts)
    )
    if not grade.studies:
        return
    if grade.concerns:
        yield Content.assemble(
            "  ", _("begins at {level}").format(level=confidence_word(Confidence.HIGH)), "; ",
            *_joined([_concern(concern) for concern in grade.concerns]),
        )  # fmt: skip
        hanging = list(hangs_on(row.evidence[Aspect.WORKS], rules))
        yield Content.assemble(
            "  ",
            _("hangs on {names}").format(names=names(hanging))
            if hanging
            else _("hangs on no single study"),
        )
    sides = [
        (_("supporting: {rung}"), grade.supporting),
        (_("contradicting: {rung}"), grade.contradicting),
    ]
    ladder = [said.format(rung=rung_name(reached)) for said, reached in sides if reached]
    if ladder:
        heading = _("effect evidence")
        yield Content(f"  {heading}: {', '.join(ladder)}")


def _concern(concern: Concern) -> list[Part]:
    style = "" if concern.level is Level.NONE else "bold"
    said = _("{component}, concern: {level}").format(
        component=component_word(concern.component), level=level_word(concern.level)
    )
    return [(said, style), f" ({concern.because.rstrip('.')})"]


def _joined(parts: Sequence[list[Part]]) -> Iterator[Part]:
    for place, one in enumerate(parts):
        yield from one
        yield "." if place == len(parts) - 1 else "; "


def _finding(one: FindingRow) -> Content:
    counts = counts_in_signs(one.grade.stances)
    said = f"{one.finding.statement}: {grade_words(one.grade)}" + (f", {counts}" if counts else "")
    settled = _settled(one.judgement, stale=one.stale) if one.judgement else ""
    heading = _("finding")
    return Content.assemble((f"  {heading}: ", "bold"), said, settled)


def _judgement(judgement: Judgement, *, stale: bool) -> Content:
    heading = _("judgement")
    return Content.assemble((f"  {heading}", "bold"), _settled(judgement, stale=stale))


def _settled(judgement: Judgement, *, stale: bool) -> Content:
    word = judgement_word(judgement.aspect, judgement.value)
    who = f" ({judgement.reviewer}, {judgement.time[:10]})"
    late = _("* out of date: the evidence has changed since") if stale else ""
    return Content.assemble(
        ": ", (word, "bold"), f" — {judgement.reason}{who} ", (late, "bold $text-warning")
    )


def _deployed(found: Deployment, codebook: Codebook) -> Iterator[Content]:
    yield _said(
        aspect_word(Aspect.DEPLOYED), _counted(in_words(found), found.studies, len(found.evidence))
    )
    if found.because:
        yield Content(f"  {found.because}")
    for part in found.parts:
        labels = [code_label(code, codebook) for code in (part.instrument, part.group) if code]
        yield Content(f"  {', '.join(labels)}: {in_words(part)}")


def _said(question: str, answer: str) -> Content:
    return Content.assemble((f"{question}: ", "bold $primary"), answer)


def _counted(said: str, studies: int, extracts: int) -> str:
    if not studies:
        return said
    counted = [
        ngettext("{n} study", "{n} studies", studies).format(n=number(studies)),
        ngettext("{n} extract", "{n} extracts", extracts).format(n=number(extracts)),
    ]
    return f"{said} · {', '.join(counted)}"
