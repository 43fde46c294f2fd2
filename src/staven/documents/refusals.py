"""Refusals that readers of several kinds of files share."""

from staven.errors import StavenError
from staven.locale import _


def protected(file: str) -> StavenError:
    """The refusal of a document behind a password."""
    return StavenError(
        _("this document is protected with a password"),
        where=file,
        remedy=_("Open it, save a copy without a password, and attach that."),
    )
