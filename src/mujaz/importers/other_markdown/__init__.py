"""Markdown with the front matter of other generators: Jekyll, Hugo and their kin."""

from mujaz.importers.other_markdown.read import read_markdown

__all__ = ["read_markdown"]
