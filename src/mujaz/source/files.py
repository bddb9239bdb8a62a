"""The files that people write, read from disk: the only place of the domain that opens them."""

import os
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mujaz.problems import Bytes, Problem, advice, problem
from mujaz.record import Record
from mujaz.source.tree import MARKDOWN_SUFFIXES, Tree, is_aside, read_tree

VOCABULARY_NAME = "vocabulary.yml"
MOST_BYTES = 1_000_000
"""The most bytes of a text file, where a site does not say otherwise."""
_PAGE_SUFFIXES = (".md", ".html", ".htm")


@dataclass(frozen=True, slots=True)
class Source(Record):
    """A text file: `path` as problems name it, `text` with Unix line ends and no byte order mark."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Folder:
    """The folder of briefs as it was read.

    `name` is the folder's own name, which begins every path in a problem; the keys of `briefs` and `others` are
    relative to the folder, with `/`. `others` are the files that are no briefs, with their size in bytes. `pages` are
    those written by hand, by their path in the folder docs/: their names in problems. `unread` is how many files seem
    meant as briefs and are none, `refused_pages` what lies in docs/ and may not be read.
    """

    root: Path
    name: str
    briefs: Mapping[str, Source]
    others: Mapping[str, int]
    vocabulary: Source | None
    problems: tuple[Problem, ...]
    pages: Mapping[str, str] = field(default_factory=dict)
    unread: int = 0
    refused_pages: tuple[str, ...] = ()


def decode(data: bytes, path: str) -> Source | Problem:
    """Return the text of a file, or what is wrong with its encoding."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1  # `object` is `data` without its byte order mark
        encoding = _guess(data)
        guess = advice("encoding-guess", encoding=encoding) if encoding else advice("")
        return problem("not-utf8", path, line, byte=f"0x{error.object[error.start]:02X}", guess=guess)
    return Source(path, text.replace("\r\n", "\n").replace("\r", "\n"))


def _guess(data: bytes) -> str:
    """Return the name of the encoding that an Arabic text not in UTF-8 is likely to have, '' for no idea."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "UTF-16"
    text = data.decode("utf-8", "replace")
    if _arabic_letters(text) > text.count("\ufffd"):  # UTF-8 after all, with a few bytes broken
        return ""
    text = data.decode("cp1256")
    others = sum(c.isalpha() and not c.isascii() for c in text)
    return "Windows-1256" if _arabic_letters(text) * 2 > others else ""


def _arabic_letters(text: str) -> int:
    return sum("\u0621" <= c <= "\u064a" for c in text)


def read_file(path: Path, name: str, most_bytes: int = MOST_BYTES) -> Source | Problem:
    """Read one text file; `name` is its path in problems. Nothing is waited for, and no more than `most_bytes` read."""
    try:
        with os.fdopen(os.open(path, _AT_ONCE), "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                return problem("not-a-file", name, kind=advice("kind-other"))
            data = file.read(most_bytes + 1)
    except OSError as error:
        return problem("unreadable", name, detail=error)
    if len(data) > most_bytes:
        return problem("too-large", name, size=Bytes(str(max(status.st_size, len(data)))), most=Bytes(str(most_bytes)))
    return decode(data, name)


_AT_ONCE = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def read_folder(root: Path, docs: Path | None = None, most_bytes: int = MOST_BYTES) -> Folder:
    """Read a folder of briefs and its vocabulary, and which pages there are in the folder `docs`.

    A brief is a `.md` file of at most `most_bytes`.
    """
    tree, of_docs = read_tree(root, root.name), read_tree(docs, docs.name, all_names=True) if docs else Tree()
    briefs: dict[str, Source] = {}
    others: dict[str, int] = {}
    faults: dict[str, Problem] = dict(tree.refused)
    vocabulary: Source | None = None
    for path, size in tree.files.items():
        name = f"{root.name}/{path}"
        if path != VOCABULARY_NAME and not path.endswith(".md"):
            if wrong := _wrong_suffix(path):
                faults[path] = problem("wrong-suffix", name, suffix=wrong[0], right=wrong[1])
            else:
                others[path] = size
            continue
        read = read_file(root / path, name, most_bytes)
        if isinstance(read, Problem):
            faults[path] = read
        elif path == VOCABULARY_NAME:
            vocabulary = read
        else:
            briefs[path] = read
    shown = [path for path in of_docs.files if not any(map(is_aside, path.split("/")))]
    return Folder(
        root,
        root.name,
        briefs,
        others,
        vocabulary,
        (*faults.values(), *of_docs.refused.values()),
        {path: f"{docs.name}/{path}" for path in shown if path.endswith(_PAGE_SUFFIXES)} if docs else {},
        unread=sum(path != VOCABULARY_NAME and _is_meant_as_brief(path) for path in faults),
        refused_pages=tuple(of_docs.refused),
    )


def _is_meant_as_brief(path: str) -> bool:
    return path.lower().endswith(MARKDOWN_SUFFIXES) or bool(_wrong_suffix(path))


_OTHER_SUFFIX = re.compile(r"\.(?:md|markdown|mdown|mkd|mkdn)(?:\.[a-z]{1,4})?$", re.IGNORECASE)

_OTHER_VOCABULARY = re.compile(r"vocabulary(\.ya?ml(?:\.txt)?|\.txt)")


def _wrong_suffix(path: str) -> tuple[str, str] | None:
    """Return the suffix of a file that seems meant as a brief or as the vocabulary, and the right one."""
    match = _OTHER_SUFFIX.search(path)
    if match and match[0] != ".md":
        return match[0], ".md"
    match = _OTHER_VOCABULARY.fullmatch(path)
    return (match[1], ".yml") if match and path != VOCABULARY_NAME else None
