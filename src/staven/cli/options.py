"""The options that hold everywhere, as far as one must know them to find the command."""

OPTIONS_WITH_VALUE = ("--project", "--lang", "--reviewer")
"""Those that take a word."""
