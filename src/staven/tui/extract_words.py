"""An extract in words, as the side panes show it."""

from textual.content import Content

from staven.codebook.code import Code, Codebook, Kind
from staven.export.amount import amount
from staven.extracts.appraisal_words import rigour_word
from staven.extracts.claim import Claim
from staven.extracts.extract import CodeUse, Extract
from staven.extracts.transcription import place_words
from staven.extracts.words import (
    STANCE_SIGNS,
    as_intended_word,
    aspect_word,
    cost_verdict_word,
    direction_word,
    kind_letter,
    polarity_word,
    scale_word,
    stance_word,
    trend_word,
)
from staven.locale import _, language

KIND_COLOURS = {
    Kind.MECHANISM: "$primary",
    Kind.CONTEXT: "$warning",
    Kind.OUTCOME: "$success",
    Kind.INSTRUMENT: "$text-secondary",
    Kind.BOTTLENECK: "$error",
    Kind.GOAL: "$accent",
    Kind.GROUP: "$foreground",
    Kind.POLICY_LINE: "$foreground 70%",
    Kind.THEME: "$foreground 70%",
}
"""As in the margin of the text; never without the kind's letter."""


def claim_words(claim: Claim, codebook: Codebook) -> str:
    """A claim on one line: `deployed · + supports · local / small · increasing`."""
    parts = [
        aspect_word(claim.aspect),
        f"{STANCE_SIGNS[claim.stance]} {stance_word(claim.stance)}",
        scale_word(claim.scale) if claim.scale else "",
        as_intended_word(claim.as_intended) if claim.as_intended else "",
        trend_word(claim.trend) if claim.trend else "",
        direction_word(claim.direction) if claim.direction else "",
        cost_verdict_word(claim.cost_verdict) if claim.cost_verdict else "",
        amount(claim),
        _("compared with {group}").format(group=claim.comparison) if claim.comparison else "",
        _("corrected for {what}").format(what=claim.corrected_for) if claim.corrected_for else "",
        code_label(claim.group, codebook) if claim.group else "",
        claim.period,
    ]
    return " · ".join(part for part in parts if part)


def code_label(code: str, codebook: Codebook) -> str:
    """The label of a code in the user's language; its id where the codebook no longer has it."""
    found = codebook.by_id.get(code)
    return found.label.said_in(language()) if found else code


def code_name(code: Code) -> Content:
    """The letter of its kind, and its label."""
    return Content.assemble(
        (f"{kind_letter(code.kind)} ", KIND_COLOURS[code.kind]), code.label.said_in(language())
    )


def code_words(use: CodeUse, codebook: Codebook) -> Content:
    """A code with its kind's letter, and what it does where it is a context."""
    found = codebook.by_id.get(use.code)
    letter, colour = (
        (kind_letter(found.kind), KIND_COLOURS[found.kind]) if found else ("?", "$foreground")
    )
    polarity = f" ({polarity_word(use.polarity)})" if use.polarity else ""
    return Content.assemble((f"▌{letter} ", colour), f"{code_label(use.code, codebook)}{polarity}")


def configuration(extract: Extract, codebook: Codebook) -> str:
    """The extract as a CMO line: `C → M → O`; empty without a mechanism or without C and O.

    Source:
        Pawson & Tilley (1997), *Realistic Evaluation*.
    """
    parts: dict[Kind, list[str]] = {Kind.CONTEXT: [], Kind.MECHANISM: [], Kind.OUTCOME: []}
    for use in extract.codes:
        found = codebook.by_id.get(use.code)
        if found and found.kind in parts:
            polarity = f" ({polarity_word(use.polarity)})" if use.polarity else ""
            parts[found.kind].append(f"{code_label(use.code, codebook)}{polarity}")
    if not parts[Kind.MECHANISM] or not (parts[Kind.CONTEXT] or parts[Kind.OUTCOME]):
        return ""
    return " → ".join(
        f"{kind_letter(kind)} {' + '.join(labels)}" for kind, labels in parts.items() if labels
    )


def one_line(text: str, width: int) -> str:
    """`text` on one line, cut with an ellipsis at `width` characters."""
    bare = " ".join(text.split())
    return bare if len(bare) <= width else bare[: max(0, width - 1)].rstrip() + "…"


def brief(extract: Extract, codebook: Codebook, width: int, *, current: bool) -> Content:
    """Three lines for a list: its codes or CMO line, its claim, and how its quote begins."""
    said = configuration(extract, codebook)
    first = (
        Content(said)
        if said
        else Content(" · ").join(code_words(use, codebook) for use in extract.codes)
    )
    mark = "▸" if current else " "
    rest = width - 2
    claim = claim_words(extract.claim, codebook)
    if extract.second_hand:
        claim = f"{extract.study_citekey} · {claim}"
    claim = one_line(claim, rest)
    quote = f"“{one_line(extract.quote, rest - 2)}”"
    if extract.transcribed:
        told = f"{place_words(extract.page, extract.locator, transcribed=True)}: "
        quote = one_line(f"{told}{extract.quote}", rest)
    return Content("\n").join(
        [
            Content.assemble(mark, first.truncate(rest, ellipsis=True)),
            Content.assemble("  ", (claim, "$foreground 80%")),
            Content.assemble("  ", (quote, "$foreground 60%")),
        ]
    )


def details(extract: Extract, codebook: Codebook, reviewer: str) -> Content:
    """Everything about one extract, for the pane below the list."""
    lines = [code_words(use, codebook) for use in extract.codes]
    if said := configuration(extract, codebook):
        lines.append(Content(said))
    lines.append(Content.styled(claim_words(extract.claim, codebook), "bold"))
    via = _("via {citekey}").format(citekey=extract.citekey)
    place = [
        place_words(extract.page, extract.locator, transcribed=extract.transcribed),
        f"{extract.study_citekey} {via}" if extract.second_hand else "",
        extract.reviewer if extract.reviewer != reviewer else "",
    ]
    if any(place):
        lines.append(Content(" · ".join(part for part in place if part)))
    if extract.transcribed:
        lines.append(Content(extract.quote))
    if extract.rigour:
        said = _("this passage: {level}").format(level=rigour_word(extract.rigour))
        lines.append(Content.styled(said, "bold"))
    if extract.memo:
        lines.append(Content.assemble((_("memo") + ": ", "bold"), extract.memo))
    return Content("\n").join(lines)
