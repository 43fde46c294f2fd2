"""Two records of one work: what differs, and what the one record says afterwards."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import HealthCheck, given, settings

from bibliographies import bibliographies
from staven.corpus.one_work import differences, fuller, one_work
from staven.corpus.source import Name, Source, Status

REPORT = Source(
    "g1",
    "huijnk2016integratie",
    "techreport",
    "Integratie in zicht?",
    authors=(Name("Huijnk", "W."), Name("Andriessen", "I.")),
    year=2016,
    publisher="SCP",
    status=Status.INCLUDED,
    fields={"keywords": "integratie"},
)
BY_THE_INSTITUTE = Source(
    "g2",
    "scp2016integratie",
    "techreport",
    "Integratie in zicht",
    authors=(Name("Sociaal en Cultureel Planbureau", institution=True),),
    year=2016,
    url="https://example.nl/integratie",
    status=Status.EXCLUDED,
    fields={"keywords": "acht groepen", "note": "geraadpleegd"},
)


def test_only_what_the_other_says_differently_or_more_is_a_difference() -> None:
    found = {one.field: (one.kept, one.other) for one in differences(REPORT, BY_THE_INSTITUTE)}

    assert found == {
        "title": ("Integratie in zicht?", "Integratie in zicht"),
        "authors": ("Huijnk, W.; Andriessen, I.", "Sociaal en Cultureel Planbureau"),
        "url": ("", "https://example.nl/integratie"),
        "keywords": ("integratie", "acht groepen"),
        "note": ("", "geraadpleegd"),
    }


def test_the_kept_record_is_filled_in_and_otherwise_stays() -> None:
    made = one_work(REPORT, BY_THE_INSTITUTE)

    assert made == replace(
        REPORT,
        url="https://example.nl/integratie",
        fields={"keywords": "integratie", "note": "geraadpleegd"},
    )


def test_the_other_record_is_believed_where_a_person_says_so() -> None:
    made = one_work(REPORT, BY_THE_INSTITUTE, {"title", "authors", "keywords"})

    assert (made.title, made.authors) == (BY_THE_INSTITUTE.title, BY_THE_INSTITUTE.authors)
    assert made.fields["keywords"] == "acht groepen"
    assert (made.citekey, made.guid, made.status) == ("huijnk2016integratie", "g1", Status.INCLUDED)


def test_a_list_of_authors_keeps_its_own_ending() -> None:
    """`e.a.` belongs to the list that it ends, whichever list is chosen."""
    cut_off = replace(BY_THE_INSTITUTE, authors=(Name("Huijnk", "W."),), others=True)

    assert one_work(REPORT, cut_off).others is False
    assert one_work(REPORT, cut_off, {"authors"}).others is True
    assert one_work(cut_off, REPORT, {"authors"}).others is False


def test_a_list_that_was_cut_off_is_filled_in_with_those_it_left_out() -> None:
    """`Huijnk e.a.` says less than the same list in full: nobody has to ask for the rest."""
    cut_off = replace(REPORT, authors=(Name("Huijnk", "Willem"),), others=True)
    made = one_work(cut_off, REPORT)

    assert (made.authors, made.others) == (REPORT.authors, False)
    [authors] = [one for one in differences(cut_off, REPORT) if one.field == "authors"]
    assert authors.fills
    assert one_work(REPORT, cut_off).authors == REPORT.authors

    assert one_work(cut_off, BY_THE_INSTITUTE).authors == cut_off.authors
    others = replace(REPORT, authors=(Name("Dagevos", "J."), Name("Huijnk", "W.")))
    assert one_work(cut_off, others).authors == cut_off.authors
    assert one_work(replace(cut_off, others=False), REPORT).authors == cut_off.authors


def test_how_a_record_was_printed_is_nothing_to_decide_on() -> None:
    printed = replace(REPORT, fields={"raw": "Huijnk, W. (2016). Integratie in zicht?"})
    other = replace(REPORT, fields={"raw": "W. Huijnk, Integratie in zicht? Den Haag 2016"})

    assert differences(printed, other) == ()
    assert one_work(printed, other).fields == printed.fields


def test_the_fuller_record_is_the_one_to_keep() -> None:
    assert fuller(REPORT, BY_THE_INSTITUTE) is REPORT
    assert fuller(BY_THE_INSTITUTE, REPORT) is REPORT
    assert fuller(replace(REPORT, year=None, publisher=""), BY_THE_INSTITUTE) is BY_THE_INSTITUTE


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(bibliographies)
def test_nothing_that_either_record_says_is_lost(made_up: list[Source]) -> None:
    """After a merge only what the kept record says otherwise is missing of the other one."""
    for kept, other in pairwise(made_up):
        made = one_work(kept, other)
        longer = {"authors"} if kept.others else set()
        assert {one.field for one in differences(made, kept)} <= longer
        assert len(made.authors) >= len(kept.authors)
        assert {one.field for one in differences(made, other)} <= {
            one.field for one in differences(kept, other) if one.kept
        }
