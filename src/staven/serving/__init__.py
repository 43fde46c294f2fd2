"""The screens in a browser of this machine: the page, who gets it, and what runs behind it."""
