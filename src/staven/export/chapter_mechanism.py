"""One mechanism in the chapter: conclusion, findings, deployment, contexts, quotes."""

from collections.abc import Iterator

from staven.export.capital import capitalised
from staven.export.markdown import emphasised, escaped, listed, quoted, strong
from staven.export.material import Material
from staven.export.mechanism_report import FindingReport, Judged, MechanismReport
from staven.export.mechanism_tables import concern_words, judged_words, ladder_words
from staven.export.month import day_in_words
from staven.export.quote import QuoteGroup
from staven.extracts.words import aspect_word, polarity_word, stance_word
from staven.locale import _, ngettext
from staven.synthesis.cmo import Configuration
from staven.synthesis.words import counts_in_signs, grade_words


def mechanism_blocks(one: MechanismReport, material: Material) -> Iterator[str]:
    """The blocks of one mechanism, under its heading."""
    definition = one.code.definition.said_in(material.language)
    yield emphasised(definition)
    yield escaped(one.conclusion.text)
    if one.grade.studies:
        yield strong(_("Does it work?"))
        yield listed(_finding(finding) for finding in one.findings)
        yield from _judgement(one.judged)
    if one.deployment.studies:
        yield strong(_("Was it deployed?"))
        told = capitalised(judged_words(one.deployed, one.deployed_judged))
        yield escaped(f"{told}. {one.deployment.because}")
        yield listed(escaped(part.text) for part in one.parts)
        yield from _judgement(one.deployed_judged)
    if one.configurations:
        yield strong(_("In which contexts, with which outcomes?"))
        yield listed(escaped(_configuration(found, material)) for found in one.configurations)
    for group in one.quotes:
        yield from _quotes(group)


def _finding(finding: FindingReport) -> str:
    grade = finding.grade
    marks = [
        judged_words(grade_words(grade), finding.judged),
        ladder_words(grade),
        counts_in_signs(grade.stances),
    ]
    told = escaped("; ".join(mark for mark in marks if mark))
    head = f"{strong(capitalised(finding.statement))}: {told}"
    reasons = [escaped(concern_words(concern)) for concern in grade.concerns]
    if finding.judged:
        reasons.append(escaped(_settled(finding.judged)))
    return "\n".join([head, *(f"  - {reason}" for reason in reasons)])


def _judgement(judged: Judged | None) -> Iterator[str]:
    if judged is not None:
        yield escaped(_settled(judged))


def _settled(judged: Judged) -> str:
    if judged.stale:
        said = _(
            "Judgement by {reviewer} ({day}), out of date since the evidence changed: {value}. "
            "{reason}"
        )
    else:
        said = _("Judgement by {reviewer} ({day}): {value}. {reason}")
    return said.format(
        reviewer=judged.reviewer,
        day=day_in_words(judged.day),
        value=judged.value,
        reason=judged.reason,
    )


def _configuration(found: Configuration, material: Material) -> str:
    context = material.label(found.context)
    if context and found.polarity:
        context = f"{context} ({polarity_word(found.polarity)})"
    mechanism = material.label(found.mechanism)
    chain = " → ".join(filter(None, (context, mechanism, material.label(found.outcome))))
    marks = [stance_word(found.direction)] if found.direction else []
    marks.append(ngettext("{n} study", "{n} studies", found.studies).format(n=found.studies))
    if found.demi_regularity:
        marks.append(_("demi-regularity: holds in some contexts and not in others"))
    return f"{chain}: {'; '.join(marks)}"


def _quotes(group: QuoteGroup) -> Iterator[str]:
    head = f"{capitalised(aspect_word(group.aspect))}, {stance_word(group.stance)}"
    if group.others:
        more = ngettext("{n} more passage", "{n} more passages", group.others)
        head = f"{head} ({more.format(n=group.others)})"
    yield strong(head)
    for quote in group.quotes:
        yield quoted(quote.text, quote.citation, literal=quote.literal)
