"""What a command costs: wall and processor seconds, and the most memory that it holds.

    python bench/measure.py LOG COMMAND...

runs the command, sends what it prints to LOG, and prints its cost as JSON. That is a small process of its own because
the kernel counts the memory of whoever starts a process as the process's own.
"""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

INTERVAL = 0.2  # seconds between looks at the memory: a look at 1 GiB takes the kernel about 5 ms


class CommandError(Exception):
    """A command that failed, with the end of what it printed."""


@dataclass(frozen=True, slots=True)
class Cost:
    """`wall` seconds; `cpu`, the user and system seconds of the command and all its descendants; `memory` in MiB.

    Memory is the larger of two: the most that any one process of the tree held (the kernel's maximum resident set), and
    the most that all held together whenever it was looked at, a page that several share counted once (the kernel's
    proportional set, where /proc has it). The first misses nothing short, the second misses no child.
    """

    wall: float
    cpu: float
    memory: float


def cost(command: Sequence[str], folder: Path, environment: Mapping[str, str], log: Path) -> Cost:
    """Run a command to its end in a folder, its output going to `log`; raise CommandError where it fails."""
    helper = [sys.executable, __file__, str(log), *command]
    done = subprocess.run(helper, cwd=folder, env=environment, stdout=subprocess.PIPE, check=False)
    if done.returncode:
        tail = log.read_text(encoding="utf-8", errors="replace").splitlines()[-20:]
        raise CommandError("\n".join([f"{' '.join(command)} ended with {done.returncode}", *tail]))
    return Cost(**json.loads(done.stdout))


def run(command: Sequence[str], log: Path) -> tuple[int, Cost]:
    """Run a command to its end and return its exit code and cost."""
    with log.open("wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=output, start_new_session=True)
        try:
            with _watched(process.pid) as most:
                _, status, usage = os.wait4(process.pid, 0)
                wall = time.perf_counter() - start
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, Cost(wall, usage.ru_utime + usage.ru_stime, max(usage.ru_maxrss / 1024, *most))


@contextmanager
def _watched(session: int) -> Iterator[list[float]]:
    """Give a list to which the memory of a session's processes is added, in MiB, until the block ends."""
    seen = [0.0]
    ended = threading.Event()

    def look() -> None:
        while not ended.wait(INTERVAL):
            seen.append(sum(_memory(pid) for pid in _processes(session)))

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield seen
    finally:
        ended.set()
        watcher.join()


def _processes(session: int) -> Iterator[int]:
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:  # it has ended
            continue
        if int(fields[3]) == session:
            yield int(stat.parent.name)


def _memory(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def size(folder: Path) -> tuple[int, int]:
    """Return how many bytes and files lie below a folder."""
    sizes = [Path(root, name).stat().st_size for root, _, names in os.walk(folder) for name in names]
    return sum(sizes), len(sizes)


def main() -> int:
    """Run the command of the command line."""
    code, spent = run(sys.argv[2:], Path(sys.argv[1]))
    print(json.dumps(asdict(spent)))
    return code and 1


if __name__ == "__main__":
    sys.exit(main())
