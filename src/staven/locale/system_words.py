"""Why the system could not read or write a file, in the user's language."""

import errno

from staven.locale import N_, _

_REASONS = {
    errno.ENOENT: N_("there is no such file or folder"),
    errno.ENOTDIR: N_("part of its path is a file, and no folder"),
    errno.EISDIR: N_("it is a folder"),
    errno.EEXIST: N_("something of that name is there already"),
    errno.EACCES: N_("you have no permission"),
    errno.EPERM: N_("you have no permission"),
    errno.ENOSPC: N_("no space is left on the disk"),
    errno.EROFS: N_("the disk is for reading only"),
    errno.ELOOP: N_("its links go round in a circle"),
    errno.ENAMETOOLONG: N_("the name is too long"),
    errno.EIO: N_("the disk gives an error"),
    errno.EMFILE: N_("too many files are open"),
}
"""By the system's own number; what is not here is said in the system's words."""


def reason(error: OSError) -> str:
    """What was wrong, to stand behind a colon."""
    known = _REASONS.get(error.errno or 0)
    return _(known) if known else str(error.strerror or error)
