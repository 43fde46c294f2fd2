"""What is pasted, cut or refused by its length: a slip of the clipboard stops no screen."""

from staven.locale import ngettext, number


def on_one_line(text: str, room: int) -> tuple[str, bool]:
    """What is pasted into a line: its words with single spaces, cut to `room` characters.

    The second value says whether any of it was left out.
    """
    # Cut before it is looked through: ten million characters are a slip of the clipboard.
    begin = 2 * room + 2
    words = " ".join(text[:begin].split())
    return words[:room], len(words) > room or bool(text[begin:].strip())


def too_long(length: int, most: int) -> str:
    """That a paste was refused for its length, in characters; nothing of it was taken."""
    said = ngettext(
        "Not pasted: {n} character, where {most} fit.",
        "Not pasted: {n} characters, where {most} fit.",
        length,
    )
    return said.format(n=number(length), most=number(most))


def cut_short(most: int) -> str:
    """That only the beginning of a paste was taken."""
    said = ngettext(
        "Of what was pasted only the first {n} character was taken.",
        "Of what was pasted only the first {n} characters were taken.",
        most,
    )
    return said.format(n=number(most))
