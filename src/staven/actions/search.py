"""Searching the project."""

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
        StavenError: `where` is no place to search.
    """
    kinds = {
        "quotes": search_quotes,
        "texts": search_texts,
        "sources": search_sources,
        "memos": search_memos,
    }
    if where not in kinds:
        raise StavenError(
            _("one cannot search in '{where}'").format(where=where),
            remedy=_("Choose from: {places}.").format(places=", ".join(PLACES)),
        )
    return kinds[where](session.db, words, filters, limit)
