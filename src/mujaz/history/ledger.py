"""The ledger `published/ledger.jsonl`: a line for each address and event, each with the hash of the line before."""

import datetime as dt
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from itertools import groupby

from mujaz.record import Record


class Event(StrEnum):
    """What became of an address."""

    PUBLISHED = "published"
    """A brief is there for the first time, or again."""
    VERSION = "version"
    """Its text is another one."""
    MINOR = "minor"
    """Its text differs in what `mujaz check --fix` mends: no new version."""
    MOVED = "moved"
    """It came from another address, `origin`."""
    WITHDRAWN = "withdrawn"
    """A note stands in its place, which says why."""
    REMOVED = "removed"
    """It is public no more, and nothing says why."""


@dataclass(frozen=True, slots=True)
class LedgerLine(Record):
    """A line: the address `path` in the site, and what became of it at the moment `at`, ISO 8601 in UTC.

    `v` counts the versions of a brief's text from 1. `origin` is where a moved brief was. `was` is the hash that the
    line had before two ledgers became one.
    """

    n: int
    at: str
    path: str
    slug: str
    event: Event
    v: int
    text_hash: str
    prev: str
    origin: str = ""
    was: str = ""

    @property
    def json(self) -> str:
        """The line as it stands in the file."""
        fields: dict[str, object] = {key: getattr(self, key) for key in _KEYS}
        fields |= {name: getattr(self, key) for name, key in _FURTHER.items() if getattr(self, key)}
        return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))

    @property
    def hash(self) -> str:
        """What the next line has as its `prev`."""
        return _hash(self.json)


_KEYS = ("n", "at", "path", "slug", "event", "v", "text_hash", "prev")
_FURTHER = {"from": "origin", "was": "was"}
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def _hash(line: str) -> str:
    return sha256(line.encode()).hexdigest()


class Damage(StrEnum):
    """What is wrong with a ledger."""

    EDITED = "edited"
    CUT = "cut"
    REORDERED = "reordered"
    FORKED = "forked"


@dataclass(frozen=True, slots=True)
class LedgerFault:
    """The first damage of a ledger, and the line of the file at which it shows, counted from 1."""

    line: int
    damage: Damage


@dataclass(frozen=True, slots=True)
class Released:
    """A brief as it stands in the ledger: where, which version of its text, since when, and first when."""

    path: str
    slug: str
    event: Event
    v: int
    text_hash: str
    at: str
    first: str

    @property
    def is_public(self) -> bool:
        """Whether readers find its text at the address."""
        return self.event not in (Event.WITHDRAWN, Event.REMOVED)


@dataclass(frozen=True)
class Ledger:
    """The lines of a ledger before its first fault."""

    lines: tuple[LedgerLine, ...] = ()
    fault: LedgerFault | None = None

    @property
    def head(self) -> str:
        """The hash of the last line, '' where there is none."""
        return self.lines[-1].hash if self.lines else ""

    @cached_property
    def addresses(self) -> tuple[str, ...]:
        """Every address that ever led somewhere, in the order in which they did first."""
        return tuple(dict.fromkeys(line.path for line in self.lines))

    @cached_property
    def now(self) -> Mapping[str, Released]:
        """What stands at each address after the last line."""
        return _after(self.lines)

    def as_of(self, moment: dt.datetime) -> "Ledger":
        """Return the ledger as it was at an aware moment."""
        last = written_moment(moment)
        return Ledger(tuple(line for line in self.lines if line.at <= last))

    def with_lines(self, new: Iterable[LedgerLine]) -> "Ledger":
        """Return the ledger with lines added, which get their number and the hash of the one before."""
        lines = list(self.lines)
        head = self.head
        for line in new:
            lines.append(replace(line, n=len(lines) + 1, prev=head))
            head = lines[-1].hash
        return Ledger(tuple(lines))

    @property
    def text(self) -> str:
        """The file."""
        return "".join(line.json + "\n" for line in self.lines)


def written_moment(moment: dt.datetime) -> str:
    """Return an aware moment as lines have it: to the second, in UTC, so that moments compare as texts do."""
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _after(lines: Iterable[LedgerLine]) -> dict[str, Released]:
    """Return what stands at each address; briefs that move at one moment may swap their addresses."""
    places: dict[str, Released] = {}
    for (_, moves), group in groupby(lines, lambda line: (line.at, line.event is Event.MOVED)):
        together = tuple(group)
        former = {line.origin: places.pop(line.origin, None) for line in together} if moves else {}
        for line in together:
            before = former.get(line.origin) if moves else places.get(line.path)
            places[line.path] = Released(
                path=line.path,
                slug=line.slug,
                event=line.event,
                v=line.v,
                text_hash=line.text_hash,
                at=line.at,
                first=before.first if before else line.at,
            )
    return places


def read_ledger(text: str) -> Ledger:
    """Return the ledger in a file's text, with its lines before the first fault."""
    raw = text.split("\n")
    if raw[-1] == "":
        raw.pop()
    hashes = {_hash(line): number for number, line in enumerate(raw, 1)}
    lines: list[LedgerLine] = []
    head = ""
    for number, written in enumerate(raw, 1):
        line = parsed_line(written)
        if line is None:
            damage = Damage.FORKED if is_conflict_mark(written) else Damage.EDITED
            return Ledger(tuple(lines), LedgerFault(number, damage))
        if (line.n, line.prev) != (number, head):
            fault = _fault(line, number, hashes)
            return Ledger(tuple(lines[: fault.line - 1]), fault)
        lines.append(line)
        head = _hash(written)
    return Ledger(tuple(lines))


def _fault(line: LedgerLine, number: int, hashes: Mapping[str, int]) -> LedgerFault:
    """Return what is wrong where a line does not follow the one before it; `hashes` are those of all lines."""
    after = hashes.get(line.prev, 0) if line.prev else 0
    if (after or not line.prev) and number > 1 and line.n == after + 1 and after < number:
        return LedgerFault(number, Damage.FORKED)
    if after >= number:
        return LedgerFault(number, Damage.REORDERED)
    if line.n > number:
        return LedgerFault(number, Damage.CUT)
    if line.n == number and number > 1:
        return LedgerFault(number - 1, Damage.EDITED)
    return LedgerFault(number, Damage.EDITED)


def parsed_line(written: str) -> LedgerLine | None:
    """Return a line of the file, None where it is none that a release wrote."""
    try:
        fields = json.loads(written)
        line = LedgerLine(
            **{key: fields[key] for key in _KEYS if key != "event"},
            event=Event(fields["event"]),
            **{key: fields[name] for name, key in _FURTHER.items() if name in fields},
        )
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    texts = (line.at, line.path, line.slug, line.text_hash, line.prev, line.origin, line.was)
    numbers = (line.n, line.v)
    is_sound = all(isinstance(text, str) for text in texts) and all(type(number) is int for number in numbers)
    return line if is_sound and _MOMENT.fullmatch(line.at) and line.json == written else None


def is_conflict_mark(written: str) -> bool:
    """Return whether a line is one that git sets where two branches differ."""
    return written.startswith(("<<<<<<<", "|||||||", "=======", ">>>>>>>"))
