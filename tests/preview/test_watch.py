"""What a preview is told of files that change."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from watchdog.events import FileSystemEventHandler
from watchdog.observers.polling import PollingObserver

from mujaz.preview import watch
from mujaz.preview.watch import Watcher

PATIENCE = 30
"""Seconds after which what does not come is given up."""


class Told(FileSystemEventHandler):
    """Collects the names of files."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.come = threading.Event()

    def on_any_event(self, event: object) -> None:
        for path in (getattr(event, "src_path", ""), getattr(event, "dest_path", "")):
            self.names += [Path(path).name] if path and Path(path).suffix else []
        if "last.md" in self.names:
            self.come.set()


@contextmanager
def watching(path: Path) -> Iterator[Told]:
    told, watcher = Told(), Watcher()
    watcher.schedule(told, str(path), recursive=True)
    watcher.start()
    yield told
    watcher.stop()
    watcher.join()


def test_files_that_are_written_are_told_and_what_tools_leave_is_not(tmp_path: Path) -> None:
    (tmp_path / "2024").mkdir()
    (tmp_path / "2024/there.md").write_text("نص", "utf-8")
    (tmp_path / "__pycache__").mkdir()
    with watching(tmp_path) as told:
        (tmp_path / "2024/there.md").read_bytes()
        for name in (".hidden.swp", "saved.md~", "__pycache__/x.pyc", "2024/written.md", "last.md"):
            (tmp_path / name).write_text("نص", "utf-8")
        assert told.come.wait(PATIENCE)
    assert set(told.names) == {"written.md", "last.md"}


def test_a_single_file_is_told_also_where_another_takes_its_place(tmp_path: Path) -> None:
    (tmp_path / "last.md").write_text("نص", "utf-8")
    with watching(tmp_path / "last.md") as told:
        (tmp_path / "other.md").write_text("نص", "utf-8")
        (tmp_path / "new.txt").write_text("نص", "utf-8")
        (tmp_path / "new.txt").replace(tmp_path / "last.md")
        assert told.come.wait(PATIENCE)
    assert "other.md" not in told.names


def test_where_the_system_watches_no_more_it_looks_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Exhausted(PollingObserver):
        def start(self) -> None:
            raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr(watch, "Observer", Exhausted)
    with watching(tmp_path) as told:
        (tmp_path / "last.md").write_text("نص", "utf-8")
        assert told.come.wait(PATIENCE)
