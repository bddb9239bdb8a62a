"""The words of a tree of HTML, in reading order: what an import is measured by, so the walk knows nothing of it."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from mujaz.importers.html.tags import BLOCKS, UNSEEN


def tree_text(root: HtmlElement) -> str:
    """Return the text of a tree, a line for each block, without what no reader sees."""
    return "".join(_pieces(root))


def _pieces(element: HtmlElement) -> Iterator[str]:
    apart = "\n" if element.tag in (*BLOCKS, "br", "option") else " " if _leads_to_a_place(element) else ""
    if element.tag not in UNSEEN:
        yield apart + (element.text or "")
        for child in element:
            if isinstance(child.tag, str):
                yield from _pieces(child)
            yield child.tail or ""
    yield apart


def _leads_to_a_place(element: HtmlElement) -> bool:
    """Return whether it is a link to a place of the page, as the mark of a note is, which belongs to no word."""
    return element.tag == "a" and str(element.get("href", "")).startswith("#")
