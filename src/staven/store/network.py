"""Whether a file lies on a network folder, where SQLite's write-ahead log does not work."""

import os
from pathlib import Path

NETWORK_FILE_SYSTEMS = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "9p",
        "afs",
        "ceph",
        "fuse.sshfs",
        "davfs",
        "fuse.rclone",
    }
)
"""Names of file systems, as Linux lists them, that are shared between machines."""


def on_network(path: Path, mounts: Path = Path("/proc/self/mounts")) -> bool:
    """True where the folder of `path` is known to be shared between machines.

    Windows names network folders by two backslashes; Linux lists its mounts; elsewhere we do not
    know and say no.
    """
    full = str(path.resolve().parent)
    if os.name == "nt":
        return full.startswith("\\\\")
    try:
        lines = mounts.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return False
    best, kind = "", ""
    for line in lines:
        parts = line.split()
        if len(parts) < 3:  # noqa: PLR2004  (device, folder, kind)
            continue
        folder = parts[1].replace("\\040", " ")
        inside = full == folder or full.startswith(folder.rstrip("/") + "/")
        if inside and len(folder) >= len(best):
            best, kind = folder, parts[2]
    return kind in NETWORK_FILE_SYSTEMS
