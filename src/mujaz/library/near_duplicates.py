"""Briefs whose texts are nearly the same: one came in twice, or was copied to begin another.

Texts are compared by their shingles, all runs of four words. Not all are compared with all: a text is represented by
the few dozen shingles whose hashes are the lowest (a bottom-k sketch; Broder, 1997), and only texts that share some of
those are compared in full.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from zlib import crc32

from mujaz.arabic import words
from mujaz.brief import Brief
from mujaz.library.reading import Reading
from mujaz.problems import Problem, problem

SHINGLE = 4
"""Words in a shingle."""
SKETCH = 48
"""Shingles that represent a text."""
LEAST_SHARED = 12
"""Shingles that two sketches must share before their texts are compared."""
ALIKE = 0.6
"""The share of common shingles (Jaccard) from which two texts are nearly the same."""
LEAST_WORDS = 40
"""Shorter texts are not compared: a few set phrases make them alike."""
_CROWD = 50  # texts with a shingle, from which on it is a set phrase


def near_duplicates(read: Iterable[tuple[Reading, Brief]]) -> Iterator[Problem]:
    """Yield each brief whose text is nearly that of an earlier one."""
    ordered = sorted(read, key=lambda pair: (pair[1].moment, pair[1].path))
    owners: defaultdict[int, list[int]] = defaultdict(list)
    for position, (reading, brief) in enumerate(ordered):
        own = shingles(brief.text)
        sketch = sorted(own)[:SKETCH]
        shared = Counter(other for shingle in sketch for other in owners[shingle][:_CROWD])
        for shingle in sketch:
            owners[shingle].append(position)
        close = (other for other, number in shared.most_common() if number >= min(LEAST_SHARED, len(sketch)))
        alike = ((_share(own, shingles(ordered[other][1].text)), other) for other in close)
        share, other = max(alike, default=(0.0, 0), key=lambda pair: (pair[0], -pair[1]))
        if share >= ALIKE:
            path = ordered[other][0].path
            yield problem(
                "near-duplicate", reading.path, reading.brief_file().first_line, other=path, percent=int(share * 100)
            )


def shingles(text: str) -> dict[int, None]:
    """Return the hashes of a text's shingles, none where it is short."""
    found = words(text)
    if len(found) < LEAST_WORDS:
        return {}
    return dict.fromkeys(crc32(" ".join(found[n : n + SHINGLE]).encode()) for n in range(len(found) - SHINGLE + 1))


def _share(own: dict[int, None], others: dict[int, None]) -> float:
    common = len(own.keys() & others.keys())
    return common / (len(own) + len(others) - common)
