"""The chapter as Markdown: per policy line a table of mechanisms, and what it rests on."""

from collections.abc import Iterable, Iterator

from staven.export.chapter_mechanism import mechanism_blocks
from staven.export.markdown import document, escaped, heading, listed, reference, table
from staven.export.material import Material
from staven.export.mechanism_tables import mechanisms_table
from staven.export.outcome_tables import efficiency_table, outcomes_table
from staven.export.report import Omission, Report, Section
from staven.locale import _, ngettext, number
from staven.synthesis.gaps import Gap


def chapter_of(report: Report, material: Material) -> str:
    """The whole chapter."""
    return document(_blocks(report, material))


def _blocks(report: Report, material: Material) -> Iterator[str]:
    yield heading(report.title, 1)
    yield from _opening(report)
    for section in report.sections:
        yield heading(section.label, 2)
        yield from _section_blocks(section, report, material)
    if report.omissions:
        yield heading(_("Passages that do not count"), 2)
        yield _("They were coded, and are shown here because a reader may weigh them differently.")
        yield listed(_omitted(one, material) for one in report.omissions)
    yield heading(_("References"), 2)
    yield "\n\n".join(reference(entry.pieces) for entry in report.bibliography.entries)


def _opening(report: Report) -> Iterator[str]:
    """What the reader must know before the tables."""
    about = [
        _("Article {article} of the budget").format(article=report.article)
        if report.article
        else "",
        f"{report.period[0]}–{report.period[1]}" if report.period else "",
        report.population,
    ]
    yield escaped(" · ".join(part for part in about if part))
    counted = ngettext(
        "This chapter rests on {passages} coded passages, from {n} counted study.",
        "This chapter rests on {passages} coded passages, from {n} counted studies.",
        report.studies,
    ).format(passages=number(report.passages), n=number(report.studies))
    proposed = _(
        "Confidence (GRADE-CERQual) and effect evidence (the effect ladder) are proposed by the "
        "rules of evidence, version {version}; where people settled on a judgement, it stands "
        "beside the proposal. How the rules turn studies into a grade, and how a conclusion "
        "follows from it, is staven's own operationalisation."
    ).format(version=report.rules)
    yield f"{escaped(counted)} {escaped(proposed)}"
    yield escaped(
        _(
            "The signs: +2 two studies support it, ~1 one is mixed, −1 one contradicts it, "
            "(3) three studied it without a conclusion."
        )
    )
    if report.digests:
        yield escaped(
            _(
                "Of the sources cited with “via”, a digest in own words was read and not the "
                "source itself; what is shown of them is therefore no literal quote."
            )
        )


def _section_blocks(section: Section, report: Report, material: Material) -> Iterator[str]:
    one = (section,)
    if section.mechanisms:
        period = f"{report.period[0]}–{report.period[1]}" if report.period else ""
        title = _("Indications that mechanisms were deployed, and what research says of them")
        titled = f"{title}, {period}" if period else title
        yield table(mechanisms_table(one, titled, line_room=0))
    for mechanism in section.mechanisms:
        yield heading(mechanism.label, 3)
        yield from mechanism_blocks(mechanism, material)
    if section.outcomes:
        yield heading(_("How far the goals were reached"), 3)
        yield escaped(
            _(
                "Each row is one passage; directions that contradict each other stand side by "
                "side. Reached goals alone do not say that the policy was effective."
            )
        )
        yield table(outcomes_table(one, material, _("Outcomes")))
    yield heading(_("Efficiency"), 3)
    yield from _efficiency(section, material)
    if section.gaps:
        yield heading(_("Gaps"), 3)
        yield listed(escaped(said) for said in _gaps(section.gaps, material))


def _efficiency(section: Section, material: Material) -> Iterator[str]:
    known = tuple(row for row in section.efficiency if row.studies)
    if known:
        researched = Section(section.line, section.label, (), (), known, ())
        yield table(efficiency_table((researched,), material, _("Results against means")))
    missing = [material.label(row.code) for row in section.efficiency if not row.studies]
    if missing and known:
        yield escaped(
            _("No research found on the efficiency of: {names}.").format(names="; ".join(missing))
        )
    elif missing:
        yield escaped(_("No research was found on the efficiency of any mechanism or instrument."))


def _gaps(gaps: Iterable[Gap], material: Material) -> Iterator[str]:
    """A line per mechanism: the questions, and then the outcomes, that nothing speaks to."""
    by_mechanism: dict[str, list[Gap]] = {}
    for gap in gaps:
        by_mechanism.setdefault(gap.mechanism, []).append(gap)
    for mechanism, missing in by_mechanism.items():
        said = [_gap(gap) for gap in missing if not gap.outcome]
        outcomes = [material.label(gap.outcome) for gap in missing if gap.outcome]
        if outcomes:
            about = _("no research that links it to: {outcomes}")
            said.append(about.format(outcomes=", ".join(outcomes)))
        yield f"{material.label(mechanism)}: {'; '.join(said)}"


def _gap(gap: Gap) -> str:
    return {
        "works": _("no research on whether it works"),
        "deployed": _("no research on whether it was deployed"),
    }[gap.aspect]


def _omitted(omission: Omission, material: Material) -> str:
    """The reason, with the citations: each source once, with its number of passages."""
    cited: dict[str, int] = {}
    for item in omission.evidence:
        citation = material.citations.bibliography.citation(item.extract.citekey)
        cited[citation] = cited.get(citation, 0) + 1
    sources = "; ".join(
        f"{citation} ({count})" if count > 1 else citation
        for citation, count in sorted(cited.items())
    )
    count = len(omission.evidence)
    said = ngettext("{reason} {n} passage: {sources}", "{reason} {n} passages: {sources}", count)
    return escaped(said.format(reason=omission.reason, n=count, sources=sources))
