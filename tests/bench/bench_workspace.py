"""Benchmark: opening a long text, picking codes, finding words, and what the screens weigh.

Run it with `python tests/bench/bench_workspace.py`; times are from outside, in a pseudo-terminal of
120 × 50, from the key press to what was waited for. The text is that of bench_reading_pane, with
1,500 extracts and a codebook of some 280 codes; then one of 1,000,000 words.
"""

import sys
import tempfile
from pathlib import Path

import bench_reading_pane
from bench_reading_pane import make_project
from pty_timing import Terminal, summary

from staven.actions.attaching import attach
from staven.actions.importing import import_bibtex
from staven.actions.session import open_session

OPENED = 12
"""Times that the text is opened, the picker, and the bar to find in."""
PRESSES = 80
MOST_MEMORY = 120.0
"""Megabytes."""
SHORT = "@book{kort2020, author = {Kort, B.}, title = {Een kort boek}, year = {2020}}\n"


def project(folder: Path, words: int) -> Path:
    """The long text, and a short one to come from."""
    bench_reading_pane.WORDS = words
    path = make_project(folder)
    (folder / "kort.bib").write_text(SHORT, encoding="utf-8")
    (folder / "kort.txt").write_text("Hier staat niet veel.\n", encoding="utf-8")
    session = open_session(path, "bench")
    import_bibtex(session, folder / "kort.bib")
    attach(session, "kort2020", folder / "kort.txt")
    session.close()
    return path


def measure_opening(terminal: Terminal) -> None:
    """From the short text to the long one, and back."""
    times = []
    for _ in range(OPENED):
        for letters, marker in (("lang", "Zin1 "), ("kort", "Hier staat")):
            terminal.send("o")
            terminal.settle()
            terminal.send(*letters)
            terminal.settle()
            answer = terminal.press("enter", until=marker)
            times += [answer.first] if letters == "lang" else []
            terminal.settle()
    print(summary("open a text: enter to its words", times, 150.0))
    terminal.send("o")
    terminal.settle()
    terminal.send(*"lang")
    terminal.settle()
    terminal.press("enter", until="Zin1 ")
    terminal.settle()


def measure_moving(terminal: Terminal, cursor: float, page: float) -> None:
    """Cursor and page keys, with three codes on every line."""
    for name, target in (("down", cursor), ("pagedown", page), ("pageup", page)):
        for _ in range(5):
            terminal.press(name)
        answers = [terminal.press(name) for _ in range(PRESSES)]
        print(summary(f"{name}: key to text", [one.first for one in answers], target))


def measure_picking(terminal: Terminal) -> None:
    """The picker of codes, and each letter in it."""
    opening, letters = [], []
    for _ in range(OPENED):
        opening.append(terminal.press("enter", until="╭").first)
        terminal.settle()
        letters += [terminal.press(letter).first for letter in "taal"]
        terminal.press("escape")
        terminal.settle()
    print(summary("open the picker of codes", opening, 30.0))
    print(summary("a letter in the picker", letters, 10.0))


def measure_finding(terminal: Terminal, target: float) -> None:
    """The bar to find in, each letter in it, and going on to the next place."""
    opening, letters, following = [], [], []
    for _ in range(OPENED):
        opening.append(terminal.press("/").first)
        terminal.settle()
        letters += [terminal.press(letter).first for letter in "gemeente"]
        following += [terminal.press("down").first for _ in range(5)]
        terminal.press("escape")
        terminal.settle()
    print(summary("open the bar to find in", opening, 30.0))
    print(summary("a letter to find", letters, target))
    print(summary("the next place", following, 16.0))


def report_memory(terminal: Terminal) -> None:
    """What the process weighs in main memory, libraries shared with others included."""
    megabytes = terminal.memory()
    verdict = "kept" if megabytes <= MOST_MEMORY else "MISSED"
    print(f"{'memory of the screens':<44} {megabytes:.0f} MB   target ≤ {MOST_MEMORY:g}: {verdict}")


def main() -> None:
    """Print all figures."""
    for words, cursor, page, letter in ((150_000, 5.0, 16.0, 10.0), (1_000_000, 8.0, 25.0, 100.0)):
        with tempfile.TemporaryDirectory() as folder:
            path = project(Path(folder), words)
            command = [str(Path(sys.executable).with_name("staven")), "--project", str(path)]
            print(f"-- {words:,} words")
            with Terminal([*command, "--reviewer", "bench", "code", "kort2020"]) as terminal:
                terminal.wait_for("Hier staat")
                terminal.settle()
                measure_opening(terminal)
                measure_moving(terminal, cursor, page)
                measure_picking(terminal)
                measure_finding(terminal, letter)
                report_memory(terminal)


if __name__ == "__main__":
    main()
