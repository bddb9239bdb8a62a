"""Puts into a wheel what `mujaz.package_data` finds in the repository. An editable install finds it there itself."""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CarriedFiles(BuildHookInterface[Any]):
    """Adds the files and folders of the option `carries`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name them, unless the install is editable: copies would be old after the next change."""
        if version == "standard":
            build_data["force_include"].update({name: f"mujaz/_carried/{name}" for name in self.config["carries"]})
