"""What a path that leads nowhere was probably meant to be."""

import difflib
import posixpath
from collections.abc import Collection


def nearest_path(path: str, there: Collection[str]) -> str:
    """Return the path like this one in the same folder, else the only one elsewhere with its name, '' for none."""
    folder, name = posixpath.split(path)
    stem, ending = posixpath.splitext(name)
    beside = [other for other in there if posixpath.dirname(other) == folder and other.endswith(ending)]
    stems = {posixpath.splitext(posixpath.basename(other))[0]: other for other in sorted(beside)}
    if close := difflib.get_close_matches(stem, stems, n=1, cutoff=0.7):
        return stems[close[0]]
    same = sorted(other for other in there if posixpath.basename(other) == name)
    return same[0] if len(same) == 1 else ""
