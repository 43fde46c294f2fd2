"""The command line: parse, one action, print."""
