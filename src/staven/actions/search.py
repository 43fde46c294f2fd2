"""Searching the project."""

from collections.abc import Callable

from staven.actions.session import Session
from staven.errors import StavenError
from staven.locale import _
from staven.store.search import (
    PLACES,
    Filters,
    Found,
    search_memos,
    search_quotes,
    search_sources,
    search_texts,
)


def search(
    session: Session,
    words: str,
    where: str = "quotes",
    filters: Filters = Filters(),  # noqa: B008  (frozen)
    limit: int = 200,
) -> Found:
    """Find words and "phrases" in quotes, texts, sources or memos, at most `limit` hits.

    Raises:
        StavenError: `where` is no place to search, or does not know a filter that is asked.
    """
    db, viewer = session.db, session.reviewer
    kinds: dict[str, Callable[[], Found]] = {
        "quotes": lambda: search_quotes(db, words, filters, limit, viewer),
        "texts": lambda: search_texts(db, words, filters, limit),
        "sources": lambda: search_sources(db, words, filters, limit),
        "memos": lambda: search_memos(db, words, filters, limit, viewer),
    }
    if where not in kinds:
        raise StavenError(
            _("one cannot search in '{where}'").format(where=where),
            remedy=_("Choose from: {places}.").format(places=", ".join(PLACES)),
        )
    unknown = [name for name in _FILTERS if getattr(filters, name) and name not in KNOWN[where]]
    if unknown:
        raise StavenError(
            _("{where} cannot be filtered on: {filters}").format(
                where=where, filters=", ".join(unknown)
            ),
            remedy=_("Leave it out, or search quotes."),
        )
    return kinds[where]()


KNOWN: dict[str, tuple[str, ...]] = {
    "quotes": ("code", "source", "reviewer", "stance", "aspect", "years"),
    "texts": ("source", "years"),
    "sources": ("source", "years"),
    "memos": ("source", "reviewer", "stance", "aspect"),
}
"""The filters that each place to search knows."""

_FILTERS = KNOWN["quotes"]
