"""Reference lists as reports print them."""
