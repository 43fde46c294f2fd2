"""Reading typed values out of a plain mapping, with a problem for each that is wrong."""

from collections.abc import Mapping, Sequence

from staven.errors import Problem
from staven.locale import _


class Values:
    """A mapping, read by dotted paths; `problems` gathers what was wrong with them.

    A value that is missing or wrong is a problem, and reads as the lowest or emptiest of its kind,
    so that the reading goes on and finds the next problem.
    """

    def __init__(self, held: Mapping[str, object], where: str = "") -> None:
        self.held = held
        self.where = where
        """What stands before a path in a problem: `ladder.by_design.rungs.`."""
        self.problems: list[Problem] = []

    def refuse(self, path: str, problem: str) -> None:
        """Note that the value at `path` is wrong, and how."""
        self.problems.append(Problem(problem, entry=self.where + path))

    def has(self, path: str) -> bool:
        """Whether there is a value at `path`."""
        return self._at(path) is not None

    def text(self, path: str) -> str:
        """A text; a number is taken as it is written."""
        value = self._at(path)
        if isinstance(value, str | int | float) and not isinstance(value, bool):
            return str(value)
        self.refuse(path, _("a text is needed here"))
        return ""

    def texts(self, path: str) -> tuple[str, ...]:
        """A list of texts, which may be empty."""
        value = self._at(path)
        if isinstance(value, list | tuple) and all(isinstance(one, str) for one in value):
            return tuple(value)
        self.refuse(path, _("a list of texts is needed here"))
        return ()

    def word(self, path: str, words: Sequence[str]) -> str:
        """One of `words`."""
        value = self._at(path)
        if isinstance(value, str) and value in words:
            return value
        self.refuse(path, _("one of these is needed here: {words}").format(words=", ".join(words)))
        return words[0]

    def number(self, path: str) -> float:
        """A number of 0 or more."""
        value = self._at(path)
        if isinstance(value, int | float) and not isinstance(value, bool) and value >= 0:
            return value
        self.refuse(path, _("a number of 0 or more is needed here"))
        return 0

    def share(self, path: str, low: float = 0) -> float:
        """A share between `low` and 1."""
        value = self._at(path)
        if isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= 1:
            return value
        self.refuse(path, _("a share from {low} to 1 is needed here").format(low=low))
        return low

    def whole(self, path: str, low: int, high: int) -> int:
        """A whole number between `low` and `high`."""
        value = self._at(path)
        if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
            return value
        wanted = _("a whole number from {low} to {high} is needed here")
        self.refuse(path, wanted.format(low=low, high=high))
        return low

    def mapping(self, path: str) -> Mapping[str, object]:
        """A mapping with at least one key."""
        value = self._at(path)
        if isinstance(value, Mapping) and value:
            return value
        self.refuse(path, _("a mapping is needed here"))
        return {}

    def mappings(self, path: str) -> Sequence[Mapping[str, object]]:
        """A list of at least one mapping."""
        value = self._at(path)
        if isinstance(value, list | tuple) and value:
            mappings = [one for one in value if isinstance(one, Mapping)]
            if len(mappings) == len(value):
                return mappings
        self.refuse(path, _("a list of mappings is needed here"))
        return []

    def _at(self, path: str) -> object:
        """The value at a dotted path, or under the whole path as one key; None where it lacks."""
        if path in self.held:
            return self.held[path]
        value: object = self.held
        for key in path.split("."):
            value = value.get(key) if isinstance(value, Mapping) else None
        return value
