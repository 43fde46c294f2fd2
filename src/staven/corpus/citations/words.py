"""The words of citations in Dutch and English, and the pieces that a text is cut into for them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from staven.corpus import months, name_prefixes

_NOT_IN_CITATIONS = frozenset({"a", "aan", "am", "an", "bij", "en", "im", "in", "onder", "over"})
"""Prefixes that are far more often words of the sentence."""
PREFIXES = name_prefixes.PREFIXES - _NOT_IN_CITATIONS
"""Words that stand before a surname, or inside the name of an institution."""

INNER_WORDS = PREFIXES | {"voor", "of", "for", "the", "in"}
"""Small words that the name of an institution may hold."""

AND = frozenset({"en", "and", "&", "und", "et", "y", "amp"})

_HEADS_TEXT = """
ministerie ministeries gemeente provincie inspectie directie universiteit hogeschool instituut
stichting vereniging bureau raad rijksuniversiteit commissie adviescollege ministry university
municipality department institute council committee
"""
_HEADS = frozenset(_HEADS_TEXT.split())
"""Words in lower case with which the name of an institution begins."""

_SEASONS_TEXT = """
lente zomer herfst winter voorjaar najaar spring summer autumn fall
"""
MONTHS = frozenset(months.MONTHS).union(_SEASONS_TEXT.split())
"""What may stand before a year without being an author."""

_NO_NAMES_TEXT = """
zie ook zo volgens sinds vanaf tot tussen over in om op uit bij aan met na naar door voor tegen
per wel niet dit dat deze die daarnaast daarentegen bovendien echter hoewel omdat terwijl
wanneer toen nu dan als maar want dus toch immers eveneens tevens bron bronnen figuur figuren
tabel tabellen kader box bijlage hoofdstuk paragraaf noot artikel art lid blz pagina deel stap
aldus vergelijk vgl conform naast evenals zoals blijkens verder hierbij hiervoor samen mede onlangs
later eerst met mijn ons onze hun haar beide enkele veel alle sommige
like following building after before despite unlike similarly finally second first recently earlier
using our their his her its some many most all work studies with by under over here there what who
see also according since from until between however although because when while as for but and
this that these those thus moreover furthermore source sources figure figures table tables
chapter section appendix note notes page article part step both e.g i.e cf
bijvoorbeeld onder andere recent recentelijk eerder ook onderzoek studie rapport evaluatie
monitor wet wetsvoorstel memorie kamerbrief besluit regeling begroting
we wij ze zij hij een a an the er daar hier ik men
"""
_NO_NAMES = MONTHS | frozenset(_NO_NAMES_TEXT.split())
"""Words that are no part of a name, even with a capital: they often begin a sentence."""

LAW = re.compile(
    r"\b(?:wet|wetsvoorstel|memorie|besluit|regeling|artikel|act)\b|wet$|^Wi$", re.IGNORECASE
)
"""Laws and rules carry a year, and are no works that one cites."""

NO_YEAR = r"z\.\s?[dj]\.|n\.\s?d\.|in\s+(?:druk|press)|forthcoming|te\s+verschijnen"

_LETTER = r"[^\W\d_]"
_TOKEN = re.compile(
    rf"""
    (?P<others>(?i:\(?(?<![\w.])(?:e\.\s?a\.?|et\.?\s+al\b\.?|en\s+(?:anderen|collega['’]?s)|and\s+(?:others|colleagues)|c\.s\.)\)?)(?!\w))
  | (?P<year>(?<![\w.\-–—/])(?<!\d\s[-–—]\s)(?:1[6-9]|20)\d\d[a-z]?(?!\w|\s?[-–—]\s?\d))
  | (?P<undated>(?i:(?<!\w)(?:{NO_YEAR})(?!\w)(?:-[a-z]\b)?))
  | (?P<initial>(?:(?<!\w)|(?<=\.)-?)(?!\d)[A-ZÀ-ÖØ-ÞĀ-Ž][hr]?\.(?!\w{{3}}))
  | (?P<word>['’]?{_LETTER}(?:[^\W_]|[\u0300-\u036f\u00ad]|['’.\-‑](?={_LETTER}))*)
  | (?P<number>\d(?:[\d.,]*\d)?)
  | (?P<open>[(\[])
  | (?P<close>[)\]])
  | (?P<comma>,)
  | (?P<semicolon>;)
  | (?P<colon>:)
  | (?P<ampersand>&(?:amp;)?)
  | (?P<slash>/)
  | (?P<gap>\n[^\S\n]*(?:\n|[-*•–|>#]|\d{{1,3}}[.)]\s)|\x1f)
  | (?P<stop>[.?!|\t…>])
    """,
    re.VERBOSE,
)
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
_WORTH_READING = re.compile(
    rf"(?:1[6-9]|20)\d\d|\bBron(?:nen)?\s?:|\bSources?\s?:|{NO_YEAR}", re.IGNORECASE
)


class Kind(Enum):
    """What a piece of text is, as far as citations go."""

    OTHERS = auto()
    YEAR = auto()
    UNDATED = auto()
    INITIAL = auto()
    NAME = auto()
    """A word with a capital that may be part of a name."""
    SMALL = auto()
    """A small word that a name may hold."""
    HEAD = auto()
    AND = auto()
    WORD = auto()
    """Any other word."""
    NUMBER = auto()
    OPEN = auto()
    CLOSE = auto()
    COMMA = auto()
    SEMICOLON = auto()
    COLON = auto()
    SLASH = auto()
    GAP = auto()
    """An empty line, or a place where no citation can be."""
    STOP = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of text with its place."""

    kind: Kind
    start: int
    end: int
    text: str


_KINDS = {
    "others": Kind.OTHERS,
    "undated": Kind.UNDATED,
    "initial": Kind.INITIAL,
    "number": Kind.NUMBER,
    "open": Kind.OPEN,
    "close": Kind.CLOSE,
    "comma": Kind.COMMA,
    "semicolon": Kind.SEMICOLON,
    "colon": Kind.COLON,
    "ampersand": Kind.AND,
    "slash": Kind.SLASH,
    "gap": Kind.GAP,
    "stop": Kind.STOP,
    "year": Kind.YEAR,
}


def tokens_in(text: str) -> Iterator[Token]:
    """The pieces of a text that matter to citations, in order; all else is skipped.

    Paragraphs without a year or a source line hold none, and are only told apart.
    """
    start = 0
    for gap in _PARAGRAPH.finditer(text):
        yield from _pieces(text, start, gap.start())
        yield Token(Kind.GAP, gap.start(), gap.end(), "")
        start = gap.end()
    yield from _pieces(text, start, len(text))


def _pieces(text: str, start: int, end: int) -> Iterator[Token]:
    if _WORTH_READING.search(text, start, end) is None:
        return
    for match in _TOKEN.finditer(text, start, end):
        group = match.lastgroup or ""
        found = match[0]
        kind = _kind_of_word(found) if group == "word" else _KINDS[group]
        yield Token(kind, match.start(), match.end(), found)


def _kind_of_word(word: str) -> Kind:
    low = word.lower()
    if low in AND and word == low:
        return Kind.AND
    if low in INNER_WORDS:
        return Kind.SMALL
    if low in _HEADS and word == low:
        return Kind.HEAD
    if low in _NO_NAMES and not (len(word) > 1 and word.isupper()):
        return Kind.WORD
    capital = word.lstrip("'’")[:1].isupper() or any(letter.isupper() for letter in word[1:4])
    return Kind.NAME if capital else Kind.WORD


def year_of(token: Token) -> tuple[int | None, str]:
    """The year that a piece names, and the letter behind it; None where it says there is none."""
    if token.kind is not Kind.YEAR:
        return None, ""
    return int(token.text[:4]), token.text[4:]
