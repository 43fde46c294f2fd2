"""Words in titles that set works apart, or that say nothing of a work."""

_ABOUT_WORDS = """
erratum errata corrigendum corrigenda correction retraction retracted addendum
kabinetsreactie beleidsreactie aanbiedingsbrief kamerbrief voortgangsbrief oplegger
"""
_ABOUT = frozenset(_ABOUT_WORDS.split())
"""Of a text about another work, or that mends it."""

_OF_ONE_STUDY_WORDS = """
protocol samenvatting managementsamenvatting publiekssamenvatting summary factsheet infographic
bijlage bijlagen bijlagenrapport appendix appendices poster presentatie
deelrapport tussenrapport tussenrapportage nulmeting tussenmeting eindmeting vervolgmeting
"""
OF_ONE_STUDY = frozenset(_OF_ONE_STUDY_WORDS.split())
"""Of a text that comes beside another of the same study."""

ANYWHERE = _ABOUT | OF_ONE_STUDY
"""Those make a text another one than the work that it belongs to, wherever they stand."""

_AT_AN_END_WORDS = """
reply response comment comments commentary editorial letter re antwoord reactie brief
"""
AT_AN_END = frozenset(_AT_AN_END_WORDS.split())
"""These do so as a title's first word or its last: `Reply to …`, `…: authors' reply`."""

REVIEW_OF = (["review", "of"], ["bespreking", "van"])
"""How the review of a book begins."""

_LETTER_WORDS = """
kamerbrief aanbiedingsbrief kabinetsreactie beleidsreactie kabinetsstandpunt
"""
_LETTER = tuple(_LETTER_WORDS.split())
LETTER_BEGINS = tuple(
    f"{words} "
    for words in (
        *_LETTER, "aanbieding", "toezending", "oplegger", "reactie op", "reactie van",
        "brief aan", "brief bij", "brief inzake", "brief met", "brief over", "brief van",
        "cabinet response", "government response", "policy response",
        "letter about", "letter from", "letter on", "letter to",
    )
)  # fmt: skip
"""How the title of a letter about a work begins, in folded words."""
LETTER_ENDS = tuple(f" {word}" for word in _LETTER)
"""How it may end: `…: kabinetsreactie`."""

LONE = r"\b(?:[a-z]\d*|[ivx]+)\b"
"""A letter or a Roman numeral that stands as a word, as in `wijk C` and `fase XI`."""

NUMERALS = {
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "vi": "6",
    "vii": "7",
    "viii": "8",
    "ix": "9",
    **dict.fromkeys(("first", "eerste"), "1"),
    **dict.fromkeys(("second", "two", "tweede", "twee"), "2"),
    **dict.fromkeys(("third", "three", "derde", "drie"), "3"),
    **dict.fromkeys(("fourth", "four", "vierde", "vier"), "4"),
    **dict.fromkeys(("fifth", "five", "vijfde", "vijf"), "5"),
    **dict.fromkeys(("sixth", "six", "zesde", "zes"), "6"),
}
"""Numbers in letters: a second part or a third measurement is another work."""

LONE_NUMERALS = {"i": "1", "v": "5", "x": "10"}
"""Letters that are a number behind one of COUNTED, and nothing anywhere else."""
_COUNTED_WORDS = "part deel type phase fase volume band ronde stage grade boek book chapter"
COUNTED = frozenset(_COUNTED_WORDS.split())

_ARTICLE_WORDS = "the a an de het een"
ARTICLES = frozenset(_ARTICLE_WORDS.split())

_EMPTY_WORDS = """
a an and at by for from in into of on or the to with
aan bij de den der des door een en het in met naar of om op over te ten ter tot uit van voor
la le les l du des et un une das die der und
"""
EMPTY = frozenset(_EMPTY_WORDS.split())
"""These say nothing of a subject, in the languages of our records."""

_GENERIC_WORDS = """
abstract abstracts announcement annual annuel answer author authors book case chapter comment
comments commentary conclusion conclusions contents correction correspondence discussion
editor editorial editorials erratum foreword index introduction issue letter letters meeting
news note notes obituary perspective poster preface proceedings program programme reply report
response review reviews summary symposium title untitled view
aanbevelingen artikel begroting beleid bespreking bijlage boekbespreking brief colofon conclusie
conclusies deel discussie hoofdstuk inhoud inleiding interview jaarbericht jaarboek jaarplan
jaarrapport jaarverslag kamerstuk nawoord nieuws notitie nummer rapport redactioneel
samenvatting slot verslag voorwoord woord vooraf
"""
GENERIC = frozenset(_GENERIC_WORDS.split())
"""Of these a title can consist without naming a work."""

SERIES = (
    r"\b(?:\w*monitor|\w*barometer|jaar(?:rapport|verslag|bericht|boek|cijfers)|annual|yearbook|"
    r"\w*rapportages?|kerncijfers|trendrapport|burgerperspectieven|\w*meting|bericht|begroting|"
    r"outlook|staat|peiling|index|kwartaal\w*|survey|enquete)\b"
)
"""Of works that come out again under the same title, as an expression: there the year decides."""
