"""Work in several processes: its results, its order, what is told, and how it fails."""

import errno
import logging
import os
import shutil
import signal
from pathlib import Path

import pytest

from mujaz.build import workers
from mujaz.build.refused import Refused
from mujaz.build.worker import CAN_FORK, Worker, WorkerError
from mujaz.build.workers import shared_out

pytestmark = [
    pytest.mark.skipif(not CAN_FORK, reason="this system cannot fork: a build is one process here"),
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning"),  # pytest-xdist has threads
]


@pytest.mark.parametrize("jobs", [1, 2, 3, 7])
@pytest.mark.parametrize("number", [0, 1, 63, 64, 100])
def test_results_stand_in_the_order_of_the_items(tmp_path: Path, jobs: int, number: int) -> None:
    assert list(shared_out(lambda n: n * n, range(number), jobs, tmp_path)) == [n * n for n in range(number)]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("number", "jobs", "processes"), [(63, 2, 1), (64, 2, 2), (64, 1, 1), (100, 3, 3)])
def test_little_work_is_done_at_home(tmp_path: Path, number: int, jobs: int, processes: int) -> None:
    found = set(shared_out(lambda _: os.getpid(), range(number), jobs, tmp_path))
    assert len(found) == processes
    assert (os.getpid() in found) == (processes == 1)


def test_where_no_process_can_be_doubled_one_does_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "CAN_FORK", False)
    assert set(shared_out(lambda _: os.getpid(), range(100), 4, tmp_path)) == {os.getpid()}


def divide(number: int) -> float:
    return 1 / (number - 70)


def test_what_goes_wrong_is_told_whole(tmp_path: Path) -> None:
    with pytest.raises(WorkerError) as fault:
        list(shared_out(divide, range(100), 2, tmp_path))
    assert "ZeroDivisionError: division by zero" in str(fault.value)
    assert "in divide" in str(fault.value)


def test_at_home_it_is_raised_as_it_is(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        list(shared_out(divide, range(100), 1, tmp_path))


def worker_that(tmp_path: Path, *warnings: str, fault: str = "", end: int = -1) -> Worker[dict[str, int]]:
    """Start a worker that warns, and ends with a result, a fault or an exit code."""
    worker: Worker[dict[str, int]] = Worker(tmp_path)
    if worker.is_child:
        for text in warnings:
            logging.getLogger("mkdocs.plugins.mujaz").warning(text)
            logging.getLogger("mkdocs").info("not said")
        if end >= 0:
            os._exit(end)
        worker.leave(None if fault else {"a": 1}, Refused(fault) if fault else None)
    return worker


def test_a_worker_hands_back_its_result(tmp_path: Path) -> None:
    worker = worker_that(tmp_path)
    assert not worker.is_child
    assert worker.result() == {"a": 1}
    assert worker.is_done()
    assert list(tmp_path.iterdir()) == []


def test_what_a_worker_says_the_parent_says(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    worker_that(tmp_path, "تنبيه 100%", "another").result()
    said = [(record.name, record.levelname, record.getMessage()) for record in caplog.records]
    assert said == [("mkdocs.plugins.mujaz", "WARNING", text) for text in ("تنبيه 100%", "another")]


def test_a_fault_is_raised_after_what_was_said(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(Refused, match="it went wrong"):
        worker_that(tmp_path, "first", fault="it went wrong").result()
    assert caplog.messages == ["first"]


@pytest.mark.parametrize(("end", "code"), [(0, 0), (1, 1), (7, 7)])
def test_a_worker_that_ends_before_its_time(tmp_path: Path, end: int, code: int) -> None:
    with pytest.raises(Refused) as refusal:
        worker_that(tmp_path, end=end).result()
    assert (refusal.value.reason, refusal.value.values) == ("worker-ended", {"code": code})


def waiting(tmp_path: Path) -> Worker[None]:
    worker: Worker[None] = Worker(tmp_path)
    if worker.is_child:
        signal.pause()
    return worker


def test_a_worker_that_is_killed(tmp_path: Path) -> None:
    worker = waiting(tmp_path)
    assert not worker.is_done()
    os.kill(worker._pid, signal.SIGKILL)
    with pytest.raises(Refused, match=r"worker-ended.*-9"):
        worker.result()


def test_a_worker_is_ended_whatever_it_is_at(tmp_path: Path) -> None:
    worker = waiting(tmp_path)
    worker.end()
    assert worker.is_done()
    with pytest.raises(ProcessLookupError):
        os.kill(worker._pid, 0)
    with pytest.raises(Refused, match=r"worker-ended.*-9"):
        worker.result()
    ended = worker_that(tmp_path)
    ended.result()
    ended.end()  # there is nothing to do


def test_a_worker_whose_folder_is_gone_still_ends(tmp_path: Path) -> None:
    """It must never go on as if it were its parent."""
    folder = tmp_path / "stage"
    folder.mkdir()
    worker: Worker[str] = Worker(folder)
    if worker.is_child:
        try:
            shutil.rmtree(folder)
            worker.leave("done")
        finally:
            os._exit(7)  # what would go on as a second pytest
    with pytest.raises(Refused, match=r"worker-ended.*1"):
        worker.result()


def test_a_worker_whose_parent_is_gone_ends(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    parent = os.fork()
    if not parent:
        worker: Worker[None] = Worker(tmp_path)
        if worker.is_child:
            while True:
                worker.look()
        os._exit(0)
    os.close(writing)
    os.waitpid(parent, 0)
    assert os.read(reading, 1) == b""  # the pipe's last writer is gone
    os.close(reading)


def test_what_the_system_refuses_a_worker_its_parent_is_refused(tmp_path: Path) -> None:
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "a.html")
    worker: Worker[None] = Worker(tmp_path)
    if worker.is_child:
        worker.leave(None, Refused("disk-full", path="a.html", detail=full))
    with pytest.raises(Refused) as refusal:
        worker.result()
    assert refusal.value.reason == "disk-full"
    detail = refusal.value.values["detail"]
    assert isinstance(detail, OSError)
    assert (detail.errno, detail.filename) == (full.errno, full.filename)
