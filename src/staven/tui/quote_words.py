"""A quote as lists show it: its words, and below it where it stands and what it says."""

from collections.abc import Sequence

from textual.content import Content

from staven.codebook.code import Codebook
from staven.extracts.claim import Aspect, Stance
from staven.extracts.extract import Extract
from staven.extracts.transcription import place_words
from staven.extracts.words import STANCE_SIGNS, aspect_word, stance_word
from staven.locale import _
from staven.store.search import Hit
from staven.tui.extract_words import claim_words, code_label

_LEAD = 40
"""Characters before the first marked word where a quote is too long to be shown from its start."""


def quote_lines(
    quote: str, width: int, lines: int, marked: Sequence[tuple[int, int]] = ()
) -> list[Content]:
    """A quote on so many lines, from its beginning or from shortly before the first mark."""
    start = 0
    if marked and marked[0][0] > width * lines - _LEAD:
        start = quote.rfind(" ", 0, max(0, marked[0][0] - _LEAD)) + 1
    said = Content(f"{'…' if start else '“'}{_on_one_line(quote[start:])}”")
    for first, last in marked:
        if first >= start:
            said = said.stylize("bold underline $accent", first - start + 1, last - start + 1)
    wrapped = said.wrap(max(1, width))
    if len(wrapped) > lines:
        rest = Content(" ").join(wrapped[lines - 1 :])
        wrapped = [*wrapped[: lines - 1], rest.truncate(width, ellipsis=True)]
    return wrapped


def hit_lines(
    hit: Hit, codebook: Codebook, width: int, marked: Sequence[tuple[int, int]]
) -> list[Content]:
    """A hit of the search on three lines: two for the quote, one for its place and codes."""
    stance, aspect = Stance(hit.stance), Aspect(hit.aspect)
    place = place_words(hit.page, hit.locator, transcribed=hit.transcribed)
    codes = ", ".join(code_label(code, codebook) for code in hit.codes)
    below = Content.assemble(
        (f"{STANCE_SIGNS[stance]} {stance_word(stance)}", "bold"),
        f" · {aspect_word(aspect)} · ",
        (hit.citekey, "$primary"),
        f" · {place}" if place else "",
        (f" · {codes}", "$foreground 70%"),
    )
    return [*quote_lines(hit.quote, width, 2, marked), below]


def extract_lines(
    extract: Extract, codebook: Codebook, width: int, note: str = ""
) -> list[Content]:
    """An extract on three lines; `note` says why it does not count, where it does not."""
    place = place_words(extract.page, extract.locator, transcribed=extract.transcribed)
    via = _("via {citekey}").format(citekey=extract.citekey)
    below = Content.assemble(
        (f"{STANCE_SIGNS[extract.claim.stance]} ", "bold"),
        (extract.study_citekey or extract.citekey, "$primary"),
        f" {via}" if extract.second_hand else "",
        f" · {place}" if place else "",
        (f" · {claim_words(extract.claim, codebook)}", "$foreground 70%"),
        (f" · {note}", "$text-warning") if note else "",
    )
    return [*quote_lines(extract.quote, width, 2), below]


def _on_one_line(quote: str) -> str:
    """The quote with line ends as spaces: as many characters as before, so that marks fit."""
    return quote.replace("\n", " ").replace("\t", " ")
