"""`mujaz check-site`: what it counts, what it refuses, in both languages."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from mujaz.offline import host

SITE = {"index.html": b"12345", "404.html": b"12", ".nojekyll": b"", "a/b.html": b"123"}


@pytest.fixture
def site(project: Path) -> Path:
    for name, data in SITE.items():
        (project / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (project / "site" / name).write_bytes(data)
    return project / "site"


def test_a_site_is_counted(site: Path, mujaz: Callable[..., Result]) -> None:
    assert site.is_dir()
    result = mujaz("check-site")
    assert result.exit_code == 0
    assert result.stdout == "الموقع في site: 4 ملفات، وحجمه 10 بايت، أي 0.0% من أقصى ما يقبله GitHub Pages\n"
    result = mujaz("--lang", "en", "check-site", "site")
    assert result.stdout == "the site in site: 4 files, 10 bytes, which is 0.0% of what GitHub Pages takes\n"


def test_the_limit_itself_is_taken_and_one_byte_more_is_not(
    site: Path, mujaz: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert site.is_dir()
    monkeypatch.setattr(host, "SITE_LIMIT", 10)
    assert mujaz("check-site").exit_code == 0
    monkeypatch.setattr(host, "SITE_LIMIT", 9)
    result = mujaz("check-site")
    assert result.exit_code == 1
    assert "أكبر مما يقبله GitHub Pages" in result.stderr


@pytest.mark.parametrize("name", ["index.html", "404.html", ".nojekyll"])
def test_what_a_site_needs(name: str, site: Path, mujaz: Callable[..., Result]) -> None:
    (site / name).unlink()
    result = mujaz("--lang", "en", "check-site")
    assert result.exit_code == 1
    assert result.stderr == f"error: the site lacks {name}; build it again\n"


def test_links_are_refused(site: Path, mujaz: Callable[..., Result]) -> None:
    (site / "file").symlink_to(site / "index.html")
    (site / "folder").symlink_to(site / "a", target_is_directory=True)
    (site / "gone").symlink_to(site / "nothing")
    os.link(site / "404.html", site / "again.html")
    result = mujaz("--lang", "en", "check-site")
    assert result.exit_code == 1
    refused = [line.split()[1] for line in result.stderr.splitlines()]
    assert refused == ["404.html", "again.html", "file", "folder", "gone"]


def test_a_folder_that_is_not_there_is_no_site(project: Path, mujaz: Callable[..., Result]) -> None:
    assert project.is_dir()
    assert mujaz("check-site", "nowhere").exit_code == 1
