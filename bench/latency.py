"""How long an author waits: from saving a brief to the page that shows it, under `mujaz serve`."""

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from measure import CommandError
from tool import Tool, edit

PAUSE = 0.01  # seconds between two looks at the page
PATIENCE = 900  # seconds until a page is given up
REST = 1.0  # seconds between one edit and the next


def latencies(tool: Tool, program: Path, project: Path, environment: Mapping[str, str], runs: int) -> list[float]:
    """Return the seconds from each of `runs` edits to its page.

    Raises CommandError where the server ends, or a page does not come.
    """
    address = f"127.0.0.1:{_free_port()}"
    found = []
    with _server([str(program), "serve", "-a", address], project, environment) as server:
        for turn in range(runs):
            page = tool.page(project, turn)
            url = f"http://{address}/briefs/{page.parent.name}/{page.stem}.html"
            _wait_for("<html", url, server)
            time.sleep(REST)
            mark = f"bench-{turn}-{page.stem}"
            start = time.perf_counter()
            edit(page, mark)
            _wait_for(mark, url, server)
            found.append(time.perf_counter() - start)
    return found


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@contextmanager
def _server(command: list[str], project: Path, environment: Mapping[str, str]) -> Iterator["subprocess.Popen[bytes]"]:
    """Run a server until the block ends; then it and all that it started are ended."""
    with (project.parent / "serve.log").open("wb") as log:
        server = subprocess.Popen(command, cwd=project, env=environment, stdout=log, stderr=log, start_new_session=True)
    try:
        yield server
    finally:
        with suppress(ProcessLookupError):  # where it has ended by itself
            os.killpg(server.pid, signal.SIGKILL)
        server.wait()


def _wait_for(text: str, url: str, server: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if server.poll() is not None:
            raise CommandError(f"the server ended with {server.returncode}")
        try:
            with urllib.request.urlopen(url, timeout=PATIENCE) as answer:  # noqa: S310 -- an address of our own
                if text in answer.read().decode("utf-8"):
                    return
        except (OSError, urllib.error.HTTPError):  # not there yet
            pass
        time.sleep(PAUSE)
    raise CommandError(f"{url} did not show {text!r} in {PATIENCE} s")
