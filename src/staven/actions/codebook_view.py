"""The codebook as it is looked at: each code with what the project did with it."""

from dataclasses import dataclass

from staven.actions.session import Session
from staven.codebook.code import Code, Codebook
from staven.codebook.edit import code_of, naming
from staven.store.code_uses import CodeUses, code_counts, example_guids, uses_seen
from staven.store.codebook_history import CodebookVersion, versions
from staven.store.codes import codebook_in_force, retired_codes
from staven.store.recheck import rechecks
from staven.store.search import Filters, Hit, search_quotes

EXAMPLES = 3
"""Extracts that show what a code means: as many as one reads at a glance. Our own."""
_MANY = 100_000
"""More extracts than one code has."""


@dataclass(frozen=True, slots=True)
class CodebookView:
    """The codes, and per code how many extracts the reviewer may see."""

    codebook: Codebook
    version: CodebookVersion
    counts: dict[str, int]
    """Codes without any are left out."""
    waiting: dict[str, int]
    """Per code, the extracts to be looked at again."""
    retired: tuple[Code, ...] = ()
    """Codes that a later version dropped and that the project still names."""

    def code(self, code: str) -> Code | None:
        """The code with this id, retired or not; None where there is none."""
        found = self.codebook.by_id.get(code)
        return found or next((one for one in self.retired if one.id == code), None)


@dataclass(frozen=True, slots=True)
class CodeView:
    """One code with all that one asks of it."""

    code: Code
    uses: CodeUses
    """As far as the reviewer may see it."""
    pointing: tuple[Code, ...]
    """Codes that hang under it or point to it."""
    examples: tuple[Hit, ...]
    """The extracts that show best what it means."""


def codebook_view(session: Session) -> CodebookView:
    """The codebook as it is now."""
    waiting: dict[str, int] = {}
    for one in rechecks(session.db, session.reviewer):
        waiting[one.code] = waiting.get(one.code, 0) + 1
    return CodebookView(
        codebook_in_force(session.db),
        versions(session.db)[-1],
        code_counts(session.db, session.reviewer),
        waiting,
        retired_codes(session.db),
    )


def code_view(session: Session, code: str) -> CodeView:
    """One code, retired or not.

    Raises:
        StavenError: the codebook has none with this id.
    """
    book = codebook_in_force(session.db)
    retired = next((one for one in retired_codes(session.db) if one.id == code), None)
    one = retired or code_of(book, code)
    hits = {hit.extract: hit for hit in extracts_with(session, code)}
    best = example_guids(session.db, code, session.reviewer, EXAMPLES)
    return CodeView(
        code=one,
        uses=uses_seen(session.db, code, session.reviewer),
        pointing=naming(book, code),
        examples=tuple(hits[guid] for guid in best if guid in hits),
    )


def extracts_with(session: Session, code: str) -> tuple[Hit, ...]:
    """The extracts with a code that the reviewer may see, by source and place."""
    found = search_quotes(session.db, "", Filters(code=code), _MANY, session.reviewer)
    return found.hits
