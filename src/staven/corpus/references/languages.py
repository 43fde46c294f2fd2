"""The language of a title, from its small words and the look of the others."""

import re

_DUTCH_WORDS = """
aan als bij dan dat de die dit door dus een en geen het hoe hun ieder in is kan maar meer met naar
niet nieuwe nog nu of om onder ook op over samen te tegen toe tot tussen tweede uit van vanuit veel
voor waar waarom was wat wet wie wij wonen wordt zich zijn zoals zonder
"""
_ENGLISH_WORDS = """
a about among an and are as at be beyond between by can do does for from how in into is its new of
on or that the their through to toward towards under using was what when where which who why with
within
"""
_DUTCH = frozenset(_DUTCH_WORDS.split())
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_DUTCH_LOOK = re.compile(
    r"aa|uu|ij|sch|cht|heid$|teit$|lijke?$|schap|beleid|gemeen|plan$|studie$|[^aeiou]en$|ieel$|isch"
)
_ENGLISH_LOOK = re.compile(
    r"^th|tions?$|ity$|ities$|ment$|ness$|ical$|ship$|[ae]nce$|our$|work$|ly$"
)
_SMALL_WORD = 3
"""What a small word weighs against the look of another one."""


def language_of_title(title: str) -> str:
    """`dutch` or `english`, as BibLaTeX's langid has it; empty where the words do not tell."""
    words = [word.casefold() for word in re.findall(r"[^\W\d_]+", title)]
    dutch = sum(_weight(word, _DUTCH, _DUTCH_LOOK) for word in words)
    english = sum(_weight(word, _ENGLISH, _ENGLISH_LOOK) for word in words)
    if dutch == english:
        return ""
    return "dutch" if dutch > english else "english"


def _weight(word: str, small: frozenset[str], look: re.Pattern[str]) -> int:
    return _SMALL_WORD if word in small else bool(look.search(word))
