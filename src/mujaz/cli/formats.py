"""Problems for machines: JSON, and the commands by which a GitHub workflow annotates a pull request."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mujaz.problems import Language, Problem, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}


def as_json(problems: Sequence[Problem], language: Language, **more: object) -> str:
    """Return the problems and what else there is to say as a JSON object."""
    return json.dumps({"problems": [_thing(problem, language) for problem in problems], **more}, ensure_ascii=False)


def _thing(problem: Problem, language: Language) -> dict[str, Any]:
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "code": problem.code,
        "severity": problem.severity.value,
        "message": problem.message(language),
        "hint": problem.hint(language),
        "edits": [{"start": edit.start, "end": edit.end, "text": edit.text} for edit in problem.edits],
    }


def as_github(problem: Problem, language: Language, folder: str) -> str:
    """Return a workflow command; `folder` leads from the repository's root to the project, '' where they are one.

    An annotation stands on the lines of the pull request's changes, or in the summary of the run.
    """
    place = {
        "file": str(Path(folder, problem.path).as_posix()),
        "line": str(problem.line) if problem.line else "",
        "col": str(problem.column) if problem.column else "",
        "title": f"mujaz: {problem.code}",
    }
    properties = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in place.items() if value)
    text = "\n".join(part for part in (problem.message(language), problem.hint(language)) if part)
    return f"::{_COMMANDS[problem.severity]} {properties}::{_escaped(text)}"


def _escaped(text: str, also: str = "") -> str:
    """Return a text as workflow commands want it; `also` are further characters that would end it."""
    for char in "%\r\n" + also:
        text = text.replace(char, f"%{ord(char):02X}")
    return text
