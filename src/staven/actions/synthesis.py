"""What the evidence shows together, and settling on it."""

from staven.actions.session import Session
from staven.codebook.code import Codebook
from staven.codebook.rules import Rules, rules_from
from staven.errors import ImportRefusedError, StavenError
from staven.extracts.claim import Aspect
from staven.locale import _
from staven.store.codes import codebook_in_force, rules_in_force
from staven.store.evidence import evidence
from staven.store.journal import change, mint
from staven.store.judgements import finding_image, findings, judgement_image, judgements
from staven.store.reviewers import reviewer_guid
from staven.synthesis.confidence import Confidence
from staven.synthesis.deployment import Verdict
from staven.synthesis.finding import Finding
from staven.synthesis.judgement import Judgement, fingerprint
from staven.synthesis.synthesis import MechanismRow, Synthesis, synthesise


def synthesis(session: Session, codebook: Codebook | None = None) -> Synthesis:
    """The synthesis of the project as it is now; by `codebook` where the caller has read it."""
    db = session.db
    return synthesise(
        codebook or codebook_in_force(db),
        rules(session),
        evidence(db, session.reviewer),
        findings(db),
        judgements(db),
    )


def rules(session: Session) -> Rules:
    """The rules of evidence in force.

    Raises:
        ImportRefusedError: the project holds rules that this staven cannot read.
    """
    found, problems = rules_from(rules_in_force(session.db))
    if found is None:
        raise ImportRefusedError(
            _("the rules of evidence cannot be read"), problems, where=str(session.path)
        )
    return found


def settle(
    session: Session, mechanism: str, aspect: Aspect, value: str, reason: str, finding: str = ""
) -> Judgement:
    """Settle what a mechanism, or one of its findings, is judged to be, with the reason.

    Raises:
        StavenError: the value is no word of its scale, there is no reason, or no such mechanism.
    """
    words = Confidence if aspect is Aspect.WORKS else Verdict
    if aspect not in (Aspect.WORKS, Aspect.DEPLOYED) or value not in list(words):
        raise StavenError(
            _("'{value}' is no judgement").format(value=value),
            remedy=_("Choose from: {words}.").format(words=", ".join(words)),
        )
    if not reason.strip():
        raise StavenError(_("a judgement asks for a reason"), remedy=_("Type one."))
    row = mechanism_row(synthesis(session), mechanism)
    under = row.evidence[aspect]
    if finding:
        graded = next((one for one in row.findings if one.finding.guid == finding), None)
        if graded is None:
            raise StavenError(_("this finding is no longer there"))
        under = graded.evidence
    with change(session.db, session.reviewer) as writing:
        made = Judgement(
            guid=mint(),
            mechanism=mechanism,
            aspect=aspect,
            finding=finding,
            value=value,
            reason=reason.strip(),
            reviewer=session.reviewer,
            time=writing.time,
            fingerprint=fingerprint(under),
        )
        writing.insert("judgement", judgement_image(made, reviewer_guid(writing)))
    return made


def split_finding(
    session: Session,
    mechanism: str,
    statement: str,
    outcome: str = "",
    group: str = "",
    context: str = "",
) -> Finding:
    """Grade part of a mechanism's evidence apart: what it says of one outcome, group or context.

    Raises:
        StavenError: there is no sentence, or nothing to split by.
    """
    if not statement.strip():
        raise StavenError(_("a finding asks for a sentence"), remedy=_("Type one."))
    if not (outcome or group or context):
        raise StavenError(
            _("nothing was chosen to split by"),
            remedy=_("Choose an outcome, a group or a context."),
        )
    made = Finding(
        guid=mint(),
        mechanism=mechanism,
        statement=statement.strip(),
        outcome=outcome,
        group=group,
        context=context,
    )
    with change(session.db, session.reviewer) as writing:
        writing.insert("finding", finding_image(made))
    return made


def mechanism_row(found: Synthesis, mechanism: str) -> MechanismRow:
    """The row of one mechanism.

    Raises:
        StavenError: the codebook has no such mechanism.
    """
    row = found.by_code.get(mechanism)
    if row is None:
        raise StavenError(
            _("there is no mechanism '{code}' in the codebook").format(code=mechanism),
            remedy=_("Known: {codes}.").format(codes=", ".join(found.by_code)),
        )
    return row
