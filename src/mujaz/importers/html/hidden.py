"""Text that the writer of a page hid, or a reader of it was not meant to see: it is taken out of the tree, and told."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from mujaz.importers.html.comments import without_comments
from mujaz.importers.remarks import Remark, RemarkCode

HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all", re.IGNORECASE)
_CLASSES = frozenset(("screen-reader-text", "sr-only", "visually-hidden", "visuallyhidden"))


def without_hidden(root: HtmlElement) -> Iterator[Remark]:
    """Take hidden elements and comments out of a tree, what follows each stays; yield a remark for each with text."""
    yield from without_comments(root)
    for element in [found for found in root.iter() if isinstance(found.tag, str) and _is_hidden(found)]:
        text = " ".join("".join(element.itertext()).split())
        element.drop_tree()
        if text:
            yield Remark(RemarkCode.HIDDEN, text)


def without_hidden_parts(root: HtmlElement) -> HtmlElement:
    """Return a tree after its hidden elements were taken out."""
    for _ in without_hidden(root):
        pass
    return root


def _is_hidden(element: HtmlElement) -> bool:
    if element.tag in ("html", "body"):
        return False
    if element.tag == "template" or "hidden" in element.attrib or HIDING_STYLE.search(element.get("style", "")):
        return True
    return not _CLASSES.isdisjoint(element.get("class", "").split())
