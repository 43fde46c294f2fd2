"""The desk: the text that is open, its extracts, and what the next one starts from."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from staven.actions.bounds import Merged, merge_extract, set_bounds, split_extract
from staven.actions.codes import codebook, codebook_state
from staven.actions.coding import (
    claim_for_next,
    delete_extract,
    put_codes,
    redo,
    set_claim,
    set_codes,
    undo,
)
from staven.actions.memos import keep_memo
from staven.actions.quick_codes import codes_on_keys
from staven.actions.replaced_texts import as_it_is_now
from staven.actions.session import Session, changed_elsewhere
from staven.actions.texts import OpenText, extracts_now, open_text
from staven.codebook.code import Code, Codebook, Kind
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
    quick: dict[str, str] = field(default_factory=dict)
    """Ids of the codes that the reviewer put on keys, by key."""
    _seen: int = 0
    """Number of the project's state that was looked at last."""
    _codes_seen: int = -1
    """Mark of the codebook's state that was read last."""

    def __post_init__(self) -> None:
        self._codes_seen = codebook_state(self.session)
        self.quick = codes_on_keys(self.session)

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

    @property
    def opened(self) -> OpenText:
        """The text that is open.

        Raises:
            StavenError: there is none.
        """
        if self.text is None:
            raise StavenError(_("no text is open"), remedy=_("Open a source first."))
        return self.text

    def put(self, span: tuple[int, int], codes: tuple[CodeUse, ...]) -> Extract:
        """Code a passage, with the last judgement.

        Raises:
            StavenError: no text is open, no code was chosen, or it could not be written.
        """
        made = put_codes(self.session, self.opened, *span, codes, self.next_claim)
        self.used(codes)
        return self.keep(made)

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
        changed = set_codes(self.session, guid, codes)
        self.used(codes)
        return self.keep(changed)

    def judge(self, guid: str, claim: Claim) -> Extract | None:
        """Judge one's own extract; where `guid` is none of these, only the next one."""
        changed = self.keep(set_claim(self.session, guid, claim)) if self.own(guid) else None
        self.next_claim = claim_for_next(claim)
        return changed

    def write_memo(self, extract: Extract, memo: str) -> Extract | None:
        """Replace the memo of one's own extract; None where it went to the source instead."""
        kept = keep_memo(self.session, extract, memo)
        return kept and self.keep(kept)

    def set_bounds(self, guid: str, span: tuple[int, int]) -> Extract:
        """Let one's own extract stand on other words of the text."""
        changed = self.keep(set_bounds(self.session, self.opened, guid, *span))
        self.extracts = self._in_reading_order(self.extracts.values())
        return changed

    def split(self, guid: str, at: int) -> tuple[Extract, Extract]:
        """Cut one's own extract in two, the second part beginning at `at`."""
        first, second = split_extract(self.session, self.opened, guid, at)
        return self.keep(first), self.keep(second)

    def merge(self, guid: str) -> Merged:
        """Make one's own extract one with the next."""
        merged = merge_extract(self.session, self.opened, guid)
        self.extracts.pop(merged.gone, None)
        self.keep(merged.extract)
        self.extracts = self._in_reading_order(self.extracts.values())
        return merged

    def name(self, span: tuple[int, int], kind: Kind, parent: str) -> tuple[Code, Extract]:
        """Make a code of words of the text, and put it on them."""
        # Imported when first asked for: making codes needs PyYAML.
        from staven.actions.in_vivo import code_in_vivo  # noqa: PLC0415

        known = self.own_at(*span)
        onto = known.guid if known else ""
        text, claim = self.opened, self.next_claim
        named = code_in_vivo(self.session, text, span, kind, parent, claim, onto)
        self._read_codes()
        self.used(named.extract.codes)
        return named.code, self.keep(named.extract)

    def delete(self, guid: str) -> None:
        """Take one's own extract away."""
        delete_extract(self.session, guid)
        self.extracts.pop(guid, None)

    def undo(self) -> TakenBack | None:
        """Take back the last action; what it touched is seen by `refresh`."""
        return undo(self.session)

    def redo(self) -> TakenBack | None:
        """Do again what was taken back; what it touched is seen by `refresh`."""
        return redo(self.session)

    def refresh(self) -> Difference:
        """Read the extracts and the codes again, and say what is different."""
        self._read_codes()
        if self.text is None:
            return Difference()
        self.text = as_it_is_now(self.session, self.text)
        before = self.extracts
        self.extracts = self._in_reading_order(extracts_now(self.session, self.text))
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
        """The extract as the reading pane marks it; None where it stands elsewhere."""
        if extract.span is None or not self._is_here(extract):
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

    def beyond(self, current: str, offset: int, step: int) -> Extract | None:
        """The extract after (`step` 1) or before (-1) the current one, round the ends of the text.

        Without a current one, that after or before `offset`; None where nothing is coded.
        """
        guids = list(self.extracts)
        if not guids:
            return None
        if current in guids:
            at = guids.index(current) + step
        else:
            after = sum(self.place(one)[0] < offset for one in self.extracts.values())
            at = after if step > 0 else after - 1
        return self.extracts[guids[at % len(guids)]]

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

    def keep(self, extract: Extract) -> Extract:
        """Have an extract among those of the text, as it is now."""
        if not self._is_here(extract):  # another window put a better text in the place of this one
            self.extracts.pop(extract.guid, None)
            return extract
        if extract.guid in self.extracts:
            self.extracts[extract.guid] = extract
            return extract
        # The others are in order: sorting them all would take as long as writing it to the disk.
        there = list(self.extracts.values())
        there.insert(bisect_right(there, self.place(extract), key=self.place), extract)
        self.extracts = {one.guid: one for one in there}
        return extract

    def used(self, codes: tuple[CodeUse, ...]) -> None:
        """Remember which codes were put on last."""
        self.last_codes = codes
        used = [use.code for use in codes]
        self.recent = tuple(dict.fromkeys([*used, *self.recent]))

    def _is_here(self, extract: Extract) -> bool:
        here = self.text.document.guid if self.text else ""
        return extract.document in ("", here)

    def _read_codes(self) -> None:
        self.quick = codes_on_keys(self.session)
        seen = codebook_state(self.session)
        if seen != self._codes_seen:
            self._codes_seen = seen
            self.codebook = codebook(self.session)

    def _in_reading_order(self, extracts: Iterable[Extract]) -> dict[str, Extract]:
        return {one.guid: one for one in sorted(extracts, key=self.place)}


def desk_for(session: Session) -> Desk:
    """An empty desk for the reviewer of `session`.

    Raises:
        StavenError: the project has no codebook.
    """
    return Desk(session, codebook(session))
