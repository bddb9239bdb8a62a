"""Characters that nobody sees."""

import html
import re
from collections.abc import Iterator

from mujaz.arabic import suspects
from mujaz.problems import Edit, Problem, problem
from mujaz.rules.draft import Draft
from mujaz.rules.text.prose import HIDDEN, hide
from mujaz.source.front_matter import BriefFile

_ENTITY = re.compile(r"&(?:#(?P<decimal>\d{1,7})|#[xX](?P<hex>[0-9a-fA-F]{1,6})|[A-Za-z][A-Za-z0-9]{1,31});?")
_ESCAPE = re.compile(r"\\(?:x(?P<two>[0-9a-fA-F]{2})|u(?P<four>[0-9a-fA-F]{4})|U(?P<eight>[0-9a-fA-F]{8})|(?P<sign>.))")
_ESCAPED_SIGNS = {"0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "e": "\x1b"}
_LAST = 0x10FFFF


def no_invisible_characters(draft: Draft) -> Iterator[Problem]:
    """No character turns the direction of the text round, and none is there unseen; nor is one written as an escape."""
    start = 0
    brief_file = draft.brief_file
    read = _as_read(brief_file)
    for number, text in enumerate(read.split("\n"), start=1):
        for found in suspects(text):
            place = start + found.column - 1
            stands_there = found.code == "invisible" and read[place] == brief_file.text[place]
            edits = (Edit(place, place + 1, ""),) if stands_there and _is_prose(brief_file, place) else ()
            yield problem(found.code, draft.path, number, column=found.column, edits=edits, name=found.name)
        start += len(text) + 1


def _as_read(brief_file: BriefFile) -> str:
    """Return the file with the characters that escapes stand for in their places, filled up so that no column changes.

    Escapes of YAML stand between double quotation marks only, those of HTML in the text only.
    """
    text = brief_file.text
    body_start = len(text) - len(brief_file.body)
    front = text[:body_start]
    if "\\" in front:
        for span in (*brief_file.marks.keys.values(), *brief_file.marks.values.values()):
            start, end = (brief_file.start + place for place in span)
            if front[start : start + 1] == '"':
                front = front[:start] + _ESCAPE.sub(_of_yaml, front[start:end]) + front[end:]
    return front + _ENTITY.sub(_of_html, brief_file.body)


def _of_yaml(match: re.Match[str]) -> str:
    code = match["two"] or match["four"] or match["eight"]
    char = _char(int(code, 16)) if code else _ESCAPED_SIGNS.get(match["sign"], "_")
    return char.ljust(len(match[0]), "_")


def _of_html(match: re.Match[str]) -> str:
    code = match["decimal"] or match["hex"]
    char = _char(int(code, 10 if match["decimal"] else 16)) if code else html.unescape(match[0])
    return char.ljust(len(match[0]), "_")


def _char(code: int) -> str:
    """Return the character with a code, `_` for one that ends a line or is none."""
    return chr(code) if code <= _LAST and chr(code) not in "\r\n" else "_"


def _is_prose(brief_file: BriefFile, place: int) -> bool:
    """Return whether a character of a file is prose."""
    body_start = len(brief_file.text) - len(brief_file.body)
    return place >= body_start and hide(brief_file.body)[place - body_start] != HIDDEN
