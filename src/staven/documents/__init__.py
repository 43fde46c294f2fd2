"""Stage 1: the texts of sources, frozen so that quotes can be anchored."""
