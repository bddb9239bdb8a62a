"""Work in several processes: they fork, so what they need is already there, and hand back what came of it in a file."""

import logging
import multiprocessing
import os
import pickle
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Generic, TypeVar

from mkdocs.exceptions import PluginError

T = TypeVar("T")
R = TypeVar("R")

CAN_FORK = "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"
"""Whether a process can be doubled as it stands; on macOS its system libraries do not survive it."""


class Worker(Generic[R]):
    """A forked process, from `start` in both: it is the worker where `is_child`, else a handle on it."""

    def __init__(self, folder: Path) -> None:
        handle, name = tempfile.mkstemp(dir=folder)
        os.close(handle)
        self._answer = Path(name)
        self._log: list[logging.LogRecord] = []
        sys.stdout.flush()
        sys.stderr.flush()
        self._status: int | None = None
        self._parent = os.getpid()
        self._pid = os.fork()
        if self.is_child:
            logger = logging.getLogger("mkdocs")
            for handler in logger.handlers[:]:
                logger.removeHandler(handler)
            logger.addHandler(_Listener(self._log))
            logger.propagate = False

    @property
    def is_child(self) -> bool:
        """Whether this is the process that works."""
        return self._pid == 0

    def leave(self, result: R | None, fault: str = "") -> None:
        """End the worker with its result, or with what went wrong.

        It ends in any case: one whose parent is gone, and its folder with it, must not go on as if it were the parent.
        """
        status = 1
        try:
            records = [(r.levelno, r.name, r.getMessage()) for r in self._log]
            self._answer.write_bytes(pickle.dumps((result, fault, records), pickle.HIGHEST_PROTOCOL))
            status = 0
        finally:
            os._exit(status)

    def look(self) -> None:
        """End a worker whose parent is gone: the next build must not find files that it goes on to write."""
        if self.is_child and os.getppid() != self._parent:
            os._exit(1)

    def end(self) -> None:
        """End the worker, whatever it is at; nobody wants its result any more."""
        if self._status is None:
            os.kill(self._pid, signal.SIGKILL)
            _, self._status = os.waitpid(self._pid, 0)

    def is_done(self) -> bool:
        """Return whether the worker has ended."""
        if self._status is None:
            pid, status = os.waitpid(self._pid, os.WNOHANG)
            self._status = status if pid else None
        return self._status is not None

    def result(self) -> R:
        """Wait for the worker, tell what it had to tell, and return its result; raises PluginError where it failed."""
        if self._status is None:
            _, self._status = os.waitpid(self._pid, 0)
        data = b"" if self._status else self._answer.read_bytes()
        self._answer.unlink(missing_ok=True)
        if not data:
            code = os.waitstatus_to_exitcode(self._status)
            raise PluginError(f"a process of the build ended before its work did (exit code {code})")
        result, fault, records = pickle.loads(data)  # noqa: S301 -- our own worker wrote it
        for level, name, message in records:
            logging.getLogger(name).log(level, "%s", message)
        if fault:
            raise PluginError(fault)
        answer: R = result
        return answer


class _Listener(logging.Handler):
    """Keeps what is said to warn, for the parent to say."""

    def __init__(self, records: list[logging.LogRecord]) -> None:
        super().__init__(logging.WARNING)
        self._records = records

    def emit(self, record: logging.LogRecord) -> None:
        self._records.append(record)


def shared_out(work: Callable[[T], R], items: Sequence[T], jobs: int, folder: Path) -> Iterable[R]:
    """Return the results of `work` for all items in order, in `jobs` processes where that is worth it.

    The results wait in files, one for each process, until they are asked for: together they fill the memory.
    """
    if jobs < 2 or len(items) < _WORTH_IT or not CAN_FORK:  # noqa: PLR2004 -- one process is no company
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
            except BaseException:  # noqa: BLE001 -- the parent tells
                worker.leave(None, traceback.format_exc())
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


_WORTH_IT = 64
"""Fewer items are done sooner than a process is started."""
