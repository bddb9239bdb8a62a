"""MkDocs' server that reloads pages, with what this program adds to it."""

import logging
from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from mujaz.offline.policy import unprotected
from mujaz.preview.watch import Watcher

_QUIET = 0.05
"""Seconds without a change after which a build begins: an editor writes a file in several steps."""


class Server(LiveReloadServer):
    """It is told of changes at once, and puts the HTML of `overlay` into every page, also that of an error."""

    def __init__(self, builder: Callable[[], None], host: str, port: int, root: Path, mount_path: str) -> None:
        super().__init__(builder, host, port, str(root), mount_path)
        logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)  # an address that is not there is no news
        self.build_delay = _QUIET
        self.observer = Watcher()  # type: ignore[assignment]  # it has all methods that are called
        self.overlay = ""
        self.error_handler = self._error_page

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        head, body, tail = unprotected(content).rpartition(b"</body>")
        if not body:
            head, tail = content, b""
        page = head + self.overlay.encode() + body + tail
        with_script: bytes = super()._inject_js_into_html(page, epoch)  # type: ignore[no-untyped-call]
        return with_script

    def _error_page(self, code: int) -> bytes:
        """Return the site's page for an error. It is reloaded as any other: what was not there may come."""
        page = Path(self.root, f"{code}.html")
        content = page.read_bytes() if page.is_file() else f"<!doctype html><title>{code}</title><body></body>".encode()
        return self._inject_js_into_html(content, self._visible_epoch)
