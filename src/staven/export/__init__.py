"""Stage 4: tables, quotes and chapters out."""
