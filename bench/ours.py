"""mujaz as the benchmark runs it: this repository's site with the briefs of the corpus.

Everything is on that `mkdocs.yml`, `overrides/` and `hooks/` of the repository make, but the offline edition: the
others make nothing that has all of the site in it once more.
"""

import shutil
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
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").replace("    pack: true", "    pack: false")
    (project / "mkdocs.yml").write_text(settings, "utf-8")
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    corpus.write(articles, project / "briefs")


TOOL = Tool(
    name="mujaz",
    distribution="mujaz",
    folder="mujaz",
    content="briefs",
    output="site",
    state=(".cache",),
    command=("mujaz", "build", "--quiet"),
    prepare=prepare,
    cases=(COLD, EDITED, UNCHANGED),
)
