"""The offline edition of the sample site, and the page that leads to it."""

import posixpath
import re
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup, Tag

from mujaz.file_names import unsafe
from mujaz.messages import size_in_words
from tests.conftest import build
from tests.site.project import SOUND, make
from tests.site.test_output import soup


@pytest.fixture(scope="module")
def edition(site: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(site / "offline.zip") as read:
        return {name: read.read(name) for name in read.namelist()}


def test_it_holds_the_site_but_what_is_for_hosts(edition: dict[str, bytes], site: Path) -> None:
    there = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    left_out = {"404.html", "robots.txt", "sitemap.xml", ".nojekyll", "offline.html", "offline.zip"}
    assert {*edition} == {"start.html"} | {f"site/{name}" for name in there - left_out}


def test_its_files_are_those_of_the_site(edition: dict[str, bytes], site: Path) -> None:
    online = b'<li data-online><a href="%soffline.html">'
    for name, data in edition.items():
        original = site / name.removeprefix("site/")
        if name == "start.html":
            continue
        if not name.endswith(".html"):
            assert data == original.read_bytes(), name
            continue
        depth = name.count("/") - 1
        assert (online % (b"../" * depth)) in original.read_bytes(), name
        assert b"offline.html" not in data, name
        assert len(original.read_bytes()) - len(data) < 120, name


def test_every_link_in_it_leads_somewhere_in_it(edition: dict[str, bytes]) -> None:
    broken = []
    for name, data in edition.items():
        if not name.endswith(".html"):
            continue
        for tag in BeautifulSoup(data, "html.parser").find_all(["a", "link", "script", "img"]):
            assert isinstance(tag, Tag)
            parts = urlsplit(str(tag.get("href") or tag.get("src") or ""))
            if parts.scheme or parts.netloc or not parts.path:
                continue
            path = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path)))
            if path not in edition:
                broken.append(f"{name}: {parts.path}")
    assert broken == []


def test_its_names_are_safe_everywhere_and_in_order(edition: dict[str, bytes]) -> None:
    assert list(unsafe(edition)) == []
    start, *others = edition
    assert start == "start.html"
    assert others == sorted(others)


def test_the_page_says_how_large_it_is(site: Path) -> None:
    page = soup(site / "offline.html")
    link = page.select_one("a[download]")
    assert link
    assert link["href"] == "offline.zip"
    assert link.parent
    assert f"({size_in_words((site / 'offline.zip').stat().st_size)})" in link.parent.get_text()


def test_old_addresses_stay_online(root: Path, tmp_path: Path) -> None:
    brief = SOUND.replace("topics:", "aliases: [/old/address/]\ntopics:")
    project = make(root, tmp_path / "p", {"2024/a.md": brief}, settings="    pack: true")
    assert build(project, project / "site", strict=False).returncode == 0
    assert (project / "site/old/address/index.html").is_file()
    with zipfile.ZipFile(project / "site/offline.zip") as read:
        assert [name for name in read.namelist() if "old" in name] == []
        assert "site/briefs/2024/a.html" in read.namelist()


def test_without_the_setting_there_is_none(root: Path, tmp_path: Path) -> None:
    project = make(root, tmp_path / "p", {"2024/a.md": SOUND}, settings="    page_size: 20")
    assert build(project, project / "site", strict=False).returncode == 0
    assert [path.name for path in (project / "site").glob("offline*")] == []
    assert [path for path in (project / "site").rglob("*.html") if "offline.html" in path.read_text("utf-8")] == []


def test_a_file_that_windows_refuses_is_left_out(root: Path, tmp_path: Path) -> None:
    project = make(root, tmp_path / "p", {"2024/a.md": SOUND}, settings="    pack: true\n    messages: en")
    (project / "docs/con.png").write_bytes(b"\x89PNG")
    (project / "docs/about.md").write_text("![صورة](con.png)\n", "utf-8")
    (project / f"docs/{'a' * 150}.md").write_text("نص\n", "utf-8")
    built = build(project, project / "site", strict=False)
    assert built.returncode == 0
    assert [
        re.sub(r"WARNING - +(.*?): .*?\[(.*?)\].*", r"\1 \2", line)
        for line in built.stderr.splitlines()
        if "docs/" in line
    ] == [
        f"docs/{'a' * 150}.md unsafe-name",
        "docs/con.png unsafe-name",
        "docs/about.md:1 missing-file",
    ]
    assert (project / "site/offline.zip").exists()
    assert [path.name for path in (project / "site").iterdir() if path.name.startswith(("con", "aaa"))] == []


def test_a_brief_with_such_a_file_is_left_out(root: Path, tmp_path: Path) -> None:
    briefs: dict[str, str | bytes] = {"2024/a.md": SOUND + "\n![خريطة](con.png)\n", "2024/con.png": b"\x89PNG"}
    project = make(root, tmp_path / "p", {**briefs, "2024/b.md": SOUND}, settings="    pack: true")
    built = build(project, project / "site", strict=False)
    assert built.returncode == 0
    assert "briefs/2024/a.md:15: خطأ[unsafe-name]" in built.stderr
    with zipfile.ZipFile(project / "site/offline.zip") as read:
        assert [name for name in read.namelist() if name.endswith(("a.html", "b.html", "con.png"))] == [
            "site/briefs/2024/b.html"
        ]
