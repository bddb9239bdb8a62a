"""Numbers in one system of digits."""

import re
from collections.abc import Iterator

from mujaz.rules.text.prose import Find, Prose

_EASTERN = re.compile("[\u0660-\u0669\u06f0-\u06f9][\u0660-\u0669\u06f0-\u06f9\u066b\u066c.,/:-]*(?<![.,/:-])")
_WESTERN = re.compile(
    r"(?<![A-Za-z0-9-])(?<![A-Za-z] )[0-9][0-9.,/:-]*(?<![.,/:-])(?![A-Za-z-])"
)  # but for F-16 and 5G


def mixed_digits(prose: Prose) -> Iterator[Find]:
    """All numbers of a brief have digits of one system; those of Latin names do not count."""
    eastern = list(_EASTERN.finditer(prose.text))
    western = list(_WESTERN.finditer(prose.text)) if eastern else []
    if eastern and western:
        first = min(eastern, western, key=len)[0]
        yield Find(*first.span(), (), {"number": first[0]})
