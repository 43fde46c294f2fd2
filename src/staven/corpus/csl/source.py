"""An item of CSL-JSON, and the source that it stands for."""

import json
import re
from collections.abc import Mapping
from typing import Any

from staven.corpus.author_text import Names, institution, is_others, names_as_text, person
from staven.corpus.csl.dates import date_text, issued
from staven.corpus.csl.fields import BODIES, DATES, KINDS, NAMES, OLD_NAMES, TEXTS, TYPES
from staven.corpus.exported_values import (
    MASTER,
    clean,
    doi_of,
    keep,
    language_name,
    pages_of,
    without_markup,
)
from staven.corpus.months import LAST_DAY, LAST_MONTH, LAST_YEAR
from staven.corpus.source import Name, Source

Item = Mapping[str, object]
"""One record of a CSL-JSON file."""

OUR_TEXTS = (
    *("kind", "title", "container", "institution", "publisher", "place", "number", "volume"),
    *("pages", "url", "doi", "language", "kamerstuk", "abstract"),
)
"""The fields of a source that are text."""

OUR_NUMBERS = {"year": LAST_YEAR, "month": LAST_MONTH, "day": LAST_DAY}
"""The fields of a source that are whole numbers, and the highest that they may be."""

_PLAIN = {
    "container": "container-title",
    "place": "publisher-place",
    "volume": "volume",
    "url": "URL",
}
_KIND = re.compile(r"[a-z][a-z-]{0,30}")
_PARTS = frozenset({"family", "given", "prefix", "suffix"})
_PARTICLES = ("dropping-particle", "non-dropping-particle")


def draft_of(item: Item) -> Source:
    """The source without its GUID; its citekey is the id of the item, empty where it has none.

    What `custom` says goes before all else: we write there what CSL has no variable for.
    """
    rest = {OLD_NAMES.get(name, name): value for name, value in item.items()}
    citekey = rest.pop("id", "")
    custom = rest.pop("custom", None)
    form = _text(rest.pop("type", ""))
    authors, others = _names(rest.pop("author", None))
    editors, more = _names(rest.get("editor"))
    if not more:
        rest.pop("editor", None)
    date, vague = issued(rest.pop("issued", None))
    known: dict[str, Any] = {
        "kind": KINDS.get(form, "misc"),
        "title": without_markup(_text(rest.pop("title", ""))),
        "authors": authors,
        "others": others,
        "editors": () if more else editors,
        "year": date[0],
        "month": date[1],
        "day": date[2],
        "institution" if form in BODIES else "publisher": _text(rest.pop("publisher", "")),
        "number": _number(rest, form),
        "pages": pages_of(_text(rest.pop("page", ""))),
        "doi": doi_of(_text(rest.pop("DOI", ""))),
        "language": language_name(_text(rest.pop("language", ""))),
        "abstract": without_markup(_text(rest.pop("abstract", ""))),
    } | {field: without_markup(_text(rest.pop(name, ""))) for field, name in _PLAIN.items()}
    if rest.get("event-place") == item.get("publisher-place"):
        # Zotero writes the place of publication a second time, as that of an event.
        rest.pop("event-place", None)
    fields: dict[str, str] = {}
    keep(fields, "date", vague)
    if TYPES.get(known["kind"]) != form:
        keep(fields, "entrysubtype", form)
    for name, value in rest.items():
        _keep_variable(fields, name, value)
    if form == "thesis" and MASTER.search(fields.get("type", "")):
        known["kind"] = "mastersthesis"
    if isinstance(custom, dict):
        known |= _ours(custom)
        fields |= _custom_fields(custom)
    return Source(guid="", citekey=_id(citekey), fields=fields, **known)


def _id(value: object) -> str:
    """The id as it stands in the file."""
    if value is None:
        return ""
    text = str(value)
    return text if text.isprintable() and text.strip() else clean(text)


def _text(value: object) -> str:
    """A text or number on one line; what is neither, as JSON."""
    if isinstance(value, str):
        return clean(value)
    if value is None or not (value or isinstance(value, int)):
        return ""
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return clean(", ".join(value))
    return clean(json.dumps(value, ensure_ascii=False))


def _names(value: object) -> Names:
    """The names in a list of them, and whether it goes on."""
    items = value if isinstance(value, list) else [value]
    found = [name for item in items if (name := _name(item))]
    named = tuple(name for name in found if not is_others(name.family))
    return named, len(named) < len(found)


def _name(value: object) -> Name | None:
    if isinstance(value, str):
        return Name(clean(value)) if clean(value) else None
    if not isinstance(value, dict):
        return None
    parts = {
        key: _text(value.get(key))
        for key in ("literal", "name", "family", "given", "suffix", *_PARTICLES)
    }
    if literal := parts["literal"] or parts["name"]:
        return institution(literal)
    if not parts["family"]:
        return Name(parts["given"]) if parts["given"] else None
    if any(key in value for key in _PARTICLES):
        prefix = " ".join(filter(None, (parts[key] for key in _PARTICLES)))
        return Name(parts["family"], parts["given"], prefix, parts["suffix"])
    return person(parts["family"], parts["given"], parts["suffix"])


def _number(rest: dict[str, object], form: str) -> str:
    """Issue of a journal, number of anything else; taken out of `rest`."""
    first, second = ("issue", "number") if form.startswith("article-") else ("number", "issue")
    number = _text(rest.pop(first, ""))
    if not number:
        return _text(rest.pop(second, ""))
    if second in rest:
        rest["article-number" if second == "number" else "issue"] = rest.pop(second)
    return number


def _keep_variable(fields: dict[str, str], name: str, value: object) -> None:
    """Keep a variable that a source has no field for."""
    if name in DATES:
        keep(fields, DATES[name], date_text(value))
    elif isinstance(value, list) and (names := _names(value)[0]):
        keep(fields, NAMES.get(name, name), names_as_text(names))
    else:
        keep(fields, TEXTS.get(name, name), _text(value))


def _ours(custom: dict[str, object]) -> dict[str, object]:
    """The fields of a source that `custom` holds, as far as each is what it must be."""
    texts = {
        name: text
        for name in OUR_TEXTS
        if isinstance(text := custom.get(name), str) and (name != "kind" or _KIND.fullmatch(text))
    }
    numbers = {
        name: number
        for name, last in OUR_NUMBERS.items()
        if name in custom
        and ((number := custom[name]) is None or (type(number) is int and 1 <= number <= last))
    }
    known: dict[str, object] = {**texts, **numbers}
    for name in ("authors", "editors"):
        if (names := _exact_names(custom.get(name))) is not None:
            known[name] = names
    if isinstance(custom.get("others"), bool):
        known["others"] = custom["others"]
    return known


def _exact_names(value: object) -> tuple[Name, ...] | None:
    """Names as we write them in `custom`; None where this is anything else."""
    if not isinstance(value, list):
        return None
    names = []
    for item in value:
        if not isinstance(item, dict) or item.keys() != _PARTS | {"institution"}:
            return None
        if not all(isinstance(item[part], str) for part in _PARTS):
            return None
        names.append(Name(**item))
    return tuple(names)


def _custom_fields(custom: dict[str, object]) -> dict[str, str]:
    """What `custom` holds beside the fields of a source."""
    written = custom.get("fields")
    exact = written if isinstance(written, dict) else {}
    fields = {name: text for name, text in exact.items() if isinstance(text, str)}
    ours = {*OUR_TEXTS, *OUR_NUMBERS, "authors", "editors", "others", "fields"}
    for name in custom.keys() - ours:
        keep(fields, name, _text(custom[name]))
    return fields
