"""Bytes to lines: whatever the encoding and the line ends, nothing lost, each doubt named."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staven.corpus.decoded_lines import REPORTED, decoded_lines
from staven.errors import Problem, StavenError

ENCODINGS = {
    "utf-8": b"",
    "utf-8-sig": b"",
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}


def read(data: bytes, size: int = 1 << 20) -> tuple[list[str], list[Problem]]:
    problems: list[Problem] = []
    blocks = (data[at : at + size] for at in range(0, len(data), size))
    return list(decoded_lines(blocks, "a.bib", problems.append)), problems


@given(
    st.lists(st.text("abé€𝄞 @{\u2028\x0c\x85", max_size=6), max_size=8),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
    st.sampled_from(list(ENCODINGS)),
    st.integers(1, 9),
)
def test_a_text_comes_out_line_by_line_however_it_was_written(
    lines: list[str], end: str, ended: bool, encoding: str, size: int
) -> None:
    """Only line ends end lines: Unicode has more characters that look like one."""
    text = end.join(lines) + (end if ended else "")
    found, problems = read(ENCODINGS[encoding] + text.encode(encoding), size)

    assert problems == []
    assert "".join(found) == text.replace("\r\n", "\n").replace("\r", "\n")
    assert all(line.index("\n") == len(line) - 1 for line in found[:-1])


@given(st.binary(max_size=200).filter(lambda data: b"\0" not in data), st.integers(1, 50))
def test_no_bytes_are_lost_and_no_line_moves(data: bytes, size: int) -> None:
    try:
        found, problems = read(b"@misc{a, " + data, size)
    except StavenError:
        return
    unix = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    assert "".join(found).count("\n") == unix.count(b"\n")
    assert all(0 < (problem.line or 0) <= len(found) for problem in problems)
    assert len("".join(found)) >= len(unix.decode(errors="ignore"))


def test_a_doubtful_line_is_named_once_for_its_record() -> None:
    found, problems = read(
        "@a{x,\n title={Eén},\n note={“ja”}}\n\n@a{y,\n title={Goed}}\n@a{z, title={ö}}".encode(
            "cp1252"
        )
    )

    assert found[1:3] == [" title={Eén},\n", " note={“ja”}}\n"]
    assert [(one.file, one.line) for one in problems] == [("a.bib", 2), ("a.bib", 7)]


def test_of_many_doubtful_lines_the_first_are_named_and_the_others_counted() -> None:
    _found, problems = read("@a{é}\n".encode("latin-1") * 50)

    assert len(problems) == REPORTED + 1
    assert problems[-1].problem.startswith("30 more places")


def test_zero_bytes_in_the_middle_of_a_text_are_left_out_and_named() -> None:
    found, problems = read(b"@a{x}\n" * 20_000 + b"@a{\0y}\n")

    assert found[-1] == "@a{y}\n"
    assert [one.line for one in problems] == [20_001]


def test_a_wide_file_that_breaks_off_says_where() -> None:
    found, problems = read(codecs.BOM_UTF16_LE + "a\nbé".encode("utf-16-le")[:-1])

    assert found == ["a\n", "b\ufffd"]
    assert [one.line for one in problems] == [2]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\x1f\x8b\x08\x00", "compressed"),
        (b"PK\x03\x04\x14", "zip or Office"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\0\x01\x02\x03", "no text file"),
        (bytes(range(1, 8)) * 9, "no text file"),
        ("@book{a}".encode("utf-16-le"), "no text file"),
    ],
)
def test_what_is_no_text_is_refused_with_a_way_out(data: bytes, said: str) -> None:
    with pytest.raises(StavenError, match=said) as refusal:
        read(data)
    assert refusal.value.remedy
    assert refusal.value.where == "a.bib"
