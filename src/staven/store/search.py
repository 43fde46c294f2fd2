"""Finding by words and phrases: quotes, texts, sources, memos."""

import re
import sqlite3
import unicodedata
from dataclasses import dataclass
from typing import Any

from staven.store.database import Database
from staven.store.visible import VISIBLE_EXTRACT, VISIBLE_MEMO

PLACES = ("quotes", "texts", "sources", "memos")
"""Where one can search."""
RANKED_UP_TO = 5000
"""Matches up to this many are ordered by bm25, which scores each of them; more, newest first."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What hits must also satisfy; an empty text asks nothing."""

    code: str = ""
    source: str = ""
    """A citekey."""
    reviewer: str = ""
    stance: str = ""
    aspect: str = ""
    years: tuple[int, int] | None = None
    """First and last year of publication of the source."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One place that was found."""

    extract: str
    """GUID; empty for a hit in a text, a source or a memo on one."""
    citekey: str
    document: str
    """GUID of the text; empty for sources and memos."""
    start: int
    """Offset of the passage in its text; 0 where there is none."""
    end: int
    page: int | None
    locator: str
    quote: str
    """The passage, sentence, title or memo that matches."""
    codes: tuple[str, ...]
    aspect: str
    stance: str
    reviewer: str
    score: float
    """Higher is nearer: bm25 with its sign turned; 0 where hits are not ranked."""

    @property
    def transcribed(self) -> bool:
        """Whether it is an extract that stands in no running text."""
        return bool(self.extract) and not self.end


@dataclass(frozen=True, slots=True)
class Found:
    """The hits to show, and how many there are in all."""

    total: int
    capped: bool
    """True where there are more hits than are given."""
    hits: tuple[Hit, ...]


def full_text_query(words: str) -> str:
    """The question as FTS5 takes it: all words, "phrases" whole, the last letters of a word as `*`.

    Nothing that a user types is an operator, so no question can be a syntax error. Empty where it
    holds no letter or digit.
    """
    parts: list[str] = []
    # A zero byte would end the question for SQLite in the middle of a phrase.
    for phrase, word in re.findall(r'"([^"]*)"?|([^\s"]+)', words.replace("\0", " ")):
        text = phrase or word
        if not any(character.isalnum() for character in text):
            continue
        star = "*" if word.endswith("*") else ""
        quoted = text.rstrip("*").replace('"', "")
        parts.append(f'"{quoted}"{star}')
    return " ".join(parts)


def search_quotes(db: Database, words: str, filters: Filters, limit: int, viewer: str) -> Found:
    """Coded quotes that `viewer` may see, best first; without words all, by source and place."""
    asked = full_text_query(words)
    named: dict[str, Any] = {
        "asked": asked,
        "code": filters.code,
        "source": filters.source,
        "reviewer": filters.reviewer,
        "stance": filters.stance,
        "aspect": filters.aspect,
        "first": filters.years[0] if filters.years else None,
        "last": filters.years[1] if filters.years else None,
        "limit": limit,
        "viewer": viewer,
    }
    matched = "JOIN extract_fts ON extract_fts.rowid = extract.id" if asked else ""
    where = f"""
          FROM extract
          {matched}
          JOIN source ON source.id = extract.source_id
          JOIN reviewer ON reviewer.id = extract.reviewer_id
          LEFT JOIN document ON document.id = extract.document_id
         WHERE extract.state != 'rejected' AND {VISIBLE_EXTRACT}
           {"AND extract_fts MATCH :asked" if asked else ""}
           AND :source IN ('', source.citekey)
           AND :reviewer IN ('', reviewer.name)
           AND :stance IN ('', extract.stance)
           AND :aspect IN ('', extract.aspect)
           AND (:first IS NULL OR source.year BETWEEN :first AND :last)
           AND (:code = '' OR EXISTS (SELECT 1 FROM extract_code
                                        JOIN code ON code.id = extract_code.code_id
                                       WHERE extract_code.extract_id = extract.id
                                         AND code.code = :code))
    """
    total = int(db.connection.execute(f"SELECT count(*) {where}", named).fetchone()[0])
    ranked = bool(asked) and total <= RANKED_UP_TO
    order = "score DESC, extract.id" if ranked else "extract.id DESC"
    if not asked:
        order = "source.citekey, document.id, extract.start"
    rows = db.connection.execute(
        f"""
        SELECT extract.guid AS extract, source.citekey, coalesce(document.guid, '') AS document,
               coalesce(extract.start, 0) AS start, coalesce(extract."end", 0) AS "end",
               extract.page, extract.locator, extract.quote,
               extract.aspect, extract.stance, reviewer.name AS reviewer,
               (SELECT group_concat(name, char(10))
                  FROM (SELECT code.code AS name
                          FROM extract_code JOIN code ON code.id = extract_code.code_id
                         WHERE extract_code.extract_id = extract.id
                         ORDER BY extract_code.id)) AS codes,
               {"-bm25(extract_fts)" if ranked else "0.0"} AS score
          {where}
         ORDER BY {order} LIMIT :limit
        """,
        named,
    )
    hits = tuple(_hit(row) for row in rows)
    return Found(total, total > len(hits), hits)


def search_sources(db: Database, words: str, filters: Filters, limit: int) -> Found:
    """Sources by the words of their title, authors and abstract, best first."""
    asked = full_text_query(words)
    if not asked:
        return Found(0, capped=False, hits=())
    where = """
          FROM source_fts
          JOIN source ON source.id = source_fts.rowid
         WHERE source_fts MATCH :asked
           AND :source IN ('', source.citekey)
           AND (:first IS NULL OR source.year BETWEEN :first AND :last)
    """
    named = _named(asked, filters, limit)
    total = int(db.connection.execute(f"SELECT count(*) {where}", named).fetchone()[0])
    rows = db.connection.execute(
        f"""
        SELECT source.citekey, source.title, -bm25(source_fts) AS score
          {where} ORDER BY score DESC, source.citekey LIMIT :limit
        """,
        named,
    )
    hits = tuple(
        Hit("", row[0], "", 0, 0, None, "", row[1], (), "", "", "", row[2]) for row in rows
    )
    return Found(total, total > len(hits), hits)


def search_memos(db: Database, words: str, filters: Filters, limit: int, viewer: str) -> Found:
    """Memos that `viewer` may see, those on extracts included, in the order of writing."""
    tests = _tests(full_text_query(words))
    if not tests:
        return Found(0, capped=False, hits=())
    rows = db.connection.execute(
        f"""
        SELECT extract.guid AS extract, source.citekey, coalesce(document.guid, '') AS document,
               coalesce(extract.start, 0) AS start, coalesce(extract."end", 0) AS "end",
               extract.page, extract.locator, extract.memo AS quote, extract.aspect,
               extract.stance, reviewer.name AS reviewer, NULL AS codes, 0.0 AS score
          FROM extract
          JOIN source ON source.id = extract.source_id
          JOIN reviewer ON reviewer.id = extract.reviewer_id
          LEFT JOIN document ON document.id = extract.document_id
         WHERE extract.memo != '' AND {VISIBLE_EXTRACT}
         UNION ALL
        SELECT '', CASE memo.about
                     WHEN 'source' THEN coalesce((SELECT citekey FROM source
                                                   WHERE source.guid = memo.target), '')
                     ELSE '' END,
               '', 0, 0, NULL, '', memo.text, '', '', reviewer.name, NULL, 0.0
          FROM memo JOIN reviewer ON reviewer.id = memo.reviewer_id
         WHERE {VISIBLE_MEMO}
        """,
        {"viewer": viewer},
    )
    hits = [
        hit
        for hit in map(_hit, rows)
        if all(test.search(folded(hit.quote)) for test in tests)
        and filters.source in ("", hit.citekey)
        and filters.reviewer in ("", hit.reviewer)
        and filters.stance in ("", hit.stance)
        and filters.aspect in ("", hit.aspect)
    ]
    return Found(len(hits), len(hits) > limit, tuple(hits[:limit]))


def search_texts(db: Database, words: str, filters: Filters, limit: int) -> Found:
    """Sentences of the texts, coded or not, that hold all the words; by source and place."""
    asked = full_text_query(words)
    if not asked:
        return Found(0, capped=False, hits=())
    tests = _tests(asked)
    rows = db.connection.execute(
        """
        SELECT document.id, document.guid, source.citekey, document.text
          FROM document_fts
          JOIN document ON document.id = document_fts.rowid
          JOIN source ON source.id = document.source_id
         WHERE document_fts MATCH :asked AND document.superseded_by IS NULL
           AND :source IN ('', source.citekey)
           AND (:first IS NULL OR source.year BETWEEN :first AND :last)
         ORDER BY source.citekey, document.id
        """,
        _named(asked, filters, limit),
    )
    hits: list[Hit] = []
    total = 0
    for row in rows:
        spans = db.connection.execute(
            'SELECT start, "end" FROM sentence WHERE document_id = ? ORDER BY start', (row[0],)
        )
        for start, end in spans:
            sentence = row[3][start:end]
            plain = folded(sentence)
            if all(test.search(plain) for test in tests):
                total += 1
                if len(hits) < limit:
                    hits.append(
                        Hit("", row[2], row[1], start, end, None, "", sentence, (), "", "", "", 0.0)
                    )
    return Found(total, total > len(hits), tuple(hits))


def folded(text: str) -> str:
    """`text` without case and accents, as the index compares it."""
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def _hit(row: sqlite3.Row) -> Hit:
    """A hit from a row whose columns are named like its fields; codes are joined by line ends."""
    return Hit(
        extract=row["extract"],
        citekey=row["citekey"],
        document=row["document"],
        start=row["start"],
        end=row["end"],
        page=row["page"],
        locator=row["locator"],
        quote=row["quote"],
        codes=tuple(row["codes"].split("\n")) if row["codes"] else (),
        aspect=row["aspect"],
        stance=row["stance"],
        reviewer=row["reviewer"],
        score=row["score"],
    )


def _tests(asked: str) -> list[re.Pattern[str]]:
    """For each word or phrase of a full-text question, a pattern over folded text."""
    tests = []
    for phrase, star in re.findall(r'"([^"]*)"(\*?)', asked):
        words = re.findall(r"\w+", folded(phrase))
        end = "" if star else r"\b"
        tests.append(re.compile(r"\b" + r"\W+".join(map(re.escape, words)) + end))
    return tests


def _named(asked: str, filters: Filters, limit: int) -> dict[str, Any]:
    first, last = filters.years or (None, None)
    return {
        "asked": asked, "source": filters.source, "first": first, "last": last, "limit": limit,
    }  # fmt: skip
