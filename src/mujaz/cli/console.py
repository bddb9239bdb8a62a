"""Lines on the terminal: styled where there is one, plain text elsewhere."""

import sys
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from mujaz.problems import Language, Problem, Severity

_STYLES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.HINT: "cyan"}


def write(text: str, style: str = "", *, to_errors: bool = False) -> None:
    """Write a line, never cut; to standard error if `to_errors`."""
    console = Console(file=sys.stderr if to_errors else sys.stdout, highlight=False, soft_wrap=True)
    console.print(Text(text, style))


def write_problems(problems: Iterable[Problem], language: Language, *, to_errors: bool = False) -> None:
    """Write each problem, errors in red."""
    for problem in problems:
        write(problem.format(language), _STYLES[problem.severity], to_errors=to_errors)


def write_diff(diff: str) -> None:
    """Write a unified diff, what goes in red and what comes in green."""
    for line in diff.splitlines():
        is_name = line.startswith(("---", "+++"))
        style = "bold" if is_name else {"-": "red", "+": "green", "@": "cyan"}.get(line[:1], "")
        write(line, style)
