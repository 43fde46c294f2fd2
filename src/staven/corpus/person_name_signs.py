"""The signs by which a Dutch text names a person."""

import re
from enum import StrEnum


class Sign(StrEnum):
    """What makes a text look as if it names somebody."""

    FIRST_NAME = "first name"
    INITIALS = "initials"
    ADDRESS = "form of address"
    MAIL = "e-mail address"
    ROLE = "role"
    AUTHOR = "author"
    """An interview that has a person for its author."""


FIRST_NAMES = """
Aart Abdel Abdelkader Abdullah Achmed Adri Adriaan Ahmed Aicha Albert Alexander Ali Alie Amina
Amir Amira Anja Anke Anna Anne Annelies Annemarie Annemiek Annet Anouk Antoinette Anton Arie Arjan
Arjen Astrid Ayse Ayşe Barbara Bart Bas Bert Bianca Bob Bram Brigitte Carla Carlo Caroline Chantal
Chris Christa Christiaan Claudia Coen Conny Corine Cornelis Daan Danielle Daniël David Dennis
Desirée Diana Dick Dirk Dorien Eduard Edwin Eefje Elif Elisabeth Elise Ellen Elly Els Emiel Emine
Emma Emre Erica Erik Esther Eva Evelien Evert Farid Fatiha Fatima Fatma Femke Fleur Floor Floris
Frank Frans Fred Frederik Frits Geert Gerard Gerda Gerrit Gert Gijs Greet Guus Halima Hamid Hanna
Hanneke Hans Harm Harrie Harry Hasan Hassan Heleen Hendrik Henk Henny Herman Hester Hugo Huib
Ibrahim Ilse Ineke Inge Ingrid Irene Iris Ismail Jaap Jacco Jacob Jacqueline Jan Janine Janneke
Jannie Jasper Jeannette Jelle Jenny Jeroen Jessica Joep Johan Johanna Johannes John Jolanda Joop
Joost Joris Joyce Judith Jurgen Kamal Karel Karim Karin Kees Khadija Kim Klaas Koen Koos Kristel
Lars Latifa Laura Leila Lenie Leo Leonie Leontien Liesbeth Linda Lisa Lisette Loes Lotte Louise
Lucas Maaike Maarten Machteld Malika Mandy Manon Marc Marcel Margot Margreet Margriet Maria Marian
Marianne Marieke Marijke Marion Marja Marjan Marjolein Marleen Marloes Martijn Martin Martine
Mathijs Matthijs Maurits Mehmet Menno Merel Michel Michiel Miranda Mirjam Mohamed Mohammed Monique
Mourad Mustafa Myrthe Nadia Naima Natasja Nico Nicole Niels Nienke Noor Noortje Omar Onno Pascal
Patricia Patrick Paul Paula Petra Piet Pieter Pim Rachid Ramon Renate René Renée Rianne Richard
Rick Rob Robert Robin Roel Roelof Rosa Rudolf Ruud Saida Samira Sander Sandra Sanne Sara Saskia
Saïd Selma Shirley Sietske Sigrid Silvia Simone Sjaak Sjoerd Sofie Sonja Stefan Stephanie Steven
Susan Suzanne Sven Sylvia Teun Theo Thijs Thomas Tim Tineke Tjeerd Tom Ton Toon Truus Ursula Vera
Victor Vincent Wendy Wesley Wil Willeke Willem Willemijn Wilma Wim Wouter Yasmina Yildiz Yusuf
Yvette Yvonne Zeynep Zohra
"""
"""Common first names in the Netherlands; those that are as often something else are left out."""

_TITLES = r"(?:mevrouw|mevr|mw|dhr|de heer|meneer|prof|drs?|mrs?|ms|ir|ing)"
_ROLES = (
    r"(?:wethouder|burgemeester|gemeentesecretaris|directeur|bestuurder|voorzitter|minister|"
    r"staatssecretaris|commissaris van de koning|rector|hoogleraar|lector|programmadirecteur|"
    r"programmamanager|projectleider|imam|deken|korpschef|teamleider|afdelingshoofd|alderman|"
    r"mayor|director|chair|professor)"
)
"""Offices that one person holds at a time in one place."""

_PREFIXES = r"(?:(?:van|von|de|der|den|het|'t|’t|ter|ten|te|el|al|ben|bin|la|le|in)[ -])*"
_WORD = r"[A-ZÀ-Þ](?:['’][A-Z])?[a-zß-ÿ]+"
_SURNAME = rf"{_PREFIXES}{_WORD}(?:[- ][A-ZÀ-Þ][a-zß-ÿ]+)?"
_GIVEN = rf"(?:{'|'.join(sorted(FIRST_NAMES.split(), key=len, reverse=True))})"
_LETTERS = r"(?:(?:[A-ZÀ-Þ]|IJ|Ch|Th|Ph)\.[ -]?){1,4}"
_MAILBOXES = r"(?:info|contact|post|redactie|secretariaat)@"
"""Mailboxes that are nobody's in particular."""

SIGNS = (
    (Sign.MAIL, re.compile(rf"\b(?!{_MAILBOXES})[\w.+-]+@[\w-]+\.\w[\w.-]*\b")),
    (
        Sign.ADDRESS,
        re.compile(rf"\b(?i:{_TITLES})\.?(?: [a-z]{{1,3}}\.)* (?:{_LETTERS} ?)?{_SURNAME}"),
    ),
    (
        Sign.ROLE,
        re.compile(
            rf"\b(?i:(?:oud-)?{_ROLES})(?: \w+){{0,2}}? (?:van|bij|in|te|voor|of|at)"
            r" (?:de |het |the )?(?:\w+ )?[A-ZÀ-Þ][\w-]+"
        ),
    ),
    (
        Sign.INITIALS,
        re.compile(
            rf"(?<![\w.]){_LETTERS}{_SURNAME}"
            rf"|\b{_WORD}(?:-{_WORD})?, (?:[A-ZÀ-Þ]\. ?){{1,4}}(?!\w)"
        ),
    ),
    (Sign.FIRST_NAME, re.compile(rf"\b{_GIVEN}(?:-{_GIVEN})? {_SURNAME}(?!\w)")),
    (
        Sign.FIRST_NAME,
        re.compile(
            rf"(?:\b(?:[Mm]et|[Dd]oor|[Ww]ith|[Bb]y|[Ii]nterview|[Gg]esprek)|:)"
            rf" (?P<who>{_GIVEN}|Van (?:de[nr]? )?{_WORD})(?![\w-])(?! [A-Z])"
        ),
    ),
)
"""Each sign with what it looks like, the surest first; `who` is the person where that is a part."""

NAMED_AFTER = (
    "academie", "arena", "buurt", "centrum", "college", "dag", "fonds", "foundation", "gasthuis",
    "hof", "huis", "instituut", "institute", "kade", "kazerne", "kerk", "laan", "lezing", "lyceum",
    "museum", "park", "plein", "prijs", "school", "stichting", "straat", "street", "university",
    "universiteit", "weg", "wijk", "ziekenhuis",
)  # fmt: skip
"""Ends of words that tell of an institution or a place which bears somebody's name."""

BEFORE_INSTITUTIONS = (
    "academie", "college", "fonds", "gemeente", "instituut", "museum", "school", "sint", "st",
    "stichting", "universiteit", "wijk",
)  # fmt: skip
"""Words before such a name."""

NOBODY = ("B.V.", "E.U.", "F.C.", "N.V.", "S.V.", "U.K.", "U.S.", "V.N.", "V.S.", "V.V.")
"""Initials that are nobody's."""
