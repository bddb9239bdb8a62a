"""mujaz as the benchmark runs it: this repository's site with the briefs of the corpus.

Everything is on: what `mkdocs.yml`, `overrides/` and `hooks/` of the repository make. Where there is no `mujaz build`,
MkDocs itself builds, and there is only the case without an earlier build.
"""

import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

import corpus
from article import Article
from tool import COLD, EDITED, UNCHANGED, Tool

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT: Mapping[str, str] = {"NO_MKDOCS_2_WARNING": "1", "MUJAZ_SITE_URL": "https://example.org/"}


def prepare(articles: Iterable[Article], project: Path) -> None:
    """Make the project: the repository's site, its briefs replaced."""
    project.mkdir()
    shutil.copy(ROOT / "mkdocs.yml", project)
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    corpus.write(articles, project / "briefs")


def has_command(programs: Path, name: str) -> bool:
    """Whether the command line of mujaz has a command."""
    asked = subprocess.run([programs / "mujaz", name, "--help"], capture_output=True, check=False)
    return asked.returncode == 0


def tool(*, has_build: bool) -> Tool:
    """Return mujaz with its own build, or with that of MkDocs."""
    return Tool(
        name="mujaz",
        distribution="mujaz",
        folder="mujaz",
        content="briefs",
        output="site",
        state=(".cache",),
        command=("mujaz", "build", "--quiet") if has_build else ("mkdocs", "build", "--quiet"),
        prepare=prepare,
        cases=(COLD, EDITED, UNCHANGED) if has_build else (COLD,),
    )
