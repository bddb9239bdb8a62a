"""How the index is cut: each piece holds the keys that begin alike, so that few pieces change with a brief."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate


def cut(keys: Sequence[str], sizes: Sequence[int], most: int) -> Iterator[tuple[str, int, int]]:
    """Yield the pieces of sorted keys, each of which has a size, as (beginning of its keys, first, last not included).

    Keys that begin alike stay together as long as they come to no more than `most`; neighbours that do are joined under
    the same limit, among those that share all but their last letter. A piece is larger than `most` only where a single
    key is.
    """
    before = list(accumulate(sizes, initial=0))

    def pieces(beginning: str, first: int, end: int) -> Iterator[tuple[str, int, int]]:
        """Yield the pieces of the keys from `first` to `end`, all of which begin alike."""
        if end - first <= 1 or before[end] - before[first] <= most:
            if end > first:
                yield beginning, first, end
            return
        letters = len(beginning) + 1
        start, longer, place = first, "", first
        while place < end:
            group = keys[place][:letters]
            after = bisect_right(keys, group, place, end, key=lambda key: key[:letters])
            if place > start and before[after] - before[start] > most:
                yield from pieces(longer, start, place)
                start = place
            longer = longer if place > start else group
            place = after
        yield from pieces(longer, start, end)

    return pieces("", 0, len(keys))
