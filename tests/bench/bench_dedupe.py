"""How well and how fast duplicates are found, against bib-dedupe, and how time grows.

Run it as a script. It prints pairs right and wrong on the labelled sets in $STAVEN_DEDUPE (else
`../shared/dedupe`), and the time that comparing takes beside that of bib-dedupe, where
$STAVEN_PEER_PYTHON names a Python that has it. Then come made-up databases of 5,000 to 50,000
records, with the words, names and journals of the labelled sets. Reading files is left out on both
sides. Nothing fails on a time.
"""

import csv
import math
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path

from staven.corpus.same_work.container import forget_containers
from staven.corpus.same_work.find import find_duplicates
from staven.corpus.same_work.institution import forget_institutions
from staven.corpus.source import Source
from staven.corpus.table.read import read_csv

LABELLED = Path(os.environ.get("STAVEN_DEDUPE", Path(__file__).parents[3] / "shared" / "dedupe"))
PEER_SECONDS = {"stroke": 3.7, "cytology_screening": 5.3}
"""What bib-dedupe 0.11 took where the labelled sets were made, on 2 cores."""
RATIO = 50
"""Times that staven must be quicker."""
RUNS = 11
SIZES = (5_000, 10_000, 20_000, 50_000)
SECONDS, MEGABYTES = 8.0, 400.0
"""Limits at the largest size."""
COPIED = 0.25
"""Part of a made-up database that is there twice."""
PEER = """
import sys, time, logging
import pandas
from bib_dedupe import bib_dedupe
logging.disable(logging.CRITICAL)
if __name__ == "__main__":
    for name in sys.argv[1:]:
        times = []
        for _run in range(3):
            records = pandas.read_csv(name, dtype=str)
            begun = time.perf_counter()
            bib_dedupe.match(bib_dedupe.block(bib_dedupe.prep(records)))
            times.append(time.perf_counter() - begun)
        print("SECONDS", sorted(times)[1])
"""


def labelled(name: str) -> tuple[list[Source], set[tuple[str, str]]]:
    """The sources of a labelled set, and the pairs that are one work."""
    with (LABELLED / f"{name}.csv").open(newline="", encoding="utf-8") as lines:
        found = read_csv(lines, f"{name}.csv", lambda citekey: citekey)
        sources = [one for one in found if isinstance(one, Source)]
    with (LABELLED / f"{name}_groups.csv").open(newline="", encoding="utf-8") as lines:
        groups = [sorted(row["ids"].split(";")) for row in csv.DictReader(lines)]
    return sources, {pair for group in groups for pair in combinations(group, 2)}


def seconds(sources: Sequence[Source], clock: Callable[[], float] = time.perf_counter) -> float:
    """Time of one search, with nothing remembered of earlier ones."""
    forget_containers()
    forget_institutions()
    begun = clock()
    find_duplicates(sources)
    return clock() - begun


def quality(sources: Sequence[Source], right: set[tuple[str, str]]) -> str:
    """Precision, recall and F1 over pairs in the groups, and how many are left for review."""
    found = find_duplicates(sources)
    pairs = {
        pair
        for group in found.groups
        for pair in combinations(sorted(source.citekey for source in group), 2)
    }
    hits = len(pairs & right)
    precision, recall = hits / len(pairs), hits / len(right)
    f1 = 2 * hits / (len(pairs) + len(right))
    review = sum(not pair.same for pair in found.pairs)
    return (
        f"precision {precision:.4f}  recall {recall:.4f}  F1 {f1:.4f}  "
        f"false {len(pairs - right)}  missed {len(right - pairs)}  review {review}"
    )


def peer_seconds(names: Sequence[str]) -> dict[str, float]:
    """What bib-dedupe takes here, or took where the sets were made."""
    python = os.environ.get("STAVEN_PEER_PYTHON")
    if not python:
        print("bib-dedupe is not at hand (STAVEN_PEER_PYTHON): the README's times stand for it")
        return PEER_SECONDS
    files = [str(LABELLED / f"{name}.csv") for name in names]
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "peer.py"  # it starts processes, and so must be a file
        script.write_text(PEER, encoding="utf-8")
        said = subprocess.run([python, script, *files], capture_output=True, text=True, check=True)
    times = [float(line.split()[1]) for line in said.stdout.splitlines() if "SECONDS" in line]
    return dict(zip(names, times, strict=True))


def made_up(sources: Sequence[Source], size: int) -> list[Source]:
    """A database of this size in the manner of these sources, a part of it twice.

    Titles are walks through their words, each after one that it follows in a real title: so words
    are as rare and as common as they are in life. Authors and journals are theirs, dealt anew.
    """
    dice = random.Random(size)  # noqa: S311  (a benchmark, the same each time)
    after: dict[str, list[str]] = defaultdict(list)
    for source in sources:
        words = ["", *source.title.split(), ""]
        for word, following in pairwise(words):
            after[word].append(following)
    names = [name for source in sources for name in source.authors]
    made: list[Source] = []
    while len(made) < size:
        pattern = dice.choice(sources)
        first = dice.randrange(1, 2_000)
        made.append(
            replace(
                pattern,
                citekey=f"made{len(made)}",
                title=_walk(after, dice),
                authors=tuple(dice.sample(names, max(len(pattern.authors), 1))),
                year=dice.randrange(1995, 2024),
                volume=str(dice.randrange(1, 120)),
                pages=f"{first}–{first + dice.randrange(2, 12)}",
            )
        )
        if len(made) < size and dice.random() < COPIED:
            made.append(_copied(made[-1], f"made{len(made)}", dice))
    dice.shuffle(made)
    return made


def _walk(after: dict[str, list[str]], dice: random.Random) -> str:
    """A title of the usual length: short walks would repeat each other, as titles do not."""
    words: list[str] = []
    while len(words) < dice.randrange(6, 12):
        words = []
        word = dice.choice(after[""])
        while word and len(words) < 24:
            words.append(word)
            word = dice.choice(after[word])
    return " ".join(words)


def _copied(source: Source, citekey: str, dice: random.Random) -> Source:
    """The record as another database has it."""
    at = dice.randrange(len(source.title))
    changes = (
        {"title": source.title[:at] + source.title[at + 1 :]},
        {"title": source.title.upper()},
        {"title": f"{source.title}. [Review] [{at} refs]"},
        {"pages": ""},
        {"container": source.container.replace(" and ", " & ")},
        {"authors": source.authors[:1], "others": True},
    )
    return replace(source, citekey=citekey, **dice.choice(changes))


def compare_with_peer(names: Sequence[str]) -> None:
    """Print quality and time on the labelled sets."""
    peers = peer_seconds(names)
    for name in names:
        sources, right = labelled(name)
        print(f"{name} ({len(sources):,} records): {quality(sources, right)}")
        mine = statistics.median(seconds(sources) for _run in range(RUNS))
        ratio = peers[name] / mine
        met = "met" if ratio >= RATIO else "NOT MET"
        print(
            f"  {1000 * mine:.1f} ms against {1000 * peers[name]:.0f} ms: "
            f"{ratio:.0f} times as quick (limit {RATIO}): {met}"
        )


def growth(sources: Sequence[Source]) -> None:
    """Print time of the processor and memory at each size, and how time grows beside n log n."""
    times: list[float] = []
    for size in SIZES:
        database = made_up(sources, size)
        held = _megabytes()
        times.append(min(seconds(database, time.process_time) for _run in range(3)))
        print(
            f"{size:>7,} records: {times[-1]:5.2f} s  {1e6 * times[-1] / size:5.1f} µs a record  "
            f"{_megabytes():.0f} MB at most, of which {held:.0f} before"
        )
    least, most = SIZES[0], SIZES[-1]
    grown, allowed = times[-1] / times[0], most * math.log(most) / (least * math.log(least))
    print(
        f"  {most / least:.0f} times as many take {grown:.1f} times as long; "
        f"n log n would be {allowed:.1f}: {'met' if grown <= allowed else 'NOT MET'}"
    )
    met = "met" if times[-1] <= SECONDS and _megabytes() <= MEGABYTES else "NOT MET"
    print(f"  limits {SECONDS:g} s and {MEGABYTES:g} MB: {met}")


def _megabytes() -> float:
    """The most memory that this process has had."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (2**20 if sys.platform == "darwin" else 2**10)


def main() -> None:
    """Measure and print."""
    if not LABELLED.is_dir():
        print(f"SKIPPED: no labelled sets in {LABELLED}; name their folder in STAVEN_DEDUPE")
        return
    names = list(PEER_SECONDS)
    compare_with_peer(names)
    growth([source for name in names for source in labelled(name)[0]])


if __name__ == "__main__":
    main()
