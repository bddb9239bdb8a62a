"""The words of a tree of HTML, in reading order: what an import is measured by, so the walk knows nothing of it."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from mujaz.importers.html.tags import BLOCKS, BUTTON, UNSEEN


def tree_text(root: HtmlElement) -> str:
    """Return the text of a tree, a line for each block, without what no reader sees."""
    return "".join(_pieces(root))


def _pieces(element: HtmlElement) -> Iterator[str]:
    apart = "\n" if element.tag in (*BLOCKS, "br", "option") else " " if _stands_apart(element) else ""
    if element.tag not in UNSEEN:
        yield apart + (element.text or "")
        for child in element:
            if isinstance(child.tag, str):
                yield from _pieces(child)
            yield child.tail or ""
    yield apart


def _stands_apart(element: HtmlElement) -> bool:
    """Return whether it is a link that belongs to no word: to a place of the page, as a note has, or a button."""
    is_button = BUTTON.search(element.get("class", "")) is not None
    return element.tag == "a" and (is_button or str(element.get("href", "")).startswith("#"))
