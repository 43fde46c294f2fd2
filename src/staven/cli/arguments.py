"""What each command does and takes, in words that the help prints."""

import argparse
from collections.abc import Callable

from staven.locale import _

Add = Callable[[argparse.ArgumentParser], None]
"""Adds to a command what it takes."""


def commands_and_arguments() -> dict[str, tuple[str, Add]]:
    """What each command does, and what adds its arguments; in the order of the work."""
    return {
        "demo": (_("make the model case and open it"), _add_demo),
        "init": (_("make a new project"), _add_init),
        "import": (_("bring in sources (.bib) or a project folder"), _add_import),
        "attach": (_("add a text to a source"), _add_attach),
        "code": (_("open the coding screen"), _add_code),
        "search": (_("find coded quotes, and texts, sources and memos"), _add_search),
        "synth": (_("show the synthesis, mechanism by mechanism"), _add_synth),
        "check": (_("check quotes, references and judgements"), lambda _check: None),
        "export": (_("write tables, quotes, a chapter, or the whole project"), _add_export),
    }


def _add_demo(demo: argparse.ArgumentParser) -> None:
    demo.add_argument(
        "folder", nargs="?", metavar=_("DIR"), help=_("where (default: a data folder)")
    )
    demo.add_argument("--no-open", action="store_true", help=_("make it, and do not open it"))


def _add_init(init: argparse.ArgumentParser) -> None:
    init.add_argument("file", metavar=_("FILE"), help=_("the project to make; ends in .staven"))
    init.add_argument(
        "--codebook", required=True, metavar=_("FILE"), help=_("the codebook, a YAML file")
    )
    init.add_argument("--title", default="", metavar=_("TITLE"), help=_("what the study is called"))


def _add_import(importing: argparse.ArgumentParser) -> None:
    importing.add_argument("files", nargs="+", metavar=_("FILE"))


def _add_attach(attach: argparse.ArgumentParser) -> None:
    attach.add_argument("citekey", metavar=_("CITEKEY"))
    attach.add_argument("file", metavar=_("FILE"), help=_("a text: .txt or .md"))


def _add_code(code: argparse.ArgumentParser) -> None:
    code.add_argument("citekey", nargs="?", default="", metavar=_("CITEKEY"))


def _add_synth(synth: argparse.ArgumentParser) -> None:
    synth.add_argument("--mechanism", default="", metavar=_("CODE"), help=_("only this one"))


def _add_export(export: argparse.ArgumentParser) -> None:
    export.add_argument(
        "what",
        choices=("chapter", "tables", "quotes", "bib", "codebook", "project"),
        metavar=_("WHAT"),
        help=_("chapter, tables, quotes, bib, codebook or project"),
    )
    export.add_argument(
        "-o", "--output", required=True, metavar=_("FILE"), help=_("the ending says the format")
    )


def _add_search(search: argparse.ArgumentParser) -> None:
    search.add_argument("query", nargs="?", default="", metavar=_("WORDS"))
    search.add_argument(
        "--in", dest="where", default="quotes", choices=("quotes", "texts", "sources", "memos")
    )
    search.add_argument("--code", default="", metavar=_("CODE"), help=_("only with this code"))
    search.add_argument("--source", default="", metavar=_("CITEKEY"), help=_("only of this source"))
    search.add_argument("--stance", default="", metavar=_("WORD"), help=_("only with this stance"))
    search.add_argument("--aspect", default="", metavar=_("WORD"), help=_("only with this aspect"))
    search.add_argument("--year", default="", metavar="A-B", help=_("sources of these years"))
    search.add_argument("--limit", type=int, default=50, metavar="N", help=_("at most so many"))
