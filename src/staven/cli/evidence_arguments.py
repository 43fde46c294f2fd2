"""What the commands take that weigh and place evidence: appraise, transcribe, attribute, rigour."""

import argparse

from staven.extracts.appraisal import Design, Independence, Relevance, Richness, Rigour
from staven.extracts.appraisal_words import (
    design_word,
    independence_word,
    relevance_word,
    richness_word,
    rigour_word,
)
from staven.locale import _


def add_appraise(appraise: argparse.ArgumentParser) -> None:
    """Add what `staven appraise` takes."""
    appraise.add_argument("citekey", metavar=_("CITEKEY"), help=_("the source"))
    for name, words in (
        ("design", map(design_word, Design)),
        ("rigour", map(rigour_word, Rigour)),
        ("relevance", map(relevance_word, Relevance)),
        ("richness", map(richness_word, Richness)),
        ("independence", map(independence_word, Independence)),
    ):
        listed = ", ".join(words).replace("%", "%%")
        appraise.add_argument(
            f"--{name}", metavar=_("WORD"), help=_("{words}, or none").format(words=listed)
        )
    appraise.add_argument(
        "--sms",
        type=int,
        choices=range(6),
        metavar="N",
        help=_("1 to 5, where the design claims an effect (0 for none)"),
    )
    appraise.add_argument(
        "--theory",
        action=argparse.BooleanOptionalAction,
        help=_("it says itself why it should work"),
    )
    appraise.add_argument(
        "--reason", metavar=_("WORDS"), help=_("why, where the best level is not given")
    )


def add_transcribe(transcribe: argparse.ArgumentParser) -> None:
    """Add what `staven transcribe` takes."""
    transcribe.add_argument("citekey", metavar=_("CITEKEY"), help=_("the source"))
    shape = transcribe.add_mutually_exclusive_group(required=True)
    shape.add_argument("--figure", default="", metavar="N", help=_("the number of the figure"))
    shape.add_argument("--table", default="", metavar="N", help=_("the number of the table"))
    shape.add_argument("--dashboard", action="store_true", help=_("a dashboard, with its --url"))
    shape.add_argument("--scan", action="store_true", help=_("a scan, with its --page"))
    transcribe.add_argument("--page", default="", metavar="N", help=_("the page"))
    transcribe.add_argument("--url", default="", metavar="URL", help=_("the address"))
    transcribe.add_argument(
        "--visited", default="", metavar=_("DAY"), help=_("when, as in 2022-11-03")
    )
    transcribe.add_argument(
        "--quote", required=True, metavar=_("WORDS"), help=_("what it shows; - reads them in")
    )
    transcribe.add_argument(
        "--code",
        action="append",
        required=True,
        metavar=_("CODE"),
        help=_("a code, a context as CODE:enables or CODE:hinders; may be repeated"),
    )
    transcribe.add_argument("--aspect", default="works", metavar=_("WORD"))
    transcribe.add_argument("--stance", default="supports", metavar=_("WORD"))
    for name in ("scale", "as-intended", "trend", "direction", "cost-verdict"):
        transcribe.add_argument(f"--{name}", default="", metavar=_("WORD"))
    transcribe.add_argument("--value", default="", metavar="N", help=_("as in 12,5"))
    transcribe.add_argument("--unit", default="", metavar=_("WORD"))
    transcribe.add_argument("--year", default="", metavar=_("YEAR"))
    transcribe.add_argument("--group", default="", metavar=_("CODE"), help=_("whom it is about"))
    transcribe.add_argument("--comparison", default="", metavar=_("WORDS"))
    transcribe.add_argument("--corrected-for", default="", metavar=_("WORDS"))
    transcribe.add_argument("--period", default="", metavar=_("YEARS"), help=_("as in 2014-2021"))


def add_attribute(attribute: argparse.ArgumentParser) -> None:
    """Add what `staven attribute` takes."""
    attribute.add_argument("extract", metavar="GUID", help=_("the extract"))
    whose = attribute.add_mutually_exclusive_group(required=True)
    whose.add_argument(
        "citekey", nargs="?", default="", metavar=_("CITEKEY"), help=_("the source it cites")
    )
    whose.add_argument("--new", action="store_true", help=_("make a source of what it cites"))
    attribute.add_argument("--authors", default="", metavar=_("NAMES"), help=_("with --new"))
    attribute.add_argument("--year", default="", metavar=_("YEAR"), help=_("with --new"))
    attribute.add_argument("--title", default="", metavar=_("TITLE"), help=_("with --new"))


def add_rigour(rigour: argparse.ArgumentParser) -> None:
    """Add what `staven rigour` takes."""
    rigour.add_argument("extract", metavar="GUID", help=_("the extract"))
    rigour.add_argument(
        "rigour",
        metavar=_("WORD"),
        help=_("{words}, or none").format(words=", ".join(map(rigour_word, Rigour))),
    )
    rigour.add_argument("--reason", default="", metavar=_("WORDS"), help=_("why"))
