"""What programs for mail put round the text of a message in HTML: the mail that is answered, a signature."""

import re
from collections.abc import Callable, Iterator

from lxml.html import HtmlElement

from mujaz.importers.html.tree_text import tree_text

MAIL_PAGE = re.compile(
    r"gmail_(?:quote|signature|attr)|divRplyFwdMsg|appendonsend|moz-cite-prefix|moz-signature|yahoo_quoted"
    r"|protonmail_(?:quote|signature)|mail-editor-reference-message|type=[\"']?cite\b",
    re.IGNORECASE,
)
"""A page that is a message saved as HTML."""
_SIGNATURE = re.compile(
    r"(?:^|\s)(?:x_)*(?:gmail_signature(?:_prefix)?|moz-signature|signature|protonmail_signature_block"
    r"|ms-outlook-mobile-signature)(?=\s|$)",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"(?:^|\s)(?:x_)*(?:gmail_quote(?:_container)?|yahoo_quoted|protonmail_quote|OutlookMessageHeader"
    r"|mail-editor-reference-message-container)(?=\s|$)"
)
_SAYS_WHO = re.compile(r"(?:^|\s)(?:x_)*(?:gmail_attr|moz-cite-prefix)(?=\s|$)")
_HEAD = re.compile(r"(?:^|\s)(?:x_)*(?:divRplyFwdMsg|appendonsend)(?=\s|$)")
_RULE_ABOVE = re.compile(r"border-top\s*:\s*solid\s+(?:#e1e1e1|#b5c4df)", re.IGNORECASE)


def without_signatures(root: HtmlElement) -> Iterator[str]:
    """Take the signatures out of the tree of a message and yield their words."""
    for element in _found(root, lambda element: _SIGNATURE.search(_names(element)) is not None):
        yield from _taken(element)


def quoted_parts(root: HtmlElement) -> list[HtmlElement]:
    """Return the elements that the mail inside a message consists of, in their order, none inside another."""
    parts: list[HtmlElement] = []
    for element in _found(root, _is_quoted):
        box = _box(element) if _goes_on(element) else element
        parts.append(box)
        if _goes_on(element):
            parts += [other for other in box.itersiblings() if isinstance(other.tag, str)]
    return [part for part in dict.fromkeys(parts) if not any(above in parts for above in part.iterancestors())]


def _box(element: HtmlElement) -> HtmlElement:
    """Return the outermost element that holds nothing but this one."""
    parent = element.getparent()
    while parent is not None and parent.tag == "div" and _text(parent) == _text(element):
        element, parent = parent, parent.getparent()
    return element


def as_own_text(parts: list[HtmlElement]) -> None:
    """Make the quotations that a mail inside a message stands in ordinary boxes: it is the text itself."""
    for part in parts:
        for element in part.iter("blockquote"):
            if _is_quoted(element) or _QUOTED.search(_names(element)):
                element.tag = "div"


def take_out(parts: list[HtmlElement]) -> Iterator[str]:
    """Take elements out of a tree, what follows each stays; yield their words."""
    for part in parts:
        yield from _taken(part)


def _taken(element: HtmlElement) -> Iterator[str]:
    text = _text(element)
    if element.getparent() is not None:
        element.drop_tree()
    if text:
        yield text


def _text(element: HtmlElement) -> str:
    return " ".join(tree_text(element).split())


def _found(root: HtmlElement, test: Callable[[HtmlElement], bool]) -> list[HtmlElement]:
    return [element for element in root.iter() if isinstance(element.tag, str) and test(element)]


def _names(element: HtmlElement) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}"


def _is_quoted(element: HtmlElement) -> bool:
    names = _names(element)
    if element.tag == "blockquote":  # one without a line that says who wrote it may be the author's own
        previous = element.getprevious()
        said = previous is not None and _SAYS_WHO.search(_names(previous)) is not None
        return element.get("type", "").lower() == "cite" or (said and _QUOTED.search(names) is not None)
    return any(pattern.search(names) for pattern in (_QUOTED, _SAYS_WHO, _HEAD)) or _has_head(element)


def _has_head(element: HtmlElement) -> bool:
    """Return whether it is the head that Outlook sets off with a line above: From, Sent, To, Subject."""
    return element.tag == "div" and _RULE_ABOVE.search(element.get("style", "")) is not None


def _goes_on(element: HtmlElement) -> bool:
    """Return whether all that follows an element in its parent belongs to the quoted mail too."""
    return _HEAD.search(_names(element)) is not None or _has_head(element)
