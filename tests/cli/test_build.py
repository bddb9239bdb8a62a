"""`mujaz build`: what it says, how it ends, and when it may believe that there is nothing to do."""

import datetime as dt
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.config.defaults import MkDocsConfig
from tests.site.desk import Desk, files
from tests.site.test_written import weekly

from mujaz import publish
from mujaz.build.worker import CAN_FORK
from mujaz.cli import main

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")  # pytest-xdist has threads

FAULTY = "---\ntitle: بلا تاريخ\ntopics: [securty]\n---\n\n## الحدث\n\nنص.\n"
BROKEN = '{% block content %}{% if view.path == "2023/b07.md" %}{{ view.nothing.at_all }}{% endif %}'
"""What makes the template of briefs fail for one of them."""


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A project with enough briefs for several processes."""
    briefs = {path: {**fields, "related": []} for path, fields in weekly(30).items()}
    desk = Desk(tmp_path_factory.mktemp("cli") / "p", briefs=briefs)
    desk.build()
    return desk


@pytest.fixture
def desk(original: Desk, tmp_path: Path) -> Desk:
    return original.copied(tmp_path / "p")


def mujaz(desk: Desk, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `mujaz build` as a user does whose output is no terminal."""
    return subprocess.run(
        [sys.executable, "-c", "from mujaz.cli import main; main()", "--lang", "en", "build", *options],
        cwd=desk.root / "briefs",  # mkdocs.yml is looked for upward
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def spoil(desk: Desk) -> None:
    desk.write("briefs/2023/faulty.md", FAULTY)


# ---- what it says -----------------------------------------------------------------------------------------


def test_plain_lines_where_there_is_no_terminal(desk: Desk) -> None:
    desk.change("2023/b03.md", title="عنوان جديد")
    built = mujaz(desk)
    assert built.returncode == 0, built.stderr
    phases = """
        reading the briefs
        finding what changed
        making the pages
        making the search index
        moving what changed into the site
    """
    assert built.stderr.split("\n")[:-1] == [line.strip() for line in phases.strip().split("\n")]
    assert "30 briefs" in built.stdout
    assert "\x1b" not in built.stdout + built.stderr
    assert desk.differences() == []


def test_json_for_machines(desk: Desk) -> None:
    desk.change("2023/b03.md", title="عنوان جديد")
    del desk.briefs["2023/b05.md"]
    desk.save()
    before = {path: path.stat().st_ino for path in desk.site.rglob("*") if path.is_file()}
    built = mujaz(desk, "--json")
    assert (built.returncode, built.stderr) == (0, "")
    report = json.loads(built.stdout)
    after = {path: path.stat().st_ino for path in desk.site.rglob("*") if path.is_file()}
    assert report.pop("seconds") > 0
    written = sum(before.get(path) != inode for path, inode in after.items())
    removed = len(before.keys() - after.keys())
    assert report == {
        "briefs": 29,
        "written": written,
        "kept": len(after) - written,
        "removed": removed,
        "problems": 0,
        "remarks": [],
    }


def test_quiet_says_nothing(desk: Desk) -> None:
    spoil(desk)
    built = mujaz(desk, "--quiet")
    assert (built.returncode, built.stdout, built.stderr) == (0, "", "")


def test_what_is_wrong_is_said_by_every_build(desk: Desk) -> None:
    spoil(desk)
    dead_link(desk)
    problems = []
    for _ in range(2):
        built = mujaz(desk, "--json")
        assert built.returncode == 0
        assert "briefs/2023/faulty.md:3:" in built.stderr
        assert "[unknown-topic]" in built.stderr
        assert "1 brief is left out of the site for its errors" in built.stderr
        assert "no-such-page.md" in built.stderr
        problems.append(json.loads(built.stdout)["problems"])
    assert problems[0] == problems[1] > 0
    desk.build()
    assert not looks(desk)
    assert desk.differences() == []


# ---- how it ends ------------------------------------------------------------------------------------------


def dead_link(desk: Desk) -> None:
    desk.write("docs/about.md", "# عن الموقع\n\n[لا شيء](no-such-page.md)\n")


@pytest.mark.parametrize("options", [("--strict",), ("--strict", "--quiet")], ids=["loud", "quiet"])
@pytest.mark.parametrize("wrong", [spoil, dead_link])
def test_strict_fails_also_where_nothing_changed(
    desk: Desk, wrong: Callable[[Desk], None], options: tuple[str]
) -> None:
    wrong(desk)
    desk.build()
    assert not looks(desk)
    site = files(desk.site)
    assert mujaz(desk, *options).returncode == 1
    assert files(desk.site) == site


def test_strict_tells_the_whole_list(desk: Desk) -> None:
    spoil(desk)
    built = mujaz(desk, "--strict")
    assert built.returncode == 1
    assert "[unknown-topic]" in built.stderr
    assert "[missing" in built.stderr
    assert "Traceback" not in built.stderr


@pytest.mark.parametrize("options", ["--jobs 1 --json", "--jobs 2 --quiet"])
def test_an_error_reaches_the_user_whole(desk: Desk, options: str) -> None:
    site = files(desk.site)
    desk.edit("overrides/brief.html", "{% block content %}", BROKEN)
    built = mujaz(desk, *options.split())
    assert built.returncode == 1
    said = r"overrides/brief\.html, line 4: 'mujaz\.views\.brief\.BriefView object' has no attribute 'nothing'"
    assert re.search(said, built.stderr)
    assert built.stderr.count("\n") == 1 or "--quiet" not in options
    assert built.stdout == ""
    assert files(desk.site) == site
    assert [*desk.cache.glob("stage-*")] == []
    desk.edit("overrides/brief.html", BROKEN, "{% block content %}")
    desk.build()
    assert desk.differences() == []


@pytest.mark.parametrize("vocabulary", ["topics:\n  - {id: a: b}\n", None], ids=["yaml", "none"])
def test_without_a_vocabulary_the_site_stays(desk: Desk, vocabulary: str | None) -> None:
    site = files(desk.site)
    path = desk.root / "briefs/vocabulary.yml"
    if vocabulary is None:
        path.unlink()
    else:
        path.write_text(vocabulary, "utf-8")
    built = mujaz(desk)
    assert built.returncode == 1
    assert "briefs/vocabulary.yml" in built.stderr
    assert "Traceback" not in built.stderr
    assert files(desk.site) == site
    desk.save()
    desk.build()
    assert desk.differences() == []


def test_settings_that_cannot_be_read(desk: Desk) -> None:
    site = files(desk.site)
    desk.edit("mkdocs.yml", "nav:", "nav: [")
    built = mujaz(desk)
    assert built.returncode == 1
    assert "mkdocs.yml" in built.stderr
    assert "Traceback" not in built.stderr
    assert files(desk.site) == site


@pytest.mark.parametrize("value", ["0/2", "3/2", "1", "a/b", "1/2/3"])
def test_a_wrong_share_is_a_wrong_command_line(desk: Desk, value: str) -> None:
    command = ["build", "--shard", value, "--config-file", str(desk.root / "mkdocs.yml")]
    assert CliRunner().invoke(main, command).exit_code == 2


# ---- when there is nothing to do ------------------------------------------------------------------------


def looks(desk: Desk) -> bool:
    """Build, and return whether the briefs were read for that."""
    read: list[MkDocsConfig] = []
    start = publish.start

    def noted(config: MkDocsConfig, now: dt.datetime) -> None:
        read.append(config)
        start(config, now)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(publish, "start", noted)
        desk.build()
    return bool(read)


@pytest.fixture
def settled(desk: Desk) -> Desk:
    """A project that was just built."""
    desk.build()
    assert not looks(desk)
    return desk


def test_where_nothing_changed_nothing_is_read(settled: Desk) -> None:
    settled.now += dt.timedelta(hours=1)
    assert not looks(settled)
    (settled.root / "notes.txt").write_text("", "utf-8")  # no file of the site
    (settled.site / "CNAME").write_text("", "utf-8")
    assert not looks(settled)


def lose(file: Path) -> None:
    file.unlink()


CHANGES: dict[str, Callable[[Desk], object]] = {
    "a brief": lambda desk: desk.change("2023/b01.md", title="عنوان"),
    "a brief of the same length": lambda desk: desk.edit("briefs/2023/b01.md", "موجز", "مزجو"),
    "a touched brief": lambda desk: os.utime(desk.root / "briefs/2023/b01.md"),
    "a new brief": lambda desk: shutil.copy(desk.root / "briefs/2023/b01.md", desk.root / "briefs/2023/c01.md"),
    "no brief": lambda desk: lose(desk.root / "briefs/2023/b01.md"),
    "the vocabulary": lambda desk: desk.write(
        "briefs/vocabulary.yml", "# no words\n" + (desk.root / "briefs/vocabulary.yml").read_text("utf-8")
    ),
    "an image": lambda desk: desk.write("briefs/2024/map.svg", "<svg></svg>"),
    "touched settings": lambda desk: os.utime(desk.root / "mkdocs.yml"),
    "a template": lambda desk: os.utime(desk.root / "overrides/brief.html"),
    "a new template": lambda desk: desk.write("overrides/partials/new.html", ""),
    "a hook": lambda desk: os.utime(desk.root / "hooks/mujaz_site.py"),
    "a page of docs": lambda desk: desk.write("docs/new.md", "# جديد"),
    "a page of the site": lambda desk: lose(desk.site / "briefs/2023/b01.html"),
    "a file of the search": lambda desk: lose(desk.site / "search/index.js"),
    "a file of the theme": lambda desk: lose(desk.site / "assets/mujaz/css/site.css"),
    "the site": lambda desk: shutil.rmtree(desk.site),
    "the cache": lambda desk: shutil.rmtree(desk.cache),
}


@pytest.mark.parametrize("name", CHANGES)
def test_where_something_changed_all_is_looked_at(settled: Desk, name: str) -> None:
    CHANGES[name](settled)
    assert looks(settled)
    assert not looks(settled)


def test_another_day_is_another_look(settled: Desk) -> None:
    settled.now += dt.timedelta(days=1)
    assert looks(settled)
    assert not looks(settled)


@pytest.mark.parametrize(("hours", "is_out"), [(1, False), (2, False), (3, True)])
def test_the_end_of_an_embargo_is_not_missed(settled: Desk, hours: int, *, is_out: bool) -> None:
    settled.change("2023/b01.md", embargo="2026-11-23T16:30")  # in Beirut: two and a half hours from now
    settled.build()
    assert not looks(settled)
    settled.now += dt.timedelta(hours=hours)
    assert looks(settled) == is_out
    assert (settled.site / "briefs/2023/b01.html").exists() == is_out


def test_a_date_that_comes_takes_its_remark_away(settled: Desk) -> None:
    settled.change("2023/b01.md", date=dt.date(2026, 11, 25))
    assert settled.build().problems == 1
    assert settled.build().problems == 1
    settled.now += dt.timedelta(days=2)
    assert settled.build().problems == 0


@pytest.mark.parametrize("variable", ["MUJAZ_SITE_URL", "MUJAZ_TEST_NAME"])
def test_the_environment_is_looked_at(desk: Desk, monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    desk.edit("mkdocs.yml", "site_name: موجز", "site_name: !ENV [MUJAZ_TEST_NAME, موجز]")
    desk.build()
    assert not looks(desk)
    monkeypatch.setenv(variable, "https://example.com/other/")
    assert looks(desk)
    assert desk.differences() == []
    monkeypatch.delenv(variable)
    assert looks(desk)


def test_sites_in_two_folders_do_not_know_of_each_other(settled: Desk) -> None:
    other = settled.root / ("far/" * 30 + "away")
    assert mujaz(settled, "--site-dir", str(other)).returncode == 0
    assert files(other) == files(settled.site)
    settled.change("2023/b01.md", title="عنوان جديد")
    settled.build()
    assert settled.differences() == []
    assert files(other) != files(settled.site)
    assert mujaz(settled, "--site-dir", str(other)).returncode == 0
    assert files(other) == files(settled.site)


@pytest.mark.skipif(not CAN_FORK, reason="this system has no fcntl: builds are not locked here")
def test_one_build_at_a_time(desk: Desk) -> None:
    holder = "import fcntl, sys; f = open(sys.argv[1], 'w'); fcntl.lockf(f, fcntl.LOCK_EX); print(flush=True); input()"
    lock = str(desk.cache / "lock")
    command = [sys.executable, "-c", holder, lock]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout
        other.stdout.readline()
        built = mujaz(desk)
        other.kill()
    assert (built.returncode, built.stdout) == (3, "")
    assert "another build" in built.stderr
    assert mujaz(desk).returncode == 0
