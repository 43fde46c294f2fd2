"""What can be brought in at all: files and project folders, told apart before one is read."""

from collections.abc import Iterable
from pathlib import Path

from staven.actions.folders import PROJECT_HEAD
from staven.errors import StavenError
from staven.locale import _


def check_paths(paths: Iterable[Path]) -> None:
    """Refuse what would hang or take long before it could be refused.

    Raises:
        StavenError: a folder is no project folder, or something is neither a file nor a folder.
    """
    for path in paths:
        if path.is_dir():
            if not (path / PROJECT_HEAD).is_file():
                raise StavenError(
                    _("this is no project folder: it has no project.yaml"),
                    where=str(path),
                    remedy=_("Name the files in it that are to be imported."),
                )
        elif path.exists() and not path.is_file():
            raise StavenError(
                _("this is neither a file nor a folder"),
                where=str(path),
                remedy=_("Save what it gives in a file, and import that."),
            )
