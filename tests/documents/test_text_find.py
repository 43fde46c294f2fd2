"""Finding letters in a text: what is found is what a reader would point at."""

import re
import unicodedata
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from staven.documents.text_find import Hits, ready

LETTERS = st.text(alphabet="abnAÉé eß\n’'ﬁ\u0301", max_size=60)


def every(hits: Hits) -> list[tuple[int, int]]:
    """All hits, as one comes across them going down."""
    found = []
    hit = hits.first_from(0)
    while hit is not None:
        found.append(hit)
        hit = hits.first_from(hit[0] + 1)
    return found


def found_in(text: str, sought: str) -> list[str]:
    return [text[slice(*hit)] for hit in every(ready(text).find(sought))]


def test_case_and_accents_do_not_count_either_way() -> None:
    assert found_in("Één café, een CAFE.", "café") == ["café", "CAFE"]
    assert found_in("Één café, een CAFE.", "EEN") == ["Één", "een"]


def test_words_are_found_over_a_line_end_a_double_space_and_a_new_paragraph() -> None:
    text = "de vaste\nklantmanager, de vaste  klantmanager en de vaste\n\n  klantmanager"
    assert found_in(text, "vaste klantmanager") == [
        "vaste\nklantmanager",
        "vaste  klantmanager",
        "vaste\n\n  klantmanager",
    ]


def test_typography_is_found_by_what_a_keyboard_has() -> None:
    assert found_in(
        "zo’n “grote” stap – in 2014–2021…", 'zo\'n "grote" stap - in 2014-2021...'
    ) == ["zo’n “grote” stap – in 2014–2021…"]


def test_a_ligature_and_a_letter_with_a_loose_accent_are_whole() -> None:
    assert found_in("een ﬁets", "fiets") == ["ﬁets"]
    assert found_in("Straße", "strasse") == ["Straße"]
    assert found_in("cafe\u0301 x", "cafe") == ["cafe\u0301"]


def test_spaces_alone_find_nothing() -> None:
    assert len(ready("a  b c").find("  ")) == 0
    assert ready("a  b c").find(" ").first_from(0) is None


def test_up_and_down_go_by_the_same_places_and_count_them_alike() -> None:
    text = "anananan banaan anan"
    hits = ready(text).find("anan")
    down = every(hits)
    assert down == [(0, 4), (4, 8), (16, 20)]
    assert [hits.number(hit) for hit in down] == [1, 2, 3]
    assert len(hits) == 3
    assert hits.last_before(len(text)) == (16, 20)
    assert hits.last_before(16) == (4, 8)
    assert hits.last_before(4) == (0, 4)
    assert hits.last_before(0) is None


def test_a_line_shows_also_what_runs_over_its_ends() -> None:
    hits = ready("een twee drie").find("twee")
    assert hits.between(0, 5) == hits.between(7, 13) == [(4, 8)]
    assert hits.between(0, 4) == hits.between(8, 13) == []


@given(LETTERS, LETTERS)
def test_every_way_of_looking_finds_the_same(text: str, sought: str) -> None:
    hits = ready(text).find(sought)
    down = every(hits)
    assert len(hits) >= len(set(down)) == len(down)
    assert all(0 <= start < end <= len(text) for start, end in down)
    assert all(one[0] < other[0] for one, other in pairwise(down))
    up = []
    hit = hits.last_before(len(text))
    while hit is not None:
        up.append(hit)
        hit = hits.last_before(hit[0])
    assert up[::-1] == down
    assert hits.between(0, len(text)) == down


@given(st.text(alphabet="abAB é\n", max_size=40), st.text(alphabet="abé", min_size=1, max_size=3))
def test_it_finds_what_a_plain_search_in_the_bare_text_finds(text: str, sought: str) -> None:
    bare = "".join(unicodedata.normalize("NFD", one)[0] for one in text).lower()
    wanted = "".join(unicodedata.normalize("NFD", one)[0] for one in sought)
    assert every(ready(text).find(sought)) == [
        found.span() for found in re.finditer(re.escape(wanted), bare)
    ]
