"""Reference lists as an import reads them, and what holds for any text at all."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.references.printed_references import ALL
from staven.corpus.folding import folded_letters
from staven.corpus.references.read import problems_of, read_reference_list, references_in
from staven.corpus.source import Source
from staven.errors import Problem

LIST = """\
## Literatuur

- Hudson, T. (2013). *Using indicators*. Town Office. Zoals gebruikt in Odee, A. (2017). Werk: de
  moeite. *Mens en buurt*, 92(4), 447-468.
- Odee, A. (2017). Werk: de moeite. *Mens en buurt*, 92(4), 447-468.
- Paulsen, R. (1997). *Realistic Study*. Londen, Sage; Paulsen, R. (2004). *Realist Study*. Sage.
- iets zonder meer
"""


def read(text: str) -> tuple[list[Source], list[Problem]]:
    found = list(read_reference_list(text.splitlines(keepends=True), "l.md", "guid of {}".format))
    return (
        [one for one in found if isinstance(one, Source)],
        [one for one in found if isinstance(one, Problem)],
    )


def test_each_work_is_a_source_with_its_own_key_and_its_printed_entry() -> None:
    sources, _problems = read(LIST)

    assert [(one.citekey, one.title) for one in sources] == [
        ("hudson2013using", "Using indicators"),
        ("odee2017werk", "Werk: de moeite"),
        ("paulsen1997realistic", "Realistic Study"),
        ("paulsen2004realist", "Realist Study"),
        ("ndiets", "iets zonder meer"),
    ]
    assert sources[0].guid == "guid of hudson2013using"
    assert sources[0].fields["raw"].startswith("Hudson, T. (2013). *Using indicators*.")
    assert sources[2].fields["raw"] == sources[3].fields["raw"]


def test_a_work_that_is_only_cited_is_a_source_when_the_list_has_no_entry_of_it() -> None:
    without = LIST.replace(
        "- Odee, A. (2017). Werk: de moeite. *Mens en buurt*, 92(4), 447-468.\n", ""
    )

    assert [one.citekey for one in read(without)[0]][:2] == ["hudson2013using", "odee2017werk"]


def test_what_was_not_found_is_a_problem_with_its_line() -> None:
    problems = read(LIST)[1]

    assert {(one.file, one.line, one.entry) for one in problems} == {
        ("l.md", 7, "iets zonder meer")
    }
    assert [one.problem for one in problems] == [
        "no author was found.",
        "no year was found.",
        "no title was found; the whole entry is taken for it.",
    ]


def test_an_address_that_contradicts_the_printed_number_is_a_problem() -> None:
    lines = ["Ark, T. van (2018). Brief. [TK 30 982 nr. 46]. https://x.example/kst-30982-64.html"]
    (problem,) = problems_of(references_in(lines), "l.txt")

    assert problem.problem == (
        "the address leads to Kamerstuk 30 982, nr. 64, but 30 982, nr. 46 is printed."
    )


def test_equal_works_get_keys_of_their_own() -> None:
    items = references_in(["- Jansma, P. (2019). Titel.", "- Jansma, P. (2019). Titel."]).items

    assert [item.source.citekey for item in items] == ["jansma2019titel", "jansma2019titel-2"]


_SCRAPS = (
    *(
        "Jansma, P.",
        "(2019)",
        "(n.d.)",
        ". In: ",
        "*",
        "_",
        "[TK 29 544 nr. 1]",
        "- ",
        "1. ",
        "[1] ",
    ),
    *("https://a.nl/", "<", ">", "](", "[", "\\", "\t", "   ", "\n", "\n\n", "\f", "12", "(Red.)"),
    *("van der ", "; ", "&", "‘", "’", "10.1/x", "jg. 3", "# Kop", "\u200b", "\ue000", "e.a."),
    "Zoals gebruikt in ",
)
_scraps = st.sampled_from([*(one.text for one in ALL), *_SCRAPS])
_lists = st.one_of(st.text(max_size=300), st.lists(_scraps, max_size=25).map("".join))


@given(_lists)
def test_any_text_is_read_and_every_entry_has_its_text(text: str) -> None:
    lines = text.split("\n")
    listed = references_in(lines)

    for item in listed.items:
        assert item.raw.strip()
        assert item.source.title
        assert item.raw.split("\n")[0] in lines[item.line - 1]
    keys = [one.citekey for item in listed.items for one in (item.source, *item.also)]
    assert len(set(keys)) == len(keys)


@given(st.lists(_scraps.filter(lambda scrap: folded_letters(scrap) != ""), min_size=1, max_size=8))
def test_nothing_is_dropped_from_a_list_with_bullets(entries: list[str]) -> None:
    texts = [" ".join(entry.split()).lstrip("-*+[]1. #") or "x" for entry in entries]
    listed = references_in([f"- {text}" for text in texts])

    assert [item.raw for item in listed.items] == texts


_UNITS = (
    *(
        "a",
        "A. ",
        "(",
        "[x](",
        "*a",
        "Jansma, P., ",
        "https://a.nl/ ",
        "In: ",
        "12 345 ",
        "- ",
        ". ",
    ),
    *(
        "(2019) ",
        "van der ",
        "_a ",
        "en ",
        ", ",
        "K 57 (3): ",
        "[1] ",
        "della",
        "Jansma, P. (2019). ",
    ),
)
"""What a careless pattern would take quadratic time over, or worse."""


@pytest.mark.parametrize("unit", _UNITS)
def test_a_line_of_a_megabyte_takes_a_moment(unit: str) -> None:
    line = unit * (1_000_000 // len(unit))
    begun = time.process_time()

    assert len(references_in([f"Jansma, P. (2019). {line}"]).items) == 1
    assert time.process_time() - begun < 5
