"""How a passage is cited: by its study, and honestly by way of what was really read."""

from collections.abc import Collection
from dataclasses import dataclass

from staven.export.reference import Bibliography
from staven.extracts.transcription import place_words
from staven.locale import _
from staven.synthesis.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Citations:
    """Cites passages, without parentheses: `Walz e.a., 2021, p. 34`."""

    bibliography: Bibliography
    digests: Collection[str]
    """GUIDs of the documents that are digests: of those sources themselves nothing was read."""

    def is_digest(self, item: Evidence) -> bool:
        """Whether the passage is of a summary in own words, and so no literal quote."""
        return item.extract.document in self.digests

    def is_literal(self, item: Evidence) -> bool:
        """Whether the passage gives the source's own words."""
        return not (self.is_digest(item) or item.extract.transcribed)

    def of(self, item: Evidence) -> str:
        """The citation of a passage, with its place.

        What was read in a digest is cited by way of the text that the digest rests on; what one
        source tells of another study is cited as that study, in the source that tells it.
        """
        extract = item.extract
        read = self.bibliography.citation(extract.citekey)
        place = self.place_of(item)
        if place and self.is_digest(item):
            read = _("{citation}, via {locator}").format(citation=read, locator=place)
        elif self.is_digest(item):
            read = _("{citation}, via a summary").format(citation=read)
        elif place:
            read = f"{read}, {place}"
        if not item.via:
            return read
        known = self.bibliography.by_citekey.get(extract.study_citekey)
        cited = known.citation if known and known.citekey != extract.citekey else item.study_label
        return _("{cited}, cited in {citation}").format(cited=cited, citation=read)

    def place_of(self, item: Evidence) -> str:
        """The page and the place in words; empty where neither is known.

        What was transcribed says so: its words are a reviewer's.
        """
        extract = item.extract
        return place_words(extract.page, extract.locator, transcribed=extract.transcribed)
