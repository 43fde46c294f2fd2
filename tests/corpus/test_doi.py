"""DOIs as fields hold them: with resolver, label, and the stop of the sentence."""

import pytest

from staven.corpus.doi import doi_in


@pytest.mark.parametrize(
    ("field", "doi"),
    [
        ("10.1186/s13012-017-0689-2", "10.1186/s13012-017-0689-2"),
        ("https://doi.org/10.1186/s13012-017-0689-2.", "10.1186/s13012-017-0689-2"),
        ("doi: 10.1186/s13012-017-0689-2;", "10.1186/s13012-017-0689-2"),
        ("(10.1186/s13012-017-0689-2)", "10.1186/s13012-017-0689-2"),
        ("https://doi.org/10.1186%2Fs13012-017-0689-2", "10.1186/s13012-017-0689-2"),
        ("10.1016/S0140-6736(05)", "10.1016/S0140-6736(05)"),  # it opens the bracket itself
        (
            "10.1002/(SICI)1097-0258(19980815)17:15<1661::AID>3.0.CO;2-2",
            "10.1002/(SICI)1097-0258(19980815)17:15<1661::AID>3.0.CO;2-2",
        ),
        ("n.v.t.", ""),
        ("", ""),
    ],
)
def test_a_doi_stands_alone(field: str, doi: str) -> None:
    assert doi_in(field) == doi
