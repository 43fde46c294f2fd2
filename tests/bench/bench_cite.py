"""How long `staven cite` takes: on the model report, on a page of it, and with many sources.

The report is at $STAVEN_REPORT, else beside this repository. Run it as a script; it prints medians
with their spread and what is asked for. Nothing fails on a time.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from io import StringIO
from pathlib import Path

from staven.actions.files import bundled
from staven.corpus.bibtex.read import read_bibtex
from staven.corpus.citations.find import find_citations
from staven.corpus.cited.resolve import resolve
from staven.corpus.cited.text import citations_in
from staven.corpus.cited.works import Bibliography
from staven.corpus.source import Source

REPORT = Path(
    os.environ.get("STAVEN_REPORT")
    or Path(__file__).parents[3] / "shared" / "report" / "synthesestudie-2023.md"
)
RUNS = 15
PAGE = 4000
"""Characters that a large screen shows."""
MANY = 50_000
"""Sources in a bibliography as large as a database dump."""
STAVEN = Path(sys.executable).with_name("staven")


def line(name: str, asked: str, work: Callable[[], object], runs: int = RUNS) -> str:
    """Median and quartiles in milliseconds, next to what is asked for."""
    times = []
    for _run in range(runs):
        begun = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - begun))
    low, middle, high = statistics.quantiles(times, n=4)
    spread = f"quartiles {low:.1f}-{high:.1f}, n = {runs}"
    return f"{name:<44} {middle:8.1f} ms   asked {asked:<8} ({spread})"


def many(sources: list[Source]) -> list[Source]:
    """As many sources as a dump has, each author under a name of its own."""
    return [
        replace(
            source,
            citekey=f"{source.citekey}-{copy}",
            authors=tuple(replace(name, family=f"{name.family}{copy}") for name in source.authors),
            title=f"{source.title} {copy}",
        )
        for copy in range(MANY // len(sources))
        for source in sources
    ]


def main() -> None:
    """Measure and print."""
    bib = bundled("corpus/bijlage-1.bib")
    read = read_bibtex(StringIO(bib.read_text(encoding="utf-8")), bib.name, str)
    sources = [one for one in read if isinstance(one, Source)]
    bibliography = Bibliography(sources)
    text = REPORT.read_text(encoding="utf-8")
    middle = text.index("\n\n", len(text) // 2)
    page = text[middle : middle + PAGE]

    def shown() -> None:
        for citation in find_citations(page):
            for mention in citation.mentions:
                resolve(mention, bibliography)

    command = (str(STAVEN), "cite", str(REPORT), "--bib", str(bib), "--json")

    def whole() -> None:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

    print(line("staven cite on the report, from start to exit", "2000 ms", whole))
    print(line("the same without start-up", "-", lambda: citations_in(text, bibliography)))
    print(line("one page, as the reading pane asks it", "16 ms", shown, 100))
    crowd = many(sources)
    print(line(f"an index of {len(crowd)} sources", "-", lambda: Bibliography(crowd), 3))
    large = Bibliography(crowd)
    print(line("the report against these sources", "-", lambda: citations_in(text, large), 3))


if __name__ == "__main__":
    main()
