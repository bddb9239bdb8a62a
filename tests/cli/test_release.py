"""`mujaz release`: what it records, what it refuses, and that nothing is lost where it is cut off."""

import datetime as dt
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from mujaz.history import Ledger, read_ledger

Mujaz = Callable[..., Result]


def ledger(project: Path) -> Ledger:
    return read_ledger((project / "published" / "ledger.jsonl").read_text("utf-8"))


def edit(project: Path, old: str, new: str, name: str = "sound") -> None:
    path = project / "briefs" / "2024" / f"{name}.md"
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def files(project: Path) -> dict[str, bytes]:
    folder = project / "published"
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_first_release_records_what_is_public(project: Path, mujaz: Mujaz) -> None:
    text = (project / "briefs" / "2024" / "sound.md").read_text("utf-8")
    for name, field in (("draft", "status: draft"), ("later", "embargo: 2999-01-01")):
        (project / "briefs" / "2024" / f"{name}.md").write_text(text.replace("date:", f"{field}\ndate:"), "utf-8")
    called = mujaz("--lang", "en", "release")
    assert called.exit_code == 0
    assert called.stdout == "  published: briefs/2024/sound.html, version 1\n1 event recorded\n"
    (line,) = ledger(project).lines
    assert files(project).keys() == {"ledger.jsonl", f"text/{line.text_hash}.md"}
    assert files(project)[f"text/{line.text_hash}.md"].decode() == text
    before = files(project)
    assert mujaz("--lang", "en", "release").stdout == "0 events recorded\n"
    assert files(project) == before


def test_a_check_writes_nothing(project: Path, mujaz: Mujaz) -> None:
    called = mujaz("--lang", "en", "release", "--check")
    assert (called.exit_code, called.stdout) == (0, "1 event would be recorded\n")
    assert "published: briefs/2024/sound.html" in called.stderr
    assert not (project / "published").exists()


@pytest.mark.parametrize(
    ("old", "new", "event", "v"),
    [
        ("وقع الحدث.", "وقع الحدث الكبير.", "version", 2),
        ("وقع الحدث.", "وقع  الحدث .", "minor", 1),
        ("سليم", "سليم", None, 1),
        ("topics: [security]", "topics: [energy]", None, 1),
    ],
    ids=["a word", "what the fixer mends", "nothing", "front matter"],
)
def test_a_changed_brief(project: Path, mujaz: Mujaz, old: str, new: str, event: str | None, v: int) -> None:
    mujaz("release")
    edit(project, old, new)
    assert mujaz("release").exit_code == 0
    lines = ledger(project).lines
    assert [(line.event.value, line.v) for line in lines[1:]] == ([(event, v)] if event else [])
    kept = (project / "published" / "text" / f"{lines[-1].text_hash}.md").read_text("utf-8")
    assert (new in kept) == (event is not None or old == new)


def test_a_move_keeps_the_versions(project: Path, mujaz: Mujaz) -> None:
    mujaz("release")
    mujaz("mv", "sound", "better")
    mujaz("release")
    last = ledger(project).lines[-1]
    assert (last.event.value, last.path, last.origin) == ("moved", "briefs/2024/better.html", "briefs/2024/sound.html")


def test_an_embargo_that_ends_between_build_and_release_leaves_no_line(project: Path, mujaz: Mujaz) -> None:
    now = dt.datetime.now(dt.UTC).replace(microsecond=0)
    edit(project, "date:", f"embargo: {(now - dt.timedelta(minutes=1)).isoformat()}\ndate:")
    built = (now - dt.timedelta(minutes=2)).isoformat()
    assert mujaz("--lang", "en", "release", "--at", built).stdout == "0 events recorded\n"
    assert not (project / "published").exists()
    assert mujaz("--lang", "en", "release").stdout.endswith("1 event recorded\n")


@pytest.mark.parametrize("moment", ["soon", "2026-05-01", "2026-05-01T09:00", "2999-01-01T09:00Z"])
def test_a_moment_has_an_offset_and_is_past(project: Path, mujaz: Mujaz, moment: str) -> None:
    assert mujaz("release", "--at", moment).exit_code == 2
    assert not (project / "published").exists()


def test_a_brief_with_an_error_is_not_recorded_and_others_are(project: Path, mujaz: Mujaz) -> None:
    text = (project / "briefs" / "2024" / "sound.md").read_text("utf-8")
    (project / "briefs" / "2024" / "faulty.md").write_text(text.replace("[security]", "[nothing-such]"), "utf-8")
    told = "  published: briefs/2024/sound.html, version 1\n1 event recorded\n"
    assert mujaz("--lang", "en", "release").stdout == told


def test_nothing_is_recorded_without_a_vocabulary(project: Path, mujaz: Mujaz) -> None:
    (project / "briefs" / "vocabulary.yml").write_text("topics: [", "utf-8")
    called = mujaz("--lang", "en", "release")
    assert called.exit_code == 1
    assert "mujaz check" in called.stderr
    assert not (project / "published").exists()


def test_a_damaged_ledger_stops_a_release(project: Path, mujaz: Mujaz) -> None:
    mujaz("release")
    edit(project, "وقع", "ووقع")
    mujaz("release")
    path = project / "published" / "ledger.jsonl"
    path.write_text(path.read_text("utf-8").replace('"v":1', '"v":3'), "utf-8")
    before = files(project)
    for arguments in (("release",), ("release", "--check")):
        called = mujaz("--lang", "en", *arguments)
        assert called.exit_code == 1
        assert "published/ledger.jsonl:1: this line was edited" in called.stderr
    assert mujaz("--lang", "en", "release", "--mend").exit_code == 1
    assert files(project) == before


def test_two_branches_are_mended(project: Path, mujaz: Mujaz) -> None:
    path = project / "published" / "ledger.jsonl"
    mujaz("release")
    common = path.read_text("utf-8")
    branches = []
    for old, new in (("وقع الحدث", "وقع الحدث الكبير"), ("الكبير", "الصغير")):
        path.write_text(common, "utf-8")
        edit(project, old, new)
        mujaz("release")
        branches.append(path.read_text("utf-8").removeprefix(common))
    path.write_text(f"{common}<<<<<<< HEAD\n{branches[0]}=======\n{branches[1]}>>>>>>> other\n", "utf-8")
    assert "--mend" in mujaz("--lang", "en", "release").stderr
    assert mujaz("release", "--mend").exit_code == 0
    assert [line.v for line in ledger(project).lines] == [1, 2, 3]
    assert ledger(project).fault is None
    assert mujaz("--lang", "en", "release").stdout == "0 events recorded\n"


KILLED = """\
import os
import signal
import sys
from importlib import import_module

from mujaz.cli import main

release = import_module("mujaz.cli.release")
left, whole = int(sys.argv.pop()), release.put_whole


def put(target, data, move):
    def last(unfinished, place):
        global left
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1
        move(unfinished, place)

    whole(target, data, last)


release.put_whole = put
main()
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no such signal")
@pytest.mark.parametrize("writes", range(3))  # two texts, and then the ledger
def test_a_release_that_is_killed_is_completed_by_the_next(project: Path, mujaz: Mujaz, writes: int) -> None:
    text = (project / "briefs" / "2024" / "sound.md").read_text("utf-8")
    (project / "briefs" / "2024" / "second.md").write_text(text.replace("سليم", "ثان"), "utf-8")
    killed = subprocess.run([sys.executable, "-c", KILLED, "release", str(writes)], cwd=project, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert not (project / "published" / "ledger.jsonl").exists()
    assert len(list((project / "published").rglob("*.md"))) == writes
    assert mujaz("--lang", "en", "release").stdout.endswith("2 events recorded\n")
    assert len(ledger(project).lines) == 2
    assert files(project).keys() == {"ledger.jsonl", *(f"text/{line.text_hash}.md" for line in ledger(project).lines)}
