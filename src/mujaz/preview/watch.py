"""Being told at once of files that change, in the form that MkDocs' server asks for."""

from collections.abc import Callable
from pathlib import Path, PurePath
from typing import Any

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

_CHANGES = {"created", "modified", "moved", "deleted"}
"""Reading a file is an event too, and a build reads them all."""


class Watcher:
    """Watches as `watchdog.observers.polling.PollingObserver` does, which looks at all files twice in a second.

    This one has the system say what changed. Where that says it can watch no more, it looks by itself after all.
    """

    def __init__(self) -> None:
        self._observer: BaseObserver = Observer()
        self._watched: list[tuple[FileSystemEventHandler, str, bool]] = []

    def schedule(self, handler: FileSystemEventHandler, path: str, *, recursive: bool = False) -> object:
        """Watch a folder or a file; a file in its folder, since editors put a new file into its place."""
        is_file = Path(path).is_file()
        folder = str(Path(path).parent) if is_file else path
        watched = (_Filter(handler.on_any_event, Path(path).name if is_file else ""), folder, recursive and not is_file)
        self._watched.append(watched)
        return self._observer.schedule(watched[0], watched[1], recursive=watched[2])

    def unschedule(self, watch: Any) -> None:  # noqa: ANN401 -- what `schedule` returned
        """Watch no longer."""
        self._observer.unschedule(watch)

    def start(self) -> None:
        """Begin."""
        try:
            self._observer.start()
        except OSError:
            self._observer = PollingObserver()
            for handler, folder, recursive in self._watched:
                self._observer.schedule(handler, folder, recursive=recursive)
            self._observer.start()

    def stop(self) -> None:
        """End."""
        self._observer.stop()

    def join(self) -> None:
        """Wait for the end."""
        self._observer.join()


class _Filter(FileSystemEventHandler):
    """Passes on that a file changed, `only` the one, or any but hidden ones and those that editors and Python make."""

    def __init__(self, pass_on: Callable[[FileSystemEvent], None], only: str) -> None:
        self._pass_on = pass_on
        self._only = only

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Pass an event on if it matters."""
        paths = [str(path) for path in (event.src_path, event.dest_path) if path]
        if event.event_type in _CHANGES and any(map(self._matters, paths)):
            self._pass_on(event)

    def _matters(self, path: str) -> bool:
        name = PurePath(path).name
        if self._only:
            return name == self._only
        return not name.startswith(".") and not name.endswith("~") and "__pycache__" not in path
