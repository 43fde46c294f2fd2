"""The user's language: messages through gettext, numbers as that language writes them.

English is the language of the sources; `LANGUAGE/LC_MESSAGES/staven.po` translates them, and the
build compiles it. One process speaks one language at a time.
"""

import gettext as _gettext
import os
from collections.abc import Mapping
from pathlib import Path

LANGUAGES = ("nl", "en")
"""The languages that are complete."""

FOLDER = Path(__file__).parent
"""Where the catalogues are."""
_current: tuple[str, _gettext.NullTranslations] = ("en", _gettext.NullTranslations())


def use(language: str) -> None:
    """Speak `language` from now on; one of LANGUAGES.

    Raises:
        ValueError: staven does not speak it.
    """
    global _current  # noqa: PLW0603  (a process speaks one language, as gettext itself has it)
    if language not in LANGUAGES:
        msg = f"staven speaks {', '.join(LANGUAGES)}, not {language!r}"
        raise ValueError(msg)
    if language == "en":
        _current = ("en", _gettext.NullTranslations())
    else:
        _current = (language, _gettext.translation("staven", FOLDER, [language], fallback=True))


def language() -> str:
    """The language in use, one of LANGUAGES."""
    return _current[0]


def system_language(environment: Mapping[str, str] = os.environ) -> str:
    """The language that the system's locale asks for: Dutch where it is Dutch, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            return "nl" if value.lower().startswith("nl") else "en"
    return "en"


def _(message: str) -> str:
    """`message` in the language in use."""
    return _current[1].gettext(message) if message else ""


def pgettext(context: str, message: str) -> str:
    """`message` as it is said in one context, where one English word has several translations."""
    return _current[1].pgettext(context, message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """The form that goes with `count`; the count itself is filled in by the caller."""
    return _current[1].ngettext(singular, plural, count)


def N_(message: str) -> str:  # noqa: N802  (gettext's own name: marks a message for translation later)
    """Mark `message` for the catalogue; it is translated where it is shown."""
    return message


def number(value: float, decimals: int = 0) -> str:
    """A number as the language in use writes it: `0,91` in Dutch, `0.91` in English."""
    text = f"{value:,.{decimals}f}"
    if language() == "nl":
        return text.translate(str.maketrans(",.", ".,"))
    return text
