"""One ledger of two that grew apart: what both branches recorded, in one chain."""

from dataclasses import replace

from mujaz.history.ledger import Event, Ledger, LedgerLine, is_conflict_mark, parsed_line


def mended_ledger(text: str) -> Ledger | None:
    """Return one chain of all lines in a file that two branches, or more, wrote; None where lines are missing.

    The longest chain stays as it is, of two the one that comes first. The lines of the others follow with their former
    hash as `was`, and count versions on; what two branches recorded alike stands once.
    """
    lines: dict[str, LedgerLine] = {}
    for written in text.split("\n"):
        if not written or is_conflict_mark(written):
            continue
        line = parsed_line(written)
        if line is None or (line.prev and line.prev not in lines) or line.n != _number_after(line.prev, lines):
            return None
        lines.setdefault(line.hash, line)
    kept = _chain_to(max(lines.values(), key=lambda line: line.n, default=None), lines)
    ledger = Ledger(tuple(kept))
    own = {line.hash for line in kept}
    for hash_, line in lines.items():
        if hash_ not in own:
            ledger = ledger.with_lines(_after_all(line, hash_, ledger))
    return ledger


def _number_after(prev: str, lines: dict[str, LedgerLine]) -> int:
    return lines[prev].n + 1 if prev else 1


def _chain_to(last: LedgerLine | None, lines: dict[str, LedgerLine]) -> list[LedgerLine]:
    chain = []
    while last:
        chain.append(last)
        last = lines.get(last.prev)
    return chain[::-1]


def _after_all(line: LedgerLine, hash_: str, ledger: Ledger) -> tuple[LedgerLine, ...]:
    """Return a line of another branch as it follows a ledger: none where that says the same of the address."""
    before = ledger.now.get(line.path)
    if before and before.text_hash == line.text_hash and before.is_public == (line.event not in _GONE):
        return ()
    at = max(line.at, ledger.lines[-1].at if ledger.lines else "")
    line = replace(line, at=at, was=line.was or hash_)
    if before and line.event in (Event.PUBLISHED, Event.VERSION):
        event = Event.VERSION if before.is_public else Event.PUBLISHED
        return (replace(line, event=event, v=before.v + (before.text_hash != line.text_hash)),)
    return (line,)


_GONE = (Event.WITHDRAWN, Event.REMOVED)
