"""How far a build has come: a bar for each phase on a terminal, a line for each elsewhere."""

import sys
import time
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars

from mujaz.build import Progress
from mujaz.messages import Language, say

_EVERY = 0.1
"""Seconds between two looks at a bar; drawing it takes longer than many a step."""


class ProgressBar:
    """Shows the `progress` of a build on standard error as long as it is entered."""

    def __init__(self, language: Language, *, is_shown: bool) -> None:
        self.progress = Progress(self._show) if is_shown else Progress()
        self._language: Language = language
        self._tasks: dict[str, TaskID] = {}
        self._seen = 0.0
        self._bars: Bars | None = None
        if is_shown and sys.stderr.isatty():
            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
            # No refreshing thread: the build forks, and a process with threads does not survive that.
            self._bars = Bars(*columns, console=Console(stderr=True), auto_refresh=False)

    def __enter__(self) -> Self:
        """Begin to show."""
        if self._bars:
            self._bars.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the bars away; they stay on the terminal as they were last."""
        if self._bars:
            self._bars.refresh()
            self._bars.stop()

    def _show(self, phase: str, done: int, total: int) -> None:
        is_new = phase not in self._tasks
        if self._bars is None:
            if is_new:
                self._tasks[phase] = TaskID(0)
                sys.stderr.write(say(f"phase-{phase}", self._language) + "\n")
            return
        if is_new:
            self._tasks[phase] = self._bars.add_task(say(f"phase-{phase}", self._language), total=total or None)
        self._bars.update(self._tasks[phase], completed=done, total=total or None)
        if is_new or done == total or time.monotonic() - self._seen > _EVERY:
            self._seen = time.monotonic()
            self._bars.refresh()
