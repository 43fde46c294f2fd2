"""Dutch voorvoegsels, and those of the neighbours: what stands before a surname."""

_VOORVOEGSELS = """
's 't a aan af al am an auf aus ben bij da dal de degli dei del dela della den der des di do dos
du el en het im in la las le les li lo los of onder op over te ten ter tot uijt uit uyt van vom
von voor zu zum zur ‘t ’s ’t
"""
PREFIXES = frozenset(_VOORVOEGSELS.split())
"""In lower case, as they are written behind the initials: `Linden, M. van der`."""


def split_before(family: str) -> tuple[str, str]:
    """Prefix and surname of `van der Linden`; a capital keeps it whole, as in `De Vries`.

    BibTeX has the same rule: a prefix is known by its small letter. `Van der Linden` has one.
    """
    words = family.split()
    last = 0
    for at, word in enumerate(words[:-1], start=1):
        if word.lower() not in PREFIXES:
            break
        if word[:1].islower() or word[:1] in "'’":
            last = at
    return " ".join(words[:last]), " ".join(words[last:])


def split_behind(given: str) -> tuple[str, str]:
    """First names and prefix of `M. van der`."""
    words = given.split()
    end = len(words)
    while end and (
        words[end - 1] in PREFIXES
        or (
            end < len(words)
            and words[end - 1].capitalize() == words[end - 1]
            and words[end - 1].lower() in PREFIXES
        )
    ):
        end -= 1
    return " ".join(words[:end]), " ".join(words[end:])
