"""Comments in the margin of a document, as Google Docs and Word save them in HTML: none of the text."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from mujaz.importers.remarks import Remark, RemarkCode

_GOOGLE = re.compile(r"cmnt\d+")
_MARK = re.compile(r"#(?:cmnt\d+|_msocom_\d+)")
_WORD_LIST = re.compile(r"mso-element\s*:\s*comment-list", re.IGNORECASE)


def without_comments(root: HtmlElement) -> Iterator[Remark]:
    """Take the comments and their marks out of a tree; yield a remark for each."""
    for link in list(root.iter("a")):
        if _GOOGLE.fullmatch(link.get("id") or link.get("name") or ""):
            yield from _taken(_box(link), link)
    for element in [found for found in root.iter("div") if _WORD_LIST.search(found.get("style", ""))]:
        yield from _taken(element, None)
    for link in [found for found in root.iter("a") if _MARK.fullmatch(found.get("href", ""))]:
        parent = link.getparent()
        is_alone = parent is not None and parent.tag in ("sup", "span") and _text(parent) == _text(link)
        (parent if is_alone else link).drop_tree()


def _box(link: HtmlElement) -> HtmlElement:
    """Return what holds one comment: a box of its own, else its paragraph."""
    above = [found for found in link.iterancestors() if found.tag in ("div", "p", "li", "td")]
    own = [found for found in above if sum(1 for a in found.iter("a") if _GOOGLE.fullmatch(a.get("id", ""))) == 1]
    boxes = [found for found in own if found.tag == "div" and found.getparent() is not None and _is_small(found)]
    return (boxes or own or above or [link])[0]


def _is_small(box: HtmlElement) -> bool:
    """Return whether a box holds nothing but paragraphs, as that of a comment does, and begins with its mark."""
    first = next((a for a in box.iter("a")), None)
    return (
        all(child.tag == "p" for child in box)
        and first is not None
        and _GOOGLE.fullmatch(first.get("id", "")) is not None
        and _text(box).startswith(_text(first))
    )


def _taken(box: HtmlElement, link: HtmlElement | None) -> Iterator[Remark]:
    if box.getparent() is None:
        return
    text = _text(box).removeprefix(_text(link) if link is not None else "").strip()
    box.drop_tree()
    if text:
        yield Remark(RemarkCode.COMMENT, text)


def _text(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())
