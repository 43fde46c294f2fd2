"""What the commands of the selection take: screen, searches, interview and flow."""

import argparse

from staven.cli.typed_words import count_typed, decision_typed
from staven.corpus.screening import Decision
from staven.corpus.search_record import SearchKind
from staven.locale import _

STAGES = ("title", "full", "title and abstract", "full text")
"""How a round can be named: its word, or the first of it."""


def add_screen(screen: argparse.ArgumentParser) -> None:
    """Add what `staven screen` takes."""
    screen.add_argument(
        "citekey", nargs="?", default="", metavar=_("CITEKEY"), help=_("a source to decide on")
    )
    screen.add_argument(
        "decision",
        nargs="?",
        default="",
        type=decision_typed,
        choices=("", *(word.value for word in Decision)),
        metavar=_("DECISION"),
        help=_("include, exclude or unsure"),
    )
    screen.add_argument(
        "--stage",
        default="",
        choices=STAGES,
        metavar="{title,full}",
        help=_("the round (default: the first)"),
    )
    screen.add_argument("--reason", default="", metavar=_("WORDS"), help=_("why it is excluded"))
    screen.add_argument(
        "--settle", action="store_true", help=_("decide for all, where people differ")
    )
    screen.add_argument(
        "--start", action="store_true", help=_("put up for screening what was included without it")
    )
    screen.add_argument(
        "--reviewers", type=int, choices=(1, 2), help=_("how many people look at each source")
    )
    screen.add_argument(
        "--blind", action=argparse.BooleanOptionalAction, help=_("see no other's decision first")
    )
    screen.add_argument(
        "--add-reason", default=None, metavar=_("WORDS"), help=_("add a reason to a round's list")
    )


def add_searches(searches: argparse.ArgumentParser) -> None:
    """Add what `staven searches` takes."""
    searches.add_argument(
        "what",
        nargs="?",
        default="list",
        choices=("list", "add", "change"),
        metavar=_("WHAT"),
        help=_("list, add or change"),
    )
    searches.add_argument(
        "search", nargs="?", default="", metavar=_("SEARCH"), help=_("the search to change")
    )
    searches.add_argument("--database", metavar=_("NAME"), help=_("what was searched"))
    searches.add_argument("--query", metavar=_("WORDS"), help=_("the search as it was typed"))
    searches.add_argument("--date", metavar=_("DAY"), help=_("as in 2022-11-03 (default: today)"))
    searches.add_argument(
        "--hits", type=count_typed, metavar="N", help=_("how many records came back")
    )
    searches.add_argument("--kind", choices=[kind.value for kind in SearchKind])
    searches.add_argument("--note", metavar=_("WORDS"), help=_("a remark"))


def add_interview(interview: argparse.ArgumentParser) -> None:
    """Add what `staven interview` takes."""
    interview.add_argument(
        "category",
        metavar=_("CATEGORY"),
        help=_("ministry, municipality, science, practice, or one of your own"),
    )
    interview.add_argument("--date", default="", metavar=_("DAY"), help=_("as in 2022-11-03"))
    interview.add_argument(
        "--note", default="", metavar=_("WORDS"), help=_("a remark, without anybody's name")
    )
    interview.add_argument("--new", action="store_true", help=_("make a category of your own"))
    interview.add_argument(
        "--anyway", action="store_true", help=_("keep it, though it seems to name somebody")
    )


def add_flow(flow: argparse.ArgumentParser) -> None:
    """Add what `staven flow` takes."""
    flow.add_argument(
        "-o", "--output", default="", metavar=_("FILE"), help=_("ends in .svg, .txt or .md")
    )
