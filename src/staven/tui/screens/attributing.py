"""Saying whose finding a passage tells, from the coding screen: this source's, or a cited one's."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from staven.actions.attributing import CitedWork, attribute, attribute_to_new, work_cited
from staven.actions.sources import authors_of, sources
from staven.codebook.pick import plain
from staven.corpus.label import source_label
from staven.extracts.extract import Extract
from staven.locale import _
from staven.store.sources import SourceLine
from staven.tui.citations_beside import CitedPlace
from staven.tui.claim_keys import year_typed
from staven.tui.extract_words import one_line
from staven.tui.screens.choosing import ChoosingScreen
from staven.tui.screens.dialogs import FormDialog
from staven.tui.widgets.choice_list import Choice
from staven.tui.widgets.field_form import FormField

_MOST = 200
"""Sources on offer at a time."""
_SURFACE = 40
"""Characters of a citation that are shown."""
_SOURCE, _WORK = "source ", "work "
"""How the keys of choices begin: a citekey follows, or the number of a citation."""


def ask_study(screen: ChoosingScreen) -> None:
    """Ask whose finding one's own extract tells; the works cited nearest to it stand on top."""
    extract = screen.desk.own(screen.current.guid) if screen.current else None
    if extract is None:
        screen.notify(_("Code the passage first; then c says whose finding it is."), markup=False)
        return
    lines = {line.citekey: line for line in sources(screen.desk.session)}
    cited = nearest(screen.cited, extract)

    def offer(letters: str) -> list[Choice]:
        words = plain(letters).split()
        choices = [*_near(cited, lines, extract.citekey), *_all(lines, cited, extract.citekey)]
        found = (one for one in choices if _fits(one, words, lines))
        return [one for one, _place in zip(found, range(_MOST), strict=False)]

    def answer(keys: tuple[str, ...]) -> None:
        if keys[0].startswith(_WORK):
            _ask_work(screen, extract, cited[int(keys[0].removeprefix(_WORK))])
        else:
            citekey = keys[0].removeprefix(_SOURCE)
            screen.changed(lambda: _attributed(screen, extract, citekey))

    screen.choose(_("Whose finding is this?"), offer, answer, several=False)


def nearest(cited: Sequence[CitedPlace], extract: Extract) -> list[CitedPlace]:
    """The works that a text cites, each once, those nearest to the passage first."""
    start, end = extract.span or (0, 0)

    def far(one: CitedPlace) -> tuple[int, int]:
        return max(one.start - end, start - one.end, 0), one.start

    unique: dict[str, CitedPlace] = {}
    for one in sorted(cited, key=far):
        unique.setdefault(one.citekey or f" {one.surface}", one)
    return list(unique.values())


def _near(
    cited: Sequence[CitedPlace], lines: dict[str, SourceLine], citekey: str
) -> Iterator[Choice]:
    own = lines.get(citekey)
    label = _("this source itself")
    yield Choice(f"{_SOURCE}{citekey}", Content(label), _label(own) if own else citekey)
    for place, one in enumerate(cited):
        surface = one_line(one.surface, _SURFACE)
        line = lines.get(one.citekey)
        if one.citekey == citekey:
            continue
        if line is not None:
            note = _("cited as {surface}").format(surface=surface)
            label = source_label(authors_of(line), line.year)
            key = f"{_SOURCE}{one.citekey}"
            yield Choice(key, Content(label), f"{note} · {line.title}")
        else:
            yield Choice(f"{_WORK}{place}", Content(surface), _("no source yet"))


def _all(
    lines: dict[str, SourceLine], cited: Sequence[CitedPlace], citekey: str
) -> Iterator[Choice]:
    shown = {citekey, *(one.citekey for one in cited)}
    for key, line in lines.items():
        if key not in shown:
            yield Choice(f"{_SOURCE}{key}", Content(_label(line)))


def _label(line: SourceLine) -> str:
    return f"{source_label(authors_of(line), line.year)} · {line.title}"


def _fits(choice: Choice, words: Sequence[str], lines: dict[str, SourceLine]) -> bool:
    citekey = choice.key.removeprefix(_SOURCE)
    told = plain(f"{choice.label.plain} {choice.note} {citekey if citekey in lines else ''}")
    return all(word in told for word in words)


def _ask_work(screen: ChoosingScreen, extract: Extract, cited: CitedPlace) -> None:
    """Offer to make a source of what the text says of the work."""
    known = work_cited(cited.surface)

    def take(texts: dict[str, str]) -> None:
        year = texts["year"].strip()
        work = CitedWork(texts["authors"], year_typed(year) if year else None, texts["title"])
        made = attribute_to_new(screen.desk.session, extract.guid, work)
        screen.catch_up()
        screen.changed(lambda: made)
        said = _("{citekey} is a new source, still to be selected.")
        screen.notify(said.format(citekey=made.study_citekey), markup=False)

    fields = [
        FormField("authors", _("Authors"), known.authors),
        FormField("year", _("Year"), str(known.year or "")),
        FormField("title", _("Title, if you know it"), known.title),
    ]
    title = _("A new source: {surface}").format(surface=one_line(cited.surface, _SURFACE))
    screen.app.push_screen(FormDialog(title, fields, take))


def _attributed(screen: ChoosingScreen, extract: Extract, citekey: str) -> Extract:
    made = attribute(screen.desk.session, extract.guid, citekey)
    screen.catch_up()
    return made
