"""Where the screens of `staven serve` begin: one such process runs for each page that is open."""

import os

from staven.cli.start import start

if __name__ == "__main__":
    # Textual reads it when it is imported, which the screens do when they are opened.
    os.environ["TEXTUAL_DRIVER"] = "staven.tui.page_driver:PageDriver"
    start()
