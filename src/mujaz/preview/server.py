"""MkDocs' server that reloads pages, with what this program adds to it."""

import logging
import re
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer

from mujaz.offline.policy import unprotected
from mujaz.preview.drafts import Drafts
from mujaz.preview.watch import Watcher

_QUIET = 0.05
"""Seconds without a change after which a build begins: an editor writes a file in several steps."""


_BODY = re.compile(rb"<body\b[^>]*>")


class Server(LiveReloadServer):
    """It is told of changes at once, and puts the HTML of `overlay` into every page, also that of an error.

    The pages of `drafts` say that readers do not see them, and so do links to them.
    """

    def __init__(self, builder: Callable[[], None], host: str, port: int, root: Path, mount_path: str) -> None:
        super().__init__(builder, host, port, str(root), mount_path)
        logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)  # an address that is not there is no news
        self.build_delay = _QUIET
        self.observer = Watcher()  # type: ignore[assignment]  # it has all methods that are called
        self.overlay = ""
        self.drafts: Drafts | None = None
        self._asked = threading.local()
        self.error_handler = self._error_page

    def _serve_request(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes] | None:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        self._asked.address = path.removeprefix(self.mount_path)
        answer: Iterable[bytes] | None = super()._serve_request(environ, start_response)
        return answer

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        head, body, tail = unprotected(content).rpartition(b"</body>")
        if not body:
            head, tail = content, b""
        notice, marks = "", ""
        if self.drafts:
            notice, marks = self.drafts.notice(getattr(self._asked, "address", "")), self.drafts.marks()
        head = _BODY.sub(lambda match: match[0] + notice.encode(), head, count=1)
        page = head + marks.encode() + self.overlay.encode() + body + tail
        with_script: bytes = super()._inject_js_into_html(page, epoch)  # type: ignore[no-untyped-call]
        return with_script

    def _error_page(self, code: int) -> bytes:
        """Return the site's page for an error. It is reloaded as any other: what was not there may come."""
        page = Path(self.root, f"{code}.html")
        content = page.read_bytes() if page.is_file() else f"<!doctype html><title>{code}</title><body></body>".encode()
        return self._inject_js_into_html(content, self._visible_epoch)
