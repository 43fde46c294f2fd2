"""What the fields of a source are called, in the user's language."""

from staven.locale import pgettext


def field_word(name: str) -> str:
    """What a field of a source is called; a field that only its file knows keeps its own name."""
    return {
        "kind": pgettext("field", "type"),
        "title": pgettext("field", "title"),
        "authors": pgettext("field", "authors"),
        "editors": pgettext("field", "editors"),
        "year": pgettext("field", "year"),
        "month": pgettext("field", "month"),
        "day": pgettext("field", "day"),
        "container": pgettext("field", "published in"),
        "institution": pgettext("field", "institution"),
        "publisher": pgettext("field", "publisher"),
        "place": pgettext("field", "place"),
        "number": pgettext("field", "number"),
        "volume": pgettext("field", "volume"),
        "pages": pgettext("field", "pages"),
        "language": pgettext("field", "language"),
        "others": pgettext("field", "authors"),
        "url": pgettext("field", "web address"),
        "doi": "DOI",
        "fields": pgettext("field", "other fields"),
        "kamerstuk": pgettext("field", "parl. paper"),
        "abstract": pgettext("field", "abstract"),
    }.get(name, name)
