"""What the name of a file and its first pages say of the work in it."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath

from staven.corpus.doi import DOI_BEGINS, without_punctuation
from staven.corpus.kamerstuk import kamerstuk_in_address, kamerstuk_of
from staven.corpus.letters import words_of
from staven.corpus.source import Source

TITLE_PAGE = 700
"""Letters of the first pages within which a title is the file's own, and not one that it cites."""
READ = 6_000
"""Characters of a text that are looked at: a cover, a title page and a page with the imprint."""
_HEAD_ENDS = 1_500
"""Characters within which a parliamentary paper gives its number."""
_IMPRINT = 3_000
"""Characters within which a year may be the year of publication."""

_DOI = re.compile(rf"\b{DOI_BEGINS}[^\s\"<>]+")
_COPY = re.compile(r"(?:\s*\(\d{1,3}\)|\s*[-–] (?:kopie|copy))+$", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19[5-9]\d|20[0-4]\d)(?!\d)")
_IN_A_NAME = re.compile(
    r"(?:kst[-_ ]?)?(?<!\d)(\d{2}[ .]?\d{3})\D{1,12}?(\d{1,4})(?!\d)", re.IGNORECASE
)
_DOSSIER = re.compile(r"(?<![\d.,])(\d{2}) ?(\d{3})(?![\d.,]\d)")
_HEAD = re.compile(r"^Nr\. ?(\d{1,4})\b", re.MULTILINE)
"""How a parliamentary paper gives its number, on a line of its own under that of the dossier."""
_ABOUT = re.compile(
    r"\b(?:aanbiedingsbrief|aanbieding van|betreft|bijlage bij|bijlagen? bij|brief van|erratum|"
    r"kabinetsreactie|kamerbrief|naar aanleiding van|persbericht|reactie op|recensie|review of|"
    r"summary of|samenvatting van|vervolg op|follow-up (?:of|to)|press release|"
    r"presentatie over|factsheet|geachte|dear)\b",
    re.IGNORECASE,
)
"""Words before a title that make a text one about that work: a letter, an annex, a review."""
_REFERENCE = re.compile(r"\((?:19|20)\d\d[a-z]?\)[.,:]? ?[\"'“”„‘’]?\Z")
"""What stands before a title in a reference, on the same line: `Jansen (2019). `."""
_BESIDE_NAME = re.compile(
    r"(?<![a-z])(?:annex|appendix|bijlagen?|erratum|factsheet|infographic|persbericht|presentatie|"
    r"recensie|review|samenvatting|slides|summary|b\d{1,2}$)(?![a-z])",
    re.IGNORECASE,
)
_LETTER_NAME = re.compile(
    r"(?<![a-z])(?:aanbiedingsbrief|brief|kabinetsreactie|kamerbrief|reactie)(?![a-z])",
    re.IGNORECASE,
)

Paper = tuple[str, str]
"""A parliamentary paper: five digits of its dossier, and its number."""


@dataclass(frozen=True)
class FileClues:
    """A file by its name and the text of its first pages."""

    name: str
    """Without its folder."""
    opening: str
    """The text of the first pages; empty where it could not be read."""

    @cached_property
    def stem(self) -> str:
        """The name without its ending, and without what marks it as a second copy."""
        return _COPY.sub("", PurePath(self.name).stem)

    @cached_property
    def name_words(self) -> list[str]:
        """The words of the name, by their letters; `DeVriesRapport` is three."""
        return words_of(re.sub(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])", " ", self.stem))

    @cached_property
    def name_letters(self) -> str:
        """All letters and digits of the name."""
        return "".join(self.name_words)

    @cached_property
    def opening_words(self) -> list[str]:
        """The words of the first pages, by their letters."""
        return words_of(self.opening[:READ])

    @cached_property
    def opening_letters(self) -> str:
        """All letters and digits of the first pages."""
        return "".join(self.opening_words)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the name and of the first pages."""
        return frozenset(self.opening_words) | frozenset(self.name_words)

    @cached_property
    def dois(self) -> frozenset[str]:
        """DOIs on the first pages, by their letters."""
        found = (without_punctuation(one) for one in _DOI.findall(self.opening[:READ]))
        return frozenset("".join(words_of(one)) for one in found)

    def name_years(self, title: str) -> frozenset[int]:
        """Years in the name, those left out that the title accounts for."""
        named = Counter(map(int, _YEAR.findall(self.stem)))
        return frozenset((named - Counter(map(int, _YEAR.findall(title)))).keys())

    def opening_years(self, title: str) -> frozenset[int]:
        """Years on the title page and in the imprint, without those of the title."""
        printed = frozenset(map(int, _YEAR.findall(self.opening[:_IMPRINT])))
        return printed - frozenset(map(int, _YEAR.findall(title)))

    @cached_property
    def name_papers(self) -> frozenset[Paper]:
        """Parliamentary papers that the name may stand for."""
        return frozenset(
            (re.sub(r"\D", "", dossier), str(int(number)))
            for dossier, number in _IN_A_NAME.findall(self.stem)
        )

    @cached_property
    def opening_papers(self) -> frozenset[Paper]:
        """The paper that the head of the first page says it is, once for each of its dossiers."""
        head = _HEAD.search(self.opening[:_HEAD_ENDS])
        if not head:
            return frozenset()
        above = self.opening[: head.start()]
        number = str(int(head[1]))
        return frozenset((first + last, number) for first, last in _DOSSIER.findall(above))

    @cached_property
    def parliamentary(self) -> bool:
        """Whether it looks like a parliamentary paper or a letter to parliament."""
        return bool(self.opening_papers) or "derstatengeneraal" in self.opening_letters[:TITLE_PAGE]

    def named_beside(self, title: str, *, letter: bool) -> bool:
        """Whether the name says that it is an annex, a summary, a letter or the like.

        Words that are in the title do not count, and letters not where the source may be one.
        """
        kinds = (_BESIDE_NAME,) if letter else (_BESIDE_NAME, _LETTER_NAME)
        own = words_of(title)
        found = (one for kind in kinds for one in kind.findall(self.stem))
        return any(one.lower() not in own for one in found)

    def about(self, letters: int, container: str = "") -> bool:
        """Whether words before that many letters of the first pages make it a text about a work.

        Words in the name of the journal that it stands in, the `container`, do not count.
        """
        words = (found.group().lower() for found in _ABOUT.finditer(self._before(letters)))
        return any(one not in container.lower() for one in words)

    def refers(self, letters: int) -> bool:
        """Whether what comes after that many letters is the title in a reference to a work."""
        return _REFERENCE.search(self._before(letters)) is not None

    def _before(self, letters: int) -> str:
        """The text of the first pages before that many letters."""
        seen = 0
        for found in re.finditer(r"[^\W_]+", self.opening[:READ]):
            if seen >= letters:
                return self.opening[: found.start()]
            seen += len("".join(words_of(found.group())))
        return self.opening[:READ]


def papers_of(source: Source) -> frozenset[Paper]:
    """The parliamentary paper that a source is: one for each dossier that it belongs to."""
    named = (kamerstuk_of(source.kamerstuk), kamerstuk_in_address(source.url))
    return frozenset(
        (dossier, paper.number)
        for paper in named
        if paper is not None and paper.number
        for dossier in paper.plain_dossiers
    )
