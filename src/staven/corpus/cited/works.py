"""The bibliography as citations need it: found by surname, institution, number and title."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from staven.corpus.citations.citation import Paper
from staven.corpus.cited.institutions import without_article, without_head
from staven.corpus.cited.name import (
    abbreviates,
    folded,
    initials,
    sound,
    surnames,
    words_of_weight,
)
from staven.corpus.cited.work import NEAR_TITLE, Work, telling, title_likeness, work_of
from staven.corpus.source import Source

_NEAR_NAME = 0.74
"""Lowest likeness at which a surname is looked at."""
_LENGTH_OFF = 2
"""Letters that a slip adds or takes at most."""
_NEAR_INSTITUTION = 0.88
"""Lowest likeness at which an institution is taken for another spelling of one."""


class Bibliography:
    """The works that may be cited, indexed once."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self.works: list[Work] = [work_of(source) for source in sources]
        self._families: dict[str, list[Work]] = defaultdict(list)
        self._sounds: dict[str, set[str]] = defaultdict(set)
        self._halves: dict[str, set[str]] = defaultdict(set)
        self._by_length: dict[int, list[str]] = defaultdict(list)
        self._institutions: dict[str, dict[Work, float]] = defaultdict(dict)
        self._papers: dict[str, list[Work]] = defaultdict(list)
        self._title_starts: dict[tuple[str, str], list[Work]] = defaultdict(list)
        self._near: dict[str, frozenset[str]] = {}
        self._named: dict[str, dict[Work, float]] = {}
        self._weights: dict[str, int] = defaultdict(int)
        self._by_citekey = {work.source.citekey: work for work in self.works}
        for work in self.works:
            self._add(work)
        for family in self._families:
            self._by_length[len(family)].append(family)
        self._all_institutions = list(self._institutions)
        self._by_initial: dict[str, list[str]] = defaultdict(list)
        for name in self._institutions:
            for word in words_of_weight(name)[:1]:
                self._by_initial[word[0]].append(name)
        self._titles = [" ".join(work.main_title) for work in self.works]

    def _add(self, work: Work) -> None:
        for family in filter(None, work.families):
            self._families[family].append(work)
            self._sounds[sound(family)].add(family)
            for half in family.split()[:: max(1, family.count(" "))]:
                self._halves[half].add(family)
        for name, weight in work.institutions.items():
            known = self._institutions[name]
            known[work] = max(weight, known.get(work, 0.0))
        if work.paper:
            self._papers[work.paper.number].append(work)
        if len(work.telling) > 1:
            self._title_starts[work.telling[0], work.telling[1]].append(work)
        for word in work.words:
            self._weights[word] += 1

    def work(self, citekey: str) -> Work:
        """The work with this citekey, which must be in the bibliography."""
        return self._by_citekey[citekey]

    def by_surname(self, name: str) -> set[Work]:
        """The works of which a person may be meant by this name."""
        if name not in self._near:
            self._near[name] = frozenset(self._near_families(name))
        return {work for family in self._near[name] for work in self._families[family]}

    def _near_families(self, name: str) -> set[str]:
        """Surnames that are this name, or else sound like it, or else look like it."""
        forms = surnames(name)
        known = {form for form in forms if form in self._families}
        for form in forms:
            known |= self._sounds.get(sound(form), set()) | self._halves.get(form, set())
        if known:
            return known
        whole = forms[0]
        for length in range(len(whole) - _LENGTH_OFF, len(whole) + _LENGTH_OFF + 1):
            near = process.extract(
                whole,
                self._by_length.get(length, ()),
                scorer=OSA.normalized_similarity,
                score_cutoff=_NEAR_NAME,
            )
            known.update(family for family, _score, _at in near)
        return known

    def by_institution(self, name: str) -> dict[Work, float]:
        """The works that an institution made or published, with the weight of that."""
        if name not in self._named:
            self._named[name] = self._institution(name)
        return self._named[name]

    def _institution(self, name: str) -> dict[Work, float]:
        plain = without_article(folded(name))
        found: dict[Work, float] = {}
        for form in {plain, without_head(plain)}:
            for work, weight in self._institutions.get(form, {}).items():
                found[work] = max(weight, found.get(work, 0.0))
        short = name.replace(".", "")
        if short.isupper():
            letters = without_head(plain)
            for known in self._by_initial.get(letters[:1], ()):
                if abbreviates(letters, known):
                    _keep(found, self._institutions[known], 1.0)
        if not found and " " in plain:
            _keep(found, self._institutions.get(initials(without_head(plain)), {}), 1.0)
        if not found:
            near = process.extractOne(
                plain,
                self._all_institutions,
                scorer=OSA.normalized_similarity,
                score_cutoff=_NEAR_INSTITUTION,
            )
            if near:
                _keep(found, self._institutions[near[0]], near[1])
        return found

    def by_paper(self, paper: Paper) -> list[Work]:
        """The works with a parliamentary number in one of these dossiers."""
        return [
            work
            for work in self._papers.get(paper.number, ())
            if work.paper and set(work.paper.dossiers) & set(paper.dossiers)
        ]

    def by_title_start(self, first: str, second: str) -> Sequence[Work]:
        """The works whose title begins with these two words of weight, folded."""
        return self._title_starts.get((first, second), ())

    def by_title(self, title: str) -> list[tuple[Work, float]]:
        """The works of which this is the title or its beginning, and how surely, 0 to 1."""
        words = folded(title).split()
        start = telling(words)[:2]
        near = [*self.by_title_start(*start)] if len(start) > 1 else []
        scored = [(work, score) for work in near if (score := title_likeness(words, work))]
        if not scored and len(words) > 1:
            scored = [
                (self.works[at], score / 100)
                for _title, score, at in process.extract(
                    " ".join(words), self._titles, scorer=fuzz.ratio, score_cutoff=NEAR_TITLE
                )
            ]
        return sorted(scored, key=lambda pair: (-pair[1], pair[0].source.citekey))

    def rarity(self, word: str) -> float:
        """How much a word of a title tells: 1 where no other title has it."""
        return 1.0 / max(1, self._weights.get(word, 1))


def _keep(found: dict[Work, float], more: dict[Work, float], likeness: float) -> None:
    for work, weight in more.items():
        found[work] = max(weight * likeness, found.get(work, 0.0))
