"""Punctuation and the spaces around it."""

import re
from collections.abc import Iterator

from mujaz.problems import Edit
from mujaz.rules.text.prose import HIDDEN, LETTERS, Find, Prose

_LETTER = re.compile(f"[{LETTERS}\u0640]")
_AROUND = " \u00a0\n*_"  # what may stand between a word and its mark
_OPENING, _CLOSING = '«("[\u201c', '»)"]\u201d'


def latin_comma(prose: Prose) -> Iterator[Find]:
    """Beside an Arabic word the comma is the Arabic one; between Latin names or digits it may be Latin."""
    for place, before, after in _marks(prose.text, ","):
        is_number = before.isdigit() and prose.text[place + 1 : place + 2].isdigit()
        if not is_number and (_LETTER.match(before) or _LETTER.match(after)):
            yield _instead(prose, place, "،")


def latin_semicolon(prose: Prose) -> Iterator[Find]:
    """After an Arabic word the semicolon is the Arabic one."""
    for place, before, _ in _marks(prose.text, ";"):
        if _LETTER.match(before):
            yield _instead(prose, place, "؛")


def latin_question(prose: Prose) -> Iterator[Find]:
    """After an Arabic word the question mark is the Arabic one; inside a word it stands for a letter that was lost."""
    for place, before, _ in _marks(prose.text, "?"):
        if _LETTER.match(before) and not _LETTER.match(prose.text, place + 1):
            yield _instead(prose, place, "؟")


def _marks(text: str, mark: str) -> Iterator[tuple[int, str, str]]:
    """Yield the place of each mark, and the characters before and after it but for spaces and what goes with a word."""
    place = text.find(mark)
    while place >= 0:
        before = text[max(0, place - 8) : place].rstrip(_AROUND + _CLOSING)[-1:]
        yield place, before, text[place + 1 : place + 9].lstrip(_AROUND + _OPENING)[:1]
        place = text.find(mark, place + 1)


def _instead(prose: Prose, place: int, mark: str) -> Find:
    return Find(place, place + 1, (Edit(place, place + 1, mark),), {"near": prose.near(place, place + 1)})


_SPACED = re.compile(
    "[،؛؟!:.)»\\]](?<=[ \u00a0].)(?![.،؟!])"  # before a mark; dots and marks in a row are left to the author
    "|[(«](?=[ \u00a0])"
)
_SPACES = " \u00a0"


def stray_space(prose: Prose) -> Iterator[Find]:
    """No space stands before a mark or a closing bracket, nor after an opening one."""
    text = prose.text
    for match in _SPACED.finditer(text):
        mark, place = match[0], match.start()
        if mark in "(«":
            end = place + 1 + len(text[place + 1 :]) - len(text[place + 1 :].lstrip(_SPACES))
            if text[end : end + 1] in ("\n", ""):
                continue
            span = place + 1, end
        else:
            start = len(text[:place].rstrip(_SPACES))
            if not start or not _ends_a_word(text[start - 1]) or not _is_mark(mark, text, place):
                continue
            span = start, place
        yield Find(*span, (Edit(*span, ""),), {"near": prose.near(*span)})


def _ends_a_word(char: str) -> bool:
    return char.isalnum() or char in '»")]*_%٪\u201d' or char == HIDDEN or bool(_LETTER.match(char))


def _is_mark(mark: str, text: str, place: int) -> bool:
    """Return whether a character after a space is a mark of the sentence, and no point of `.5` or `!` of a picture."""
    after = text[place + 1 : place + 2]
    if mark == ".":
        return not after.isalnum() and after not in "/\\"
    if mark == "!":
        return after != "["
    if mark == ":":
        before = text[:place].rstrip(_SPACES)[-1:]
        is_ratio = before.isdigit() and text[place + 1 :].lstrip(_SPACES)[:1].isdigit()
        return not is_ratio and after not in (":", "/", ")", "(")
    return True


_CRAMPED = re.compile(f"[،؛؟](?=[{LETTERS}A-Za-z0-9\u0660-\u0669«(])")


_INITIALS = re.compile(f"(?<![{LETTERS}])[{LETTERS}]،[{LETTERS}](?![{LETTERS}])")


def missing_space(prose: Prose) -> Iterator[Find]:
    """After an Arabic comma, semicolon or question mark stands a space, but in a number and between initials."""
    text = prose.text
    for match in _CRAMPED.finditer(text):
        place = match.end()
        is_number = text[place - 2 : place - 1].isdigit() and text[place].isdigit()
        if is_number or _INITIALS.search(text, max(0, place - 3), place + 2):
            continue
        yield Find(place - 1, place, (Edit(place, place, " "),), {"near": prose.near(place - 1, place)})


_MANY = re.compile(f"[{_SPACES}][{_SPACES}]+")
_MARKER = re.compile(r"\s*(?:>\s*)*(?:[-*+:#>]+|\d+[.)])?\s*")


def double_space(prose: Prose) -> Iterator[Find]:
    """Between two words stands one space; indentation, the end of a line and the columns of a table are free."""
    text = prose.text
    if "  " not in text and "\u00a0" not in text:
        return
    for match in _MANY.finditer(text):
        start, end = match.span()
        line_start = text.rfind("\n", 0, start) + 1
        is_inside = text[end : end + 1] not in ("\n", "") and not _MARKER.fullmatch(text, line_start, start)
        if is_inside and "|" not in prose.line_around(start):
            yield Find(start, end, (Edit(start, end, " "),), {"near": prose.near(start, end)})
