"""What `staven dedupe` decides in a project: one work, one study, or two."""

import argparse

from staven.actions.session import Session
from staven.actions.works import (
    different_works,
    merge_works,
    own_study,
    review_includes,
    same_study,
    side_by_side,
)
from staven.cli.answer import answer, session_for
from staven.errors import StavenError
from staven.locale import _

_PAIRS = {
    "study": same_study,
    "different": different_works,
    "includes": review_includes,
}
"""What is said of two sources, by option."""


def decides(arguments: argparse.Namespace) -> bool:
    """Whether something is to be decided, rather than looked for."""
    return bool(arguments.merge or arguments.own_study) or any(
        getattr(arguments, name) for name in _PAIRS
    )


def decide(arguments: argparse.Namespace) -> int:
    """Carry a decision out.

    Raises:
        StavenError: there is no such source or field, or files are named as well.
    """
    if arguments.files:
        raise StavenError(
            _("files are only compared; what is decided is about sources of the project"),
            remedy=_("Leave the files out, or the decision."),
        )
    with session_for(arguments, writing=True) as session:
        lines = _decided(session, arguments)
    answer(arguments, {"done": lines}, lines)
    return 0


def _decided(session: Session, arguments: argparse.Namespace) -> list[str]:
    if arguments.merge:
        kept, other = arguments.merge
        differing = [one.field for one in side_by_side(session, kept, other).differences]
        unknown = sorted(set(arguments.take) - set(differing))
        if unknown:
            raise StavenError(
                _("the two do not differ in {fields}").format(fields=", ".join(unknown)),
                remedy=_("They differ in: {fields}.").format(fields=", ".join(differing) or "–"),
            )
        lost = merge_works(session, kept, other, arguments.take)
        return [_("One work: {other} went up in {kept}.").format(kept=kept, other=other), *lost]
    if arguments.own_study:
        own_study(session, arguments.own_study)
        said = _("{citekey} reports on a study of its own.")
        return [said.format(citekey=arguments.own_study)]
    name = next(name for name in _PAIRS if getattr(arguments, name))
    one, other = getattr(arguments, name)
    _PAIRS[name](session, one, other)
    said = {
        "study": _("{one} and {other} report on one study."),
        "different": _("{one} and {other} are different works."),
        "includes": _("{one} is a review that includes {other}."),
    }[name]
    return [said.format(one=one, other=other)]
