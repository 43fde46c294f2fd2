"""The history of an extract in words, one line per thing that changed."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from staven.codebook.code import Codebook
from staven.extracts.appraisal import Rigour
from staven.extracts.appraisal_words import rigour_word
from staven.extracts.claim import (
    AsIntended,
    Aspect,
    CostVerdict,
    Direction,
    Scale,
    Stance,
    Trend,
)
from staven.extracts.extract import Polarity, State
from staven.extracts.history import Entry, Part, PartChange, Turn, part_changes
from staven.extracts.words import (
    as_intended_word,
    aspect_word,
    cost_verdict_word,
    direction_word,
    polarity_word,
    scale_word,
    stance_word,
    trend_word,
)
from staven.locale import _, language, pgettext

_QUOTED = 60
"""Characters of a quote or memo that are shown."""


def entry_words(
    entry: Entry, codebook: Codebook, studies: Mapping[str, str]
) -> tuple[str, tuple[str, ...]]:
    """What one entry did: in a few words, and what changed, one line each.

    Args:
        entry: The entry.
        codebook: For the labels of codes.
        studies: Per study, by GUID, a citekey to name it by.
    """
    return _head(entry), tuple(_details(entry, codebook, studies))


def _head(entry: Entry) -> str:
    if entry.turn is Turn.UNDONE:
        # The entry itself did the inverse of what was taken back.
        undone = {"insert": _("the deletion"), "delete": _("the coding"), "update": _("a change")}
        inverse = {"insert": "delete", "delete": "insert", "update": "update"}[entry.action]
        what = _on_the_list(inverse) if entry.table == "recheck" else undone[entry.action]
        return _("taken back: {what}").format(what=what)
    said = _on_the_list(entry.action) if entry.table == "recheck" else _done(entry)
    return _("done again: {what}").format(what=said) if entry.turn is Turn.REDONE else said


def _on_the_list(action: str) -> str:
    return {
        "insert": _("put on the list to look at again"),
        "update": _("stays on the list to look at again"),
        "delete": _("looked at again"),
    }[action]


def _done(entry: Entry) -> str:
    if entry.action == "insert":
        return _("cut off another passage") if "update" in entry.beside else _("coded")
    if entry.action == "delete":
        return _("went into another passage") if "update" in entry.beside else _("deleted")
    if entry.beside == ("insert",):
        return _("cut in two")
    if entry.beside == ("delete",):
        return _("made one with another passage")
    return _("changed")


def _details(entry: Entry, codebook: Codebook, studies: Mapping[str, str]) -> Iterator[str]:
    if entry.action == "insert" and entry.table == "extract" and entry.after:
        yield from _codes((), entry.after.get("codes") or (), codebook)
    for change in part_changes(entry):
        yield from _PARTS[change.part](change, codebook, studies)


def _words(change: PartChange, _codebook: Codebook, _studies: Mapping[str, str]) -> Iterator[str]:
    before, after = change.before, change.after
    start, end = before.get("start", 0), before.get("end", 0)
    new_start, new_end = after.get("start", 0), after.get("end", 0)
    if new_start >= end or new_end <= start:
        yield _arrow(_("words"), _quoted(before["quote"]), _quoted(after["quote"]))
        return
    longer = pgettext("words", "added: {words}")
    shorter = pgettext("words", "left out: {words}")
    if new_start < start:
        yield longer.format(words=_quoted(after["quote"][: start - new_start]))
    if new_start > start:
        yield shorter.format(words=_quoted(before["quote"][: new_start - start]))
    if new_end < end:
        yield shorter.format(words=_quoted(before["quote"][new_end - end :]))
    if new_end > end:
        yield longer.format(words=_quoted(after["quote"][end - new_end :]))


def _code_parts(
    change: PartChange, codebook: Codebook, _studies: Mapping[str, str]
) -> Iterator[str]:
    yield from _codes(change.before["codes"] or (), change.after["codes"] or (), codebook)


def _codes(before: Any, after: Any, codebook: Codebook) -> Iterator[str]:  # noqa: ANN401  (JSON)
    had: dict[str, str | None] = dict(before)
    has: dict[str, str | None] = dict(after)
    for code, polarity in has.items():
        if code not in had:
            yield _("code put on: {code}").format(code=_use(code, polarity, codebook))
        elif had[code] != polarity:
            yield _arrow(_label(code, codebook), _polarity(had[code]), _polarity(polarity))
    for code, polarity in had.items():
        if code not in has:
            yield _("code taken off: {code}").format(code=_use(code, polarity, codebook))


def _claim(change: PartChange, codebook: Codebook, _studies: Mapping[str, str]) -> Iterator[str]:
    for name, (label, word) in _claim_words(codebook).items():
        before, after = change.before.get(name), change.after.get(name)
        if before != after:
            yield _arrow(label, word(before), word(after))


def _claim_words(codebook: Codebook) -> dict[str, tuple[str, Callable[[Any], str]]]:
    """Per column of a claim what it is called, and how its values are said."""
    return {
        "aspect": (_("aspect"), lambda one: aspect_word(Aspect(one))),
        "stance": (_("stance"), lambda one: stance_word(Stance(one))),
        "scale": (_("scale"), lambda one: scale_word(Scale(one)) if one else "–"),
        "as_intended": (
            _("as intended"),
            lambda one: as_intended_word(AsIntended(one)) if one else "–",
        ),
        "trend": (_("trend"), lambda one: trend_word(Trend(one)) if one else "–"),
        "direction": (_("direction"), lambda one: direction_word(Direction(one)) if one else "–"),
        "cost_verdict": (
            _("verdict"),
            lambda one: cost_verdict_word(CostVerdict(one)) if one else "–",
        ),
        "value": (_("value"), _plain),
        "unit": (_("unit"), _plain),
        "year": (_("year"), _plain),
        "comparison": (_("compared with"), _plain),
        "corrected_for": (_("corrected for"), _plain),
        "population": (_("group"), lambda one: _label(one, codebook) if one else "–"),
        "period": (_("period"), _plain),
    }


def _memo(change: PartChange, _codebook: Codebook, _studies: Mapping[str, str]) -> Iterator[str]:
    before, after = change.before["memo"], change.after["memo"]
    if not after:
        yield _("memo taken away: {memo}").format(memo=_quoted(before))
    elif not before:
        yield _("memo: {memo}").format(memo=_quoted(after))
    else:
        yield _arrow(_("memo"), _quoted(before), _quoted(after))


def _study(change: PartChange, _codebook: Codebook, studies: Mapping[str, str]) -> Iterator[str]:
    before, after = (studies.get(one["study"], "?") for one in (change.before, change.after))
    yield _arrow(_("counts for"), before, after)


def _rigour(change: PartChange, _codebook: Codebook, _studies: Mapping[str, str]) -> Iterator[str]:
    said = [
        rigour_word(Rigour(one["rigour"])) if one["rigour"] else "–"
        for one in (change.before, change.after)
    ]
    yield _arrow(_("rigour of this passage"), *said)


def _rung(change: PartChange, _codebook: Codebook, _studies: Mapping[str, str]) -> Iterator[str]:
    yield _arrow(_("highest rung"), _plain(change.before["rung"]), _plain(change.after["rung"]))


def _text(change: PartChange, _codebook: Codebook, _studies: Mapping[str, str]) -> Iterator[str]:
    if change.before.get("document") != change.after.get("document"):
        yield _("moved to another version of the text")
    else:
        yield _("moved to another record of the source")


def _place(change: PartChange, _codebook: Codebook, _studies: Mapping[str, str]) -> Iterator[str]:
    said = [
        " · ".join(
            part
            for part in (
                _("p. {page}").format(page=one["page"]) if one["page"] else "",
                one["locator"],
            )
            if part
        )
        or "–"
        for one in (change.before, change.after)
    ]
    yield _arrow(_("place"), *said)


def _state(change: PartChange, _codebook: Codebook, _studies: Mapping[str, str]) -> Iterator[str]:
    words = {
        State.OPEN: pgettext("state of an extract", "open"),
        State.SETTLED: pgettext("state of an extract", "settled"),
        State.REJECTED: pgettext("state of an extract", "rejected"),
    }
    yield _arrow(
        _("state"), words[State(change.before["state"])], words[State(change.after["state"])]
    )


_PARTS: dict[Part, Callable[[PartChange, Codebook, Mapping[str, str]], Iterator[str]]] = {
    Part.WORDS: _words,
    Part.CODES: _code_parts,
    Part.CLAIM: _claim,
    Part.MEMO: _memo,
    Part.STUDY: _study,
    Part.RIGOUR: _rigour,
    Part.RUNG: _rung,
    Part.TEXT: _text,
    Part.PLACE: _place,
    Part.STATE: _state,
}


def _arrow(what: str, before: str, after: str) -> str:
    return f"{what}: {before} → {after}"


def _use(code: str, polarity: str | None, codebook: Codebook) -> str:
    said = f" ({_polarity(polarity)})" if polarity else ""
    return f"{_label(code, codebook)}{said}"


def _label(code: str, codebook: Codebook) -> str:
    found = codebook.by_id.get(code)
    return found.label.said_in(language()) if found else code


def _polarity(polarity: str | None) -> str:
    return polarity_word(Polarity(polarity)) if polarity else "–"


def _quoted(text: str) -> str:
    bare = " ".join(text.split())
    return f"“{bare if len(bare) <= _QUOTED else bare[: _QUOTED - 1].rstrip() + '…'}”"


def _plain(value: object) -> str:
    return "–" if value in (None, "") else str(value)
