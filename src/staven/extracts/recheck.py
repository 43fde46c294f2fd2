"""A mark that an extract is to be looked at again."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RecheckMark:
    """What a code on an extract means has changed since it was put on."""

    guid: str
    extract: str
    """GUID of the extract."""
    code: str
    """Id in the codebook."""
    before: str
    """What the code meant then, in words."""
    time: str
    """When its meaning changed: UTC, ISO 8601 with milliseconds."""
