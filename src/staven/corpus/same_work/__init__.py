"""Which sources are one work, and why."""
