"""The configuration of a project: what mkdocs.yml says, as the rest of the package wants it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class MarkdownSettings:
    """The Markdown extensions of mkdocs.yml in their order, and the options of each by its name."""

    extensions: tuple[str, ...] = ()
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
