"""Quotes carried over into a better version of their text, and those that are better not."""

import random
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz

from staven.corpus.letters import words_of
from staven.extracts.anchor import anchor_at
from staven.extracts.extract import Anchor
from staven.extracts.reanchoring import Placed, Unplaced, reanchor

OLD = """\
Evaluatie buurthuizen 11

In het buurthuis drinken bewoners elke week koﬃe. Zij leren daar hun buren beter ken-
nen, zo blijkt uit de beleids-
monitor van de gemeente. Het aandeel steeg van 12 naar 15 procent.

Evaluatie buurthuizen 12

Een sociaal-
economisch programma heeft niet geleid tot meer contact. "Wij zien elkaar nu vaker", zei een
bewoner. Waar de bevolking krimpt, komen min der mensen naar het hulsvan de wijk.
"""
NEW = """\
In het buurthuis drinken bewoners elke week koffie. Zij leren daar hun buren beter kennen, zo \
blijkt uit de beleidsmonitor van de gemeente.[^1] Het aandeel steeg van 12 naar 15 procent.

Een sociaal-economisch programma heeft niet geleid tot meer contact. “Wij zien elkaar nu vaker”, \
zei een bewoner. Waar de bevolking krimpt, komen minder mensen naar het huis van de wijk.

[^1] Gemeente Waterstad, 2019.
"""


def anchor_of(words: str, text: str = OLD) -> Anchor:
    start = text.index(words)
    return anchor_at(text, start, start + len(words))


def carried(words: str, new: str = NEW, old: str = OLD) -> Placed | Unplaced:
    (result,) = reanchor([anchor_of(words, old)], new)
    return result


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("bewoners elke week koﬃe.", "bewoners elke week koffie."),
        ("hun buren beter ken-\nnen", "hun buren beter kennen"),
        ("de beleids-\nmonitor van de gemeente.", "de beleidsmonitor van de gemeente.[^1]"),
        ("sociaal-\neconomisch programma", "sociaal-economisch programma"),
        ('"Wij zien elkaar nu vaker"', "“Wij zien elkaar nu vaker”"),
        (
            "Het aandeel steeg van 12 naar 15 procent.",
            "Het aandeel steeg van 12 naar 15 procent.",
        ),
    ],
    ids=["ligature", "hyphen", "footnote", "kept hyphen", "quotation marks", "same"],
)
def test_line_ends_and_typography_do_not_matter(old: str, new: str) -> None:
    placed = carried(old)

    assert isinstance(placed, Placed)
    assert placed.anchor.quote.removesuffix(".") == new.removesuffix("[^1]").removesuffix(".")
    assert placed.likeness == 1


def test_misread_letters_are_put_right_by_the_better_text() -> None:
    placed = carried("komen min der mensen naar het hulsvan de wijk.")

    assert isinstance(placed, Placed)
    assert placed.anchor.quote == "komen minder mensen naar het huis van de wijk."
    assert 0.85 <= placed.likeness < 1


def test_a_running_head_and_a_page_number_within_a_quote_fall_away() -> None:
    old = "Het buurthuis trekt vooral ouderen uit de naaste\n\n14\n\nomgeving, die er samen koken."
    new = "Het buurthuis trekt vooral ouderen uit de naaste omgeving, die er samen koken. En meer."

    placed = carried(old, new, old)

    assert isinstance(placed, Placed)
    assert placed.anchor.quote == new.removesuffix(" En meer.")


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("heeft niet geleid tot", "heeft wel geleid tot"),
        ("heeft niet geleid tot", "heeft geleid tot"),
        ("van 12 naar 15 procent", "van 12 naar 16 procent"),
        ("Het aandeel steeg", "Het aandeel daalde"),
        ("meer contact", "minder contact"),
    ],
)
def test_a_sentence_that_was_turned_around_is_not_taken_for_the_same(was: str, now: str) -> None:
    sentence = next(one for one in re.split(r"(?<=[.\]]) |\n\n", NEW) if was in one)

    left = carried(sentence, NEW.replace(was, now), NEW)

    assert isinstance(left, Unplaced)
    assert "another number, negation or direction" in left.because


def test_a_number_that_proves_to_be_a_footnote_is_the_same() -> None:
    old = "Dat bleek al in 2019.4 Sindsdien is er niets veranderd,5 zeggen bewoners."
    new = "Dat bleek al in 2019.[^4] Sindsdien is er niets veranderd,[^5] zeggen bewoners."

    placed = carried(old, new, old)

    assert isinstance(placed, Placed)
    assert placed.anchor.quote == new
    assert isinstance(carried(old, new.replace("2019", "2018"), old), Unplaced)


def test_few_words_in_several_places_go_where_their_context_is_or_nowhere() -> None:
    old = "De wijk telt tien straten. Ja, zei men. In het dorp niet. Nee."
    new = "Ja, er is veel. De wijk telt tien straten. Ja, zei men in het dorp. Ja, altijd."

    placed = carried("Ja", new, old)
    assert isinstance(placed, Placed)
    assert placed.anchor.start == new.index("Ja, zei men")

    lost = carried("Ja", "Toen: Ja? Nu: Ja? Of Ja?", "heel anders Ja werd gezegd")
    assert isinstance(lost, Unplaced)
    assert "several places" in lost.because


def test_a_word_is_not_found_inside_another() -> None:
    assert isinstance(carried("art", "Hij liep apart.", "Zie art en lid"), Unplaced)


def test_a_sentence_that_shares_half_its_words_is_another_sentence() -> None:
    old = "De gemeente betaalt de koffie in elk buurthuis van de stad."
    new = "Vooraf. De stichting betaalt de huur van elk wijkcentrum in de stad. En verder niets."

    assert isinstance(carried(old, new, old), Unplaced)


def test_words_that_are_gone_say_so() -> None:
    left = carried("Waar de bevolking krimpt, komen min der mensen", "Heel iets anders.\n" * 9)

    assert left == Unplaced("no words like these stand in the new text")


def test_in_the_very_same_text_nothing_moves() -> None:
    anchors = [anchor_at(OLD, start, start + 7) for start in range(0, len(OLD) - 7, 3)]

    assert reanchor(anchors, OLD) == [Placed(anchor, 1.0) for anchor in anchors]


def test_the_third_of_four_like_sentences_stays_the_third() -> None:
    """The same words for each group, with the same words around them: the neighbours tell."""
    around = "Dit is gevraagd aan alle mensen uit deze groep."
    same = "Zij doen even vaak mee als vorig jaar."

    def table(between: str) -> str:
        rows = (f"Cijfers over groep {name}. {around}{between}{same} {around}" for name in "ABCD")
        return "\n".join(rows)

    old = table("\n")
    anchors = [anchor_of(f"Cijfers over groep {name}.", old) for name in "ABCD"]
    third = old.index(same, old.index("groep C"))
    new = "Voorwoord, pas later geschreven.\n" * 9 + table(" ").replace("vaak mee", "vaak\u00a0mee")

    placed = reanchor([*anchors, anchor_at(old, third, third + len(same))], new)[-1]

    assert isinstance(placed, Placed)
    assert new.index("groep C") < placed.anchor.start < new.index("groep D")


WORDS = ["buurt", "mensen", "niet", "12", "de", "van", "wijkagent", "één", "ﬁets", "-", "\n"]
"""What made-up texts are made of: short and long words, a negation, a number, a ligature."""
texts = st.lists(st.sampled_from(WORDS), min_size=3, max_size=60).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(old=texts, new=texts, data=st.data())
def test_what_is_placed_stands_there_and_is_like_what_it_was(
    old: str, new: str, data: st.DataObject
) -> None:
    """Whatever became of the text: a quote lands on its own words, on words like it, or nowhere."""
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    anchor = anchor_at(old, start, end)

    (result,) = reanchor([anchor], new)

    if isinstance(result, Placed):
        placed = result.anchor
        assert new[placed.start : placed.end] == placed.quote
        was, now = ("".join(words_of(one.quote)) for one in (anchor, placed))
        like = fuzz.ratio(was, now) / 100
        assert placed.quote == anchor.quote or like >= 0.85


@pytest.mark.parametrize(("noise", "least"), [(0, 200), (2, 195), (5, 180)])
def test_a_text_that_was_read_anew_keeps_its_quotes(noise: int, least: int) -> None:
    """Sentences are broken at a line's end, and so many letters of a hundred are misread.

    Most come back, and each that does comes back to itself.
    """
    chance = random.Random(noise)  # noqa: S311  (made-up text, the same each time)
    sentences = made_up_sentences(chance, 200)
    new = " ".join(sentences)
    read = [misread(sentence, noise / 100, chance) for sentence in sentences]
    old = "\n".join(read)
    anchors = [anchor_of(part, old) for part in read]

    results = reanchor(anchors, new)

    placed = [
        (sentence, result.anchor.quote)
        for sentence, result in zip(sentences, results, strict=True)
        if isinstance(result, Placed)
    ]
    assert all(was == now for was, now in placed)
    assert len(placed) >= least


def made_up_sentences(chance: random.Random, count: int) -> list[str]:
    syllables = ["ge", "meen", "te", "wo", "ning", "in", "bur", "ger", "taal", "les", "werk", "sta"]

    def word() -> str:
        return "".join(chance.choice(syllables) for _ in range(chance.randint(1, 4)))

    return [
        " ".join(word() for _ in range(chance.randint(9, 20))).capitalize() + "."
        for _ in range(count)
    ]


def misread(sentence: str, share: float, chance: random.Random) -> str:
    """A sentence as a scan gives it: letters taken for others, and words broken at a line's end."""
    read = "".join(
        chance.choice("lI1oc") if one.isalpha() and chance.random() < share else one
        for one in sentence
    )
    middle = len(read) // 2
    return read[:middle] + "-\n" + read[middle:] if read[middle - 1].isalpha() else read


def test_a_thousand_and_a_half_quotes_in_a_megabyte_take_a_second() -> None:
    chance = random.Random(13)  # noqa: S311  (made-up text, the same each time)
    sentences = made_up_sentences(chance, 11_000)
    old = " ".join(sentences)
    chosen = sorted(chance.sample(range(len(sentences)), 1_500))
    starts = [0]
    for sentence in sentences:
        starts.append(starts[-1] + len(sentence) + 1)
    anchors = [anchor_at(old, starts[n], starts[n] + len(sentences[n])) for n in chosen]
    new = "Een nieuw voorwoord. " * 40 + old
    assert len(new) > 1_000_000

    began = time.perf_counter()
    results = reanchor(anchors, new)
    took = time.perf_counter() - began

    assert all(isinstance(one, Placed) and one.anchor.start > 840 for one in results)
    assert took < 4, "a second on an idle machine; four where others are at work"
