"""The little that the XML forms share. Prefixed names are written as they are; the root declares their namespaces."""

from xml.etree import ElementTree as ET


def add_element(parent: ET.Element, tag: str, text: str = "", /, **attributes: str) -> ET.Element:
    """Append a child with `text` to an element, and return it."""
    child = ET.SubElement(parent, tag, attributes)
    child.text = text or None
    return child


def document(root: ET.Element) -> bytes:
    """Return an XML document in UTF-8 that ends with a line feed."""
    ET.indent(root, " ")
    data: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"
