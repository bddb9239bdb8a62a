"""ProperDocs, which carries MkDocs 1 on, builds the same site."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import build
from tests.site.desk import files
from tests.site.project import SOUND, make

pytest.importorskip("properdocs", reason="ProperDocs is not installed")

MUJAZ = "import properdocs.replacement; from mujaz.cli import main; main()"
"""The commands of mujaz, to whom ProperDocs goes by the name of MkDocs."""


def run(folder: Path, *command: str) -> None:
    environment = {**os.environ, "MUJAZ_SITE_URL": "https://example.org/repo/"}
    command = (sys.executable, *command)
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def without_generators(site: Path) -> dict[str, bytes]:
    """Return the files of a site, without the line in which a page may say what it is made with."""
    lines = {name: data.splitlines(keepends=True) for name, data in files(site).items()}
    return {name: b"".join(line for line in found if b'name="generator"' not in line) for name, found in lines.items()}


def test_it_builds_the_same_bytes(root: Path, site: Path, tmp_path: Path) -> None:
    other = tmp_path / "site"
    run(root, "-m", "properdocs", "build", "--strict", "--config-file", "mkdocs.yml", "--site-dir", str(other))
    assert without_generators(other) == without_generators(site)


def test_an_incremental_build_on_it_too(root: Path, tmp_path: Path) -> None:
    project = make(root, tmp_path / "p", {f"2024/b{n}.md": SOUND.replace("سليم", f"رقم {n}") for n in range(3)})
    run(project, "-c", MUJAZ, "build", "--quiet")
    (project / "briefs/2024/b1.md").write_text(SOUND + "\nجملة.\n", "utf-8")
    run(project, "-c", MUJAZ, "build", "--quiet")
    assert build(project, tmp_path / "clean", MUJAZ_SITE_URL="https://example.org/repo/").returncode == 0
    assert without_generators(project / "site") == without_generators(tmp_path / "clean")
