"""What marks a file as a project, and of which version."""

APPLICATION_ID = 0x5354564E
"""`STVN`: marks a SQLite file as a project of ours."""
SCHEMA_VERSION = 3
"""The version of the tables that this release reads and writes."""
