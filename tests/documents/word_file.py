"""Small Word documents, part by part as the standard (ECMA-376) has them."""

import io
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_EXTRA = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def docx(body: str, **parts: str) -> bytes:
    """A document with this body; other parts by their name, as in `footnotes="<w:footnote …"`."""
    roots = {"numbering": "numbering", "styles": "styles"}
    files = {
        "_rels/.rels": _relations([("officeDocument", "word/document.xml")]),
        "word/document.xml": f"<w:document {W} {_EXTRA}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations([(name, f"{name}.xml") for name in parts]),
    } | {
        f"word/{name}.xml": f"<w:{roots.get(name, name)} {W}>{xml}</w:{roots.get(name, name)}>"
        for name, xml in parts.items()
    }
    return zipped(files)


def zipped(files: dict[str, str]) -> bytes:
    """A zip file of these parts."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return packed.getvalue()


def paragraph(text: str, properties: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text)}</w:p>"


def run(text: str) -> str:
    """A run of text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def _relations(targets: list[tuple[str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="r{at}" Type="{_TYPES}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets)
    )
    return f'<Relationships xmlns="{_RELS}">{inside}</Relationships>'
