"""HTML as a document of blocks, from whatever wrote it."""

from mujaz.importers.html.dialect import Habits
from mujaz.importers.html.read import parse, read_html

__all__ = ["Habits", "parse", "read_html"]
