"""Each kind of fault has an example that has it and one that has it not; the page of rules shows them."""

import os
import re
from pathlib import Path

import pytest

from mujaz.problems import CATALOGUE
from mujaz.problems.examples import EXAMPLES
from mujaz.problems.page import rules_page
from tests.examples import told

WITHOUT = {"bad-extension", "not-utf8", "unreadable", "unreadable-text", "link-refused", "bad-name", "too-large"}
"""Faults that no page can show."""


@pytest.mark.parametrize("code", EXAMPLES)
def test_what_fails_fails(code: str, tmp_path: Path) -> None:
    example = EXAMPLES[code]
    assert code in [problem.code for problem in told(example, example.fails, tmp_path)]


@pytest.mark.parametrize("code", EXAMPLES)
def test_what_passes_passes(code: str, tmp_path: Path) -> None:
    example = EXAMPLES[code]
    assert code not in [problem.code for problem in told(example, example.passes, tmp_path)]


@pytest.mark.parametrize("code", [code for code, example in EXAMPLES.items() if example.kind == "text"])
def test_the_text_that_passes_is_faultless(code: str, tmp_path: Path) -> None:
    example = EXAMPLES[code]
    assert [problem.format("en") for problem in told(example, example.passes, tmp_path)] == []


def test_every_code_has_an_example() -> None:
    assert EXAMPLES.keys() == CATALOGUE.keys() - WITHOUT


def test_the_page_of_rules_is_that_of_the_catalogue(root: Path, tmp_path: Path) -> None:
    problems = {}
    for code, example in EXAMPLES.items():
        found = told(example, example.fails, tmp_path / code)
        problems[code] = next(problem for problem in found if problem.code == code)
    assert sorted(re.findall(r"(?m)^### ([a-z0-9-]+)", rules_page({}))) == sorted(CATALOGUE)
    wanted, path = rules_page(problems), root / "docs" / "rules.md"
    if os.environ.get("MUJAZ_UPDATE_GOLDEN") == "1":
        path.write_text(wanted, "utf-8", newline="\n")
    assert path.read_text("utf-8") == wanted, "run with MUJAZ_UPDATE_GOLDEN=1 and read the difference"
