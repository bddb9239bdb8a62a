"""The words of a Word document straight from its XML: what an import is measured by, unknown to the reader."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from mujaz.importers.word.names import name

_TEXTS = ("w:document", "w:footnotes", "w:endnotes", "w:comments")
_MARGINS = ("w:hdr", "w:ftr")
_WORDS = ("w:t", "w:delText", "m:t")
_BLANKS = ("w:tab", "w:ptab", "w:br", "w:cr")


def extracted(roots: Mapping[str, Element]) -> str:
    """Return the text of every part of a document, a line for each paragraph, deleted text included.

    Headers and footers that have no letter are the number of a page.
    """
    texts = ["".join(_pieces(root)) for root in roots.values() if name(root) in _TEXTS]
    margins = ["".join(_pieces(root)) for root in roots.values() if name(root) in _MARGINS]
    return "\n".join([*texts, *(text for text in margins if any(c.isalpha() for c in text))])


def _pieces(element: Element) -> Iterator[str]:
    kind = name(element)
    if kind in _WORDS:
        yield element.text or ""
        return
    if kind == "w:p" or kind in _BLANKS:
        yield "\n"
    for child in element:
        if not _is_said_twice(child, element):
            yield from _pieces(child)
    if kind == "w:p":
        yield "\n"


def _is_said_twice(child: Element, parent: Element) -> bool:
    """Return whether an element says for older programs what its sibling says."""
    return child.tag.rpartition("}")[2] == "Fallback" and any(c.tag.endswith("}Choice") for c in parent)
