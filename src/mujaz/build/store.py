"""What is kept from build to build under the digest of all that it was made from: one table in a file of SQLite."""

import contextlib
import errno
import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

_AT_ONCE = 200
"""Keys that are asked for at once: one by one takes four times as long, all together the memory of all."""
_CHECKSUM = 4
"""Bytes before each value, by which it is known to be whole."""
_REFUSALS = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_IOERR: errno.EIO,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    sqlite3.SQLITE_READONLY: errno.EACCES,
    sqlite3.SQLITE_PERM: errno.EACCES,
    sqlite3.SQLITE_BUSY: errno.EBUSY,
    sqlite3.SQLITE_LOCKED: errno.EBUSY,
    sqlite3.SQLITE_NOMEM: errno.ENOMEM,
}
"""What the system refuses SQLite, as it is called elsewhere; with any other fault the file is no store."""


class Store:
    """A `library.ReadingCache` in a file. Entries that a build neither asks for nor makes are forgotten at its end.

    `version` names the program: what another one kept is not used. A file that is no store, or that breaks, is made
    anew, and `is_broken` then; raises OSError where the system refuses to read or write it.
    """

    def __init__(self, path: Path, version: str) -> None:
        self.is_broken = False
        self._path = path
        self._version = version
        self._used: set[str] = set()
        self._new: dict[str, bytes] = {}
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        self._connection = self._open()

    def _open(self) -> sqlite3.Connection:
        with self._mended():
            connection = sqlite3.connect(self._path, timeout=60)
            self._connection = connection
            connection.execute("CREATE TABLE IF NOT EXISTS about (version TEXT)")
            connection.execute("CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, value BLOB)")
            connection.execute("SELECT key, value FROM kept LIMIT 1").fetchall()
            if connection.execute("SELECT version FROM about").fetchall() != [(self._version,)]:
                connection.execute("DELETE FROM kept")
                connection.execute("DELETE FROM about")
                connection.execute("INSERT INTO about VALUES (?)", (self._version,))
                connection.commit()
        return self._connection

    @contextlib.contextmanager
    def _mended(self) -> Iterator[None]:
        """Go on with a new file where the file turns out to be no store; what was kept in it is lost."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            code = _REFUSALS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
            if code:
                raise OSError(code, os.strerror(code), str(self._path)) from error
            if self.is_broken:
                raise OSError(errno.EIO, os.strerror(errno.EIO), str(self._path)) from error
            self.is_broken = True
            self._connection.close()
            self._path.unlink(missing_ok=True)
            self._path.with_name(f"{self._path.name}-journal").unlink(missing_ok=True)  # SQLite would play it back
            self._connection = self._open()

    def recall(self, keys: Sequence[str]) -> Iterator[bytes | None]:
        """Yield what was kept under each key, None where nothing was."""
        self._used.update(keys)
        for start in range(0, len(keys), _AT_ONCE):
            some = keys[start : start + _AT_ONCE]
            found: dict[str, object] = {}
            with self._mended():
                marks = ",".join("?" * len(some))
                query = f"SELECT key, value FROM kept WHERE key IN ({marks})"  # noqa: S608 -- question marks only
                found = dict(self._connection.execute(query, some))
            yield from (_whole(self._new.get(key, found.get(key))) for key in some)

    def keep(self, key: str, value: bytes) -> None:
        """Keep something under a key, from `save` on."""
        self._used.add(key)
        self._new[key] = zlib.crc32(value).to_bytes(_CHECKSUM, "big") + value
        if len(self._new) >= _AT_ONCE:
            with self._mended():
                self._write()

    def spare(self, keys: Iterable[str]) -> None:
        """Do not forget what is kept under some keys, though this build does not ask for it."""
        self._used.update(keys)

    def save(self) -> None:
        """Write what was kept, and forget what was not used."""
        with self._mended(), self._connection:
            self._write()
            there = (row[0] for row in self._connection.execute("SELECT key FROM kept").fetchall())
            unused = [(key,) for key in there if key not in self._used]
            self._connection.executemany("DELETE FROM kept WHERE key = ?", unused)

    def _write(self) -> None:
        self._connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", self._new.items())
        self._new.clear()

    def close(self) -> None:
        """Close the file; what was kept since `save` is lost."""
        self._connection.close()


def _whole(value: object) -> bytes | None:
    """Return a value that is as it was kept, None for one that is not."""
    if not isinstance(value, bytes) or len(value) < _CHECKSUM:
        return None
    data = value[_CHECKSUM:]
    return data if zlib.crc32(data) == int.from_bytes(value[:_CHECKSUM], "big") else None
