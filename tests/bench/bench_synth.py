"""How long `staven synth --json` takes on the model case, against Python with sqlite3 and json.

Twice: worked out anew, as after each change of the project, and asked again, as a program does that
reads the same synthesis more than once. Run it as a script; it prints medians, their spread and the
ratios. Nothing fails on a time.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from staven.actions.kept_answers import QUIET

RUNS = 25
"""Runs of each command, taking turns so that both meet the same machine."""
LIMIT = 4.0
"""The ratio that is asked for."""
STAVEN = Path(sys.executable).with_name("staven")
BARE = (sys.executable, "-c", "import sqlite3, json")


def seconds(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> float:
    """Wall time of one command, from its start to its exit."""
    begun = time.perf_counter()
    subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun


def line(name: str, times: Sequence[float]) -> str:
    """Median and quartiles in milliseconds."""
    low, middle, high = (1000 * cut for cut in statistics.quantiles(times, n=4))
    return f"{name:<28} {middle:7.1f} ms   (quartiles {low:.1f}-{high:.1f}, n = {len(times)})"


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        environment = {
            name: held
            for name, held in os.environ.items()
            if name not in ("STAVEN_PROJECT", "PYTHONDONTWRITEBYTECODE")
        }
        # Compiled modules, as an installed staven has them, but not in the source tree.
        environment["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
        cache = folder / "cache"
        environment["XDG_CACHE_HOME"] = str(cache)
        subprocess.run([STAVEN, "demo", "--no-open", "."], cwd=folder, env=environment, check=True)
        time.sleep(QUIET)  # an answer about a file that changed just now is never kept
        synth = (str(STAVEN), "synth", "--json")
        for command in (synth, BARE):  # once for nothing: files come into memory
            seconds(command, folder, environment)
        anew, again, bare = [], [], []
        for _run in range(RUNS):
            shutil.rmtree(cache)
            anew.append(seconds(synth, folder, environment))
            again.append(seconds(synth, folder, environment))
            bare.append(seconds(BARE, folder, environment))
    print(line("import sqlite3, json", bare))
    for name, times in (("synth --json, worked out", anew), ("synth --json, asked again", again)):
        ratio = statistics.median(times) / statistics.median(bare)
        met = "met" if ratio <= LIMIT else "NOT MET"
        print(f"{line(name, times)}   ratio {ratio:.2f} (limit {LIMIT:g}): {met}")


if __name__ == "__main__":
    main()
