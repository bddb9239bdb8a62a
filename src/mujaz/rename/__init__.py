"""A brief gets another file, and so another address: what that changes, in it and in all that leads to it."""

from mujaz.rename.rename import Move, Renamed, Unclear, is_held_back, moved

__all__ = ["Move", "Renamed", "Unclear", "is_held_back", "moved"]
