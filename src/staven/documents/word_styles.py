"""What a Word document's styles and lists say of its paragraphs."""

import re
from collections import defaultdict
from dataclasses import dataclass
from xml.etree.ElementTree import Element

_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_LEVELS = 9
"""Levels of a list, and of an outline, that Word has."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph style passes on."""

    level: int
    """Heading level from 1; 0 for no heading."""
    contents: bool
    """True for a line of a table of contents."""
    number: str
    """The list it belongs to, as `numId`; empty for none."""
    depth: int
    """Level in that list, from 0."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list."""

    format: str
    """`bullet`, `decimal`, `lowerLetter` …"""
    text: str
    """With `%1` for the number of the first level, and so on."""
    start: int


def styles_of(root: Element | None) -> dict[str, Style]:
    """Every paragraph style by its id, with what it takes from the style it is based on."""
    elements = {} if root is None else {s.get("{w}styleId", ""): s for s in root.iter("{w}style")}
    return {name: _style(name, elements) for name in elements}


def _style(name: str, elements: dict[str, Element]) -> Style:
    level, contents, number, depth = 0, False, "", 0
    seen: set[str] = set()
    while name in elements and name not in seen:
        seen.add(name)
        element = elements[name]
        # Word writes built-in names in English whatever its language.
        called = value(element, "{w}name")
        if found := _HEADING.fullmatch(called):
            level = level or int(found.group(1))
        elif called.lower() == "title":
            level = level or 1
        contents = contents or called.lower().startswith("toc ")
        properties = element.find("{w}pPr")
        if properties is not None:
            level = level or outline_level(properties)
            listed = properties.find("{w}numPr")
            if listed is not None and not number:
                number = value(listed, "{w}numId")
                depth = whole(value(listed, "{w}ilvl"))
        name = value(element, "{w}basedOn")
    return Style(level, contents, number, depth)


def outline_level(properties: Element) -> int:
    """The heading level that paragraph properties give themselves, from 1; 0 for none."""
    given = value(properties, "{w}outlineLvl")
    level = whole(given) + 1 if given else 0
    return level if level <= _LEVELS else 0


class Numbering:
    """Counts through the lists of one document, in its order."""

    def __init__(self, root: Element | None) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._abstract: dict[str, str] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        if root is None:
            return
        for element in root.iter("{w}abstractNum"):
            self._levels[element.get("{w}abstractNumId", "")] = _levels(element)
        for element in root.iter("{w}num"):
            number = element.get("{w}numId", "")
            self._abstract[number] = value(element, "{w}abstractNumId")
            self._restarts[number] = {
                whole(override.get("{w}ilvl", "")): whole(value(override, "{w}startOverride"))
                for override in element.iter("{w}lvlOverride")
                if override.find("{w}startOverride") is not None
            }

    def next(self, number: str, depth: int) -> str:
        """What Word prints before the next paragraph of a list: `•`, `2.`, `b)`; maybe nothing."""
        abstract = self._abstract.get(number, "")
        levels = self._levels.get(abstract, {})
        level = levels.get(depth)
        if level is None or level.format == "none":
            return ""
        if level.format == "bullet":
            return "•"
        # Lists made of one abstract list count on, unless the first use of one starts anew.
        counts = self._counts[abstract]
        restarts = self._restarts.get(number, {})
        if depth in restarts:
            counts[depth] = restarts.pop(depth) - 1
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]

        def printed(found: re.Match[str]) -> str:
            at = int(found.group(1)) - 1
            one = levels.get(at, level)
            return _numeral(counts.get(at, one.start), one.format)

        return re.sub(r"%([1-9])", printed, level.text)


def _levels(element: Element) -> dict[int, Level]:
    return {
        whole(level.get("{w}ilvl", "")): Level(
            value(level, "{w}numFmt") or "decimal",
            value(level, "{w}lvlText"),
            whole(value(level, "{w}start")),
        )
        for level in element.iter("{w}lvl")
    }


def _numeral(number: int, form: str) -> str:
    if form.endswith("Letter"):
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 % 4 + 1)
        return letter if form.startswith("lower") else letter.upper()
    if form.endswith("Roman"):
        numeral = roman(number)
        return numeral if form.startswith("lower") else numeral.upper()
    return str(number)


def roman(number: int) -> str:
    """`number` in small Roman numerals; as it is where they have none."""
    if not 0 < number < 4000:  # noqa: PLR2004  (Roman numerals stop at 3999)
        return str(number)
    numeral = ""
    for worth, letters in _ROMAN:
        numeral += letters * (number // worth)
        number %= worth
    return numeral


def value(parent: Element, child: str) -> str:
    """The `val` of a child; empty where either is lacking."""
    found = parent.find(child)
    return "" if found is None else found.get("{w}val", "")


def whole(text: str) -> int:
    """The whole number that an attribute holds; 0 where it holds none, or one beyond all reason."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < _LEVELS else 0
