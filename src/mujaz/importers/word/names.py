"""The names of Word's XML, in either of its two name spaces."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

_W = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_M = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}",
    "{http://purl.oclc.org/ooxml/officeDocument/math}",
)


def name(element: Element) -> str:
    """Return a tag such as `w:p` or `m:oMath`; '' for one of another vocabulary."""
    tag = element.tag if isinstance(element.tag, str) else ""
    space, _, local = tag.rpartition("}")
    if space + "}" in _W:
        return "w:" + local
    return "m:" + local if space + "}" in _M else ""


def value(element: Element, attribute: str = "val") -> str:
    """Return an attribute of Word's, '' where it is not there."""
    return next((element.attrib[space + attribute] for space in _W if space + attribute in element.attrib), "")


def is_on(element: Element | None) -> bool:
    """Return whether a property such as `w:b` is there and not switched off."""
    return element is not None and value(element) not in ("0", "false", "off")


def child(element: Element, wanted: str) -> Element | None:
    """Return the first child with a name."""
    return next((found for found in element if name(found) == wanted), None)


def sibling_tag(element: Element, local: str) -> str:
    """Return the tag `local` in the name space of an element."""
    return element.tag.rpartition("}")[0] + "}" + local


def element_text(element: Element, *wanted: str) -> str:
    """Return the characters below an element in the tags `wanted`, else in its texts, paragraphs apart."""
    return " ".join("".join(_pieces(element, wanted or ("w:t",))).split())


def _pieces(element: Element, wanted: tuple[str, ...]) -> Iterator[str]:
    for found in element.iter():
        if name(found) in wanted:
            yield found.text or ""
        elif name(found) in ("w:p", "w:tab", "w:br"):
            yield " "


def local_name(element: Element) -> str:
    """Return a tag without its vocabulary: `blip`, `Choice`."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: Element, local: str) -> str:
    """Return an attribute of any vocabulary, such as the `r:embed` of a picture; '' where it is not there."""
    return next((text for key, text in element.attrib.items() if key.rpartition("}")[2] == local), "")


def child_value(element: Element | None, wanted: str) -> str:
    """Return the `w:val` of the first child with a name, '' where there is none."""
    found = child(element, wanted) if element is not None else None
    return value(found) if found is not None else ""


def number(text: str) -> int | None:
    """Return a whole number of at most six digits, None for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else None  # noqa: PLR2004


def hexadecimal(text: str) -> int | None:
    """Return a number of at most six hexadecimal digits, None for anything else."""
    try:
        return int(text, 16) if len(text) < 7 else None  # noqa: PLR2004
    except ValueError:
        return None
