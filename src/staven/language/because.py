"""Why a code is proposed, in the words of the reader's language."""

from collections.abc import Sequence
from dataclasses import dataclass

from staven.codebook.code import Code, Codebook
from staven.language.evidence import SIGNS, Evidence, Reader
from staven.language.headings import Heading
from staven.language.negation import negated
from staven.language.phrases import Found
from staven.language.terms import Origin
from staven.language.words import FORM
from staven.locale import _, language

REASONS = 2
"""Reasons that are given for one code, at most: who codes has no time for more."""
WORDS_NAMED = 3
"""Words of a description that are named."""
WORTH_NAMING = 0.2
"""How much a heading or the sentences around must say, from 0 to 1, to be named as a reason."""
_HEADING = SIGNS.index("heading")
_PARAGRAPH = SIGNS.index("paragraph")
_BEFORE = SIGNS.index("goes on")
_DESCRIBED = SIGNS.index("described")


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a code was proposed for a sentence."""

    words: str
    negated: bool
    """Whether the sentence denies the term that speaks for the code."""


class Reasons:
    """Tells for any sentence and code of some evidence what speaks for it most."""

    def __init__(self, codebook: Codebook, reader: Reader) -> None:
        self._codebook = codebook
        self._reader = reader

    def reason(
        self, evidence: Evidence, at: int, code: int, sentence: str, above: Sequence[Heading]
    ) -> Reason:
        """What speaks for the code at place `code` in the sentence at place `at`."""
        forms = FORM.findall(sentence)
        said: list[tuple[float, str]] = []
        denied = False
        mine = [
            (one.strength * self._reader.weights[one.term], one)
            for one in evidence.found[at]
            if self._reader.place[self._reader.terms[one.term].code] == code
        ]
        if mine:
            strength, best = max(mine, key=lambda pair: pair[0])
            said.append((1.0 + strength, self._by_term(best, forms)))
            denied = negated(evidence.words[at], best.first, best.last)
        said += self._from_around(evidence, at, code, above)
        telling = self._reader.telling_words(evidence.words[at], code)
        if telling and len(said) < REASONS:
            words = ", ".join(dict.fromkeys(forms[place] for place in telling[:WORDS_NAMED]))
            told = _("words of its description: {words}").format(words=words)
            said.append((evidence.signs[at, code, _DESCRIBED] / 2, told))
        said.sort(key=lambda pair: -pair[0])
        worth = [told for weight, told in said if weight >= WORTH_NAMING] or [
            told for _weight, told in said[:1]
        ]
        reasons = worth[:REASONS] or [_("what comes before it and after it")]
        if denied:
            reasons.append(_("the sentence denies it"))
        return Reason("; ".join(reasons), denied)

    def _from_around(
        self, evidence: Evidence, at: int, code: int, above: Sequence[Heading]
    ) -> list[tuple[float, str]]:
        """What the headings above and the sentences around say, each with how much."""
        signs = evidence.signs[at, code]
        said: list[tuple[float, str]] = []
        places = evidence.headings[at]
        if signs[_HEADING] > 0:
            told = _("it stands under '{heading}'").format(heading=above[places[-1]].words)
            said.append((signs[_HEADING], told))
        if signs[_BEFORE] >= WORTH_NAMING:
            said.append((signs[_BEFORE], _("it goes on about it after the sentence before")))
        elif signs[_PARAGRAPH] > 0:
            said.append((signs[_PARAGRAPH], _("other sentences of its paragraph are about it")))
        return said

    def _by_term(self, found: Found, forms: Sequence[str]) -> str:
        term = self._reader.terms[found.term]
        code = self._codebook.by_id[term.code]
        mine = forms[found.first : found.last + 1]
        apart = len(mine) > len(FORM.findall(term.said))
        stands = f"{mine[0]} … {mine[-1]}" if apart else " ".join(mine)
        names = {"words": stands, "term": term.said, "code": _label(code)}
        if term.through:
            other = _label(self._codebook.by_id[term.through])
            return _("'{words}' belongs to {other}, which serves {code}").format(
                other=other, **names
            )
        same = stands.lower() == term.said.lower()
        if term.origin is Origin.TRIGGER:
            said = (
                _("'{words}' is a trigger of {code}")
                if same
                else _("'{words}' ({term}) is a trigger of {code}")
            )
        elif term.origin is Origin.SYNONYM:
            said = (
                _("'{words}' is another word for {code}")
                if same
                else _("'{words}' ({term}) is another word for {code}")
            )
        else:
            said = _("'{words}' names {code}")
        return said.format(**names)


def _label(code: Code) -> str:
    return code.label.said_in(language())
