"""The desk: the text that is open, its extracts, and what the next one starts from."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from staven.actions.codes import codebook
from staven.actions.coding import (
    claim_for_next,
    delete_extract,
    extracts_of,
    put_codes,
    redo,
    set_claim,
    set_codes,
    undo,
    write_memo,
)
from staven.actions.session import Session, changed_elsewhere
from staven.actions.texts import OpenText, open_text
from staven.codebook.code import Codebook
from staven.errors import StavenError
from staven.extracts.claim import Claim
from staven.extracts.extract import CodeUse, Extract
from staven.locale import _
from staven.store.undo import TakenBack
from staven.tui.widgets.passages import Passage


@dataclass(frozen=True, slots=True)
class Difference:
    """Which extracts are to be shown anew, and which no longer."""

    put: tuple[Extract, ...] = ()
    gone: tuple[str, ...] = ()
    """GUIDs."""


@dataclass(slots=True)
class Desk:
    """What the coding screen works on; every change is on the disk when a method returns."""

    session: Session
    codebook: Codebook
    text: OpenText | None = None
    extracts: dict[str, Extract] = field(default_factory=dict)
    """Of the open text, by GUID, in reading order."""
    next_claim: Claim = field(default_factory=Claim)
    """What the next extract starts from: the last judgement."""
    last_codes: tuple[CodeUse, ...] = ()
    recent: tuple[str, ...] = ()
    """Ids of codes that were put on, the last first."""
    _seen: int = 0
    """Number of the project's state that was looked at last."""

    def open(self, citekey: str, document: str = "") -> OpenText:
        """Lay another text on the desk.

        Raises:
            StavenError: there is no such source, or it has no text.
        """
        text = open_text(self.session, citekey, document)
        self.text = text
        self.extracts = self._in_reading_order(text.extracts)
        return text

    def own(self, guid: str) -> Extract | None:
        """The extract, if it is there and the reviewer's own."""
        found = self.extracts.get(guid)
        return found if found and found.reviewer == self.session.reviewer else None

    def own_at(self, start: int, end: int) -> Extract | None:
        """The reviewer's own extract on exactly that passage."""
        spans = (one for one in self.extracts.values() if one.span == (start, end))
        return next((one for one in spans if self.own(one.guid)), None)

    def put(self, span: tuple[int, int], codes: tuple[CodeUse, ...]) -> Extract:
        """Code a passage, with the last judgement.

        Raises:
            StavenError: no text is open, no code was chosen, or it could not be written.
        """
        if self.text is None:
            raise StavenError(_("no text is open"), remedy=_("Open a source first."))
        made = put_codes(self.session, self.text, *span, codes, self.next_claim)
        self._used(codes)
        return self._keep(made)

    def repeat(self, span: tuple[int, int]) -> Extract:
        """Code a passage with the codes that were used last, and the last judgement.

        Raises:
            StavenError: as `put`, and where the reviewer put these codes on this passage already.
        """
        spans = (one for one in self.extracts.values() if self.own(one.guid))
        same = (one for one in spans if one.span == span)
        if any(set(one.codes) == set(self.last_codes) for one in same):
            raise StavenError(
                _("these codes stand on this passage already"), remedy=_("Go to another passage.")
            )
        return self.put(span, self.last_codes)

    def recode(self, guid: str, codes: tuple[CodeUse, ...]) -> Extract:
        """Replace the codes of one's own extract."""
        self._mine(guid)
        changed = set_codes(self.session, guid, codes)
        self._used(codes)
        return self._keep(changed)

    def judge(self, guid: str, claim: Claim) -> Extract | None:
        """Judge one's own extract; where `guid` is none of these, only the next one."""
        changed = self._keep(set_claim(self.session, guid, claim)) if self.own(guid) else None
        self.next_claim = claim_for_next(claim)
        return changed

    def write_memo(self, guid: str, memo: str) -> Extract:
        """Replace the memo of one's own extract."""
        self._mine(guid)
        return self._keep(write_memo(self.session, guid, memo))

    def delete(self, guid: str) -> None:
        """Take one's own extract away."""
        self._mine(guid)
        delete_extract(self.session, guid)
        del self.extracts[guid]

    def undo(self) -> TakenBack | None:
        """Take back the last action; what it touched is seen by `refresh`."""
        return undo(self.session)

    def redo(self) -> TakenBack | None:
        """Do again what was taken back; what it touched is seen by `refresh`."""
        return redo(self.session)

    def refresh(self) -> Difference:
        """Read the extracts again, and say what is different."""
        if self.text is None:
            return Difference()
        before = self.extracts
        self.extracts = self._in_reading_order(extracts_of(self.session, self.text.document.guid))
        return Difference(
            put=tuple(one for one in self.extracts.values() if before.get(one.guid) != one),
            gone=tuple(guid for guid in before if guid not in self.extracts),
        )

    def changed_elsewhere(self) -> bool:
        """Whether another window changed the project since this was asked last."""
        changed = changed_elsewhere(self.session, self._seen)
        self._seen = self._seen if changed is None else changed
        return changed is not None

    def passage(self, extract: Extract) -> Passage | None:
        """The extract as the reading pane marks it; None where it stands in no running text."""
        if extract.span is None:
            return None
        known = self.codebook.by_id
        kinds = tuple(known[code].kind for code in extract.code_ids if code in known)
        return Passage(extract.guid, *extract.span, kinds)

    def place(self, extract: Extract) -> tuple[int, int]:
        """Where one comes across the extract while reading, in offsets of the open text.

        What was transcribed is met at the start of its page, or else at the end of the text.
        """
        if extract.span is not None:
            return extract.span
        document = self.text.document if self.text else None
        if document is None:
            return (0, 0)
        starts = (page.start for page in document.pages if page.number == extract.page)
        start = next(starts, len(document.text))
        return (start, start)

    def page_at(self, offset: int) -> int | None:
        """The page that holds `offset`; None where the text has no pages."""
        pages = self.text.document.pages if self.text else ()
        return next((page.number for page in pages if page.start <= offset < page.end), None)

    def coded_share(self) -> float:
        """Share of the open text's characters that stand in an extract, from 0 to 1."""
        if self.text is None or not self.text.document.text:
            return 0.0
        covered, reached = 0, 0
        for start, end in sorted(filter(None, (one.span for one in self.extracts.values()))):
            covered += max(0, end - max(reached, start))
            reached = max(reached, end)
        return covered / len(self.text.document.text)

    def _mine(self, guid: str) -> None:
        extract = self.extracts.get(guid)
        if extract is None:
            raise StavenError(_("there is no extract here"), remedy=_("Go to one with tab."))
        if self.own(guid) is None:
            raise StavenError(
                _("this extract is by {reviewer}").format(reviewer=extract.reviewer),
                remedy=_("Code the passage yourself with enter."),
            )

    def _keep(self, extract: Extract) -> Extract:
        new = extract.guid not in self.extracts
        self.extracts[extract.guid] = extract
        if new:
            self.extracts = self._in_reading_order(self.extracts.values())
        return extract

    def _in_reading_order(self, extracts: Iterable[Extract]) -> dict[str, Extract]:
        return {one.guid: one for one in sorted(extracts, key=self.place)}

    def _used(self, codes: tuple[CodeUse, ...]) -> None:
        self.last_codes = codes
        used = [use.code for use in codes]
        self.recent = tuple(dict.fromkeys([*used, *self.recent]))


def desk_for(session: Session) -> Desk:
    """An empty desk for the reviewer of `session`.

    Raises:
        StavenError: the project has no codebook.
    """
    return Desk(session, codebook(session))
