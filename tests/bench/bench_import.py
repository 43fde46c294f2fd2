"""How long bibliographies of 50,000 records take to come in, and how much memory they ask.

BibTeX is read to sources, accents decoded and names split, beside bibtexparser's own default parse
of the same file, taking turns; RIS goes all the way into a project. Run it as a script; it prints
medians, their spread, ratios and peak memory. Nothing fails on a time.
"""

import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from staven.actions.files import bundled
from staven.actions.projects import init

RECORDS = 50_000
RUNS = 3
"""Runs of each measurement."""
TIMES_LIMIT = 2.0
"""What reading BibTeX may cost, in bibtexparser's own default parses."""
MEMORY_LIMIT = 10.0
"""What it may cost in memory, in sizes of the file."""
RIS_LIMIT = 10.0
"""Seconds in which RIS records are in the project."""

SEED = 2023
FAMILIES = (
    *("Jansen", "Bakker", "Visser", "Smit", "Meijer", "Mulder", "Bos", "Vos", "Peters", "Hendriks"),
    *("Dekker", "Brouwer", "Dijkstra", "Koster", "Prins", "Blom", "Huisman", "Kuipers", "Kok"),
    *('M{\\"u}ller', "Garc{\\'\\i}a M{\\'a}rquez", "{\\c C}elik", "{\\O}stergaard", "{\\AA}slund"),
    *("Dembélé", "Yılmaz", "Şahin", "O'Brien", "Kovač", "Wiśniewska", "Nguyễn", "Lefèvre"),
)
PREFIXES = ("", "", "", "", "", "van ", "de ", "van der ", "van den ", "ten ")
GIVEN = (
    "A.",
    "J. P.",
    "Marieke",
    "Jan Willem",
    "S. M.",
    "Fatma",
    "Lotte",
    "H.",
    "K. {\\'E}.",
    "Piet",
)
BODIES = ("Ministerie van Sociale Zaken en Werkgelegenheid", "Centraal Bureau voor de Statistiek")
PLAIN = """
gemeenten nieuwkomers inburgering arbeidsmarkt onderzoek evaluatie beleid effecten deelname
vluchtelingen taal onderwijs contact vertrouwen discriminatie monitor the effect of integration
policy evidence from longitudinal data on employment and housing among refugees in Europe
"""
MARKED = r"""
caf{\'e} co{\"o}rdinatie re{\"\i}ntegratie {\"e}n \& 50\% n~=~120 $x^2$ \emph{significant}
"""
PLAIN_WORDS, ALL_WORDS = PLAIN.split(), (PLAIN + MARKED).split()
KINDS = ("article", "techreport", "incollection", "book", "phdthesis")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def person(dice: random.Random) -> tuple[str, str]:
    """A surname with its prefix, and first names."""
    return dice.choice(PREFIXES) + dice.choice(FAMILIES), dice.choice(GIVEN)


def prose(dice: random.Random, words: int, marked: float) -> str:
    """Made-up prose; `marked` is the share of words that may hold LaTeX."""
    return " ".join(
        dice.choice(ALL_WORDS if dice.random() < marked else PLAIN_WORDS) for _ in range(words)
    )


def bibtex_entries(records: int) -> Iterator[str]:
    """Entries as reference managers export them, of about 1.8 kB each."""
    dice = random.Random(SEED)  # noqa: S311  (the same file at each run, no secret)
    for at in range(records):
        kind = dice.choice(KINDS)
        people = [", ".join(person(dice)) for _ in range(dice.randint(1, 5))]
        if at % 12 == 0:
            people[0] = f"{{{dice.choice(BODIES)}}}"
        if at % 20 == 0:
            people.append("others")
        fields = {
            "title": f"{{{prose(dice, 12, 0.2).capitalize()}}}",
            "author": f"{{{' and '.join(people)}}}",
            "year": str(dice.randint(1990, 2025)),
            "month": dice.choice(MONTHS),
            "journal" if kind == "article" else "institution": f"{{{prose(dice, 4, 0.1)}}}",
            "volume": f"{{{dice.randint(1, 90)}}}",
            "number": f"{{{dice.randint(1, 12)}}}",
            "pages": f"{{{dice.randint(1, 400)}--{dice.randint(401, 900)}}}",
            "doi": f"{{10.1234/staven.{at}}}",
            "url": f"{{https://www.example.org/~bureau/rapport_{at}?taal=nl&soort=a}}",
            "issn": "{1234-5678}",
            "language": "{nl}",
            "keywords": f"{{{prose(dice, 6, 0.0).replace(' ', ', ')}}}",
            "abstract": f"{{{prose(dice, 150, 0.03)}}}",
            "file": f"{{Full Text:C\\:\\\\Users\\\\mdg\\\\{at}.pdf:application/pdf}}",
        }
        lines = "".join(f"\t{name} = {value},\n" for name, value in fields.items())
        yield f"@{kind}{{sleutel{at},\n{lines}}}\n\n"


def ris_records(records: int) -> Iterator[str]:
    """The same kind of records as databases export them in RIS."""
    dice = random.Random(SEED)  # noqa: S311  (see above)
    for at in range(records):
        lines = ["TY  - " + dice.choice(("JOUR", "RPRT", "CHAP", "BOOK", "THES"))]
        for _ in range(dice.randint(1, 5)):
            family, given = person(dice)
            lines.append(f"AU  - {family}, {given}")
        lines += [
            f"TI  - {prose(dice, 12, 0.0)}",
            f"PY  - {dice.randint(1990, 2025)}",
            f"T2  - {prose(dice, 4, 0.0)}",
            f"VL  - {dice.randint(1, 90)}",
            f"SP  - {dice.randint(1, 400)}",
            f"EP  - {dice.randint(401, 900)}",
            f"DO  - 10.1234/staven.{at}",
            f"UR  - https://www.example.org/~bureau/rapport_{at}",
            *(f"KW  - {word}" for word in prose(dice, 5, 0.0).split()),
            f"AB  - {prose(dice, 150, 0.0)}",
            f"ID  - ris{at}",
            "ER  - ",
        ]
        yield "\n".join(lines) + "\n\n"


READ_BIBTEX = """
from staven.actions.import_formats import Wanted, record_file
from staven.corpus.source import Source
begun = time.perf_counter(), time.process_time()
found = record_file(path, Wanted(), lambda done, of: None).found
count = sum(isinstance(one, Source) for one in found)
"""
PARSE_BIBTEX = """
import bibtexparser
text = path.read_text(encoding="utf-8")
begun = time.perf_counter(), time.process_time()
count = len(bibtexparser.parse_string(text).entries)
"""
IMPORT = """
from staven.actions.importing import import_files
from staven.actions.session import open_session
begun = time.perf_counter(), time.process_time()
session = open_session(path.with_name("bench.staven"), "bench")
count = import_files(session, [path]).new
session.close()
"""
# Each sets `count`, and `begun` once its libraries are there.
MEASURED = """
import resource, sys, time
from pathlib import Path
path = Path(sys.argv[1])
{work}
taken = time.perf_counter() - begun[0], time.process_time() - begun[1]
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(count, *taken, peak * 1024)
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One measurement, in a process of its own."""

    records: int
    seconds: float
    """From beginning to end, on this machine as busy as it is."""
    at_work: float
    """Seconds of those in which the processor was at work for it."""
    peak: int
    """Bytes in memory at most, Python itself and its libraries included."""


def run(work: str, path: Path) -> Run:
    """Do this work on a file, and measure it."""
    command = [sys.executable, "-c", MEASURED.format(work=work), str(path)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return Run(int(said[0]), float(said[1]), float(said[2]), int(said[3]))


def show(name: str, runs: Sequence[Run], size: int) -> tuple[float, float]:
    """Print what these runs took; gives the medians of their seconds, all and at work."""
    times = sorted(one.seconds for one in runs)
    middle = statistics.median(times)
    at_work = statistics.median(one.at_work for one in runs)
    peak = max(one.peak for one in runs)
    print(
        f"{name:<30} {middle:6.2f} s   (from {times[0]:.2f} to {times[-1]:.2f}, n = {len(runs)};"
        f" at work {at_work:.2f} s)   {runs[0].records:,} records"
        f"   peak {peak / 1e6:,.0f} MB = {peak / size:.1f} x the file"
    )
    return middle, at_work


def verdict(what: str, value: float, limit: float) -> None:
    """Print whether a figure is met."""
    print(f"{what}: {value:.2f} (limit {limit:g}): {'met' if value <= limit else 'NOT MET'}")


def new_project(folder: Path) -> None:
    """An empty project in place of the one that is there."""
    path = folder / "bench.staven"
    path.unlink(missing_ok=True)
    init(path, bundled("codebooks/integratie-2023.yaml"), "bench")


def main() -> None:
    """Measure and print."""
    records = int(sys.argv[1]) if len(sys.argv) > 1 else RECORDS
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        bib, ris = folder / "bench.bib", folder / "bench.ris"
        with bib.open("w", encoding="utf-8") as file:
            file.writelines(bibtex_entries(records))
        with ris.open("w", encoding="utf-8") as file:
            file.writelines(ris_records(records))
        for path in (bib, ris):
            print(f"{path.name}: {records:,} records, {path.stat().st_size / 1e6:.1f} MB")
        parsed, read, into, again, ris_into = [], [], [], [], []
        for _run in range(RUNS):
            parsed.append(run(PARSE_BIBTEX, bib))
            read.append(run(READ_BIBTEX, bib))
            new_project(folder)
            ris_into.append(run(IMPORT, ris))
            new_project(folder)
            into.append(run(IMPORT, bib))
            again.append(run(IMPORT, bib))
        size = bib.stat().st_size
        theirs = show("bibtexparser, default parse", parsed, size)
        ours = show("BibTeX to sources", read, size)
        show("BibTeX into a project", into, size)
        show("BibTeX into the project again", again, size)
        seconds = show("RIS into a project", ris_into, ris.stat().st_size)
    for what, mine, their in zip(("", ", processor time"), ours, theirs, strict=True):
        verdict(f"BibTeX to sources, in default parses{what}", mine / their, TIMES_LIMIT)
    verdict("BibTeX, peak memory in sizes of the file", read_peak(read) / size, MEMORY_LIMIT)
    verdict("RIS into a project, seconds", seconds[0], RIS_LIMIT)
    verdict("RIS into a project, seconds of processor time", seconds[1], RIS_LIMIT)


def read_peak(runs: Sequence[Run]) -> int:
    """The most memory that any of these runs took, in bytes."""
    return max(one.peak for one in runs)


if __name__ == "__main__":
    main()
