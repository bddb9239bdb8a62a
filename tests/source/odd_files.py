"""A folder with every kind of file that is none: links, pipes, sockets, names of other encodings."""

import os
import socket
from pathlib import Path

WORD = "زمردخاتون"


def make_odd(root: Path) -> None:
    """Make every kind of file that is none in the folder `root`, and beside it a folder `elsewhere` with a secret."""
    year = root / "2024"
    for folder in (year, root / "_aside", root / ".git", year / "folder.md", root.parent / "elsewhere"):
        folder.mkdir(parents=True, exist_ok=True)
    for path in ("2024/sound.md", "2024/map.svg", "_aside/x.svg", ".git/config", "2024/folder.md/inner.md"):
        (root / path).write_text("نص", "utf-8")
    (root.parent / "elsewhere/secret.svg").write_text(WORD, "utf-8")
    os.mkfifo(year / "pipe.md")
    os.mkfifo(year / "pipe.svg")
    with socket.socket(socket.AF_UNIX) as at:
        here = Path.cwd()
        os.chdir(year)  # the path of a socket has at most 108 bytes
        at.bind("socket.md")
        os.chdir(here)
    links = {
        "2024/inside.svg": "map.svg",
        "2024/outside.svg": "../../elsewhere/secret.svg",
        "2024/outside.md": "../../elsewhere/secret.svg",
        "2024/absolute.svg": "/etc/passwd",
        "2024/device.svg": "/dev/zero",
        "2024/markdown.svg": "sound.md",
        "2024/again.md": "sound.md",
        "2024/git.svg": "../.git/config",
        "2024/aside.svg": "../_aside/x.svg",
        "2024/loop.md": "loop.md",
        "2024/one.svg": "two.svg",
        "2024/two.svg": "one.svg",
        "2024/to-pipe.svg": "pipe.svg",
        "2024/up": "..",
        "2024/root": "/",
        "2024/elsewhere": "../../elsewhere",
    }
    for path, target in links.items():
        (root / path).symlink_to(target)
    Path(os.fsdecode(os.fsencode(year) + b"/\xff\xfe.md")).write_text("نص", "utf-8")


ODD = {
    "2024/absolute.svg": "link-refused",
    "2024/again.md": "link-refused",
    "2024/aside.svg": "link-refused",
    "2024/device.svg": "link-refused",
    "2024/elsewhere": "link-refused",
    "2024/folder.md": "not-a-file",
    "2024/git.svg": "link-refused",
    "2024/loop.md": "link-refused",
    "2024/markdown.svg": "link-refused",
    "2024/one.svg": "link-refused",
    "2024/outside.md": "link-refused",
    "2024/outside.svg": "link-refused",
    "2024/pipe.md": "not-a-file",
    "2024/pipe.svg": "not-a-file",
    "2024/root": "link-refused",
    "2024/socket.md": "not-a-file",
    "2024/to-pipe.svg": "not-a-file",
    "2024/two.svg": "link-refused",
    "2024/up": "link-refused",
    "2024/\\xff\\xfe.md": "bad-name",
}
"""What is refused in such a folder, by its path as problems name it: the code."""
