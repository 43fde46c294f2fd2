"""How good proposals are and how soon they come, on the model report and what readers found in it.

The report is at $STAVEN_REPORT, else beside this repository. Run it as a script: it prints the
figures with their spread and what is asked for. Nothing fails on a figure.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

from mechanism_labels import DEVELOPED_ON, REPORT, TRIED_ON, labelled, the_codebook
from staven.actions.files import bundled
from staven.language.examples import Example, table_of
from staven.language.proposing import Proposer
from staven.language.stretches import stretches
from staven.language.trial import Score, learn_as_far_as_it_helps, score

RUNS = 9
LEARNED_FROM = (0, 50, 100, 200, 400)
"""Sentences to learn from, for the curve."""
DRAWS = 3
"""Times that these are drawn anew."""
STAVEN = Path(sys.executable).with_name("staven")


def main() -> None:
    """Measure and print."""
    text = REPORT.read_text(encoding="utf-8")
    proposer = Proposer(the_codebook())
    parts = (DEVELOPED_ON, *TRIED_ON)
    found = labelled(text, parts, proposer)
    print("From the codebook alone (asked: 85% among the first three, 80% silence)")
    for part in parts:
        name = "set on" if part == DEVELOPED_ON else "not set on"
        print(f"  part {part}, {name:10} {_told(_alone(found[part].sure))}")
    unseen = [one for part in TRIED_ON for one in found[part].sure]
    print(f"  parts {TRIED_ON[0]} and {TRIED_ON[1]}        {_told(_alone(unseen))}")
    every = [one for part in parts for one in found[part].sure]
    print(f"  all three parts      {_told(_alone(every))}")
    doubted = [one for part in parts for one in found[part].doubted]
    print(f"  where readers doubt  {_told(_alone(doubted))}")
    print("Learned from sentences of other parts, tried on each part in turn")
    for count in LEARNED_FROM:
        print(f"  {count:4} sentences  {_curve({part: found[part].sure for part in parts}, count)}")
    _speed(text, proposer)
    _first_page(text)


def _alone(examples: Sequence[Example]) -> Score:
    return score(np.stack([one.odds for one in examples]), np.stack([e.wanted for e in examples]))


def _told(one: Score) -> str:
    hit = "   –" if one.hit is None else f"{one.hit:5.1%}"
    silence = "   –" if one.silence is None else f"{one.silence:5.1%}"
    return f"first three {hit} of {one.coded:3}, silence {silence} of {one.empty:3}"


def _curve(parts: dict[int, list[Example]], count: int) -> str:
    """Mean and range over parts and draws."""
    hits, silences, blends = [], [], []
    for part, tried in parts.items():
        others = [one for other, mine in parts.items() if other != part for one in mine]
        others = [one for one in others if np.isfinite(one.odds).all()]
        for draw in range(DRAWS if count else 1):
            order = np.random.default_rng(draw).permutation(len(others))[:count]
            learned = learn_as_far_as_it_helps([others[int(at)] for at in order])
            odds = np.stack([one.odds for one in tried])
            if learned is not None:
                model = learned[0]
                blends.append(model.blend)
                added = model.added(table_of(tried, model.vocabulary))
                odds = odds + model.blend * added + model.raised
            one = score(odds, np.stack([example.wanted for example in tried]))
            hits.append(one.hit or 0.0)
            silences.append(one.silence or 0.0)
    used = f"used for {statistics.mean(blends):.0%}" if blends else "too few to learn from"
    return f"first three {_spread(hits)}, silence {_spread(silences)}, {used}"


def _spread(shares: Sequence[float]) -> str:
    return f"{statistics.mean(shares):5.1%} ({min(shares):.1%}–{max(shares):.1%})"


def _speed(text: str, proposer: Proposer) -> None:
    words = len(text.split())
    whole = list(stretches(text))
    rates = []
    for _run in range(RUNS):
        begun = time.perf_counter()
        for _part in proposer.propose(text, whole):
            pass
        rates.append(words / (time.perf_counter() - begun))
    low, middle, high = statistics.quantiles(rates, n=4)
    print(
        f"Whole text: {middle:,.0f} words/s (quartiles {low:,.0f}–{high:,.0f}, "
        f"{words:,} words, n = {RUNS}; asked 50,000)"
    )


def _first_page(text: str) -> None:
    """From the request to the first answer, by the process that stays beside the screen."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "proef.staven"
        note = Path(folder) / "tekst.md"
        long = "\n\n".join([text] * 3)
        note.write_text(long, encoding="utf-8")
        environment = {**os.environ, "XDG_CACHE_HOME": folder}

        def staven(*words: str) -> str:
            return subprocess.run(
                [STAVEN, *words, "--project", str(project), "--reviewer", "anna", "--json"],
                check=True,
                capture_output=True,
                text=True,
                env=environment,
            ).stdout

        bib = Path(folder) / "een.bib"
        bib.write_text("@report{proef2023, title={Proef}, author={Proef, P.}, year={2023}}")
        codebook = str(bundled("codebooks/integratie-2023.yaml"))
        staven("init", str(project), "--codebook", codebook)
        staven("import", str(bib))
        document = json.loads(staven("attach", "proef2023", str(note)))["document"]
        beside = subprocess.Popen(
            [STAVEN, "suggest", "--beside", "--project", str(project), "--reviewer", "anna"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )
        assert beside.stdin is not None
        assert beside.stdout is not None
        times, totals = [], []
        for run in range(RUNS):
            at = (len(long) // RUNS) * run
            begun = time.perf_counter()
            request = {"document": document, "from": at, "to": at + 3000}
            print(json.dumps(request), file=beside.stdin, flush=True)
            beside.stdout.readline()
            times.append(1000 * (time.perf_counter() - begun))
            while "done" not in json.loads(beside.stdout.readline()):
                pass
            totals.append(time.perf_counter() - begun)
        beside.stdin.close()
        beside.wait(timeout=60)
    cold, warm = times[0], times[1:]
    low, middle, high = statistics.quantiles(warm, n=4)
    print(
        f"First page of {len(long.split()):,} words: {middle:.0f} ms warm (quartiles "
        f"{low:.0f}–{high:.0f}, n = {len(warm)}; asked 300), {cold:.0f} ms with starting up; "
        f"whole text after {statistics.median(totals):.1f} s"
    )


if __name__ == "__main__":
    main()
