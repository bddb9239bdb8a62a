"""A zip whose bytes depend on names and contents alone, and which takes over what another one holds already packed.

Python's own module reads such a zip but does not copy a packed file from one into another, and to pack anew what did
not change would take most of the time of an incremental build. The form is PKWARE's APPNOTE 6.3, without encryption or
comments; the end has its 64-bit form where there are more files than 16 bits can count.
"""

import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Self

_STORED, _DEFLATED = 0, 8
_VERSION = 20  # what a reader must know: folders and deflate
_VERSION_64 = 45
_UTF_8 = 0x800  # the flag of names that are so encoded
_UNIX = 3
_MODE = 0o100644 << 16
_TIME, _DATE = 0, 0x21  # the first moment of 1980, the earliest that a zip can name
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s2B5H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR_64 = struct.Struct("<4sLQL")
_MOST_FILES = 0xFFFF
_MOST_BYTES = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Packed:
    """A file as it lies in a zip: checksum and size of what it holds, how it is packed, the packed bytes."""

    crc: int
    size: int
    method: int
    data: bytes


def pack_member(data: bytes) -> Packed:
    """Return a file packed, or as it is where that is shorter."""
    deflate = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    short = deflate.compress(data) + deflate.flush()
    if len(short) < len(data):
        return Packed(zlib.crc32(data), len(data), _DEFLATED, short)
    return Packed(zlib.crc32(data), len(data), _STORED, data)


class Zip:
    """A zip that is there, to take packed files from; one that cannot be read is empty."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: BinaryIO = BytesIO()
        self._known: Mapping[str, zipfile.ZipInfo] = {}

    def __enter__(self) -> Self:
        try:
            with zipfile.ZipFile(self._path) as whole:
                self._known = {info.filename: info for info in whole.infolist()}
            self._file = self._path.open("rb")
        except (OSError, zipfile.BadZipFile):
            self._known = {}
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def names(self) -> tuple[str, ...]:
        """Return the names of its files, in their order."""
        return tuple(self._known)

    def has(self, name: str, data: bytes) -> bool:
        """Return whether it holds a file with these bytes."""
        info = self._known.get(name)
        return info is not None and (info.file_size, info.CRC) == (len(data), zlib.crc32(data))

    def __getitem__(self, name: str) -> Packed:
        info = self._known[name]
        self._file.seek(info.header_offset)
        *_, name_length, extra_length = _LOCAL.unpack(self._file.read(_LOCAL.size))
        self._file.seek(name_length + extra_length, 1)
        return Packed(info.CRC, info.file_size, info.compress_type, self._file.read(info.compress_size))


def write_zip(path: Path, files: Iterable[tuple[str, Packed]]) -> None:
    """Write a zip of files under their names, in the order in which they come; raises OverflowError beyond 4 GB."""
    with path.open("wb") as file:
        directory = []
        for name, each in files:
            offset = file.tell()
            raw = name.encode()
            about = _UTF_8, each.method, _TIME, _DATE, each.crc, len(each.data), each.size, len(raw), 0
            file.write(_LOCAL.pack(b"PK\3\4", _VERSION, *about))
            file.write(raw)
            file.write(each.data)
            if file.tell() > _MOST_BYTES:
                raise OverflowError(path.name)
            head = _CENTRAL.pack(b"PK\1\2", _VERSION, _UNIX, _VERSION, *about, 0, 0, 0, _MODE, offset)
            directory.append(head + raw)
        start = file.tell()
        file.writelines(directory)
        _write_end(file, len(directory), start)


def _write_end(file: BinaryIO, number: int, start: int) -> None:
    end = file.tell()
    length = end - start
    if number > _MOST_FILES:
        record = _END_64.size - 12  # without signature and this field
        file.write(_END_64.pack(b"PK\6\6", record, _VERSION_64, _VERSION_64, 0, 0, number, number, length, start))
        file.write(_LOCATOR_64.pack(b"PK\6\7", 0, end, 1))
    counted = min(number, _MOST_FILES)
    file.write(_END.pack(b"PK\5\6", 0, 0, counted, counted, length, start, 0))
