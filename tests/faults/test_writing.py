"""Commands that write into briefs/ and docs/, with a call of the file system that fails, and killed at any of them."""

import errno
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.conftest import BRIEF, CONFIG, VOCABULARY
from tests.faults.lab import KILL, Fault, Lab
from tests.site.desk import files

LINKED = BRIEF.replace("وقع الحدث.", "وقع [الحدث](sound.md#event) [ثانيا](sound.md).")
TWO_TEXTS = """\
موجز من نص خام

30 أبريل 2024

الحدث

وقع الحدث في ميناء بيروت.

الرأي

هذا رأينا فيه.
"""
WHERE = ("briefs", "docs", ".cache")


@dataclass(frozen=True, slots=True)
class Command:
    """A command, and the files beside the project that it reads."""

    arguments: tuple[str, ...]
    beside: dict[str, str]


COMMANDS = {
    "mv": Command(("mv", "sound", "2025/moved"), {}),
    "mv to another folder": Command(("mv", "sound", "2025/"), {}),
    "fix": Command(("check", "--fix"), {}),
    "import": Command(("import", "raw.txt", "--topic", "energy"), {"raw.txt": TWO_TEXTS}),
}


def project(folder: Path, command: Command) -> Path:
    """Make a project with something for each command to do."""
    texts = {
        "mkdocs.yml": CONFIG.replace("    time_zone", "    messages: en\n    time_zone"),
        "briefs/vocabulary.yml": VOCABULARY,
        "briefs/2024/sound.md": BRIEF,
        "briefs/2024/linked.md": LINKED.replace("سليم", "ثان"),
        "briefs/2024/other.md": LINKED.replace("سليم", "ثالث").replace("topics", "related: [sound]\ntopics"),
        "briefs/2024/spaced.md": BRIEF.replace("سليم", "رابع").replace("رأينا فيه", "رأينا  فيه ، كما قلنا ."),
        "docs/index.md": "[موجز](briefs/2024/sound.md)\n",
        **command.beside,
    }
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


def texts(root: Path) -> dict[str, bytes]:
    """Return all files but what is remembered, and the rows of a report, which a run that is made again adds to."""
    return {
        path: data
        for path, data in files(root).items()
        if not path.startswith(".cache/") and path != "import-report.csv"
    }


@pytest.mark.parametrize("lasts", [False, True])
@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EACCES, errno.EXDEV, errno.EIO], ids=os.strerror)
@pytest.mark.parametrize("name", COMMANDS)
def test_a_fault_leaves_all_as_it_was_or_is_got_over(
    name: str, error: int, lab: Lab, tmp_path: Path, *, lasts: bool
) -> None:
    command = COMMANDS[name]
    before = texts(project(tmp_path / "before", command))
    done = project(tmp_path / "done", command)
    assert lab.run(done, *command.arguments).code == 0
    counted = project(tmp_path / "counted", command)
    fault = Fault(error, lasts=lasts, folders=WHERE)
    for each in lab.tries(counted, *command.arguments, fault=fault, few=1):
        root = project(tmp_path / str(each.at), command)
        run = lab.run(root, *command.arguments, fault=each)
        case = f"{each}: {run}"
        assert run.code in {0, 1}, case
        assert "Traceback" not in run.said, case
        assert "a fault of mujaz" not in run.said, case
        if run.code == 0:
            assert texts(root) == texts(done), case
        elif texts(root) != before:
            assert lasts or name == "fix", case  # it mends one file after another
            assert "Repeat the command" in run.said or name == "fix", case
        if run.code:
            assert lab.run(root, *command.arguments).code == 0, case
            assert texts(root) == texts(done), case


@pytest.mark.parametrize("name", COMMANDS)
def test_a_kill_is_made_good_by_the_same_command(name: str, lab: Lab, tmp_path: Path) -> None:
    command = COMMANDS[name]
    done = project(tmp_path / "done", command)
    assert lab.run(done, *command.arguments).code == 0
    before = project(tmp_path / "before", command)
    counted = project(tmp_path / "counted", command)
    for fault in lab.tries(counted, *command.arguments, fault=Fault(KILL, folders=WHERE), few=2):
        root = project(tmp_path / str(fault.at), command)
        run = lab.run(root, *command.arguments, fault=fault)
        case = f"{fault}: {run}"
        assert run.code == -9, case
        assert texts(root).keys() <= texts(before).keys() | texts(done).keys(), case
        again = lab.run(root, *command.arguments)
        assert again.code == 0, f"{case}, then {again}"
        assert texts(root) == texts(done), case


SLOW = """
import sys, time
from mujaz.cli.importing import target
from mujaz.cli import rewrite, unfinished
from pathlib import Path
from mujaz.__main__ import run
put_whole = unfinished.put_whole
def put(place, data, finish):
    def slowly(*paths):
        Path("started").touch()
        time.sleep(60)
    put_whole(place, data, slowly)
target.put_whole = rewrite.put_whole = put
sys.argv[0] = "mujaz"
run()
"""


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_that_is_ended_leaves_all_as_it_was(name: str, tmp_path: Path) -> None:
    command = COMMANDS[name]
    root = project(tmp_path / "p", command)
    before = files(root)
    with subprocess.Popen(
        [sys.executable, "-c", SLOW, *command.arguments], cwd=root, stderr=subprocess.PIPE
    ) as process:
        end = time.monotonic() + 60
        while not (root / "started").exists():
            assert time.monotonic() < end
            time.sleep(0.02)
        assert [*(root / ".cache/mujaz").iterdir()]
        process.terminate()
        _, said = process.communicate()
    (root / "started").unlink()
    assert (process.returncode, said) == (128 + signal.SIGTERM, b"")
    assert {path: data for path, data in files(root).items() if path != "import-report.csv"} == before
