"""One walk through the tree of a text: its HTML, with what rests on links left open, and the facts about it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from urllib.parse import unquote

from lxml import etree

from mujaz.arabic import runs
from mujaz.brief.arrange import Element, inner_text
from mujaz.brief.facts import Late, Leftover, Section, TextBlock, TextHeading, TextTable, escaped
from mujaz.brief.leftovers import FOR_CODE, leftovers
from mujaz.brief.links import LinkKind, TextLink, linked_brief, split_target
from mujaz.brief.sections import section_id

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_RAW = frozenset({"script", "style"})
"""Elements whose text HTML does not escape; only trusted texts have them."""
_UNREAD = frozenset({"script", "style", "template"})
_CODE = frozenset({"code", "pre", "kbd", "samp"})
_NOT_ISOLATED = frozenset({*_CODE, *_RAW, "bdi", "bdo"})
_BLOCKS = frozenset(
    """
    address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5
    h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul
    """.split()
)
_INNER = frozenset("blockquote dd details div dl dt figcaption figure li ol summary table td th ul".split())
"""Elements in which a paragraph is none of the running text."""
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_NOTE_MARKS = frozenset({"footnote-ref", "footnote-backref"})
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
_ANYWHERE = "briefs/0/0.html"  # as good a place as any where only the spelling of an address counts


@dataclass(slots=True)
class Walk:
    """What a walk has found; see `Document` for the fields. `trusted` is whether the HTML is the author's own."""

    trusted: bool
    parts: list[str | Late] = field(default_factory=list)
    links: list[TextLink] = field(default_factory=list)
    headings: list[TextHeading] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    blocks: list[TextBlock] = field(default_factory=list)
    tables: list[TextTable] = field(default_factory=list)
    leftovers: list[Leftover] = field(default_factory=list)
    structure: list[str] = field(default_factory=list)
    _open: list[str] = field(default_factory=list)  # the blocks that are open
    _words: list[str] = field(default_factory=list)  # those of the block that is open
    _prose: list[str] = field(default_factory=list)  # the same, with code hidden
    _heading: list[str] | None = None  # the HTML of the heading that is open
    _late: int | None = None  # the link whose words are its address
    _depth: int = 0  # how many elements are open; and how many of them that:
    _inner: int = 0
    _code: int = 0
    _unread: int = 0
    _still: int = 0

    def run(self, root: Element) -> None:
        """Walk through a tree; the root itself is not in the text."""
        for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if event == "start":
                if element is not root:
                    self._begin(element)
                self._text(element.text, str(element.tag))
                self._depth += 1
            elif event == "end":
                self._depth -= 1
                if element is not root:
                    self._end(element)
                    self._text(element.tail)
            else:
                self._text(element.tail)
        self._close_block()
        if not self.sections and self.blocks:
            self.sections.append(Section(None, "", "", 0, len(self.blocks)))
        self.parts = list(_joined(self.parts))

    # ---- elements --------------------------------------------------------------------------------------

    def _begin(self, element: Element) -> None:
        tag = str(element.tag)
        if tag in _BLOCKS:
            self._close_block()
            self._open.append(tag)
            self._begin_block(element, tag)
        self._inner += tag in _INNER
        self._code += tag in _CODE
        self._still += tag in _NOT_ISOLATED or element.get("dir") is not None
        self._unread += _is_unread(element, tag)
        self.structure.append(tag)
        if (id_ := element.get("id")) and not self._is_let_go(tag):
            self.ids.append(id_)
        if tag == "img":
            self._image(element)
        elif not self._is_let_go(tag):
            self._tag(element, tag)
            if tag == "br":
                self._words.append("\n")
                self._prose.append("\n")

    def _is_let_go(self, tag: str) -> bool:
        """Return whether an element leaves its content only: the title of the page is the one heading of level 1."""
        return tag == "h1" and not self.trusted

    def _begin_block(self, element: Element, tag: str) -> None:
        if tag in _HEADINGS:
            self._heading = []
        elif tag == "table":
            rows = [len(row) for row in element.iter("tr")]
            self.tables.append(TextTable(max(rows, default=0), len(rows)))

    def _end(self, element: Element) -> None:
        tag = str(element.tag)
        if tag not in _VOID and not self._is_let_go(tag):
            self.parts.append(f"</{tag}>")
        if tag == "a":
            self._late = None
        self._code -= tag in _CODE
        self._still -= tag in _NOT_ISOLATED or element.get("dir") is not None
        self._unread -= _is_unread(element, tag)
        if tag in _BLOCKS:
            text = self._close_block()
            self._open.pop()
            if tag in _HEADINGS:
                self._end_heading(element, tag, text)
            elif tag == "section" and self._depth == 1:
                self._end_section()
        self._inner -= tag in _INNER

    def _end_heading(self, element: Element, tag: str, text: str) -> None:
        heading = TextHeading(
            _HEADINGS[tag], "" if self._is_let_go(tag) else element.get("id", ""), text, "".join(self._heading or ())
        )
        self._heading = None
        self.headings.append(heading)
        if tag == "h2" and self._depth == 2 and self._open == ["section"]:  # noqa: PLR2004 -- in a section of the root
            self._begin_section(heading)

    def _begin_section(self, heading: TextHeading) -> None:
        place = len(self.blocks)
        if not self.sections and place > bool(heading.text):
            self.sections.append(Section(None, "", "", 0, place - bool(heading.text)))
        self.sections.append(Section(section_id(heading.text), heading.text, heading.id, place, place))

    def _end_section(self) -> None:
        if self.sections and self.sections[-1].anchor:
            last = self.sections[-1]
            self.sections[-1] = Section(last.id, last.heading, last.anchor, last.start, len(self.blocks))

    # ---- tags, and the addresses in them ---------------------------------------------------------------

    def _tag(self, element: Element, tag: str) -> None:
        items = [(str(name), str(value)) for name, value in element.items()]
        address = _ADDRESSES.get(tag, "")
        target = None if _is_unread(element, tag) else dict(items).get(address)
        late = None
        if target is not None:
            link = self._link(tag, address, target, inner_text(element) if tag == "a" else "")
            late = len(self.links) - 1 if _is_late(link) else None
            self._late = late if tag == "a" and unquote(link.words) == unquote(target) else None
        with_it = [(n, v) for n, v in items if late is not None and n != address and _names(v, target or "")]
        self.parts.append(f"<{tag}")
        for name, value in items:
            if name == address and late is not None:
                self.parts.append(Late((late,), f' {name}="', '"' + "".join(_attribute(*item) for item in with_it)))
            elif self.trusted and name != address and (named := self._named(tag, name, value)):
                self.parts.append(Late(named, _attribute(name, value), None))
            elif (name, value) not in with_it:
                self.parts.append(_attribute(name, value))
        self.parts.append(">")

    def _image(self, element: Element) -> None:
        items = [(str(name), str(value)) for name, value in element.items()]
        names = [name for name, _ in items]
        alt = str(element.get("alt", ""))
        if not self._unread:
            self._words.append(alt)
        if "src" in names:
            place = names.index("src")
            _, target = items.pop(place)
            link = self._link("img", "src", target, alt)
            if self.trusted or link.kind is not LinkKind.ELSEWHERE:  # one elsewhere would tell its host who reads what
                before, after = ("".join(_attribute(*item) for item in some) for some in (items[:place], items[place:]))
                late = Late((len(self.links) - 1,), f'<img{before} src="', f'"{after}>', escaped(alt))
                self.parts.append(late)
                return
        self.parts.append(f"<img{''.join(_attribute(*item) for item in items)}>")

    def _link(self, tag: str, name: str, target: str, text: str) -> TextLink:
        self.structure.append(target)
        self.links.append(TextLink(tag, name, target, text))
        return self.links[-1]

    def _named(self, tag: str, name: str, value: str) -> tuple[int, ...]:
        """Return the numbers of the links that a trusted text hides in what is no address for us."""
        found = []
        for token in _TOKEN.findall(value):
            if linked_brief(token, _ANYWHERE) is not None:
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
        html = escaped(text) if self._still else _isolated(text)
        if self._late is not None:
            self.parts.append(Late((self._late,), html, None))
            return
        self.parts.append(html)
        if self._unread:
            return
        if self._heading is not None:
            self._heading.append(html)
        self._words.append(text)
        if self._code:
            self.structure.append(text)
            self._prose.append(FOR_CODE)
        else:
            self._prose.append(text)

    def _close_block(self) -> str:
        """Add the block whose words are at hand, and return it."""
        if not self._words:
            return ""
        tag = self._open[-1] if self._open else "p"
        whole, prose = "".join(self._words), "".join(self._prose)
        self._words.clear()
        self._prose.clear()
        text = whole.strip("\n") if tag == "pre" else " ".join(whole.split())
        if text:
            is_picture = tag == "p" and not prose.strip()
            self.blocks.append(TextBlock("img" if is_picture else tag, not self._inner, text))
            self.leftovers += leftovers(prose, tag)
        return text


def _is_unread(element: Element, tag: str) -> bool:
    return tag in _UNREAD or (tag == "a" and element.get("class") in _NOTE_MARKS)


def _is_late(link: TextLink) -> bool:
    """Return whether it is known only later where a link leads: to a brief, or a file of the site."""
    kind = link.kind
    return kind is LinkKind.BRIEF or kind is LinkKind.FILE or linked_brief(link.target, _ANYWHERE) is not None


def _names(value: str, target: str) -> bool:
    """Return whether an attribute has in it the name of the file that an address leads to."""
    name = unquote(split_target(target)[0]).rpartition("/")[2].partition(".")[0]
    return bool(name) and name in value


def _attribute(name: str, value: str) -> str:
    return f' {name}="{escaped(value, is_attribute=True)}"'


_ISOLATE = {False: '<bdi dir="ltr">', True: '<bdi class="solid" dir="ltr">'}


def _isolated(text: str) -> str:
    """Return a text as HTML, its left-to-right runs in `<bdi>`."""
    if not text.strip():
        return escaped(text)
    return "".join(
        f"{_ISOLATE[run.solid]}{escaped(run.text)}</bdi>" if run.isolated else escaped(run.text) for run in runs(text)
    )


def _joined(parts: list[str | Late]) -> Iterator[str | Late]:
    """Yield the parts, strings that follow each other as one."""
    for is_text, some in groupby(parts, key=lambda part: isinstance(part, str)):
        if is_text:
            yield "".join(str(part) for part in some)
        else:
            yield from some
