"""The best quotes, and how each is cited."""

from dataclasses import replace

from passages import RULES, Marks, passage
from staven.corpus.source import Name, Source
from staven.export.citation import Citations
from staven.export.quote import best_quotes
from staven.export.reference import bibliography
from staven.extracts.appraisal import Design, Richness, Rigour
from staven.extracts.claim import Aspect, Stance
from staven.synthesis.evidence import Evidence

SOURCES = [
    Source(guid=key, citekey=key, kind="book", title=key, authors=(Name(name, "J."),), year=2021)
    for key, name in (("walz", "Walz"), ("smit", "Smit"))
]


def citations(*digests: str) -> Citations:
    return Citations(bibliography(SOURCES), digests)


def placed(item: Evidence, *, page: int | None = None, locator: str = "") -> Evidence:
    return replace(item, extract=replace(item.extract, page=page, locator=locator))


def test_at_most_three_a_stance_and_the_rest_are_counted() -> None:
    passages = [passage(f"study {n}", Stance.CONTRADICTS) for n in range(5)]

    (group,) = best_quotes([*passages], citations(), RULES)

    assert (group.aspect, group.stance) == (Aspect.WORKS, Stance.CONTRADICTS)
    assert (len(group.quotes), group.others) == (3, 2)


def test_rigour_goes_first_then_richness_then_the_ladder_then_length() -> None:
    passages = [
        passage("short"),
        passage("long", at=(0, 30)),
        passage("trial", marks=Marks(design=Design.EXPERIMENTAL, sms=4)),
        passage("thin", marks=Marks(richness=Richness.THIN), at=(0, 40)),
        passage("doubtful", marks=Marks(rigour=Rigour.RESERVATIONS), at=(0, 50)),
    ]
    ranked = []
    while passages:
        (group,) = best_quotes(passages, citations(), RULES)
        best = group.quotes[0].extract
        ranked.append(best.split()[0])
        passages = [item for item in passages if item.extract.guid != best]

    assert ranked == ["trial", "long", "short", "thin", "doubtful"]


def test_every_study_speaks_before_one_speaks_twice() -> None:
    many = [passage("first", at=(n, n + 40)) for n in range(3)]

    (group,) = best_quotes([*many, passage("second")], citations(), RULES)

    assert [quote.extract.split()[0] for quote in group.quotes] == ["first", "second", "first"]


def test_a_passage_of_the_source_itself_has_its_page() -> None:
    item = placed(passage("walz"), page=34, locator="table 2")

    assert citations().of(item) == "Walz, 2021, p. 34, table 2"


def test_a_digest_is_cited_by_way_of_the_text_it_rests_on() -> None:
    item = placed(passage("walz"), locator="Witvliet et al. 2023, § 4.4")
    from_digest = citations("text of walz")

    assert from_digest.of(item) == "Walz, 2021, via Witvliet et al. 2023, § 4.4"
    assert from_digest.of(passage("walz")) == "Walz, 2021, via a summary"
    (group,) = best_quotes([item], from_digest, RULES)
    assert not group.quotes[0].literal


def test_second_hand_evidence_is_cited_as_the_study_it_is_of() -> None:
    item = placed(passage("smit", via="walz"), page=3)
    named = replace(item, extract=replace(item.extract, study_citekey="smit"))

    assert citations().of(item) == "Smit, cited in Walz, 2021, p. 3"
    assert citations().of(named) == "Smit, 2021, cited in Walz, 2021, p. 3"
