"""Many problems in few lines."""

from collections.abc import Iterator

import pytest

from mujaz.problems import Problem, condensed, problem
from mujaz.problems.condense import MOST_ERRORS, MOST_WARNINGS


def errors(number: int) -> list[Problem]:
    return [problem("empty-body", f"briefs/{n}.md", 9) for n in range(number)]


def warnings(number: int, code: str = "tatweel", files: int = 1000) -> list[Problem]:
    return [problem(code, f"briefs/{n % files}.md", n + 1, word="كتــاب", near="", column=3) for n in range(number)]


def lines(problems: list[Problem]) -> Iterator[str]:
    for line in condensed(problems, "en"):
        yield line if isinstance(line, str) else line.place


def message(code: str) -> str:
    return warnings(1, code)[0].message("en")


def test_few_are_listed_errors_first() -> None:
    found = [*warnings(MOST_WARNINGS), *errors(2)]
    assert list(lines(found)) == ["briefs/0.md:9", "briefs/1.md:9", *(w.place for w in warnings(MOST_WARNINGS))]


def test_many_warnings_are_summed_up_the_most_broken_rule_first() -> None:
    found = [*warnings(2, "doubled-word"), *warnings(1200, files=400), *warnings(2, "detached-waw"), *errors(1)]
    assert list(lines(found)) == [
        "briefs/0.md:9",
        "1,204 warnings, by rule; `mujaz check` lists them with their places:",
        f"    1,200 [tatweel] in 400 files, the first in briefs/0.md:1:3: {message('tatweel')}",
        f"    2 [detached-waw] in 2 files, the first in briefs/0.md:1:3: {message('detached-waw')}",
        f"    2 [doubled-word] in 2 files, the first in briefs/0.md:1:3: {message('doubled-word')}",
    ]


def test_errors_are_listed_up_to_a_sensible_number() -> None:
    assert list(lines(errors(MOST_ERRORS))) == [found.place for found in errors(MOST_ERRORS)]
    more = list(lines(errors(MOST_ERRORS + 1)))
    assert more[:-1] == [found.place for found in errors(MOST_ERRORS)]
    assert more[-1] == "and 1 error more; `mujaz check` lists them all"


@pytest.mark.parametrize("number", [1, 5, MOST_WARNINGS, MOST_WARNINGS + 1, 16_900])
def test_no_number_of_warnings_gives_many_lines(number: int) -> None:
    assert len(list(lines(warnings(number)))) <= MOST_WARNINGS
