"""How many problems there are."""

from collections.abc import Sequence

from mujaz.arabic import count
from mujaz.problems.catalogue import Language
from mujaz.problems.problem import Problem


def tally(problems: Sequence[Problem], language: Language) -> str:
    """Return how many errors and warnings there are, in words."""
    errors = sum(p.is_error for p in problems)
    warnings = len(problems) - errors
    if language == "ar":
        return f"{count(errors, 'error')}، {count(warnings, 'warning')}"
    return f"{errors} error{'s' * (errors != 1)}, {warnings} warning{'s' * (warnings != 1)}"
