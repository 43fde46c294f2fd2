"""XML that came from outside, read without entities, and no deeper than a document can be."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

DEEPEST = 200
"""Elements inside each other; Word's own nested tables stay far below."""


class XmlRefusedError(Exception):
    """The XML is damaged, declares entities, or is deeper than DEEPEST; the text says which."""


def tree_of(data: bytes, prefixes: Mapping[str, str]) -> Element:
    """The root of an XML file; names read `{w}p` by `prefixes`, from namespace to prefix.

    Names of other namespaces go without a prefix, so that none is taken for one we know.

    Raises:
        XmlRefusedError: see there.
    """
    builder = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    names: dict[str, str] = {}
    depth = 0

    def named(name: str) -> str:
        if name not in names:
            space, _, local = name.rpartition("}")
            names[name] = f"{{{prefixes[space]}}}{local}" if space in prefixes else local
        return names[name]

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            msg = f"more than {DEEPEST} elements inside each other"
            raise XmlRefusedError(msg)
        builder.start(named(name), {named(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(named(name))

    def refuse(*_: object) -> None:
        # Office files never hold one, and every XML bomb does.
        msg = "it declares a document type"
        raise XmlRefusedError(msg)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)  # noqa: FBT003  (expat takes no keyword: this is the last piece)
        return builder.close()
    except (expat.ExpatError, ValueError, LookupError, AssertionError) as error:
        raise XmlRefusedError(str(error)) from error
