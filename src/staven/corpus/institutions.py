"""Whether a name is that of an institution, by the words that only institutions have in theirs."""

import re

from staven.corpus.name_prefixes import PREFIXES

_WORDS = """
academie academy adviesraad adviescommissie agency agentschap alliance association autoriteit bank
board bond bureau cabinet centraal centrale centre center centrum college comité comite commissie
commission committee company consortium consultancy consultants cooperation coöperatie corporation
council department departement dienst directie directoraat divisie division europees european
expertisecentrum faculteit faculty federatie federation fonds foundation fund gemeente genootschap
ggd government group groep helpdesk hogeschool hospital huis inspectie inspectorate institute
institution instituut international internationale kabinet kamer kennisbank kennisplatform
koninklijk koninklijke lab laboratory landelijk landelijke lectoraat minister ministerie ministry
museum nationaal nationale national nations nederland nederlands nederlandse netherlands netwerk
network office ombudsman onderzoek onderzoeksbureau onderzoekscentrum organisatie organisation
organization partij partners partnership planbureau platform politie programma programme project
projectgroep provincie raad redactie regering regio rekenkamer research rijksdienst rijksinstituut
rijksoverheid samenleving samenwerkingsverband school secretariaat secretariat sector service
services society sociaal-economische staten statistics statistiek stichting stuurgroep taskforce
team tweede union unie universiteit university vakbond vereniging waterschap werkgroep werkgroepen
werkverband ziekenhuis inc. ltd. ltd b.v. bv n.v. nv gmbh
"""
_STEMS = ("universit", "organi", "rijks", "collaborat", "consult", "institu", "ministerie")
_ENDINGS = (
    "bureau",
    "centrum",
    "commissie",
    "dienst",
    "fonds",
    "groep",
    "inspectie",
    "instituut",
    "kamer",
    "netwerk",
    "organisatie",
    "platform",
    "raad",
    "vereniging",
)
_KNOWN = frozenset(_WORDS.split())
_ABBREVIATION = re.compile(r"[A-Z][A-Z0-9&]*[A-Z&][A-Z0-9]*(?:[-/][A-Z]{2,})*")
_PLAIN_PREFIXES = PREFIXES - {"voor", "en", "of", "over", "uit", "met"}


def is_abbreviation(word: str) -> bool:
    """Whether these are the capitals that institutions go by: `SCP`, `CPB/SCP`."""
    return _ABBREVIATION.fullmatch(word) is not None


def names_institution(text: str) -> bool:
    """Whether these words say that they name an institution, as `Verwey-Jonker Instituut` does.

    A surname alone never does: there are people called De Raad, Bank and Van der School.
    """
    words = [word.strip(",;()[]").lower() for word in text.split()]
    weighty = [word for word in words if word not in _PLAIN_PREFIXES]
    if len(weighty) < 2:  # noqa: PLR2004  (one word may be a surname)
        return False
    return "&" in words or any(
        word in _KNOWN or word.startswith(_STEMS) or word.endswith(_ENDINGS) for word in weighty
    )
