"""CSL-JSON in and out."""
