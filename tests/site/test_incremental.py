"""The incremental build writes what a clean one does, byte for byte, and nothing that did not change."""

import contextlib
import datetime as dt
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from mujaz import publish
from mujaz.cli import main
from mujaz.publish import Busy, Progress, Report, Wishes, job
from tests.site.project import make

VOCABULARY = """
topics:
  - {id: security, label: الأمن, description: القوة والسلاح.}
  - {id: cyber, label: الأمن السيبراني, parent: security}
  - {id: economy, label: الاقتصاد}
tags:
  - {id: drones, label: المسيّرات, synonyms: [الدرونز]}
authors:
  - {id: layla, name: ليلى ناصر}
"""


def text(number: int, fields: str = "", body: str = "") -> str:
    return f"""\
---
title: عنوان الموجز {number}
date: 2024-{number % 9 + 1:02}-{number % 27 + 1:02}
topics: [{("security", "cyber", "economy")[number % 3]}]
tags: [{("المسيّرات", "وسم حر", "وسم آخر")[number % 3]}]
countries: [{("IR", "EG")[number % 2]}]
authors: [layla]
{fields}---

## الحدث

وقع الحدث رقم {number} في مضيق هرمز قرب الميناء. {body}

## الرأي

هذا رأينا في الحدث، وفي ما بعده من احتمالات الملاحة.
"""


def briefs(number: int) -> dict[str, str | bytes]:
    found: dict[str, str | bytes] = {f"2024/b{n:02}.md": text(n) for n in range(number)}
    found["2024/b00.md"] = text(0, body="كما في [موجز](b01.md) و[آخر](b02.md#event).\n\n![خريطة](map.png)")
    found["2024/b01.md"] = text(1, "related: [b05]\naliases: [old-one]\nseries: {id: straits, part: 1}\n")
    found["2024/b02.md"] = text(2, "embargo: 2024-06-01T09:00+03:00\nseries: {id: straits, part: 2}\n")
    found["2024/map.png"] = b"\x89PNG"
    found["vocabulary.yml"] = VOCABULARY
    return found


def build(project: Path, jobs: int = 1) -> Report:
    wishes = Wishes(project / "mkdocs.yml", jobs=jobs)
    return publish.build(wishes, Progress(), dt.datetime.now(dt.UTC))


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def clean(project: Path) -> dict[str, bytes]:
    """Return the site that MkDocs builds by itself."""
    folder = project / "clean"
    mkdocs_build(load_config(config_file=str(project / "mkdocs.yml"), site_dir=str(folder)))
    return contents(folder)


def differences(project: Path) -> list[str]:
    ours, theirs = contents(project / "site"), clean(project)
    return sorted(name for name in {*ours, *theirs} if ours.get(name) != theirs.get(name))


@pytest.fixture(scope="module")
def original(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was built once; tests work on copies."""
    project = make(root, tmp_path_factory.mktemp("incremental") / "project", briefs(12), settings="    page_size: 5")
    (project / "docs/more.md").write_text(
        "# مزيد\n\n[موجز](briefs/2024/b03.md) و[موضوع](topics/security.md).\n", "utf-8"
    )
    build(project)
    assert differences(project) == []
    return project


@pytest.fixture
def project(original: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(original, tmp_path / "p"))


# ---- edits ------------------------------------------------------------------------------------------------

Edit = Callable[[Path], None]


def change(path: str, old: str, new: str) -> Edit:
    def edit(project: Path) -> None:
        file = project / path
        if file.exists():
            file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")

    return edit


def write(path: str, content: str) -> Edit:
    def edit(project: Path) -> None:
        (project / path).write_text(content, "utf-8")

    return edit


def remove(path: str) -> Edit:
    return lambda project: (project / path).unlink(missing_ok=True)


def rename(old: str, new: str) -> Edit:
    def edit(project: Path) -> None:
        if (project / old).exists():
            (project / old).replace(project / new)

    return edit


def move(old: str, new: str) -> Edit:
    def edit(project: Path) -> None:
        with contextlib.suppress(click.ClickException):  # it may be gone or taken by another edit
            main(["mv", old, new, "-f", str(project / "mkdocs.yml")], standalone_mode=False)

    return edit


B = "briefs/2024/"
EDITS: dict[str, Edit] = {
    "a word of a text": change(B + "b04.md", "الميناء", "المرفأ"),
    "a title": change(B + "b05.md", "عنوان", "عنوان جديد"),
    "a summary": change(B + "b06.md", "authors:", "summary: خلاصة كتبها المحرر.\nauthors:"),
    "a date": change(B + "b07.md", "date: 2024", "date: 2023"),
    "a topic": change(B + "b08.md", "topics: [economy]", "topics: [security]"),
    "a tag goes": change(B + "b03.md", "tags: [المسيّرات]", "tags: []"),
    "a country comes": change(B + "b03.md", "[EG]", "[EG, RU]"),
    "a new brief": write(B + "new.md", text(20)),
    "the newest brief": write(B + "newest.md", text(21, "time: '10:00'\n").replace("2024-", "2025-")),
    "an old brief": write(B + "older.md", text(22).replace("date: 2024", "date: 2019")),
    "a brief goes": remove(B + "b09.md"),
    "a linked brief goes": remove(B + "b02.md"),
    "a brief is renamed": rename(B + "b10.md", B + "renamed.md"),
    "a linked brief is moved": move("b02", "2023/moved"),
    "and back": move("moved", "2024/b02"),
    "a linked brief becomes a draft": change(B + "b01.md", "authors:", "status: draft\nauthors:"),
    "a draft is published": change(B + "b01.md", "status: draft\n", ""),
    "a fault": change(B + "b11.md", "topics: [economy]", "topics: [economi]"),
    "the fault is mended": change(B + "b11.md", "[economi]", "[economy]"),
    "an alias": change(B + "b05.md", "authors:", "aliases: [/2019/old/]\nauthors:"),
    "a related brief": change(B + "b06.md", "authors:", "related: [b00]\nauthors:"),
    "a label": change("briefs/vocabulary.yml", "label: الاقتصاد", "label: الاقتصاد والتجارة"),
    "a description": change("briefs/vocabulary.yml", "القوة والسلاح.", "السلاح."),
    "a parent goes": change("briefs/vocabulary.yml", ", parent: security", ""),
    "a template": change("overrides/brief.html", "باختصار", "الخلاصة"),
    "a setting": change("mkdocs.yml", "page_size: 5", "page_size: 4"),
    "months": change("mkdocs.yml", "page_size", "months: gulf\n    page_size"),
    "a page of docs": change("docs/more.md", "# مزيد", "# المزيد"),
    "an image": write(B + "map.png", "another image"),
    "an image goes": remove(B + "map.png"),
    "nothing": lambda _: None,
}


@pytest.fixture(autouse=True)
def worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(job, "_WORTH_IT", 4)  # so that few pages are made by several processes


@pytest.mark.parametrize("name", EDITS)
def test_after_an_edit_both_builds_are_the_same(project: Path, name: str) -> None:
    EDITS[name](project)
    build(project, jobs=1)
    assert differences(project) == []


def test_a_page_of_docs_that_takes_the_place_of_an_alias_is_seen(project: Path) -> None:
    change(B + "b05.md", "authors:", "aliases: [/taken.html]\nauthors:")(project)
    build(project, jobs=1)
    assert (project / "site" / B / "b05.html").is_file()
    write("docs/taken.md", "# صفحة جديدة\n")(project)
    build(project, jobs=1)
    assert not (project / "site" / B / "b05.html").exists()
    assert "صفحة جديدة" in (project / "site/taken.html").read_text("utf-8")
    assert differences(project) == []


@settings(max_examples=6, suppress_health_check=list(HealthCheck))
@given(st.lists(st.lists(st.sampled_from(sorted(EDITS)), min_size=1, max_size=3), min_size=2, max_size=5))
def test_after_any_edits_both_builds_are_the_same(original: Path, steps: list[list[str]]) -> None:
    project = original.parent / "any"
    shutil.rmtree(project, ignore_errors=True)
    shutil.copytree(original, project)
    for number, names in enumerate(steps):
        for name in names:
            EDITS[name](project)
        build(project, jobs=1 + number % 2)
        assert differences(project) == []


def test_several_processes_write_the_same(project: Path) -> None:
    shutil.rmtree(project / "site")
    build(project, jobs=3)
    assert differences(project) == []


def test_an_edit_and_back_again_between_two_states(project: Path) -> None:
    """A build that was cut off while it moved files must not be taken for the one before it."""
    before = (project / B / "b04.md").read_bytes()
    EDITS["a title"](project)
    EDITS["a word of a text"](project)
    stopped = subprocess.run([sys.executable, "-c", STOPPED, str(project)], check=False, capture_output=True, text=True)
    assert stopped.returncode == 9, stopped.stderr
    (project / B / "b04.md").write_bytes(before)
    build(project)
    assert differences(project) == []


STOPPED = """
import datetime as dt, os, sys
from pathlib import Path
from mujaz import publish
from mujaz.cli import main
from mujaz.publish import build as module, stage
moved = []
replace = Path.replace
def some(self, target):
    if "/stage-" in str(self):
        moved.append(self)
        if len(moved) == 4:
            os._exit(9)
    return replace(self, target)
Path.replace = some
publish.build(publish.Wishes(Path(sys.argv[1]) / "mkdocs.yml"), publish.Progress(), dt.datetime.now(dt.UTC))
"""


# ---- what is written --------------------------------------------------------------------------------------


def written(project: Path) -> Iterator[str]:
    """Yield the files that a build writes: those that have another inode."""
    before = {p: p.stat().st_ino for p in (project / "site").rglob("*") if p.is_file()}
    build(project)
    for path in sorted((project / "site").rglob("*")):
        if path.is_file() and before.get(path) != path.stat().st_ino:
            yield path.relative_to(project / "site").as_posix()


def test_nothing_is_written_where_nothing_changed(project: Path) -> None:
    assert list(written(project)) == []
    os.utime(project / "mkdocs.yml")
    assert list(written(project)) == []


def test_two_changed_files_write_only_what_shows_them(project: Path) -> None:
    change(B + "b04.md", "احتمالات", "عواقب")(project)
    change(B + "b07.md", "احتمالات", "آثار")(project)
    files = list(written(project))
    pages = [name for name in files if name.endswith(".html")]
    assert pages == ["briefs/2024/b04.html", "briefs/2024/b07.html"]
    others = {name.split("/")[0] for name in files if name not in pages}
    assert others == {"api", "briefs", "feeds", "search"}
    named = [name for name in files if name.startswith(("api/briefs/", "briefs/")) and name not in pages]
    assert named == ["api/briefs/b04.json", "api/briefs/b07.json", "briefs/2024/b04.md", "briefs/2024/b07.md"]


def test_files_of_others_stay_and_lost_ones_come_back(project: Path) -> None:
    (project / "site/CNAME").write_text("example.org", "utf-8")
    (project / "site/briefs/2024/b03.html").unlink()
    build(project)
    assert differences(project) == ["CNAME"]


def test_a_draft_leaves_nothing_behind(project: Path) -> None:
    change(B + "b05.md", "الميناء", "زمردخاتون")(project)
    build(project)
    assert any("زمردخاتون".encode() in data for data in contents(project / "site").values())
    change(B + "b05.md", "authors:", "status: draft\nauthors:")(project)
    build(project)
    assert not any("زمردخاتون".encode() in data for data in contents(project / "site").values())
    assert not list((project / "site").rglob("b05*"))
    assert differences(project) == []


@pytest.mark.parametrize("how", ["the memory is deleted", "mkdocs built the site"])
def test_a_draft_leaves_nothing_behind_where_nothing_is_remembered(project: Path, how: str) -> None:
    change(B + "b05.md", "authors:", "aliases: [/2019/old/]\nauthors:")(project)
    change(B + "b05.md", "عنوان الموجز", "زمردخاتون")(project)
    build(project)
    if how == "mkdocs built the site":
        mkdocs_build(load_config(config_file=str(project / "mkdocs.yml")))
    shutil.rmtree(project / ".cache")
    (project / "site/CNAME").write_text("example.org", "utf-8")
    (project / "site/theirs.html").write_text("<p>theirs</p>", "utf-8")
    change(B + "b05.md", "authors:", "status: draft\nauthors:")(project)
    build(project)
    assert not any("زمردخاتون".encode() in data for data in contents(project / "site").values())
    assert differences(project) == ["CNAME", "theirs.html"]


def test_a_folder_that_is_no_site_of_ours_keeps_its_files(project: Path, tmp_path: Path) -> None:
    other = tmp_path / "home"
    (other / "archive").mkdir(parents=True)
    (other / "archive/letters.txt").write_text("theirs", "utf-8")
    (other / "index.html").write_text("<p>theirs</p>", "utf-8")
    wishes = Wishes(project / "mkdocs.yml", site_dir=str(other))
    publish.build(wishes, Progress(), dt.datetime.now(dt.UTC))
    assert (other / "archive/letters.txt").read_text("utf-8") == "theirs"


def test_a_failing_build_leaves_the_site_as_it_was(project: Path) -> None:
    before = contents(project / "site")
    change("overrides/brief.html", "{% block content %}", "{% block content %}{{ view.nothing.at_all }}")(project)
    with pytest.raises(Exception, match="nothing"):
        build(project, jobs=2)
    assert contents(project / "site") == before
    assert not list((project / ".cache/mujaz").glob("stage-*"))


def test_only_one_build_at_a_time(project: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(project / ".cache/mujaz/lock")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(Busy):
            build(project)
        holder.kill()


HOLDER = """
import fcntl, sys, time
lock = open(sys.argv[1], "w")
fcntl.lockf(lock, fcntl.LOCK_EX)
print("held", flush=True)
time.sleep(600)
"""


def test_a_killed_build_is_completed_by_the_next(project: Path) -> None:
    random_ = random.Random(4)  # noqa: S311 -- no secret
    command = [sys.executable, "-m", "mujaz", "build", "--quiet", "--jobs", "2", "-f", str(project / "mkdocs.yml")]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    for number in range(8):
        if number % 2:
            shutil.rmtree(project / "site", ignore_errors=True)
        change(B + "b04.md", "هذا رأينا", f"هذا رأينا {number}")(project)
        change(B + "b06.md", "عنوان", f"عنوان {number}")(project)
        running = subprocess.Popen(command, env=environment, start_new_session=True)
        time.sleep(random_.uniform(0.3, 2.5))
        if number % 3:
            os.killpg(running.pid, signal.SIGKILL)
        else:
            running.kill()
        running.wait()
    build(project)
    assert differences(project) == []
    assert not list((project / ".cache/mujaz").glob("stage-*"))
