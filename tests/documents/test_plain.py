"""Plain text in: certain of its letters, or refused."""

import codecs
import unicodedata
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staven.documents.plain import canonical, document_of, text_of
from staven.errors import StavenError


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Één brug\r\nverder\rnu\n".encode(), "Één brug\nverder\nnu\n"),
        (codecs.BOM_UTF8 + "Eén".encode(), "Eén"),
        ("€ 5".encode("utf-16"), "€ 5"),
        (codecs.BOM_UTF16_BE + "€ 5".encode("utf-16-be"), "€ 5"),
        (codecs.BOM_UTF32_LE + "𝄞".encode("utf-32-le"), "𝄞"),
        (unicodedata.normalize("NFD", "coördinatie").encode(), "coördinatie"),
        ("samen\u00adleving".encode(), "samenleving"),
        (b"# Kop\n\n*cursief* [a](b)\n", "# Kop\n\n*cursief* [a](b)\n"),
    ],
)
def test_certain_text_becomes_canonical(data: bytes, text: str) -> None:
    assert text_of(data, "rapport.txt") == text


@pytest.mark.parametrize(
    ("data", "byte"),
    [
        ("Eén brug".encode("cp1252"), 2),
        (codecs.BOM_UTF8 + b"ab\xff", 6),
        (codecs.BOM_UTF16_LE + b"a\x00\x00\xd8", 5),
    ],
)
def test_uncertain_text_is_refused_at_its_byte(data: bytes, byte: int) -> None:
    with pytest.raises(StavenError) as refusal:
        text_of(data, "rapport.txt")

    assert str(refusal.value).startswith("rapport.txt: ")
    assert f"byte {byte} " in refusal.value.problem
    assert refusal.value.remedy


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04\x00\x00", "UTF-16 without a mark".encode("utf-16-le")]
)
def test_binary_files_are_refused(data: bytes) -> None:
    with pytest.raises(StavenError, match="no text file"):
        text_of(data, "rapport.docx")


@given(st.text())
def test_canonical_text_stays_as_it_is(text: str) -> None:
    once = canonical(text)

    assert canonical(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not {"\r", "\u00ad"} & set(once)


def test_a_document_carries_the_hash_of_its_text() -> None:
    document = document_of("Één", guid="1", citekey="a", title="a.txt")

    assert document.sha256 == sha256("Één".encode()).hexdigest()
    assert (document.extractor, document.kind, document.pages) == ("plain 1", "text", ())
