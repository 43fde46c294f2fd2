"""Names under which the institutions of a source may be cited."""

import re
from collections.abc import Iterator
from functools import lru_cache

from staven.corpus.cited.name import folded, initials
from staven.corpus.source import Source

_AS_AUTHOR = 1.0
_AS_PUBLISHER = 0.92
"""Weight of an institution that published a work by persons: it is often cited in their stead."""
_BY_FIRST_WORD = 0.97
"""Weight of the first word of an institution's name: `Significant` for Significant Public."""
_COMMON_FIRST_WORDS_TEXT = """
ministerie gemeente provincie universiteit hogeschool stichting vereniging bureau raad centraal
sociaal nederlands nederlandse nationaal nationale european university ministry instituut
institute centrum center centre inspectie algemene wetenschappelijke landelijk erasmus
kennisplatform kenniscentrum directie atlas social vrije de het the
"""
_COMMON_FIRST_WORDS = frozenset(_COMMON_FIRST_WORDS_TEXT.split())
_CONNECTOR = re.compile(
    r"\s*(?:,|/|;|&|(?<!aal\s)(?<!eel\s)(?<!sch\s)(?<!ale\s)(?<!ele\s)(?<!che\s)\b(?:en|and)\b)\s*"
)
"""What joins institutions; an adjective before "en" shares its noun: `Sociaal en Cultureel`."""


def institutions_of(source: Source) -> dict[str, float]:
    """Every name under which an institution of this source may be cited, with its weight."""
    forms: dict[str, float] = {}
    persons = any(not name.institution for name in source.authors)
    behind = [source.institution, source.publisher, source.fields.get("school", "")]
    behind += [source.fields.get("organization", ""), source.fields.get("type", "")]
    named = [(name.family, _AS_AUTHOR) for name in source.authors if name.institution]
    named += [(name, _AS_PUBLISHER if persons or named else _AS_AUTHOR) for name in behind if name]
    for name, weight in named:
        for form, share in _named_forms(name):
            forms[form] = max(weight * share, forms.get(form, 0.0))
    return forms


@lru_cache(maxsize=16_384)
def _named_forms(name: str) -> tuple[tuple[str, float], ...]:
    return tuple(form for part in _parts(name) for form in _forms(part))


def _parts(name: str) -> Iterator[str]:
    """A name whole, and each run of its parts: two institutions may be joined by `en`."""
    for plain in {re.sub(r"\s*\([^)]*\)", "", name), *re.findall(r"\(([^)]+)\)", name)}:
        pieces = [piece for piece in re.split(_CONNECTOR, plain) if piece]
        spans = [match.span() for match in re.finditer(_CONNECTOR, plain)]
        starts = [0, *(end for _start, end in spans)]
        ends = [*(start for start, _end in spans), len(plain)]
        if len(pieces) != len(starts):
            yield plain
            continue
        for first, start in enumerate(starts):
            for end in ends[first:]:
                yield plain[start:end]


def _forms(name: str) -> Iterator[tuple[str, float]]:
    plain = folded(name)
    if not plain:
        return
    yield plain, 1.0
    yield without_head(plain), 1.0
    # A hyphen parts two words in `Sociaal-Economische`, and none in `Co-operation`.
    yield folded(name.replace("-", "")), 1.0
    if " " in plain and len(short := initials(without_head(plain))) > 1:
        yield short, 1.0
    first = re.split(r"[ ]|(?<=\w)-rapport", name)[0]
    brand = folded(re.sub(r"-[Rr]apport$", "", first))
    words = plain.split()
    if len(words) > 1 and words[0] not in _COMMON_FIRST_WORDS and brand:
        yield brand, _BY_FIRST_WORD


def without_head(plain: str) -> str:
    """A folded name without what stands before it in full: `ministerie van`, an article."""
    return re.sub(r"^(?:ministerie van|ministry of|namens de|de|het|the) ", "", plain)


def without_article(plain: str) -> str:
    """A folded name without the article or preposition of a sentence."""
    return re.sub(r"^(?:het|the|van|de) (?=\w)", "", plain)
