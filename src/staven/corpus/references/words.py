"""What tells an institution or a publisher from the words of a title."""

import re

from staven.corpus.institutions import INSTITUTION_ENDINGS, INSTITUTION_WORDS

_IN_IMPRINTS = """
adviescollege afdeling ambassade amt arbeidsinspectie associates authority belastingdienst cbs
coalitie colleges commissariaat coördinator cpb divosa economics expertiseunit gemeenten ggz
institut kenniscentrum kennisinstituut kennisnet kring liga ministerraad ministers movisie namens
ngo nibud observatory onderzoekers onderzoeksinstituut overheid parlement parliament raden
regiegroep rijksuniversiteit risbo sectorraad senaat senate sociëteit staatssecretaris
staten-generaal trimbos universitair universität université vakgroep verbond vng werkplaats wodc
wrr zorgautoriteit
"""
"""Words of institutions besides those known anywhere: an imprint gives its names in short."""
_PUBLISHERS = """
acco aksant bertelsmann bloomsbury boekencentrum books boom brill bsl cambridge coutinho damon
eburon elgar elsevier emerald garant gruyter guilford kluwer lannoo lemma macmillan mcgraw nijgh
noordhoff palgrave pearson peeters pelckmans penguin politeia polity press prometheus
publications publishers publishing routledge sage samsom sdu spectrum springer sun swp uitgever
uitgeverij uitgevers verlag vubpress wiley
"""
"""Words in the names of commercial and university presses."""
_SMALL_WORDS = """
aan and bij d de den der des du en et for het in la le of on onder op over te tegen ten ter the
to tot und van voor von & + / – - art.1
"""
"""Words that have no capital in a name."""

_INSTITUTIONAL = INSTITUTION_WORDS.union(_IN_IMPRINTS.split())
_PRESSES = frozenset(_PUBLISHERS.split())
_LIGHT = frozenset(_SMALL_WORDS.split())
_ENDINGS = (
    *INSTITUTION_ENDINGS,
    "academie", "adviseurs", "autoriteit", "beleidsonderzoek", "consultants", "coördinator",
    "faculteit", "institut", "ministerie", "onderzoekers", "planbureau", "school", "stichting",
    "universiteit",
)  # fmt: skip
_SHORTEST_COMPOUND = 7
"""Letters of the shortest word that one of these endings makes an institution of."""
_LONGEST_NAME = 12
"""Words that a name may have; what is longer is a sentence."""
_OPENERS = re.compile(
    r"(?:namens|het|de|the)?\s*(?:ministerie|ministry|minister|gemeente|gemeenten|provincie"
    r"|stichting|inspectie|nationaal coördinator|centraal|algemene|koninklijk|rijks\w*|raad"
    r"|kabinet|commissie|universiteit"
    r"|university|bureau|institute|instituut|vereniging|tweede kamer|eerste kamer)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_DOMAIN = re.compile(
    r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:nl|be|com|org|eu|net|gov|int|edu|uk|de)(?:/\S*)?",
    re.IGNORECASE,
)


def is_domain(text: str) -> bool:
    """Whether `text` is the name of a website, as `Cbs.nl`."""
    return bool(_DOMAIN.fullmatch(text.strip()))


def is_acronym(text: str) -> bool:
    """Whether `text` is an abbreviation in capitals, as `CBS`, `PwC` or `NIDI`."""
    word = text.strip(" .()")
    capitals = sum(letter.isupper() for letter in word)
    # One capital begins any name.
    return " " not in word and capitals > 1 and capitals * 2 > len(word) - word.count(".")


def has_institution_word(text: str) -> bool:
    """Whether a word in `text` says that it names an institution."""
    words = [word.strip(".'’-").casefold() for word in _WORD.findall(text)]
    return any(
        word in _INSTITUTIONAL or (len(word) >= _SHORTEST_COMPOUND and word.endswith(_ENDINGS))
        for word in words
    )


def opens_as_institution(text: str) -> bool:
    """Whether `text` begins as the full name of an institution does: `Ministerie van …`."""
    return bool(_OPENERS.match(text.strip()))


def is_publisher(text: str) -> bool:
    """Whether a word in `text` says that it names a commercial or university press."""
    words = {word.strip(".'’-").casefold() for word in _WORD.findall(text)}
    return bool(words & _PRESSES)


def is_name_like(text: str) -> bool:
    """Whether each word of weight in `text` has a capital, as the words of a name have."""
    words = text.replace("/", " ").split()
    telling = [word for word in words if word.casefold().strip(".,") not in _LIGHT]
    return bool(telling) and len(words) <= _LONGEST_NAME and all(map(_capital, telling))


def _capital(word: str) -> bool:
    bare = word.strip("('\"‘’“”.,:;)[]")
    return not bare or bare[0].isupper() or bare[0].isdigit() or any(map(str.isupper, bare[1:]))
