"""A text as the beginning of a sentence or a cell."""


def capitalised(text: str) -> str:
    """`text` with a capital first letter, the others as they are; Dutch `ij` is one letter."""
    if text.startswith("ij"):
        return f"IJ{text[2:]}"
    return text[:1].upper() + text[1:]
