"""What a person can do, one function each; screens and commands both call these."""
