"""Lines on the terminal: styled where there is one, plain text elsewhere."""

import sys
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from mujaz.problems import Language, Problem


def write(text: str, style: str = "", *, to_errors: bool = False) -> None:
    """Write a line, never cut; to standard error if `to_errors`."""
    console = Console(file=sys.stderr if to_errors else sys.stdout, highlight=False, soft_wrap=True)
    console.print(Text(text, style))


def write_problems(problems: Iterable[Problem], language: Language, *, to_errors: bool = False) -> None:
    """Write each problem, errors in red."""
    for problem in problems:
        write(problem.format(language), "red" if problem.is_error else "yellow", to_errors=to_errors)
