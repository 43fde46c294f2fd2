"""An entry of a BibTeX file, and the source that it stands for."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bibtexparser.model import Entry

from staven.corpus.bibtex.fields import (
    PARTS_OF_BOOKS,
    TITLES,
    UNTOUCHED,
    VERBATIM,
    date_parts,
    language_of,
    month_and_day_of,
    month_of,
    names_of,
    number_in,
)
from staven.corpus.bibtex.latex import decode
from staven.corpus.bibtex.person_names import names_in
from staven.corpus.bibtex.values import fields_run_together, value_of
from staven.corpus.months import LAST_DAY, LAST_YEAR
from staven.corpus.source import Source

_SPACES = re.compile(r"[ \t\r\n]+")
_RANGE = re.compile(r"\s*-{2,3}\s*")
_SUBTITLES = (
    ("title", "subtitle"),
    ("booktitle", "booksubtitle"),
    ("maintitle", "mainsubtitle"),
    ("journaltitle", "journalsubtitle"),
)
_DOI_ADDRESS = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Record:
    """An entry with its values resolved but LaTeX still in them."""

    citekey: str
    kind: str
    line: int
    """In the file, from 1."""
    fields: dict[str, str]
    """Its filled fields, by lower-case name."""

    def source(self, guid: str, citekey: str) -> Source:
        """The source, without LaTeX; what has no field of its own is kept under its BibTeX name."""
        rest = dict(self.fields)
        authors, others = names_in(rest.pop("author", ""))
        editors, more = names_in(rest.get("editor", ""))
        if not more:
            # A list of editors that is cut off stays as it is written: a source has no room for it.
            rest.pop("editor", None)
        texts = {name: _text(name, value) for name, value in rest.items()}
        year, month, day = _date(texts)
        _join_titles(texts, self.kind)
        known = {field: _taken(texts, names) for field, names in names_of(self.kind).items()}
        return Source(
            guid=guid,
            citekey=citekey,
            kind=self.kind,
            title=known["title"],
            authors=authors,
            others=others,
            editors=() if more else editors,
            year=year,
            month=month,
            day=day,
            container=known["container"],
            institution=known["institution"],
            publisher=known["publisher"],
            place=known["place"],
            number=known["number"],
            volume=known["volume"],
            pages=_RANGE.sub("–", known["pages"]),
            url=known["url"],
            doi=_DOI_ADDRESS.sub("", known["doi"]),
            language=language_of(known["language"]),
            kamerstuk=known["kamerstuk"],
            abstract=known["abstract"],
            fields={name: text for name, text in texts.items() if text},
        )


def record_of(
    entry: Entry, line: int, strings: Mapping[str, str]
) -> tuple[Record, tuple[str, ...]]:
    """The filled fields of an entry, abbreviations written out; and those that lacked a comma.

    The latter stood at the end of another field's value, and are read as fields of their own.
    """
    fields: dict[str, str] = {}
    joined: list[str] = []
    for field in entry.fields:
        written = str(field.value)
        # Nearly all values are one pair of braces, and nothing can have run into those.
        if written[:1] == "{" and written.find("}") == len(written) - 1:
            if not written[1:-1].isspace() and len(written) > len("{}"):
                fields.setdefault(field.key.lower(), written[1:-1])
            continue
        for name, raw in fields_run_together(written):
            value = value_of(raw, strings)
            if name:
                joined.append(name)
            if value.strip():
                fields.setdefault((name or field.key).lower(), value)
    return Record(entry.key, entry.entry_type.lower(), line, fields), tuple(joined)


def _text(name: str, raw: str) -> str:
    if name in UNTOUCHED:
        return raw.strip()
    plain = decode(raw, verbatim=name in VERBATIM, ligatures=name in TITLES)
    if "  " in plain or "\n" in plain or "\t" in plain or "\r" in plain:
        plain = _SPACES.sub(" ", plain)
    plain = plain.strip()
    return plain if plain.isascii() else unicodedata.normalize("NFC", plain)


def _taken(texts: dict[str, str], names: Iterable[str]) -> str:
    """The first of these fields that is filled, taken out of `texts`."""
    for name in names:
        if texts.get(name):
            return texts.pop(name)
    return ""


def _date(texts: dict[str, str]) -> tuple[int | None, int | None, int | None]:
    """Year, month and day, taken out of `texts`; what is no plain date stays there as text."""
    year = number_in(texts.get("year", ""), LAST_YEAR)
    month, day = month_and_day_of(texts.get("month", ""))
    if "day" in texts or day is None:
        day = number_in(texts.get("day", ""), LAST_DAY)
        month = month_of(texts.get("month", ""))
    for name, part in (("year", year), ("month", month), ("day", day)):
        if part is not None:
            texts.pop(name, None)
    date = date_parts(texts.get("date", ""))
    if date is None and year is None and "year" not in texts:
        # A range stays a text, but its first year is the one to cite.
        year = number_in(texts.get("date", "")[:4], LAST_YEAR)
    if date is None or "year" in texts or year not in {None, date[0]}:
        return year, month, day
    if {"month", "day"} & texts.keys() or (month, day) not in {(None, None), date[1:]}:
        return date[0], month, day
    del texts["date"]
    return date


def _join_titles(texts: dict[str, str], kind: str) -> None:
    """Titles with their subtitles, in the place of both."""
    for title, subtitle in _SUBTITLES:
        if more := texts.pop(subtitle, ""):
            name = title if title in texts or title != "journaltitle" else "journal"
            texts[name] = _joined(texts.get(name, ""), more)
    if kind in PARTS_OF_BOOKS and "booktitle" not in texts and "maintitle" in texts:
        texts["booktitle"] = texts.pop("maintitle")


def _joined(title: str, subtitle: str) -> str:
    if not title:
        return subtitle
    return f"{title} {subtitle}" if title.endswith(("?", "!", ".", ":")) else f"{title}: {subtitle}"
