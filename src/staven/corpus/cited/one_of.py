"""Which of several works a citation means, by the letter behind its year or the words before it."""

import re
from collections.abc import Sequence

from staven.corpus.citations.citation import Mention
from staven.corpus.cited.name import folded
from staven.corpus.cited.work import Work, same_work
from staven.corpus.cited.works import Bibliography

_NAMED = 0.33
"""Share of a title that must stand before a citation to say which of several works is meant."""
_CLEARLY_NAMED = 2.0
"""How many times more of its title than of any other's."""
_LONG_WORD = 8
"""Letters of a word that can name a work by itself; a shorter one is said by chance."""
_STEM = 5
"""Letters that two words must share to be forms of one."""


def one_of(mention: Mention, rivals: Sequence[Work], bibliography: Bibliography) -> Work | None:
    """The one work that the letter behind the year, or the title before it, says is meant."""
    if mention.suffix:
        lettered = [work for work in rivals if _letter(work) == mention.suffix]
        if len(lettered) == 1:
            return lettered[0]
    return _told_apart(mention, rivals, bibliography)


def _letter(work: Work) -> str:
    """The letter behind the year by which the bibliography tells works of one year apart."""
    field = work.source.fields.get("extrayear") or work.source.fields.get("yearsuffix")
    named = re.search(rf"{work.source.year}([a-z])(?![a-z])", work.source.citekey)
    return field or (named[1] if named else "")


def _told_apart(
    mention: Mention, rivals: Sequence[Work], bibliography: Bibliography
) -> Work | None:
    """The one work whose title the words before the citation name; None where none stands out."""
    said = {word for word in folded(f"{mention.before} {mention.title}").split() if len(word) > 1}
    told = sorted(
        ((_named_in(said, work, bibliography), work) for work in rivals),
        key=lambda pair: (-pair[0], pair[1].source.citekey),
    )
    share, best = told[0]
    next_share = max((one for one, work in told[1:] if not same_work(best, work)), default=0.0)
    return best if share >= _NAMED and share >= _CLEARLY_NAMED * next_share else None


def _named_in(said: set[str], work: Work, bibliography: Bibliography) -> float:
    """Share of the title's words, by how much each tells, that stand in what was said."""
    words = {word for word in work.main_title if word in work.words} or work.words
    weights = {word: bibliography.rarity(word) for word in words}
    told = [word for word in words if _said(word, said)]
    if not told or (len(told) == 1 and len(told[0]) < _LONG_WORD):
        return 0.0
    return sum(weights[word] for word in told) / sum(weights.values())


def _said(word: str, said: set[str]) -> bool:
    """Whether a word was said, or another with the same beginning: `cohort`, `cohortstudie`."""
    if word in said:
        return True
    return len(word) >= _STEM and any(
        len(other) >= _STEM and (word.startswith(other[:-1]) or other.startswith(word[:-1]))
        for other in said
    )
