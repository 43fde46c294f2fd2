"""Benchmark: from the command to the number of sources on the screen, on the model case.

Run it with `python tests/bench/bench_first_paint.py`. A bare Textual app with a table of 150 rows,
a header and a footer is started in turn with `staven`, so that both meet the same machine.
"""

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from pty_timing import Terminal, share_below, summary

from staven.actions.projects import demo

RUNS = 15
"""Starts of each program; at least 9 for a median that can be trusted."""
TARGET = 1.35
"""Highest ratio of the medians."""
BARE = """
from textual.app import App
from textual.widgets import DataTable, Footer, Header
class Bare(App):
    def compose(self):
        yield Header()
        yield DataTable()
        yield Footer()
    def on_mount(self):
        table = self.query_one(DataTable)
        table.add_columns("key", "authors", "year", "title")
        for n in range(150):
            table.add_row(f"source{n:03d}", "Authors", "2019", "A title of forty characters")
Bare().run()
"""


def start(command: Sequence[str], marker: str) -> float:
    """Milliseconds from the command to `marker` on the screen."""
    environment = {**os.environ, "LANG": "en_GB.UTF-8", "LC_ALL": "en_GB.UTF-8"}
    with Terminal(command, (120, 40), environment) as terminal:
        return terminal.wait_for(marker)


def main() -> None:
    """Measure, and print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        made = demo(Path(folder), "bench")
        staven = [
            *(sys.executable, "-c", "from staven.cli.start import start; start()"),
            *("--project", str(made.project), "--lang", "en"),
        ]
        bare = [sys.executable, "-c", BARE]
        ours: list[float] = []
        theirs: list[float] = []
        for run in range(RUNS + 1):
            times = (start(staven, f"{made.sources} sources"), start(bare, "source001"))
            if run:  # the first fills the caches of the disk
                ours.append(times[0])
                theirs.append(times[1])
    print(summary("staven, to the number of sources", ours))
    print(summary("bare Textual app, to its first rows", theirs))
    ratio = share_below(ours, 0.5) / share_below(theirs, 0.5)
    verdict = "kept" if ratio <= TARGET else "MISSED"
    print(f"{'ratio of the medians':<44} {ratio:.2f} ×   target ≤ {TARGET}: {verdict}")


if __name__ == "__main__":
    main()
