"""What commands cost, and when they are stopped."""

import os
import sys
from pathlib import Path

import pytest

from measure import CommandError, Limits, cost, size

LIMITS = Limits(memory=1000, seconds=60)
HOLD = "held = bytearray(b'x') * 60 * 2**20; import time; time.sleep(0.6)"


def spent(tmp_path: Path, code: str, limits: Limits = LIMITS) -> tuple[float, float, float]:
    found = cost([sys.executable, "-c", code], tmp_path, os.environ, tmp_path / "log", limits)
    return found.wall, found.cpu, found.memory


def test_a_command(tmp_path: Path) -> None:
    wall, cpu, memory = spent(tmp_path, f"{HOLD}; print('printed')")
    assert 0.6 <= wall < 30
    assert 0 < cpu < wall
    assert 60 < memory < 120
    assert (tmp_path / "log").read_text("utf-8") == "printed\n"


def test_processor_seconds_of_children(tmp_path: Path) -> None:
    code = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'sum(range(20_000_000))'])"
    assert spent(tmp_path, code)[1] > 0.2


@pytest.mark.skipif(
    not Path("/proc/self/smaps_rollup").exists(), reason="memory is read from /proc, which Linux alone has"
)
def test_memory_of_the_whole_tree(tmp_path: Path) -> None:
    code = f"import subprocess, sys; p = subprocess.Popen([sys.executable, '-c', {HOLD!r}]); {HOLD}; p.wait()"
    assert spent(tmp_path, code)[2] > 120


@pytest.mark.parametrize(
    ("code", "limits", "reason"),
    [
        ("import sys; sys.exit(3)", LIMITS, "failed with 3"),
        (HOLD, Limits(memory=30, seconds=60), "stopped at 30 MiB"),
        ("import time; time.sleep(60)", Limits(memory=1000, seconds=1), "stopped after 1 s"),
    ],
)
def test_a_command_that_does_not_end_well(tmp_path: Path, code: str, limits: Limits, reason: str) -> None:
    with pytest.raises(CommandError, match=f"^{reason}$"):
        spent(tmp_path, code, limits)


def test_size(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/b.txt").write_bytes(b"12345")
    (tmp_path / "c.txt").write_bytes(b"67")
    assert size(tmp_path) == (7, 2)
