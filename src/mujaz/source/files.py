"""The files that people write, read from disk: the only place of the domain that opens them."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mujaz.problems import Problem, advice, problem
from mujaz.record import Record

VOCABULARY_NAME = "vocabulary.yml"
_MARKDOWN_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd", ".mkdn")
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
    those written by hand, by their path in the folder docs/: their names in problems.
    """

    root: Path
    name: str
    briefs: Mapping[str, Source]
    others: Mapping[str, int]
    vocabulary: Source | None
    problems: tuple[Problem, ...]
    pages: Mapping[str, str] = field(default_factory=dict)


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


def read_file(path: Path, name: str) -> Source | Problem:
    """Read one text file; `name` is its path in problems."""
    try:
        return decode(path.read_bytes(), name)
    except OSError as error:
        return problem("unreadable", name, detail=error)


def read_folder(root: Path, docs: Path | None = None) -> Folder:
    """Read a folder of briefs and its vocabulary, and which pages there are in the folder `docs`.

    A brief is a `.md` file; names that begin with a dot or an underscore, and README files, are passed over.
    """
    briefs: dict[str, Source] = {}
    others: dict[str, int] = {}
    problems: list[Problem] = []
    vocabulary: Source | None = None
    for relative in _files(root):
        name = f"{root.name}/{relative}"
        suffix = Path(relative).suffix
        if suffix != ".md" and suffix.lower() in _MARKDOWN_SUFFIXES:
            problems.append(problem("wrong-suffix", name, suffix=suffix))
            continue
        if suffix != ".md" and relative != VOCABULARY_NAME:
            if (root / relative).is_file():
                others[relative] = (root / relative).stat().st_size
            continue
        read = read_file(root / relative, name)
        if isinstance(read, Problem):
            problems.append(read)
        elif relative == VOCABULARY_NAME:
            vocabulary = read
        else:
            briefs[relative] = read
    pages = {path: f"{docs.name}/{path}" for path in _files(docs) if path.endswith(_PAGE_SUFFIXES)} if docs else {}
    return Folder(root, root.name, briefs, others, vocabulary, tuple(problems), pages)


def _files(root: Path) -> list[str]:
    found: list[str] = []
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(f for f in folders if f[0] not in "._")
        shown = (f for f in files if f[0] not in "._" and not f.upper().startswith("README."))
        found.extend(Path(folder, file).relative_to(root).as_posix() for file in shown)
    return sorted(found)
