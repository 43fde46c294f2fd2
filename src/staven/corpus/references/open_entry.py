"""An entry of a printed list that is still being put together."""

import re

from staven.corpus.references.lines import has_year
from staven.corpus.references.names import REACH, names_in

_EXPECTS_MORE = re.compile(
    r"(?:[,;:&(/–-]|\b(?:en|and|van|de|der|den|in|the|of|red|eds?|pp?)\.?"
    r"|(?:^|[\s.])(?-i:[A-Z])\.)$",
    re.IGNORECASE,
)
OPEN_ADDRESS = re.compile(r"(?:https?://|www\.)\S*[/\-_.=&?%]$")
"""An address that breaks off at a line's end: it goes on on the next."""
_DATE_LAST = re.compile(r"[(\[](?:\d{4}[a-z]?|[nz]\.\s?[djk]\.)[)\]]\s*[.,:]?$")
_ENDS = re.compile(r"[.?!)\]>]['’”\"*_]*$|https?://\S+$|\d$")
_LAST_LINES = 3
"""Lines in which a bracket that opens must close."""


class OpenEntry:
    """An entry that lines are still added to."""

    def __init__(self, line: int, first: str) -> None:
        self.line = line
        self.parts = [first]
        self.dated = has_year(first)

    def add(self, text: str) -> None:
        """Add the next line."""
        self.parts.append(text)
        self.dated = self.dated or has_year(text)

    @property
    def empty(self) -> bool:
        """Whether only its bullet or number was seen."""
        return len(self.parts) == 1 and not self.parts[0].strip()

    @property
    def ending(self) -> str:
        """Its last line so far."""
        return self.parts[-1].rstrip()

    @property
    def ended(self) -> bool:
        """Whether it may end here: its last sentence has, and nothing is left open."""
        return bool(_ENDS.search(self.ending[-REACH:])) and not self.expects_more

    @property
    def expects_more(self) -> bool:
        """Whether it cannot end here: a word, a bracket or the title is still to come."""
        tail = " ".join(self.parts[-_LAST_LINES:])
        if tail.count("(") > tail.count(")") or tail.count("[") > tail.count("]"):
            return True
        ending = self.ending[-REACH:]
        if _EXPECTS_MORE.search(ending) and not OPEN_ADDRESS.search(ending):
            return True
        date = _DATE_LAST.search(ending)
        if date is None or len(self.parts) > _LAST_LINES:
            return False
        return names_in(" ".join([*self.parts[:-1], ending[: date.start()]])[:REACH]).persons
