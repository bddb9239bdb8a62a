"""Characters that nobody sees."""

import html
import re
from collections.abc import Iterator

from mujaz.arabic import suspects
from mujaz.problems import Edit, Problem, problem
from mujaz.rules.draft import Draft
from mujaz.rules.text.prose import HIDDEN, hide
from mujaz.source.front_matter import BriefFile

_ENTITY = re.compile(r"&#?\w+;")
_YAML_ESCAPE = re.compile(r"\\u[0-9a-fA-F]{4}")


def _in_its_place(match: re.Match[str]) -> str:
    """Return the character that an escape such as `&#8238;` stands for, filled up so that no column changes."""
    text = match[0]
    char = html.unescape(text) if text.startswith("&") else chr(int(text.removeprefix("\\u"), 16))
    return char.ljust(len(text), "_")


def no_invisible_characters(draft: Draft) -> Iterator[Problem]:
    """No character turns the direction of the text round, and none is there unseen; nor is one written as an escape."""
    start = 0
    for number, text in enumerate(draft.brief_file.text.split("\n"), start=1):
        escape = _YAML_ESCAPE if number < draft.brief_file.first_line else _ENTITY
        for found in suspects(escape.sub(_in_its_place, text)):
            place = start + found.column - 1
            edits = (
                (Edit(place, place + 1, ""),)
                if found.code == "invisible" and _is_prose(draft.brief_file, place)
                else ()
            )
            yield problem(found.code, draft.path, number, column=found.column, edits=edits, name=found.name)
        start += len(text) + 1


def _is_prose(brief_file: BriefFile, place: int) -> bool:
    """Return whether a character of a file is prose, and stands there itself, not as an escape."""
    body_start = len(brief_file.text) - len(brief_file.body)
    return place >= body_start and hide(brief_file.body)[place - body_start] not in (HIDDEN, "&")
