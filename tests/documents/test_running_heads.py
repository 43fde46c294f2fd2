"""Running heads and feet, on pages drawn up by hand."""

from staven.documents.line import Line
from staven.documents.running_heads import without_running_heads

WORDS = ("brug", "wijk", "huis", "plein", "straat", "markt", "water", "school")


def body(page: int) -> list[str]:
    """Seven rows that stand on no other page."""
    return [
        f"{WORDS[page]} {row}" for row in ("een", "twee", "drie", "vier", "vijf", "zes", "zeven")
    ]


def drawn(rows: list[str], low: str = "", first: float = 800.0) -> list[Line]:
    """Rows from the top down, 14 points apart, and one at the foot."""
    lines = [
        Line(text, 72, 72 + 5 * len(text), first - 14 * at, 11) for at, text in enumerate(rows)
    ]
    return [*lines, *([Line(low, 72, 120, 40, 9)] if low else [])]


def left(pages: list[list[Line]]) -> list[list[str]]:
    return [[line.text for line in lines] for lines in without_running_heads(pages)]


def bodies(pages: int) -> list[list[str]]:
    return [body(page) for page in range(pages)]


def test_heads_and_page_numbers_that_count_on_are_left_out() -> None:
    pages = [drawn([f"Rapport {n + 7}", *body(n)], low=str(n + 7)) for n in range(4)]

    assert left(pages) == bodies(4)


def test_left_and_right_pages_may_differ() -> None:
    pages = [
        drawn([f"{n} Rapport" if n % 2 else f"Gemeente {n}", *body(n)], low="Waterveen")
        for n in range(8)
    ]

    assert left(pages) == bodies(8)


def test_a_chapter_of_one_page_has_a_head_too() -> None:
    """It stands where the others stand, and has the number of the page at its end."""
    titles = ["Inleiding"] * 3 + ["Werkwijze"] + ["Bevindingen"] * 4
    pages = [drawn([f"{title} {n + 12}", *body(n)]) for n, title in enumerate(titles)]

    assert left(pages) == bodies(8)


def test_the_first_page_of_a_chapter_has_its_number_at_the_foot() -> None:
    pages = [drawn([f"Rapport {n + 1}", *body(n)]) for n in range(6)]
    pages[2] = drawn(body(2), low="3", first=700)

    assert left(pages) == bodies(6)


def test_roman_page_numbers_are_numbers() -> None:
    pages = [drawn(body(n), low=numeral) for n, numeral in enumerate(("i", "ii", "iii", "iv"))]

    assert left(pages) == bodies(4)


def test_tables_with_the_same_title_and_other_numbers_stay() -> None:
    """Tabel 4, 9 and 2 on top of three pages count with nothing."""
    pages = [drawn([f"Tabel {table}", *body(n)]) for n, table in enumerate((4, 9, 2, 5, 5, 8))]

    assert [lines[0] for lines in left(pages)] == [f"Tabel {n}" for n in (4, 9, 2, 5, 5, 8)]


def test_a_heading_that_comes_back_elsewhere_on_the_page_stays() -> None:
    pages = [drawn(["Terugblik", *body(n)], first=800 - 40 * n) for n in range(4)]

    assert [lines[0] for lines in left(pages)] == ["Terugblik"] * 4


def test_one_page_has_no_running_head() -> None:
    assert left([drawn(["Brief", *body(0)], low="1")]) == [["Brief", *body(0), "1"]]


def test_a_title_that_stands_once_goes_with_its_page_number() -> None:
    """Four right-hand pages out of ten have a title and their number; the others have none."""
    titles = {1: "Vraag", 3: "Opzet", 5: "Bezoek", 7: "Slot"}
    pages = [
        drawn([f"{titles[n]} {n + 1}", *body(n)] if n in titles else body(n)) for n in range(8)
    ]
    pages += [drawn([f"nog {n}", *body(n - 8)], first=700) for n in (8, 9)]

    assert left(pages)[:8] == bodies(8)


def test_a_page_that_says_nothing_else_keeps_its_line() -> None:
    """Slides with one line each, and one with more."""
    pages = [drawn(["Vragen?"]) for _ in range(4)]

    assert left(pages) == [["Vragen?"]] * 4
    assert left([*pages, drawn(["Vragen?", *body(4)])]) == [["Vragen?"]] * 4 + [body(4)]
