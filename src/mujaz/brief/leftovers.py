"""Markup that stayed text: signs of Markdown that a reader would see, since they were not understood."""

import re
from collections.abc import Iterator

from mujaz.brief.facts import Leftover

FOR_CODE = "\ue000"
"""Stands in the words of a block for code, in which every sign is meant."""

_TYPED = r"[ ]{0,9}(?:[\u2022\u25aa\u25e6\u00b7\u2013\u2014]|\d{1,3}-|\(\d{1,3}\)|[\u0621-\u064a]\u0640?-)"
"""What begins the items of a list that is typed by hand: `1-`, `(1)`, `\u0623-`, a bullet, a dash."""

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
        ("typed", "\n", rf"^{_TYPED}(?=[ \t]+\S.*\n{_TYPED}[ \t]+\S)"),
        ("link", "](", r"\]\((?=[^\s()])"),
        ("link", "] (", r"\][ ]\((?=https?:|[^\s()]{1,200}\.\w{2,4}\))"),
        ("link", ")[", r"\)\[(?=https?:)"),
        ("attributes", "{", r"\{:?[ ]?[.#][\w-][^{}\n]*\}"),
        ("break", "\\\n", r"\\$(?=\n)"),
    )
)
_TASK = re.compile(r"\[[ xX]\](?=\s)")


def leftovers(prose: str, tag: str) -> Iterator[Leftover]:
    """Yield what stayed text in the words of a block, each sort once and in order.

    The lines of `prose` are as they are, with `FOR_CODE` for code.
    """
    found: dict[str, tuple[int, str]] = {}
    for sort, needle, pattern in _PATTERNS:
        match = pattern.search(prose) if needle in prose and sort not in found else None
        if match:
            mark = match[0].strip()
            found[sort] = prose.index(mark, match.start()), mark
    if tag == "li" and (task := _TASK.match(prose.lstrip())):
        found["task"] = prose.index(task[0]), task[0]
    for sort, (start, mark) in sorted(found.items(), key=lambda item: item[1]):
        yield Leftover(sort, mark, _before(prose, start), _after(prose, start + len(mark)))


_REACH = 16
_WALL = re.compile(f"[\n{FOR_CODE}]")


def _before(prose: str, place: int) -> str:
    """Return the words before a place in its line, as far as they are no code."""
    found = _WALL.split(prose[max(0, place - _REACH) : place])[-1]
    return found if len(found) < _REACH else found.partition(" ")[2]


def _after(prose: str, place: int) -> str:
    found = _WALL.split(prose[place : place + _REACH])[0]
    return found if len(found) < _REACH else found.rpartition(" ")[0]
