"""Types of sources in words: what a file of records calls `techreport` is a report to a reader."""

from staven.locale import pgettext


def kind_word(kind: str) -> str:
    """What a BibTeX or BibLaTeX type is called; a type that is not known keeps its own name."""
    return {
        "article": pgettext("kind", "article"),
        "book": pgettext("kind", "book"),
        "bookinbook": pgettext("kind", "book"),
        "booklet": pgettext("kind", "booklet"),
        "collection": pgettext("kind", "collection"),
        "conference": pgettext("kind", "conference paper"),
        "dataset": pgettext("kind", "data set"),
        "inbook": pgettext("kind", "chapter"),
        "incollection": pgettext("kind", "chapter"),
        "inproceedings": pgettext("kind", "conference paper"),
        "interview": pgettext("kind", "interview"),
        "manual": pgettext("kind", "manual"),
        "mastersthesis": pgettext("kind", "master's thesis"),
        "misc": pgettext("kind", "other"),
        "online": pgettext("kind", "web page"),
        "patent": pgettext("kind", "patent"),
        "periodical": pgettext("kind", "issue of a journal"),
        "phdthesis": pgettext("kind", "doctoral thesis"),
        "proceedings": pgettext("kind", "proceedings"),
        "report": pgettext("kind", "report"),
        "software": pgettext("kind", "software"),
        "techreport": pgettext("kind", "report"),
        "thesis": pgettext("kind", "thesis"),
        "unpublished": pgettext("kind", "unpublished"),
    }.get(kind, kind)
