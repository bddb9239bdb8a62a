"""The published briefs together, with every index that pages need."""

from mujaz.library.library import Library, TermCount
from mujaz.library.load import Collection, load

__all__ = ["Collection", "Library", "TermCount", "load"]
