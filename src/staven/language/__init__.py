"""Dutch and English text as sentences and lemmas."""
