"""Python-Markdown extension: left-to-right runs inside the text are isolated, ranges of numbers get their en dash.

Listed in mkdocs.yml as `mujaz.publish.markdown.bidi`.
"""

import re
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from mujaz.arabic import runs

_LEFT_ALONE = ("code", "pre", "kbd", "samp", "bdi", "bdo", "script", "style")
_STASH = re.compile("(\x02[^\x03]*\x03)")  # Python-Markdown's placeholders for text that is put back later

Piece = str | ET.Element


def pieces(text: str) -> list[Piece]:
    """Cut a text into plain strings and `<bdi dir="ltr">` elements."""
    found: list[Piece] = []
    for part in _STASH.split(text):
        if _STASH.fullmatch(part):
            found.append(part)
            continue
        for run in runs(part):
            if run.isolated:
                isolate = ET.Element("bdi", dir="ltr")
                isolate.text = run.text
                if run.solid:
                    isolate.set("class", "solid")
                found.append(isolate)
            else:
                found.append(run.text)
    return found


class _Isolate(Treeprocessor):
    def run(self, root: ET.Element) -> None:
        self._walk(root)

    def _walk(self, element: ET.Element) -> None:
        if element.tag in _LEFT_ALONE:
            return
        children = list(element)
        self._place(element, 0, element.text)
        for child in children:
            self._walk(child)
            self._place(element, list(element).index(child) + 1, child.tail)

    @staticmethod
    def _place(parent: ET.Element, position: int, text: str | None) -> None:
        """Put the pieces of `text` before the child at `position`: it was that child's elder's tail, or the text."""
        if not text or not text.strip():
            return
        before = parent[position - 1] if position else None
        leading = ""
        for piece in pieces(text):
            if isinstance(piece, str):
                leading += piece
                continue
            _set(parent, before, leading)
            leading = ""
            parent.insert(position, piece)
            before, position = piece, position + 1
        _set(parent, before, leading)


def _set(parent: ET.Element, before: ET.Element | None, text: str) -> None:
    if before is None:
        parent.text = text
    else:
        before.tail = text


class BidiExtension(Extension):
    """Isolates what Arabic text would turn round."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- Python-Markdown's interface
        """Register after all inline marks are elements, before escapes are put back."""
        md.treeprocessors.register(_Isolate(md), "mujaz-bidi", 2)


def makeExtension(**options: object) -> BidiExtension:  # noqa: N802 -- Python-Markdown's interface
    """Return the extension, by the name that mkdocs.yml uses."""
    return BidiExtension(**options)
