"""Two codes made one, and one made two, with all that points to them."""

from dataclasses import replace

from staven.codebook.code import Code, Codebook, Wording, Wordings
from staven.codebook.edit import checked, code_of, with_code
from staven.codebook.pick import plain
from staven.errors import StavenError
from staven.locale import _


def merged(codebook: Codebook, code: str, into: str) -> Codebook:
    """The codebook in which one code has gone up in another of its kind.

    What hung under it or pointed to it does so to the other. Its labels and words are synonyms and
    triggers of the other, so that who looks for the old name finds the new code.

    Raises:
        StavenError: one of them is gone, they are one, or of two kinds.
    """
    gone, kept = code_of(codebook, code), code_of(codebook, into)
    if gone == kept:
        raise StavenError(_("this is the same code"), remedy=_("Choose another one."))
    if gone.kind is not kept.kind:
        raise StavenError(
            _("only codes of one kind can be merged"),
            remedy=_("Choose a code of the same kind."),
        )
    above = {one.id for one in (kept, *codebook.ancestors(kept))}

    def renamed(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(kept.id if each == gone.id else each for each in ids))

    def follow(one: Code) -> Code:
        parent = one.parent
        if parent == gone.id:
            parent = gone.parent if one.id in above else kept.id
        return replace(
            one,
            parent=parent,
            instrument=kept.id if one.instrument == gone.id else one.instrument,
            brings=renamed(one.brings),
            groups=renamed(one.groups),
            serves=renamed(one.serves),
        )

    after = replace(
        kept,
        synonyms=_joined(kept.synonyms, _also_called(gone, kept)),
        triggers=_joined(kept.triggers, gone.triggers),
        brings=tuple(dict.fromkeys((*kept.brings, *gone.brings))),
        groups=tuple(dict.fromkeys((*kept.groups, *gone.groups))),
        serves=tuple(dict.fromkeys((*kept.serves, *gone.serves))),
    )
    codes = (after if one == kept else one for one in codebook.codes if one != gone)
    return checked(replace(codebook, codes=tuple(follow(one) for one in codes)))


def split_off(codebook: Codebook, code: str, label: Wording, new: str) -> Codebook:
    """The codebook with a new code beside another, of its kind and at its place in the theory.

    Raises:
        StavenError: the code is gone, or the label will not do.
    """
    beside = code_of(codebook, code)
    return with_code(
        codebook,
        replace(
            beside,
            id=new,
            label=label,
            definition=Wording(),
            include=Wordings(),
            exclude=Wordings(),
            synonyms=Wordings(),
            triggers=Wordings(),
        ),
        beside=code,
    )


def naming(codebook: Codebook, code: str) -> tuple[Code, ...]:
    """The codes that hang under a code or point to it."""
    return tuple(
        one
        for one in codebook.codes
        if code in (one.parent, one.instrument, *one.brings, *one.groups, *one.serves)
    )


def _also_called(gone: Code, kept: Code) -> Wordings:
    """The names of a code that went up in another, as synonyms of that other."""

    def names(label: str, synonyms: tuple[str, ...], own: str) -> tuple[str, ...]:
        return tuple(one for one in (label, *synonyms) if one and plain(one) != plain(own))

    return Wordings(
        names(gone.label.nl, gone.synonyms.nl, kept.label.nl),
        names(gone.label.en, gone.synonyms.en, kept.label.en),
    )


def _joined(one: Wordings, other: Wordings) -> Wordings:
    return Wordings(
        tuple(dict.fromkeys((*one.nl, *other.nl))), tuple(dict.fromkeys((*one.en, *other.en)))
    )
