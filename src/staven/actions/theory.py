"""Reading a codebook and rules of evidence from their files."""

from dataclasses import dataclass
from pathlib import Path

from staven.actions.files import bundled, read_text
from staven.codebook.code import Codebook
from staven.codebook.read import mapping_of, read_codebook
from staven.codebook.rules import rules_from
from staven.errors import ImportRefusedError, Problem
from staven.locale import ngettext


@dataclass(frozen=True, slots=True)
class Theory:
    """A codebook and rules that were found right, with the texts that they were read from."""

    codebook: Codebook
    codebook_text: str
    rules: dict[str, object]
    rules_text: str


def read_theory(codebook: Path, rules: Path | None = None) -> Theory:
    """The codebook in a file, and the rules in another: by default those that staven brings.

    Raises:
        StavenError: a file cannot be read.
        ImportRefusedError: there are mistakes in one; all of them are listed with their lines.
    """
    rules_file = rules or bundled("codebooks/rules.yaml")
    return theory_of(
        read_text(codebook), read_text(rules_file), str(codebook), str(rules or "rules.yaml")
    )


def theory_of(codebook_text: str, rules_text: str, codebook_file: str, rules_file: str) -> Theory:
    """The codebook and the rules in two texts; the file names are for the messages.

    Raises:
        ImportRefusedError: there are mistakes; all of them are listed with their lines.
    """
    codebook, problems = read_codebook(codebook_text, codebook_file)
    mapping, more = mapping_of(rules_text, rules_file)
    problems += more
    if mapping is not None:
        _rules, wrong = rules_from(mapping)
        problems += wrong
    if codebook is None or mapping is None or problems:
        raise refused(problems, codebook_file)
    return Theory(codebook, codebook_text, mapping, rules_text)


def refused(problems: tuple[Problem, ...], file: str) -> ImportRefusedError:
    """What to say of a codebook with these mistakes: nothing of it was taken over."""
    return ImportRefusedError(
        ngettext(
            "{n} mistake; the project is unchanged",
            "{n} mistakes; the project is unchanged",
            len(problems),
        ).format(n=len(problems)),
        problems,
        where=file,
    )
