"""The n-th call of the file system fails in a build, or kills it: the site is the old one or the new one.

CI tries a few calls. `MUJAZ_LONG=1 pytest tests/faults` tries every one.
"""

import errno
import os
from pathlib import Path

import pytest

from tests.faults.lab import KILL, Fault, Lab
from tests.faults.states import States
from tests.site.desk import Desk, files

BUILD = ("build", "--quiet", "--jobs", "1")


def around(desk: Desk) -> dict[str, bytes]:
    """Return the files of a project that are neither its site nor what it remembers."""
    return {name: data for name, data in files(desk.root).items() if not name.startswith(("site/", ".cache/"))}


@pytest.mark.parametrize("lasts", [False, True])
@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EACCES, errno.EXDEV, errno.EIO], ids=os.strerror)
def test_a_fault_leaves_the_old_site_or_makes_the_new(
    error: int, states: States, lab: Lab, tmp_path: Path, *, lasts: bool
) -> None:
    desk = states.desk.copied(tmp_path / "p")
    for fault in lab.tries(desk.root, *BUILD, fault=Fault(error, lasts=lasts), few=1):
        copy = states.desk.copied(tmp_path / str(fault.at))
        run = lab.run(copy.root, *BUILD, fault=fault)
        site = files(copy.site)
        case = f"{fault}: {run}"
        assert run.code in {0, 1}, case
        assert around(copy) == around(states.desk), case
        if run.code == 0:
            assert "error" not in run.said, case
            assert site == states.new, case
        else:
            assert run.said.count("\n") == 1, case
            assert run.said.startswith("error: "), case
            assert "a fault of mujaz" not in run.said, case
            assert site == states.old or (lasts and "between its old and its new state" in run.said), case
        if lasts:
            after = lab.run(copy.root, *BUILD)
            assert (after.code, files(copy.site) == states.new) == (0, True), f"{case}, then {after}"
        copy.remove()


def test_a_kill_is_made_good_by_the_next_build(states: States, lab: Lab, tmp_path: Path) -> None:
    desk = states.desk.copied(tmp_path / "p")
    for fault in lab.tries(desk.root, *BUILD, fault=Fault(KILL), few=3):
        copy = states.desk.copied(tmp_path / str(fault.at))
        run = lab.run(copy.root, *BUILD, fault=fault)
        case = f"{fault}: {run}"
        assert run.code == -9, case
        assert around(copy) == around(states.desk), case
        after = lab.run(copy.root, *BUILD)
        assert (after.code, files(copy.site) == states.new) == (0, True), f"{case}, then {after}"
        assert not [*copy.cache.glob("stage-*"), *copy.cache.glob("*.json.*")], case
        copy.remove()
