"""Languages as exporters name them, against the Unicode locale data."""

import pytest
from babel import Locale

from staven.corpus.exported_values import language_name

NAMES = {"nl": "dutch", "en": "english", "de": "german", "fr": "french"}


@pytest.mark.parametrize(("code", "name"), NAMES.items())
def test_a_language_goes_by_code_and_by_name(code: str, name: str) -> None:
    dutch, english = (Locale(spoken).languages[code] for spoken in ("nl", "en"))

    assert english.lower() == name
    for written in (code, code.upper(), f"{code}-XX", f"{code}_XX", dutch, english, f" {english} "):
        assert language_name(written) == name


def test_a_language_that_is_not_known_stays_as_it_is() -> None:
    assert language_name("Fries") == "Fries"
    assert language_name("") == ""
