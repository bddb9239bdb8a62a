"""Lists and tables as GitHub reads them, laid out as Python-Markdown wants them.

Python-Markdown asks for an empty line before a list or table, and for four spaces a level. Elsewhere a list may follow
right after a line of text, and its children stand below the text of their item. So a text is read by GitHub's rules,
and its lists and tables are written anew: with the empty line, with four spaces. Code and HTML stay as they are.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from mujaz.brief import markdown_lines as md

_DEPTH = 20  # of blocks in blocks; what lies deeper stays as it is
_FIRST = frozenset(" -*+_=#>`~[</|")
"""What a line that is no text begins with, or a digit."""
_QUOTATION = ">"
_BETWEEN = "<!-- -->"
"""A comment, which keeps two blocks apart that Python-Markdown would take for one."""


def relaid(lines: Sequence[str]) -> list[str]:
    """Return the lines of a text, tabs expanded, with its lists and tables laid out for Python-Markdown."""
    return _Reader(lines, depth=0, is_item=False).read()


class _Item(NamedTuple):
    """An item of a list.

    `kind` tells lists beside each other apart: the bullet, or what stands behind the number. `lines` have lost their
    indentation, the first one its marker; `end` is the number of the line behind the last one.
    """

    kind: str
    marker: str
    lines: list[str]
    end: int


class _Reader:
    """Reads the lines of a text, or of what stands in an item, a quotation, a footnote, and lays them out anew.

    Each method that reads a sort of block returns whether one begins at the line at hand, having laid it out if so;
    `last` is what the block before it was, see `_last`.
    """

    def __init__(self, lines: Sequence[str], depth: int, *, is_item: bool) -> None:
        self._lines = lines
        self._depth = depth
        self._is_item = is_item
        self._at = 0
        self._out: list[str] = []
        self._last = ""  # the kind of the list that ended right before, `>` for a quotation
        self._in_text = False  # whether the line before is one of a paragraph
        self._unclosed: set[str] = set()  # fences that are closed nowhere below
        self._closings: dict[str, list[int]] = {}  # the lines that hold the closing tag of an element

    def read(self) -> list[str]:
        """Return the lines anew."""
        if self._depth > _DEPTH:
            return list(self._lines)
        blocks = (
            self._html,
            self._fence,
            self._code,
            self._list,
            self._table,
            self._quotation,
            self._note,
            self._heading,
        )
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if not line.strip():
                self._copy(self._at + 1)
                continue
            last, self._last = self._last, ""
            is_plain = not (line[0] in _FIRST or line[0].isdigit() or "|" in line)
            if is_plain or not any(block(line, last) for block in blocks):
                self._text(line, is_plain=is_plain)
        return self._out

    def _copy(self, end: int) -> None:
        self._out += self._lines[self._at : end]
        self._at = end
        self._in_text = False

    def _put(self, lines: list[str], end: int) -> None:
        """Put a block in the place of the lines up to `end`, with an empty line around it."""
        self._set_apart()
        self._out += lines
        self._at = end
        self._in_text = False
        if end < len(self._lines) and self._lines[end].strip():
            self._out.append("")

    def _set_apart(self) -> None:
        if self._out and self._out[-1].strip():
            self._out.append("")

    def _text(self, line: str, *, is_plain: bool) -> None:
        self._in_text = is_plain or not any(pattern.match(line) for pattern in md.NO_TEXT)
        self._out.append(md.as_text(line) if self._is_item else line)
        self._at += 1

    def _heading(self, line: str, _last: str) -> bool:
        if not md.HEADING.match(line):
            return False
        self._put([line.lstrip()], self._at + 1)
        return True

    # ---- code and HTML --------------------------------------------------------------------------------

    def _fence(self, line: str, last: str) -> bool:
        """Copy code between fences; in an item, where Python-Markdown knows no fences, it is indented instead."""
        fence = md.FENCE.match(line)
        end = self._end_of_fence(fence["mark"]) if fence else 0
        if not end:
            return False
        indent = len(line) - len(line.lstrip())
        code = [md.dedented(line, indent) for line in self._lines[self._at : end]]
        if self._is_item:
            code = [" " * md.LEVEL_INDENT + line for line in code[1:-1]]
            self._put([_BETWEEN, "", *code] if last else code, end)
        else:
            self._copy(end)
            self._out[-len(code) :] = [*code[:-1], code[-1].strip()]
        return True

    def _end_of_fence(self, mark: str) -> int:
        """Return the number of the line behind the code that begins here, 0 where it is not closed."""
        if mark not in self._unclosed:
            for end in range(self._at + 1, len(self._lines)):
                if md.closes(self._lines[end], mark):
                    return end + 1
            self._unclosed.add(mark)
        return 0

    def _code(self, line: str, last: str) -> bool:
        if self._in_text or not line.startswith(" " * md.LEVEL_INDENT):
            return False
        end = self._at
        while end < len(self._lines) and (
            not self._lines[end].strip() or self._lines[end].startswith(" " * md.LEVEL_INDENT)
        ):
            end += 1
        if self._is_item and last:
            self._out += [_BETWEEN, ""]
        self._copy(end)
        return True

    def _html(self, line: str, _last: str) -> bool:
        """Copy HTML up to its closing tag; what is never closed ends at an empty line."""
        match = md.HTML.match(line)
        if not match:
            return False
        tag = match["tag"].lower()
        if tag not in self._closings:
            closing = "-->" if tag == "!--" else f"</{tag}"
            self._closings[tag] = [n for n, line in enumerate(self._lines) if closing in line.lower()]
        ends = self._closings[tag][bisect_left(self._closings[tag], self._at) :][:1]
        end = ends[0] + 1 if ends else self._at + 1
        while not ends and end < len(self._lines) and self._lines[end].strip():
            end += 1
        self._copy(end)
        return True

    # ---- lists and tables -----------------------------------------------------------------------------

    def _list(self, _line: str, last: str) -> bool:
        """Lay out a list. Below the first text of an item it follows at once: an empty line would spread the item."""
        item = _read_item(self._lines, self._at, in_text=self._in_text)
        if not item:
            return False
        if last or not self._is_item or "" in self._out:
            self._set_apart()
        if last not in ("", _QUOTATION, item.kind):
            self._out += [_BETWEEN, ""]
        self._last = item.kind
        while item and item.kind == self._last:
            self._item(item)
            item = _read_item(self._lines, self._at, in_text=False)
        if self._at < len(self._lines):
            self._set_apart()
        self._in_text = False
        return True

    def _item(self, item: _Item) -> None:
        inner = _Reader(item.lines, self._depth + 1, is_item=True).read()
        first, *rest = inner or [""]
        self._out.append(f"{item.marker:<{md.LEVEL_INDENT - 1}} {first}")
        self._out += (" " * md.LEVEL_INDENT + line if line.strip() else "" for line in rest)
        self._at = item.end
        if "" in rest and self._at < len(self._lines):
            self._out.append("")
        while self._at < len(self._lines) and not self._lines[self._at].strip():
            self._out.append("")
            self._at += 1

    def _table(self, _line: str, _last: str) -> bool:
        if not md.begins_table(self._lines, self._at):
            return False
        end = self._at + 2
        while end < len(self._lines) and self._lines[end].strip() and not md.begins_block(self._lines, end):
            end += 1
        self._put([line.strip() for line in self._lines[self._at : end]], end)
        return True

    # ---- quotations and footnotes ---------------------------------------------------------------------

    def _quotation(self, line: str, last: str) -> bool:
        if not md.QUOTE.match(line):
            return False
        end = md.end_of_quotation(self._lines, self._at + 1)
        inner = [
            md.QUOTE.sub("", line) if md.QUOTE.match(line) else md.as_text(line.lstrip())
            for line in self._lines[self._at : end]
        ]
        if self._is_item or last == _QUOTATION:
            self._set_apart()
        if last == _QUOTATION:
            self._out += [_BETWEEN, ""]
        self._inner(inner, end, "> ", "> ")
        self._last = _QUOTATION
        return True

    def _note(self, line: str, _last: str) -> bool:
        match = md.FOOTNOTE.match(line)
        if not match:
            return False
        end = md.end_of_note(self._lines, self._at + 1)
        below = (md.dedented(line, md.LEVEL_INDENT) for line in self._lines[self._at + 1 : end])
        self._inner([line[match.end() :], *below], end, match[0], " " * md.LEVEL_INDENT)
        return True

    def _inner(self, inner: list[str], end: int, first: str, indent: str) -> None:
        """Lay out what is in a quotation or footnote; where there is nothing to do, the lines stay as they are."""
        laid = _Reader(inner, self._depth + 1, is_item=False).read()
        if laid == inner:
            self._copy(end)
            return
        self._out += [first + laid[0], *((indent + line).rstrip() for line in laid[1:])]
        self._at = end
        self._in_text = False


def _is_code(line: str) -> bool:
    return not line.strip() or line.startswith(" " * md.LEVEL_INDENT)


# ---- items ---------------------------------------------------------------------------------------------


def _read_item(lines: Sequence[str], at: int, *, in_text: bool) -> _Item | None:
    """Return the item that begins at a line, None where none does."""
    marker = md.item_marker(lines[at], in_text=in_text) if at < len(lines) else None
    if not marker:
        return None
    has_text = bool(lines[at][marker.end() :].strip())
    width = marker.end() if has_text and len(marker["space"]) <= md.LEVEL_INDENT else marker.start("space") + 1
    body = [lines[at][width:]]
    fence = ""
    end = at + 1
    while end < len(lines):
        line = lines[end]
        if match := md.FENCE.match(body[-1]):
            fence = "" if fence and md.closes(body[-1], fence) else fence or match["mark"]
        if not line.strip():
            body.append("")
        elif len(line) - len(line.lstrip(" ")) >= min(width, len(marker["indent"]) + md.LEVEL_INDENT):
            body.append(md.dedented(line, width))
        elif not (md.is_bare(body[-1]) or fence) and not md.ends_text(lines, end):
            body.append(md.as_text(line.lstrip()))
        else:
            break
        end += 1
    while len(body) > 1 and not body[-1]:
        body.pop()
        end -= 1
    kind = marker["bullet"] or marker["end"]
    return _Item(kind, marker["bullet"] or f"{marker['number']}.", body, end)
