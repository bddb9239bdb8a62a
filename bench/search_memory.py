"""The memory of the processes that show pages in Chromium, as Linux tells it."""

import re
from pathlib import Path

from playwright.sync_api import Browser


class Renderers:
    """The processes for pages that are opened from now on; other systems than Linux tell nothing of them: 0."""

    def __init__(self, browser: Browser) -> None:
        self._session = browser.new_browser_cdp_session()
        self._others = self._processes()

    def _processes(self) -> list[int]:
        told = self._session.send("SystemInfo.getProcessInfo")["processInfo"]
        return [process["id"] for process in told if process["type"] == "renderer"]

    def _sum(self, field: str) -> int:
        return sum(_told(process, field) for process in self._processes() if process not in self._others)

    def now(self) -> int:
        """Return the bytes that they hold."""
        return self._sum("VmRSS")

    def peak(self) -> int:
        """Return the most bytes that each of them ever held, in sum."""
        return self._sum("VmHWM")


def _told(process: int, field: str) -> int:
    status = Path(f"/proc/{process}/status")
    found = re.search(rf"^{field}:\s+(\d+) kB", status.read_text("ascii"), re.MULTILINE) if status.exists() else None
    return int(found[1]) * 1024 if found else 0
