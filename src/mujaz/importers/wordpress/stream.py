"""The bytes of an export on their way to the XML parser."""

from typing import BinaryIO

from mujaz.importers.limits import MAX_EXPORT, MAX_ITEM
from mujaz.importers.refusal import Unreadable

_CONTROLS = bytes(b for b in range(0x20) if b not in b"\t\n\r")
_BLANKED = bytes.maketrans(_CONTROLS, b" " * len(_CONTROLS))
_MEGABYTE = 2**20


class Stream:
    """Reads a file piece by piece.

    Control characters, which XML may not have and WordPress writes nevertheless, become blanks; `controls` counts them.
    Raises Unreadable where one item or the whole is absurdly large.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._total = 0
        self._since_item = 0
        self.controls = 0

    def read(self, size: int = -1) -> bytes:
        """Return at most `size` bytes."""
        data = self._file.read(size)
        self._total += len(data)
        self._since_item += len(data)
        if self._total > MAX_EXPORT:
            raise Unreadable("too-large", most=MAX_EXPORT // _MEGABYTE)
        if self._since_item > MAX_ITEM:
            raise Unreadable("item-too-large", most=MAX_ITEM // _MEGABYTE)
        self.controls += len(data) - len(data.translate(None, _CONTROLS))
        return data.translate(_BLANKED)

    def item_ends(self) -> None:
        """Note that an item has been read to its end."""
        self._since_item = 0
