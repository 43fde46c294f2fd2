"""Stage 2: coded passages and what they claim."""
