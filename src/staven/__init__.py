"""staven: substantiate policy conclusions with evidence, traceable to the quote."""
