"""A passage named by its words, for those who do not see the text."""

import re

from staven.actions.texts import OpenText
from staven.errors import StavenError
from staven.locale import _, ngettext, number


def passage_of_words(text: OpenText, words: str) -> tuple[int, int]:
    """Start and end of the one place of a text where these words stand.

    Spaces and line ends are all the same; capitals and punctuation count.

    Raises:
        StavenError: they stand nowhere in it, or in several places.
    """
    parts = words.split()
    if not parts:
        raise StavenError(_("no words were given"), remedy=_("Name the passage by its words."))
    found = list(re.finditer(r"\s+".join(map(re.escape, parts)), text.document.text))
    if not found:
        raise StavenError(
            _("these words do not stand in {title}").format(title=text.document.title),
            remedy=_("Copy them from the text, letter by letter."),
        )
    if len(found) > 1:
        count = ngettext("{n} place", "{n} places", len(found)).format(n=number(len(found)))
        raise StavenError(
            _("these words stand in {places} of the text").format(places=count),
            remedy=_("Name more words."),
        )
    return found[0].span()
