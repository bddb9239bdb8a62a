"""Walks over hostile trees: files, links, names, YAML, Markdown, settings by chance; checked and built after each step.

The suite takes a short walk, always the same. `MUJAZ_LONG=1 pytest tests/hostile -s` goes on until 10,000 inputs were
tried (`MUJAZ_INPUTS` says otherwise), from the seed `MUJAZ_SEED` or a new one; each walk prints its seed, with which it
can be gone again.
"""

import itertools
import os
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.faults.lab import IS_LONG, Lab
from tests.hostile.world import World, new_desk, remove

INPUTS = int(os.environ.get("MUJAZ_INPUTS", "10000")) if IS_LONG else 30
STEPS = 25
"""Steps of a walk; the next one begins with a new project."""


def walk(seed: int, lab: Lab, folder: Path) -> Iterator[int]:
    """Take a walk; yield how many inputs were tried in each step."""
    world = World(new_desk(folder), lab, random.Random(seed))  # noqa: S311 -- no secret
    world.look()
    try:
        for _ in range(STEPS):
            before = world.inputs
            world.step()
            yield world.inputs - before
    except Exception as error:
        error.add_note(f"seed {seed}, after {world.inputs} inputs:\n" + "\n".join(world.log))
        raise


def tell(*lines: object) -> None:
    sys.stdout.write("\n".join(map(str, lines)) + "\n")
    sys.stdout.flush()


def test_nothing_brings_it_down(lab: Lab, tmp_path: Path) -> None:
    first = int(os.environ.get("MUJAZ_SEED") or (random.SystemRandom().randrange(10**9) if IS_LONG else 14))
    tried, failed = 0, 0
    for seed in itertools.count(first):
        folder = tmp_path / str(seed)
        try:
            for inputs in walk(seed, lab, folder):
                tried += inputs
                if tried >= INPUTS:
                    break
        except Exception as error:
            if not IS_LONG:
                raise
            failed += 1
            tell("FAILED", error, *error.__notes__)
        remove(folder)
        tell(f"seed {seed}: {tried} inputs, {failed} failures")
        if tried >= INPUTS:
            break
    assert not failed
