"""What of a site is up to date: the plans of a build against the manifest of the last. Nothing is read or written."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from mujaz.build.manifest import Manifest, Unit
from mujaz.build.share import Shard
from mujaz.digest import digest
from mujaz.unit_key import UnitKey


class UnitPlan(Protocol):
    """A unit before it is made: its key, and what it is made from beside what is read of the library."""

    @property
    def key(self) -> UnitKey:
        """The unit's key."""

    @property
    def other_inputs(self) -> str:
        """The digest of what the unit is made from beside the library."""


P = TypeVar("P", bound=UnitPlan)


Answers = Callable[[str], str]
"""The digest of what the library answers now to the reads of a unit, '' where it cannot say."""


def inputs_digest(answers: str, plan: UnitPlan) -> str:
    """Return the digest of all that a unit is made from."""
    return digest([answers, plan.other_inputs]) if answers else ""


@dataclass(frozen=True, slots=True)
class Former:
    """What the last build made: its units, none where it had another fingerprint, and the files `there` in the site."""

    units: Mapping[UnitKey, Unit]
    there: frozenset[str]
    answers: Answers

    @classmethod
    def of(cls, manifest: Manifest, fingerprint: str, there: frozenset[str], answers: Answers) -> "Former":
        """Return what a manifest is worth to a build with this fingerprint and library."""
        return cls(manifest.units if manifest.fingerprint == fingerprint else {}, there, answers)

    def unit(self, key: UnitKey) -> Unit | None:
        """Return a unit whose files are all in the site, None where there is no such."""
        unit = self.units.get(key)
        return unit if unit and self.there.issuperset(unit.files) else None

    def up_to_date(self, plan: UnitPlan) -> Unit | None:
        """Return the unit of a plan where it need not be made again."""
        unit = self.unit(plan.key)
        if unit is None or not unit.inputs_digest:
            return None
        return unit if unit.inputs_digest == inputs_digest(self.answers(unit.reads), plan) else None

    def files_of(self, key: UnitKey) -> frozenset[str]:
        """Return the files of a unit that are in the site, though others of it may be gone."""
        unit = self.units.get(key)
        return frozenset(self.there.intersection(unit.files) if unit else ())


@dataclass(frozen=True, slots=True)
class Choice(Generic[P]):
    """The plans that are to be made here, the units that stay as they are, and the plans of other machines."""

    stale: tuple[P, ...]
    kept: Mapping[UnitKey, Unit]
    elsewhere: tuple[P, ...]


def choice_of(plans: Iterable[P], former: Former, shard: Shard) -> Choice[P]:
    """Find which plans of a shard are not up to date."""
    stale, elsewhere = [], []
    kept = {}
    for plan in plans:
        if not shard.has(plan.key):
            elsewhere.append(plan)
        elif unit := former.up_to_date(plan):
            kept[plan.key] = unit
        else:
            stale.append(plan)
    return Choice(tuple(stale), kept, tuple(elsewhere))
