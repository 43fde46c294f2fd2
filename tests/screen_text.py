"""What stands on the screen of an app that is driven by a test."""

import re
from html import unescape
from xml.etree import ElementTree as ET

from textual.app import App


def lines(app: App[None]) -> list[str]:
    """The screen's lines from top to bottom, without the spaces behind them."""
    drawn: dict[float, list[tuple[float, str]]] = {}
    svg = app.export_screenshot(simplify=False)
    width = _cell_width(svg)
    for text in re.findall(r"<text\b[^>]*>[^<]*</text>", svg):
        element = ET.fromstring(text)  # noqa: S314  (our own picture)
        if (element.get("clip-path") or "").find("-line-") < 0:
            continue  # the title above the picture
        place = (float(element.get("x", 0)), unescape(element.text or ""))
        drawn.setdefault(float(element.get("y", 0)), []).append(place)
    return [_line(sorted(parts), width) for _y, parts in sorted(drawn.items())]


def shown(app: App[None]) -> str:
    """Everything on the screen as one text."""
    return "\n".join(lines(app))


def line_with(app: App[None], words: str) -> str:
    """The first line that holds `words`; a failure that shows the screen where none does."""
    found = next((line for line in lines(app) if words in line), None)
    assert found is not None, f"{words!r} is not on the screen:\n{shown(app)}"
    return found


def _line(parts: list[tuple[float, str]], width: float) -> str:
    line = ""
    for x, text in parts:
        line = line.ljust(round(x / width)) + text.replace("\xa0", " ")
    return line.rstrip()


def _cell_width(svg: str) -> float:
    """Pictures of Rich have cells of 12.2 wide at a font of 20."""
    found = re.search(r'textLength="([0-9.]+)"[^>]*clip-path="[^"]*-line-0[^>]*>([^<]+)<', svg)
    return float(found[1]) / len(unescape(found[2])) if found else 12.2
