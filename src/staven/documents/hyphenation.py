"""Words broken at a line's end: whole again, and with their hyphen where it belongs to them.

The rules are those of Dutch spelling (Taalunie, Leidraad 6 and 15): what else the document writes
decides first, then what the two halves look like.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

BREAKS_OFF = re.compile(r"[^\W_][-\u2010\u2011]$")
"""Ends a line at which a word breaks off."""
_WORD = re.compile(r"[^\W\d_][^\W_]*(?:[-\u2010\u2011][^\W_]+)*-?|\d+-[^\W\d_]+")
_LAST = re.compile(r"([^\W_]+(?:[-\u2010\u2011][^\W_]+)*)[-\u2010\u2011]$")
_FIRST = re.compile(r"[^\W_]+(?:[-\u2010\u2011][^\W_]+)*")
_AND = frozenset(("en", "of", "noch", "tot", "als", "maar", "respectievelijk", "and", "or", "und"))
"""After these the first half stands by itself: `in- en uitstroom`."""
_FIRST_HALVES = frozenset(
    re.findall(
        r"[\w-]+",
        "sociaal politiek cultureel maatschappelijk ruimtelijk etnisch religieus fysiek economisch"
        " bestuurlijk juridisch psychisch historisch nationaal niet non ex oud"
        " semi quasi anti pro mbo hbo vmbo havo vwo zzp wmo ggz ggd cao pgb bso ngo tv pc ict hr eu"
        " vn e vve azc lhbt lhbti covid",
    )
)
"""First halves that keep their hyphen before an adjective, a name or another abbreviation."""
_CLASHES = frozenset(
    ("aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "ij", "oe", "oi", "oo", "ou", "ui", "uu")
)
"""Two vowels that would be read as one: compounds keep a hyphen between them (Leidraad 6.2)."""
_ONE_SOUND = frozenset(("ei", "ie", "ui", "eu", "ij"))
_TREMA = {"e": "ë", "i": "ï", "u": "ü", "o": "ö"}


_ADDRESS = re.compile(r"(?:https?://|www\.)\S*-$")
_VOWEL = re.compile(r"[aeiouyáéíóúäëïöü]")
_SYLLABLE = 3
"""Letters of which a half has to have more to be a word, where vowels would clash."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a document writes where no line ends."""

    words: Counter[str]
    """How often each word stands there, in lower case and with its hyphens."""
    halves: frozenset[str]
    """First halves of the words among them that have a hyphen."""


def vocabulary(lines: Iterable[str]) -> Vocabulary:
    """The words of the lines, without the halves of a word that a line breaks off."""
    words: Counter[str] = Counter()
    broken = False
    for line in lines:
        text = _FIRST.sub("", line, count=1) if broken else line
        broken = BREAKS_OFF.search(text) is not None
        words.update(_WORD.findall((_LAST.sub("", text) if broken else text).casefold()))
    halves = (word.partition("-") for word in words if "-" in word)
    return Vocabulary(words, frozenset(first for first, _, second in halves if second))


def rejoined(left: str, right: str, known: Vocabulary) -> tuple[str, str]:
    """Two lines of which the first breaks off a word: as they are written on one line.

    The first comes back without its hyphen, with it, or with it and a space; the second may get
    the trema that a line break takes away.
    """
    ending, beginning = _LAST.search(left), _FIRST.match(right)
    if ending is None or beginning is None or _ADDRESS.search(left):
        return left, right
    first, second = ending.group(1).casefold(), beginning.group().casefold()
    whole, trema = left[:-1], _with_trema(first, second)
    dotted = trema + right[len(trema) :] if trema else right
    with_hyphen = known.words[f"{first}-{second}"]
    without = known.words[first + second]
    if trema and known.words[first + trema] > max(with_hyphen, without):
        return whole, dotted
    if second in _AND:
        return f"{left} ", right
    if with_hyphen != without:
        return (left if with_hyphen > without else whole), right
    if _belongs(ending.group(1), beginning.group(), known.halves) and not trema:
        return left, right
    return whole, dotted


def _with_trema(first: str, second: str) -> str:
    """The second half with the trema that it has in the whole word; empty where it has none."""
    prefix = first in {"ge", "be"} or first.endswith(("-ge", "inge", "aange"))
    if prefix and second[0] in "eiu" and second[:2] not in _ONE_SOUND and len(second) > 1:
        return _TREMA[second[0]] + second[1:]
    if first == "co" and second[0] == "o":
        return _TREMA["o"] + second[1:]
    return "ën" if first.endswith("ee") and second == "en" else ""


def _belongs(first: str, second: str, halves: frozenset[str]) -> bool:
    """Whether a hyphen belongs to a word that the document writes nowhere else."""
    part = re.split(r"[-\u2010\u2011]", first)[-1]
    low = part.casefold()
    capitals = len(part) > 1 and part.isupper()
    if capitals and second.isupper():
        return False
    if capitals or second[0].isupper() or second[0].isdigit() or part[-1].isdigit():
        return True
    if low in _FIRST_HALVES or low in halves or (len(part) > 1 and not _VOWEL.search(low)):
        return True
    clash = low[-1] + second[0]
    return clash in _CLASHES and min(len(part), len(second)) > _SYLLABLE
