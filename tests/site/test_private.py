"""What is not public is nowhere in the site: not after it was, and not under another name."""

import os
import shutil
from pathlib import Path

import pytest

from mujaz.arabic import tokenise
from mujaz.build import Refused
from mujaz.build.manifest import Manifest, read_manifest
from tests.search.reader import Entry, read
from tests.site.desk import BODY, Desk, files

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")  # pytest-xdist has threads

PATH = "2024/b11.md"
WORD = "زمردخاتون"
"""A word that stands nowhere else."""
FIELDS = {
    "title": f"عنوان فيه {WORD}",
    "summary": f"خلاصة فيها {WORD}.",
    "tags": [f"وسم {WORD}"],
    "aliases": ["/secret-alias/"],
    "sources": [{"title": f"مصدر {WORD}", "url": "https://example.org/secret-source"}],
    "body": BODY.replace("وقع الحدث", f"وقع {WORD} والحدث") + "\n![رسم](secret-drawing.svg)\n",
}
NAMES = (WORD, "b11", "secret-alias", "secret-source", "secret-drawing")
"""What must not be found when the brief is hidden: its words, its name and all that leads to it."""


def manifest_in(path: Path) -> Manifest:
    manifest = read_manifest(path)
    assert manifest
    return manifest


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A project that is built with a brief to be hidden, to which others lead."""
    desk = Desk(tmp_path / "p")
    desk.write("briefs/2024/secret-drawing.svg", f"<svg><title>{WORD}</title></svg>")
    desk.change(PATH, **FIELDS)
    desk.change("2024/b12.md", related=["b11"], body=BODY + "\nوانظر [ما سبق](b11.md#event).\n")
    desk.build()
    assert {name for name, _ in traces(desk)} == {*NAMES}
    return desk


def entries(desk: Desk) -> dict[str, Entry]:
    """Return what the search can find."""
    return read({name: data for name, data in files(desk.site).items() if name.startswith("search/")})[1]


def traces(desk: Desk) -> list[tuple[str, str]]:
    """Return which of `NAMES` stand where: in the path or the bytes of a file, under a key of the search."""
    said = [(path, path.encode() + b"\n" + data) for path, data in files(desk.site).items()]
    for key, entry in entries(desk).items():
        words = (word.text for word in (*entry.words, *entry.alternatives))
        said.append((f"key {key}", " ".join((key, *words)).encode()))
    return [(name, place) for place, data in said for name in NAMES if name.encode() in data]


@pytest.mark.parametrize(
    "hidden",
    [{"status": "draft"}, {"embargo": "2026-12-01T09:00"}, {"topics": ["no-such-topic"]}],
    ids=["draft", "embargo", "fault"],
)
@pytest.mark.parametrize("processes", [1, 2])
def test_a_brief_that_is_hidden_leaves_nothing_behind(desk: Desk, hidden: dict[str, object], processes: int) -> None:
    desk.processes = processes
    desk.change(PATH, **hidden)
    desk.build()
    assert traces(desk) == []
    assert desk.differences() == []
    remembered = " ".join(file for path in desk.cache.glob("*.json") for file in manifest_in(path).files())
    assert [name for name in NAMES if name in remembered] == []


def test_a_removed_brief_leaves_nothing_behind(desk: Desk) -> None:
    words = {token.text for token in tokenise(WORD)}
    assert words & {word.text for entry in entries(desk).values() for word in (*entry.words, *entry.alternatives)}
    del desk.briefs[PATH]
    desk.save()
    desk.build()
    assert traces(desk) == []


def test_a_failed_build_between_hides_nothing_less(desk: Desk) -> None:
    desk.edit("overrides/404.html", "{% block content %}", "{% block content %}{{ view.nothing.at_all }}")
    with pytest.raises(Exception, match="nothing"):
        desk.build()
    desk.edit("overrides/404.html", "{{ view.nothing.at_all }}", "")
    desk.change(PATH, status="draft")
    desk.build()
    assert traces(desk) == []
    assert desk.differences() == []


@pytest.mark.parametrize("how", ["the memory is deleted", "mkdocs built the site"])
def test_where_nothing_is_remembered_nothing_is_left_behind_either(desk: Desk, how: str) -> None:
    if how == "mkdocs built the site":
        shutil.rmtree(desk.site)
        desk.clean()
        (desk.root / "clean").rename(desk.site)
    shutil.rmtree(desk.cache)
    desk.foreign = ("CNAME", "theirs.html")
    desk.write("site/CNAME", "example.org")
    desk.write("site/theirs.html", "<p>theirs</p>")
    desk.change(PATH, status="draft")
    desk.build()
    assert traces(desk) == []
    assert desk.differences() == []
    assert {*desk.foreign} <= files(desk.site).keys()


def test_a_folder_that_is_no_site_of_ours_keeps_its_files(desk: Desk) -> None:
    shutil.rmtree(desk.cache)
    shutil.rmtree(desk.site)
    desk.foreign = ("archive/letters.txt",)
    desk.write("site/archive/letters.txt", "theirs")
    desk.write("site/index.html", "<p>theirs</p>")
    theirs = files(desk.site)
    with pytest.raises(Refused, match="site-foreign-file"):
        desk.build()
    assert files(desk.site) == theirs
    (desk.site / "index.html").unlink()
    desk.build()
    assert (desk.site / "archive/letters.txt").read_text("utf-8") == "theirs"
    assert desk.differences() == []


@pytest.mark.parametrize("processes", [1, 2])
def test_a_brief_that_changes_behind_its_size_and_time_is_seen(desk: Desk, processes: int) -> None:
    desk.processes = processes
    path = desk.root / "briefs" / PATH
    desk.change(PATH, status="published")
    desk.build()
    status = path.stat()
    text = path.read_text("utf-8")
    path.write_text(text.replace("status: published", "status: draft    "), "utf-8")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (status.st_size, status.st_mtime_ns)
    desk.build()
    assert traces(desk) == []
