"""Lines of Markdown by the rules of GitHub's: which begin a block, and which goes on with one."""

import re
from collections.abc import Sequence

LEVEL_INDENT = 4
MARKER = re.compile(r"^(?P<indent> {0,3})(?:(?P<bullet>[-*+])|(?P<number>\d{1,9})(?P<end>[.)]))(?P<space> +|$)")
RULE = re.compile(r" {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$")
UNDERLINE = re.compile(r" {0,3}(?:=+|-+) *$")
FENCE = re.compile(r" {0,3}(?P<mark>`{3,}(?=[^`]*$)|~{3,})")
HEADING = re.compile(r" {0,3}#{1,6}(?: |$)")
QUOTE = re.compile(r"^ {0,3}> ?")
FOOTNOTE = re.compile(r" {0,3}\[\^[^\]\n]+\]: ?")
BLOCK_MARK = re.compile(r" {0,3}/{3,}")
_DELIMITERS = re.compile(r" {0,3}\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$")
_CELL_BORDER = re.compile(r"(?<!\\)\|")
HTML = re.compile(
    r" {0,3}<(?P<tag>!--|(?:address|article|aside|blockquote|details|div|dl|fieldset|figure|footer|form|h[1-6]|header"
    r"|iframe|main|nav|ol|p|pre|script|section|style|table|textarea|ul)(?=[\s/>]|$))",
    re.IGNORECASE,
)


NO_TEXT = (RULE, UNDERLINE, BLOCK_MARK)


def as_text(line: str) -> str:
    """Return a line that begins no item, whatever it begins with."""
    marker = MARKER.match(line)
    sign = marker.end("bullet" if marker["bullet"] else "end") - 1 if marker else 0
    return f"{line[:sign]}\\{line[sign:]}" if marker else line


def dedented(line: str, columns: int) -> str:
    """Return a line with at most so many spaces less before it."""
    return line[min(columns, len(line) - len(line.lstrip(" "))) :]


def is_bare(line: str) -> bool:
    """Return whether a line has no text of a paragraph, in a quotation or without one."""
    text = QUOTE.sub("", line)
    return not text.strip() or bool(HEADING.match(text) or FENCE.match(text))


def closes(line: str, mark: str) -> bool:
    """Return whether a line ends the code that the fence `mark` begins."""
    text = line.strip()
    return len(text) >= len(mark) and not text.strip(mark[0]) and not line.startswith(" " * LEVEL_INDENT)


def end_of_note(lines: Sequence[str], at: int) -> int:
    """Return the number of the line behind a footnote: its lines are indented, or go on with its text."""
    end = at
    while at < len(lines):
        if not lines[at].strip():
            at += 1
            continue
        if not lines[at].startswith(" " * LEVEL_INDENT) and (at > end or begins_block(lines, at)):
            break
        at += 1
        end = at
    return end


def end_of_quotation(lines: Sequence[str], at: int) -> int:
    """Return the number of the line behind a quotation: its lines have their mark, or go on with its text."""
    while at < len(lines):
        goes_on = not (is_bare(lines[at - 1]) or is_bare(lines[at]) or ends_text(lines, at))
        if not (goes_on or QUOTE.match(lines[at])):
            break
        at += 1
    return at


def begins_table(lines: Sequence[str], at: int) -> bool:
    """Return whether a line is the head of a table: with as many cells as there are dashes below it."""
    if at + 1 >= len(lines) or "|" not in lines[at] or not _DELIMITERS.match(lines[at + 1]):
        return False
    return _cells(lines[at]) == _cells(lines[at + 1])


def _cells(row: str) -> int:
    return len(_CELL_BORDER.findall(row.strip().removeprefix("|").removesuffix("|"))) + 1


def begins_block(lines: Sequence[str], at: int) -> bool:
    """Return whether a line ends the paragraph above it by beginning another block."""
    line = lines[at]
    patterns = (QUOTE, HEADING, FENCE, RULE, FOOTNOTE, BLOCK_MARK, HTML)
    return (
        any(pattern.match(line) for pattern in patterns)
        or item_marker(line, in_text=True) is not None
        or begins_table(lines, at)
    )


def item_marker(line: str, *, in_text: bool) -> re.Match[str] | None:
    """Return the marker of the item that a line begins.

    Within a text only an item that is not empty does, and a number only where it is 1: no year at a line's beginning.
    """
    marker = None if RULE.match(line) else MARKER.match(line)
    if marker and in_text and (not line[marker.end() :].strip() or (marker["number"] and int(marker["number"]) != 1)):
        return None
    return marker


def ends_text(lines: Sequence[str], at: int) -> bool:
    """Return whether a line cannot go on with the text of an item or a quotation above it: any item ends that."""
    return begins_block(lines, at) or item_marker(lines[at], in_text=False) is not None
