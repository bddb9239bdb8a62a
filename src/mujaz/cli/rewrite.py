"""Files of the project written anew: with the line ends they have, each whole or not at all."""

import difflib
import os
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path

from mujaz.cli.importing.target import create

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
    handle, temporary = tempfile.mkstemp(dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        shutil.copymode(target, temporary)
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def move_all(old: Path, new: Path, data: bytes, others: Mapping[Path, bytes]) -> None:
    """Make the file `new` of `old`, with other bytes, and give the `others` theirs: all of it or nothing.

    Raises FileExistsError where `new` is there already and OSError where something cannot be written; what was written
    before is then as it was.
    """
    with ExitStack() as undo:
        before = {path: path.read_bytes() for path in (old, *others)}
        for folder in reversed([f for f in new.parents if not f.exists()]):
            folder.mkdir()
            undo.callback(folder.rmdir)
        create(new, data)
        undo.callback(new.unlink)
        shutil.copymode(old, new)
        for path, content in others.items():
            replace(path, content)
            undo.callback(_put_back(path, before[path]))
        old.unlink()
        undo.pop_all()


def _put_back(path: Path, data: bytes) -> Callable[[], None]:
    return lambda: replace(path, data)
