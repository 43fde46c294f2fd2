r"""LaTeX markup in bibliographic fields, and the little of it that BibTeX itself needs.

Unicode is what we keep: `{\"o}` becomes `ö`, `\emph{x}` becomes `x`. Commands that we do not know
stay as they are, so that nothing is lost.
"""

import re
import unicodedata
from functools import lru_cache

from staven.corpus.bibtex.latex_commands import ACCENTS, DRESS, FORMULAS, SYMBOLS

_MARKS = re.compile(r"[\\{}~$]|--|``|''")
_RUNS = re.compile(r"(?<=-)-|(?<=`)`|(?<=')'")
"""Signs that would make a dash or a quotation mark with the one before them."""
_LIGATURES = (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"))

_MATHEMATICS = re.compile(r"\$(?:[_^]\{?(\d+)\}?|([A-Za-z])|\\([A-Za-z]+))\$")
_SUBSCRIPT = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

# Its branches begin with plain letters, and so the search flies over what holds none of these.
_TOKEN = re.compile(
    r"""
      \\ (?: (?P<alone> [`'^"~=.] ) \{\}
           | (?P<sign> [`'^"~=.] ) \s* (?: \{ \s* (?P<sign_braced> \\?[A-Za-z] ) \s* \}
                                         | (?P<sign_bare> \\[ij](?![A-Za-z]) | [A-Za-z] ) )
           | (?P<letter> [uvHckrdb] ) (?: \s* \{ \s* (?P<letter_braced> \\?[A-Za-z] ) \s* \}
                                        | \s+ (?P<letter_bare> \\[ij](?![A-Za-z]) | [A-Za-z] ) )
           | (?P<command> [A-Za-z]+ ) (?P<after> \{\} | [ ]* )
           | (?P<escaped> [{}$&%#_] )
           | (?P<space> [ ,\\] )
           | (?P<nothing> [-/] )
         )
    | ~ | \{ | \}
    """,
    re.VERBOSE,
)

_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
}


def decode(text: str, *, verbatim: bool = False, ligatures: bool = False) -> str:
    """`text` without LaTeX.

    Args:
        text: A value as it stands in the file.
        verbatim: Whether `~` and `$` stand for themselves, as in a URL.
        ligatures: Whether two or three hyphens are a dash, and two quotes a quotation mark, as in
            a title; elsewhere they may as well be part of an address or of something typed.
    """
    if ligatures and ("--" in text or "``" in text or "''" in text):
        text = _with_ligatures(text)
    # Looking for each sign apart is many times faster than a search for any of them.
    if "\\" not in text and "~" not in text and "$" not in text:
        if "{" in text or "}" in text:
            return text.replace("{", "").replace("}", "")
        return text
    if verbatim:
        return _TOKEN.sub(_decoded_verbatim, text)
    if "$" in text:
        text = _MATHEMATICS.sub(_formula, text)
    return _TOKEN.sub(_decoded_text, text)


def encode(text: str, *, verbatim: bool = False) -> str:
    """`text` as `decode` reads it back, with as little LaTeX as BibTeX can do with."""
    if not _MARKS.search(text):
        return text
    escapes = _ESCAPES if verbatim else _ESCAPES | {"~": r"\textasciitilde{}", "$": r"\$"}
    plain = "".join(escapes.get(character, character) for character in text)
    return plain if verbatim else _RUNS.sub(r"{}\g<0>", plain)


def _with_ligatures(text: str) -> str:
    for written, meant in _LIGATURES:
        text = text.replace(written, meant)
    return text


def _decoded_text(token: re.Match[str]) -> str:
    return _decoded(token[0], verbatim=False)


def _decoded_verbatim(token: re.Match[str]) -> str:
    return _decoded(token[0], verbatim=True)


def _formula(formula: re.Match[str]) -> str:
    digits, letter, name = formula.groups()
    if name:
        return FORMULAS.get(name, formula[0])
    if letter:
        return str(letter)
    return str(digits).translate(_SUBSCRIPT if formula[0][1] == "_" else _SUPERSCRIPT)


@lru_cache(maxsize=4096)
def _decoded(written: str, *, verbatim: bool) -> str:
    """What a token stands for: texts hold few different ones, each many times."""
    token = _TOKEN.fullmatch(written)
    if written == "~" and not verbatim:
        return " "
    if token is None or written == "~":
        return written
    if accent := token["sign"] or token["letter"]:
        bases = ("sign_braced", "sign_bare", "letter_braced", "letter_bare")
        base = next(token[name] for name in bases if token[name])
        return unicodedata.normalize("NFC", base.removeprefix("\\") + ACCENTS[accent])
    if command := token["command"]:
        return _command(command, token["after"])
    return token["alone"] or token["escaped"] or (" " if token["space"] else "")


def _command(name: str, after: str) -> str:
    if name in SYMBOLS:
        return SYMBOLS[name]
    # `\url{…}` loses its name here and its braces as tokens of their own.
    return "" if name in DRESS else f"\\{name}{after}".removesuffix("{}")
