"""YAML with its lines: values of the kind that is expected, and a problem for every other one."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import yaml

from staven.codebook.code import Wording, Wordings
from staven.errors import Problem
from staven.locale import _

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULL = "tag:yaml.org,2002:null"
_SIMPLE = {f"tag:yaml.org,2002:{name}" for name in ("bool", "float", "int")}
_LANGUAGES = ("nl", "en")
_YEARS = range(1800, 2200)


def line_of(node: yaml.Node) -> int:
    """The line, from 1, on which `node` begins."""
    return int(node.start_mark.line) + 1


@dataclass(slots=True)
class YamlReader:
    """Reads one YAML file, and gathers every problem on the way instead of stopping at it."""

    file: str
    problems: list[Problem] = field(default_factory=list)

    def report(self, problem: str, node: yaml.Node, entry: str = "") -> None:
        """Note what is wrong at `node`."""
        self.problems.append(Problem(problem, self.file, line_of(node), entry))

    def root(self, text: str) -> yaml.MappingNode | None:
        """The mapping that the file holds; None where it is no YAML or holds something else."""
        try:
            node = yaml.compose(text, Loader=_LOADER)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            reason = _("this is no valid YAML: {reason}").format(reason=error.problem)
            self.problems.append(Problem(reason, self.file, mark.line + 1 if mark else None))
            return None
        except yaml.reader.ReaderError as error:
            line = text.count("\n", 0, error.position) + 1
            reason = _("a character that YAML does not allow: {character}").format(
                character=f"U+{error.character:04X}"
            )
            self.problems.append(Problem(reason, self.file, line))
            return None
        if not isinstance(node, yaml.MappingNode):
            reason = _("this file should hold a mapping: lines of the form “key: value”.")
            self.problems.append(Problem(reason, self.file, 1 if node is None else line_of(node)))
            return None
        return node

    def mapping(
        self, node: yaml.Node, known: Collection[str] | None = None, entry: str = ""
    ) -> dict[str, yaml.Node]:
        """The filled values of a mapping by key; only keys in `known`, where that is given."""
        if not isinstance(node, yaml.MappingNode):
            self.report(_("a mapping is expected here: “key: value”."), node, entry)
            return {}
        values: dict[str, yaml.Node] = {}
        for key_node, value in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else ""
            if key in values:
                self.report(_("the key {key} stands twice.").format(key=key), key_node, entry)
            elif not key or (known is not None and key not in known):
                self.report(
                    _("unknown key {key}. Known: {known}.").format(
                        key=key or "?", known=", ".join(known or ())
                    ),
                    key_node,
                    entry,
                )
            elif value.tag != _NULL:
                values[key] = value
        return values

    def items(self, node: yaml.Node | None, entry: str = "") -> list[yaml.Node]:
        """The items of a list; none where there is no list."""
        if node is None:
            return []
        if not isinstance(node, yaml.SequenceNode):
            self.report(_("a list is expected here."), node, entry)
            return []
        return list(node.value)

    def text(self, node: yaml.Node | None, entry: str = "") -> str:
        """A text or number as it is written, without spaces at its ends; empty where it is none."""
        if node is None:
            return ""
        if not isinstance(node, yaml.ScalarNode):
            self.report(_("a text is expected here."), node, entry)
            return ""
        return str(node.value).strip()

    def texts(self, node: yaml.Node | None, entry: str = "") -> tuple[str, ...]:
        """A list of texts."""
        return tuple(self.text(item, entry) for item in self.items(node, entry))

    def word(self, node: yaml.Node | None, known: Collection[str], entry: str = "") -> str:
        """One of the words in `known`; empty where it is another one."""
        text = self.text(node, entry)
        if node is None or text in known:
            return text
        if isinstance(node, yaml.ScalarNode):
            self.report(
                _("{word} is none of: {known}.").format(word=text, known=", ".join(known)),
                node,
                entry,
            )
        return ""

    def flag(self, node: yaml.Node | None, entry: str = "") -> bool:
        """Whether it says `true`."""
        return self.word(node, ("true", "false"), entry) == "true"

    def year(self, node: yaml.Node | None, entry: str = "") -> int | None:
        """A year; None where it is none."""
        text = self.text(node, entry)
        if not text:
            return None
        if not (text.isascii() and text.isdigit() and int(text) in _YEARS) and node is not None:
            self.report(_("{text} is no year.").format(text=text), node, entry)
            return None
        return int(text)

    def years(self, node: yaml.Node | None, entry: str = "") -> tuple[int, int] | None:
        """A first and a last year; None where they are none."""
        items = self.items(node, entry)
        years = [year for item in items if (year := self.year(item, entry)) is not None]
        if node is None or len(years) < len(items) or not isinstance(node, yaml.SequenceNode):
            return None
        match years:
            case [first, last] if first <= last:
                return first, last
        self.report(_("a period is a first and a last year, as in [2014, 2021]."), node, entry)
        return None

    def wording(self, node: yaml.Node | None, entry: str = "") -> Wording:
        """A text per language."""
        return Wording(**{key: self.text(value, entry) for key, value in self._said(node, entry)})

    def wordings(self, node: yaml.Node | None, entry: str = "") -> Wordings:
        """A list of texts per language."""
        return Wordings(**{key: self.texts(value, entry) for key, value in self._said(node, entry)})

    def plain(self, node: yaml.Node, within: frozenset[int] = frozenset()) -> object:
        """The value as dictionaries, lists, texts, numbers and truth values."""
        if id(node) in within:
            self.report(_("this value holds itself."), node)
            return None
        inside = within | {id(node)}
        if isinstance(node, yaml.MappingNode):
            values = self.mapping(node)
            return {key: self.plain(value, inside) for key, value in values.items()}
        if isinstance(node, yaml.SequenceNode):
            return [self.plain(item, inside) for item in node.value]
        if node.tag == _NULL:
            return None
        if node.tag in _SIMPLE:
            value: object = yaml.constructor.SafeConstructor().construct_object(node)
            return value
        return str(node.value)

    def _said(self, node: yaml.Node | None, entry: str) -> Collection[tuple[str, yaml.Node]]:
        return () if node is None else self.mapping(node, _LANGUAGES, entry).items()


def lines_of(nodes: Mapping[str, yaml.Node]) -> dict[str, int]:
    """The line on which each of these values begins."""
    return {key: line_of(node) for key, node in nodes.items()}
