"""Faults of the machine and of what lies in the way: a sentence and the old site, byte for byte, or the new one."""

import errno
import json
import re
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from mujaz.build import BuildOptions, Progress, build_site
from mujaz.config import read_project_config
from tests.faults.lab import Fault, Lab
from tests.faults.states import States
from tests.site.desk import Desk, files

Spoil = Callable[[Desk], object]
BUILD = ("build", "--quiet", "--jobs", "1")
OLD, NEW = "as it was", "new"


def plant(path: str, data: bytes = b"foreign") -> Spoil:
    """Put a file into the project, in the place of whatever is there."""

    def spoil(desk: Desk) -> None:
        target = desk.root / path
        shutil.rmtree(target) if target.is_dir() else target.unlink(missing_ok=True)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)

    return spoil


def folder_at(path: str) -> Spoil:
    """Put a folder with a file in it into the project, in the place of whatever is there."""

    def spoil(desk: Desk) -> None:
        target = desk.root / path
        shutil.rmtree(target) if target.is_dir() else target.unlink(missing_ok=True)
        target.mkdir(parents=True)
        (target / "foreign").write_bytes(b"foreign")

    return spoil


def link(path: str) -> Spoil:
    """Put a link that leads out of the project into it."""

    def spoil(desk: Desk) -> None:
        (desk.root / path).symlink_to(desk.root.parent)

    return spoil


def with_page(path: str, spoil: Spoil) -> Spoil:
    """Have a new page besides."""

    def spoil_both(desk: Desk) -> None:
        desk.write(path, "---\ntitle: صفحة\n---\n\n# صفحة\n")
        spoil(desk)

    return spoil_both


def manifest(desk: Desk) -> Path:
    (path,) = desk.cache.glob("manifest-*.json")
    return path


def in_manifest(**values: object) -> Spoil:
    """Change values in the manifest of the last build."""

    def spoil(desk: Desk) -> None:
        path = manifest(desk)
        path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), **values}), "utf-8")

    return spoil


def cut(find: Callable[[Desk], Path]) -> Spoil:
    """Leave half of a file."""

    def spoil(desk: Desk) -> None:
        data = find(desk).read_bytes()
        find(desk).write_bytes(data[: len(data) // 2])

    return spoil


def override(name: str, old: str, new: str) -> Spoil:
    return lambda desk: desk.edit(f"overrides/{name}", old, new)


def old_hook(text: str) -> Spoil:
    return lambda desk: desk.write("hooks/mujaz_site.py", text)


def store(desk: Desk) -> Path:
    return desk.cache / "store.sqlite"


def other_schema(desk: Desk) -> None:
    store(desk).unlink()
    with closing(sqlite3.connect(store(desk))) as connection:
        connection.execute("CREATE TABLE about (something INTEGER, more TEXT)")
        connection.execute("CREATE TABLE kept (anything TEXT)")
        connection.commit()


STANDING: dict[str, tuple[Spoil, str, str]] = {
    # what is done to a project; what is said of it; the site then
    "a foreign folder where a page goes": (
        folder_at("site/briefs/2024/c.html"),
        r"the folder site/briefs/2024/c\.html stands where a page goes",
        OLD,
    ),
    "a foreign file where a folder goes": (plant("site/briefs/2024"), r"the file site/briefs/2024 stands where", OLD),
    "a foreign file where a file goes": (with_page("docs/more.md", plant("site/more.html")), r"site/more\.html", OLD),
    "a foreign link where a file goes": (with_page("docs/more.md", link("site/more.html")), r"site/more\.html", OLD),
    "a foreign link where a folder goes": (link("site/briefs/2024"), r"site/briefs/2024 is a link", OLD),
    "a lock that is a folder": (folder_at(".cache/mujaz/lock"), r"\.cache/mujaz/lock.*delete \.cache/mujaz", OLD),
    "a cache that is a file": (plant(".cache/mujaz"), r"\.cache/mujaz.*delete \.cache/mujaz", OLD),
    "a store that is a folder": (folder_at(".cache/mujaz/store.sqlite"), r"store\.sqlite.*delete \.cache/mujaz", OLD),
    "a manifest that is a folder": (
        lambda desk: folder_at(str(manifest(desk).relative_to(desk.root)))(desk),
        r"manifest-\w+\.json: it is a folder.*delete \.cache",
        OLD,
    ),
    "templates that are a file": (plant(".cache/mujaz/templates"), r"templates.*delete \.cache/mujaz", OLD),
    "a site that is a file": (plant("site"), r"the file site stands where", OLD),
    "a manifest that is cut": (cut(manifest), r"record of the last build, \S+manifest-\w+\.json, is of no use", NEW),
    "a manifest of another form": (in_manifest(form=1), "record of the last build", NEW),
    "a manifest of other types": (in_manifest(units=[1], shared="index.html"), "record of the last build", NEW),
    "a manifest that leads outside": (in_manifest(shared=["../../outside.txt"]), "record of the last build", NEW),
    "a store that is cut": (cut(store), "what was kept of the last build is broken", NEW),
    "a store that is empty": (lambda desk: store(desk).write_bytes(b""), "", NEW),
    "a store that is none": (lambda desk: store(desk).write_bytes(b"none" * 4096), "is broken", NEW),
    "a store of another schema": (other_schema, "is broken", NEW),
    "no cache": (lambda desk: shutil.rmtree(desk.root / ".cache"), "", NEW),
    "compiled templates that are cut": (
        lambda desk: [path.write_bytes(path.read_bytes()[:40]) for path in (desk.cache / "templates").iterdir()],
        "",
        NEW,
    ),
    "a mistake in the syntax of a template": (
        override("layout.html", "</body>", "\n{% if %}</body>"),
        r"overrides/layout\.html, line \d+: Expected",
        OLD,
    ),
    "a name that a template does not have": (
        override("layout.html", "</body>", "{{ view.no.such }}</body>"),
        r"overrides/layout\.html, line \d+: ",
        OLD,
    ),
    "a filter that is not there": (
        override("layout.html", "</body>", "{{ 1 | nonesuch }}</body>"),
        r"overrides/layout\.html, line \d+: No filter",
        OLD,
    ),
    "a template that is not there": (
        override("layout.html", "</body>", "{% include 'none.html' %}</body>"),
        r"names a template .*: none\.html",
        OLD,
    ),
    "a template that divides by nothing": (
        override("layout.html", "</body>", "{{ 1 / 0 }}</body>"),
        r"layout\.html, line \d+: ZeroDivisionError",
        OLD,
    ),
    "a template that is no text": (
        lambda desk: (desk.root / "overrides/layout.html").write_bytes(b"\xff\xfe"),
        r"overrides/layout\.html, line 1: UnicodeD",
        OLD,
    ),
    "hooks that ask for what is gone": (
        old_hook("from mujaz.publish import nonesuch\n"),
        r"hooks/mujaz_site\.py does not go .*mujaz upgrade",
        OLD,
    ),
    "hooks that call what is gone": (
        old_hook("from mujaz import publish\ndef on_config(config, **_):\n    return publish.nonesuch(config)\n"),
        r"hooks/mujaz_site\.py does not go .*mujaz upgrade",
        OLD,
    ),
    "hooks that call otherwise": (
        old_hook("from mujaz import publish\ndef on_config(config, **_):\n    publish.start(config)\n"),
        r"hooks/mujaz_site\.py does not go .*mujaz upgrade",
        OLD,
    ),
    "hooks with a mistake of their own": (
        old_hook("def on_config(config, **_):\n    return config.nothing['x']\n"),
        r"hooks/mujaz_site\.py, line 2",
        OLD,
    ),
}


@pytest.mark.parametrize("name", STANDING)
def test_what_stands_in_the_way_is_told_in_a_sentence(name: str, states: States, lab: Lab, tmp_path: Path) -> None:
    spoil, said, state = STANDING[name]
    desk = states.desk.copied(tmp_path / "p")
    outside = tmp_path / "outside.txt"
    outside.write_text("outside", "utf-8")
    spoil(desk)
    before = files(desk.site)
    run = lab.run(desk.root, *BUILD)
    assert "Traceback" not in run.said
    assert re.search(said, run.said), run.said
    assert outside.read_text("utf-8") == "outside"
    if state == OLD:
        assert run.code == 1
        assert run.said.count("\n") == 1
        assert files(desk.site) == before
    else:
        assert run.code == 0
        assert files(desk.site) == states.new


REFUSED = {
    "a full disk": (Fault(errno.ENOSPC, 60, lasts=True), r"\.cache/mujaz: the disk is full; make room"),
    "a quota that is used up": (
        Fault(errno.EDQUOT, 60, lasts=True),
        r"\.cache/mujaz: your share of the disk is used up; make room",
    ),
    "a cache that is read-only": (
        Fault(errno.EROFS, 1, lasts=True, folders=(".cache",)),
        r"cannot write \.cache/mujaz/lock.*get the right to write in \.cache/mujaz",
    ),
    "a cache of somebody else": (
        Fault(errno.EACCES, 1, lasts=True, folders=(".cache",)),
        r"cannot write \.cache/mujaz/lock.*get the right to write in \.cache/mujaz",
    ),
    "a site that is read-only": (
        Fault(errno.EROFS, 1, lasts=True, folders=("site",)),
        r"cannot write site.*get the right to write in site, or build into another folder with --site-dir",
    ),
    "a site of somebody else": (
        Fault(errno.EACCES, 1, lasts=True, folders=("site",)),
        r"cannot write site.*get the right to write in site, or build into another folder with --site-dir",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_the_system_refuses_is_told_in_a_sentence(name: str, states: States, lab: Lab, tmp_path: Path) -> None:
    fault, said = REFUSED[name]
    desk = states.desk.copied(tmp_path / "p")
    run = lab.run(desk.root, *BUILD, fault=fault)
    assert (run.code, run.said.count("\n")) == (1, 1), run.said
    assert re.search(said, run.said), run.said
    assert "The site is as it was" in run.said
    assert files(desk.site) == states.old


SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 -- another file system is wanted


def test_a_site_on_another_file_system_is_built_and_brought_up_to_date(states: States, tmp_path: Path) -> None:
    if not SHARED_MEMORY.is_dir() or SHARED_MEMORY.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("there is no other file system")
    desk = states.desk.copied(tmp_path / "p")
    with tempfile.TemporaryDirectory(dir=SHARED_MEMORY) as folder:
        options = BuildOptions(read_project_config(desk.root / "mkdocs.yml"), f"{folder}/below/site")
        for title in ("عنوان", "عنوان آخر"):
            desk.change("2023/a.md", title=title)
            build_site(options, Progress(), desk.now)
            desk.build()
            assert files(options.site) == files(desk.site)
