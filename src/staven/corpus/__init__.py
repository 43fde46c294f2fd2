"""Stage 1: sources in."""
