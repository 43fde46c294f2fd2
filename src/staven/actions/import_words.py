"""What an import changed, in words."""

from staven.corpus.field_words import field_word
from staven.store.changed_source import ChangedSource


def changed_words(one: ChangedSource) -> str:
    """A source that was brought up to date, with what of it changed."""
    return f"{one.citekey}: {', '.join(dict.fromkeys(map(field_word, one.fields)))}"
