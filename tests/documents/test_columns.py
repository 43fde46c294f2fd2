"""The order of reading, on pages drawn up by hand."""

from dataclasses import replace

from staven.documents.columns import in_reading_order
from staven.documents.line import Line

WIDE = "een regel lopende tekst die zijn kolom vult"


def line(text: str, left: float, row: int, right: float = 0, size: float = 10) -> Line:
    """A line of which the letters are half as wide as high, on a row counted from the top."""
    return Line(text, left, right or left + 0.5 * size * len(text), 700 - 12.0 * row, size)


def column(name: str, left: float, rows: range) -> list[Line]:
    return [line(f"{name}{row} {WIDE}", left, row, left + 220) for row in rows]


def texts(lines: list[Line]) -> list[list[str]]:
    return [
        [found.text.removesuffix(f" {WIDE}") for found in stretch]
        for stretch in in_reading_order(lines)
    ]


def test_two_columns_are_read_one_after_the_other() -> None:
    """Whatever the order in the file: here row by row across both."""
    lines = sorted(
        column("a", 50, range(5)) + column("b", 300, range(5)), key=lambda found: -found.baseline
    )

    assert texts(lines) == [[f"a{n}" for n in range(5)], [f"b{n}" for n in range(5)]]


def test_a_heading_across_both_columns_comes_between_what_is_above_and_below_it() -> None:
    lines = [
        *column("a", 50, range(4)),
        *column("b", 300, range(4)),
        line("Een kop over beide kolommen heen, van links naar rechts", 50, 6, 500, size=14),
        *column("c", 50, range(8, 12)),
        *column("d", 300, range(8, 12)),
        line("Kort", 50, 14, size=14),
        *column("e", 50, range(16, 20)),
        *column("f", 300, range(16, 20)),
    ]

    read = [stretch[0] for stretch in texts(lines)]
    assert read == [
        "a0", "b0", "Een kop over beide kolommen heen, van links naar rechts", "c8", "d8",
        "Kort", "e16", "f16",
    ]  # fmt: skip


def test_three_columns_are_three() -> None:
    lines = [
        line(f"{name}{row} regel van deze kolom", left, row, left + 140)
        for row in range(6)
        for name, left in (("a", 40), ("b", 200), ("c", 360))
    ]

    assert [stretch[0] for stretch in texts(lines)] == [
        f"{name}0 regel van deze kolom" for name in "abc"
    ]


def test_a_table_is_read_by_rows() -> None:
    rows = [("wijk", "bezoekers"), ("Noordrand", "212"), ("Haven", "148"), ("Dorp", "37")] * 2
    lines = [
        line(cell, left, row)
        for row, cells in enumerate(rows)
        for cell, left in zip(cells, (50, 300), strict=True)
    ]

    assert texts(lines) == [[" | ".join(cells) for cells in rows]]


def test_a_bullet_belongs_to_its_line_and_leaders_to_theirs() -> None:
    lines = [
        line("•", 50, 0),
        line("een punt", 70, 0),
        line("•", 50, 1),
        line("nog een", 70, 1),
        line("1.2 Werkwijze", 50, 3),
        line(". . . . . . . . . 12", 200, 3),
    ]

    assert texts(lines) == [["• een punt", "• nog een", "1.2 Werkwijze … 12"]]


def test_lines_with_wide_spaces_are_no_table() -> None:
    """Typewriter text, spaced out to the margin: gaps of one letter size, one under the other."""
    lines = [
        line(word, left, row)
        for row in range(3)
        for word, left in (("het", 50), ("plein", 75), ("van", 110))
    ]

    assert texts(lines) == [["het plein van"] * 3]


def test_a_page_of_very_many_columns_is_read_in_one_go() -> None:
    """A sheet of 600 columns: whatever is looked up, each place is compared with few others."""
    compared = 0

    class Counted(float):
        __slots__ = ()

        def __sub__(self, other: float) -> float:
            nonlocal compared
            compared += 1
            return float(self) - float(other)

        def __le__(self, other: float) -> bool:
            nonlocal compared
            compared += 1
            return float(self) <= float(other)

        def __lt__(self, other: float) -> bool:
            nonlocal compared
            compared += 1
            return float(self) < float(other)

    columns, rows = 600, 5
    lines = [
        replace(line(f"woord{at}", 0, row), left=Counted(30 * at), right=Counted(30 * at + 15))
        for row in range(rows)
        for at in range(columns)
    ]

    (stretch,) = in_reading_order(lines)

    assert [found.text.count(" | ") for found in stretch] == [columns - 1] * rows
    assert compared < 60 * len(lines)
