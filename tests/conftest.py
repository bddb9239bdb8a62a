"""What several folders of tests share: the repository, and the sample site built once for each worker."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

# No deadlines: nothing is timed here. CI tries the same examples each time, a developer's run new ones.
settings.register_profile("mujaz", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("mujaz")

ROOT = Path(__file__).resolve().parent.parent


def build(
    project: Path, site: Path, *options: str, strict: bool = True, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Build the project in the folder `project` into the folder `site` with MkDocs itself."""
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site), *(["--strict"] if strict else [])]
    return subprocess.run(
        [*command, *options],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample site, built for the base path /repo/."""
    folder = tmp_path_factory.mktemp("sample") / "site"
    built = build(ROOT, folder, MUJAZ_SITE_URL="https://example.org/repo/")
    assert built.returncode == 0, built.stderr
    return folder
