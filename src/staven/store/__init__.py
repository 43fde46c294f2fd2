"""The one SQLite file. All SQL is here."""
