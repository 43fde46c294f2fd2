"""Made-up sources for laws: anything that a BibTeX file could hold."""

import unicodedata
from pathlib import Path

from hypothesis import strategies as st

from staven.corpus.bibtex.read import read_bibtex
from staven.corpus.source import Name, Source

_LETTERS = st.characters(categories=["L"], max_codepoint=0x24F)
_MARKS = st.sampled_from(" \\{}~$%&#_^'\"@=,.:;()–-0123456789€")


def _tidy(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))


texts = st.text(alphabet=st.one_of(_LETTERS, _MARKS), max_size=30).map(_tidy)
filled = texts.filter(bool)
capitalised = (
    st.text(alphabet=_LETTERS, min_size=1, max_size=8)
    .map(lambda word: unicodedata.normalize("NFC", word.capitalize()))
    .filter(lambda word: word[0].isupper())
)
family_words = st.one_of(capitalised, st.sampled_from(["and", "de", "García", "O'Brien", "{x}"]))
families = st.lists(family_words, min_size=1, max_size=3).map(" ".join)
people = st.builds(
    Name,
    family=families,
    given=st.one_of(st.just(""), st.sampled_from(["J.", "A. B.", "Ana María", "M. van", "X, Y"])),
    prefix=st.sampled_from(["", "", "van", "van der", "'t", "de la"]),
    suffix=st.sampled_from(["", "", "Jr.", "III"]),
)
names = st.one_of(people, st.builds(Name, family=filled, institution=st.sampled_from([True])))
citekeys = st.from_regex(r"[a-z]{1,8}[0-9]{0,4}[a-z]{0,6}", fullmatch=True)
kinds = st.sampled_from(
    ["article", "book", "incollection", "techreport", "phdthesis", "misc", "inproceedings"]
)


@st.composite
def sources(draw: st.DrawFn) -> Source:
    """A source as reading a file would give it: its GUID follows from its citekey."""
    citekey = draw(citekeys)
    others = draw(st.booleans())
    return Source(
        guid=f"guid of {citekey}",
        citekey=citekey,
        kind=draw(kinds),
        title=draw(texts),
        authors=tuple(draw(st.lists(names, max_size=3))),
        others=others,
        editors=tuple(draw(st.lists(names, max_size=2))),
        year=draw(st.none() | st.integers(1, 9999)),
        month=draw(st.none() | st.integers(1, 12)),
        day=draw(st.none() | st.integers(1, 31)),
        container=draw(texts),
        institution=draw(texts),
        publisher=draw(texts),
        place=draw(texts),
        number=draw(texts),
        volume=draw(texts),
        pages=draw(st.sampled_from(["", "7–28", "e12", "I–IV, 3"])),
        url=draw(st.sampled_from(["", "https://x.nl/~a_b?c={d}&e=%20"])),
        doi=draw(st.sampled_from(["", "10.1186/s13012-017-0689-2"])),
        language=draw(st.sampled_from(["", "dutch", "english", "frisian"])),
        kamerstuk=draw(st.sampled_from(["", "29 544, nr. 674"])),
        abstract=draw(texts),
        fields=draw(
            st.dictionaries(st.sampled_from(["note", "type", "urldate", "session"]), filled)
        ),
    )


bibliographies = st.lists(sources(), max_size=4, unique_by=lambda source: source.citekey)


BIJLAGE_1 = Path(__file__).parents[1] / "corpus" / "bijlage-1.bib"


def bijlage_1() -> list[Source]:
    """The 134 sources of the model case's bibliography, each with its citekey for GUID."""
    with BIJLAGE_1.open(encoding="utf-8") as lines:
        return [one for one in read_bibtex(lines, BIJLAGE_1.name, str) if isinstance(one, Source)]
