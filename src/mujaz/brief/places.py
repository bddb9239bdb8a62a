"""Where in the source stands what the Document knows: its lines and columns, by the scanner, else the nearest place."""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from mujaz.brief.facts import Document, Leftover, Removed, TextHeading
from mujaz.brief.links import TextLink, browsed
from mujaz.brief.scan import Scan, SourceSpan, SpanSort, reference_key, scan

_WITH_TARGET = (SpanSort.LINK, SpanSort.IMAGE, SpanSort.REFERENCE, SpanSort.AUTOLINK, SpanSort.HTML_LINK)
_BEFORE_HEADING = " \t>-*+0123456789.:"
_UNDERLINES = ("=", "-")
_ENOUGH = 24
"""Characters of a text by which its place is found."""


@dataclass(frozen=True)
class Places:
    """The places of what is in a text. Lines are numbered as in the file, whose text begins in `first_line`."""

    document: Document
    first_line: int

    @cached_property
    def scan(self) -> Scan:
        """The text, scanned."""
        return scan(self.document.body)

    def line(self, place: int) -> int:
        """Return the line of the file in which a place of the text stands."""
        return self.first_line + self.scan.line_at(place)

    def column(self, place: int) -> int:
        """Return the column of a place of the text, counted from 1."""
        return place - self.scan.starts[self.scan.line_at(place)] + 1

    # ---- words -----------------------------------------------------------------------------------------

    def of_words(self, words: str) -> int:
        """Return where the first line stands that has the first of some words in it; 0 where none has."""
        bare = _bare(words)[:_ENOUGH]
        for start, line in zip(self.scan.starts, self.document.body.split("\n"), strict=True) if bare else ():
            found = _bare(line)
            if bare in found or (found and bare.startswith(found)):
                return start
        return 0

    # ---- links -----------------------------------------------------------------------------------------

    @cached_property
    def _targets(self) -> dict[str, list[int]]:
        definitions = {reference_key(s.name): s for s in self.scan.of(SpanSort.DEFINITION)}
        found: dict[str, list[int]] = {}
        for span in self.scan.of(*_WITH_TARGET):
            named = definitions.get(reference_key(span.name)) if span.sort is SpanSort.REFERENCE else span
            if named:
                found.setdefault(spelling(self.scan.text(named.target)), []).append(span.start)
        return found

    def of_links(self) -> Iterator[tuple[TextLink, int]]:
        """Yield each link of the document and its place; two with the same address take theirs in turn."""
        taken: dict[str, int] = {}
        for link in self.document.links:
            key = spelling(link.target)
            places = self._targets.get(key, [])
            if not places:
                yield link, self.of_words(link.words) or max(self.document.body.find(link.target), 0)
                continue
            number = taken.get(key, 0)
            taken[key] = number + 1
            yield link, places[min(number, len(places) - 1)]

    # ---- headings --------------------------------------------------------------------------------------

    def of_headings(self) -> Iterator[tuple[TextHeading, int]]:
        """Yield each heading of the document and its place."""
        candidates = list(self._heading_lines())
        last = 0
        for heading in self.document.headings:
            bare = _bare(heading.text)
            found = next((n for n, (_, line) in enumerate(candidates) if _is_same(line, bare)), None)
            if found is not None:
                last = candidates[found][0]
                del candidates[: found + 1]
            yield heading, last

    def _heading_lines(self) -> Iterator[tuple[int, str]]:
        """Yield the place and the bare words of each line that looks like a heading."""
        body = self.document.body
        lines = list(self.scan.lines())
        tags = {self.scan.line_at(s.start) for s in self.scan.of(SpanSort.TAG) if re.fullmatch(r"h[1-6]", s.name)}
        for number, line, is_code in lines:
            below = lines[number + 1][1].strip() if number + 1 < len(lines) else ""
            is_underlined = bool(below) and set(below) <= {below[0]} and below[0] in _UNDERLINES
            if not is_code and (line.lstrip(_BEFORE_HEADING).startswith("#") or is_underlined or number in tags):
                start = self.scan.starts[number]
                yield start, _bare("".join(_without(self.scan, start, start + len(line), body)))

    # ---- notes, HTML, markup ---------------------------------------------------------------------------

    def of_note(self, name: str, sort: SpanSort) -> int:
        """Return the place of a footnote's mark or text."""
        return next((span.start for span in self.scan.of(sort) if span.name == name), 0)

    def of_removed(self, removed: Removed) -> Iterator[SourceSpan]:
        """Yield the tags of which the sanitiser takes something away; where none can be found, lists of attributes."""
        for span in self.scan.of(SpanSort.TAG):
            text = self.document.body[span.start : span.end]
            if span.name == removed.tag and (not removed.attribute or _has(text, removed.attribute)):
                yield span
        for span in self.scan.of(SpanSort.ATTRIBUTES) if removed.attribute else ():
            if _has(self.document.body[span.start : span.end], removed.attribute):
                yield span

    def of_leftovers(self, leftovers: Iterable[Leftover]) -> Iterator[tuple[Leftover, int]]:
        """Yield what stayed text with its place; not what the author has escaped, and so means as it is."""
        taken: dict[str, int] = {}
        for each in leftovers:
            start = taken.get(each.mark, 0)
            place = self._line_of(each.mark, start) if each.is_line else self._unread(each, start)
            if place is not None:
                taken[each.mark] = place + 1
                yield each, place

    def _line_of(self, text: str, start: int) -> int | None:
        """Return where a line that has a text, and no more, begins after a place."""
        for place, line in zip(self.scan.starts, self.document.body.split("\n"), strict=True):
            if place >= start and line.strip() == text:
                return place
        return None

    def _unread(self, each: Leftover, start: int) -> int | None:
        """Return the place of a sign between its words, or between some of them, or of the first that is not meant."""
        mark = each.mark
        around = [(each.before, each.after), ("", each.after), (each.before, ""), ("", "")]
        is_escaped = "".join(f"\\{char}" for char in mark) in self.document.body
        for before, after in around[:1] if is_escaped else around:
            text = before + mark + after
            place = self.document.body.find(text, start)
            while place >= 0:
                if place + len(before) not in self._meant:
                    return place + len(before)
                place = self.document.body.find(text, place + 1)
        return None

    @cached_property
    def _meant(self) -> frozenset[int]:
        """The places of signs that are code, that are escaped, or that belong to a link that is one."""
        meant: set[int] = set()
        for span in self.scan.of(SpanSort.CODE, SpanSort.ESCAPE):
            meant.update(range(span.start, span.end))
        known = {spelling(link.target) for link in self.document.links}
        for span in self.scan.of(SpanSort.LINK, SpanSort.IMAGE):
            if spelling(self.scan.text(span.target)) in known:
                meant.add(span.words[1])
        return frozenset(meant)


def spelling(target: str) -> str:
    """Return an address as it can be compared with another spelling of it: without escapes of any sort."""
    return unquote(browsed(html.unescape(re.sub(r"\\([^\w\s])", r"\1", target))))


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _is_same(line: str, heading: str) -> bool:
    return line == heading or (bool(line) and line in heading) or (bool(heading) and heading in line)


def _has(text: str, attribute: str) -> bool:
    return re.search(rf"[\s{{/]{re.escape(attribute)}\s*=", text, re.IGNORECASE) is not None


def _without(scanned: Scan, start: int, end: int, body: str) -> Iterator[str]:
    """Yield the pieces of a line that a reader sees, but for code."""
    place = start
    for span in scanned.spans:
        if span.start < start or span.start >= end:
            continue
        hidden = (span.words[1], span.end) if span.words[1] else (span.start, span.end)
        if span.sort is not SpanSort.CODE and hidden[0] >= place:
            yield body[place : hidden[0]]
            place = hidden[1]
    yield body[place:end]
