"""How far a build has come: counted in memory that all its processes share, shown by whoever started it."""

import mmap
import struct
from collections.abc import Callable
from dataclasses import dataclass, field

PHASES = ("read", "plan", "pages", "search", "publish")
MOST_PROCESSES = 256


def _nothing(phase: str, done: int, total: int) -> None:
    """Show nothing."""


@dataclass(slots=True)
class Progress:
    """Counts the steps of the phase that a build is in.

    `show` is told of the phase, how many steps are done, and how many there are, 0 where they are not counted.
    """

    show: Callable[[str, int, int], None] = _nothing
    phase: str = ""
    total: int = 0
    process: int = 0
    """The number of this process: each counts in a place of its own."""
    _counted: tuple[str, int] = ("", 0)
    _counts: mmap.mmap = field(default_factory=lambda: mmap.mmap(-1, 8 * MOST_PROCESSES))

    def begin(self, phase: str, total: int = 0) -> None:
        """Begin a phase. Where others go on with a phase whose steps are counted, come back to it with `resume`."""
        self.phase, self.total = phase, total
        if total:
            self._counts[:] = bytes(8 * MOST_PROCESSES)
            self._counted = phase, total
        self.look()

    def resume(self) -> None:
        """Come back to the last phase whose steps are counted."""
        self.phase, self.total = self._counted
        self.look()

    def step(self) -> None:
        """Count a step."""
        place = 8 * self.process
        (done,) = struct.unpack_from("q", self._counts, place)
        struct.pack_into("q", self._counts, place, done + 1)
        if not self.process:
            self.look()

    def look(self) -> None:
        """Show how far all processes have come."""
        done = sum(struct.unpack(f"{MOST_PROCESSES}q", self._counts[:]))
        self.show(self.phase, min(done, self.total), self.total)
