"""The audit tells a bureau what to mend before it publishes, and nothing that is right."""

from dataclasses import replace

import pytest

from citing import BIBLIOGRAPHY, sources_in
from staven import locale
from staven.corpus.cited.audit import Fault, Finding, audit
from staven.corpus.cited.text import citations_in
from staven.corpus.cited.works import Bibliography
from staven.corpus.source import Status

ORDER = "The bibliography has the authors in another order: "


def findings(text: str, bibliography: Bibliography = BIBLIOGRAPHY) -> list[Finding]:
    """Without the works that a short text does not cite."""
    found = audit(text, citations_in(text, bibliography), bibliography)
    return [one for one in found if one.fault is not Fault.UNCITED]


@pytest.mark.parametrize(
    "text",
    [
        "(Walz et al., 2021), (Walz, Witkamp & de Ruig, 2021) en Walz e.a. (2021)",
        "(Van der Linden & Dagevos, 2022) en van der Linden en Dagevos (2022)",
        "(Card, Kluve & Weber, 2018) and O'Neill & Garcia-Lopez (2011)",  # accents are forgiven
        "(CBS, 2020a), (CBS, 2018) en (Centraal Bureau voor de Statistiek, 2018)",
        "(TK 2017-2018 29 544 nr. 821)",
        "in *Integratie in zicht* (2016)",
        "uit onderzoek van Walz e.a. (2021)",
    ],
)
def test_what_is_right_is_not_mentioned(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    ("text", "fault", "proposal"),
    [
        ("(Bakker, 2020)", Fault.MISSING, "Add the work to the bibliography."),
        ("(TK 32 824, nr. 1)", Fault.MISSING, "Add the work to the bibliography."),
        ("(Scholten et al., 2017)", Fault.YEAR,
         "The bibliography has 2018: write Scholten et al. 2018, or mend the bibliography."),
        ("(Waltz et al., 2021)", Fault.NAME,
         "The bibliography spells it otherwise: write Walz, Witkamp & De Ruig 2021."),
        ("(Linden & Dagevos, 2022)", Fault.NAME,
         "The bibliography spells it otherwise: write Van der Linden & Dagevos 2022."),
        ("(Dagevos & Van der Linden, 2022)", Fault.NAME,
         ORDER + "write Van der Linden & Dagevos 2022."),
        ("(KIS, 2018)", Fault.NAME,
         "The bibliography has the persons: write Van den Enden & Booijsink 2018."),
        ("(CBS, 2020)", Fault.SUFFIX,
         "Give each a letter: 2020a = Armoede en uitsluiting; 2020b = Welvaart in Nederland."),
        ("(Walz et al., 2021b)", Fault.SUFFIX,
         "The bibliography has one work of this author and year: leave the letter out."),
        ("(SCP, 2015)", Fault.UNSURE,
         "Check which work is meant: Huijnk & Andriessen 2016?"),
    ],
)  # fmt: skip
def test_each_slip_is_named_with_what_to_do(text: str, fault: Fault, proposal: str) -> None:
    (found,) = findings(f"Eerste regel.\n\nDat blijkt {text}.")

    assert (found.fault, found.proposal, found.line) == (fault, proposal, 3)
    assert found.surface == text.strip("()")


def test_a_work_that_is_never_cited_is_named_once() -> None:
    bibliography = Bibliography(
        sources_in(
            "@book{blom2017, author={Blom, M. and others}, year={2017}, title={Inburgering nu}}"
            "@book{blom2018, author={Blom, M. and Bakker, L.}, year={2018}, title={Inburgering nu}}"
            "@book{mack2019, author={Mack, A.}, year={2019}, title={Bij elkaar}}"
        )
    )
    text = "(Blom e.a., 2017)"
    found = audit(text, citations_in(text, bibliography), bibliography)

    assert [(one.fault, one.citekey, one.surface, one.line) for one in found] == [
        (Fault.UNCITED, "mack2019", "Mack 2019", None)
    ]


def test_a_year_that_is_part_of_the_title_is_no_other_year() -> None:
    """The yearbook of 2018 came out in 2019."""
    bibliography = Bibliography(
        sources_in("@book{j18, author={{CBS}}, year={2019}, title={Jaarrapport Integratie 2018}}")
    )

    assert findings("In het Jaarrapport Integratie 2018 staat dat.", bibliography) == []
    (found,) = findings("Dat blijkt (CBS, 2018).", bibliography)
    assert found.fault is Fault.YEAR


def test_what_the_selection_left_out_is_no_part_of_the_bibliography() -> None:
    records = (
        "@book{kok2020, author={Kok, A.}, year={2020}, title={Woningmarkt}}"
        "@book{kok2020b, author={Kok, A.}, year={2020}, title={Arbeidsmarkt}}"
        "@book{smit2019, author={Smit, B.}, year={2019}, title={Over leren}}"
    )
    kok, other, smit = sources_in(records)
    bibliography = Bibliography(
        [kok, replace(other, status=Status.EXCLUDED), replace(smit, status=Status.FOUND)]
    )

    def found(text: str) -> list[tuple[Fault, str | None]]:
        cited = citations_in(text, bibliography)
        return [(one.fault, one.citekey) for one in audit(text, cited, bibliography)]

    # No letter is asked for, and neither the excluded work nor the one in selection is missed.
    assert found("De woningmarkt telt (Kok, 2020).") == []
    assert found("De woningmarkt (Kok, 2020).\n\nDe arbeidsmarkt (Kok, 2020).") == [
        (Fault.MISSING, "kok2020b")
    ]


def test_proposals_are_in_the_users_language() -> None:
    locale.use("nl")
    (found,) = findings("(Scholten e.a., 2017)")

    assert "Scholten e.a. 2018" in found.proposal
