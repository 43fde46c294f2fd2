"""A piece of evidence: a coded passage with all that decides whether and how it counts."""

from dataclasses import dataclass

from staven.corpus.source import Status
from staven.extracts.appraisal import Appraisal, Design
from staven.extracts.extract import Extract


@dataclass(frozen=True, slots=True)
class Evidence:
    """A coded passage together with what decides whether and how it counts."""

    extract: Extract
    study: str
    """GUID of the study that it is evidence of."""
    study_label: str
    """That study as sentences name it: `Walz e.a. 2021`."""
    via: str = ""
    """Citekey of the text that tells of it, where it is second-hand; empty where it is not."""
    appraisal: Appraisal | None = None
    """Of the study, by its sources: `appraisal_of_study` over `appraisal_of_source` of each. None
    where nobody appraised one. The text that cites a study lends it no appraisal."""
    design: Design | None = None
    """Of the source in whose text the passage stands, where an appraisal does not tell it: a
    parliamentary paper is a policy document by its nature."""
    status: Status = Status.INCLUDED
    """Of the source in whose text the passage stands."""
    includes: tuple[str, ...] = ()
    """Of a review: GUIDs of the studies that it includes."""
    blind_unfinished: bool = False
    """True while anybody is still busy with a blind assignment on this document."""
    settled_document: bool = False
    """True where the document was double-coded and the codings were settled."""

    @property
    def known_design(self) -> Design | None:
        """How the study was done: as appraised, else as the kind of its own source tells."""
        appraised = self.appraisal.design if self.appraisal else None
        return appraised or (None if self.via else self.design)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A passage that is shown but not counted."""

    extract: str
    """GUID of the extract."""
    citekey: str
    """The source in whose text it stands."""
    reason: str
    """Why, one sentence in the user's language."""
