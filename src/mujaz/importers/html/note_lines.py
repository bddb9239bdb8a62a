"""Notes that are lines of one paragraph: each gets a paragraph of its own, so that it can be taken out."""

from lxml.html import HtmlElement

from mujaz.importers.html.tags import BLOCKS

_HOLDERS = ("p", "div", "body", "td", "li", "section", "article", "blockquote")


def give_own_blocks(root: HtmlElement, *, newlines: bool) -> None:
    """Put each line that begins with a link which leads back to the mark of a note into a `<p>`.

    Lines end at a `<br>`, and at a line end in the source if `newlines`.
    """
    links = [link for link in root.iter("a") if link.get("href", "").startswith("#")]
    asked = {link.get("href", "")[1:] for link in links}
    own = {link: {link.get("id"), link.get("name")} & asked for link in links}
    named = {name for names in own.values() for name in names}
    leading_back = [link for link in links if own[link] and link.get("href", "")[1:] in named]
    found = [link for link in leading_back if _begins_line(link, newlines=newlines)]
    shared = {link.getparent() for link in found}
    first = [link for link in leading_back if _is_first(link) and link.getparent() in shared]
    for link in (*first, *found):
        _wrap(link, newlines=newlines)


def _begins_line(link: HtmlElement, *, newlines: bool) -> bool:
    """Return whether a link is the first of a line that is not the first of its block."""
    previous, parent = link.getprevious(), link.getparent()
    if parent is None or parent.tag not in _HOLDERS:
        return False
    before = (previous.tail if previous is not None else parent.text) or ""
    if newlines and before.rstrip(" \t").endswith("\n"):
        return True
    return not before.strip() and previous is not None and previous.tag == "br"


def _is_first(link: HtmlElement) -> bool:
    parent = link.getparent()
    return link.getprevious() is None and parent is not None and not (parent.text or "").strip()


def _wrap(link: HtmlElement, *, newlines: bool) -> None:
    """Move a link and what follows it in its line into a new paragraph."""
    parent = link.getparent()
    if parent is None:
        return
    line = HtmlElement()
    line.tag = "p"
    parent.insert(parent.index(link), line)
    node: HtmlElement | None = link
    while node is not None:
        following = node.getnext()
        tail = node.tail or ""
        line.append(node)
        if newlines and "\n" in tail:
            node.tail, _, rest = tail.partition("\n")
            line.tail = "\n" + rest
            return
        if following is not None and following.tag == "br":
            line.tail = following.tail
            following.tail = None
            parent.remove(following)
            return
        node = following if following is not None and following.tag not in BLOCKS else None
