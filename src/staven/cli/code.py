"""staven code"""

import argparse

from staven.cli.screens import open_screens


def run(arguments: argparse.Namespace) -> int:
    """Open the coding screen, on a source where one is named."""
    return open_screens(
        getattr(arguments, "project", None),
        getattr(arguments, "reviewer", None),
        screen="coding",
        citekey=arguments.citekey,
    )
