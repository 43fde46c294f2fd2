"""Stage 1: the questions we ask of the sources."""
