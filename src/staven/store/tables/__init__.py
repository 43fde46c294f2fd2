"""The tables, declared with SQLModel: what a row holds, and what the file itself refuses."""
