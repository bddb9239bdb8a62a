"""The pages that are written by hand, in docs/, and the navigation: what there is, and what is wrong with it."""

from mujaz.hand_written.check import hand_written_problems, unpublished_files
from mujaz.hand_written.nav import nav_entries

__all__ = ["hand_written_problems", "nav_entries", "unpublished_files"]
