"""The HTML of a tree, with what rests on links left open."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from urllib.parse import unquote

from lxml import etree

from mujaz.brief.arrange import inner_text
from mujaz.brief.facts import Late, escaped
from mujaz.brief.isolates import Element, is_note_mark
from mujaz.brief.links import LinkKind, TextLink, names_a_brief, split_target
from mujaz.brief.tree_facts import says_its_address

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_RAW = frozenset({"script", "style"})
"""Elements whose text HTML does not escape; only trusted texts have them."""
_ADDRESSES = {
    "a": "href",
    "area": "href",
    "img": "src",
    "blockquote": "cite",
    "q": "cite",
    "del": "cite",
    "ins": "cite",
}
"""The attribute that holds an address, of elements that have one."""
_TOKEN = re.compile(r"[^\s,;()=<>\"']+")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


@dataclass(slots=True)
class HtmlWriter:
    """Writes trees. `trusted` is whether the HTML is the author's own.

    `headings` are the HTML of each heading, with `<bdi>` and no other tag, and without the numbers of footnotes.
    """

    trusted: bool
    parts: list[str | Late] = field(default_factory=list)
    links: list[TextLink] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    _heading: list[str] | None = None  # the pieces of the heading that is open
    _marks: int = 0  # how many numbers of footnotes are open
    _late: int | None = None  # the link whose words are its address

    def write(self, root: Element) -> None:
        """Write what is in a tree; the root itself is not in the text."""
        for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if event == "start":
                if element is not root:
                    self._begin(element, str(element.tag))
                self._text(element.text, str(element.tag))
            elif event == "end":
                if element is not root:
                    self._end(element, str(element.tag))
                    self._text(element.tail)
            else:
                self._text(element.tail)
        self.parts = list(_joined(self.parts))

    # ---- elements --------------------------------------------------------------------------------------

    def _begin(self, element: Element, tag: str) -> None:
        if tag == "bdi" and self._heading is not None:
            self._heading.append(f"<bdi{_attributes(_items(element))}>")
        if tag in _HEADINGS:
            self._heading = []
        self._marks += is_note_mark(element)
        if tag == "img" and not self.trusted:
            self._image(element)
        elif not self._is_let_go(tag):
            self._tag(element, tag)

    def _end(self, element: Element, tag: str) -> None:
        if tag not in _VOID and not self._is_let_go(tag):
            self.parts.append(f"</{tag}>")
        if tag == "bdi" and self._heading is not None:
            self._heading.append("</bdi>")
        elif tag in _HEADINGS:
            self.headings.append("".join(self._heading or ()))
            self._heading = None
        elif tag == "a":
            self._late = None
            self._marks -= is_note_mark(element)

    def _is_let_go(self, tag: str) -> bool:
        """Return whether an element leaves its content only: the title is the one heading of level 1."""
        return tag == "h1" and not self.trusted

    def _tag(self, element: Element, tag: str) -> None:
        items = _items(element)
        if tag not in _ADDRESSES and not self.trusted:
            self.parts.append(f"<{tag}{_attributes(items)}>")
            return
        address = _ADDRESSES.get(tag, "")
        target = None if is_note_mark(element) else dict(items).get(address)
        late = None
        if target is not None:
            link = self._link(tag, address, target, inner_text(element) if tag == "a" else "")
            late = len(self.links) - 1 if _is_late(link) else None
            self._late = late if says_its_address(element) else None
        others = [(name, value) for name, value in items if name != address]
        named = {name: found for name, value in others if self.trusted and (found := self._named(tag, name, value))}
        with_it = [(n, v) for n, v in others if late is not None and n not in named and _names(v, target or "")]
        self.parts.append(f"<{tag}")
        for name, value in items:
            if name == address and late is not None:
                self.parts.append(Late((late,), f' {name}="', '"' + _attributes(with_it)))
            elif name in named:
                self.parts.append(Late(named[name], _attributes([(name, value)]), None))
            elif (name, value) not in with_it:
                self.parts.append(_attributes([(name, value)]))
        self.parts.append(">")

    def _image(self, element: Element) -> None:
        items = _items(element)
        names = [name for name, _ in items]
        alt = str(element.get("alt", ""))
        if "src" in names:
            place = names.index("src")
            _, target = items.pop(place)
            link = self._link("img", "src", target, alt)
            if link.kind is not LinkKind.ELSEWHERE:  # one elsewhere would tell its host who reads what
                before, after = _attributes(items[:place]), _attributes(items[place:])
                self.parts.append(Late((len(self.links) - 1,), f'<img{before} src="', f'"{after}>', escaped(alt)))
                return
        self.parts.append(f"<img{_attributes(items)}>")

    def _link(self, tag: str, name: str, target: str, text: str) -> TextLink:
        self.links.append(TextLink(tag, name, target, text))
        return self.links[-1]

    def _named(self, tag: str, name: str, value: str) -> tuple[int, ...]:
        """Return the numbers of the links that a trusted text hides in what is no address for us."""
        found = []
        for token in _TOKEN.findall(value):
            if names_a_brief(token):
                self._link(tag, name, token, "")
                found.append(len(self.links) - 1)
        return tuple(found)

    # ---- words -----------------------------------------------------------------------------------------

    def _text(self, text: str | None, tag: str = "") -> None:
        if not text:
            return
        if tag in _RAW:
            named = self._named(tag, "", text)
            self.parts.append(Late(named, text, None) if named else text)
            return
        html = escaped(text)
        self.parts.append(html if self._late is None else Late((self._late,), html, None))
        if self._heading is not None and not self._marks:
            self._heading.append(html)


def _items(element: Element) -> list[tuple[str, str]]:
    return [(str(name), str(value)) for name, value in element.items()]


def _attributes(items: list[tuple[str, str]]) -> str:
    return "".join(f' {name}="{escaped(value, is_attribute=True)}"' for name, value in items)


def _is_late(link: TextLink) -> bool:
    """Return whether it is known only later where a link leads: to a brief, or a file of the site."""
    return link.kind in (LinkKind.BRIEF, LinkKind.FILE) or names_a_brief(link.target)


def _names(value: str, target: str) -> bool:
    """Return whether an attribute has in it the name of the file that an address leads to."""
    name = unquote(split_target(target)[0]).rpartition("/")[2].partition(".")[0]
    return bool(name) and name in value


def _joined(parts: list[str | Late]) -> Iterator[str | Late]:
    """Yield the parts, strings that follow each other as one."""
    for is_text, some in groupby(parts, key=lambda part: isinstance(part, str)):
        if is_text:
            yield "".join(str(part) for part in some)
        else:
            yield from some
