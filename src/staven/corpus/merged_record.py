"""Records that turned out to be of one work, and records that only look so."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MergedRecord:
    """A record that was merged into a source: kept, so that the next import knows it again.

    Where both citekeys are the same, it is the source itself as it was before its first merge.
    """

    guid: str
    """The GUID that it had as a source of its own."""
    citekey: str
    """The source that it was merged into."""
    merged_citekey: str
    """The citekey that it had, and that a file may bring along again."""
    record: str
    """The record as it was, its columns as JSON."""

    @property
    def is_duplicate(self) -> bool:
        """Whether it was another record than the source's own."""
        return self.merged_citekey != self.citekey


@dataclass(frozen=True, slots=True)
class DistinctPair:
    """Two sources that somebody compared and found to be different works."""

    guid: str
    left: str
    """Citekey of the one."""
    right: str
    """Citekey of the other."""


@dataclass(frozen=True, slots=True)
class ReviewInclusion:
    """A review and a study that it includes: as evidence they count once."""

    guid: str
    review: str
    """GUID of the review's own study."""
    study: str
    """GUID of the study that it includes."""
