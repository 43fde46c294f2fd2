"""Settling: what a mechanism is judged to be, and which findings are graded apart."""

from textual.content import Content

from staven.actions.synthesis import settle, split_finding
from staven.codebook.code import Code, Codebook, Kind
from staven.errors import StavenError
from staven.extracts.claim import Aspect
from staven.extracts.words import aspect_word, kind_word
from staven.locale import _, language
from staven.synthesis.confidence import Confidence
from staven.synthesis.deployment import Verdict, verdict_word
from staven.synthesis.synthesis import MechanismRow
from staven.synthesis.words import confidence_word, judgement_word
from staven.tui.extract_words import code_name
from staven.tui.screens.dialogs import ChoiceDialog, FormDialog
from staven.tui.screens.project_screen import ProjectScreen
from staven.tui.widgets.choice_list import Choice
from staven.tui.widgets.field_form import FormField

_SPLIT_BY = (Kind.OUTCOME, Kind.GROUP, Kind.CONTEXT)
"""What a finding can be about apart from its mechanism."""


def ask_judgement(screen: ProjectScreen, row: MechanismRow) -> None:
    """Ask what this mechanism, or a finding of it, is judged to be, and why."""

    def chosen(keys: tuple[str, ...] | None) -> None:
        if keys:
            aspect, value, finding = keys[0].split("|")
            _ask_reason(screen, row, Aspect(aspect), value, finding)

    title = _("Judge: {mechanism}").format(mechanism=row.code.label.said_in(language()))
    screen.app.push_screen(ChoiceDialog(title, judgements_to_give(row)), chosen)


def judgements_to_give(row: MechanismRow) -> list[Choice]:
    """Every word of both scales, with what is proposed marked as such."""
    choices = [
        _works(level, "", aspect_word(Aspect.WORKS), proposed=level is row.works.confidence)
        for level in Confidence
    ]
    choices += [
        Choice(
            f"{Aspect.DEPLOYED}|{verdict}|",
            Content.assemble(
                (f"{aspect_word(Aspect.DEPLOYED)}: ", "$foreground 60%"), verdict_word(verdict)
            ),
            _("proposed") if verdict is row.deployed.verdict else "",
        )
        for verdict in Verdict
    ]
    choices += [
        _works(
            level,
            one.finding.guid,
            one.finding.statement,
            proposed=level is one.grade.confidence,
        )
        for one in row.findings
        if one.finding.guid
        for level in Confidence
    ]
    return choices


def ask_finding(screen: ProjectScreen, mechanism: Code, codebook: Codebook) -> None:
    """Ask what part of a mechanism's evidence is to be graded apart, and its sentence."""

    def chosen(keys: tuple[str, ...] | None) -> None:
        if keys:
            _ask_statement(screen, mechanism, [codebook.by_id[key] for key in keys])

    choices = [
        Choice(
            code.id,
            code_name(code),
            kind_word(kind),
        )
        for kind in _SPLIT_BY
        for code in codebook.of_kind(kind)
    ]
    title = _("Grade apart: an outcome, a group or a context, or one of each")
    screen.app.push_screen(ChoiceDialog(title, choices, several=True), chosen)


def _works(level: Confidence, finding: str, about: str, *, proposed: bool) -> Choice:
    return Choice(
        f"{Aspect.WORKS}|{level}|{finding}",
        Content.assemble((f"{about}: ", "$foreground 60%"), confidence_word(level)),
        _("proposed") if proposed else "",
    )


def _ask_reason(
    screen: ProjectScreen, row: MechanismRow, aspect: Aspect, value: str, finding: str
) -> None:
    def take(texts: dict[str, str]) -> None:
        settle(screen.session, row.code.id, aspect, value, texts["reason"], finding)
        screen.catch_up()

    title = _("Why {judgement}?").format(judgement=judgement_word(aspect, value))
    screen.app.push_screen(FormDialog(title, [FormField("reason", _("Reason"), "")], take))


def _ask_statement(screen: ProjectScreen, mechanism: Code, parts: list[Code]) -> None:
    def one_of(kind: Kind) -> str:
        ids = [code.id for code in parts if code.kind is kind]
        if len(ids) > 1:
            raise StavenError(
                _("a finding is about one {kind} at most").format(kind=kind_word(kind)),
                remedy=_("Close this and tick fewer."),
            )
        return ids[0] if ids else ""

    def take(texts: dict[str, str]) -> None:
        split_finding(
            screen.session,
            mechanism.id,
            texts["statement"],
            outcome=one_of(Kind.OUTCOME),
            group=one_of(Kind.GROUP),
            context=one_of(Kind.CONTEXT),
        )
        screen.catch_up()

    labels = ", ".join(code.label.said_in(language()) for code in parts)
    title = _("The finding on {what}, in one sentence").format(what=labels)
    field = FormField("statement", _("Finding"), "")
    screen.app.push_screen(FormDialog(title, [field], take))
