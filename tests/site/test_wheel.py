"""The wheel alone, without a network: it is installed, makes a site, and builds it."""

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

BLOCKED = """
import socket

def refuse(*_):
    raise OSError("no network")

socket.socket.connect = socket.getaddrinfo = refuse
"""


def run(command: list[str], folder: Path, **environment: str) -> str:
    ran = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], root)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment with the wheel; it borrows the libraries of this one, but not its mujaz."""
    folder = tmp_path_factory.mktemp("environment") / "venv"
    run([sys.executable, "-m", "venv", "--without-pip", str(folder)], folder.parent)
    borrowed = Path(sysconfig.get_path("purelib"))
    own = folder / borrowed.relative_to(sys.prefix)
    (own / "borrowed.pth").write_text(f"{borrowed}\n", "utf-8")
    install = ["-m", "pip", "--python", str(folder / "bin" / "python"), "install", "--quiet", "--no-deps", "--no-index"]
    run([sys.executable, *install, str(wheel)], folder)
    (own / "sitecustomize.py").write_text("" if _alone() else BLOCKED, "utf-8")
    return folder / "bin"


def _alone() -> list[str]:
    """Return the beginning of a command that sees no network, nothing where this system cannot do it."""
    unshare = shutil.which("unshare")
    for options in (["-n"], ["-rn"]):
        command = [str(unshare), *options]
        if unshare and subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0:
            return command
    return []


@pytest.fixture(scope="module")
def made(programs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new site, built."""
    empty = tmp_path_factory.mktemp("empty")
    offline, mujaz = _alone(), str(programs / "mujaz")
    where = run([*offline, str(programs / "python"), "-c", "import mujaz; print(mujaz.__file__)"], empty)
    assert where.startswith(str(programs.parent)), "it is the wheel's, not the checkout's"
    run([*offline, mujaz, "init", "site", "--name", "مركز الدراسات"], empty)
    report = json.loads(run([*offline, mujaz, "build", "--strict", "--json"], empty / "site"))
    assert report["briefs"] == 1
    run([*offline, mujaz, "check", "--strict"], empty / "site")
    return empty / "site"


def test_the_wheel_carries_what_it_needs(wheel: Path, root: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        for name in ("overrides/layout.html", "hooks/mujaz_site.py", ".github/workflows/pages.yml", "mkdocs.yml"):
            assert archive.read(f"mujaz/_carried/{name}") == (root / name).read_bytes()
    assert not [name for name in names if "__pycache__" in name or "/2026/" in name]


def test_its_pages_are_there(made: Path) -> None:
    pages = {path.relative_to(made / "site").as_posix(): path for path in (made / "site").rglob("*.html")}
    assert {"index.html", "about.html", "404.html", "search.html", "topics/diplomacy.html"} <= pages.keys()
    home = BeautifulSoup(pages["index.html"].read_text("utf-8"), "html.parser")
    assert home.find("html", dir="rtl", lang="ar")
    assert home.find(class_="mz-brand").get_text() == "مركز الدراسات"  # type: ignore[union-attr]
    assert home.find("a", string="موجزك الأول")
    assert not home.find(class_="notice")


def test_nothing_that_a_page_loads_is_missing_or_elsewhere(made: Path) -> None:
    site = made / "site"
    loaded = 0
    for path in site.rglob("*.html"):
        page = BeautifulSoup(path.read_text("utf-8"), "html.parser")
        for tag in page.select("link[rel=stylesheet], link[rel=icon], script[src], img[src], a[href]"):
            address = str(tag.get("href") or tag.get("src"))
            if tag.name != "a":
                assert not re.match(r"\w+:|//", address), f"{path}: {address}"
                loaded += 1
            if path.name != "404.html" and not re.match(r"\w+:|#", address):
                assert (path.parent / re.split("[?#]", address)[0]).resolve().exists(), f"{path}: {address}"
    assert loaded


def test_its_own_template_stands_before_the_package_s(made: Path, programs: Path) -> None:
    template = made / "overrides" / "main.html"
    template.write_text('{% extends "layout.html" %}{% block content %}<p id="mine">قالبي</p>{% endblock %}', "utf-8")
    run([str(programs / "mujaz"), "build", "--strict", "--quiet"], made)
    assert 'id="mine"' in (made / "site" / "about.html").read_text("utf-8")
    template.unlink()
    run([str(programs / "mujaz"), "build", "--strict", "--quiet"], made)
    assert 'id="mine"' not in (made / "site" / "about.html").read_text("utf-8")


def test_plain_mkdocs_builds_it_too(made: Path, programs: Path, tmp_path: Path) -> None:
    run([str(programs / "python"), "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")], made)
    ours = {path.relative_to(made / "site") for path in (made / "site").rglob("*") if path.is_file()}
    assert ours == {path.relative_to(tmp_path / "site") for path in (tmp_path / "site").rglob("*") if path.is_file()}
    assert all((made / "site" / path).read_bytes() == (tmp_path / "site" / path).read_bytes() for path in ours)
