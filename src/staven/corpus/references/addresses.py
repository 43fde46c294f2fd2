"""Where a printed reference says that it was found: address, DOI, and the day somebody looked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from staven.corpus.bibtex.fields import date_parts
from staven.corpus.doi import DOI_BEGINS, without_punctuation
from staven.corpus.references.dates import when_of
from staven.corpus.references.markup import CLOSE, LINK_CLOSE, LINK_OPEN, OPEN

_ACCESS = re.compile(
    r"[\s.,;(\[]*\b(?:(?:laatst\s+)?(?:geraadpleegd|opgehaald|verkregen|gedownload|bezocht|ontleend)"
    r"\s+(?:van|op|via|aan|uit|from)\b"
    r"|geraadpleegd:?\s+(?=\d)"
    r"|(?:te\s+)?(?:raadplegen|vinden|downloaden)\s+(?:op|via)\b|beschikbaar\s+(?:via|op|op:)"
    r"|(?:last\s+)?(?:retrieved|accessed)(?:\s+from)?\b|available\s+(?:at|from|online|via)\b"
    r"|online\])\s*:?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(rf"(?:https?://|www\.)[^\s<>\"{OPEN}{CLOSE}]+", re.IGNORECASE)
_LINKED = re.compile(f"{LINK_OPEN}([^{LINK_CLOSE}]*){LINK_CLOSE}")
_DOI = re.compile(
    rf"(?:https?://(?:dx\.)?doi\.org/|\bdoi:?\s*)?\b({DOI_BEGINS}[^\s<>\"{OPEN}{CLOSE}]+)",
    re.IGNORECASE,
)
_DOI_LABEL = re.compile(r"[\s(]*\bdoi\b\s*:?\s*$", re.IGNORECASE)
_LABEL = re.compile(
    r"[\s.,;(]*\b(?:url|link|website|bron|via|zie|see|from|pid)\b\s*:?\s*$", re.IGNORECASE
)
_DAY = re.compile(
    r"(?:op\s+|on\s+)?(?P<date>\d{1,2}(?:st|nd|rd|th)?\s+[a-zé]+\.?,?\s+\d{4}"
    r"|[A-Z][a-z]+\.?\s+\d{1,2},\s+\d{4}"
    r"|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)|(?<=[a-z.]),(?=\s\d{4}$)")
_WORD = re.compile(r"[^\W_]")
_NUMERIC_DAY = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")


@dataclass(frozen=True, slots=True)
class Address:
    """Where a work can be read."""

    url: str = ""
    doi: str = ""
    visited: str = ""
    """The day it was looked at: ISO 8601 where it could be read, else empty."""
    note: str = ""
    """What was printed where an address should be, when there is none."""


def without_address(text: str) -> tuple[str, Address]:
    """A text, its markup read, without addresses and the words around them; and where they lead."""
    linked = [without_punctuation(found) for found in _LINKED.findall(text)]
    rest, doi = _without_doi(_LINKED.sub("", text), linked)
    rest, printed = _without_addresses(rest)
    urls = [one for one in (*linked, *printed) if len(one) > 1 and "doi.org/" not in one.lower()]
    rest, access = _without_access(" ".join(rest.split()))
    day = _DAY.search(access)
    said = access.replace(day[0], "") if day else access
    lost = bool(not urls and not doi and _WORD.search(_ACCESS.sub("", said)))
    if urls or doi:
        rest = _LABEL.sub("", rest)
    return rest.rstrip(" ,;:<(["), Address(
        url=urls[0] if urls else "",
        doi=doi,
        visited=_iso(day["date"]) if day else "",
        note=access.strip(" .,;([") if lost else "",
    )


def _without_doi(text: str, linked: Sequence[str]) -> tuple[str, str]:
    for address in linked:
        if found := _DOI.fullmatch(address):
            return text, found[1]
    found = _DOI.search(text)
    if found is None:
        return text, ""
    doi = without_punctuation(found[1])
    before = _DOI_LABEL.sub("", text[: found.start()])
    return f"{before} {text[found.start(1) + len(doi) :]}", doi


def _without_addresses(text: str) -> tuple[str, list[str]]:
    addresses, kept, at = [], [], 0
    for found in _ADDRESS.finditer(text):
        address = without_punctuation(found[0])
        addresses.append(address)
        kept.append(text[at : found.start()].rstrip())
        at = found.start() + len(address)
        at += len(text[at:]) - len(text[at:].lstrip(">) "))
    return " ".join([*kept, text[at:]]), addresses


def _without_access(text: str) -> tuple[str, str]:
    """`text` up to "Geraadpleegd van …" or the like, and what is said from there on."""
    found = _ACCESS.search(text)
    if found is None or not found.start():
        return text, ""
    stop = "." if "." in found[0] else ""
    return text[: found.start()] + stop, text[found.start() :]


def _iso(date: str) -> str:
    """A day as ISO 8601; empty where it is none."""
    if numeric := _NUMERIC_DAY.fullmatch(date):
        day, month, year = numeric.groups()
        date = f"{year}-{month:0>2}-{day:0>2}"
    elif when := when_of(_ORDINAL.sub("", date)):
        date = f"{when.year or 0:04}-{when.month or 0:02}-{when.day or 0:02}"
    return date if date_parts(date) else ""
