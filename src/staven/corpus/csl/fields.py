"""The types and variables of CSL-JSON, and what each is called in a source.

Source:
    CSL 1.0.2 specification, appendices III (types) and IV (variables); docs.citationstyles.org.
"""

KINDS = {
    "article": "misc",
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "bill": "legislation",
    "book": "book",
    "broadcast": "misc",
    "chapter": "incollection",
    "classic": "book",
    "collection": "collection",
    "dataset": "dataset",
    "document": "misc",
    "entry": "inreference",
    "entry-dictionary": "inreference",
    "entry-encyclopedia": "inreference",
    "event": "misc",
    "figure": "image",
    "graphic": "image",
    "hearing": "misc",
    "interview": "interview",
    "legal_case": "jurisdiction",
    "legislation": "legislation",
    "manuscript": "unpublished",
    "map": "image",
    "motion_picture": "movie",
    "musical_score": "music",
    "pamphlet": "booklet",
    "paper-conference": "inproceedings",
    "patent": "patent",
    "performance": "performance",
    "periodical": "periodical",
    "personal_communication": "letter",
    "post": "online",
    "post-weblog": "online",
    "regulation": "legislation",
    "report": "techreport",
    "review": "review",
    "review-book": "review",
    "software": "software",
    "song": "music",
    "speech": "misc",
    "standard": "standard",
    "thesis": "phdthesis",
    "treaty": "legislation",
    "webpage": "online",
}
"""BibTeX entry type per CSL type."""

TYPES = {
    "article": "article-journal",
    "book": "book",
    "bookinbook": "chapter",
    "booklet": "pamphlet",
    "collection": "collection",
    "conference": "paper-conference",
    "dataset": "dataset",
    "electronic": "webpage",
    "image": "graphic",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "inreference": "entry-encyclopedia",
    "interview": "interview",
    "jurisdiction": "legal_case",
    "legislation": "legislation",
    "letter": "personal_communication",
    "manual": "report",
    "mastersthesis": "thesis",
    "misc": "document",
    "movie": "motion_picture",
    "music": "song",
    "mvbook": "book",
    "mvcollection": "collection",
    "online": "webpage",
    "patent": "patent",
    "performance": "performance",
    "periodical": "periodical",
    "phdthesis": "thesis",
    "proceedings": "book",
    "report": "report",
    "review": "review",
    "software": "software",
    "standard": "standard",
    "suppbook": "chapter",
    "suppperiodical": "article-journal",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "www": "webpage",
}
"""CSL type per BibTeX entry type; any other is a `document`."""

BODIES = frozenset({"report", "thesis"})
"""Types whose `publisher` is the institution that stands behind the work."""

TEXTS = {
    "ISBN": "isbn",
    "ISSN": "issn",
    "PMCID": "pmcid",
    "PMID": "pmid",
    "annote": "annotation",
    "article-number": "eid",
    "archive": "archive",
    "call-number": "library",
    "chapter-number": "chapter",
    "collection-number": "seriesnumber",
    "collection-title": "series",
    "container-title-short": "shortjournal",
    "edition": "edition",
    "event-place": "venue",
    "event-title": "eventtitle",
    "genre": "type",
    "keyword": "keywords",
    "medium": "howpublished",
    "note": "note",
    "number-of-pages": "pagetotal",
    "number-of-volumes": "volumes",
    "original-title": "origtitle",
    "references": "references",
    "section": "section",
    "source": "database",
    "status": "pubstate",
    "title-short": "shorttitle",
    "version": "version",
}
"""Variables that a source keeps among its other fields, by the BibLaTeX name they have there."""

OLD_NAMES = {
    "event": "event-title",
    "journalAbbreviation": "container-title-short",
    "shortTitle": "title-short",
}
"""Names that older programs write, and those of today."""

DATES = {"accessed": "urldate", "original-date": "origdate", "event-date": "eventdate"}
"""Dates besides that of publication, and their BibLaTeX names."""

NAMES = {
    "collection-editor": "serieseditor",
    "container-author": "bookauthor",
    "translator": "translator",
}
"""Lists of names that a source keeps as text; others keep the name of their variable."""
