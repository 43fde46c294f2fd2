"""Changes of a codebook: each gives another codebook, or says why it cannot be."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from staven.codebook.code import Code, Codebook, Wording, Wordings
from staven.codebook.pick import plain
from staven.codebook.references import HOLDERS, Placed, reference_problems
from staven.errors import StavenError
from staven.locale import _

LONGEST_LABEL = 200
"""Characters of a label at most: it stands on one line of a list. Our own."""
LONGEST_TEXT = 5000
"""Characters of a definition, or of one item of a list, at most: two pages. Our own."""
_UNSEEN = ("Cc", "Cs")
"""Categories of Unicode without a shape: control characters, and halves of characters."""
_LONGEST_ID = 60
"""Characters of an id at most, the number that tells it from others left out. Our own."""


def code_of(codebook: Codebook, code: str) -> Code:
    """The code with this id.

    Raises:
        StavenError: the codebook has none, perhaps since somebody else took it away meanwhile.
    """
    found = codebook.by_id.get(code)
    if found is None:
        raise StavenError(
            _("the codebook has no code '{code}' (any more)").format(code=code),
            remedy=_("Somebody may have deleted or merged it; choose another code."),
        )
    return found


def minted_id(label: str, taken: Iterable[str], otherwise: str) -> str:
    """An id for a new code, made of its label: small letters, digits and hyphens; none of `taken`.

    Where the label has no letter or digit of ASCII, `otherwise` is what it is made of.
    """
    words = re.findall("[a-z0-9]+", plain(label)) or re.findall("[a-z0-9]+", otherwise)
    bare = "-".join(words)[:_LONGEST_ID].strip("-")
    known = set(taken)
    numbered = (f"{bare}-{n}" for n in range(2, len(known) + 3))
    return next(one for one in (bare, *numbered) if one not in known)


def tidy(text: str) -> str:
    """`text` on one line, without characters that cannot be seen."""
    seen = (" " if one.isspace() else one for one in text)
    bare = "".join(one for one in seen if unicodedata.category(one) not in _UNSEEN)
    return " ".join(bare.split())


def with_code(codebook: Codebook, code: Code, beside: str = "") -> Codebook:
    """The codebook with one more code: after the one `beside`, else after the last of its kind.

    Raises:
        StavenError: it cannot hang there, or its neighbour of the same kind is called the same.
    """
    _check_label(codebook, code)
    codes = list(codebook.codes)
    neighbour = codebook.by_id.get(beside)
    place = _end_of(codebook, neighbour) if neighbour else _place_for(codebook, code)
    codes.insert(place, code)
    return checked(replace(codebook, codes=tuple(codes)))


def changed_code(codebook: Codebook, seen: Code, wanted: Code) -> Codebook:
    """The codebook in which a code is changed from what somebody saw into what they want.

    Raises:
        StavenError: it is gone, it does not fit, or a field has been changed by somebody else.
    """
    now = code_of(codebook, seen.id)
    names = [name for name in _editable() if getattr(seen, name) != getattr(wanted, name)]
    for name in names:
        if getattr(now, name) not in (getattr(seen, name), getattr(wanted, name)):
            raise StavenError(
                _("somebody else has changed this code in the meantime"),
                remedy=_("Look at it as it is now, and change that."),
            )
    after = replace(now, **{name: getattr(wanted, name) for name in names})
    _check_length(after)
    if "label" in names:
        _check_label(codebook, after)
    return checked(_put(codebook, after))


def reworded(code: Code, tongue: str, words: Mapping[str, Sequence[str]]) -> Code:
    """The code with other words in one language: `nl` or `en`.

    `words` has, by field (`definition`, `include`, `exclude`, `synonyms`, `triggers`), what is to
    stand there: items, or the paragraphs of the definition. A field that it lacks stays.
    """

    def said(name: str, known: Wordings) -> Wordings:
        if name not in words:
            return known
        items = tuple(dict.fromkeys(bare for one in words[name] if (bare := tidy(one))))
        return replace(known, en=items) if tongue == "en" else replace(known, nl=items)

    definition = code.definition
    if "definition" in words:
        text = "\n".join(map(tidy, words["definition"])).strip()
        en, nl = (text, definition.nl) if tongue == "en" else (definition.en, text)
        definition = Wording(nl, en)
    return replace(
        code,
        definition=definition,
        include=said("include", code.include),
        exclude=said("exclude", code.exclude),
        synonyms=said("synonyms", code.synonyms),
        triggers=said("triggers", code.triggers),
    )


def moved(codebook: Codebook, code: str, parent: str) -> Codebook:
    """The codebook in which a code, with all below it, hangs elsewhere; at the top without parent.

    Raises:
        StavenError: the code or the parent is gone, or it cannot hang there.
    """
    one = code_of(codebook, code)
    if parent:
        above = code_of(codebook, parent)
        if one == above or one in codebook.ancestors(above):
            raise StavenError(
                _("a code cannot hang under itself"), remedy=_("Choose another parent.")
            )
    if one.parent == parent:
        return codebook
    family = [one, *(each for each in codebook.codes if one in codebook.ancestors(each))]
    rest = replace(codebook, codes=tuple(each for each in codebook.codes if each not in family))
    after = replace(one, parent=parent)
    _check_label(rest, after)
    codes = list(rest.codes)
    place = _place_for(rest, after)
    below = (each for each in codebook.codes if each in family and each != one)
    codes[place:place] = [after, *below]
    return checked(replace(codebook, codes=tuple(codes)))


def holders_for(codebook: Codebook, code: Code) -> tuple[Code, ...]:
    """The codes under which `code` can hang, in the codebook's order."""
    return tuple(
        one
        for one in codebook.codes
        if one.kind in HOLDERS[code.kind] and one != code and code not in codebook.ancestors(one)
    )


def without(codebook: Codebook, code: str) -> Codebook:
    """The codebook without a code on which no other one hangs.

    Raises:
        StavenError: it is gone already, or other codes hang under it or name it.
    """
    gone = code_of(codebook, code)
    return checked(replace(codebook, codes=tuple(one for one in codebook.codes if one != gone)))


def naming(codebook: Codebook, code: str) -> tuple[Code, ...]:
    """The codes that hang under a code or point to it."""
    return tuple(
        one
        for one in codebook.codes
        if code in (one.parent, one.instrument, *one.brings, *one.groups, *one.serves)
    )


def checked(codebook: Codebook) -> Codebook:
    """The codebook itself, where everything in it fits.

    Raises:
        StavenError: a code is at a place that is not for its kind, or names one that is not there.
    """
    placed = [Placed(code, 0, {}, code.kind) for code in codebook.codes]
    problem = next(reference_problems(placed, ""), None)
    if problem is not None:
        misfit = f"{problem.entry}: {problem.problem}"
        raise StavenError(misfit, remedy=_("The codebook is unchanged."))
    return codebook


def _editable() -> tuple[str, ...]:
    return (
        *("label", "definition", "include", "exclude", "synonyms", "triggers", "level", "brings"),
        *("groups", "scope", "owner", "start", "end", "budget", "serves", "instrument"),
        *("measure", "intermediate"),
    )


def _put(codebook: Codebook, code: Code) -> Codebook:
    codes = (code if one.id == code.id else one for one in codebook.codes)
    return replace(codebook, codes=tuple(codes))


def _place_for(codebook: Codebook, code: Code) -> int:
    """After the last of its kind beside it; else after everything below its parent, or the end."""
    beside = [one for one in codebook.codes if _is_beside(one, code)]
    last = beside[-1] if beside else codebook.by_id.get(code.parent)
    return _end_of(codebook, last) if last else len(codebook.codes)


def _check_length(code: Code) -> None:
    said = [code.definition.nl, code.definition.en]
    for words in (code.include, code.exclude, code.synonyms, code.triggers):
        said += [*words.nl, *words.en]
    if any(len(one) > LONGEST_TEXT for one in said):
        raise StavenError(
            _("a definition, and each item of a list, has {n} characters at most").format(
                n=LONGEST_TEXT
            ),
            remedy=_("Say it in fewer words."),
        )


def _is_beside(one: Code, code: Code) -> bool:
    return (one.kind, one.parent) == (code.kind, code.parent) and one.id != code.id


def _end_of(codebook: Codebook, top: Code) -> int:
    """The place behind a code and all codes below it."""
    family = (
        place
        for place, one in enumerate(codebook.codes)
        if one.id == top.id or top in codebook.ancestors(one)
    )
    return max(family) + 1


def _check_label(codebook: Codebook, code: Code) -> None:
    labels = [said for said in (code.label.nl, code.label.en) if said]
    if not labels:
        raise StavenError(_("a code needs a label"), remedy=_("Type one."))
    if any(len(said) > LONGEST_LABEL for said in labels):
        raise StavenError(
            _("a label has {n} characters at most").format(n=LONGEST_LABEL),
            remedy=_("Say it in fewer words; the definition has room for the rest."),
        )
    names = {plain(said) for said in labels}
    for one in codebook.codes:
        if _is_beside(one, code) and names & {plain(one.label.nl), plain(one.label.en)}:
            raise StavenError(
                _("there is such a code already: {code}").format(code=one.id),
                remedy=_("Use that one, or choose another label."),
            )
