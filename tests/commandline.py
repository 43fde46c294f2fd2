"""What a command said: for tests of the command line."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

STAVEN = Path(sys.executable).with_name("staven")
"""The command as it was installed."""


@dataclass(frozen=True)
class Said:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:  # noqa: ANN401  (whatever JSON holds)
        """What stands on stdout, which is one JSON document and nothing else."""
        return json.loads(self.out)


Staven = Callable[..., Said]
"""Runs staven with some words."""
