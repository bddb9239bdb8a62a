"""Sizes of files in words."""

from mujaz.arabic.plurals import NOUNS, count

_STEP = 1000  # as the makers of disks and GitHub count
_UNITS = ("byte", "kilobyte", "megabyte", "gigabyte")
_FEW = 10


def size(n: int) -> str:
    """Return a number of bytes in the largest fitting unit, below ten of it with one decimal: `3.4 ميغابايت`."""
    unit, amount = 0, float(n)
    while round(amount, 1 if amount < _FEW else 0) >= _STEP and unit + 1 < len(_UNITS):
        unit, amount = unit + 1, amount / _STEP
    shown = round(amount, 1) if amount < _FEW else round(amount)
    if shown == int(shown):
        return count(int(shown), _UNITS[unit])
    return NOUNS[_UNITS[unit]].other.format(n=shown)
