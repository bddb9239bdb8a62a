"""Forked workers: what becomes of them when something else goes wrong."""

import os
import shutil
import time
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from mujaz.publish.workers import CAN_FORK, Worker

pytestmark = pytest.mark.skipif(not CAN_FORK, reason="there are no workers here")


def test_a_worker_whose_folder_is_gone_ends_all_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "stage"
    folder.mkdir()
    worker: Worker[str] = Worker(folder)
    if worker.is_child:
        try:
            shutil.rmtree(folder)
            worker.leave("done")
        finally:
            os._exit(7)  # what would go on as a second pytest
    with pytest.raises(FileNotFoundError):
        worker.result()
    assert os.waitstatus_to_exitcode(worker._status or 0) == 0


def test_a_worker_can_be_ended_whatever_it_is_at(tmp_path: Path) -> None:
    worker: Worker[str] = Worker(tmp_path)
    if worker.is_child:
        try:
            time.sleep(600)
        finally:
            os._exit(7)
    worker.end()
    assert worker.is_done()
    with pytest.raises(PluginError):
        worker.result()
