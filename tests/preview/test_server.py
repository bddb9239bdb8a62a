"""What a preview answers to whom, and under which policy."""

import base64
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from mujaz.offline.policy import with_hashes, with_policy
from mujaz.preview.server import Server

HEAD = '<!doctype html><html><head><meta charset="utf-8"><title>x</title></head>'
PAGES = {
    "index.html": with_policy(f"{HEAD}<body><p>home</p><script>alert(1)</script></body></html>"),
    "404.html": with_hashes(f"{HEAD}<body><script>sound()</script></body></html>"),
    "theirs.html": "<p>no policy, no body",
}
OVERLAY = "<style>b{color:red}</style><b>wrong</b><script>close()</script>"
LOCAL = "127.0.0.1:8000"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    for name, text in PAGES.items():
        (tmp_path / name).write_text(text, "utf-8")
    made = Server(lambda: None, "127.0.0.1", 0, tmp_path, "/base/")
    made._watched_paths["anything"] = 1
    made.overlay = OVERLAY
    yield made
    made.server_close()


def ask(server: Server, path: str, **headers: str) -> tuple[int, str]:
    """Return the status and the text that a request for a path gets; `headers` as WSGI has them, without `HTTP_`."""
    answered: list[str] = []
    environ = {"PATH_INFO": path, "HTTP_HOST": LOCAL, **{f"HTTP_{name}": value for name, value in headers.items()}}
    body = server.serve_request(environ, lambda status, _: answered.append(status))
    return int(answered[0].split()[0]), b"".join(body).decode()


def hash_of(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


@pytest.mark.parametrize("path", ["/base/index.html", "/base/none.html"])
def test_a_page_keeps_its_policy_which_allows_what_the_preview_adds_and_nothing_else(server: Server, path: str) -> None:
    _, page = ask(server, path)
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    scripts = re.findall("<script>(.*?)</script>", page, re.DOTALL)
    ours = [script for script in scripts if script != "alert(1)"]
    assert sum("livereload(" in script for script in ours) == 1
    assert rules["default-src"] == "'self'"
    assert rules["script-src"].split()[0] == "'self'"
    assert sorted(rules["script-src"].split()[1:]) == sorted(map(hash_of, ours))
    assert rules["style-src"] == f"'self' {hash_of('b{color:red}')}"
    assert "unsafe" not in policy


def test_a_page_without_a_policy_gets_the_script_alone(server: Server) -> None:
    assert ask(server, "/base/theirs.html")[1].startswith(PAGES["theirs.html"] + OVERLAY + "<script>")


@pytest.mark.parametrize(
    "path",
    ["/base/\0", "/base/a\0.html", "/base/%", "/base/" + "9" * 5000, "/livereload/" + "9" * 5000 + "/1"],
)
def test_what_no_file_is_called_is_not_there(server: Server, path: str) -> None:
    assert ask(server, path)[0] == 404


@pytest.mark.parametrize("path", ["/base/index.html", "/livereload/0/1", "/base/none.html", "/"])
@pytest.mark.parametrize(
    ("headers", "is_answered"),
    [
        ({}, True),
        ({"HOST": "localhost:8000"}, True),
        ({"HOST": "LOCALHOST"}, True),
        ({"HOST": "[::1]:8000"}, True),
        ({"HOST": "192.168.1.7:8000"}, True),
        ({"HOST": "evil.example:8000"}, False),
        ({"HOST": "evil.example"}, False),
        ({"HOST": "127.0.0.1.evil.example"}, False),
        ({"HOST": "localhost.evil.example"}, False),
        ({"HOST": "evil.example@127.0.0.1"}, False),
        ({"HOST": "[evil"}, False),
        ({"HOST": ""}, False),
        ({"ORIGIN": "http://127.0.0.1:8000"}, True),
        ({"ORIGIN": "http://127.0.0.1:9000"}, False),
        ({"ORIGIN": "https://evil.example"}, False),
        ({"ORIGIN": "null"}, False),
        ({"SEC_FETCH_SITE": "same-origin", "SEC_FETCH_MODE": "no-cors"}, True),
        ({"SEC_FETCH_SITE": "none", "SEC_FETCH_MODE": "navigate"}, True),
        ({"SEC_FETCH_SITE": "cross-site", "SEC_FETCH_MODE": "navigate"}, True),
        ({"SEC_FETCH_SITE": "cross-site", "SEC_FETCH_MODE": "no-cors"}, False),
        ({"SEC_FETCH_SITE": "same-site", "SEC_FETCH_MODE": "no-cors"}, False),
    ],
)
def test_only_own_pages_and_people_are_answered(
    server: Server, path: str, headers: dict[str, str], *, is_answered: bool
) -> None:
    status, text = ask(server, path, **headers)
    assert (status != 403) == is_answered
    assert ("home" in text) == (is_answered and path == "/base/index.html")
