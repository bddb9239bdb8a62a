"""How many briefs each of the last months has, as the home page shows it: time goes from right to left."""

from dataclasses import dataclass

from mujaz import urls
from mujaz.arabic import format_month
from mujaz.config import Settings
from mujaz.library import Library
from mujaz.messages import counted
from mujaz.views.links import Link

MONTHS = 36
"""How many months the timeline goes back from the newest brief: not from today, so that a quiet day changes nothing."""
FEWEST = 6
"""Over fewer months there is nothing to see: a few bars as wide as the page."""
BAR_LEVELS = 8
"""How many heights a bar may have."""

ROOM = 8
"""The last month, counted from 0, whose year does not run into the one below the next January."""


@dataclass(frozen=True, slots=True)
class MonthBar:
    """A month of the timeline; `level` is 0 for one without briefs, else 1 to `LEVELS`.

    `year` is what stands below each January, and below the first month where there is room, '' below others.
    """

    link: Link
    count: str
    level: int
    year: str


def timeline(library: Library, page: str, settings: Settings) -> tuple[MonthBar, ...]:
    """Return the last months, the oldest first; none where they hold nothing to compare."""
    if not library.briefs:
        return ()
    newest, oldest = library.briefs[0].date, library.briefs[-1].date
    last = newest.year * 12 + newest.month - 1
    first = max(last - MONTHS + 1, oldest.year * 12 + oldest.month - 1)
    numbers = {n: len(library.in_month(n // 12, n % 12 + 1)) for n in range(first, last + 1)}
    most = max(numbers.values())
    if len(numbers) < FEWEST:
        return ()
    return tuple(
        MonthBar(
            Link(
                urls.relative(urls.archive(n // 12, n % 12 + 1), page),
                format_month(n // 12, n % 12 + 1, settings.months),
            ),
            counted(number, "brief"),
            -(-number * BAR_LEVELS // most),
            str(n // 12) if n % 12 == 0 or (n == first and n % 12 <= ROOM) else "",
        )
        for n, number in numbers.items()
    )
