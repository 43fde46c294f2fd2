"""Writing out what the project holds and what it shows."""

from collections.abc import Callable
from pathlib import Path

from staven.actions.files import read_text, write_text, write_texts
from staven.actions.project_folder import folder_to_write
from staven.actions.session import Session
from staven.actions.synthesis import rules
from staven.errors import StavenError
from staven.export.bib import bib_of
from staven.export.chapter import chapter_of
from staven.export.csv_table import csv_of
from staven.export.material import Material, citations_of
from staven.export.project_folder import own_files
from staven.export.quote_list import quote_list
from staven.export.quote_table import quote_table
from staven.export.report import report_of
from staven.export.tables import tables_of, tables_text
from staven.locale import _, language
from staven.locale.system_words import reason
from staven.store.codes import codebook_in_force, text_in_force
from staven.store.documents import document_lines
from staven.store.evidence import evidence
from staven.store.judgements import findings, judgements
from staven.store.settings import setting
from staven.store.sources import all_sources
from staven.synthesis.synthesis import synthesise

FORMATS: dict[str, tuple[str, ...]] = {
    "chapter": (".md",),
    "tables": (".md", ".csv", ""),
    "quotes": (".md", ".csv"),
    "bib": (".bib",),
    "codebook": (".yaml", ".yml"),
}
"""Per thing that is one file (or a few), the endings it can have; "" is a folder of CSV files."""


def export(session: Session, what: str, path: Path) -> list[Path]:
    """Write `what` to `path`, in the format that its ending asks for; returns what was written.

    `tables` come as one Markdown file, as CSV files in a folder, or, where the name ends in .csv,
    as CSV files beside each other: `x.csv` gives `x-mechanisms.csv` and so on. `project` is a
    folder, and takes the place of an earlier export there.

    Raises:
        StavenError: nothing is written in that format, or it cannot be written there.
    """
    if what == "project":
        return _export_project(session, path)
    endings = FORMATS[what]
    ending = path.suffix.lower()
    if path.is_dir() and "" in endings:
        ending = ""
    elif path.is_dir():
        raise StavenError(
            _("this is a folder"), where=str(path), remedy=_("Name a file: what is written is one.")
        )
    if ending not in endings:
        raise StavenError(
            _("no format goes with this name"),
            where=str(path),
            remedy=_("Let it end in {endings}.").format(endings=_either(endings)),
        )
    write: dict[str, Callable[[Session, Path], list[Path]]] = {
        "chapter": _export_chapter,
        "tables": _export_tables,
        "quotes": _export_quotes,
        "bib": _export_bib,
        "codebook": _export_codebook,
    }
    return write[what](session, path)


def material(session: Session) -> Material:
    """What an export is written from, all of it as the project is now."""
    db = session.db
    book, in_force, passages = codebook_in_force(db), rules(session), evidence(db, session.reviewer)
    citekeys = sorted({item.extract.citekey for item in passages})
    digests = [
        text.guid
        for citekey in citekeys
        for text in document_lines(db, citekey)
        if text.kind == "digest"
    ]
    return Material(
        title=setting(db, "title") or session.path.stem,
        synthesis=synthesise(book, in_force, passages, findings(db), judgements(db)),
        codebook=book,
        rules=in_force,
        evidence=tuple(passages),
        citations=citations_of(passages, all_sources(db), digests),
        language=language(),
    )


def _export_chapter(session: Session, path: Path) -> list[Path]:
    found = material(session)
    return [write_text(path, chapter_of(report_of(found), found))]


def _export_tables(session: Session, path: Path) -> list[Path]:
    found = material(session)
    report = report_of(found)
    if path.suffix.lower() == ".md" and not path.is_dir():
        return [write_text(path, tables_text(report, found))]
    beside = path.suffix.lower() == ".csv" and not path.is_dir()
    folder, before = (path.parent, f"{path.stem}-") if beside else (path, "")
    return write_texts(
        folder,
        {f"{before}{table.name}.csv": csv_of(table) for table in tables_of(report, found)},
    )


def _export_quotes(session: Session, path: Path) -> list[Path]:
    found = material(session)
    if path.suffix.lower() == ".csv":
        return [write_text(path, csv_of(quote_table(found)))]
    return [write_text(path, quote_list(found))]


def _export_bib(session: Session, path: Path) -> list[Path]:
    return [write_text(path, bib_of(all_sources(session.db)))]


def _export_codebook(session: Session, path: Path) -> list[Path]:
    return [write_text(path, text_in_force(session.db, "codes"))]


def _export_project(session: Session, folder: Path) -> list[Path]:
    """The project folder; of an earlier export there, what no longer belongs to it goes."""
    if folder.exists() and not folder.is_dir():
        raise StavenError(
            _("this is a file, and a project is exported as a folder"),
            where=str(folder),
            remedy=_("Choose another name."),
        )
    earlier = folder / "project.yaml"
    if folder.is_dir() and any(folder.iterdir()) and not earlier.is_file():
        raise StavenError(
            _("this folder holds something else than a project"),
            where=str(folder),
            remedy=_("Choose an empty folder, or a new name."),
        )
    documents = folder / "documents.jsonl"
    before = own_files(read_text(documents) if documents.is_file() else "")
    texts = folder_to_write(session)
    written = write_texts(folder, texts)
    for name in sorted(before - texts.keys()):
        _remove(folder / name)
    return written


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise StavenError(
            _("this file of an earlier export cannot be removed: {reason}").format(
                reason=reason(error)
            ),
            where=str(path),
        ) from error


def _either(endings: tuple[str, ...]) -> str:
    named = [ending for ending in endings if ending]
    said = _(" or ").join(named)
    return _("{endings}, or name a folder").format(endings=said) if "" in endings else said
