"""What an undo or a redo did, in words."""

from staven.locale import _, pgettext
from staven.store.undo import TakenBack


def what(taken: TakenBack) -> str:
    """The action: the thing that it began with, and what was done to it."""
    said = {
        "insert": _("{thing} added"),
        "update": _("{thing} changed"),
        "delete": _("{thing} deleted"),
    }[taken.action]
    return said.format(thing=_thing(taken.table))


def _thing(table: str) -> str:
    things = {
        "appraisal": pgettext("undone", "appraisal of a study"),
        "assignment": pgettext("undone", "who reads a text"),
        "code": pgettext("undone", "code of the codebook"),
        "codebook": pgettext("undone", "version of the codebook"),
        "distinct_pair": pgettext("undone", "two works told apart"),
        "document": pgettext("undone", "text of a source"),
        "extract": pgettext("undone", "coded passage"),
        "finding": pgettext("undone", "finding"),
        "found_in": pgettext("undone", "what a search brought up"),
        "judgement": pgettext("undone", "judgement on a mechanism"),
        "memo": pgettext("undone", "memo"),
        "merged_record": pgettext("undone", "record of a work"),
        "quick_code": pgettext("undone", "code on a key"),
        "recheck": pgettext("undone", "extract to be looked at again"),
        "review_inclusion": pgettext("undone", "study in a review"),
        "screening": pgettext("undone", "decision in the screening"),
        "search_log": pgettext("undone", "search of the log"),
        "source": pgettext("undone", "source"),
        "source_file": pgettext("undone", "file of a source"),
        "study": pgettext("undone", "study"),
    }
    return things.get(table, table)
