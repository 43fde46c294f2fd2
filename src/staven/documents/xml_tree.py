"""XML that came from outside, read without entities, and no deeper than a document can be."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from staven.locale import _

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
            space, _bracket, local = name.rpartition("}")
            names[name] = f"{{{prefixes[space]}}}{local}" if space in prefixes else local
        return names[name]

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            deep = _("it has more than {n} elements inside each other").format(n=DEEPEST)
            raise XmlRefusedError(deep)
        builder.start(named(name), {named(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(named(name))

    def refuse(*_declared: object) -> None:
        # Office files never hold one, and every XML bomb does.
        raise XmlRefusedError(_("it declares a document type"))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)  # noqa: FBT003  (expat takes no keyword: this is the last piece)
        return builder.close()
    except expat.ExpatError as error:
        unsound = _("it is no sound XML at line {n}").format(n=error.lineno)
        raise XmlRefusedError(unsound) from error
    except (ValueError, LookupError, AssertionError) as error:
        raise XmlRefusedError(_("it is no sound XML")) from error
