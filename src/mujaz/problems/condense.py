"""Many problems in few lines: errors one by one, warnings by rule once there are many."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from mujaz.messages import Language, counted, say
from mujaz.problems.entry import Severity
from mujaz.problems.problem import Problem

MOST_ERRORS = 50
"""Errors that are listed; whoever has more mends these first."""
MOST_WARNINGS = 10
"""More warnings are summed up by rule."""


def condensed(problems: Iterable[Problem], language: Language) -> Iterator[Problem | str]:
    """Yield the problems that are listed as they are, and lines of text for the others, which `mujaz check` lists."""
    found = sorted(problems, key=lambda problem: not problem.is_error)
    errors = [problem for problem in found if problem.is_error]
    others = found[len(errors) :]
    yield from errors[:MOST_ERRORS]
    if more := errors[MOST_ERRORS:]:
        yield say("more-errors", language, errors=counted(len(more), Severity.ERROR.value, language))
    if len(others) <= MOST_WARNINGS:
        yield from others
        return
    yield say("many-warnings", language, warnings=counted(len(others), Severity.WARNING.value, language))
    yield from _by_rule(others, language)


def _by_rule(problems: Sequence[Problem], language: Language) -> Iterator[str]:
    """Yield how often each rule was broken, the most broken first, and the first place of it."""
    of_rule: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        of_rule[problem.code].append(problem)
    for code, found in sorted(of_rule.items(), key=lambda item: (-len(item[1]), item[0])):
        files = counted(len({problem.path for problem in found}), "file", language)
        first = f"{found[0].place}: {found[0].message(language)}"
        yield say("warnings-of-a-rule", language, number=f"{len(found):,}", code=code, files=files, first=first)
