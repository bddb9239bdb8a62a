"""Which names of files every system takes that readers may have: Windows takes the fewest."""

import re
from collections.abc import Callable, Iterable, Iterator

LONGEST_NAME = 150
"""Characters of a name with its folders: Windows takes 259 in all, and the folder where it is unpacked is one's own."""
ZIP_FOLDER = "site/"
"""The folder of the site in the zip that readers may take along; it counts too."""
DEVICES = frozenset(("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))))
"""What Windows takes for a device, whatever ending stands behind it."""
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]|[. ]$')


def unsafe(names: Iterable[str], is_wanted: Callable[[str], bool] = lambda _: True) -> Iterator[str]:
    """Yield the names that some system refuses, and those that differ from an earlier one in capitals only.

    Names that are not wanted do not count; it is asked of those alone that are in question.
    """
    seen: dict[str, str] = {}
    for name in names:
        twin = seen.setdefault(name.casefold(), name)
        if twin != name and not is_wanted(twin):
            twin = seen[name.casefold()] = name
        if (twin != name or not is_safe(name)) and is_wanted(name):
            yield name


def is_safe(name: str) -> bool:
    """Return whether every system takes a name with its folders."""
    return len(name) <= LONGEST_NAME and all(map(_is_safe_part, name.split("/")))


def _is_safe_part(part: str) -> bool:
    return not _FORBIDDEN.search(part) and part.partition(".")[0].rstrip().casefold() not in DEVICES
