"""What a release adds to the ledger: the difference between what is public and what the ledger says."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from mujaz import urls
from mujaz.brief import Brief
from mujaz.history.ledger import Event, Ledger, LedgerLine, Released, written_moment
from mujaz.history.released_text import recipe_of, text_hash

IsMinor = Callable[[Released, Brief], bool]
"""Whether a brief differs from what was released in nothing but what `mujaz check --fix` mends."""


def lines_due(ledger: Ledger, briefs: Iterable[Brief], now: dt.datetime, is_minor: IsMinor) -> tuple[LedgerLine, ...]:
    """Return the lines that a release at `now`, an aware moment, adds for the briefs that are public then.

    What left its address comes first, then what moved, then what is new, each by address; number and `prev` are for
    `Ledger.with_lines`. No line is older than the last one, whatever the clock says.
    """
    at = max(written_moment(now), ledger.lines[-1].at if ledger.lines else "")
    public = {urls.brief(brief.path): brief for brief in briefs}
    origins = _origins(ledger.now, public)
    moved_from = {released.path for released in origins.values()}
    lines = [
        _line(at, address, released.slug, Event.REMOVED, released)
        for address, released in sorted(ledger.now.items())
        if released.is_public and address not in moved_from and (address not in public or address in origins)
    ]
    for address, origin in sorted(origins.items()):
        lines.append(replace(_line(at, address, public[address].slug, Event.MOVED, origin), origin=origin.path))
    for address, brief in sorted(public.items()):
        before = origins.get(address) or ledger.now.get(address)
        if before is None:
            lines.append(LedgerLine(0, at, address, brief.slug, Event.PUBLISHED, 1, text_hash(brief), ""))
            continue
        line = _line(at, address, brief.slug, Event.PUBLISHED, before)
        if _is_text_of(brief, before):
            lines += [] if before.is_public else [line]
            continue
        event = Event.MINOR if is_minor(before, brief) else Event.VERSION
        v = before.v + (event is Event.VERSION)
        lines.append(replace(line, event=event if before.is_public else line.event, v=v, text_hash=text_hash(brief)))
    return tuple(lines)


def _line(at: str, address: str, slug: str, event: Event, released: Released) -> LedgerLine:
    return LedgerLine(0, at, address, slug, event, released.v, released.text_hash, "")


def _is_text_of(brief: Brief, released: Released) -> bool:
    return text_hash(brief, recipe_of(released.text_hash)) == released.text_hash


def _origins(places: Mapping[str, Released], public: Mapping[str, Brief]) -> dict[str, Released]:
    """Return what stood elsewhere, by the address where it is now: known by its text, else by an old address."""
    changed = {
        address: brief
        for address, brief in sorted(public.items())
        if address not in places or not _is_text_of(brief, places[address])
    }
    left = {
        address: released
        for address, released in sorted(places.items())
        if released.is_public and (address not in public or address in changed)
    }
    found: dict[str, Released] = {}
    for address, brief in changed.items():
        same = (other for other, released in left.items() if other != address and _is_text_of(brief, released))
        if origin := next(same, None):
            found[address] = left.pop(origin)
    for address, brief in changed.items():
        if address not in found and address not in places:
            old = next((alias for alias in brief.aliases if alias in left and alias not in public), None)
            if old:
                found[address] = left.pop(old)
    return found
