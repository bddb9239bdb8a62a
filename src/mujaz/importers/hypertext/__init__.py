"""HTML as a document of blocks, from whatever wrote it."""

from mujaz.importers.hypertext.habits import Habits
from mujaz.importers.hypertext.read import parse, read_html

__all__ = ["Habits", "parse", "read_html"]
