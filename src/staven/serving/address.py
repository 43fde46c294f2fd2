"""Where the screens are served, and whose requests are heard there."""

import secrets
from dataclasses import dataclass, field

HOST = "127.0.0.1"
"""The only network interface that is listened on: this machine itself."""
_NAMES = {HOST, "localhost"}
"""How a browser on this machine may call it."""


@dataclass(frozen=True, slots=True)
class Address:
    """The address of one run: its key is new each time, so that only who was told it gets in."""

    port: int
    key: str = field(default_factory=lambda: secrets.token_urlsafe(16))

    @property
    def url(self) -> str:
        """What one opens in the browser."""
        return f"http://{HOST}:{self.port}/{self.key}/"

    def opens(self, key: str) -> bool:
        """Whether that is the key."""
        return secrets.compare_digest(key.encode(), self.key.encode())


def of_this_machine(host: str) -> bool:
    """Whether a Host header names this machine; any port will do, since ports get forwarded.

    A page elsewhere may point its own name at this machine (DNS rebinding): the header gives it
    away.
    """
    name, _colon, port = host.partition(":")
    return name.lower() in _NAMES and (not port or port.isdecimal())


def of_our_page(origin: str, host: str) -> bool:
    """Whether the page that opens a connection came from the very place that it connects to.

    Browsers let any page connect to any place, and tell where the page is from.
    """
    return origin.lower() == f"http://{host.lower()}"
