"""The names of authors and editors, as a column holds them."""

import json

from staven.corpus.source import Name


def names_of(text: str) -> tuple[Name, ...]:
    """The names that a column holds as JSON."""
    return tuple(Name(**name) for name in json.loads(text))


def names_to_json(names: tuple[Name, ...]) -> str:
    """The names as `names_of` reads them back."""
    kept = ("family", "given", "prefix", "suffix", "institution")
    listed = [{part: getattr(name, part) for part in kept if getattr(name, part)} for name in names]
    return json.dumps(listed, ensure_ascii=False)
