"""The project and the reviewer at hand: those named, those set, or the ones that are here."""

import os
from collections.abc import Mapping
from pathlib import Path

from staven.errors import StavenError
from staven.locale import _


def project_at_hand(
    named: str | None, environment: Mapping[str, str] = os.environ, folder: Path | None = None
) -> Path | None:
    """The project to work on: the one named, else `$STAVEN_PROJECT`, else the only one here.

    None where nothing is named and there is no project in this folder.

    Raises:
        StavenError: there are several.
    """
    chosen = named or environment.get("STAVEN_PROJECT")
    if chosen:
        return Path(chosen).expanduser()
    here = sorted((folder or Path.cwd()).glob("*.staven"))
    if len(here) > 1:
        raise StavenError(
            _("there are {n} projects in this folder: {names}").format(
                n=len(here), names=", ".join(path.name for path in here)
            ),
            remedy=_("Name one with --project."),
        )
    return here[0] if here else None


def reviewer_at_hand(named: str | None, environment: Mapping[str, str] = os.environ) -> str:
    """Who is at work: the one named, else `$STAVEN_REVIEWER`, else the account's name."""
    chosen = (named or environment.get("STAVEN_REVIEWER") or "").strip()
    if chosen:
        return chosen
    import getpass  # noqa: PLC0415  (it reaches for the terminal, and is seldom asked)

    try:
        return getpass.getuser()
    except (OSError, KeyError):  # an account without a name, as in some containers
        return "reviewer"
