"""The PRISMA flow as a picture and as text: the template's words, legible and within its lines."""

from xml.etree import ElementTree as ET

import pytest

from staven.corpus.prisma_flow import FlowSource, prisma_flow
from staven.corpus.search_record import SearchKind, SearchRecord
from staven.corpus.selection import Place
from staven.export.flow_svg import flow_svg
from staven.export.flow_text import flow_markdown, flow_text

TEMPLATE = (
    "Identification of studies via databases and registers",
    "Identification of studies via other methods",
    "Records identified from:",
    "Records removed before screening:",
    "Duplicate records",
    "Records screened",
    "Records excluded",
    "Reports sought for retrieval",
    "Reports not retrieved",
    "Reports assessed for eligibility",
    "Reports excluded:",
    "Studies included in review",
    "Reports of included studies",
)
"""The words in the boxes of the published template (Page et al. 2021, doi:10.1136/bmj.n71)."""

LONG = "a reason that somebody typed in full because no other seemed to fit <here> & now"
SVG = "{http://www.w3.org/2000/svg}"

FLOW = prisma_flow(
    [
        FlowSource("a", Place.INCLUDED, has_text=True, study="a", searches=("1",)),
        FlowSource("b", Place.EXCLUDED_ON_FULL_TEXT, LONG, has_text=True, searches=("1",)),
        FlowSource("c", Place.EXCLUDED_ON_TITLE, "no evidence", study="c", searches=("2",)),
        FlowSource("d", Place.TITLE, study="d"),
    ],
    [
        SearchRecord("1", "Catalogus", "wijk", "2022-11-03", hits=1234),
        SearchRecord("2", "Sites", "", "2022-11-03", kind=SearchKind.WEBSITE),
    ],
    ("interview-gemeente-1",),
)


def drawn() -> ET.Element:
    return ET.fromstring(flow_svg(FLOW))  # noqa: S314  (our own picture)


def test_the_picture_has_the_words_of_the_template_and_its_numbers() -> None:
    said = " ".join(one.text or "" for one in drawn().iter(f"{SVG}text"))

    assert [words for words in TEMPLATE if words not in said] == []
    assert "Databases: Catalogus (n = 1,234)" in said
    assert "Not in the search log (n = 1)" in said
    assert "Studies included in review (n = 1)" in said
    assert "Beside these, the project held 1 interview of its own." in said
    assert "<here> & now (n = 1)" in said


def test_the_picture_is_told_to_who_cannot_see_it() -> None:
    picture = drawn()
    title, desc = picture.find(f"{SVG}title"), picture.find(f"{SVG}desc")

    assert picture.get("role") == "img"
    assert title is not None
    assert title.text == "PRISMA 2020 flow diagram"
    assert desc is not None
    assert "Reports assessed for eligibility (n = 2)" in (desc.text or "")


def test_no_line_leaves_its_box_and_no_box_the_picture() -> None:
    """At half an em for each letter, which is more than this font needs."""
    picture = drawn()
    width, height = (float(picture.get(side, "0")) for side in ("width", "height"))
    boxes = [
        tuple(float(one.get(name, "0")) for name in ("x", "y", "width", "height"))
        for one in picture.iter(f"{SVG}rect")
    ]
    assert all(x + across <= width and y + down <= height for x, y, across, down in boxes)
    for line in picture.iter(f"{SVG}text"):
        if line.get("transform") or line.get("text-anchor") or "Beside" in (line.text or ""):
            continue
        x, y, letters = float(line.get("x", "0")), float(line.get("y", "0")), len(line.text or "")
        around = [
            box
            for box in boxes[1:]
            if box[0] <= x <= box[0] + box[2] and box[1] <= y <= box[1] + box[3]
        ]
        assert len(around) == 1, line.text
        assert x + letters * 6.5 <= around[0][0] + around[0][2], line.text


def test_boxes_do_not_lie_on_each_other() -> None:
    boxes = [
        tuple(float(one.get(name, "0")) for name in ("x", "y", "width", "height"))
        for one in drawn().iter(f"{SVG}rect")
    ][1:]
    for place, (x, y, across, down) in enumerate(boxes):
        for other_x, other_y, other_across, other_down in boxes[place + 1 :]:
            apart = x + across <= other_x or other_x + other_across <= x
            assert apart or y + down <= other_y or other_y + other_down <= y


def test_the_text_keeps_to_eighty_columns() -> None:
    lines = flow_text(FLOW)
    said = " ".join(" ".join(lines).replace("│", " ").split())

    assert max(map(len, lines)) <= 80
    assert any("│ ──▶│" in line for line in lines)
    assert "Records screened (n = 2)" in said
    assert [words for words in TEMPLATE[:2] if words not in lines] == []


def test_the_second_column_is_left_out_where_nobody_searched_otherwise() -> None:
    flow = prisma_flow([FlowSource("d", Place.TITLE, study="d")], ())

    assert "other methods" not in flow_svg(flow)
    assert "other methods" not in "\n".join(flow_text(flow))


@pytest.mark.parametrize("sign", ["|", "<b>", "*"])
def test_a_reason_is_text_and_no_markup(sign: str) -> None:
    flow = prisma_flow(
        [FlowSource("a", Place.EXCLUDED_ON_FULL_TEXT, f"odd {sign} reason", has_text=True)], ()
    )

    assert f"\\{sign[0]}" in flow_markdown(flow)
    ET.fromstring(flow_svg(flow))  # noqa: S314  (our own picture)
