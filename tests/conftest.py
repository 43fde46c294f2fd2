"""A small project to work on: one policy line, two mechanisms, three sources, one text."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from staven import locale
from staven.actions.attaching import attach
from staven.actions.importing import import_bibtex
from staven.actions.projects import init
from staven.actions.session import Session, open_session
from staven.tui.screens.file_picker import FilePicker

CODEBOOK = """\
codebook: wijk
version: "1"
label: {nl: Wijkbeleid, en: Neighbourhood policy}
scope: {article: "13", period: [2014, 2021]}
codes:
  - {id: bewoners, kind: group, label: {nl: bewoners, en: residents}}
  - {id: wijk, kind: policy line, label: {nl: Wijk, en: Neighbourhood}}
  - id: contact
    kind: outcome
    parent: wijk
    label: {nl: contact met buren, en: contact with neighbours}
    measure: outcome
  - id: ontmoeting
    kind: mechanism
    parent: wijk
    label: {nl: Ontmoeting, en: Encounter}
    definition: {nl: Mensen treffen elkaar, en: People meet}
    synonyms: {nl: [treffen], en: [meeting]}
    triggers: {nl: [buurthuis, koffie], en: [community centre]}
    level: front line
    brings: [contact]
  - id: bewonersbudget
    kind: mechanism
    parent: wijk
    label: {nl: Bewonersbudget, en: Residents' budget}
    level: system
    brings: [contact]
  - id: buurthuis
    kind: instrument
    parent: wijk
    label: {nl: buurthuis, en: community centre}
    serves: [ontmoeting]
  - {id: krimp, kind: context, parent: wijk, label: {nl: krimp, en: shrinking population}}
"""
"""A codebook that fits on a screen."""

SOURCES = """\
@techreport{jansen2019buurt,
  author = {Jansen, A. and de Vries, B.},
  title = {Buurthuizen [en] hun bezoekers},
  year = {2019},
  institution = {{Bureau Wijk}},
}

@article{smit2020contact,
  author = {Smit, C. and others},
  title = {Contact tussen buren},
  journal = {Tijdschrift voor de Wijk},
  year = {2020},
}

@book{gemeente2018visie,
  author = {{Gemeente Waterstad}},
  title = {Visie op de wijk},
  year = {2018},
}
"""
"""Three records: two with people, one by an institution; one title with brackets."""

TEXT = """\
# Buurthuizen

In het buurthuis drinken bewoners elke week koffie. Zij leren daar hun buren kennen. Dat gebeurt \
in drie van de tien wijken.

Waar de bevolking krimpt, komen minder mensen. Eén wijk sloot haar buurthuis in 2018.
"""
"""Six sentences, the heading included."""


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Each test starts in English, whatever the one before it spoke."""
    locale.use("en")
    yield
    locale.use("en")


@pytest.fixture
def codebook_file(tmp_path: Path) -> Path:
    path = tmp_path / "wijk.yaml"
    path.write_text(CODEBOOK, encoding="utf-8")
    return path


@pytest.fixture
def project_file(tmp_path: Path, codebook_file: Path) -> Path:
    """A project with three sources, the first of which has a text; nothing is coded yet."""
    path = init(tmp_path / "wijk.staven", codebook_file, "anna", "Wijkstudie")
    (tmp_path / "bronnen.bib").write_text(SOURCES, encoding="utf-8")
    (tmp_path / "buurt.md").write_text(TEXT, encoding="utf-8")
    session = open_session(path, "anna")
    import_bibtex(session, tmp_path / "bronnen.bib")
    attach(session, "jansen2019buurt", tmp_path / "buurt.md")
    session.close()
    return path


@pytest.fixture
def session(project_file: Path) -> Iterator[Session]:
    """Anna at work on that project."""
    opened = open_session(project_file, "anna")
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def _nowhere_yet() -> Iterator[None]:
    """No test begins where another one picked a file."""
    FilePicker.last = None
    yield
    FilePicker.last = None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say aloud which tests were left out, and why: it would be one letter among thousands."""
    for report in terminalreporter.getreports("skipped"):
        why = report.longrepr[-1] if isinstance(report.longrepr, tuple) else ""
        terminalreporter.write_sep("!", f"LEFT OUT: {report.nodeid}", red=True, bold=True)
        terminalreporter.write_line(why.removeprefix("Skipped: "), red=True, bold=True)
