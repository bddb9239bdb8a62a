"""Rows of numbers, held as columns of one length: what the search for related briefs is made of."""

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
"""A column of whole numbers."""


def sorted_columns(*columns: Ints) -> tuple[Ints, ...]:
    """Return the rows in order, by the first column, then by the next; numbers from 0 on, 63 bits of a row at most.

    Numbers that hold whole rows are sorted several times as fast as indices of rows.
    """
    widths = [int(column.max(initial=0)).bit_length() for column in columns]
    rows = np.zeros_like(columns[0])
    for column, width in zip(columns, widths, strict=True):
        rows <<= width
        rows |= column
    rows.sort()
    ordered = []
    for width in reversed(widths):
        ordered.append(rows & ((1 << width) - 1))
        rows >>= width
    return tuple(reversed(ordered))


def places(groups: Ints) -> Ints:
    """Return of each row the how manieth of its group it is, from 0 on; the rows of a group stand together, rising."""
    sizes = np.bincount(groups)
    return np.arange(len(groups)) - (np.cumsum(sizes) - sizes)[groups]


def ranges(begins: Ints, ends: Ints) -> tuple[Ints, Ints]:
    """Return rows of (n, each number from `begins[n]` to before `ends[n]`)."""
    lengths = ends - begins
    which = np.repeat(np.arange(len(begins)), lengths)
    return which, np.arange(len(which)) + (begins - np.cumsum(lengths) + lengths)[which]
