"""Lists of authors as people and programs write them in one cell."""

import pytest

from reading_records import named
from staven.corpus.author_text import names_in_text


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jansen, P.; de Vries, K.", ["P.||Jansen", "K.|de|Vries"]),
        ("Jansen P, de Vries K", ["P||Jansen", "K|de|Vries"]),
        ("P. Jansen and K. de Vries", ["P.||Jansen", "K.|de|Vries"]),
        ("Jansen, P., & Vries, K. de", ["P.||Jansen", "K.|de|Vries"]),
        (
            "Jansen, P., de Vries, K., & van der Linden, M.",
            ["P.||Jansen", "K.|de|Vries", "M.|van der|Linden"],
        ),
        ("Walz, G., Frouws, B. en Bos, D.", ["G.||Walz", "B.||Frouws", "D.||Bos"]),
        ("Andriessen, I., Fernee, H. & Bosman", ["I.||Andriessen", "H.||Fernee", "||Bosman"]),
        ("LaMere, B J and Kornegay, J", ["B J||LaMere", "J||Kornegay"]),
        ("Nott, Melissa T. and Chapparo, Chris", ["Melissa T.||Nott", "Chris||Chapparo"]),
        ("Nott, Melissa T.", ["Melissa T.||Nott"]),
        ("da Silva, Marcio Fernando and Paiva, W", ["Marcio Fernando|da|Silva", "W||Paiva"]),
        ("Jan Jansen, Karel de Vries", ["Jan||Jansen", "Karel|de|Vries"]),
        ("Jansen, Piet", ["Piet||Jansen"]),
        ("Jansen, Piet, de Vries, Karel", ["Piet||Jansen", "Karel|de|Vries"]),
        ("JANSEN, P.", ["P.||JANSEN"]),
        ("Jansen, Piet (57190000000); Bos, E. (57190000001)", ["Piet||Jansen", "E.||Bos"]),
        ("King, M.L., Jr.; Jones, A.", ["M.L.||King|Jr.", "A.||Jones"]),
        ("Th. van 't Hoff", ["Th.|van 't|Hoff"]),
        ("Jansen & De Vries", ["||Jansen", "||De Vries"]),
        ("Ortega y Gasset, J.", ["J.||Ortega y Gasset"]),
        ("CBS", ["[CBS]"]),
        ("CBS en SCP", ["[CBS]", "[SCP]"]),
        ("CBS, SCP", ["[CBS]", "[SCP]"]),
        ("Algemene Rekenkamer", ["[Algemene Rekenkamer]"]),
        ("Verwey-Jonker Instituut", ["[Verwey-Jonker Instituut]"]),
        ("Sociaal en Cultureel Planbureau", ["[Sociaal en Cultureel Planbureau]"]),
        ("Kennisplatform Inburgering & Samenleving", None),
        ("Department of Health and Social Care", None),
        (
            "Jansen, P. and Ministerie van Sociale Zaken en Werkgelegenheid",
            ["P.||Jansen", "[Ministerie van Sociale Zaken en Werkgelegenheid]"],
        ),
        (
            "Bos, Els and de Haan, Pieter and Ministerie van Zorg en Welzijn",
            ["Els||Bos", "Pieter|de|Haan", "[Ministerie van Zorg en Welzijn]"],
        ),
        ("{Jansen en De Vries}", ["[Jansen en De Vries]"]),
        ("", []),
        (" ; , & ", []),
    ],
)
def test_names_are_kept_apart_however_they_are_joined(text: str, names: list[str] | None) -> None:
    found, others = names_in_text(text)

    assert named(*found) == ([f"[{text}]"] if names is None else names)
    assert not others


@pytest.mark.parametrize(
    "text",
    [
        "Jansen, P. et al.",
        "Jansen, P., e.a.",
        "Jansen, P. and others",
        "Jansen, P. en anderen",
        "Jansen, P.; et al",
        "P. Jansen & others",
    ],
)
def test_authors_who_are_not_named_are_noticed(text: str) -> None:
    found, others = names_in_text(text)

    assert named(*found) == ["P.||Jansen"]
    assert others
