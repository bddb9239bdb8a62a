"""Markup that stayed text: signs of Markdown that a reader would see, since they were not understood."""

import re
from collections.abc import Iterator

from mujaz.brief.facts import Leftover

FOR_CODE = "\ue000"
"""Stands in the words of a block for code, in which every sign is meant."""

_PATTERNS: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple(
    (sort, needle, re.compile(pattern, re.MULTILINE))
    for sort, needle, pattern in (  # a text without the needle is spared the search
        ("comment", "<!--", r"<!--"),
        ("fence", "``", r"^[ ]{0,3}```+"),
        ("fence", "~~", r"^[ ]{0,3}~~~+"),
        ("block", "///", r"^[ ]{0,3}///+.*"),
        ("table", "|", r"^[ ]{0,3}\|?[ ]*:?-+:?[ ]*\|[ :|-]*$"),
        ("heading", "#", r"^[ ]{0,3}#{1,6}(?=[ \t]\S)"),
        ("strong", "**", r"(?<![*\d])\*\*(?!\*)|(?<!\*)\*\*(?![*\d])"),
        ("strong", "__", r"(?<![\w_])__(?=[^\W_])|(?<=[^\W_])__(?![\w_])"),
        ("strike", "~~", r"(?<!~)~~(?=[^\s~])[^~]*(?<=[^\s~])~~(?!~)"),
        ("mark", "==", r"(?<![=<>!])==(?=[^\s=])[^=\n]*(?<=[^\s=])==(?!=)"),
        ("subscript", "~", r"(?<=\w)~[\w+-]{1,4}~"),
        ("superscript", "^", r"(?<=\w)\^[\w+-]{1,4}\^"),
        ("item", "\n", r"(?<=\n)[ ]{0,9}(?:[-*+]|\d{1,3}[.)])(?=[ \t]+\S)"),
        ("link", "](", r"\]\((?=[^\s()])"),
        ("attributes", "{", r"\{:?[ ]?[.#][\w-][^{}\n]*\}"),
        ("break", "\\\n", r"\\$(?=\n)"),
    )
)
_TASK = re.compile(r"\[[ xX]\](?=\s)")


def leftovers(prose: str, tag: str) -> Iterator[Leftover]:
    """Yield what stayed text in the words of a block, its lines as they are and `FOR_CODE` for code, in their order."""
    found = [
        (match.start(), sort, match[0].strip())
        for sort, needle, pattern in _PATTERNS
        if needle in prose
        for match in pattern.finditer(prose)
    ]
    if tag == "li" and (task := _TASK.match(prose.lstrip())):
        found.append((prose.index(task[0]), "task", task[0]))
    for place, sort, mark in sorted(found):
        start = prose.index(mark, place)
        yield Leftover(sort, mark, _before(prose, start), _after(prose, start + len(mark)))


_REACH = 16


def _before(prose: str, place: int) -> str:
    """Return what stands in the line before a place, as far as it is words and not code."""
    return re.split(f"[\n{FOR_CODE}]", prose[max(0, place - _REACH) : place])[-1]


def _after(prose: str, place: int) -> str:
    return re.split(f"[\n{FOR_CODE}]", prose[place : place + _REACH])[0]
