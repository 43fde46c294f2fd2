"""DOIs, and addresses on the web, out of the texts and records that hold them."""

import re

DOI_BEGINS = r"10\.\d{4,9}/"
"""The beginning of a DOI, as an expression. What may follow is for each text to say: in records a
DOI ends at a space and may hold `<`, on pages that begins a tag."""
_IN_A_FIELD = re.compile(rf"{DOI_BEGINS}\S+")


def doi_in(field: str) -> str:
    """The DOI in a field that may hold a resolver or a label too; empty where it holds none."""
    found = _IN_A_FIELD.search(field.replace("%2F", "/").replace("%2f", "/"))
    return without_punctuation(found[0]) if found else ""


def without_punctuation(address: str) -> str:
    """A DOI or address without the punctuation of the sentence that it stands in.

    A bracket that the address itself opens stays: `10.1016/S0140-6736(05)`.
    """
    kept = address.rstrip(".,;:!?'’”>]}")
    while kept.endswith(")") and kept.count(")") > kept.count("("):
        kept = kept[:-1].rstrip(".,;:")
    return kept
