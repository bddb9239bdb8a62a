"""How many problems there are."""

from collections import Counter
from collections.abc import Sequence

from mujaz.messages import Language, counted, listed
from mujaz.problems.entry import Severity
from mujaz.problems.problem import Problem


def tally(problems: Sequence[Problem], language: Language) -> str:
    """Return how many errors and warnings there are, and hints if there are any, in words."""
    numbers = Counter(problem.severity for problem in problems)
    told = (Severity.ERROR, Severity.WARNING, *([Severity.HINT] if numbers[Severity.HINT] else []))
    return listed((counted(numbers[severity], severity.value, language) for severity in told), language)
