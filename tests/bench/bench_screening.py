"""Benchmark: screening 5,000 sources, from the key press to the next record on the screen.

Run it with `python tests/bench/bench_screening.py`. Times are from outside, in a pseudo-terminal of
80 × 24, and hold the durable commit of each decision.
"""

import sys
import tempfile
from pathlib import Path

from pty_timing import Terminal, summary

from staven.actions.importing import import_files
from staven.actions.projects import init
from staven.actions.session import open_session

SOURCES = 5_000
PRESSES = 100
"""Measured decisions of each kind."""
TARGET = 50.0
"""Milliseconds from a decision to the next record, at the 95th percentile."""
CODEBOOK = Path(__file__).parent.parent.parent / "codebooks" / "integratie-2023.yaml"
ENTRY = """\
@article{{k{n:05}, author = {{Jansen, A. and de Vries, B.}}, title = {{Titel {n:05} hier}},
  journal = {{Tijdschrift}}, year = {{2019}}, abstract = {{{abstract}}}}}
"""
ABSTRACT = "Gemeenten begeleiden statushouders naar werk en naar contact met hun buren. " * 20


def make_project(folder: Path) -> Path:
    """A project with so many sources that wait, made as a user would make it."""
    bib = folder / "veel.bib"
    entries = (ENTRY.format(n=number, abstract=ABSTRACT) for number in range(SOURCES))
    bib.write_text("\n".join(entries), encoding="utf-8")
    path = init(folder / "veel.staven", CODEBOOK, "bench")
    session = open_session(path, "bench")
    import_files(session, [bib], to_screen=True)
    session.close()
    return path


def main() -> None:
    """Print all figures."""
    staven = str(Path(sys.executable).with_name("staven"))
    with tempfile.TemporaryDirectory() as folder:
        path = make_project(Path(folder))
        command = [staven, "--project", str(path), "--reviewer", "bench", "--lang", "en"]
        with Terminal(command, size=(80, 24)) as terminal:
            terminal.wait_for("5,000")
            terminal.press("2", "k00000")
            terminal.settle()
            print(summary("open the screen", [terminal.press("s", "0 of").first]))
            terminal.settle()
            included = [
                terminal.press("i", f"Titel {number:05}").first for number in range(1, PRESSES + 1)
            ]
            print(summary("include: key to the next record", included, TARGET))
            excluded = []
            for number in range(PRESSES + 1, 2 * PRESSES + 1):
                terminal.press("e", "1 ")
                excluded.append(terminal.press("1", f"Titel {number:05}").first)
            print(summary("exclude: digit to the next record", excluded, TARGET))


if __name__ == "__main__":
    main()
