"""Tables of references in."""
