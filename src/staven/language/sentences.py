"""Sentences of a Dutch or English text, as spans: spaCy's tokens, and our own rule for ends.

No trained Dutch model is packaged, so nothing is guessed by a parser: a sentence ends at a full
stop, question mark or exclamation mark that is followed by something that can begin one, that
ends no abbreviation and that does not stand inside parentheses.
"""

import re
from collections.abc import Iterator
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

SEGMENTER = "staven-sentences 1"
"""Raised whenever the same text would give other sentences than before."""
DEEPEST = 60
"""Tokens after which an open parenthesis no longer holds a sentence together: nobody closed it."""

_ABBREVIATIONS = """
a.d. a.u.b. aanw. afb. afd. afl. al. alg. art. artt. b.v. bijl. bijv. blz. bv. c.q. c.s. ca. cf.
cit. d.d. d.m.v. d.w.z. dec. dhr. diss. div. dr. drs. ds. e.a. e.d. e.e.a. e.g. e.v. ed. eds.
etc. evt. excl. febr. fig. fr. g.g. gem. hfst. i.c. i.e. i.h.a. i.h.b. i.o. i.p.v. i.s.m. i.t.t.
i.v.m. ibid. incl. ing. inl. ir. jan. jg. jl. jr. lic. m.a.w. m.b.t. m.b.v. m.i. m.i.v. m.m.
m.m.v. m.n. m.u.v. max. mevr. min. mr. mrs. mw. n.a. n.a.v. n.b. n.d. n.v.t. nl. nov. nr. nrs.
o.a. o.b.v. o.g.v. o.i.d. o.l.v. o.m. okt. opm. p. p.a. p.p. pag. par. penn. plm. pp. prof. q.q.
red. resp. sept. sr. st. t.a.v. t.b.v. t.g.v. t.h.v. t.n.v. t.o.v. t.w. t.z.t. tab. tel. toel.
v. v.d. v.l.n.r. vb. vgl. viz. vnl. vol. vs. w.o. z.d. z.g. z.i. z.o.z. zgn.
"""
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
"""Dutch and English abbreviations that a sentence goes on after, in lower case."""

_BLOCK = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:#{1,6} |[-*+•] |\d{1,3}[.)] |\||>))|(?<=\n)(?=\|)")
_HEADING = re.compile(r"[ \t]*#{1,6} [^\n]*")
# A year in parentheses goes with the authors before it, as reference lists have it.
_CAN_BEGIN = re.compile(r"(?!\((?:\d{4}[a-z]?|n\.d\.|z\.d\.)[,)])[\"'“”‘’«(\[*_]*[A-ZÀ-ÖØ-Þ0-9]")
_CLOSERS = frozenset("\"'”’»)]*_")
_ENDS = re.compile(r"[.!?…]+[\"'”’»)\]*_]*$")
_NOTED = re.compile(r"[.!?…][\"'”’»)*_]*(?:<sup>[^<\s]{1,5}</sup>|\[\^[^\]\s]{1,9}\])$")
"""A stop with the mark of a footnote behind it, as Markdown has them."""
_NUMBERED = re.compile(r"^\d{1,3}\.$")
_INITIAL = re.compile(r"^(?:[A-Z]\.)+$")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence, in code points, in order, without white space around it.

    A heading, an item of a list and a row of a table stand on their own.
    """
    return [span for start, end in _blocks(text) for span in _sentences(text[start:end], start)]


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Stretches that no sentence crosses: paragraphs, headings, list items, rows."""
    start = 0
    for gap in _BLOCK.finditer(text):
        yield from _headed(text, start, gap.start())
        start = gap.end()
    yield from _headed(text, start, len(text))


def _headed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    heading = _HEADING.match(text, start, end)
    if heading:
        yield start, heading.end()
        start = heading.end()
    if start < end:
        yield start, end


def _sentences(block: str, offset: int) -> Iterator[tuple[int, int]]:
    if not block.strip():
        return
    for sentence in _pipeline()(block).sents:
        said = sentence.text
        lead = len(said) - len(said.lstrip())
        start = sentence.start_char + lead
        end = sentence.start_char + len(said.rstrip())
        if end > start:
            yield offset + start, offset + end


@cache
def _pipeline() -> Language:
    pipeline = spacy.blank("nl")
    # Blocks are paragraphs; the limit is there for parsers, and none is loaded.
    pipeline.max_length = 1 << 31
    pipeline.add_pipe("staven_sentence_ends")
    return pipeline


@Language.component("staven_sentence_ends")
def with_sentence_starts(doc: Doc) -> Doc:
    """The same text, in which spaCy knows for each token whether a sentence starts at it."""
    text = doc.text  # put together anew at each asking
    starts: list[bool | int | None] = []
    depth, opened, ended = 0, 0, False
    for token in doc:
        begins = ended and token.i > 0 and not token.is_space and not _closes(doc, token.i)
        starts.append(begins)
        if begins or token.i == 0:
            depth, ended = 0, False
        if token.text in "([":
            depth, opened = depth + 1, token.i
        elif token.text in ")]":
            depth = max(0, depth - 1)
        if depth and token.i - opened > DEEPEST:
            depth = 0
        if not ended or not (token.is_space or _closes(doc, token.i)):
            ended = depth == 0 and _ends_sentence(doc, text, token.i)
    # A new document: spaCy looks through the whole of one at each single start that it is told.
    words, spaces = [token.text for token in doc], [bool(token.whitespace_) for token in doc]
    return Doc(doc.vocab, words=words, spaces=spaces, sent_starts=starts)


def _ends_sentence(doc: Doc, text: str, at: int) -> bool:
    """Whether the token at `at` closes a sentence: it ends one, and what follows can begin one."""
    word = doc[at].text
    noted = word in ("]", ">") and _noted(text, doc[at].idx + 1)
    if not noted and not _ENDS.search(word):
        return False
    following = at + 1
    while following < len(doc) and (doc[following].is_space or _closes(doc, following)):
        following += 1
    if following >= len(doc):
        return False
    after = text[doc[at].idx + len(word) : doc[following].idx]
    if not any(character.isspace() for character in after):
        return False  # a stop inside a number, a name or an address
    if not _CAN_BEGIN.match(text, doc[following].idx):
        return False
    if word == "." and at > 0 and not doc[at - 1].whitespace_:
        word = doc[at - 1].text + "."
        if at > 1 and doc[at - 2].text == "et" and word == "al.":
            return False
    lowered = word.lower().lstrip("([\"'“‘")
    stays = lowered in ABBREVIATIONS or _INITIAL.match(word) or (_NUMBERED.match(word) and at <= 1)
    return not stays


def _noted(text: str, end: int) -> bool:
    """Whether the mark of a footnote, behind a stop, ends at `end`."""
    return _NOTED.search(text[max(0, end - 20) : end]) is not None


def _closes(doc: Doc, at: int) -> bool:
    """Whether the token at `at` is a quote or parenthesis that closes what stands before it."""
    before = doc[at - 1] if at else None
    touching = before is not None and not before.whitespace_ and not before.is_space
    return touching and set(doc[at].text) <= _CLOSERS
