"""Names as BibTeX writes them: people in parts, institutions whole."""

import re
import unicodedata

from bibtexparser.middlewares.names import parse_single_name_into_parts

from staven.corpus.bibtex.extended_names import is_extended, parts_of
from staven.corpus.bibtex.latex import decode, encode
from staven.corpus.name_prefixes import PREFIXES
from staven.corpus.source import Name

_OTHERS = frozenset({"others", "et al.", "et al", "e.a.", "e.a", "ea."})
_MOST_PARTS = 3
"""Surname, suffix and first names."""
_AND_OR_BRACE = re.compile(r"\\[{}]|[{}]|\s+and(?=\s)", re.IGNORECASE)
_RUNS = re.compile(r"\s{2,}")
_AND = re.compile(r"\s+and(?=\s)", re.IGNORECASE)
_MARKS = re.compile(r"[\\{}~$]")
_SEPARATOR = re.compile(r"\band\b", re.IGNORECASE)


def names_in(text: str) -> tuple[tuple[Name, ...], bool]:
    """The names in an author field as it stands in the file, and whether more are left unnamed.

    LaTeX is decoded only after the names have been split, since its braces hold a name together.
    """
    written = _split(_RUNS.sub(" ", text))
    named = [name for name in written if name.lower() not in _OTHERS]
    read = (_name(part) for name in named for part in _uncrowded(name))
    return tuple(name for name in read if name.family), len(named) < len(written)


def crowded_names(text: str) -> tuple[str, ...]:
    """The names with more commas than a name can have: maybe several people in one."""
    if text.count(",") < _MOST_PARTS:
        return ()
    written = _split(_RUNS.sub(" ", text))
    return tuple(
        name
        for name in written
        if name.count(",") >= _MOST_PARTS
        and not is_extended(name)
        and len(_between_commas(name)) > _MOST_PARTS
    )


def names_text(names: tuple[Name, ...], *, others: bool) -> str:
    """The author field that `names_in` reads back as these names."""
    parts = [_written(name) for name in names]
    return " and ".join([*parts, "others"] if others else parts)


def _split(text: str) -> list[str]:
    if not _MARKS.search(text):
        return [name for part in _AND.split(text) if (name := part.strip())]
    # bibtexparser's own splitter eats the backslash of a name that begins with one.
    names, depth, start = [], 0, 0
    for mark in _AND_OR_BRACE.finditer(text):
        depth += (mark[0] == "{") - (mark[0] == "}")
        if depth == 0 and mark[0][0].isspace():
            names.append(text[start : mark.start()])
            start = mark.end()
    names.append(text[start:])
    return [name.strip() for name in names if name.strip()]


def _uncrowded(name: str) -> list[str]:
    """`Jansen, P., Dekker, B.` as the two people that it names."""
    if name.count(",") < _MOST_PARTS or is_extended(name):
        return [name]
    parts = _between_commas(name)
    if len(parts) <= _MOST_PARTS or len(parts) % 2:
        return [name]
    return [", ".join(pair) for pair in zip(parts[::2], parts[1::2], strict=True)]


def _between_commas(name: str) -> list[str]:
    """The parts of a name between the commas that stand outside braces."""
    parts, depth = [""], 0
    for character in name:
        depth += (character == "{") - (character == "}")
        if character == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip() for part in parts]


def _name(text: str) -> Name:
    return _simple_name(text) or _any_name(text)


def _simple_name(text: str) -> Name | None:
    """The name where nothing but its words and one comma tell its parts: nearly every name.

    It gives what the parser would, in a quarter of the time; None where that takes more care.
    """
    surname, comma, given = text.partition(",")
    if "," in given or "=" in surname or _MARKS.search(text) or not text.isprintable():
        return None
    words, firsts = surname.split(), given.split()
    if not comma:
        words, firsts = words[-1:], words[:-1]
        if not all(word[0].isupper() for word in firsts):
            return None
    elif not firsts or firsts[-1] in PREFIXES:
        return None
    prefixes = 0
    while prefixes < len(words) and words[prefixes][0].isalpha() and words[prefixes][0].islower():
        prefixes += 1
    family = words[prefixes:]
    if not family or not all(word[0].isupper() for word in family):
        return None
    return Name(" ".join(family), " ".join(firsts), " ".join(words[:prefixes]))


def _any_name(text: str) -> Name:
    if _braced_whole(text):
        return Name(family=_plain(text), institution=True)
    if is_extended(text):
        return _in_named_parts(text)
    # The parser takes no notice of a comma at the end, which says that there are no first names.
    complete = f"{text} {{}}" if text.endswith(",") else text
    parts = parse_single_name_into_parts(complete, strict=False)
    given, prefix = list(parts.first), list(parts.von)
    behind: list[str] = []
    while not prefix and given and given[-1] in PREFIXES:
        behind.insert(0, given.pop())
    return Name(
        family=_plain(" ".join(parts.last)),
        given=_plain(" ".join(given)),
        prefix=_plain(" ".join(prefix or behind)),
        suffix=_plain(" ".join(parts.jr)),
    )


def _in_named_parts(text: str) -> Name:
    parts = parts_of(_between_commas(text))
    written = [parts.get(part, "") for part in ("family", "given", "prefix", "suffix")]
    family, given, prefix, suffix = map(_plain, written)
    if not family:
        return Name(given)
    # Several words in braces, and no first name: the name of an institution.
    whole = not (given or prefix) and " " in family and _braced_whole(written[0])
    return Name(family, given, prefix, suffix, institution=whole)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(decode(text).split()))


def _braced_whole(text: str) -> bool:
    """Whether the brace that opens `text` is the one that closes it."""
    if not (text.startswith("{") and text.endswith("}")):
        return False
    depth = 0
    for at, character in enumerate(text):
        depth += (character == "{") - (character == "}")
        if depth == 0:
            return at == len(text) - 1
    return False


def _written(name: Name) -> str:
    if name.institution:
        return f"{{{encode(name.family)}}}"
    words = name.family.split()
    # A lower-case word before the last would be read as a prefix.
    guarded = any(not word[0].isupper() for word in words[:-1])
    family = " ".join(filter(None, (encode(name.prefix), _guarded(name.family, always=guarded))))
    given = _guarded(name.given, always=name.given.split(" ")[-1] in PREFIXES)
    if name.suffix:
        return f"{family}, {_guarded(name.suffix)}, {given or '{}'}"
    if given:
        return f"{family}, {given}"
    return (
        family if len(words) == 1 and family[0].isalnum() and family != "others" else f"{family},"
    )


def _guarded(text: str, *, always: bool = False) -> str:
    """`text` in braces where its words would otherwise be read as something else."""
    plain = encode(text)
    return f"{{{plain}}}" if always or "," in text or _SEPARATOR.search(text) else plain
