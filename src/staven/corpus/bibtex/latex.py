r"""LaTeX markup in bibliographic fields, and the little of it that BibTeX itself needs.

Unicode is what we keep: `{\"o}` becomes `ö`, `\emph{x}` becomes `x`. Commands that we do not know
stay as they are, so that nothing is lost.
"""

import re
import unicodedata
from functools import lru_cache

_MARKS = re.compile(r"[\\{}~$]")

_ACCENTS = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    "u": "\u0306",
    ".": "\u0307",
    '"': "\u0308",
    "r": "\u030a",
    "H": "\u030b",
    "v": "\u030c",
    "d": "\u0323",
    "c": "\u0327",
    "k": "\u0328",
    "b": "\u0331",
}
"""The combining character of each accent command."""

_SYMBOLS = {
    "AA": "Å",
    "AE": "Æ",
    "DH": "Ð",
    "DJ": "Đ",
    "IJ": "IJ",
    "L": "Ł",
    "NG": "Ŋ",
    "O": "Ø",
    "OE": "Œ",
    "P": "¶",
    "S": "§",
    "TH": "Þ",
    "aa": "å",
    "ae": "æ",
    "copyright": "©",
    "dh": "ð",
    "dj": "đ",
    "dots": "…",
    "euro": "€",
    "guillemotleft": "«",
    "guillemotright": "»",
    "guilsinglleft": "‹",
    "guilsinglright": "›",
    "i": "ı",
    "ij": "ij",
    "j": "ȷ",
    "l": "ł",
    "ldots": "…",
    "ng": "ŋ",
    "o": "ø",
    "oe": "œ",
    "pounds": "£",
    "quotedblbase": "„",
    "quotesinglbase": "‚",
    "slash": "/",
    "ss": "ß",
    "textasciicircum": "^",
    "textasciitilde": "~",
    "textbackslash": "\\",
    "textbar": "|",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textbullet": "•",
    "textcopyright": "©",
    "textdegree": "°",
    "textdollar": "$",
    "textellipsis": "…",
    "textemdash": "—",
    "textendash": "–",
    "texteuro": "€",
    "textexclamdown": "¡",
    "textgreater": ">",
    "textless": "<",
    "textmu": "µ",
    "textonehalf": "½",
    "textordfeminine": "ª",
    "textordmasculine": "º",
    "textparagraph": "¶",
    "textperiodcentered": "·",
    "textpm": "±",
    "textquestiondown": "¿",
    "textquotedbl": '"',
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "textquoteleft": "‘",
    "textquoteright": "’",
    "textquotesingle": "'",
    "textregistered": "®",
    "textsection": "§",
    "textsterling": "£",
    "texttimes": "×",
    "texttrademark": "™",
    "textunderscore": "_",
    "th": "þ",
}

_CLOTHES = """
bf em emph enquote it itshape mbox mkbibquote normalfont rm sc textbf textit textmd textnormal
textrm textsc textsf textsl textsubscript textsuperscript texttt textup tt url
"""
_DRESS = frozenset(_CLOTHES.split())
"""Commands that only dress a text up: what they dress is kept, they themselves are not."""

_FORMULAS = {
    "alpha": "α",
    "approx": "≈",
    "backslash": r"\textbackslash{}",
    "beta": "β",
    "cdot": "·",
    "chi": "χ",
    "delta": "δ",
    "gamma": "γ",
    "geq": "≥",
    "kappa": "κ",
    "ldots": "…",
    "leftarrow": "←",
    "leq": "≤",
    "lambda": "λ",
    "mu": "μ",
    "pm": "±",
    "rightarrow": "→",
    "sigma": "σ",
    "sim": r"\textasciitilde{}",
    "times": "×",
}
"""Commands that stand alone between dollar signs; reference managers write them so."""

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


def decode(text: str, *, verbatim: bool = False) -> str:
    """`text` without LaTeX; with `verbatim`, as in a URL, `~` and `$` stand for themselves."""
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
    return "".join(escapes.get(character, character) for character in text)


def _decoded_text(token: re.Match[str]) -> str:
    return _decoded(token[0], verbatim=False)


def _decoded_verbatim(token: re.Match[str]) -> str:
    return _decoded(token[0], verbatim=True)


def _formula(formula: re.Match[str]) -> str:
    digits, letter, name = formula.groups()
    if name:
        return _FORMULAS.get(name, formula[0])
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
        return unicodedata.normalize("NFC", base.removeprefix("\\") + _ACCENTS[accent])
    if command := token["command"]:
        return _command(command, token["after"])
    return token["alone"] or token["escaped"] or (" " if token["space"] else "")


def _command(name: str, after: str) -> str:
    if name in _SYMBOLS:
        return _SYMBOLS[name]
    # `\url{…}` loses its name here and its braces as tokens of their own.
    return "" if name in _DRESS else f"\\{name}{after}".removesuffix("{}")
