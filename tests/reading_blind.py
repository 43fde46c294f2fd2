"""What one reviewer made of a blind text, marked so that it is known wherever it turns up."""

from dataclasses import dataclass
from pathlib import Path

from staven.actions.assigning import assign
from staven.actions.coding import extracts_of, write_memo
from staven.actions.overview import overview
from staven.actions.reading import say_read
from staven.actions.search import search
from staven.actions.session import Session, open_session
from staven.actions.sources import sources
from staven.actions.texts import open_text
from staven.extracts.appraisal import Appraisal, Rigour
from staven.extracts.claim import Claim
from staven.extracts.extract import CodeUse, Extract, Transcription
from staven.store.appraisals import appraisal_image
from staven.store.extracts import extract_image
from staven.store.journal import change, mint
from staven.store.reviewers import reviewer_guid
from tui_projects import code

SOURCE = "jansen2019buurt"
QUOTE = "Zij leren daar hun buren kennen."
MEMO, FIGURE, REASON, NOTE = "kanariememo", "kanariefiguur", "kanariereden", "kanarienotitie"


@dataclass(frozen=True)
class Canaries:
    """What only bram has written."""

    quote: str
    """GUID of the extract on QUOTE; its words stand in the text, for everybody to read."""
    figure: str
    """GUID of what was transcribed."""
    document: str
    source: str
    """GUIDs of what everybody sees."""

    @property
    def all(self) -> tuple[str, ...]:
        """Every mark that others should not come across."""
        return (self.quote, self.figure, MEMO, FIGURE, REASON, NOTE)


def bram_reads_blind(path: Path) -> Canaries:
    """Anna and bram are to read the text blind; bram codes, remarks, transcribes and appraises."""
    bram = open_session(path, "bram")
    assign(bram, [SOURCE], ["anna", "bram"], blind=True)
    guid = code(bram, QUOTE, ["ontmoeting"], Claim())
    write_memo(bram, guid, MEMO)
    text = open_text(bram, SOURCE)
    source = text.source
    figure = Extract(
        guid=mint(),
        citekey=SOURCE,
        document="",
        anchor=Transcription(FIGURE),
        reviewer="bram",
        claim=Claim(),
        codes=(CodeUse("ontmoeting"),),
        study=source.study,
    )
    view = Appraisal(mint(), SOURCE, "bram", rigour=Rigour.NOT_CREDIBLE, reason=REASON)
    with change(bram.db, "bram") as writing:
        me = reviewer_guid(writing)
        writing.insert("extract", extract_image(figure, source.guid, me))
        writing.insert("appraisal", appraisal_image(view, source.guid, me))
        memo = {"guid": mint(), "about": "source", "target": source.guid, "reviewer": me}
        writing.insert("memo", memo | {"text": NOTE, "time": writing.time})
    bram.close()
    return Canaries(guid, figure.guid, text.document.guid, source.guid)


def all_are_done(path: Path) -> None:
    """Both say that they are done: now everybody may see it."""
    session = open_session(path, "anna")
    for name in ("anna", "bram"):
        who = Session(session.db, name)
        say_read(who, open_text(who, SOURCE).document.guid, read=True)
    session.close()


def extracts_seen(session: Session) -> tuple[int, int, int, int]:
    """How many extracts stand in the overview, the list of sources, the search, and the text."""
    line = next(line for line in sources(session) if line.citekey == SOURCE)
    text = open_text(session, SOURCE)
    assert text.extracts == extracts_of(session, text.document.guid)
    return (
        overview(session).counts.extracts,
        line.extracts,
        search(session, "").total,
        len(text.extracts),
    )
