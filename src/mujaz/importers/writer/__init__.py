"""A document of blocks as Markdown that the site renders as it was."""

from mujaz.importers.writer.blocks import write_markdown

__all__ = ["write_markdown"]
