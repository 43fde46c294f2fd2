"""Which work of a bibliography a citation means."""
