"""The one scanner of Markdown source. It says where things stand, and is trusted for no more: the Document is right.

It goes through a text once and jumps from sign to sign; how far it looks ahead for the end of something is limited, or
remembered. So a text of nothing but beginnings takes it no longer than another one.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache


class SpanSort(StrEnum):
    """What a piece of Markdown source is, where it is more than words."""

    CODE = "code"
    COMMENT = "comment"
    TAG = "tag"
    RAW = "raw"  # an element of HTML whose content is no prose, from tag to tag
    LINK = "link"
    IMAGE = "image"
    REFERENCE = "reference"
    DEFINITION = "definition"
    AUTOLINK = "autolink"
    HTML_LINK = "html-link"  # an attribute of a tag
    NOTE = "note"
    NOTE_TEXT = "note-text"
    ATTRIBUTES = "attributes"
    ENTITY = "entity"
    ESCAPE = "escape"
    ADDRESS = "address"
    BLOCK = "block"  # what opens or closes one
    RULE = "rule"  # of a table


@dataclass(frozen=True, slots=True)
class SourceSpan:
    """A piece of the source from `start` up to `end`; `name` is its tag, its label or the name of a block.

    `words` is the place of what a reader sees of a link, `target` that of its address; (0, 0) where there is none.
    """

    sort: SpanSort
    start: int
    end: int
    name: str = ""
    words: tuple[int, int] = (0, 0)
    target: tuple[int, int] = (0, 0)


@dataclass(frozen=True)
class Scan:
    """A text with the places of what is in it: `spans` by their beginning, the lines of code blocks, counted from 0.

    `unclosed` are fences and comments without an end.
    """

    body: str
    spans: tuple[SourceSpan, ...]
    code_lines: frozenset[int]
    unclosed: tuple[SourceSpan, ...]

    @cached_property
    def starts(self) -> list[int]:
        """Where each line begins."""
        return _line_starts(self.body)

    def line_at(self, place: int) -> int:
        """Return the number of the line in which a place stands, counted from 0."""
        return bisect_right(self.starts, place) - 1

    def lines(self) -> Iterator[tuple[int, str, bool]]:
        """Yield (number from 0, line, whether it is code) of each line."""
        for number, line in enumerate(self.body.split("\n")):
            yield number, line, number in self.code_lines

    def text_of_line(self, place: int) -> str:
        """Return the line in which a place stands."""
        end = self.body.find("\n", place)
        return self.body[self.body.rfind("\n", 0, place) + 1 : end if end >= 0 else len(self.body)]

    def of(self, *sorts: SpanSort) -> Iterator[SourceSpan]:
        """Yield the spans of some sorts."""
        return (span for span in self.spans if span.sort in sorts)

    def text(self, place: tuple[int, int]) -> str:
        """Return what stands at a place."""
        return self.body[place[0] : place[1]]


@lru_cache(maxsize=4)  # rule after rule asks for the same text
def scan(body: str) -> Scan:
    """Return the places in a text."""
    return _Scanner(body).scan()


def reference_key(label: str) -> str:
    """Return the name by which a link finds its definition."""
    return " ".join(label.lower().split())


def _line_starts(body: str) -> list[int]:
    found = [0]
    while (place := body.find("\n", found[-1]) + 1) > 0:
        found.append(place)
    return found


# ---- lines ----------------------------------------------------------------------------------------------

_FENCE = re.compile(r"[ ]{0,3}(?:(`{3,})[^`\n]*|(~{3,})[^\n]*)$", re.MULTILINE)
_ITEM = re.compile(r"[ ]{0,3}(?:[-*+]|\d+[.)]|\[\^[^\[\]\n]+\]:|:)[ \t]")
_INDENTED = (" " * 4, "\t")


def _fences(body: str, starts: list[int]) -> tuple[list[tuple[int, int]], list[int]]:
    """Return the (first, last) lines of fenced code, and the lines of fences that are never closed."""
    fences = {}
    closing: dict[str, list[int]] = {}
    for number, start in enumerate(starts):
        if match := _FENCE.match(body, start):
            fence = fences[number] = match[1] or match[2]
            if match[0].strip() == fence:
                closing.setdefault(fence, []).append(number)
    found, unclosed, done = [], [], -1
    for number, fence in fences.items():
        if number <= done:
            continue
        later = closing.get(fence, [])
        place = bisect_right(later, number)
        if place < len(later):
            done = later[place]
            found.append((number, done))
        else:
            unclosed.append(number)
    return found, unclosed


def _indented(lines: list[str], taken: set[int]) -> Iterator[int]:
    """Yield the lines of code that is indented: after a blank line, and not within a list."""
    in_list = is_code = False
    after_blank = True
    for number, line in enumerate(lines):
        if not line.strip():
            after_blank = True
            continue
        is_deep = line.startswith(_INDENTED) and number not in taken
        if not is_deep:
            in_list = bool(_ITEM.match(line)) or (in_list and (not after_blank or line.startswith(" ")))
        is_code = is_deep and not in_list and (after_blank or is_code)
        after_blank = False
        if is_code:
            yield number


# ---- signs ----------------------------------------------------------------------------------------------

_SIGN = re.compile(r"[\\`<\[\]{&|/\nw]")
_BLANK_LINE = re.compile(r"\n[ \t]*(?=\n)")
_BLOCK = re.compile(r"[ ]{0,3}(/{3,})[ \t]*([\w-]*)")
_TABLE_RULE = re.compile(r"[ \t]*(\|[ \t|:-]*-[ \t|:-]*)$", re.MULTILINE)
_BEFORE_DEFINITION = re.compile(r"[ \t>]*(?:(?:[-*+]|\d+\.)[ \t]+)*")
_DEFINITION = re.compile(
    r"\[([^\[\]]{0,999})\]:[ \t]*\n?[ \t]*(?:<([^<>\n]*)>|([^\s<]\S*))"
    r"(?:[ \t]*\n?[ \t]*(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$",
    re.MULTILINE,
)
_ESCAPE = re.compile(r"\\[^\w\s]")
_TICKS = re.compile(r"`+")
_ENTITY = re.compile(r"&#?\w{1,31};")
_ATTRIBUTES = re.compile(r"\{[:#.][^{}\n]*\}")
_NOTE = re.compile(r"\[\^([^\[\]\s]+)\](:?)")
_UNSEEN = (("<!--", "--"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">"))
_COMMENT_END = re.compile(r"--!?>")
_TAG = re.compile(
    r"<(/?)([A-Za-z][\w-]*)(?:[\s/](?:[^<>\"']|\"[^\"<>]*\"|'[^'<>]*')*+)?>|<(/?)([A-Za-z][\w-]*)[\s/][^<>]*>"
)
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*|[^\s<>@/]+@[^\s<>]+)>")
_URL = re.compile(r"(?:https?://|www\.)[^\s<>«»()\u060c\u061b\u061f\"]*[^\s<>«»()\u060c\u061b\u061f\".,;:!?]")
_LABEL = re.compile(r"[ \n]?\[([^\[\]]{0,999})\]")
_ATTRIBUTE = re.compile(r"\s([a-z][\w:-]*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>`=]+))", re.IGNORECASE)
_RAW = frozenset({"pre", "code", "script", "style", "kbd", "samp", "textarea"})
_ANGLE = re.compile(r"\(\s*<([^<>\n]*)>\s*(?:(?:\"[^\"]*\"|'[^']*')\s*)?\)")
_IN_TARGET = re.compile(r"[()\"']|\n[ \t]*\n")
_SPACE = re.compile(r"\s*")
_TITLE_END = {quote: re.compile(rf"{quote}\s*\)") for quote in "\"'"}
_MOST_OF_A_TARGET = 2000
_MOST_OF_A_LABEL = 999


class _Scanner:
    """Goes through a text."""

    def __init__(self, body: str) -> None:
        self._body = body
        self._starts = _line_starts(body)
        self._found: list[SourceSpan] = []
        self._unclosed: list[SourceSpan] = []
        self._brackets: list[int] = []  # those that are open
        self._line = 0  # where the line begins in which it is
        self._end = len(body)  # of the prose in which it is
        self._ends: dict[str, tuple[int, int]] = {}
        self._nowhere: dict[str, int] = {}  # what is not found from a place on
        self._ticks: dict[int, list[int]] = {}
        for match in _TICKS.finditer(body):
            self._ticks.setdefault(len(match[0]), []).append(match.start())
        self._blanks = [match.start() for match in _BLANK_LINE.finditer(body)]
        self._has_definitions = "]:" in body
        self._code: set[int] = set()  # the lines of code blocks

    def scan(self) -> Scan:
        lines = self._body.split("\n")
        fenced, unclosed = _fences(self._body, self._starts) if "```" in self._body or "~~~" in self._body else ([], [])
        code = {number for first, last in fenced for number in range(first, last + 1)}
        has_indented = "\n    " in self._body or "\n\t" in self._body or self._body.startswith(_INDENTED)
        code.update([*_indented(lines, code)] if has_indented else ())
        self._code = code
        for number in unclosed:
            self._unclosed.append(
                SourceSpan(SpanSort.CODE, self._starts[number], self._starts[number] + len(lines[number]))
            )
        place = 0
        for start, end in self._prose(code, lines):
            place = self._read(max(place, start), end)
        for number in sorted(code):
            start = self._starts[number]
            self._found.append(SourceSpan(SpanSort.CODE, start, start + len(lines[number])))
        spans = sorted(self._found, key=lambda span: (span.start, -span.end))
        return Scan(self._body, tuple(spans), frozenset(code), tuple(self._unclosed))

    def _prose(self, code: set[int], lines: list[str]) -> Iterator[tuple[int, int]]:
        """Yield the places between blocks of code."""
        start = 0
        for number in sorted(code):
            if self._starts[number] > start:
                yield start, self._starts[number]
            start = self._starts[number] + len(lines[number])
        yield start, len(self._body)

    def _read(self, place: int, end: int) -> int:
        self._line = self._body.rfind("\n", 0, place) + 1
        self._end = end
        self._brackets.clear()
        while match := _SIGN.search(self._body, place, end):
            sign, start = match[0], match.start()
            if sign == "\n":
                self._line = place = start + 1
                if self._blanks and self._is_blank(start):
                    self._brackets.clear()
                continue
            place = max(_HANDLERS[sign](self, start), start + 1)
            if place - start > 1 and "\n" in self._body[start:place]:
                self._line = self._body.rfind("\n", start, place) + 1
        return max(place, end)

    def _is_code(self, place: int) -> bool:
        return bool(self._code) and bisect_right(self._starts, place) - 1 in self._code

    def _is_blank(self, place: int) -> bool:
        found = bisect_right(self._blanks, place) - 1
        return found >= 0 and self._blanks[found] == place

    def _paragraph_end(self, place: int) -> int:
        found = bisect_right(self._blanks, place)
        return self._blanks[found] if found < len(self._blanks) else len(self._body)

    def _add(self, sort: SpanSort, start: int, end: int, name: str = "", **places: tuple[int, int]) -> int:
        self._found.append(SourceSpan(sort, start, end, name, **places))
        return end

    def _find(self, what: str, place: int) -> int:
        """Return where a text stands from a place on, -1 where it does not; that is looked for once."""
        if place >= self._nowhere.get(what, len(self._body) + 1):
            return -1
        found = self._body.find(what, place)
        if found < 0:
            self._nowhere[what] = place
        return found

    # ---- one sign each ---------------------------------------------------------------------------------

    def escape(self, start: int) -> int:
        return self._add(SpanSort.ESCAPE, start, start + 2) if _ESCAPE.match(self._body, start) else start + 1

    def code(self, start: int) -> int:
        number = len(_TICKS.match(self._body, start)[0])  # type: ignore[index]
        runs = self._ticks.get(number, [])  # after an escaped one, what is left of a run is none of its own
        found = bisect_right(runs, start)
        if found < len(runs) and runs[found] < min(self._end, self._paragraph_end(start)):
            end = runs[found] + number
            if "\n<" not in self._body[start:end]:  # HTML at the beginning of a line is a block of its own
                return self._add(SpanSort.CODE, start, end)
        return start + number

    def entity(self, start: int) -> int:
        match = _ENTITY.match(self._body, start)
        return self._add(SpanSort.ENTITY, start, match.end()) if match else start + 1

    def attributes(self, start: int) -> int:
        match = _ATTRIBUTES.match(self._body, start)
        return self._add(SpanSort.ATTRIBUTES, start, match.end()) if match else start + 1

    def bar(self, start: int) -> int:
        match = _TABLE_RULE.match(self._body, self._line)
        if match and match.start(1) == start:
            return self._add(SpanSort.RULE, start, match.end())
        return start + 1

    def slash(self, start: int) -> int:
        match = _BLOCK.match(self._body, self._line)
        if match and match.start(1) == start:
            return self._add(SpanSort.BLOCK, start, match.end(), match[2])
        scheme = next((len(name) for name in ("https:", "http:") if self._body.endswith(name, 0, start)), 0)
        return self._address(start - scheme) if scheme and self._body.startswith("//", start) else start + 1

    def w(self, start: int) -> int:
        is_first = not start or not (self._body[start - 1].isalnum() or self._body[start - 1] in "/_.")
        return self._address(start) if is_first and self._body.startswith("www.", start) else start + 1

    def _address(self, start: int) -> int:
        match = _URL.match(self._body, start)
        return self._add(SpanSort.ADDRESS, start, match.end()) if match else start + 1

    # ---- HTML ------------------------------------------------------------------------------------------

    def angle(self, start: int) -> int:
        for opening, closing in _UNSEEN:
            if self._body.startswith(opening, start):
                return self._unseen(start, opening, closing)
        if match := _AUTOLINK.match(self._body, start):
            return self._add(SpanSort.AUTOLINK, start, match.end(), target=match.span(1), words=match.span(1))
        match = _TAG.match(self._body, start)
        if not match:
            return start + 1
        name, is_closing = (match[2] or match[4]).lower(), bool(match[1] or match[3])
        for attribute in () if is_closing else _ATTRIBUTE.finditer(self._body, start, match.end()):
            target = attribute.span(attribute.lastindex or 0)
            self._add(SpanSort.HTML_LINK, *attribute.span(), f"{name} {attribute[1].lower()}", target=target)
        self._add(SpanSort.TAG, start, match.end(), name if not is_closing else f"/{name}")
        if name in _RAW and not is_closing:
            close = self._find(f"</{name}", match.end())
            if close >= 0 and (after := self._find(">", close)) >= 0:
                return self._add(SpanSort.RAW, start, after + 1, name)
        return match.end()

    def _unseen(self, start: int, opening: str, closing: str) -> int:
        """Take a comment, or another thing that no page shows. One within a line ends in its paragraph."""
        close = self._closing(opening, closing, start + len(opening))
        begins_line = not self._body[self._line : start].strip(" ")
        if close < 0 or (not begins_line and close > self._paragraph_end(start)):
            if opening == "<!--":
                self._unclosed.append(SourceSpan(SpanSort.COMMENT, start, start + len(opening)))
            return start + len(opening)
        return self._add(SpanSort.COMMENT, start, self._body.index(">", close) + 1)

    def _closing(self, opening: str, closing: str, place: int) -> int:
        """Return where such a thing ends that begins before a place, -1 for nowhere; one after another is asked for."""
        known_from, close = self._ends.get(opening, (len(self._body) + 1, -1))
        if known_from <= place and (close < 0 or place <= close):
            return close
        close = self._find(closing, place)
        while close >= 0 and (
            self._is_code(close) or (opening == "<!--" and not _COMMENT_END.match(self._body, close))
        ):
            close = self._find(closing, close + 1)
        self._ends[opening] = place, close
        return close

    # ---- brackets --------------------------------------------------------------------------------------

    def opening(self, start: int) -> int:
        if note := _NOTE.match(self._body, start):
            is_text = bool(note[2]) and not self._body[self._line : start].strip(" >")
            sort = SpanSort.NOTE_TEXT if is_text else SpanSort.NOTE
            return self._add(sort, start, note.end() - bool(note[2] and not is_text), note[1])
        before = _BEFORE_DEFINITION.match(self._body, self._line) if self._has_definitions else None
        if before and before.end() == start and (match := _DEFINITION.match(self._body, start)):
            target = match.span(2) if match[2] is not None else match.span(3)
            return self._add(SpanSort.DEFINITION, start, match.end(), match[1], target=target)
        self._brackets.append(start)
        return start + 1

    def closing(self, start: int) -> int:
        if not self._brackets:
            return start + 1
        opened = self._brackets.pop()
        words = opened + 1, start
        is_image = self._body.startswith("!", opened - 1) if opened else False
        first = opened - is_image
        if self._body.startswith("(", start + 1) and (found := self._target(start + 1)):
            target, last = found
            self._add(SpanSort.IMAGE if is_image else SpanSort.LINK, first, last, words=words, target=target)
            return last
        if not self._has_definitions:
            return start + 1
        match = _LABEL.match(self._body, start + 1)
        if start - opened > _MOST_OF_A_LABEL and not (match and match[1]):
            return start + 1
        name = match[1] if match and match[1] else self._body[opened + 1 : start]
        return self._add(SpanSort.REFERENCE, first, match.end() if match else start + 1, name, words=words)

    def _target(self, opening: int) -> tuple[tuple[int, int], int] | None:
        """Return the place of the address that begins at a bracket, and where its closing bracket ends."""
        body, limit = self._body, min(len(self._body), opening + _MOST_OF_A_TARGET)
        if match := _ANGLE.match(body, opening, limit):
            return match.span(1), match.end()
        if body.find(")", opening, limit) < 0:
            return None
        start = _SPACE.match(body, opening + 1).end()  # type: ignore[union-attr]
        depth = 1
        for match in _IN_TARGET.finditer(body, start, limit):
            sign = match[0]
            depth += (sign == "(") - (sign == ")")
            if sign.startswith("\n"):
                return None
            if not depth:
                return (start, start + len(body[start : match.start()].rstrip())), match.end()
            if sign in _TITLE_END and (title := _TITLE_END[sign].search(body, match.end(), limit)):
                return (start, start + len(body[start : match.start()].rstrip())), title.end()
        return None


_HANDLERS: Mapping[str, Callable[[_Scanner, int], int]] = {
    "\\": _Scanner.escape,
    "`": _Scanner.code,
    "<": _Scanner.angle,
    "[": _Scanner.opening,
    "]": _Scanner.closing,
    "{": _Scanner.attributes,
    "&": _Scanner.entity,
    "|": _Scanner.bar,
    "/": _Scanner.slash,
    "w": _Scanner.w,
}
"""What takes each sign, and returns the place after what begins with it."""
