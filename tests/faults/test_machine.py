"""Faults of the machine and of what lies in the way: a sentence and the old site, byte for byte, or the new one."""

import errno
import json
import os
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.faults.lab import Lab, opened_lab
from tests.site.desk import BODY, Desk, files

BRIEFS = {
    f"2023/{name}.md": {"title": title, "date": "2023-04-05", "topics": ["economy"], "tags": ["القمح"], "body": BODY}
    for name, title in (("a", "موجز أول"), ("b", "موجز ثان"))
}
SETTINGS = "    time_zone: Asia/Beirut\n    messages: en\n    pack: true"


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    with opened_lab(tmp_path_factory.mktemp("lab")) as opened:
        yield opened


@dataclass(frozen=True, slots=True)
class States:
    """A project with an edit that is not built yet, and its site before and after that is built."""

    desk: Desk
    old: dict[str, bytes]
    new: dict[str, bytes]


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> States:
    folder = tmp_path_factory.mktemp("machine")
    desk = Desk(folder / "p", briefs=BRIEFS, settings=SETTINGS)
    desk.build()
    old = files(desk.site)
    del desk.briefs["2023/b.md"]
    desk.briefs["2024/c.md"] = {**desk.briefs["2023/a.md"], "title": "موجز ثالث", "date": "2024-05-06"}
    desk.change("2023/a.md", title="موجز بعنوان آخر", tags=["الشعير"])
    ahead = desk.copied(folder / "ahead")
    ahead.build()
    return States(desk, old, files(ahead.site))


Spoil = Callable[[Desk], object]
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
    run = lab.run(desk.root, "build", "--quiet", "--jobs", "1")
    print(name, run)
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
