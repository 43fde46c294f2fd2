"""Citations: where a text refers to works, and what it says about each."""

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """How a work is cited."""

    PARENTHETICAL = "parenthetical"
    """`(Walz et al., 2021)`"""
    NARRATIVE = "narrative"
    """`Walz et al. (2021)`"""
    RUNNING = "running"
    """`see Walz et al., 2021`, outside parentheses."""
    SOURCE_LINE = "source line"
    """`Bron: CBS, bewerking Regioplan`, under a figure."""
    PARLIAMENTARY = "parliamentary"
    """`TK 2017-2018, 29 544, nr. 821`"""
    TITLE = "title"
    """`the report *Integratie in zicht* (2016)`"""


@dataclass(frozen=True, slots=True)
class Paper:
    """A parliamentary paper, as its number names it."""

    dossiers: tuple[str, ...]
    """Five digits each, without a space: `29544`."""
    number: str
    session: int | None = None
    """The year in which the parliamentary year began; None where it is not named."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One work as a citation names it."""

    start: int
    """Offset of the first character, in code points of the text."""
    end: int
    surface: str
    """text[start:end]"""
    form: Form
    who: str = ""
    """The authors in one string, as they stand."""
    names: tuple[str, ...] = ()
    """The authors one by one, without initials."""
    others: bool = False
    """Whether "e.a." or "et al." stands behind them."""
    year: int | None = None
    suffix: str = ""
    """The letter behind the year: `a` in 2020a."""
    title: str = ""
    """The title that stands with it, where one does."""
    before: str = ""
    """The words just before it, which may name the work."""
    paper: Paper | None = None
    weak: bool = False
    """Whether it is a citation only if the bibliography has the work: `RPE 2022`."""


@dataclass(frozen=True, slots=True)
class Citation:
    """The works that are cited in one place: one pair of parentheses, or one sentence part."""

    start: int
    end: int
    line: int
    """Line on which it begins, counted from 1."""
    surface: str
    """text[start:end]"""
    mentions: tuple[Mention, ...]
