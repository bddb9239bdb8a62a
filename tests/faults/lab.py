"""Runs of `mujaz` in which the n-th call of the file system fails, or is the last one of the process."""

import errno
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
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


class Lab:
    """A process that has the program loaded; each run is a fork of it."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def run(self, root: Path, *arguments: str, at: int = 0, error: int = KILL, lasts: bool = False) -> Run:
        """Run `mujaz` in a project; the call `at` below its folders fails with the errno `error`, `lasts`: all later too."""
        folders = [str(root / name) for name in ("site", ".cache", "briefs", "docs")]
        request = {
            "root": str(root),
            "arguments": arguments,
            "at": at,
            "error": error,
            "kinds": KINDS[error],
            "lasts": lasts,
        }
        to, answers = self._process.stdin, self._process.stdout
        assert to
        assert answers
        to.write(json.dumps({**request, "folders": folders}) + "\n")
        to.flush()
        return Run(**json.loads(answers.readline()))


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
