"""A mkdocs.yml that would stop or stay a program is refused with its line."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from mujaz.config import read_project_config

LAUGHS = "a0: &a0 [ha, ha]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))
HOSTILE: dict[str, tuple[Callable[[Path], object], str, int]] = {
    "lists without end": (lambda path: path.write_text("site_name: x\nx: " + "[" * 100_000), "yaml-too-large", 2),
    "aliases of aliases": (lambda path: path.write_text(LAUGHS), "yaml-not-plain", 2),
    "one alias": (lambda path: path.write_text("x: &x 1\ny: *x\n"), "yaml-not-plain", 2),
    "a pipe": (os.mkfifo, "not-a-file", 0),
    "a megabyte": (lambda path: path.write_text("#" * 1_000_001), "too-large", 0),
}


@pytest.mark.parametrize(("make", "code", "line"), HOSTILE.values(), ids=HOSTILE)
def test_what_is_refused(tmp_path: Path, make: Callable[[Path], object], code: str, line: int) -> None:
    make(tmp_path / "mkdocs.yml")
    config = read_project_config(tmp_path / "mkdocs.yml")
    assert [(p.path, p.code, p.line) for p in config.problems] == [("mkdocs.yml", code, line)]
    assert not config.file.is_readable


def test_tags_and_names_of_mkdocs_are_read(tmp_path: Path) -> None:
    path = tmp_path / "mkdocs.yml"
    path.write_text("site_name: &name !ENV [NO_SUCH_VARIABLE, x]\nx: !!python/name:os.sep\n")
    assert read_project_config(path).file.is_readable
