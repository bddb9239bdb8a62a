"""Markup that stayed text: signs of Markdown that a reader would see, since they were not understood."""

import re
from collections.abc import Iterator

from mujaz.brief.facts import Leftover

HIDDEN = "\ue000"
"""Stands in the words of a block for code, in which every sign is meant."""

_SIGNS = re.compile(r"[*_~=|/\[\]`<{#>+\\^-]|[0-9][.)]")
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (sort, re.compile(pattern, re.MULTILINE))
    for sort, pattern in (
        ("comment", r"<!--|-->"),
        ("fence", r"^[ ]{0,3}(?:```+|~~~+)"),
        ("block", r"^[ ]{0,3}///+.*"),
        ("table", r"^[ ]{0,3}\|?[ ]*:?-+:?[ ]*\|[ :|-]*$"),
        ("heading", r"^[ ]{0,3}#{1,6}(?=[ \t]\S)"),
        ("strong", r"(?<![*\d])\*\*(?!\*)|(?<!\*)\*\*(?![*\d])"),
        ("strong", r"(?<![\w_])__(?=[^\W_])|(?<=[^\W_])__(?![\w_])"),
        ("strike", r"(?<!~)~~(?!~)(?=\S)[^~]*(?<=\S)~~(?!~)"),
        ("mark", r"(?<![=<>!])==(?=[^\s=])[^=\n]*(?<=[^\s=])==(?!=)"),
        ("subscript", r"(?<=\w)~[\w+-]{1,4}~|(?<=\w)\^[\w+-]{1,4}\^"),
        ("item", r"(?<=\n)[ ]*(?:[-*+]|\d{1,3}[.)])(?=[ \t]+\S)"),
        ("link", r"\]\((?=[^\s()]+)"),
        ("attributes", r"\{:?[ ]*[.#][\w-][^{}\n]*\}"),
        ("break", r"\\$(?=\n)"),
    )
)
_TASK = re.compile(r"\[[ xX]\](?=\s)")


def leftovers(prose: str, tag: str) -> Iterator[Leftover]:
    """Yield what stayed text in the words of a block, its lines as they are and `HIDDEN` for code, in their order."""
    if not _SIGNS.search(prose):
        return
    found = [(match.start(), sort, match[0].strip()) for sort, pattern in _PATTERNS for match in pattern.finditer(prose)]
    if tag == "li" and (task := _TASK.match(prose.lstrip())):
        found.append((0, "task", task[0]))
    for place, sort, mark in sorted(found):
        yield Leftover(sort, mark, _near(prose, place, mark))


def _near(prose: str, place: int, mark: str) -> str:
    """Return the line around a sign, of some words at most."""
    start = prose.rfind("\n", 0, place) + 1
    end = prose.find("\n", place + len(mark))
    line = prose[max(start, place - _REACH) : min(end if end >= 0 else len(prose), place + len(mark) + _REACH)]
    return line.replace(HIDDEN, "").strip()


_REACH = 24
