"""What the tree of a text says of it: sections, headings, ids, tables, words by paragraph, markup that stayed text."""

from dataclasses import dataclass, field
from urllib.parse import unquote

from lxml import etree

from mujaz.brief.arrange import inner_text
from mujaz.brief.facts import Leftover, Section, TextBlock, TextHeading, TextTable
from mujaz.brief.isolates import Element, is_note_mark
from mujaz.brief.leftovers import FOR_CODE, leftovers
from mujaz.brief.links import names_a_brief
from mujaz.brief.sections import section_id

_BLOCKS = frozenset(
    """
    address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5
    h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul
    """.split()
)
_INNER = frozenset("blockquote dd details div dl dt figcaption figure li ol summary table td th ul".split())
"""Elements in which a paragraph is none of the running text."""
_CODE = frozenset({"code", "pre", "kbd", "samp"})
_UNREAD = frozenset({"script", "style", "template"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


def says_its_address(element: Element) -> bool:
    """Return whether the words of a link are the address of a brief that it leads to: they are no words of the text."""
    target = element.get("href", "") if element.tag == "a" else ""
    return bool(target) and unquote(target) == unquote(inner_text(element)) and names_a_brief(target)


def _is_unread(element: Element) -> bool:
    return element.tag in _UNREAD or is_note_mark(element) or says_its_address(element)


@dataclass(slots=True)
class TreeFacts:
    """The facts of a tree; see `Document` for the fields. `structure` are its elements and its code, in order."""

    lang: str
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
    _depth: int = 0  # how many elements are open; and how many of them that:
    _inner: int = 0
    _code: int = 0
    _unread: int = 0

    @classmethod
    def of(cls, root: Element, lang: str) -> "TreeFacts":
        """Take the facts from the tree of a text in the language `lang`; the root itself is not in the text."""
        facts = cls(lang)
        for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if event == "start":
                if element is not root:
                    facts._begin(element)
                facts._text(element.text)
                facts._depth += 1
            elif event == "end":
                facts._depth -= 1
                if element is not root:
                    facts._end(element)
                    facts._text(element.tail)
            else:
                facts._text(element.tail)
        facts._close_block()
        if not facts.sections and facts.blocks:
            facts.sections.append(Section(None, "", "", 0, len(facts.blocks)))
        return facts

    def _begin(self, element: Element) -> None:
        tag = str(element.tag)
        if tag in _BLOCKS:
            self._close_block()
            self._open.append(tag)
            if tag == "table":
                rows = [len(row) for row in element.iter("tr")]
                self.tables.append(TextTable(max(rows, default=0), len(rows)))
        self._inner += tag in _INNER
        self._code += tag in _CODE
        self._unread += _is_unread(element)
        self.structure.append(tag)
        if id_ := element.get("id"):
            self.ids.append(id_)
        if tag == "br":
            self._words.append("\n")
            self._prose.append("\n")
        elif tag == "img" and not self._unread:
            self._words.append(element.get("alt", ""))

    def _end(self, element: Element) -> None:
        tag = str(element.tag)
        self._code -= tag in _CODE
        self._unread -= _is_unread(element)
        if tag in _BLOCKS:
            text = self._close_block()
            self._open.pop()
            if tag in _HEADINGS:
                self._end_heading(element, tag, text)
            elif tag == "section" and self._depth == 1:
                self._end_section()
        self._inner -= tag in _INNER

    def _end_heading(self, element: Element, tag: str, text: str) -> None:
        heading = TextHeading(_HEADINGS[tag], element.get("id", ""), text)
        self.headings.append(heading)
        if tag == "h2" and self._depth == 2 and self._open == ["section"]:  # noqa: PLR2004 -- in a section of the root
            self._begin_section(heading)

    def _begin_section(self, heading: TextHeading) -> None:
        place = len(self.blocks)
        if not self.sections and place > bool(heading.text):
            self.sections.append(Section(None, "", "", 0, place - bool(heading.text)))
        self.sections.append(Section(section_id(heading.text, self.lang), heading.text, heading.id, place, place))

    def _end_section(self) -> None:
        if self.sections and self.sections[-1].anchor:
            last = self.sections[-1]
            self.sections[-1] = Section(last.id, last.heading, last.anchor, last.start, len(self.blocks))

    def _text(self, text: str | None) -> None:
        if not text or self._unread:
            return
        self._words.append(text)
        self._prose.append(FOR_CODE if self._code else text)
        if self._code:
            self.structure.append(text)

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
