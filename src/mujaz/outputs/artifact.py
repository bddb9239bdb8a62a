"""A file of the site that is no page, and the one place that writes such files."""

import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Artifact:
    """A finished file: its address in the site and its bytes."""

    address: str
    data: bytes


def write(artifacts: Iterable[Artifact], site: Path) -> None:
    """Write files into the folder of the site; each appears whole or not at all."""
    for artifact in artifacts:
        target = site / artifact.address
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=target.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(artifact.data)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(target)
