"""Every coded passage as Markdown, source by source."""

from collections.abc import Iterator
from itertools import groupby

from staven.export.markdown import document, escaped, heading, listed, quoted, reference
from staven.export.material import Material
from staven.export.quote import quote_of
from staven.export.quote_table import code_words, field_words, in_order
from staven.extracts.words import aspect_word, stance_word
from staven.locale import _
from staven.synthesis.evidence import Evidence


def quote_list(material: Material) -> str:
    """The passages under a heading for each source, with all that was coded on them."""
    reasons = {one.extract: one.reason for one in material.synthesis.left_out}
    return document(_blocks(material, reasons))


def _blocks(material: Material, reasons: dict[str, str]) -> Iterator[str]:
    what = _("Coded passages")
    yield heading(f"{material.title}: {what}", 1)
    entries = material.citations.bibliography.by_citekey
    passages = in_order(material.evidence)
    for citekey, items in groupby(passages, key=lambda item: item.extract.citekey):
        yield heading(citekey, 2)
        if citekey in entries:
            yield reference(entries[citekey].pieces)
        for item in items:
            quote = quote_of(item, material.citations)
            yield quoted(quote.text, quote.citation, literal=quote.literal)
            yield listed(_told(item, material, reasons.get(quote.extract, "")))


def _told(item: Evidence, material: Material, reason: str) -> Iterator[str]:
    extract, claim = item.extract, item.extract.claim
    yield escaped("; ".join(code_words(use, material) for use in extract.codes))
    group = material.label(claim.group)
    period = claim.period.replace("-", "–")
    said = [aspect_word(claim.aspect), stance_word(claim.stance), *field_words(claim)]
    yield escaped(" · ".join([*said, *filter(None, (group, period))]))
    if extract.memo:
        yield escaped(
            _("memo by {reviewer}: {memo}").format(reviewer=extract.reviewer, memo=extract.memo)
        )
    else:
        yield escaped(_("coded by {reviewer}").format(reviewer=extract.reviewer))
    if reason:
        yield escaped(_("not counted: {reason}").format(reason=reason))
