"""Puts into a wheel what `mujaz.package_data` finds in the repository. An editable install finds it there itself."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CarriedFiles(BuildHookInterface[Any]):
    """Adds the files and folders of the option `carries`, a list of glob patterns."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name them, unless the install is editable: copies would be old after the next change."""
        if version == "standard":
            found = [path for pattern in self.config["carries"] for path in sorted(Path(self.root).glob(pattern))]
            names = [path.relative_to(self.root).as_posix() for path in found]
            build_data["force_include"].update({name: f"mujaz/_carried/{name}" for name in names})
