"""The folder docs/ as MkDocs walks through it: no link to a folder is followed, wherever it leads."""

import os
from collections.abc import Iterator
from typing import Any

from mkdocs.structure import files as mkdocs_files


class _System:
    """The module `os` as `mkdocs.structure.files` sees it: MkDocs follows links to the end of the disk, or for ever."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 -- whatever the module has
        return getattr(os, name)

    @staticmethod
    def walk(top: str, **_: object) -> Iterator[tuple[str, list[str], list[str]]]:
        """Walk through a folder and stay in it."""
        return os.walk(top)


def stay_in_docs() -> None:
    """Have MkDocs follow no links to folders; `mujaz.source.tree` names them."""
    mkdocs_files.os = _System()  # type: ignore[assignment, attr-defined]
