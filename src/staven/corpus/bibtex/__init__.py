"""BibTeX in, and the pieces that writing it shares."""
