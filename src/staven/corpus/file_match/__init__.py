"""Which source a file is the text of."""
