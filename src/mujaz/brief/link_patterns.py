"""Python-Markdown's patterns of links and pictures, which do not look through a whole text for the end of a bracket."""

import re

from markdown import Markdown
from markdown.inlinepatterns import LinkInlineProcessor

MOST_NESTED = 32
"""Brackets within brackets in the words of a link or in its address; what nests deeper is no link, as on GitHub."""
_PATTERNS = {
    "reference": 170,
    "link": 160,
    "image_link": 150,
    "image_reference": 140,
    "short_reference": 130,
    "short_image_ref": 125,
}
"""Python-Markdown's patterns of links with their priorities there."""
_SQUARE = re.compile(r"[\[\]]")
_ROUND = re.compile(r"[()]")


def closing(brackets: re.Pattern[str], text: str, start: int) -> int | None:
    """Return where the bracket ends that was opened before `start`: -1 for nowhere, None where it nests too deep."""
    depth = 1
    for match in brackets.finditer(text, start):
        depth += 1 if match[0] in "[(" else -1
        if not depth:
            return match.start()
        if depth > MOST_NESTED:
            return None
    return -1


class _Bounded(LinkInlineProcessor):
    def getText(self, data: str, index: int) -> tuple[str, int, bool]:  # noqa: N802 -- Python-Markdown's interface
        end = closing(_SQUARE, data, index)
        return ("", len(data), False) if end is None or end < 0 else (data[index:end], end + 1, True)

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:  # noqa: N802 -- as above
        if closing(_ROUND, data, index + 1) is None:
            return "", None, index, False
        return super().getLink(data, index)


def bound_links(md: Markdown) -> None:
    """Put patterns that take a time in proportion to the text in the place of Python-Markdown's."""
    for name, priority in _PATTERNS.items():
        old = md.inlinePatterns[name]
        if not isinstance(old, _Bounded):
            bounded = type(name, (_Bounded, type(old)), {})
            md.inlinePatterns.register(bounded(old.pattern, md), name, priority)
    if "footnote" in md.inlinePatterns:
        md.inlinePatterns["footnote"].compiled_re = re.compile(r"\[\^([^\[\]]*)\]")
