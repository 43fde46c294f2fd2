"""Stage 3: what the coded passages show, together."""
