"""Benchmark: reading and coding a text of 150,000 words with three codes overlapping everywhere.

In every fifth line a citation is underlined, once the process beside the screen has found them.
Run it with `python tests/bench/bench_reading_pane.py`. Times are from outside, in a
pseudo-terminal of 120 × 50, from the key press to the text on the screen.
"""

import random
import sys
import tempfile
import time
from pathlib import Path

from pty_timing import Terminal, share_below, summary

from staven.actions.attaching import attach
from staven.actions.codes import codebook
from staven.actions.coding import put_codes
from staven.actions.importing import import_bibtex
from staven.actions.projects import init
from staven.actions.session import open_session
from staven.actions.texts import open_text
from staven.codebook.code import Kind
from staven.extracts.claim import Claim
from staven.extracts.extract import CodeUse

WORDS = 150_000
EXTRACTS = 500
"""Per kind of code: a mechanism, a context and an outcome lie over one another everywhere."""
CITED = 4
"""Sentences to a citation: about five lines of the pane."""
UNDERLINED = "\x1b[4"
"""How a terminal is told to underline."""
PRESSES = 150
"""Measured presses per key."""
APPLIED = 60
CODEBOOK = Path(__file__).parent.parent.parent / "codebooks" / "integratie-2023.yaml"
VOCABULARY = (
    "gemeente beleid onderzoek taal werk blijkt minder meer deelnemers begeleiding inburgering "
    "statushouders wijken scholen gesprekken de het een en van voor met dat"
)
BARE = """
from textual.app import App
from textual.widgets import DataTable
class Bare(App):
    def compose(self):
        yield DataTable()
    def on_mount(self):
        table = self.query_one(DataTable)
        table.add_columns("Bare", "B")
        table.add_rows([(str(n), "x" * 40) for n in range(2000)])
Bare().run()
"""
"""The simplest Textual app that moves a cursor: what the library itself takes."""


def sentence(number: int, chance: random.Random) -> str:
    """A sentence that can be told from all others, of 8 to 25 words; some end in a citation."""
    words = [chance.choice(VOCABULARY.split()) for _ in range(chance.randrange(6, 24))]
    if number % CITED == 1:
        words.append("(Lang, 2020)")
    return f"Zin{number} {' '.join(words)}."


def make_text() -> str:
    """150,000 words in paragraphs of about eight sentences; the same at every run."""
    chance = random.Random(7)  # noqa: S311  (no secret)
    parts, words, number = [], 0, 0
    while words < WORDS:
        number += 1
        said = sentence(number, chance)
        words += said.count(" ") + 1
        parts.append(said + ("\n\n" if chance.random() < 0.125 else " "))
    return "".join(parts)


def make_project(folder: Path) -> Path:
    """A project with that one text, coded everywhere, made as a user would make it."""
    (folder / "lang.bib").write_text(
        "@book{lang2020, author = {Lang, A.}, title = {Een lang boek}, year = {2020}}\n",
        encoding="utf-8",
    )
    (folder / "lang.txt").write_text(make_text(), encoding="utf-8")
    path = init(folder / "lang.staven", CODEBOOK, "bench")
    session = open_session(path, "bench")
    import_bibtex(session, folder / "lang.bib")
    attach(session, "lang2020", folder / "lang.txt")
    text = open_text(session, "lang2020")
    known = codebook(session)
    step = len(text.starts) // EXTRACTS
    for turn, kind in enumerate((Kind.MECHANISM, Kind.CONTEXT, Kind.OUTCOME)):
        codes = known.of_kind(kind)
        for index in range(EXTRACTS):
            first = index * step + turn * step // 4
            last = min(first + step - 1, len(text.ends) - 1)
            use = (CodeUse(codes[index % len(codes)].id),)
            put_codes(session, text, text.starts[first], text.ends[last], use, Claim())
    session.close()
    return path


def measure_reading(path: Path) -> None:
    """Cursor and page keys, and the side panes after them."""
    with Terminal(_staven(path)) as terminal:
        terminal.wait_for("Zin1 ")
        found = terminal.wait_for(UNDERLINED)
        print(summary("start to citations underlined", [found]))
        terminal.settle()
        for name, target in (("down", 5.0), ("pagedown", 16.0), ("pageup", 16.0)):
            for _ in range(5):
                terminal.press(name)
            answers = [terminal.press(name) for _ in range(PRESSES)]
            print(summary(f"{name}: key to text", [one.first for one in answers], target))
            panes = [one.last for one in answers]
            print(summary(f"{name}: key to side panes settled", panes, 60.0))


def measure_applying(path: Path) -> list[float]:
    """Code a sentence: enter, letters, enter; the last enter until the text is marked."""
    with Terminal(_staven(path)) as terminal:
        terminal.wait_for("Zin1 ")
        terminal.settle()
        times = []
        for _ in range(APPLIED):
            terminal.press("enter")
            for letter in "taal":
                terminal.press(letter)
            times.append(terminal.press("enter").first)  # the text answers first
            terminal.settle()
            terminal.press("down")
    print(summary("apply a code: enter to text, with commit", times, 15.0))
    print(f"{'  of which the first of the session':<44} {times[0]:10.1f}")
    return times


def measure_commit(path: Path) -> list[float]:
    """What making it durable takes by itself: the COMMIT of the same action, in this process."""
    session = open_session(path, "bench")
    text = open_text(session, "lang2020")
    mechanism = codebook(session).of_kind(Kind.MECHANISM)[0].id
    begun = 0.0

    def note(statement: str) -> None:
        nonlocal begun
        if statement == "COMMIT":
            begun = time.perf_counter()

    session.db.connection.set_trace_callback(note)
    times = []
    for index in range(APPLIED):
        span = text.starts[index], text.ends[index]
        put_codes(session, text, *span, (CodeUse(mechanism),), Claim())
        times.append((time.perf_counter() - begun) * 1e3)
    session.close()
    print(summary("  the durable commit alone", times))
    return times


def measure_bare() -> float:
    """The median cursor key of a bare Textual app, in ms."""
    with Terminal([sys.executable, "-c", BARE]) as terminal:
        terminal.wait_for("Bare")
        times = [terminal.press("down").first for _ in range(PRESSES)]
    print(summary("bare Textual table, down: key to screen", times))
    return share_below(times, 0.5)


def main() -> None:
    """Print all figures."""
    with tempfile.TemporaryDirectory() as folder:
        path = make_project(Path(folder))
        measure_bare()
        measure_reading(path)
        applied = measure_applying(path)
        commit = share_below(measure_commit(path), 0.5)
        without = [time - commit for time in applied]
        print(summary("apply a code, without the commit's median", without, 10.0))


def _staven(path: Path) -> list[str]:
    command = str(Path(sys.executable).with_name("staven"))
    return [command, "--project", str(path), "--reviewer", "bench", "code", "lang2020"]


if __name__ == "__main__":
    main()
