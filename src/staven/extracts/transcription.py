"""Where something stands that is no running text: a figure, a table, a dashboard, a scan."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from staven.errors import StavenError
from staven.locale import _, pgettext


class Shape(StrEnum):
    """What was transcribed."""

    FIGURE = "figure"
    TABLE = "table"
    DASHBOARD = "dashboard"
    SCAN = "scan"


@dataclass(frozen=True, slots=True)
class Place:
    """Where one can look it up again."""

    shape: Shape
    number: str = ""
    """Of the figure or table, as it is printed: `3.2`."""
    page: int | None = None
    url: str = ""
    visited: str = ""
    """Day on which the address was visited, ISO 8601: what stands there changes."""


def shape_word(shape: Shape) -> str:
    """What was transcribed, in the user's language."""
    return {
        Shape.FIGURE: pgettext("shape", "figure"),
        Shape.TABLE: pgettext("shape", "table"),
        Shape.DASHBOARD: pgettext("shape", "dashboard"),
        Shape.SCAN: pgettext("shape", "scan"),
    }[shape]


def transcription_mark() -> str:
    """What stands behind the place of what was transcribed, so that nobody takes it for a quote."""
    return _("(transcription)")


def place_words(page: int | None, locator: str, *, transcribed: bool) -> str:
    """Where a passage stands: its page, where to look it up, and whether it was transcribed."""
    parts = [_("p. {page}").format(page=page) if page else "", locator]
    place = ", ".join(part for part in parts if part)
    return f"{place} {transcription_mark()}".strip() if transcribed else place


def place_typed(
    shape: Shape, *, number: str = "", page: str = "", url: str = "", visited: str = ""
) -> Place:
    """A place as it was typed.

    Raises:
        StavenError: it cannot be looked up by this: nothing but the shape is told, the page is no
            number, or an address has no day on which it was visited.
    """
    number, page, url, visited = (" ".join(text.split()) for text in (number, page, url, visited))
    if not (number or page or url):
        raise StavenError(
            _("it cannot be looked up again by this"),
            remedy=_("Tell its number, its page or its address."),
        )
    if url and not visited:
        raise StavenError(
            _("an address asks for the day on which it was visited"),
            remedy=_("Type it as in 2022-11-03."),
        )
    if visited and not url:
        raise StavenError(
            _("a day of visit goes with an address"), remedy=_("Type the address, or no day.")
        )
    return Place(shape, number, _page(page) if page else None, url, _day(visited))


def quote_typed(quote: str) -> str:
    """What was written down, without the spaces around it.

    Raises:
        StavenError: that is nothing.
    """
    said = quote.strip()
    if not said:
        raise StavenError(
            _("nothing is written down"), remedy=_("Type what it shows, in words and figures.")
        )
    return said


def locator_of(place: Place) -> str:
    """A place in words, without its page: `figure 3.2`, `dashboard, https://…, visited …`."""
    named = f"{shape_word(place.shape)} {place.number}".rstrip()
    if not place.url:
        return named
    return _("{what}, {url}, visited {day}").format(what=named, url=place.url, day=place.visited)


def _page(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) > 0:
        return int(text)
    raise StavenError(
        _("'{text}' is no page").format(text=text), remedy=_("Type its number, as in 12.")
    )


def _day(text: str) -> str:
    if not text:
        return ""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise StavenError(
            _("'{text}' is no day").format(text=text), remedy=_("Type it as in 2022-11-03.")
        ) from error
