"""The types and tags of RIS, and what each is called in a source.

Programs differ: the tags of 2001 (Reference Manager: T1, A1, Y1, JF, N2) and of 2011 (EndNote: TI,
AU, PY, T2, AB) stand beside each other, and Zotero, Scopus and Web of Science each mix them.

Source:
    Reference Manager's "RIS Format Specifications" (2001 and 2011).
"""

from staven.corpus.exported_values import BODIES

KINDS = {
    "ABST": ("article", ""),
    "ADVS": ("misc", "broadcast"),
    "AGGR": ("dataset", ""),
    "ANCIENT": ("book", "classic"),
    "ART": ("image", ""),
    "BILL": ("legislation", "bill"),
    "BLOG": ("online", "post-weblog"),
    "BOOK": ("book", ""),
    "CASE": ("jurisdiction", ""),
    "CHAP": ("incollection", ""),
    "CHART": ("image", "figure"),
    "CLSWK": ("book", "classic"),
    "COMP": ("software", ""),
    "CONF": ("inproceedings", ""),
    "CPAPER": ("inproceedings", ""),
    "CTLG": ("misc", ""),
    "DATA": ("dataset", ""),
    "DBASE": ("dataset", ""),
    "DICT": ("inreference", "entry-dictionary"),
    "EBOOK": ("book", ""),
    "ECHAP": ("incollection", ""),
    "EDBOOK": ("book", ""),
    "EJOUR": ("article", ""),
    "ELEC": ("online", ""),
    "ENCYC": ("inreference", ""),
    "EQUA": ("image", "figure"),
    "FIGURE": ("image", "figure"),
    "GEN": ("misc", ""),
    "GOVDOC": ("techreport", ""),
    "GRANT": ("misc", ""),
    "GRNT": ("misc", ""),
    "HEAR": ("misc", "hearing"),
    "ICOMM": ("interview", "personal_communication"),
    "INPR": ("article", ""),
    "INTV": ("interview", ""),
    "JFULL": ("periodical", ""),
    "JOUR": ("article", ""),
    "LEGAL": ("legislation", "regulation"),
    "MANSCPT": ("unpublished", ""),
    "MAP": ("image", "map"),
    "MGZN": ("article", "article-magazine"),
    "MPCT": ("movie", ""),
    "MULTI": ("online", ""),
    "MUSIC": ("music", "musical_score"),
    "NEWS": ("article", "article-newspaper"),
    "PAMP": ("booklet", ""),
    "PAT": ("patent", ""),
    "PCOMM": ("interview", "personal_communication"),
    "PODCST": ("misc", "broadcast"),
    "PRESS": ("misc", ""),
    "PREPRINT": ("misc", "article"),
    "RPRT": ("techreport", ""),
    "SER": ("book", ""),
    "SLIDE": ("misc", "speech"),
    "SOUND": ("music", ""),
    "STAND": ("standard", ""),
    "STAT": ("legislation", ""),
    "STD": ("standard", ""),
    "THES": ("phdthesis", ""),
    "UNBILL": ("legislation", "bill"),
    "UNPB": ("unpublished", ""),
    "UNPD": ("unpublished", ""),
    "VIDEO": ("movie", ""),
    "WEB": ("online", ""),
}
"""BibTeX type per RIS type; and the CSL type where that says more."""

TITLES = ("TI", "T1", "CT")
JOURNALS = ("T2", "JF", "JO", "JA", "J2", "J1", "BT")
"""Where a journal's name may stand; abbreviations last."""
BOOKS = ("T2", "BT", "JF", "JO")
"""Where the name may stand of the book, proceedings or site that something is in."""

WHOLES = frozenset({*BODIES, "book", "booklet", "unpublished", "dataset", "software", "standard"})
"""Types that stand in no other work: T2 is their series, and SP how many pages they have."""

ARTICLES = frozenset({"article", "periodical"})

OTHERS = {
    "A2": "serieseditor",
    "A3": "serieseditor",
    "A4": "translator",
    "C7": "eid",
    "AD": "affiliation",
    "AN": "accession",
    "CA": "caption",
    "CN": "library",
    "DB": "database",
    "DP": "provider",
    "ET": "edition",
    "J1": "shortjournal",
    "J2": "shortjournal",
    "J9": "shortjournal",
    "JA": "shortjournal",
    "JF": "journalname",
    "JI": "shortjournal",
    "JO": "shortjournal",
    "KW": "keywords",
    "L1": "file",
    "LB": "label",
    "M3": "type",
    "N1": "note",
    "N2": "annotation",
    "NV": "volumes",
    "RN": "annotation",
    "SE": "section",
    "SN": "serialnumber",
    "ST": "shorttitle",
    "T2": "series",
    "T3": "series",
    "TA": "translatedauthor",
    "UR": "links",
    "Y2": "urldate",
}
"""What tags are called among the other fields of a source; those not named here keep their tag."""

NAMES = frozenset({"A2", "A3", "A4", "A5", "TA"})
"""Tags of names that are kept as text where they have no field."""

_SPELLED = """
A1 A2 A4 A5 AB AU AV C1 C2 C3 C4 C5 C6 C7 C8 CP CY DA DI DO ED EP ER ID IS L2 L3 L4 LA LK M1 M2 OP
PA PB PI PP PU PY RI RP SP SV TA TT TY U1 U2 U3 U4 U5 VL VO Y1 Y2
"""
TAGS = frozenset({*TITLES, *JOURNALS, *OTHERS, *_SPELLED.split()})
"""Tags that the format knows; only these are recognised in files that space them in another way."""
