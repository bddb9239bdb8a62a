"""The pages that are written by hand, in docs/, and the navigation: what there is, and what is wrong with it."""

from mujaz.hand_written.check import hand_written_problems
from mujaz.hand_written.nav import nav_entries
from mujaz.hand_written.pages import HandWritten, HandWrittenPage, page_address, read_hand_written

__all__ = [
    "HandWritten",
    "HandWrittenPage",
    "hand_written_problems",
    "nav_entries",
    "page_address",
    "read_hand_written",
]
