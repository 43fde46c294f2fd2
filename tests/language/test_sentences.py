"""Where sentences end: the traps of Dutch reports, laws, and a report that somebody read."""

import csv
import os
import time
import warnings
from bisect import bisect_right
from itertools import accumulate, pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from staven.documents.plain import canonical
from staven.language.sentences import ABBREVIATIONS, sentence_spans

LABELS = Path(__file__).parents[1] / "data" / "sentence-ends.csv"
"""Line and column (from 1, of the last character) of every sentence end on some sixty lines of the
model report, chosen evenly over it and marked by reading. A heading or an item without a stop ends
where its line does; a reference ends after its year, its titles, its publisher and its address."""
REPORT = Path(
    os.environ.get("STAVEN_REPORT")
    or Path(__file__).parents[3] / "shared" / "report" / "synthesestudie-2023.md"
)
ASKED_ACCURACY = 0.98


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Zie par. 3.2 van het rapport.",
        "Jansen e.a. Vonden dat niet.",
        "Walz et al. Noemen drie redenen.",
        "Dit staat in Kamerstuk 29 544, nr. 674 van dat jaar.",
        "In o.a. Utrecht en bijv. Rotterdam zijn pilots, d.w.z. Kleine proeven.",
        "De heer J. P. de Vries en mw. A.B. Smit spraken met drs. Jansen.",
        "Dat blijkt uit onderzoek (Bakker, 2017. Een heruitgave) en uit cijfers.",
        "Het kostte € 1.250.000 in 2.5 jaar, of 3,5 procent van art. 13.",
        "Zie https://www.cbs.nl/nl-nl/a.html?b=1.C of mail a.Jansen@wijk.nl daarover.",
        "Wat is het nut? vroeg de wethouder.",
        "Namens de Tweede Kamer. (2021), zoals de lijst het heeft",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Het werkt. Dat is mooi.", ["Het werkt.", "Dat is mooi."]),
        (
            "Dat vonden zij (Walz e.a., 2021). Anderen niet.",
            ["Dat vonden zij (Walz e.a., 2021).", "Anderen niet."],
        ),
        (
            "Hij vroeg: ‘Werkt het?’ Zij knikte. “Soms.” Toen was het stil.",
            ["Hij vroeg: ‘Werkt het?’", "Zij knikte.", "“Soms.”", "Toen was het stil."],
        ),
        ('Zij zei: "Nee!" Dat was het.', ['Zij zei: "Nee!"', "Dat was het."]),
        ("Dat was in 2019. 2020 was anders.", ["Dat was in 2019.", "2020 was anders."]),
        ("De kans is 3.5. Éen keer was hij 4.", ["De kans is 3.5.", "Éen keer was hij 4."]),
        ("*Het werkt.* Maar niet overal.", ["*Het werkt.*", "Maar niet overal."]),
        ("Niveau A2.<sup>7</sup> Van hen wel.", ["Niveau A2.<sup>7</sup>", "Van hen wel."]),
        ("Niveau A2.[^7] Van hen wel.", ["Niveau A2.[^7]", "Van hen wel."]),
        ("Zie www.cbs.nl. Daar staat het.", ["Zie www.cbs.nl.", "Daar staat het."]),
        ("Is dat zo? Ja! En nu…  Verder.", ["Is dat zo?", "Ja!", "En nu…", "Verder."]),
        ("De Vries, J. (2017). Een titel.", ["De Vries, J. (2017).", "Een titel."]),
        ("E.g. Here. Smith et al. said so.", ["E.g. Here.", "Smith et al. said so."]),
    ],
)  # fmt: skip
def test_sentences_are_told_apart(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_headings_lists_and_tables_are_no_part_of_a_sentence() -> None:
    text = (
        "## 4.3 Werkzame mechanismen\nDe tekst begint\nop een nieuwe regel.\n\n"
        "1. eerste punt\n2. tweede punt\n- derde punt\n\n| code | n |\n| a. | 3 |\n> een citaat\n"
    )
    assert sentences(text) == [
        "## 4.3 Werkzame mechanismen",
        "De tekst begint\nop een nieuwe regel.",
        "1. eerste punt",
        "2. tweede punt",
        "- derde punt",
        "| code | n |",
        "| a. | 3 |",
        "> een citaat",
    ]


def test_a_parenthesis_that_nobody_closes_does_not_swallow_the_rest() -> None:
    text = "Dit begint (en sluit nooit. " + "Zij lazen het verslag nog eens door. " * 30
    assert len(sentences(text)) > 20


def test_abbreviations_are_known_in_lower_case_and_end_in_a_stop() -> None:
    assert all(word == word.lower() and word.endswith(".") for word in ABBREVIATIONS)


def test_a_long_paragraph_takes_no_longer_per_sentence() -> None:
    sentence_spans("Eerst wordt de taal geladen.")

    def seconds(count: int) -> float:
        begun = time.process_time()
        assert len(sentence_spans("Zij lazen het verslag nog eens door. " * count)) == count
        return time.process_time() - begun

    # Eight times the text takes eight times as long; reading it anew per sentence takes 64.
    assert seconds(4000) < 30 * min(seconds(500) for _try in range(3))


PIECES = st.sampled_from(
    ["Een", "zin", "par.", "e.a.", "(2019)", "(", ")", '"', "’", ".", "?", "!", "…", " ", "  ",
     "\n", "\n\n", "# ", "- ", "1. ", "|", ">", "A.", "3.5", "<sup>7</sup>", "[^1]", "\t",
     "\u00a0", "é", "👩‍👧", "http://x.nl/a.B"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=80))
@example("\n- \n")
@example("#  \n  a")
def test_sentences_keep_their_laws(text: str) -> None:
    """In order and apart, without white space at their ends, and nothing written is lost."""
    spans = sentence_spans(text)

    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    said = [text[start:end] for start, end in spans]
    assert all(one == one.strip() for one in said)
    assert "".join("".join(said).split()) == "".join(text.split())


@given(st.lists(PIECES, max_size=20).map("".join), st.lists(PIECES, max_size=20).map("".join))
def test_paragraphs_do_not_touch_each_other(first: str, second: str) -> None:
    """What stands in one paragraph never changes the sentences of the next."""
    second = f"X{second}"
    shift = len(first) + 2
    assert sentence_spans(f"{first}\n\n{second}")[-len(sentence_spans(second)) :] == [
        (start + shift, end + shift) for start, end in sentence_spans(second)
    ]


@pytest.mark.filterwarnings("always::UserWarning")
def test_sentences_end_where_a_reader_ends_them() -> None:
    """Ends that both have, of all ends that either has, on the lines that were read."""
    if not REPORT.exists():
        reason = f"the model report is not at {REPORT}; $STAVEN_REPORT may say where it is"
        warnings.warn(reason, stacklevel=1)
        pytest.skip(reason)
    text = canonical(REPORT.read_text(encoding="utf-8"))
    with LABELS.open(encoding="utf-8", newline="") as file:
        read = {(int(row["line"]), int(row["column"])) for row in csv.DictReader(file)}
    lines = {line for line, _column in read}
    starts = list(accumulate((len(one) + 1 for one in text.split("\n")), initial=0))
    found = set()
    for _start, end in sentence_spans(text):
        line = bisect_right(starts, end - 1)
        if line in lines:
            found.add((line, end - starts[line - 1]))

    assert len(read) >= 150
    assert len(read & found) / len(read | found) >= ASKED_ACCURACY, sorted(read ^ found)
