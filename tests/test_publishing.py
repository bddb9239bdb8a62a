"""What the workflows call, as far as it can be tried without their host."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from mujaz.cli import main

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def steps(path: Path) -> Iterator[dict[str, Any]]:
    for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values():
        yield from job["steps"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_the_commands_that_are_called_are_there(path: Path) -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    for step in steps(path):
        for command in re.findall(r"mujaz ([a-z-]+)", step.get("run", "")):
            assert command in main.list_commands(click.Context(main)), step
        for target in re.findall(r"make ([a-z]+)", step.get("run", "")):
            assert target in targets, step


@pytest.mark.parametrize("name", ["pages", "pages-matrix"])
def test_a_site_is_measured_after_it_is_made_and_before_it_is_sent(name: str) -> None:
    done = [step.get("run", "") + step.get("uses", "") for step in steps(ROOT / f".github/workflows/{name}.yml")]
    made, measured, sent = (
        max(n for n, step in enumerate(done) if re.search(word, step))
        for word in ("make site|mujaz build|mujaz merge", "mujaz check-site", "upload-pages-artifact")
    )
    assert made <= measured < sent


def test_embargoes_end_without_a_push() -> None:
    triggers = yaml.safe_load((ROOT / ".github/workflows/pages.yml").read_text("utf-8"))[True]  # YAML 1.1 reads `on` so
    assert triggers["schedule"]
