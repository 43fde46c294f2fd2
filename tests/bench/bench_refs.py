"""How right and how fast `staven refs` is on Bijlage 1 of the model report.

Run it as a script. Per field it prints how many of the 134 works are as a reader wrote them down,
then the time of reading the list out of the whole report, and of a list a hundred times as long.
Nothing fails on a time.
"""

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from staven.corpus.references.read import references_in

RUNS = 15
COPIES = 100
"""How often the list is repeated for the long one: 13,300 entries."""


def seconds(work: Callable[[], object]) -> float:
    """Wall time of one run."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def main() -> None:
    """Measure and print."""
    # A script does not see the folder above its own, where the tests have what they share.
    sys.path.insert(0, str(Path(__file__).parents[1]))
    from bijlage_1 import (  # noqa: PLC0415
        CERTAIN,
        REPORT,
        by_reading,
        listed,
        right,
        works,
    )

    if not REPORT.is_file():
        sys.exit(f"no report at {REPORT}; name one in STAVEN_REPORT")
    read, expected = listed(), by_reading()
    for name, count in right(works(read), expected).items():
        target = "" if name not in CERTAIN else "met" if count == len(expected) else "NOT MET"
        print(f"{name:<14} {count:>4} of {len(expected)}   {count / len(expected):6.1%}   {target}")
    lines = [f"- {item.raw}" for item in read.items] * COPIES
    once = [1000 * seconds(listed) for _run in range(RUNS)]
    low, middle, high = statistics.quantiles(once, n=4)
    print(
        f"the list, out of the report: {middle:.0f} ms (quartiles {low:.0f}-{high:.0f}, n = {RUNS})"
    )
    long = seconds(lambda: references_in(lines))
    print(f"a list of {len(lines):,} entries: {long:.2f} s, {1e6 * long / len(lines):.0f} µs each")


if __name__ == "__main__":
    main()
