"""Laws of citations: they hold for any text, however odd."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citing import BIBLIOGRAPHY
from staven.corpus.cited.audit import audit
from staven.corpus.cited.scale import SURE
from staven.corpus.cited.text import citations_in

PIECES = st.sampled_from(
    [
        "(", ")", "[", "]", "2020", "2020a", "2014-2021", " ", ", ", "; ", "&", " en ", "e.a.",
        "et al.", "Walz", "Van der Linden", "van", "De", "CBS", "CPB/SCP", "J.", "'", "’",
        "*", "_", ":", ".",
        "\n", "\n\n", "# ", "- ", "Bron: ", "Literatuur\n", "TK 2017-2018 ", "29 544 ", "nr. 821",
        "Integratie in zicht", "Jaarrapport", "kamerbrief van 16 mei 2014", "https://x.nl/", "z.d.",
        "a, b", "é",
        "e\u0301", "🎓", "\u00ad", "\x1f", "\x1e", "|", "\t",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join))
"""Anything at all, and anything made of the pieces of citations."""


@given(TEXTS)
def test_every_citation_is_a_piece_of_the_text(text: str) -> None:
    end = 0
    for one in citations_in(text, BIBLIOGRAPHY):
        citation = one.citation
        assert citation.mentions
        assert len(citation.mentions) == len(one.resolved)
        assert text[citation.start : citation.end] == citation.surface
        assert citation.line == text.count("\n", 0, citation.start) + 1
        assert citation.start >= end
        end = citation.start
        for mention in citation.mentions:
            assert citation.start <= mention.start < mention.end <= citation.end
            assert text[mention.start : mention.end] == mention.surface


@given(TEXTS)
def test_a_source_is_named_only_where_the_score_says_so(text: str) -> None:
    for one in citations_in(text, BIBLIOGRAPHY):
        for resolved in one.resolved:
            assert 0 <= resolved.score <= 1
            assert (resolved.citekey is None) == (resolved.score < SURE)
            assert resolved.citekey in (
                None,
                resolved.candidates[0] if resolved.candidates else None,
            )


@given(TEXTS)
def test_the_audit_takes_any_text(text: str) -> None:
    found = audit(text, citations_in(text, BIBLIOGRAPHY), BIBLIOGRAPHY)

    assert all(one.proposal for one in found)


@given(st.text(max_size=40), st.integers(1, 5))
def test_what_stands_before_a_paragraph_only_moves_its_citations(before: str, lines: int) -> None:
    """Law of translation, for words without marks that begin or end something."""
    plain = "".join(letter for letter in before if letter.isalpha() or letter == " ")
    head = f"{plain.lower()}.\n" * lines + "\n"
    text = "Dat werkt (Walz et al., 2021) en Van der Linden e.a. (2022) zien het ook."
    moved = citations_in(head + text, BIBLIOGRAPHY)

    assert [(one.citation.surface, one.resolved) for one in moved] == [
        (one.citation.surface, one.resolved) for one in citations_in(text, BIBLIOGRAPHY)
    ]


@pytest.mark.parametrize(
    "piece",
    ["(", "()", "(2020)", "(Walz 2020 ", "Walz & ", "12 345 ", "*(2020)", "Bron: ", "Literatuur\n",
     "[", "literatuur\n", "Bureau [CBS] ", " ", "\n", "2020, ", "'Aa bb' (2020) ",
     "Integratie in zicht ", "e.a. ", "brief "],
)  # fmt: skip
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    """Four times the text takes about four times as long: eight would be a loop in a loop."""

    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        begun = time.process_time()
        citations_in(text, BIBLIOGRAPHY)
        return time.process_time() - begun

    short = min(seconds(20_000) for _again in range(3))
    assert min(seconds(80_000) for _again in range(3)) < 8 * short + 0.05
