"""Files of the project written anew: with the line ends they have, each whole or not at all."""

import difflib
import re
import shutil
from collections import Counter
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from mujaz.cli.importing.target import create
from mujaz.cli.unfinished import put_whole

_MARK = b"\xef\xbb\xbf"


def with_line_ends_of(data: bytes, text: str) -> bytes:
    """Return `text` with the byte order mark and line ends of the file `data`, even mixed; new lines get the usual."""
    ends = re.findall(rb"\r\n|\r|\n", data)
    usual = Counter(ends).most_common(1)[0][0] if ends else b"\n"
    old = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    new = text.split("\n")
    kept = [usual] * len(new)
    if len({*ends}) > 1:
        for sort, start, end, to, to_end in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if sort == "equal" or end - start == to_end - to:
                kept[to:to_end] = [*ends, usual][start:end]
    kept[-1] = b""
    mark = _MARK if data.startswith(_MARK) else b""
    return mark + b"".join(line.encode() + end for line, end in zip(new, kept, strict=True))


def replace(target: Path, data: bytes) -> None:
    """Write a file whole or not at all; its rights stay."""

    def put(unfinished: Path, place: Path) -> None:
        shutil.copymode(place, unfinished)
        unfinished.replace(place)

    put_whole(target, data, put)


class HalfDoneError(Exception):
    """A move that could be neither finished nor undone, for the error that is the cause; it can be made again."""


def move_all(old: Path, new: Path, data: bytes, others: Mapping[Path, bytes], *, goes_on: bool) -> None:
    """Make the file `new` of `old`, with other bytes, and give the `others` theirs: all of it or nothing.

    The old file goes last, so that a move that was cut off can be made again: it `goes_on` where `new` is there.

    Raises FileExistsError where `new` is there already and OSError where something cannot be written; what was written
    before is then as it was. Raises HalfDoneError where it is not.
    """
    with ExitStack() as undo:
        try:
            before = {path: path.read_bytes() for path in others}
            for folder in reversed([f for f in new.parents if not f.exists()]):
                folder.mkdir()
                undo.callback(folder.rmdir)
            if not goes_on:
                create(new, data)
                undo.callback(new.unlink)
            shutil.copymode(old, new)
            for path, content in others.items():
                replace(path, content)
                undo.callback(replace, path, before[path])
            old.unlink()
        except BaseException as error:
            try:
                undo.close()
            except OSError:
                raise HalfDoneError from error
            raise
        undo.pop_all()
