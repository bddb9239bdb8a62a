"""What is wrong with a source file, said to the person who wrote it."""

from mujaz.problems.catalogue import CATALOGUE, Language, Severity
from mujaz.problems.problem import Advice, Problem, advice, detail, in_order, problem
from mujaz.problems.tally import tally

__all__ = [
    "CATALOGUE",
    "Advice",
    "Language",
    "Problem",
    "Severity",
    "advice",
    "detail",
    "in_order",
    "problem",
    "tally",
]
