"""MkDocs' server that reloads pages, with what this program adds to it."""

import logging
import re
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer

from mujaz.offline.policy import with_inline
from mujaz.preview.drafts import Drafts
from mujaz.preview.requests import is_own
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
        if not is_own(environ, str(self.server_address[0])):
            start_response("403 Forbidden", [("Content-Type", "text/plain")])
            return [b"403 Forbidden"]
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        self._asked.address = path.removeprefix(self.mount_path)
        try:
            answer: Iterable[bytes] | None = super()._serve_request(environ, start_response)
        except ValueError:  # no file has such a name
            return None
        return answer

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        notice, marks = "", ""
        if self.drafts:
            notice, marks = self.drafts.notice(getattr(self._asked, "address", "")), self.drafts.marks()
        script: bytes = super()._inject_js_into_html(b"", epoch)  # type: ignore[no-untyped-call]
        added = marks + self.overlay + script.decode()
        head, body, tail = with_inline(content, notice + added).rpartition(b"</body>")
        if not body:
            head, tail = tail, b""
        head = _BODY.sub(lambda match: match[0] + notice.encode(), head, count=1)
        return head + added.encode() + body + tail

    def _error_page(self, code: int) -> bytes:
        """Return the site's page for an error. It is reloaded as any other: what was not there may come."""
        page = Path(self.root, f"{code}.html")
        content = page.read_bytes() if page.is_file() else f"<!doctype html><title>{code}</title><body></body>".encode()
        return self._inject_js_into_html(content, self._visible_epoch)
