"""A text in which what went and what is new stands out."""

import re

from textual.content import Content

_MARKED = re.compile(r"\[-(?P<gone>.*?)-\]|\{\+(?P<new>.*?)\+\}", re.DOTALL)


def marked(text: str) -> Content:
    """A text in which what went and what is new stand out; its signs stay, for who sees no hues."""
    said = Content(text)
    for found in _MARKED.finditer(text):
        style = "strike $text-error" if found["gone"] is not None else "bold $text-success"
        said = said.stylize(style, found.start(), found.end())
    return said
