"""Which names of files every system takes that readers may have: Windows takes the fewest."""

import re
from collections.abc import Iterable, Iterator

LONGEST = 150
"""Characters of a name with its folders: Windows takes 259 in all, and the folder where it is unpacked is one's own."""
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]|[. ]$')


def unsafe(names: Iterable[str]) -> Iterator[str]:
    """Yield the names that some system refuses, and those that differ from an earlier one in capitals only."""
    seen: set[str] = set()
    for name in names:
        if len(name) > LONGEST or name.casefold() in seen or not all(map(_is_safe, name.split("/"))):
            yield name
        seen.add(name.casefold())


def _is_safe(part: str) -> bool:
    return not _FORBIDDEN.search(part) and part.partition(".")[0].rstrip().casefold() not in _DEVICES
