"""A folder as researchers have it: files of known sources under the names that files get.

Each file is made from a record of Bijlage 1, so that its label is known; the title pages are laid
out as title pages are, and the words below them are invented.
"""

import random
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from bibliographies import bijlage_1
from staven.corpus.file_match.clues import papers_of
from staven.corpus.source import Source

_SENTENCES = """
In dit rapport doen wij verslag van een onderzoek onder bewoners van drie wijken.|
De gegevens zijn verzameld met vragenlijsten en gesprekken.|Wij danken iedereen die meewerkte.|
De begeleidingscommissie kwam vier keer bijeen.|Niets uit deze uitgave mag worden verveelvoudigd.|
Hoofdstuk 2 beschrijft de aanpak en hoofdstuk 3 de uitkomsten.|Gemeenten kiezen verschillend.|
De uitvoering lag bij lokale organisaties.|Het beeld is niet overal gelijk.|
Inhoudsopgave. 1 Inleiding. 2 Aanpak. 3 Uitkomsten. 4 Conclusies. Literatuur.
"""
SENTENCES = [one.strip() for one in _SENTENCES.split("|")]


@dataclass(frozen=True)
class LabelledFile:
    """A file, and the source that it is the text of."""

    name: str
    opening: str
    citekey: str | None
    """None where it is the text of none of them."""


def sources_of_bijlage_1() -> tuple[Source, ...]:
    """The records of the model case's bibliography."""
    return tuple(bijlage_1())


def labelled_files(seed: int = 13) -> list[LabelledFile]:
    """Three files of each source in different habits, and files that are of none."""
    chance = random.Random(seed)  # noqa: S311  (the same folder each time)
    sources = sources_of_bijlage_1()
    files = [
        LabelledFile(name(source, chance), page(source, chance), source.citekey)
        for source in sources
        for name, page in zip(
            chance.sample(NAMES, 3), chance.choices(PAGES, weights=[4, 4, 4, 1], k=3), strict=True
        )
    ]
    reports = [source for source in sources if not source.kamerstuk]
    files += [strange(chance.choice(reports), chance) for strange in STRANGE for _time in range(12)]
    # Names meet in a real folder too; a number behind them keeps them apart.
    return [
        LabelledFile(_numbered(one.name, place), one.opening, one.citekey)
        for place, one in enumerate(files)
    ]


def _numbered(name: str, place: int) -> str:
    stem, dot, ending = name.rpartition(".")
    return f"{stem} ({place}){dot}{ending}"


def _first(source: Source) -> str:
    return source.authors[0].surname if source.authors else source.institution or "Anoniem"


def _plain(text: str, between: str) -> str:
    base = unicodedata.normalize("NFKD", text)
    ascii_only = "".join(one for one in base if not unicodedata.combining(one))
    return between.join(re.findall(r"[A-Za-z0-9]+", ascii_only))


def _by_citekey(source: Source, _chance: random.Random) -> str:
    return f"{source.citekey}.pdf"


def _by_zotero(source: Source, _chance: random.Random) -> str:
    more = " e.a." if len(source.authors) > 2 or source.others else ""
    title = re.sub(r'[\\/:*?"<>|]', "", source.title)[:60].strip()
    return f"{_first(source)}{more} - {source.year or 'z.d.'} - {title}.pdf"


def _by_publisher(_source: Source, chance: random.Random) -> str:
    names = [
        "rapport_def_v3.pdf",
        f"{chance.randint(100000, 999999)}.pdf",
        "download.pdf",
        f"1-s2.0-S{chance.randint(10**9, 10**10)}-main.pdf",
        "Eindrapport DEF.docx",
        f"blg-{chance.randint(100000, 999999)}.pdf",
    ]
    return chance.choice(names)


def _by_title(source: Source, chance: random.Random) -> str:
    return _plain(source.title, chance.choice("_- "))[:90] + ".pdf"


def _by_author_and_year(source: Source, _chance: random.Random) -> str:
    return f"{_plain(_first(source), '')}{source.year or ''}.pdf"


def _by_parliament(source: Source, chance: random.Random) -> str:
    papers = sorted(papers_of(source))
    if not papers:
        return _by_publisher(source, chance)
    return f"kst-{papers[0][0]}-{papers[0][1]}.pdf"


Make = Callable[[Source, random.Random], str]
NAMES: list[Make] = [
    _by_citekey,
    _by_zotero,
    _by_publisher,
    _by_publisher,
    _by_title,
    _by_author_and_year,
    _by_parliament,
]


def _body(chance: random.Random) -> str:
    return "\n".join(chance.choice(SENTENCES) for _ in range(30))


def _broken(title: str, chance: random.Random) -> str:
    """A title over several lines, as large type has it; sometimes with a word broken."""
    words = title.split()
    for place in range(3, len(words), 4):
        words[place] = "\n" + words[place]
    longest = max(range(len(words)), key=lambda at: len(words[at]))
    if chance.random() < 0.3 and len(words[longest]) > 10:
        words[longest] = words[longest][:6] + "-\n" + words[longest][6:]
    return " ".join(words)


def _report(source: Source, chance: random.Random) -> str:
    title = _broken(source.title, chance)
    if chance.random() < 0.3:
        title = title.upper()
    people = ", ".join(f"{one.given} {one.surname}".strip() for one in source.authors)
    imprint = f"{source.place}, {source.institution or source.publisher}, {source.year or ''}"
    head = [source.institution, title, people, imprint]
    if chance.random() < 0.4:
        head = [people, title, source.institution, f"Uitgave: {source.year or ''}"]
    return "\n\n".join([*(one for one in head if one), _body(chance)])


def _bare(source: Source, chance: random.Random) -> str:
    """A cover with no more than a title."""
    return f"{_broken(source.title, chance)}\n\n{_body(chance)}"


def _article(source: Source, chance: random.Random) -> str:
    people = " and ".join(one.surname for one in source.authors)
    return f"{source.container} {source.volume} ({source.year})\n{source.title}\n{people}\n\
Abstract. {_body(chance)}"


def _scanned(_source: Source, _chance: random.Random) -> str:
    """Pages without any text: only the name is left."""
    return ""


PAGES: list[Make] = [_report, _article, _bare, _scanned]


def _letter(source: Source, chance: random.Random) -> LabelledFile:
    page = f"""Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Datum 3 maart {source.year}
Betreft {source.title}

Geachte voorzitter,
Hierbij bied ik u het rapport {source.title} van {_first(source)} aan.
{_body(chance)}"""
    return LabelledFile("kamerbrief aanbieding rapport.pdf", page, None)


def _next_issue(source: Source, chance: random.Random) -> LabelledFile:
    """The same title three years on: another work of the same people."""
    year = (source.year or 2015) + 3
    page = f"{source.title}\n{year}\n\n{_first(source)}\n{source.institution}\n\n{_body(chance)}"
    return LabelledFile(f"{_plain(source.title, '-')}-{year}.pdf", page, None)


def _citing(source: Source, chance: random.Random) -> LabelledFile:
    """A work that cites another on its second page."""
    page = f"""Wonen en werken in de delta: een verkenning

Stichting Deltalicht, {chance.randint(2010, 2022)}

{_body(chance)}
Dit bouwt voort op {_first(source)} ({source.year}), {source.title}.
"""
    return LabelledFile("deltalicht.pdf", page, None)


def _summary(source: Source, chance: random.Random) -> LabelledFile:
    page = f"Samenvatting van {source.title}\n{_first(source)}, {source.year}\n\n{_body(chance)}"
    return LabelledFile(f"samenvatting {_plain(source.title, ' ')[:50]}.pdf", page, None)


def _annex(source: Source, chance: random.Random) -> LabelledFile:
    return LabelledFile(f"{source.citekey}_bijlagen.pdf", _report(source, chance), None)


def _other(_source: Source, chance: random.Random) -> LabelledFile:
    page = f"Fietsen door weer en wind\nEen handreiking\n2019\n{_body(chance)}"
    return LabelledFile(f"handreiking {chance.randint(1, 99)}.docx", page, None)


STRANGE = [_letter, _next_issue, _citing, _summary, _annex, _other]
