"""What GitHub's Markdown has and Python-Markdown has not, as an extension of that.

Lists and tables need no empty line before them, items lie as deep as their text begins, numbers are shown as they are
written, a backslash at the end of a line breaks it, `- [x]` is a task. A star between digits is no emphasis: 5*3*2.
`#topic` is a word.
"""

import re
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import HashHeaderProcessor
from markdown.extensions import Extension
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor
from markdown.inlinepatterns import InlineProcessor, SubstituteTagInlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX

from mujaz.brief.link_patterns import bound_links
from mujaz.brief.list_layout import relaid


class _Layout(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return relaid(lines)


class _Headings(HashHeaderProcessor):
    """Headings that begin with number signs; one sign without a blank behind it is that of a word: #topic."""

    RE = re.compile(HashHeaderProcessor.RE.pattern.replace("#{1,6}", r"#{2,6}|#(?!\S)"))


class _Numbered(SaneOListProcessor):
    """Ordered lists whose items keep the numbers that are written; a list of the same number throughout counts up."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self.counts: dict[ET.Element, _Count] = {}

    def run(self, parent: ET.Element, blocks: list[str]) -> None:
        markers = [match[1] for line in blocks[0].split("\n") if (match := self.CHILD_RE.match(line))]
        last = self.lastChild(parent)
        list_ = last if last is not None and last.tag == "ol" else parent if parent.tag in ("ol", "ul") else None
        known = len(list_) if list_ is not None else 0
        super().run(parent, blocks)
        list_ = parent[-1] if list_ is None else list_
        if list_ not in self.counts:
            self.counts[list_] = _Count(int(markers[0].rstrip(".")))
            _begin(list_, markers[0])
        for item, marker in zip(list_[known:], markers, strict=False):
            number = self.counts[list_].step(int(marker.rstrip(".")))
            if number is not None:
                item.set("value", str(number))


class _Count:
    """The numbers of a list: what is shown of them, and whether all written so far are the same."""

    def __init__(self, first: int) -> None:
        self._first = first
        self._shown = first - 1
        self._is_same = True

    def step(self, written: int) -> int | None:
        """Count an item, and return its number where it is not the one that follows."""
        self._is_same = self._is_same and written == self._first
        self._shown += 1
        if self._is_same or written == self._shown:
            return None
        self._shown = written
        return written


def _begin(list_: ET.Element, marker: str) -> None:
    """Say with which number a list begins, and in which digits it is numbered."""
    first = int(marker.rstrip("."))
    list_.attrib.pop("start", None)
    if first != 1:
        list_.set("start", str(first))
    classes = [] if marker.isascii() else ["digits-persian" if marker[0] >= _PERSIAN_ZERO else "digits-arabic"]
    if first >= _WIDE:
        classes.append("wide-numbers")
    if classes:
        list_.set("class", " ".join(classes))


_WIDE = 100
"""The first number for which the margin of a list is too narrow."""
_PERSIAN_ZERO = "\u06f0"
_TASK = re.compile(r"\[([ xX])\]\s+")
_BOXES = {" ": "\u2610", "x": "\u2611"}  # ballot box, ballot box with check


class _Tasks(Treeprocessor):
    def run(self, root: ET.Element) -> None:
        for item in root.iter("li"):
            holder = item[0] if not (item.text or "").strip() and len(item) and item[0].tag == "p" else item
            match = _TASK.match(holder.text or "")
            if match and holder.text:
                holder.text = f"{_BOXES[match[1].lower()]} {holder.text[match.end() :]}"
                item.set("class", "task")


class _Stars(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        return f"{STX}{ord('*')}{ETX}" * len(m[0]), m.start(), m.end()


class GithubMarkdown(Extension):
    """Adds what is missing, and takes out what would change a text: signs that stand for others (`1/4`, `(c)`)."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- Python-Markdown's interface
        """Register: the layout before code is taken out of the text, stars before emphasis."""
        md.registerExtensions(
            ["pymdownx.betterem", "pymdownx.tilde"],
            {"pymdownx.betterem": {"punctuation": False}, "pymdownx.tilde": {"subscript": False}},
        )
        md.registerExtension(self)
        self._numbered = _Numbered(md.parser)
        md.preprocessors.register(_Layout(md), "mujaz-layout", 28)
        md.parser.blockprocessors.register(_Headings(md.parser), "hashheader", 70)
        md.parser.blockprocessors.register(self._numbered, "olist", 40)
        md.parser.blockprocessors.register(SaneUListProcessor(md.parser), "ulist", 30)
        md.inlinePatterns.register(_Stars(r"(?<=\d)\*+(?=\d)", md), "mujaz-stars", 65)
        md.inlinePatterns.register(SubstituteTagInlineProcessor(r"\\\n", "br"), "mujaz-break", 181)
        bound_links(md)
        md.treeprocessors.register(_Tasks(md), "mujaz-tasks", 3)
        md.treeprocessors.deregister("smart-symbols", strict=False)

    def reset(self) -> None:
        """Forget the lists of the text before."""
        self._numbered.counts.clear()


def makeExtension() -> GithubMarkdown:  # noqa: N802 -- Python-Markdown's interface
    """Return the extension, by the name that mkdocs.yml uses."""
    return GithubMarkdown()
