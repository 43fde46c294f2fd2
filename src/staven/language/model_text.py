"""A learned model as text, to be kept until there is something new to learn."""

import json
from base64 import b85decode, b85encode

import numpy as np

from staven.language.bags import Matrix
from staven.language.model import Model

FORMAT = 2
"""Raised whenever a model that was kept means something else than before."""


def model_to_text(model: Model) -> str:
    """The model as JSON."""
    return json.dumps(
        {
            "format": FORMAT,
            "vocabulary": list(model.vocabulary),
            "shared": _to_text(model.shared),
            "own": _to_text(model.own),
            "signs": _to_text(model.signs),
            "bias": model.bias,
            "blend": model.blend,
            "raised": model.raised,
            "examples": model.examples,
            "coded": model.coded,
        }
    )


def model_from_text(text: str, codes: int, signs: int) -> Model | None:
    """The model in a JSON text; None where it is of another make, or does not fit the codebook."""
    try:
        kept = json.loads(text)
        if kept["format"] != FORMAT:
            return None
        words = len(kept["vocabulary"])
        return Model(
            vocabulary={word: place for place, word in enumerate(kept["vocabulary"])},
            shared=_from_text(kept["shared"], (words,)),
            own=_from_text(kept["own"], (words, codes)),
            signs=_from_text(kept["signs"], (signs,)),
            bias=float(kept["bias"]),
            blend=float(kept["blend"]),
            raised=float(kept["raised"]),
            examples=int(kept["examples"]),
            coded=int(kept["coded"]),
        )
    except (ValueError, KeyError, TypeError):
        return None


def _to_text(numbers: Matrix) -> str:
    return b85encode(numbers.astype("<f4").tobytes()).decode("ascii")


def _from_text(text: str, shape: tuple[int, ...]) -> Matrix:
    numbers: Matrix = np.frombuffer(b85decode(text), dtype="<f4").astype(float).reshape(shape)
    return numbers
