"""Lists as Word saves them in HTML: paragraphs that carry their sign in a span, their level in a style."""

import re
from itertools import groupby

from lxml.html import HtmlElement, fromstring

_LIST = re.compile(r"mso-list\s*:\s*\S+\s+level(\d)")
_NUMBER = re.compile(r"\(?(\d{1,5}|[\u0660-\u0669]{1,5}|[a-z]|[ivx]+)[.)-]", re.IGNORECASE)


def with_word_lists(root: HtmlElement) -> list[str]:
    """Make lists of such paragraphs, where they stand one after another in one parent; return the signs that went."""
    signs: list[str] = []
    for parent in list(root.iter()):
        children = [child for child in parent if isinstance(child.tag, str)]
        for is_item, group in groupby(children, key=lambda child: _level(child) > 0):
            if is_item:
                signs += _make(parent, list(group))
    return signs


def _level(element: HtmlElement) -> int:
    match = _LIST.search(element.get("style", "")) if element.tag == "p" else None
    return int(match[1]) if match else 0


def _make(parent: HtmlElement, items: list[HtmlElement]) -> list[str]:
    signs: list[str] = []
    place = parent.index(items[0])
    open_lists: list[tuple[int, HtmlElement]] = []
    top: list[HtmlElement] = []
    for item in items:
        level, sign = _level(item), _take_sign(item)
        signs.append(sign)
        while open_lists and open_lists[-1][0] > level:
            open_lists.pop()
        if not open_lists or open_lists[-1][0] < level:
            new = fromstring("<ol></ol>" if _NUMBER.fullmatch(sign) else "<ul></ul>")
            if new.tag == "ol" and sign.strip("(.)-").isdigit():
                new.set("start", str(int(sign.strip("(.)-"))))
            if open_lists and len(open_lists[-1][1]):
                open_lists[-1][1][-1].append(new)
            else:
                top.append(new)
            open_lists.append((level, new))
        item.tail = None
        li = fromstring("<li></li>")
        parent.remove(item)
        li.append(item)
        open_lists[-1][1].append(li)
    for offset, new in enumerate(top):
        parent.insert(place + offset, new)
    return signs


def _take_sign(item: HtmlElement) -> str:
    """Take the sign of an item away and return it: `·`, `1.`."""
    found = [span for span in item.iter("span") if "mso-list:Ignore" in span.get("style", "").replace(" ", "")]
    text = "".join("".join(span.itertext()) for span in found).replace("\xa0", " ").strip()
    for span in found:
        span.drop_tree()
    return text
