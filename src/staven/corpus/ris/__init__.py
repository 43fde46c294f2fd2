"""RIS in."""
