"""A brief gets another file, and so another address: what that changes, in it and in all that leads to it."""

from mujaz.rename.rename import Move, Moved, Unclear, is_held_back, moved

__all__ = ["Move", "Moved", "Unclear", "is_held_back", "moved"]
