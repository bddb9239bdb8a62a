"""Python-Markdown's inline patterns, each tried only where a text has a character that all its matches have.

Most paragraphs have no sign of Markdown but a bracket or two, and about twenty patterns are searched for in each.
"""

import re
from collections.abc import Iterable
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor as InlinePattern
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

_NONE: frozenset[str] = frozenset()
_REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT)


class SparingInlineProcessor(InlineProcessor):
    """Does what its base does, to the byte, and passes over patterns that cannot match."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._needed: dict[InlinePattern, frozenset[str]] = {}

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803 -- the base's name
        if isinstance(data, AtomicString):
            return data
        patterns: list[Any] = list(self.inlinePatterns)
        present, place, is_changed = {*data}, 0, False
        while patternIndex < len(patterns):
            pattern = patterns[patternIndex]
            needed = self._needed_by(pattern)
            if needed and needed.isdisjoint(present):
                patternIndex, place = patternIndex + 1, 0  # noqa: N806
                continue
            data, is_matched, place = self._InlineProcessor__applyPattern(pattern, data, patternIndex, place)  # type: ignore[attr-defined]
            is_changed |= is_matched
            if not is_matched:
                patternIndex += 1  # noqa: N806
                if is_changed:
                    present, is_changed = {*data}, False
        return data

    def _needed_by(self, pattern: InlinePattern) -> frozenset[str]:
        if pattern not in self._needed:
            self._needed[pattern] = needed_characters(pattern.getCompiledRegExp())
        return self._needed[pattern]


def needed_characters(pattern: re.Pattern[str]) -> frozenset[str]:
    """Return characters of which every match of a pattern has one; none where it is not known that there are any."""
    if pattern.flags & re.IGNORECASE:
        return _NONE
    return _of_sequence(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    found = filter(None, (_of_item(*item) for item in items))
    return min(found, key=lambda characters: (len(characters), " " in characters), default=_NONE)


def _of_item(op: Any, value: Any) -> frozenset[str]:  # noqa: ANN401 -- of the library's own tree
    if op is ops.LITERAL:
        return frozenset(chr(value))
    if op is ops.IN:
        only_literals = all(kind is ops.LITERAL for kind, _ in value)
        return frozenset(chr(code) for _, code in value) if only_literals else _NONE
    if op is ops.BRANCH:
        branches = [_of_sequence(branch) for branch in value[1]]
        return frozenset().union(*branches) if all(branches) else _NONE
    inside = value[2] if op in _REPEATS and value[0] > 0 else value[3] if op is ops.SUBPATTERN else ()
    return _of_sequence(inside)
