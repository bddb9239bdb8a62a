"""How many problems there are."""

from collections import Counter
from collections.abc import Sequence

from mujaz.arabic import count
from mujaz.problems.entry import Language, Severity
from mujaz.problems.problem import Problem


def tally(problems: Sequence[Problem], language: Language) -> str:
    """Return how many errors and warnings there are, and hints if there are any, in words."""
    numbers = Counter(problem.severity for problem in problems)
    told = (Severity.ERROR, Severity.WARNING, *([Severity.HINT] if numbers[Severity.HINT] else []))
    if language == "ar":
        return "، ".join(count(numbers[severity], severity.value) for severity in told)
    return ", ".join(f"{numbers[s]} {s.value}{'s' * (numbers[s] != 1)}" for s in told)
