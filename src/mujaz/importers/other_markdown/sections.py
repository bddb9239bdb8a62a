"""The headings of a foreign Markdown file: its title, its sections, the levels of all."""

import re
from collections.abc import Iterator, Sequence

from mujaz.arabic import label_key
from mujaz.brief import section_id
from mujaz.brief.scan import scan

_HEADING = re.compile(r"^ {0,3}(?P<marks>#{1,6})[ \t]+(?P<text>.*?)[ \t]*#*[ \t]*$")
_UNDERLINE = re.compile(r"^ {0,3}(?P<mark>=+|-{2,})[ \t]*$")
_MOST_LEVELS = 6

Lines = list[tuple[str, bool]]
"""Lines, each with whether it is code."""


def read_text(text: str, title: str) -> tuple[str, str, tuple[str, ...]]:
    """Return (title, Markdown, headings that only repeat the title).

    A first heading that repeats the title is taken away, or gives the title where there is none. Sections are at
    level 2 then, whatever level they had.
    """
    repeated: tuple[str, ...] = ()
    lines = list(_with_marks([(line, is_code) for _, line, is_code in scan(text.strip("\n")).lines()]))
    first = next((i for i, (line, _) in enumerate(lines) if line.strip()), None)
    match = _HEADING.match(lines[first][0]) if first is not None and not lines[first][1] else None
    if first is not None and match and not section_id(match["text"]):
        repeats = label_key(match["text"]) == label_key(title)
        if repeats or (not title and len(match["marks"]) == 1):
            repeated = (match["text"],) if title else ()
            title = title or match["text"]
            del lines[first]
    headings = [m for line, is_code in lines if not is_code and (m := _HEADING.match(line))]
    top = _top(headings)
    written: list[str] = []
    for line, is_code in lines:
        match = None if is_code else _HEADING.match(line)
        if match is None:
            written.append(line)
            continue
        level = 2 if section_id(match["text"]) else 2 + max(0, len(match["marks"]) - top)
        written.append(f"{'#' * min(level, _MOST_LEVELS)} {match['text']}")
    return title, "\n".join(written).strip("\n"), repeated


def _top(headings: Sequence[re.Match[str]]) -> int:
    """Return the level that sections have: that of a known one, else the highest there is."""
    known = [len(match["marks"]) for match in headings if section_id(match["text"])]
    return min(known or [len(match["marks"]) for match in headings], default=2)


def _with_marks(lines: Lines) -> Iterator[tuple[str, bool]]:
    """Yield the lines with headings that are underlined as headings with `#`."""
    position = 0
    while position < len(lines):
        line, is_code = lines[position]
        below, below_is_code = lines[position + 1] if position + 1 < len(lines) else ("", False)
        above = lines[position - 1][0] if position else ""
        match = _UNDERLINE.match(below)
        is_alone = not above.strip() or _HEADING.match(above)
        if match and is_alone and not is_code and not below_is_code and re.match(r" {0,3}[^\s#>|*+-]", line):
            yield f"{'#' if match['mark'][0] == '=' else '##'} {line.strip()}", False
            position += 2
        else:
            yield line, is_code
            position += 1
