"""Markup in a printed reference: links and italics, read and taken out of the text."""

import re

OPEN, CLOSE = "\ue000", "\ue001"
"""Stand in a text around what was printed in italics: characters that no text uses."""
LINK_OPEN, LINK_CLOSE = "\ue002", "\ue003"
"""Stand around the address of a link, behind the text that it was printed under."""

_PRIVATE = re.compile("[\ue000-\uf8ff]")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_ESCAPE_BASE = 0xE100
_UNESCAPED = re.compile("[\ue121-\ue17e]")
_LINK = re.compile(r"\[([^\[\]]*)\]\(\s*<?([^()<>\s]*(?:\([^()<>\s]*\)[^()<>\s]*)*)>?\s*\)")
_IN_ANGLES = re.compile(r"<\s*((?:https?://|www\.)[^<>]*)>")
_ITALIC_TAG = re.compile(r"<(/?)(?:i|em)>", re.IGNORECASE)
_OTHER_TAG = re.compile(r"</?(?:b|strong|u|span|p|br|sup|sub|mark|small)\b[^<>]*>", re.IGNORECASE)
_BOLD = re.compile(r"\*\*|__")
_STARS = re.compile(r"\*([^*]+)\*")
_UNDERSCORES = re.compile(r"(?<!\w)_([^_]+)_(?!\w)")
_MARKS = re.compile(f"{LINK_OPEN}[^{LINK_CLOSE}]*{LINK_CLOSE}|[{OPEN}{CLOSE}]")
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&nbsp;": " "}
_ENTITY = re.compile("|".join(map(re.escape, _ENTITIES)))
_ADDRESSES = re.compile(rf"({LINK_OPEN}[^{LINK_CLOSE}]*{LINK_CLOSE}|(?:https?://|www\.)\S+)")
_LOOKS_LIKE_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")


def marked(raw: str) -> str:
    """A text of one paragraph without Markdown, or tags that converters leave in it.

    Italics stand between OPEN and CLOSE, addresses of links between LINK_OPEN and LINK_CLOSE.
    """
    text = _ESCAPED.sub(lambda found: chr(_ESCAPE_BASE + ord(found[1])), _PRIVATE.sub("", raw))
    text = _LINK.sub(_linked, text)
    text = _IN_ANGLES.sub(lambda found: f" {''.join(found[1].split())} ", text)
    text = _ITALIC_TAG.sub(lambda found: CLOSE if found[1] else OPEN, text)
    text = _BOLD.sub("", _OTHER_TAG.sub(" ", text))
    text = _addresses_apart(text)
    text = _unescape(_ENTITY.sub(lambda found: _ENTITIES[found[0]], text))
    return paired(" ".join(text.split()))


def paired(text: str) -> str:
    """A part of a marked text, its marks in strict turn; italics that were cut in two made one."""
    kept, inside = [], False
    for part in re.split(f"([{OPEN}{CLOSE}])", text):
        if part in (OPEN, CLOSE):
            if (part == OPEN) == inside:
                continue
            inside = part == OPEN
        kept.append(part)
    if inside:
        kept.append(CLOSE)
    joined = re.sub(f"{CLOSE}(\\s*){OPEN}", r"\1", "".join(kept))
    return joined.replace(f"{OPEN}{CLOSE}", "")


def plain(text: str) -> str:
    """`text` without the marks of italics, its spaces single."""
    return " ".join(_MARKS.sub("", text).split())


def _linked(found: re.Match[str]) -> str:
    shown, address = found[1], found[2]
    # `#` leads nowhere.
    if len(address) <= 1:
        return shown
    if _LOOKS_LIKE_ADDRESS.fullmatch(_unescape(shown).strip()):
        shown = ""
    return f"{shown}{LINK_OPEN}{address}{LINK_CLOSE}"


def _addresses_apart(text: str) -> str:
    """Italics marked in all but the addresses, which may hold stars and underscores."""
    parts = _ADDRESSES.split(text)
    for at in range(0, len(parts), 2):
        for kind in (_STARS, _UNDERSCORES):
            parts[at] = kind.sub(_italic, parts[at])
        parts[at] = parts[at].replace("*", "")
    return "".join(parts)


def _italic(found: re.Match[str]) -> str:
    inner = found[1]
    before = " " if inner[:1].isspace() else ""
    after = " " if inner[-1:].isspace() else ""
    return f"{before}{OPEN}{inner.strip()}{CLOSE}{after}" if inner.strip() else inner


def _unescape(text: str) -> str:
    return _UNESCAPED.sub(lambda found: chr(ord(found[0]) - _ESCAPE_BASE), text)
