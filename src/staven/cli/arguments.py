"""What each command does and takes, in words that the help prints."""

import argparse
from collections.abc import Callable
from importlib import import_module

from staven.cli.attach_words import AttachWords
from staven.locale import _

Add = Callable[[argparse.ArgumentParser], None]
"""Adds to a command what it takes."""


def commands_and_arguments() -> dict[str, tuple[str, Add]]:
    """What each command does, and what adds its arguments; in the order of the work."""
    return {
        "demo": (_("make the model case and open it"), _add_demo),
        "init": (_("make a new project"), _add_init),
        "import": (_("bring in sources or a project folder"), _add_import),
        "refs": (_("parse a reference list, without a project"), _add_refs),
        "dedupe": (_("find records of the same work, in the project or in files"), _add_dedupe),
        "attach": (_("add a text to a source, or find the sources of files"), _add_attach),
        "searches": (_("log where was searched, and with what yield"), _of_selection("searches")),
        "screen": (_("decide which sources are in, in two rounds"), _of_selection("screen")),
        "interview": (
            _("add an interview by category, without a name"),
            _of_selection("interview"),
        ),
        "flow": (_("show the flow of the selection (PRISMA 2020)"), _of_selection("flow")),
        "cite": (_("find the citations in a text, and the works that they mean"), _add_cite),
        "assign": (_("say who reads which text, blind or not"), _add_assign),
        "suggest": (_("propose codes for the sentences of a text"), _add_suggest),
        "code": (_("open the coding screen"), _add_code),
        "codebook": (_("look at the codebook, change it, compare its versions"), _add_codebook),
        "transcribe": (
            _("write down what a figure, table or dashboard shows, and code it"),
            _of_evidence("transcribe"),
        ),
        "attribute": (
            _("let an extract count for the study that it cites"),
            _of_evidence("attribute"),
        ),
        "appraise": (_("say how much weight a source can bear"), _of_evidence("appraise")),
        "rigour": (_("overrule the rigour of a source for one extract"), _of_evidence("rigour")),
        "extract": (_("list, make and change coded passages"), _of_extracts("extract")),
        "memo": (_("show or write a memo"), _of_extracts("memo")),
        "history": (_("show who changed what of an extract, when"), _of_extracts("history")),
        "search": (_("find coded quotes, and texts, sources and memos"), _add_search),
        "synth": (_("show the synthesis, mechanism by mechanism"), _add_synth),
        "undo": (_("take back your last action"), lambda _undo: None),
        "redo": (_("do again what you took back last"), lambda _redo: None),
        "check": (_("check quotes, references and judgements"), lambda _check: None),
        "export": (_("write tables, quotes, a chapter, or the whole project"), _add_export),
        "serve": (_("open the screens in a browser, on this machine only"), _add_serve),
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
    importing.add_argument(
        "files",
        nargs="+",
        metavar=_("FILE"),
        help=_(".bib, .ris, .json, .csv, .tsv, .txt, .md, .docx, or a project folder"),
    )
    importing.add_argument(
        "--map",
        action="append",
        default=[],
        metavar=_("COLUMN=FIELD"),
        help=_("which field of a source a column of a table is"),
    )
    importing.add_argument(
        "--section",
        default="",
        metavar=_("HEADING"),
        help=_("where the reference list begins, in a longer text"),
    )
    importing.add_argument(
        "--screen", action="store_true", help=_("new sources are still to be selected")
    )
    importing.add_argument(
        "--search",
        default="",
        metavar=_("NAME"),
        help=_("the search of the log that brought them up"),
    )


def _add_refs(refs: argparse.ArgumentParser) -> None:
    refs.add_argument(
        "file", metavar=_("FILE"), help=_("a list as .txt, .md, .docx, .html or .pdf")
    )
    refs.add_argument(
        "--section",
        default="",
        metavar=_("HEADING"),
        help=_("only below the heading that begins so"),
    )


def _add_dedupe(dedupe: argparse.ArgumentParser) -> None:
    dedupe.add_argument(
        "files",
        nargs="*",
        metavar=_("FILE"),
        help=_("files with references (default: the sources of the project)"),
    )
    deciding = dedupe.add_mutually_exclusive_group()
    for option, metavar, says in (
        ("--merge", (_("KEPT"), _("OTHER")), _("make one source of two records of one work")),
        ("--study", (_("ONE"), _("OTHER")), _("let two sources report on one study")),
        ("--different", (_("ONE"), _("OTHER")), _("say that they are different works")),
        ("--includes", (_("REVIEW"), _("STUDY")), _("say that a review includes a study")),
    ):
        deciding.add_argument(option, nargs=2, metavar=metavar, help=says)
    deciding.add_argument(
        "--own-study", metavar=_("CITEKEY"), help=_("let a source report on a study of its own")
    )
    dedupe.add_argument(
        "--take",
        action="append",
        default=[],
        metavar=_("FIELD"),
        help=_("with --merge: a field on which the other record is believed"),
    )


def _add_attach(attach: argparse.ArgumentParser) -> None:
    attach.add_argument(
        "words",
        nargs="+",
        action=AttachWords,
        metavar=_("CITEKEY|FILE"),
        help=_("a source and its text (.pdf .docx .html .md .txt); or files or a folder alone"),
    )
    attach.add_argument("--yes", action="store_true", help=_("attach the files that are sure"))
    attach.add_argument(
        "--replaces",
        nargs="?",
        const="",
        default=None,
        metavar=_("TEXT"),
        help=_("it is a better version of the text there, or of the one so called"),
    )


def _add_cite(cite: argparse.ArgumentParser) -> None:
    text = cite.add_mutually_exclusive_group(required=True)
    text.add_argument(
        "file",
        nargs="?",
        default="",
        metavar=_("FILE"),
        help=_("the text that cites, or the citekey of a source with a text"),
    )
    text.add_argument("--document", default="", metavar="GUID", help=_("a text of the project"))
    cite.add_argument(
        "--bib",
        default="",
        metavar=_("FILE"),
        help=_("its bibliography (default: the sources of the project)"),
    )
    cite.add_argument(
        "--audit", action="store_true", help=_("show what to mend before it is published")
    )


def _add_assign(assign: argparse.ArgumentParser) -> None:
    from staven.cli.assign_arguments import add_assign  # noqa: PLC0415  (only for this command)

    add_assign(assign)


def _add_suggest(suggest: argparse.ArgumentParser) -> None:
    suggest.add_argument(
        "file",
        nargs="?",
        default="",
        metavar=_("FILE"),
        help=_("a text, or the citekey of a source with a text"),
    )
    suggest.add_argument("--document", default="", metavar="GUID", help=_("a text of the project"))
    suggest.add_argument(
        "--codebook",
        default="",
        metavar=_("FILE"),
        help=_("the codebook, a YAML file (default: that of the project)"),
    )
    suggest.add_argument(
        "--kind", default="", metavar=_("KIND"), help=_("which codes (default: mechanisms)")
    )
    suggest.add_argument(
        "--measure", action="store_true", help=_("show how well it foretells what you coded")
    )
    suggest.add_argument("--beside", action="store_true", help=argparse.SUPPRESS)


def _add_code(code: argparse.ArgumentParser) -> None:
    code.add_argument("citekey", nargs="?", default="", metavar=_("CITEKEY"))


def _add_codebook(codebook: argparse.ArgumentParser) -> None:
    from staven.cli.codebook_arguments import add_codebook  # noqa: PLC0415  (only for this command)

    add_codebook(codebook)


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


def _add_serve(serve: argparse.ArgumentParser) -> None:
    serve.add_argument(
        "--port", type=int, default=0, metavar="N", help=_("the port (default: a free one)")
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


def _of_evidence(name: str) -> Add:
    """What adds the arguments of a command that weighs or places evidence; late, as those below."""

    def add(command: argparse.ArgumentParser) -> None:
        adding: Add = getattr(import_module("staven.cli.evidence_arguments"), f"add_{name}")
        adding(command)

    return add


def _of_extracts(name: str) -> Add:
    """What adds the arguments of a command on extracts; late, as those below."""

    def add(command: argparse.ArgumentParser) -> None:
        adding: Add = getattr(import_module("staven.cli.extract_arguments"), f"add_{name}")
        adding(command)

    return add


def _of_selection(name: str) -> Add:
    """What adds the arguments of a command of the selection.

    Late, since they need words of the domain that other commands do without.
    """

    def add(command: argparse.ArgumentParser) -> None:
        adding: Add = getattr(import_module("staven.cli.selection_arguments"), f"add_{name}")
        adding(command)

    return add
