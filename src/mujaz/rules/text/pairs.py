"""What comes in pairs: quotation marks and brackets. A paragraph is judged by itself."""

import re
from collections.abc import Iterator
from itertools import accumulate

from mujaz.arabic import runs
from mujaz.arabic.clitics import CLITICS, WITH_ARTICLE
from mujaz.problems import Edit
from mujaz.rules.text.prose import HIDDEN, LETTERS, Find, Prose

_PARAGRAPHS = re.compile(r"\n[ \t]*\n")
_ARABIC = re.compile(f"[{LETTERS}]")
_LONE_LETTERS = re.compile(rf"(?:^|[\s(«])(?:{'|'.join((*CLITICS, *WITH_ARTICLE))})\u0640?$")
"""What may be written together with a quotation: `لـ"`, `و"`."""
_BEFORE_OPENING = "([{«\u201c\u2013\u2014-/…\u0640:،؛*_|"
_AFTER_CLOSING = ".,،؛;:؟?!)]}»\u201d…\u2013\u2014-/*_|" + HIDDEN


def _paragraphs(text: str, marks: str) -> Iterator[tuple[int, str]]:
    """Yield (place, text) of the paragraphs that have one of the marks and an Arabic letter."""
    if not any(mark in text for mark in marks):
        return
    start = 0
    for end in (*(match.start() for match in _PARAGRAPHS.finditer(text)), len(text)):
        paragraph = text[start:end]
        if any(mark in paragraph for mark in marks) and _ARABIC.search(paragraph):
            yield start, paragraph
        start = end


def straight_quotes(prose: Prose) -> Iterator[Find]:
    """Quotations stand between guillemets; a pair is mended where the paragraph leaves no doubt which mark opens.

    Within a stretch of Latin, such as a reference, quotation marks are those of its language.
    """
    for start, paragraph in _paragraphs(prose.text, '"'):
        places = _quotes(paragraph)
        if len(places) % 2:
            continue  # unbalanced_quotes tells
        pairs = list(zip(places[::2], places[1::2], strict=True))
        latin = _stretches(paragraph)
        pairs = [(a, b) for a, b in pairs if not any(begin <= a and b < end for begin, end in latin)]
        is_sure = all(_opens(paragraph, a) and _closes(paragraph, b) and not _is_quoted(paragraph, a) for a, b in pairs)
        for first, last in pairs:
            a, b = start + first, start + last
            edits = (Edit(a, a + 1, "«"), Edit(b, b + 1, "»")) if is_sure else ()
            yield Find(a, b + 1, edits, {"near": prose.near(a, min(b + 1, a + 40))})


def _stretches(text: str) -> list[tuple[int, int]]:
    """Return where the stretches of Latin begin and end."""
    lengths = [(run, len(run.text)) for run in runs(text)]
    ends = accumulate(length for _, length in lengths)
    return [(end - length, end) for (run, length), end in zip(lengths, ends, strict=True) if run.isolated]


def _quotes(text: str) -> list[int]:
    """Return the places of straight marks but for those of inches: after a number, where no quotation is open."""
    found: list[int] = []
    for match in re.finditer('"', text):
        is_inches = text[match.start() - 1 : match.start()].isdecimal() and not _opens(text, match.start())
        if len(found) % 2 or not is_inches:
            found.append(match.start())
    return found


def _opens(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if not after or after.isspace():
        return False
    return not before or before.isspace() or before in _BEFORE_OPENING or bool(_LONE_LETTERS.search(text[:place]))


def _closes(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return not before.isspace() and (not after or after.isspace() or after in _AFTER_CLOSING)


def _is_quoted(text: str, place: int) -> bool:
    """Return whether guillemets are open at a place: inside a quotation another one has other marks."""
    return text.count("«", 0, place) > text.count("»", 0, place)


def unbalanced_quotes(prose: Prose) -> Iterator[Find]:
    """Each quotation mark has its match: in its paragraph, or in a later one before another quotation begins."""
    for place in (*_without_match(prose.text, "«»"), *_lone_straight(prose.text)):
        yield _at(prose, place)


def _without_match(text: str, pair: str) -> list[int]:
    """Return the places of the marks of a pair without a match; it may stand in a later paragraph."""
    first = pair[0]
    if not any(mark in text for mark in pair):
        return []
    opened: list[int] = []
    lone: list[int] = []
    for match in re.finditer(f"[{re.escape(pair)}]", text):
        place = match.start()
        if match[0] == first:
            if opened and _PARAGRAPHS.search(text, opened[-1], place):
                lone += opened
                opened = []
            opened.append(place)
        elif opened:
            opened.pop()
        else:
            lone.append(place)
    return [*lone, *opened]


def _lone_straight(text: str) -> Iterator[int]:
    """Yield the last straight mark of each paragraph with an odd number; two in a row share a quotation."""
    odd: list[tuple[int, int]] = []  # the place of a paragraph's last mark, and that of its end
    for start, paragraph in _paragraphs(text, '"'):
        places = _quotes(paragraph)
        if len(places) % 2 == 0:
            continue
        if odd and odd[-1][1] == start:
            odd.pop()
        else:
            odd.append((start + places[-1], start + len(paragraph)))
    for place, _ in odd:
        yield place


def unbalanced_brackets(prose: Prose) -> Iterator[Find]:
    """Each bracket has its match, as quotation marks have; the one after a number or letter of a list needs none."""
    for pair in ("()", "[]", "{}"):
        for place in _without_match(prose.text, pair):
            if not _ENUMERATED.search(prose.text[max(0, place - 8) : place]):
                yield _at(prose, place)


_ENUMERATED = re.compile(rf"(?:^|[\s(])(?:\d{{1,3}}|[{LETTERS}]|[A-Za-z]|[ivx]{{1,4}})[.\-\u0640\u200c]?\s?$")


def _at(prose: Prose, place: int) -> Find:
    return Find(place, place + 1, (), {"near": prose.near(place, place + 1)})
