"""Work in several processes, where there is enough of it."""

import os
import pickle
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Generic, TypeVar

from mujaz.build.worker import CAN_FORK, R, Worker

T = TypeVar("T")

WORTH_IT = 64
"""Fewer things are done sooner than a process is started."""
_BETWEEN_LOOKS = 0.05
"""Seconds between two looks at what the workers have done."""


def is_worth_it(jobs: int, number: int) -> bool:
    """Return whether several processes do a number of things sooner than one."""
    return jobs > 1 and number >= WORTH_IT and CAN_FORK


class Crew(Generic[R]):
    """The workers that a process has started, or the worker that this process is."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._own: Worker[R] | None = None
        self._others: list[Worker[R]] = []

    @property
    def is_worker(self) -> bool:
        """Whether this process is a worker."""
        return self._own is not None

    def fork(self, number: int) -> int:
        """Start so many workers; return which of them this process is, counted from 1, and 0 in the one that was."""
        for n in range(1, number + 1):
            worker: Worker[R] = Worker(self._folder)
            if worker.is_child:
                self._own, self._others = worker, []
                return n
            self._others.append(worker)
        return 0

    def look(self) -> None:
        """End a worker whose parent is gone."""
        if self._own:
            self._own.look()

    def leave(self, result: R) -> None:
        """End a worker with its result; its parent goes on."""
        if self._own:
            self._own.leave(result)

    def fail(self, error: BaseException) -> None:
        """End a worker that cannot go on; what went wrong is its parent's to tell. A parent ends its workers."""
        if self._own:
            self._own.leave(None, error)
        for worker in self._others:
            worker.end()
        self._others.clear()

    def results(self, show: Callable[[], None]) -> Iterator[R]:
        """Wait for the workers, who `show` how far they have come, and yield what each made."""
        while not all(worker.is_done() for worker in self._others):
            show()
            time.sleep(_BETWEEN_LOOKS)
        yield from (worker.result() for worker in self._others)
        self._others.clear()


def shared_out(work: Callable[[T], R], items: Sequence[T], jobs: int, folder: Path) -> Iterable[R]:
    """Return the results of `work` for all items in order, in `jobs` processes where that is worth it.

    The results wait in files, one for each process, until they are asked for: together they fill the memory.
    """
    if not is_worth_it(jobs, len(items)):
        return (work(item) for item in items)
    workers: list[Worker[None]] = []
    files: list[Path] = []
    for number in range(jobs):
        handle, name = tempfile.mkstemp(dir=folder)
        files.append(Path(name))
        worker: Worker[None] = Worker(folder)
        if worker.is_child:
            try:
                with os.fdopen(handle, "wb") as file:
                    for result in _watched(work, items[number::jobs], worker):
                        pickle.dump(result, file, pickle.HIGHEST_PROTOCOL)
                worker.leave(None)
            except BaseException as error:  # noqa: BLE001 -- the parent tells
                worker.leave(None, error)
        os.close(handle)
        workers.append(worker)
    try:
        for worker in workers:
            worker.result()
    except BaseException:
        for worker in workers:
            worker.end()
        raise
    return _in_turn(files, len(items))


def _in_turn(files: Sequence[Path], number: int) -> Iterator[Any]:
    with ExitStack() as stack:
        streams = [stack.enter_context(file.open("rb")) for file in files]
        for n in range(number):
            yield pickle.load(streams[n % len(streams)])  # noqa: S301 -- our own workers wrote it
    for file in files:
        file.unlink()


def _watched(work: Callable[[T], R], items: Iterable[T], worker: Worker[None]) -> Iterator[R]:
    for item in items:
        worker.look()
        yield work(item)
