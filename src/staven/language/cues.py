"""What a sentence is like whatever it is about: signs that it tells of no mechanism at all.

The words belong to no codebook: any evaluation uses them. Spelt as `words` spells them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from staven.language.words import Word

_SPEAKS_OF_ITSELF_WORDS = """
alinea annex begroten begroot beschrijven bespreken bijlage budget bladzijde deelvraag definitie
doelstellen doelstelling euro figuur geinterviewde grafiek hieronder hoofddoelstelling hoofdstuk
indicator inleiding inleiden leeswijzer methode miljard miljoen noot onderzoeksvraag onderstaand
paragraaf par percentage procent rapport rapportage schetsen schema subparagraaf synthesestudie
tabel vraagstellen vervolgens weergave appendix below billion budget chapter describe definition
discuss euro figure indicator introduction method million objective paragraph per percent
percentage report section table
"""
SPEAKS_OF_ITSELF = frozenset(_SPEAKS_OF_ITSELF_WORDS.split())
"""Words of sentences that tell how a text is built, what is measured or what it costs."""

_OFFICES_WORDS = """
afdeling artikel besluit commissie departement directeur directie kabinet kamerbrief kamerstuk
memorie minister ministerie motie regeling staatssecretaris tk tweede wet wetgeving wetsvoorstel
act bill cabinet commission department directorate minister ministry motion parliament secretary
unit
"""
OFFICES = frozenset(_OFFICES_WORDS.split())
"""Words of sentences that tell who decided on a policy and by what paper."""

_POINTS_BACK_WORDS = """
daar daarbij daardoor daarmee daarvoor daarnaast dat deze die dit ermee ervoor hierbij hierdoor
hiermee hiervoor hij ook zij zo he it she such that these they this those thereby
"""
POINTS_BACK = frozenset(_POINTS_BACK_WORDS.split())
"""Words that, at the head of a sentence, go on about what the one before was about."""

_NOTE = re.compile(
    r"\s*(?:<sup>|\[\^|https?://|<http|bron:|source:|\*\*(?:figuur|tabel|figure|table))",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_HEADING = re.compile(r"[ \t]*#{1,6} |[ \t]*(?:[-*+•] +)?\*\*[^*\n]*\*\*[:.]?[ \t]*$")
FIRST = 3
"""Words at the head of a sentence among which one that points back is looked for."""
MANY = 30
"""Words of content in a sentence that is as long as matters."""


@dataclass(frozen=True, slots=True)
class Cues:
    """What a sentence is like, whatever it is about; numbers from 0 to 1."""

    heading: bool
    note: bool
    """Whether it is a footnote, a source line or a caption."""
    points_back: bool
    speaks_of_itself: float
    figures: float
    """How many numbers are in it."""
    offices: float
    length: float


def cues(sentence: str, words: Sequence[Word]) -> Cues:
    """What a sentence is like."""
    spelt = [word.spelt for word in words]
    content = sum(not word.function for word in words)
    return Cues(
        heading=_HEADING.match(sentence) is not None,
        note=_NOTE.match(sentence) is not None,
        points_back=any(one in POINTS_BACK for one in spelt[:FIRST]),
        speaks_of_itself=min(sum(one in SPEAKS_OF_ITSELF for one in spelt), 2) / 2,
        figures=min(len(_NUMBER.findall(sentence)), 4) / 4,
        offices=min(sum(one.lower() in OFFICES for one in spelt), 2) / 2,
        length=min(content, MANY) / MANY,
    )
