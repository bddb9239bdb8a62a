"""How far a build has come, in one process and in several."""

import os

import pytest

from mujaz.build.progress import MOST_PROCESSES, PHASES, Progress
from mujaz.build.worker import CAN_FORK

Shown = list[tuple[str, int, int]]


@pytest.fixture
def shown() -> Shown:
    return []


@pytest.fixture
def progress(shown: Shown) -> Progress:
    return Progress(lambda *state: shown.append(state))


def test_steps_are_counted(progress: Progress, shown: Shown) -> None:
    progress.begin("pages", 3)
    progress.step()
    progress.step()
    assert shown == [("pages", 0, 3), ("pages", 1, 3), ("pages", 2, 3)]


def test_there_are_never_more_steps_than_there_are(progress: Progress, shown: Shown) -> None:
    progress.begin("pages", 1)
    progress.step()
    progress.step()
    assert shown[-1] == ("pages", 1, 1)


def test_a_phase_without_steps_counts_none(progress: Progress, shown: Shown) -> None:
    progress.begin("read")
    progress.step()
    assert shown == [("read", 0, 0), ("read", 0, 0)]


def test_a_new_phase_begins_at_nothing(progress: Progress, shown: Shown) -> None:
    progress.begin("plan", 2)
    progress.step()
    progress.begin("pages", 5)
    assert shown[-1] == ("pages", 0, 5)


def test_a_counted_phase_goes_on_behind_another(progress: Progress, shown: Shown) -> None:
    progress.begin("pages", 5)
    progress.step()
    progress.begin("search")
    assert shown[-1] == ("search", 0, 0)
    progress.resume()
    assert shown[-1] == ("pages", 1, 5)


def test_nothing_is_shown_where_nobody_looks() -> None:
    progress = Progress()
    for phase in PHASES:
        progress.begin(phase, 2)
        progress.step()


@pytest.mark.skipif(not CAN_FORK, reason="this system cannot fork: a build is one process here")
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")  # pytest-xdist has threads
def test_all_processes_count_together(progress: Progress, shown: Shown) -> None:
    progress.begin("pages", 100)
    children = []
    for number in (1, 2, MOST_PROCESSES - 1):
        pid = os.fork()
        if not pid:
            progress.process = number
            for _ in range(number % 10):
                progress.step()
            os._exit(0)
        children.append(pid)
    for pid in children:
        os.waitpid(pid, 0)
    progress.step()
    assert shown == [("pages", 0, 100), ("pages", 1 + 1 + 2 + (MOST_PROCESSES - 1) % 10, 100)]
