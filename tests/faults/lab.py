"""Runs of `mujaz` in which the n-th call of the file system fails, or is the last one of the process."""

import errno
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

import pytest

HERE = Path(__file__).parent
KILL = 0
"""As an error: the process is killed."""
_OPEN, _CREATE, _READ, _WRITE, _MOVE, _NAME = (1 << bit for bit in range(6))  # as in fault.c
_CHANGES = _CREATE | _WRITE | _MOVE | _NAME
KINDS = {
    KILL: _CHANGES,
    errno.ENOSPC: _CREATE | _WRITE | _MOVE,
    errno.EDQUOT: _CREATE | _WRITE | _MOVE,
    errno.EACCES: _OPEN | _CREATE | _MOVE | _NAME,
    errno.EROFS: _CHANGES,
    errno.EXDEV: _MOVE,
    errno.EIO: _OPEN | _READ | _CHANGES,
}
"""The kinds of calls that each error comes from; the others are not counted."""


IS_LONG = bool(os.environ.get("MUJAZ_LONG"))
"""Whether everything is tried, which takes hours."""


@dataclass(frozen=True, slots=True)
class Run:
    """What came of a run: its exit code, -9 for a kill, how many calls there were, and all that was said."""

    code: int
    calls: int
    said: str

    @property
    def complaint(self) -> str:
        """The last line: what a run that fails says of it."""
        return self.said.strip().rpartition("\n")[2]


@dataclass(frozen=True, slots=True)
class Fault:
    """The call `at`, from 1, fails with an errno, and all later ones where it `lasts`; with 0 none does.

    Calls are counted that are about what lies in the `folders` of a project, and that could fail in this way.
    """

    error: int
    at: int = 0
    lasts: bool = False
    folders: tuple[str, ...] = ("site", ".cache")


NONE = Fault(KILL)


class Lab:
    """A process that has the program loaded; each run is a fork of it."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def run(self, root: Path, *arguments: str, fault: Fault = NONE, seconds: int = 0) -> Run:
        """Run `mujaz` in a project, with a fault of the file system.

        It is killed after so many `seconds` of the processor, or six times as many of the clock; 0 lets it run.
        """
        request = {"root": str(root), "arguments": arguments, "at": fault.at, "lasts": fault.lasts, "seconds": seconds}
        folders = [str(root / name) for name in fault.folders]
        to, answers = self._process.stdin, self._process.stdout
        assert to
        assert answers
        to.write(json.dumps({**request, "error": fault.error, "kinds": KINDS[fault.error], "folders": folders}) + "\n")
        to.flush()
        return Run(**json.loads(answers.readline()))

    def tries(self, root: Path, *arguments: str, fault: Fault, few: int) -> Iterator[Fault]:
        """Yield a fault at each call of a run in a long run; else at a few, in CI always the same.

        The run that counts changes the project.
        """
        calls = range(1, self.run(root, *arguments, fault=fault).calls + 1)
        chance = random.Random(few if os.environ.get("CI") else None)  # noqa: S311 -- no secret
        for at in calls if IS_LONG else sorted(chance.sample(calls, min(few, len(calls)))):
            yield replace(fault, at=at)


@contextmanager
def opened_lab(folder: Path) -> Iterator[Lab]:
    """Yield a lab; skips the test where there is no compiler for it, or no such system."""
    compiler = shutil.which("cc")
    if sys.platform != "linux" or compiler is None:
        pytest.skip("a compiler and Linux are needed to have calls of the system fail")
    library = folder / "fault.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-O", "-o", library, HERE / "fault.c", "-ldl"], check=True)
    environment = {**os.environ, "LD_PRELOAD": str(library), "NO_MKDOCS_2_WARNING": "1", "COLUMNS": "200"}
    with subprocess.Popen(
        [sys.executable, HERE / "server.py"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        yield Lab(process)
        pipe: IO[str] | None = process.stdin
        if pipe:
            pipe.close()
