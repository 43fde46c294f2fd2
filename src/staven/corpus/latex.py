r"""LaTeX markup in bibliographic fields, and the little of it that BibTeX itself needs.

Unicode is what we keep: `{\"o}` becomes `ö`, `\emph{x}` becomes `x`. Commands that we do not know
stay as they are, so that nothing is lost.
"""

import re
import unicodedata

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
    "IJ": "IJ",
    "L": "Ł",
    "O": "Ø",
    "OE": "Œ",
    "P": "¶",
    "S": "§",
    "TH": "Þ",
    "aa": "å",
    "ae": "æ",
    "copyright": "©",
    "dh": "ð",
    "dots": "…",
    "euro": "€",
    "guillemotleft": "«",
    "guillemotright": "»",
    "i": "ı",
    "ij": "ij",
    "j": "ȷ",
    "l": "ł",
    "ldots": "…",
    "o": "ø",
    "oe": "œ",
    "pounds": "£",
    "quotedblbase": "„",
    "quotesinglbase": "‚",
    "ss": "ß",
    "textasciicircum": "^",
    "textasciitilde": "~",
    "textbackslash": "\\",
    "textbar": "|",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textbullet": "•",
    "textdegree": "°",
    "textdollar": "$",
    "textellipsis": "…",
    "textemdash": "—",
    "textendash": "–",
    "texteuro": "€",
    "textgreater": ">",
    "textless": "<",
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "textquoteleft": "‘",
    "textquoteright": "’",
    "textquotesingle": "'",
    "textregistered": "®",
    "textsterling": "£",
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

_MATHEMATICS = re.compile(r"\$(?:[_^]\{?(\d+)\}?|([A-Za-z]))\$")
_SUBSCRIPT = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

_TOKEN = re.compile(
    r"""
      \\ (?P<sign> [`'^"~=.] ) \s* (?: \{ \s* (?P<sign_braced> \\?[A-Za-z] ) \s* \}
                                     | (?P<sign_bare> \\[ij](?![A-Za-z]) | [A-Za-z] ) )
    | \\ (?P<letter> [uvHckrdb] ) (?: \s* \{ \s* (?P<letter_braced> \\?[A-Za-z] ) \s* \}
                                    | \s+ (?P<letter_bare> \\[ij](?![A-Za-z]) | [A-Za-z] ) )
    | \\ (?P<command> [A-Za-z]+ ) (?P<after> \{\} | [ ]* )
    | \\ (?P<escaped> [{}$&%#_] )
    | (?P<space> \\[ ,\\] | ~ )
    | (?P<nothing> \\[-/] | [{}] )
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
    if not _MARKS.search(text):
        return text
    if not verbatim:
        text = _MATHEMATICS.sub(_index, text)
    return _TOKEN.sub(lambda token: _decoded(token, verbatim=verbatim), text)


def encode(text: str, *, verbatim: bool = False) -> str:
    """`text` as `decode` reads it back, with as little LaTeX as BibTeX can do with."""
    if not _MARKS.search(text):
        return text
    escapes = _ESCAPES if verbatim else _ESCAPES | {"~": r"\textasciitilde{}", "$": r"\$"}
    return "".join(escapes.get(character, character) for character in text)


def _index(formula: re.Match[str]) -> str:
    digits, letter = formula.groups()
    if letter:
        return str(letter)
    return str(digits).translate(_SUBSCRIPT if formula[0][1] == "_" else _SUPERSCRIPT)


def _decoded(token: re.Match[str], *, verbatim: bool) -> str:
    if accent := token["sign"] or token["letter"]:
        bases = ("sign_braced", "sign_bare", "letter_braced", "letter_bare")
        base = next(token[name] for name in bases if token[name])
        return unicodedata.normalize("NFC", base.removeprefix("\\") + _ACCENTS[accent])
    if command := token["command"]:
        return _command(command, token["after"])
    if token["escaped"]:
        return token["escaped"]
    if token["space"]:
        return "~" if verbatim and token["space"] == "~" else " "
    return ""


def _command(name: str, after: str) -> str:
    if name in _SYMBOLS:
        return _SYMBOLS[name]
    # `\url{…}` loses its name here and its braces as tokens of their own.
    return "" if name in _DRESS else f"\\{name}{after}".removesuffix("{}")
