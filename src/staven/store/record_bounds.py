"""What a project can keep of a record, whatever its file says."""

from dataclasses import fields, replace
from typing import Any

from staven.corpus.source import Name, Source
from staven.locale import _, number
from staven.store.rows import Image

LONGEST_FIELD = 1_000_000
"""Characters in a field; a longer one is a mistake in its file, and would swell the project."""
LAST_YEAR = 9999
"""Years have four digits, before the year 1 with a minus sign."""

_NUMBERS = (("year", -LAST_YEAR, LAST_YEAR), ("month", 1, 12), ("day", 1, 31))
_TEXTS = tuple(one.name for one in fields(Source) if one.type is str and one.name != "guid")


def is_sound(image: Image) -> bool:
    """Whether a row holds nothing that no project can keep; nearly all do not."""
    whole = "".join([value for value in image.values() if type(value) is str])
    if len(whole) > LONGEST_FIELD or "\0" in whole or "\\u0000" in whole:
        return False
    try:
        whole.encode()
    except UnicodeEncodeError:
        return False
    return all(image[name] is None or low <= image[name] <= high for name, low, high in _NUMBERS)


def within_bounds(source: Source) -> tuple[Source, list[str]]:
    """The source without what no project can keep, and for each such thing what was done with it.

    Texts keep no zero bytes and no halves of characters, which a file can spell and a database
    cannot hold; fields that are too long are left out, as are years, months and days that are none.
    """
    said: list[str] = []
    changes: dict[str, Any] = {}
    texts = {name: getattr(source, name) for name in _TEXTS}
    for name, text in texts.items():
        if not text:
            continue
        kept = _kept_text(name, text, said)
        if kept is not text:
            changes[name] = kept
    others = {name: _kept_text(name, text, said) for name, text in source.fields.items()}
    if others != source.fields:
        changes["fields"] = {name: text for name, text in others.items() if text}
    for name in ("authors", "editors"):
        people = getattr(source, name)
        kept_people = _kept_names(name, people, said)
        if kept_people != people:
            changes[name] = kept_people
    for name, first, last in _NUMBERS:
        value = getattr(source, name)
        if value is not None and not first <= value <= last:
            changes[name] = None
            reason = _("{n} is no {field}; it is left out.")
            said.append(reason.format(n=str(value)[:20], field=name))
    return (replace(source, **changes) if changes else source), said


def _kept_names(field: str, names: tuple[Name, ...], said: list[str]) -> tuple[Name, ...]:
    whole = "".join(f"{one.family}{one.given}{one.prefix}{one.suffix}" for one in names)
    if _kept_text(field, whole, said) == whole:
        return names
    if len(whole) > LONGEST_FIELD:
        return ()
    silent: list[str] = []
    return tuple(
        Name(
            _kept_text(field, one.family, silent),
            _kept_text(field, one.given, silent),
            _kept_text(field, one.prefix, silent),
            _kept_text(field, one.suffix, silent),
            one.institution,
        )
        for one in names
    )


def _kept_text(name: str, text: str, said: list[str]) -> str:
    if len(text) > LONGEST_FIELD:
        reason = _(
            "the field '{field}' holds {n} characters, more than a field can; it is left out."
        )
        said.append(reason.format(field=name, n=number(len(text))))
        return ""
    if text.isascii() and "\0" not in text:
        return text
    kept = text.replace("\0", "").encode("utf-8", "replace").decode()
    if kept == text:
        return text
    reason = _("the field '{field}' holds characters that do not exist; they are left out.")
    said.append(reason.format(field=name))
    return kept
