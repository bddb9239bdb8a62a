"""How the index is cut: each piece holds the keys that begin alike, so that few pieces change with a brief."""

from collections.abc import Iterator, Sequence
from itertools import groupby


def cut(keys: Sequence[tuple[str, int]], most: int) -> Iterator[tuple[str, int, int]]:
    """Yield the pieces of sorted keys, each given with its size, as (beginning of its keys, first, last not included).

    Keys that begin alike stay together as long as they come to no more than `most`; neighbours that do are joined under
    the same limit, among those that share all but their last letter. A piece is larger than `most` only where a single
    key is.
    """
    yield from _cut("", 0, keys, most)


def _cut(beginning: str, first: int, keys: Sequence[tuple[str, int]], most: int) -> Iterator[tuple[str, int, int]]:
    """Yield the pieces of `keys`, all of which begin alike; `first` is the place of the first."""
    if len(keys) == 1 or sum(size for _, size in keys) <= most:
        if keys:
            yield beginning, first, first + len(keys)
        return
    letters = len(beginning) + 1
    start, end, size, longer = 0, 0, 0, ""
    for group, members in groupby(keys, key=lambda key: key[0][:letters]):
        own = list(members)
        its_size = sum(size for _, size in own)
        if size and size + its_size > most:
            yield from _cut(longer, first + start, keys[start:end], most)
            start, size = end, 0
        longer = longer if size else group
        size += its_size
        end += len(own)
    yield from _cut(longer, first + start, keys[start:end], most)
