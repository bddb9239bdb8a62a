"""A forked process: what it needs is already there, and it hands back what came of its work in a file."""

import logging
import multiprocessing
import os
import pickle
import signal
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Generic, TypeVar

from mujaz.build.refused import Refused

R = TypeVar("R")

CAN_FORK = "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"
"""Whether a process can be doubled as it stands; on macOS its system libraries do not survive it."""


class WorkerError(Exception):
    """An error of the program in a worker; its text is that of the error, with its traceback."""


def _traced(error: BaseException) -> str:
    return "".join(traceback.format_exception(error))


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

    def leave(self, result: R | None, fault: BaseException | None = None) -> None:
        """End the worker with its result, or with what went wrong.

        It ends in any case: one whose parent is gone, and its folder with it, must not go on as if it were the parent.
        """
        status = 1
        try:
            records = [(r.levelno, r.name, r.getMessage()) for r in self._log]
            told = fault if fault is None or isinstance(fault, Refused) else WorkerError(_traced(fault))
            self._answer.write_bytes(pickle.dumps((result, told, records), pickle.HIGHEST_PROTOCOL))
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
        """Wait for the worker, tell what it had to tell, and return its result.

        Raises Refused or WorkerError where it failed.
        """
        if self._status is None:
            _, self._status = os.waitpid(self._pid, 0)
        data = b"" if self._status else self._answer.read_bytes()
        self._answer.unlink(missing_ok=True)
        if not data:
            code = os.waitstatus_to_exitcode(self._status)
            raise Refused("worker-ended", code=code)
        result, fault, records = pickle.loads(data)  # noqa: S301 -- our own worker wrote it
        for level, name, message in records:
            logging.getLogger(name).log(level, "%s", message)
        if fault:
            raise fault
        answer: R = result
        return answer


class _Listener(logging.Handler):
    """Keeps what is said to warn, for the parent to say."""

    def __init__(self, records: list[logging.LogRecord]) -> None:
        super().__init__(logging.WARNING)
        self._records = records

    def emit(self, record: logging.LogRecord) -> None:
        self._records.append(record)
