"""What an appraisal says, in the user's language: each level with what it means."""

from staven.extracts.appraisal import (
    Appraisal,
    Design,
    Independence,
    Relevance,
    Richness,
    Rigour,
)
from staven.locale import _, pgettext


def design_word(design: Design) -> str:
    """How a study was done."""
    return {
        Design.EXPERIMENTAL: pgettext("design", "(quasi-)experimental"),
        Design.COMPARISON: pgettext("design", "quantitative with comparison"),
        Design.BEFORE_AFTER: pgettext("design", "before/after"),
        Design.MONITOR: pgettext("design", "monitor"),
        Design.SURVEY: pgettext("design", "survey"),
        Design.QUALITATIVE: pgettext("design", "qualitative"),
        Design.PROCESS: pgettext("design", "process evaluation"),
        Design.REVIEW: pgettext("design", "literature review"),
        Design.META_ANALYSIS: pgettext("design", "meta-analysis"),
        Design.POLICY_DOCUMENT: pgettext("design", "policy document"),
        Design.INTERVIEW: pgettext("design", "interview"),
    }[design]


def design_meaning(design: Design) -> str:
    """What makes a study one of this design."""
    return {
        Design.EXPERIMENTAL: _("people or places were assigned to it, or as good as"),
        Design.COMPARISON: _("figures of those with and without it, side by side"),
        Design.BEFORE_AFTER: _("the same measure before and after, nobody to compare with"),
        Design.MONITOR: _("figures that are kept year after year"),
        Design.SURVEY: _("people were asked once, in fixed questions"),
        Design.QUALITATIVE: _("conversations, observation, cases"),
        Design.PROCESS: _("how it was carried out, not what it brought about"),
        Design.REVIEW: _("it brings together what others found"),
        Design.META_ANALYSIS: _("it calculates with the effects that others found"),
        Design.POLICY_DOCUMENT: _("it says what is meant or done, and studies nothing"),
        Design.INTERVIEW: _("what one person told the project's team"),
    }[design]


def sms_meaning(level: int) -> str:
    """What a level of the Maryland scale asks of a study (Sherman et al. 1998)."""
    return (
        _("a correlation, or one measurement"),
        _("before and after, without comparison"),
        _("before and after, with a comparable control group"),
        _("several units, other variables controlled"),
        _("random assignment"),
    )[level - 1]


def rigour_word(rigour: Rigour | None) -> str:
    """Whether the method can bear the claim."""
    if rigour is None:
        return _("rigour not assessed")
    return {
        Rigour.CREDIBLE: pgettext("rigour", "credible"),
        Rigour.RESERVATIONS: pgettext("rigour", "with reservations"),
        Rigour.NOT_CREDIBLE: pgettext("rigour", "not credible"),
    }[rigour]


def rigour_meaning(rigour: Rigour) -> str:
    """What a level of rigour says."""
    return {
        Rigour.CREDIBLE: _("the method can bear what is claimed"),
        Rigour.RESERVATIONS: _("it can bear part of it, or with known flaws"),
        Rigour.NOT_CREDIBLE: _("the claim does not follow from the method"),
    }[rigour]


def relevance_word(relevance: Relevance | None) -> str:
    """How near it is to the project's own population and setting."""
    if relevance is None:
        return _("relevance not assessed")
    return {
        Relevance.DIRECT: pgettext("relevance", "directly relevant"),
        Relevance.PARTIAL: pgettext("relevance", "partly relevant"),
        Relevance.INDIRECT: pgettext("relevance", "indirectly relevant"),
    }[relevance]


def relevance_meaning(relevance: Relevance) -> str:
    """What a level of relevance says."""
    return {
        Relevance.DIRECT: _("our own population and setting"),
        Relevance.PARTIAL: _("either the population or the setting is another"),
        Relevance.INDIRECT: _("both are others, and what it shows may carry over"),
    }[relevance]


def richness_word(richness: Richness | None) -> str:
    """How much it tells about how and why; empty where nobody said."""
    if richness is None:
        return ""
    return {
        Richness.THICK: pgettext("richness", "rich"),
        Richness.SOME: pgettext("richness", "some richness"),
        Richness.THIN: pgettext("richness", "thin"),
    }[richness]


def richness_meaning(richness: Richness) -> str:
    """What a level of richness says."""
    return {
        Richness.THICK: _("it tells how and why, in which circumstances"),
        Richness.SOME: _("it tells something of how and why"),
        Richness.THIN: _("it gives an outcome and hardly anything around it"),
    }[richness]


def independence_word(independence: Independence | None) -> str:
    """How far its makers stood from the policy's owner; empty where nobody said."""
    if independence is None:
        return ""
    return {
        Independence.INDEPENDENT: pgettext("independence", "independent"),
        Independence.COMMISSIONED: pgettext("independence", "commissioned by the policy's owner"),
        Independence.SELF_EVALUATION: pgettext("independence", "self-evaluation"),
        Independence.OWN_TEAM: pgettext("independence", "the project team's own"),
    }[independence]


def independence_meaning(independence: Independence) -> str:
    """What a level of independence says."""
    return {
        Independence.INDEPENDENT: _("the owner had no part in it"),
        Independence.COMMISSIONED: _("others did it, the owner paid for it"),
        Independence.SELF_EVALUATION: _("those who carry it out judge it themselves"),
        Independence.OWN_TEAM: _("we did it ourselves, such as our interviews"),
    }[independence]


def scale_name(name: str) -> str:
    """What a field of an appraisal is called."""
    return {
        "design": pgettext("appraisal", "design"),
        "sms": "SMS",
        "rigour": pgettext("appraisal", "rigour"),
        "relevance": pgettext("appraisal", "relevance"),
        "richness": pgettext("appraisal", "richness"),
        "independence": pgettext("appraisal", "independence"),
        "theory": pgettext("appraisal", "explicit theory"),
        "reason": pgettext("appraisal", "reason"),
    }[name]


def appraisal_words(one: Appraisal) -> str:
    """An appraisal on one line, without its reason: `survey · credible · directly relevant`."""
    marks = [
        design_word(one.design) if one.design else "",
        f"SMS {one.sms}" if one.sms else "",
        rigour_word(one.rigour),
        relevance_word(one.relevance),
        richness_word(one.richness),
        independence_word(one.independence),
        _("explicit theory") if one.theory else "",
    ]
    return " · ".join(mark for mark in marks if mark) or _("not assessed")
