"""Citations in a text: where they stand, and what each says."""
