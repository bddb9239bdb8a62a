"""What is wrong with a source file, said to the person who wrote it."""

from mujaz.messages import Language
from mujaz.problems.catalogue import CATALOGUE
from mujaz.problems.condense import condensed
from mujaz.problems.entry import CatalogueEntry, Severity
from mujaz.problems.problem import Advice, Bytes, Edit, Problem, advice, detail, in_order, problem
from mujaz.problems.tally import tally

__all__ = [
    "CATALOGUE",
    "Advice",
    "Bytes",
    "CatalogueEntry",
    "Edit",
    "Language",
    "Problem",
    "Severity",
    "advice",
    "condensed",
    "detail",
    "in_order",
    "problem",
    "tally",
]
