"""A build that is killed at any moment is completed by the next one; of two at the same time one gives way."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mujaz.build.worker import CAN_FORK
from tests.site.desk import Desk
from tests.site.test_written import weekly

pytestmark = [
    pytest.mark.skipif(not CAN_FORK, reason="this system cannot fork: a build is one process here"),
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning"),  # pytest-xdist has threads
]

SLOW = """\
import os
import time


def on_page_context(context, **_):
    time.sleep(float(os.environ.get("MUJAZ_TEST_SLEEP", "0")))
    return context
"""

KILLS = 6
"""Each edit below with each kill, from the beginning of a build to its end."""
LONG = 60.0
"""Seconds after which something that is waited for does not come any more."""


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A project that is built; its pages take their time where the environment says so."""
    desk = Desk(tmp_path_factory.mktemp("killed") / "p", briefs=weekly(30), processes=2)
    desk.write("hooks/slow.py", SLOW)
    desk.edit("mkdocs.yml", "  - hooks/mujaz_templates.py\n", "  - hooks/mujaz_templates.py\n  - hooks/slow.py\n")
    desk.build()
    return desk


@pytest.fixture
def desk(original: Desk, tmp_path: Path) -> Desk:
    return original.copied(tmp_path / "p")


def started(desk: Desk, sleep: float = 0) -> subprocess.Popen[bytes]:
    """Start `mujaz build` in a group of processes of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", "from mujaz.cli import main; main()", "build", "--quiet", "--jobs", "2"],
        cwd=desk.root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "MUJAZ_TEST_SLEEP": str(sleep)},
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def wait_for(come: Callable[[], object]) -> None:
    end = time.monotonic() + LONG
    while not come():
        assert time.monotonic() < end
        time.sleep(0.005)


def wait_for_work(desk: Desk, build: subprocess.Popen[bytes]) -> None:
    """Wait until a build has its stage; what it does before is to start Python."""
    wait_for(lambda: [*desk.cache.glob("stage-*")] or build.poll() is not None)


def group(leader: int) -> Iterator[int]:
    """Yield the processes of a group that are alive."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, of = stat.read_text().rpartition(") ")[2].split()[:3]
        except OSError:
            continue
        if int(of) == leader and state != "Z":
            yield int(stat.parent.name)


# ---- edits after which the whole site is made again -----------------------------------------------------


def cold(desk: Desk, _: int) -> None:
    shutil.rmtree(desk.site, ignore_errors=True)
    shutil.rmtree(desk.cache, ignore_errors=True)


def redesigned(desk: Desk, number: int) -> None:
    desk.edit("overrides/layout.html", "</body>", f"<!-- {number} -->\n</body>")


def rewritten(desk: Desk, number: int) -> None:
    for path in sorted(desk.briefs)[number : number + 15]:
        desk.briefs[path]["title"] = f"عنوان جديد {number}"
    del desk.briefs[min(desk.briefs)]
    desk.save()


def test_a_killed_build_is_completed_by_the_next(desk: Desk) -> None:
    chance = random.Random(5)  # noqa: S311 -- no secret
    redesigned(desk, 7)
    with started(desk) as build:
        wait_for_work(desk, build)
        begun = time.monotonic()
        build.wait()
        length = time.monotonic() - begun
    edits, kills = (cold, redesigned, rewritten), (os.killpg, os.kill)  # with its workers, or alone
    for number in range(KILLS):
        edits[number % 3](desk, number)
        with started(desk) as build:
            wait_for_work(desk, build)
            time.sleep(length * (number + chance.random()) / KILLS)
            if build.poll() is None:  # else it was faster than the one before
                kills[number % 2](build.pid, signal.SIGKILL)
                build.wait()
        desk.build()
        assert desk.differences() == []
    wait_for(lambda: not [*group(build.pid)])
    assert desk.differences() == []


CUT = """
import datetime as dt, os, sys
from pathlib import Path
from mujaz.build import BuildOptions, Progress, build_site
from mujaz.config import read_project_config
left = int(sys.argv[1])
def counted(function, place):
    def step(*arguments, **options):
        global left
        if site in arguments[place].parents:
            left -= 1
            if left < 0:
                os._exit(9)
        return function(*arguments, **options)
    return step
site = Path.cwd() / "site"
Path.replace, Path.unlink = counted(Path.replace, 1), counted(Path.unlink, 0)
build_site(BuildOptions(read_project_config(Path("mkdocs.yml"))), Progress(), dt.datetime.now(dt.UTC))
"""


@pytest.mark.parametrize("moved", [0, 10])
def test_an_edit_is_taken_back_after_a_kill_between_two_states(desk: Desk, moved: int) -> None:
    briefs = {path: {**fields} for path, fields in desk.briefs.items()}
    rewritten(desk, 8)
    cut = subprocess.run([sys.executable, "-c", CUT, str(moved)], cwd=desk.root, check=False)
    assert cut.returncode == 9
    desk.briefs = briefs
    desk.save()
    desk.build()
    assert desk.differences() == []


def test_a_kill_of_the_parent_ends_the_others(desk: Desk) -> None:
    redesigned(desk, 0)
    with started(desk, sleep=0.2) as build:
        wait_for(lambda: len([*group(build.pid)]) == 3)
        build.kill()
        build.wait()
    wait_for(lambda: not [*group(build.pid)])  # they had seconds of work left
    assert [*desk.cache.glob("stage-*")]
    desk.build()
    assert desk.differences() == []


def test_a_kill_of_a_worker_fails_the_build(desk: Desk) -> None:
    before = {path: path.read_bytes() for path in desk.site.rglob("*.html")}
    redesigned(desk, 0)
    with started(desk, sleep=0.05) as build:
        wait_for(lambda: len([*group(build.pid)]) == 3)
        os.kill(next(pid for pid in group(build.pid) if pid != build.pid), signal.SIGKILL)
        assert build.wait() == 1
    assert {path: path.read_bytes() for path in desk.site.rglob("*.html")} == before
    desk.build()
    assert desk.differences() == []


def test_the_second_of_two_builds_is_refused(desk: Desk) -> None:
    redesigned(desk, 0)
    with started(desk, sleep=0.05) as first:
        wait_for_work(desk, first)
        with started(desk) as second:
            assert second.wait() == 3
        assert first.poll() is None
        assert first.wait() == 0
    assert desk.differences() == []


def test_what_a_kill_leaves_in_the_cache_is_removed(desk: Desk) -> None:
    left = [desk.cache / "manifest-1.json.4711", desk.cache / "stage-1-x" / "site"]
    left[0].touch()
    left[1].mkdir(parents=True)
    desk.build()
    assert not [path for path in left if path.exists()]
