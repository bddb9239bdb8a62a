"""What is wrong with a source file, said to the person who wrote it."""

from mujaz.problems.catalogue import CATALOGUE, Language, Severity
from mujaz.problems.problem import Advice, Problem, advice, in_order, problem

__all__ = ["CATALOGUE", "Advice", "Language", "Problem", "Severity", "advice", "in_order", "problem"]
