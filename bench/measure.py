"""What a command costs: wall and processor seconds, and the most memory that it holds.

    python bench/measure.py LOG MIB SECONDS COMMAND...

runs the command, sends what it prints to LOG, stops it where it holds more memory or takes longer, and prints its cost
as JSON. That is a small process of its own because the kernel counts the memory of whoever starts a process as the
process's own.
"""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

INTERVAL = 0.2  # seconds between looks at the memory: a look at 1 GiB takes the kernel about 5 ms


class CommandError(Exception):
    """A command that failed or was stopped; its text says so in a few words."""


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


@dataclass(frozen=True, slots=True)
class Limits:
    """What a command may cost at most, in MiB and seconds, before it is stopped."""

    memory: float
    seconds: float


def cost(command: Sequence[str], folder: Path, environment: Mapping[str, str], log: Path, limits: Limits) -> Cost:
    """Run a command to its end in a folder, its output going to `log`.

    Raises CommandError where it fails or reaches a limit.
    """
    helper = [sys.executable, __file__, str(log), str(limits.memory), str(limits.seconds), *command]
    done = subprocess.run(helper, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise CommandError(done.stderr.strip())
    return Cost(**json.loads(done.stdout))


def run(command: Sequence[str], log: Path, limits: Limits) -> Cost:
    """Run a command to its end; raise CommandError where it fails or reaches a limit."""
    with log.open("wb") as output:
        watch = _Watch(limits)
        process = subprocess.Popen(command, stdout=output, stderr=output, start_new_session=True)
        watcher = threading.Thread(target=watch.over, args=(process.pid,))
        watcher.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - watch.start
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
        finally:
            watch.ended.set()
            watcher.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if watch.stopped or process.returncode:
        raise CommandError(watch.stopped or f"failed with {process.returncode}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, max(usage.ru_maxrss / 1024, watch.most))


class _Watch:
    """Looks at the memory of a session now and then: `most` MiB so far; `stopped` says why it ended the session."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.start = time.perf_counter()
        self.ended = threading.Event()
        self.most = 0.0
        self.stopped = ""

    def over(self, session: int) -> None:
        """Look until all is ended, or a limit is reached."""
        while not self.ended.wait(INTERVAL):
            self.most = max(self.most, sum(_memory(pid) for pid in _processes(session)))
            if self.most > self.limits.memory:
                self.stopped = f"stopped at {self.limits.memory:,.0f} MiB"
            elif time.perf_counter() - self.start > self.limits.seconds:
                self.stopped = f"stopped after {self.limits.seconds:,.0f} s"
            if self.stopped:
                with suppress(ProcessLookupError):  # where it has just ended
                    os.killpg(session, signal.SIGKILL)
                return


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


def main() -> None:
    """Run the command of the command line."""
    log, memory, seconds, *command = sys.argv[1:]
    try:
        spent = run(command, Path(log), Limits(float(memory), float(seconds)))
    except CommandError as error:
        sys.exit(str(error))
    print(json.dumps(asdict(spent)))


if __name__ == "__main__":
    main()
