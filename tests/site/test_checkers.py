"""What others' checkers say of the sample site: html-validate of a page of each template, lychee of all links."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from mujaz.offline.single_file import single_file

BIN = Path(sys.executable).parent
VALIDATE = "tests/html/node_modules/html-validate/bin/html-validate.mjs"
BRIEF = "briefs/2023/chip-equipment-controls.html"
TEMPLATES = f"""
    index.html 404.html search.html offline.html about.html guide.html topics/index.html topics/economy.html
    tags/index.html countries/eg.html authors/layla-nasser.html series/straits-watch.html people/index.html
    archive/index.html archive/2024.html archive/2024/04.html feeds/index.html {BRIEF}
    briefs/2019/cheap-drones-costly-defence.html
""".split()


def validated(root: Path, folder: Path, *files: Path) -> dict[str, list[str]]:
    """Return what html-validate finds wrong, by file; it writes into a file, since a pipe gets the first part only."""
    assert (root / VALIDATE).exists(), "`make tests/html/node_modules` installs html-validate"
    said = folder / "found.json"
    config = str(root / "tests/html/htmlvalidate.config.cjs")
    command = [str(BIN / "node"), str(root / VALIDATE), "--config", config, "--formatter", f"json={said}"]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=False, cwd=root)
    assert done.returncode in {0, 1}, done.stderr
    found = json.loads(said.read_text("utf-8"))
    return {
        page["filePath"]: [f"{m['line']}: {m['ruleId']}: {m['message']}" for m in page["messages"]]
        for page in found
        if page["messages"]
    }


def test_a_page_of_each_template_is_sound_html(root: Path, site: Path, tmp_path: Path) -> None:
    alone = tmp_path / "alone.html"
    alone.write_bytes(single_file((site / BRIEF).read_bytes(), BRIEF, lambda name: (site / name).read_bytes(), ""))
    assert validated(root, tmp_path, *(site / address for address in TEMPLATES), alone) == {}


def test_the_checker_finds_what_is_wrong(root: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text('<!doctype html><html lang="ar"><head></head><body><p id="a"><div id="a"></body></html>', "utf-8")
    (found,) = validated(root, tmp_path, page).values()
    assert {"no-dup-id", "element-required-content", "element-permitted-content"} & {f.split(": ")[1] for f in found}


@pytest.mark.parametrize("broken", [False, True])
def test_no_link_is_broken(site: Path, tmp_path: Path, *, broken: bool) -> None:
    """The 404 alone is left out: its links count from the path on the host, and tests/browser follows them there."""
    pages = [str(path) for path in sorted(site.rglob("*.html")) if path.name != "404.html"]
    if broken:
        page = tmp_path / "page.html"
        page.write_text('<!doctype html><a href="gone.html">x</a><a href="#gone">y</a>', "utf-8")
        pages.append(str(page))
    command = [str(BIN / "lychee"), "--offline", "--include-fragments", "--no-progress", "--format", "json", *pages]
    found = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)
    assert found["total"] > 3000
    wrong = [error["url"].rpartition("/")[2] for errors in found["error_map"].values() for error in errors]
    assert sorted(wrong) == (["gone.html", "page.html#gone"] if broken else [])
