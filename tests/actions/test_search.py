"""Finding quotes, texts, sources and memos: whatever is typed, an answer and never an error."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from staven.actions.attaching import attach
from staven.actions.coding import put_codes, write_memo
from staven.actions.search import search
from staven.actions.session import Session
from staven.actions.sources import set_status
from staven.actions.texts import open_text
from staven.corpus.source import Status
from staven.errors import StavenError
from staven.extracts.claim import Aspect, Claim, Stance
from staven.extracts.extract import CodeUse
from staven.store.search import PLACES, Filters

SMIT = "Buren groeten elkaar. De coördinator van het buurthuis schenkt koffie.\n"
QUOTES = (
    ("jansen2019buurt", "In het buurthuis drinken", "week koffie.", "ontmoeting", Claim()),
    (
        "jansen2019buurt",
        "Dat gebeurt",
        "tien wijken.",
        "buurthuis",
        Claim(aspect=Aspect.DEPLOYED, stance=Stance.MIXED),
    ),
    (
        "smit2020contact",
        "De coördinator",
        "schenkt koffie.",
        "ontmoeting",
        Claim(stance=Stance.CONTRADICTS),
    ),
)


@pytest.fixture
def searched(session: Session, tmp_path: Path) -> Session:
    """Three coded passages on two texts, one with a memo."""
    (tmp_path / "smit.md").write_text(SMIT, encoding="utf-8")
    attach(session, "smit2020contact", tmp_path / "smit.md")
    for citekey, first, last, code, claim in QUOTES:
        text = open_text(session, citekey)
        start = text.document.text.index(first)
        end = text.document.text.index(last, start) + len(last)
        made = put_codes(session, text, start, end, (CodeUse(code),), claim)
        if code == "buurthuis":
            write_memo(session, made.guid, "Navragen bij de coördinator: [welke] wijken?")
    return session


def quotes(session: Session, words: str, filters: Filters | None = None) -> set[str]:
    found = search(session, words, "quotes", filters or Filters())
    assert found.total == len(found.hits)
    return {hit.quote.split()[0] + " " + hit.quote.split()[-1] for hit in found.hits}


IN, DAT, DE = "In koffie.", "Dat wijken.", "De koffie."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("koffie", {IN, DE}),
        ("KOFFIE buurthuis", {IN, DE}),
        ("koffie wijken", set()),
        ('"week koffie"', {IN}),
        ('"koffie week"', set()),
        ("buurt*", {IN, DE}),
        ("buurt", set()),
        ("coordinator", {DE}),
        ("Coördinator", {DE}),
        ('tien "drie van de"', {DAT}),
        ("koffie OR wijken", set()),
        ("koffie\0", {IN, DE}),
        ("", {IN, DAT, DE}),
        ("  ?! ", {IN, DAT, DE}),
    ],
)
def test_words_phrases_and_prefixes(searched: Session, words: str, expected: set[str]) -> None:
    assert quotes(searched, words) == expected


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(code="ontmoeting"), {IN, DE}),
        (Filters(code="bewonersbudget"), set()),
        (Filters(source="jansen2019buurt"), {IN, DAT}),
        (Filters(reviewer="anna"), {IN, DAT, DE}),
        (Filters(reviewer="bram"), set()),
        (Filters(stance="contradicts"), {DE}),
        (Filters(aspect="deployed"), {DAT}),
        (Filters(years=(2019, 2019)), {IN, DAT}),
        (Filters(years=(2020, 2024)), {DE}),
        (Filters(code="ontmoeting", stance="supports", years=(2000, 2024)), {IN}),
    ],
)
def test_filters_hold_with_and_without_words(
    searched: Session, filters: Filters, expected: set[str]
) -> None:
    assert quotes(searched, "", filters) == expected
    assert quotes(searched, "koffie", filters) == expected & {IN, DE}


def test_a_hit_leads_to_its_place(searched: Session) -> None:
    (hit,) = search(searched, "groet* OR tien wijken").hits or search(searched, "wijken").hits
    text = open_text(searched, hit.citekey, hit.document).document.text
    assert text[hit.start : hit.end] == hit.quote
    assert hit.codes == ("buurthuis",)
    assert (hit.aspect, hit.stance, hit.reviewer) == ("deployed", "mixed", "anna")
    assert hit.score > 0


def test_more_hits_than_are_shown_are_said(searched: Session) -> None:
    found = search(searched, "koffie", limit=1)
    assert (found.total, found.capped, len(found.hits)) == (2, True, 1)
    assert not search(searched, "koffie", limit=2).capped


def test_texts_are_found_by_the_sentence_coded_or_not(searched: Session) -> None:
    found = search(searched, "buren", "texts")
    assert [(hit.citekey, hit.quote) for hit in found.hits] == [
        ("jansen2019buurt", "Zij leren daar hun buren kennen."),
        ("smit2020contact", "Buren groeten elkaar."),
    ]
    for hit in found.hits:
        text = open_text(searched, hit.citekey, hit.document).document.text
        assert text[hit.start : hit.end] == hit.quote
    assert search(searched, '"leren daar"', "texts").total == 1
    assert search(searched, "groeten schenkt", "texts").total == 0, "not in one sentence"
    assert search(searched, "coord*", "texts").total == 1
    by_source = Filters(source="smit2020contact")
    assert search(searched, "buren", "texts", by_source).total == 1
    assert search(searched, "buren", "texts", Filters(years=(2019, 2019))).total == 1


def test_sources_are_found_by_title_and_author(searched: Session) -> None:
    def keys(words: str, filters: Filters | None = None) -> list[str]:
        found = search(searched, words, "sources", filters or Filters())
        return [hit.citekey for hit in found.hits]

    assert keys("bezoekers") == ["jansen2019buurt"]
    assert keys("vries") == ["jansen2019buurt"]
    assert keys("waterstad visie") == ["gemeente2018visie"]
    assert keys("[en]") == ["jansen2019buurt"]
    assert keys("contact", Filters(years=(2018, 2019))) == []


def test_memos_are_found_by_their_words(searched: Session) -> None:
    (hit,) = search(searched, "coordinator wijken", "memos").hits
    assert (hit.citekey, hit.quote) == (
        "jansen2019buurt",
        "Navragen bij de coördinator: [welke] wijken?",
    )
    assert search(searched, "navr*", "memos").total == 1
    assert search(searched, "vragen", "memos").total == 0, "half a word is no word"
    assert search(searched, "koffie", "memos").total == 0
    assert search(searched, "wijken", "memos", Filters(stance="supports")).total == 0


def test_rejecting_a_source_leaves_its_quotes_findable(searched: Session) -> None:
    set_status(searched, "smit2020contact", Status.EXCLUDED, "dubbel")
    assert quotes(searched, "koffie") == {IN, DE}


def test_one_can_only_search_where_there_is_something(searched: Session) -> None:
    with pytest.raises(StavenError, match="one cannot search in 'pages'") as refusal:
        search(searched, "koffie", "pages")
    assert "quotes, texts, sources, memos" in refusal.value.remedy


TYPED = st.text(max_size=30) | st.lists(
    st.sampled_from(
        ["koffie", '"', "*", "(", ")", "AND", "OR", "NOT", "NEAR", "NEAR(a b)", ":", "-", "^", "+",
         "quote:", "'", ";", "--", "{", "}", "\0", "\\", "%", "é", "ﬁ", "²", "_", ",", "½"]
    ),
    max_size=8,
).map(" ".join)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(TYPED, st.sampled_from(PLACES))
def test_nothing_that_is_typed_is_an_error(searched: Session, words: str, where: str) -> None:
    found = search(searched, words, where)
    assert len(found.hits) <= found.total or found.capped


@pytest.mark.parametrize(
    ("where", "filters"),
    [
        ("sources", Filters(code="ontmoeting")),
        ("texts", Filters(stance="supports")),
        ("memos", Filters(years=(2014, 2021))),
    ],
)
def test_a_filter_that_a_place_does_not_know_is_refused(
    session: Session, where: str, filters: Filters
) -> None:
    """Leaving it out without a word would show hits that were not asked for."""
    with pytest.raises(StavenError, match="cannot be filtered on"):
        search(session, "buurthuis", where, filters)
