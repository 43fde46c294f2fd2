"""What `staven attach` is told: a source and a file, or files and folders alone."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from staven.locale import _


class AttachWords(argparse.Action):
    """Takes the words; one that is neither a file nor a folder lacks its file."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[str] | None,
        option_string: str | None = None,  # noqa: ARG002  (argparse's interface)
    ) -> None:
        """Keep the words, or say what is missing."""
        words = [values] if isinstance(values, str) else list(values or ())
        if len(words) == 1 and not Path(words[0]).expanduser().exists():
            parser.error(_("name a source and its file, or a file or folder that is there"))
        setattr(namespace, self.dest, words)
