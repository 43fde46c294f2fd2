"""A suggestion as commands and screens exchange it."""

from staven.extracts.suggestion import Suggestion


def suggestion_document(one: Suggestion) -> dict[str, object]:
    """As JSON has it: offsets in code points, codes by their id, the likeliest first."""
    return {
        "start": one.start,
        "end": one.end,
        "codes": [
            {
                "code": code.code,
                "score": code.score,
                "because": code.because,
                "negated": code.negated,
            }
            for code in one.codes
        ],
    }
