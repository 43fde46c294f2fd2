"""Whatever a file holds, a reader of references gives what can be read and tells the rest."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reading_records import DATA, lines_of, mint
from staven.corpus.bibtex.read import read_bibtex
from staven.corpus.csl.read import read_csl
from staven.corpus.reader import Found
from staven.corpus.ris.read import read_ris
from staven.corpus.source import Source
from staven.corpus.table.read import read_csv
from staven.errors import Problem, StavenError


def bibtex(lines: Iterable[str], file: str, mint: Callable[[str], str]) -> Iterator[Found]:
    yield from read_bibtex(iter(lines), file, mint)


READERS = {"bib": bibtex, "csv": read_csv, "json": read_csl, "ris": read_ris, "txt": read_csv}
EXPORTS = {
    path.name: path.read_text(encoding="utf-8").removeprefix("\ufeff")
    for folder in (DATA, DATA.parents[1] / "corpus" / "bibtex" / "data")
    for path in sorted(folder.iterdir())
    if path.suffix[1:] in READERS
}
HOSTILE = [
    *('"', "'", "{", "}", "[", "]", "\\", ",", ";", "\t", "\n", "\r", "\0", "\u2028", "\ufeff"),
    *("TY  - ", "ER  - ", "AU  - ", "AU  - ,;,\n", "PY  - 99999///", "SP  - –\n", "\nTY-\n"),
    *('{"id":', '"author": [', '"custom": {"fields": 3}', "1e999", "-0", "NaN", '"\\ud800"'),
    *("@article{", "@string{", "crossref = {", "author = {", "and others", "\\'e", "#"),
    *("0000", "2019-13-45", "et al.", "e.a.", " & ", "van der", "sep=x\n", "²", "Ⅻ", "٣"),
]
all_exports = pytest.mark.parametrize("name", EXPORTS)
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def mangled(draw: st.DrawFn, whole: str) -> str:
    """A file that was cut, spliced, overwritten, or filled with what readers stumble over."""
    text = whole
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 400)))
        other = draw(st.sampled_from(sorted(EXPORTS.values())))
        at = draw(st.integers(0, max(0, len(other) - 1)))
        text = draw(
            st.sampled_from(
                (
                    text[:start],
                    text[start:],
                    text[:start] + text[end:],
                    text[:end] + text[start:],
                    text[:start] + other[at : at + 300] + text[end:],
                    text[:start] + draw(st.sampled_from(HOSTILE)) + text[end:],
                    text[:start] + draw(st.binary(max_size=40)).decode(errors="replace"),
                )
            )
        )
    return text


def outcome(name: str, text: str) -> list[Found]:
    """What the reader gives; it may refuse the file, and nothing else."""
    found: list[Found] = []
    with suppress(StavenError):
        found.extend(READERS[name.rpartition(".")[2]](lines_of(text), name, mint))
    return found


def check(found: list[Found], text: str) -> None:
    keys = [item.citekey for item in found if isinstance(item, Source)]
    assert len(set(keys)) == len(keys)
    assert all(keys)
    for item in found:
        repr(item).encode()
        if isinstance(item, Problem):
            assert item.problem
            assert item.line is None or 1 <= item.line <= max(1, len(lines_of(text)))
        else:
            assert item.guid == mint(item.citekey)
            assert item.year is None or 1 <= item.year <= 9999
            assert item.month is None or 1 <= item.month <= 12
            assert item.day is None or 1 <= item.day <= 31
            assert all(name.family for name in (*item.authors, *item.editors))
            assert all(item.fields.values())


@all_exports
@unhurried
@given(data=st.data())
def test_a_mangled_file_raises_nothing_but_a_refusal(name: str, data: st.DataObject) -> None:
    text = data.draw(mangled(EXPORTS[name]))

    check(outcome(name, text), text)


@pytest.mark.parametrize("form", READERS)
@unhurried
@given(noise=st.binary(max_size=300).map(lambda raw: raw.decode(errors="replace")))
def test_noise_raises_nothing_but_a_refusal(form: str, noise: str) -> None:
    check(outcome(f"ruis.{form}", noise), noise)


@pytest.mark.parametrize("form", READERS)
@unhurried
@given(pieces=st.lists(st.sampled_from(HOSTILE), max_size=30))
def test_what_readers_stumble_over_raises_nothing_but_a_refusal(
    form: str, pieces: list[str]
) -> None:
    text = "".join(pieces)

    check(outcome(f"list.{form}", text), text)


@all_exports
@unhurried
@given(data=st.data())
def test_what_follows_a_well_formed_beginning_loses_none_of_its_records(
    name: str, data: st.DataObject
) -> None:
    whole = EXPORTS[name]
    tail = data.draw(st.text(max_size=60) | st.sampled_from(HOSTILE) | mangled(whole))
    beginning = f"{whole.rstrip().removesuffix(']')},\n" if name.endswith("json") else f"{whole}\n"

    before = [item for item in outcome(name, whole) if isinstance(item, Source)]
    after = [item for item in outcome(name, beginning + tail) if isinstance(item, Source)]

    assert after[: len(before)] == before


@all_exports
def test_a_file_cut_at_any_line_keeps_the_records_above(name: str) -> None:
    whole = EXPORTS[name]
    lines = lines_of(whole)
    sources = [item for item in outcome(name, whole) if isinstance(item, Source)]

    counts = []
    for count in range(len(lines) + 1):
        found = [item for item in outcome(name, "".join(lines[:count])) if isinstance(item, Source)]
        counts.append(len(found))
        # The last one may be half a record; those above it are whole.
        assert found[:-1] == sources[: max(0, len(found) - 1)]
    assert counts == sorted(counts)
    assert counts[-1] == len(sources)


@pytest.mark.parametrize("name", [name for name in EXPORTS if name.endswith(("ris", "csv"))])
def test_a_record_is_given_before_the_next_is_read(name: str) -> None:
    """No more than the record behind it may be asked of the file."""
    lines = lines_of(EXPORTS[name])
    asked = 0

    def counted() -> Iterator[str]:
        nonlocal asked
        for line in lines:
            asked += 1
            yield line

    places = [
        asked
        for item in READERS[name.rpartition(".")[2]](counted(), name, mint)
        if isinstance(item, Source)
    ]

    assert places == sorted(set(places))
    assert len(places) < 2 or places[0] < len(lines)
