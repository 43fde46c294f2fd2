"""The rows of a project folder for sources and extracts, both ways."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from staven.corpus.source import Source, Status
from staven.documents.document import Document
from staven.export.rows import (
    Row,
    built,
    check_keys,
    columns_of,
    is_known,
    is_whole,
    known_or_nothing,
    simple_values,
    values_of,
)
from staven.extracts.anchor import anchor_at
from staven.extracts.claim import Claim
from staven.extracts.extract import Anchor, CodeUse, Extract, Polarity, Transcription
from staven.locale import _

_CLAIM_KEYS = tuple(column.name for column in columns_of(Claim))
_EXTRACT_KEYS = (
    *("guid", "citekey", "document", "start", "end", "quote", "page", "locator", "reviewer"),
    *_CLAIM_KEYS,
    *("codes", "study", "study_citekey", "rigour", "rung", "memo", "state"),
)
_SOURCE_KEYS = ("guid", "citekey", "status", "exclusion_reason", "study")


def source_row(source: Source) -> dict[str, object]:
    """What the BibTeX file cannot say of a source."""
    row: dict[str, object] = {"guid": source.guid, "citekey": source.citekey}
    row["status"] = source.status
    optional = {"exclusion_reason": source.exclusion_reason, "study": source.study}
    return row | {key: value for key, value in optional.items() if value}


def placed_source(source: Source, row: Row, studies: Collection[str]) -> Source:
    """The source with what its row says of it."""
    check_keys(row, _SOURCE_KEYS)
    status = row.values.get("status", Status.INCLUDED)
    if status not in tuple(Status):
        row.report(
            _("{field}: {word} is none of: {known}.").format(
                field="status", word=status, known=", ".join(Status)
            )
        )
        status = Status.FOUND
    return replace(
        source,
        status=Status(str(status)),
        exclusion_reason=str(row.values.get("exclusion_reason", "")),
        study=known_or_nothing(row, "study", studies),
    )


def extract_row(extract: Extract) -> dict[str, object]:
    """An extract, its context left out: the text has that. A transcription stands in none."""
    values = values_of(extract) | values_of(extract.claim, always=("aspect", "stance"))
    values["quote"] = extract.quote
    if extract.span is not None:
        values["start"], values["end"] = extract.span
    if not extract.document:
        del values["document"]
    if extract.codes:
        values["codes"] = [
            {"code": use.code, "polarity": use.polarity} if use.polarity else use.code
            for use in extract.codes
        ]
    return {key: values[key] for key in _EXTRACT_KEYS if key in values}


def extract_in(
    row: Row,
    documents: Mapping[str, Document],
    codes: Collection[str],
    known: Mapping[str, Collection[str]],
) -> Extract | None:
    """The extract of a row; None, and a problem, where it does not stand in its document.

    Args:
        row: The row.
        documents: The project's documents, by GUID.
        codes: Ids of the codebook's codes; others are left off, with a problem.
        known: What `citekey`, `reviewer`, `study` and `study_citekey` may name.
    """
    check_keys(row, _EXTRACT_KEYS)
    # Without offsets it is a transcription, which may stand in no text at all.
    transcribed = not {"start", "end"} & row.values.keys()
    if transcribed:
        row = replace(row, values={"document": ""} | row.values)
    values = simple_values(row, Extract)
    claim = built(row, Claim, simple_values(row, Claim))
    if values is None or claim is None:
        return None
    links = [is_known(row, field, known[field]) for field in ("citekey", "reviewer")]
    nowhere = transcribed and not values["document"]
    if not all(links) or not (nowhere or is_known(row, "document", documents)):
        return None
    document = None if nowhere else documents[values["document"]]
    if document is not None and document.citekey != values["citekey"]:
        row.report(_("its document is of another source: {key}.").format(key=document.citekey))
        return None
    anchor = _transcription(row) if document is None or transcribed else _anchor(row, document)
    if anchor is None:
        return None
    return built(
        row,
        Extract,
        values
        | {
            "anchor": anchor,
            "claim": replace(claim, group=known_or_nothing(row, "group", codes)),
            "codes": _codes(row, codes),
            "study": known_or_nothing(row, "study", known["study"]),
            "study_citekey": known_or_nothing(row, "study_citekey", known["study_citekey"]),
        },
    )


def _anchor(row: Row, document: Document) -> Anchor | None:
    """Where the quote of a row stands; None, and a problem, where it does not stand there."""
    start, end, quote = (row.values.get(key) for key in ("start", "end", "quote"))
    if not (is_whole(start) and is_whole(end) and quote) or (
        document.text[int(str(start)) : int(str(end))] != quote
    ):
        row.report(_lost_quote(document.text, quote))
        return None
    return anchor_at(document.text, int(str(start)), int(str(end)))


def _transcription(row: Row) -> Transcription | None:
    """What was written down; None, and a problem, where that is nothing or cannot be found back."""
    quote = row.values.get("quote")
    if not isinstance(quote, str) or not quote.strip():
        row.report(_("nothing is written down in quote."))
        return None
    if not (row.values.get("page") or row.values.get("locator")):
        row.report(_("a transcription needs a page or a locator, to look it up by."))
        return None
    return Transcription(quote)


def _codes(row: Row, codes: Collection[str]) -> tuple[CodeUse, ...]:
    listed = row.values.get("codes", [])
    if not isinstance(listed, list):
        row.report(_("a list is expected in {field}.").format(field="codes"))
        return ()
    used: dict[str, CodeUse] = {}
    for item in listed:
        code, polarity = (
            (item.get("code"), item.get("polarity")) if isinstance(item, dict) else (item, None)
        )
        if not isinstance(code, str) or code not in codes:
            row.report(
                _("the code {code} is not in the codebook and is left off.").format(code=code)
            )
        elif polarity is not None and polarity not in tuple(Polarity):
            row.report(
                _("{field}: {word} is none of: {known}.").format(
                    field="polarity", word=polarity, known=", ".join(Polarity)
                )
            )
        else:
            used.setdefault(code, CodeUse(code, None if polarity is None else Polarity(polarity)))
    return tuple(used.values())


def _lost_quote(text: str, quote: object) -> str:
    at = text.find(quote) if isinstance(quote, str) and quote else -1
    if at < 0:
        return _("its quote does not stand in its document.")
    return _("its quote stands at {start}–{end} in its document.").format(
        start=at, end=at + len(str(quote))
    )
