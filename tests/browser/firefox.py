"""Debian's Firefox, driven by WebDriver BiDi, which it speaks itself; Playwright drives a Firefox of its own only."""

import itertools
import json
import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

_NAMES = ("firefox-esr", "firefox")
_PATIENCE = 20.0  # seconds
_BETWEEN_LOOKS = 0.05
_QUIET = {
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "remote.active-protocols": 1,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "toolkit.telemetry.server": "data:,",
}


class Firefox:
    """A window of Firefox; `errors` are what its console said to warn, `requests` what pages asked for."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._numbers = itertools.count()
        self.errors: list[str] = []
        self.requests: list[str] = []
        self._call("session.new", capabilities={})
        self._call("session.subscribe", events=["log.entryAdded", "network.beforeRequestSent"])
        self._window = self._call("browsingContext.getTree")["contexts"][0]["context"]

    def goto(self, address: str) -> None:
        """Open a page, and wait until it has loaded all that it names."""
        self._call("browsingContext.navigate", context=self._window, url=address, wait="complete")

    def look(self, expression: str) -> Any:  # noqa: ANN401 -- whatever the script gives
        """Return the value of an expression of JavaScript in the page; a promise is waited for."""
        script = f"Promise.resolve({expression}).then(value => JSON.stringify(value === undefined ? null : value))"
        answer = self._call("script.evaluate", expression=script, target={"context": self._window}, awaitPromise=True)
        assert answer["type"] == "success", answer
        return json.loads(answer["result"]["value"])

    def wait(self, expression: str) -> Any:  # noqa: ANN401 -- as above
        """Return the value of an expression as soon as it is true; the page may change meanwhile."""
        end = time.monotonic() + _PATIENCE
        while True:
            try:
                found = self.look(expression)
            except RuntimeError:  # the page went away under the question
                found = None
            if found or time.monotonic() > end:
                assert found, expression
                return found
            time.sleep(_BETWEEN_LOOKS)

    def type(self, text: str) -> None:
        """Type letters, and `\\n` for the return key."""
        keys = text.replace("\n", "\ue007")
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        keyboard = [{"type": "key", "id": "keyboard", "actions": actions}]
        self._call("input.performActions", context=self._window, actions=keyboard)

    def _call(self, method: str, **values: object) -> dict[str, Any]:
        number = next(self._numbers)
        self._connection.send(json.dumps({"id": number, "method": method, "params": values}))
        while True:
            answer = json.loads(self._connection.recv(timeout=_PATIENCE))
            if answer["type"] == "event":
                self._hear(answer["method"], answer["params"])
            elif answer.get("id") == number:
                if answer["type"] == "error":
                    raise RuntimeError(f"{method}: {answer['error']}: {answer['message']}")
                result: dict[str, Any] = answer["result"]
                return result

    def _hear(self, event: str, values: dict[str, Any]) -> None:
        if event == "network.beforeRequestSent":
            self.requests.append(values["request"]["url"])
        elif values["level"] in {"warn", "error"}:
            self.errors.append(values["text"])


@contextmanager
def firefox(folder: Path) -> Iterator[Firefox]:
    """Start Firefox with a fresh profile in a folder, and end it afterwards; MUJAZ_FIREFOX names another one."""
    program = os.environ.get("MUJAZ_FIREFOX") or next(filter(None, map(shutil.which, _NAMES)), None)
    assert program, "no Firefox on PATH: `make browser` installs Debian's"
    profile = folder / "profile"
    profile.mkdir()
    prefs = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in _QUIET.items())
    (profile / "user.js").write_text("".join(prefs), "utf-8")
    said = folder / "stderr"
    with said.open("wb") as errors:
        command = [program, "--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port", "0"]
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=errors, env={**os.environ, "HOME": str(folder)}
        )
    try:
        with connect(f"{_address(said)}/session", max_size=None) as connection:
            yield Firefox(connection)
    finally:
        process.terminate()
        process.wait()


def _address(said: Path) -> str:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        found = re.search(r"WebDriver BiDi listening on (ws://\S+)", said.read_text("utf-8", "replace"))
        if found:
            return found[1]
        time.sleep(_BETWEEN_LOOKS)
    raise AssertionError(said.read_text("utf-8", "replace"))
