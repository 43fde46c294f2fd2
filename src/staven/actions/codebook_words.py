"""What two versions of a codebook differ in, in words that screen and command line both show."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from staven.codebook.code import Code, Codebook, Wording, Wordings
from staven.codebook.difference import (
    CodeChange,
    Difference,
    Fate,
    Stretch,
    marked_words,
    put_together,
)
from staven.extracts.words import kind_word
from staven.locale import _, language, ngettext, pgettext

_ALIKE = 0.5
"""Share of words (0 to 1) from which two items of a list are one that was changed. Our own."""
_IDS = ("brings", "groups", "serves")


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """One line of a difference."""

    sign: str
    """`+` a new code, `-` one that is gone, `~` one that changed, empty for what changed in it."""
    text: str
    """What went stands between `[-` and `-]`, what is new between `{+` and `+}`."""


def difference_lines(found: Difference, retired: Iterable[Code] = ()) -> list[DifferenceLine]:
    """Everything in which two versions differ: what the codebook says of itself, then its codes."""
    lines = [_line(_head(found, name)) for name in found.head]
    if found.reordered:
        lines.append(_line(_("The order of the codes is another one.")))
    kept = {code.id for code in retired}
    for one in found.changes:
        lines += _change_lines(one, found, kept)
    return lines


def summary(found: Difference) -> str:
    """How many codes are new, gone and changed."""
    added, removed, changed = len(found.added), len(found.removed), len(found.changed)
    parts = [
        (added, ngettext("{n} code is new", "{n} codes are new", added)),
        (removed, ngettext("{n} code is gone", "{n} codes are gone", removed)),
        (changed, ngettext("{n} code has changed", "{n} codes have changed", changed)),
    ]
    said = [words.format(n=count) for count, words in parts if count]
    if not said:
        said = [_("only the codebook's own description differs") if found else _("no difference")]
    return ", ".join(said)


def meaning_lines(before: Code, now: Code) -> list[str]:
    """What a code meant and means, in the user's language, with the words that changed marked."""
    found = CodeChange(before, now)
    names = [name for name in ("definition", "include", "exclude") if name in found.fields]
    return [line for name in names for line in _field_lines(found, name, Codebook("", "", _NO, ()))]


def named(code: Code) -> str:
    """A code with its kind and its id: `mechanism Encounter (ontmoeting)`."""
    return f"{kind_word(code.kind)} {code.label.said_in(language())} ({code.id})"


def field_word(name: str) -> str:
    """What a field of a code is called."""
    return {
        "kind": pgettext("field of a code", "kind"),
        "label": pgettext("field of a code", "label"),
        "parent": pgettext("field of a code", "hangs under"),
        "definition": pgettext("field of a code", "definition"),
        "include": pgettext("field of a code", "include"),
        "exclude": pgettext("field of a code", "exclude"),
        "synonyms": pgettext("field of a code", "synonyms"),
        "triggers": pgettext("field of a code", "triggers"),
        "level": pgettext("field of a code", "level"),
        "brings": pgettext("field of a code", "brings nearer"),
        "groups": pgettext("field of a code", "for groups"),
        "scope": pgettext("field of a code", "scope"),
        "owner": pgettext("field of a code", "owner"),
        "start": pgettext("field of a code", "first year"),
        "end": pgettext("field of a code", "last year"),
        "budget": pgettext("field of a code", "budget"),
        "serves": pgettext("field of a code", "serves"),
        "instrument": pgettext("field of a code", "tied to"),
        "measure": pgettext("field of a code", "measure"),
        "intermediate": pgettext("field of a code", "a step on the way"),
        "source": pgettext("field of a code", "source"),
    }[name]


_NO = Wording()


def _line(text: str, sign: str = "") -> DifferenceLine:
    return DifferenceLine(sign, text)


def _head(found: Difference, name: str) -> str:
    word = field_word(name)
    if name == "scope":
        return _("{field}: is another one").format(field=word)
    before, after = getattr(found.before, name), getattr(found.after, name)
    if isinstance(before, Wording):
        before, after = before.said_in(language()), after.said_in(language())
    return f"{word}: {put_together(marked_words(before, after))}"


def _change_lines(one: CodeChange, found: Difference, kept: set[str]) -> list[DifferenceLine]:
    if one.before is None:
        said = named(one.code)
        parent = found.after.by_id.get(one.code.parent)
        if parent is not None:
            said = _("{code}, under {parent}").format(code=said, parent=_label(parent))
        return [_line(said, "+")]
    if one.after is None:
        said = named(one.code)
        if one.code.id in kept:
            said = _("{code}: still in use, so it is retired").format(code=said)
        return [_line(said, "-")]
    book = Codebook("", "", _NO, (*found.before.codes, *found.after.codes))
    lines = [_line(text) for name in one.fields for text in _field_lines(one, name, book)]
    return [_line(named(one.code), "~"), *lines]


def _field_lines(one: CodeChange, name: str, book: Codebook) -> Iterator[str]:
    before, after = getattr(one.before, name), getattr(one.after, name)
    word = field_word(name)
    if isinstance(before, Wording):
        for tongue in ("nl", "en"):
            old, new = getattr(before, tongue), getattr(after, tongue)
            if old != new:
                yield f"{word} ({tongue}): {put_together(marked_words(old, new))}"
    elif isinstance(before, Wordings):
        for tongue in ("nl", "en"):
            old, new = getattr(before, tongue), getattr(after, tongue)
            if old != new:
                yield f"{word} ({tongue}): {_item_words(old, new)}"
    elif name in _IDS:
        old, new = ([_named_by(book, each) for each in ids] for ids in (before, after))
        yield f"{word}: {_item_words(old, new)}"
    else:
        old, new = (_value(book, name, each) for each in (before, after))
        yield f"{word}: {put_together(_replaced(old, new))}"


def _item_words(before: Sequence[str], after: Sequence[str]) -> str:
    return "; ".join(_items(before, after)) or _("another order")


def _items(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    """The items that went, came or changed; those that stayed are left out."""
    gone = [item for item in old if item not in new]
    for item in new:
        if item in old:
            continue
        like = next((one for one in gone if _alike(one, item)), None)
        if like is None:
            yield put_together([Stretch(Fate.NEW, item)])
        else:
            gone.remove(like)
            yield put_together(marked_words(like, item))
    for item in gone:
        yield put_together([Stretch(Fate.GONE, item)])


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio() >= _ALIKE


def _replaced(old: str, new: str) -> list[Stretch]:
    parts = [Stretch(Fate.GONE, old), Stretch(Fate.SAME, " "), Stretch(Fate.NEW, new)]
    return [part for part in parts if part.text.strip() or (old and new)]


def _value(book: Codebook, name: str, value: object) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    said = "" if value is None else str(value)
    return _named_by(book, said) if name in ("parent", "instrument") and said else said


def _named_by(book: Codebook, code: str) -> str:
    found = book.by_id.get(code)
    return _label(found) if found else code


def _label(code: Code) -> str:
    return code.label.said_in(language())
