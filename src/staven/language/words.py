"""Words of a text, each brought back to one spelling for all its forms, and to its parts.

`Begeleidt`, `begeleiden` and `begeleiding` come to one spelling, so that a term of the codebook is
found in whatever form a text has it. A form is looked into once.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from unicodedata import normalize

import simplemma
from spacy.lang.en.stop_words import STOP_WORDS as ENGLISH
from spacy.lang.nl.stop_words import STOP_WORDS as DUTCH

SHORTEST_PART = 4
"""Letters of the shortest part that a compound is taken to be made of."""
LONGEST_FORM = 60
"""Letters beyond which a form is no word that anybody would look up: the rest of it is left out."""
SAMPLE = 40_000
"""Characters from which the language of a text is told."""

FORM = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+")
_MARKS = re.compile(r"[\u0300-\u036f]")
_JOINTS = ("s", "en", "es", "e", "'s", "’s", "-", "s-")
"""What joins the parts of a Dutch compound, or makes a plural of its last."""
_NOUN_OF_ACTION = re.compile(r"(?<=[a-z]{4})ing$")
_ENDINGS = {"ieve": "ief", "ale": "aal", "ele": "eel", "are": "aar", "ose": "oos"}
"""How Dutch adjectives end when they are inflected and when not; simplemma lacks some of them."""
_ADJECTIVE = re.compile(f"(?<=[a-z]{{2}})(?:{'|'.join(_ENDINGS)})$")
_WHO_ACTS = re.compile(r"(?:ster|er|aar)$")


@dataclass(frozen=True, slots=True)
class Word:
    """A form in a text: the spelling that all forms of its word share, and what it is made of."""

    spelt: str
    head: str = ""
    """What a compound is a kind of, as `cursus` of `taalcursus`, where that is a known word."""
    modifier: str = ""
    """What stands before that, where that is a known word."""
    function: bool = False
    """Whether it is a word such as `de` or `of`, that says nothing of what a text is about."""


@dataclass(slots=True)
class Lexicon:
    """The words of one language, as far as they were met."""

    language: str
    """`nl` or `en`: which of the two a form is tried in first."""
    known: frozenset[str] = frozenset()
    """Words that compounds may be made of, as they are spelt here."""
    _words: dict[str, Word] = field(default_factory=dict)

    def words(self, text: str) -> list[Word]:
        """The words of a text, in order."""
        words, look = self._words, self._look_into
        return [words.get(form) or look(form) for form in FORM.findall(text)]

    def _look_into(self, form: str) -> Word:
        short = form[:LONGEST_FORM]
        lowered = short.lower()
        # An acronym is no form of the word that it happens to spell: VIA is not `via`.
        acronym = len(short) > 1 and short.isupper()
        spelt = short if acronym else spelling(lowered, self.language)
        head, modifier = ("", "") if acronym else _parts(spelt, self.known)
        word = Word(
            spelt=_known(spelt, self.known) or spelt,
            head=head,
            modifier=modifier,
            function=not acronym and lowered in function_words(),
        )
        self._words[form] = word
        return word


def spelling(form: str, language: str) -> str:
    """The spelling for a form in lower case: its lemma, with nouns of action as the verb."""
    order = ("en", "nl") if language == "en" else ("nl", "en")
    # Verbs that can be taken apart have a low line where: `in_zetten`.
    lemma = simplemma.lemmatize(form, lang=order).lower().replace("_", "")
    if lemma == form:
        lemma = _ADJECTIVE.sub(lambda end: _ENDINGS[end.group()], lemma)
    bare = lemma if lemma.isascii() else _MARKS.sub("", normalize("NFKD", lemma))
    return _NOUN_OF_ACTION.sub("en", bare)


def language_of(text: str) -> str:
    """`nl` or `en`: whose small words a text has more of; Dutch where it has neither."""
    forms = [form.lower() for form in FORM.findall(text[:SAMPLE])]
    dutch = sum(form in DUTCH and form not in ENGLISH for form in forms)
    english = sum(form in ENGLISH and form not in DUTCH for form in forms)
    return "en" if english > dutch else "nl"


@cache
def function_words() -> frozenset[str]:
    """Words of both languages that say nothing of what a text is about."""
    return frozenset(DUTCH) | frozenset(ENGLISH)


def spelt_words(texts: Iterable[str], language: str) -> frozenset[str]:
    """The words of content in some texts, as they are spelt here."""
    forms = {form.lower() for text in texts for form in FORM.findall(text)}
    return frozenset(spelling(form, language) for form in forms - function_words())


def _parts(spelt: str, known: frozenset[str]) -> tuple[str, str]:
    """The known words at the end and at the beginning of a compound; empty where there is none."""
    if spelt in known:
        return "", ""
    head = _who_acts(spelt, known)
    modifier = ""
    for cut in range(2, len(spelt) - SHORTEST_PART + 1):
        head = head or _known(spelt[cut:], known) or _who_acts(spelt[cut:], known)
        if cut >= SHORTEST_PART:
            modifier = _known(spelt[:cut], known) or modifier
    return head, modifier


def _known(part: str, known: frozenset[str]) -> str:
    """The known word that a part of a compound, or a plural, stands for."""
    tried = [part, _NOUN_OF_ACTION.sub("en", part)]
    for joint in _JOINTS:
        if part.endswith(joint):
            bare = part[: -len(joint)]
            tried += [bare, _NOUN_OF_ACTION.sub("en", bare)]
    return next((one for one in tried if len(one) >= SHORTEST_PART and one in known), "")


def _who_acts(part: str, known: frozenset[str]) -> str:
    """The known verb of who does it: `begeleiden` for `begeleider`."""
    verb = _WHO_ACTS.sub("en", part)
    return verb if verb != part and verb in known and len(verb) > SHORTEST_PART else ""
