"""What lies in a folder that may be read: links out of it and devices are refused, hidden names passed over."""

import errno
import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

from mujaz.problems import Problem, advice, problem

MARKDOWN_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd", ".mkdn")
_KINDS = (
    (stat.S_ISFIFO, "kind-fifo"),
    (stat.S_ISSOCK, "kind-socket"),
    (stat.S_ISCHR, "kind-device"),
    (stat.S_ISBLK, "kind-device"),
)


@dataclass(slots=True)
class Tree:
    """The files below a folder with their sizes, by their paths in it, with `/`.

    `refused` is what may not be read, files and folders, and why.
    """

    files: dict[str, int] = field(default_factory=dict)
    refused: dict[str, Problem] = field(default_factory=dict)


def read_tree(root: Path, name: str, *, all_names: bool = False) -> Tree:
    """Look through the folder `root`, which problems call `name`; a folder that is not there is empty.

    Passed over are names that begin with a dot and, but for `all_names`, what `is_aside` says.
    """
    tree = Tree()
    if root.is_dir():
        _Reader(root, name, tree, all_names=all_names).read("")
    tree.files = dict(sorted(tree.files.items()))
    return tree


@dataclass(frozen=True, slots=True)
class _Reader:
    root: Path
    name: str
    tree: Tree
    all_names: bool

    def read(self, folder: str) -> None:
        """Read a folder, given by its path in the root, and all below it."""
        try:
            entries = sorted(os.scandir(self.root / folder), key=lambda entry: entry.name)
        except OSError as error:
            self._refuse(folder, "unreadable", detail=error)
            return
        for entry in entries:
            if entry.name[0] != "." and (self.all_names or not is_aside(entry.name)):
                self._read_entry(entry, f"{folder}/{entry.name}" if folder else entry.name)

    def _read_entry(self, entry: os.DirEntry[str], path: str) -> None:
        try:
            if not _is_utf8(entry.name):
                self._refuse(path, "bad-name")
            elif entry.is_symlink():
                self._read_link(path)
            elif entry.is_dir():
                if entry.name.lower().endswith(MARKDOWN_SUFFIXES):
                    self._refuse(path, "not-a-file", kind=advice("kind-folder"))
                else:
                    self.read(path)
            else:
                self._read_file(path, entry.stat())
        except OSError as error:
            self._refuse(path, "unreadable", detail=error)

    def _read_file(self, path: str, status: os.stat_result) -> None:
        if stat.S_ISREG(status.st_mode):
            if not os.access(self.root / path, os.R_OK):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
            self.tree.files[path] = status.st_size
            return
        kind = next((kind for is_it, kind in _KINDS if is_it(status.st_mode)), "kind-device")
        self._refuse(path, "not-a-file", kind=advice(kind))

    def _read_link(self, path: str) -> None:
        """Take a link to a file of this folder that anybody may see and that is no Markdown; refuse any other."""
        try:
            target = Path(os.path.realpath(self.root / path, strict=True))
        except OSError as error:
            if error.errno != errno.ELOOP:
                raise
            self._refuse(path, "link-refused", reason=advice("link-loop"))
            return
        root = Path(os.path.realpath(self.root))
        if not target.is_relative_to(root):
            reason = "link-outside"
        elif target.is_dir():
            reason = "link-folder"
        elif any(map(is_aside, target.relative_to(root).parts)):
            reason = "link-hidden"
        elif target.name.lower().endswith(MARKDOWN_SUFFIXES):
            reason = "link-markdown"
        else:
            self._read_file(path, target.stat())
            return
        self._refuse(path, "link-refused", reason=advice(reason))

    def _refuse(self, path: str, code: str, **values: object) -> None:
        shown = os.fsencode(f"{self.name}/{path}").decode("utf-8", "backslashreplace")
        self.tree.refused[path] = problem(code, shown.rstrip("/"), 0, column=0, edits=(), **values)


def is_aside(name: str) -> bool:
    """Return whether a file or folder of this name is none for readers: hidden, or a README."""
    return name[0] in "._" or name.upper().startswith("README.")


def _is_utf8(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
