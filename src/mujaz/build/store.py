"""What is kept from build to build under the digest of all that it was made from: one table in a file of SQLite."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

_AT_ONCE = 200
"""Keys that are asked for at once: one by one takes four times as long, all together the memory of all."""


class Store:
    """A `library.Memory` in a file. Entries that a build neither asks for nor makes are forgotten at its end.

    `version` names the program: what another one kept is not used. A file that is no store is made anew.
    """

    def __init__(self, path: Path, version: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._open(path, version)
        except sqlite3.DatabaseError:
            self._connection.close()
            path.unlink()
            path.with_name(f"{path.name}-journal").unlink(missing_ok=True)  # SQLite would play it into the new file
            self._open(path, version)
        self._used: set[str] = set()
        self._new: dict[str, bytes] = {}

    def _open(self, path: Path, version: str) -> None:
        self._connection = sqlite3.connect(path, timeout=60)
        self._connection.execute("CREATE TABLE IF NOT EXISTS about (version TEXT)")
        self._connection.execute("CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, value BLOB)")
        if self._connection.execute("SELECT version FROM about").fetchall() != [(version,)]:
            self._connection.execute("DELETE FROM kept")
            self._connection.execute("DELETE FROM about")
            self._connection.execute("INSERT INTO about VALUES (?)", (version,))
            self._connection.commit()

    def recall(self, keys: Sequence[str]) -> Iterator[bytes | None]:
        """Yield what was kept under each key, None where nothing was."""
        self._used.update(keys)
        for start in range(0, len(keys), _AT_ONCE):
            some = keys[start : start + _AT_ONCE]
            marks = ",".join("?" * len(some))
            query = f"SELECT key, value FROM kept WHERE key IN ({marks})"  # noqa: S608 -- question marks only
            found = dict(self._connection.execute(query, some))
            yield from (self._new.get(key, found.get(key)) for key in some)

    def keep(self, key: str, value: bytes) -> None:
        """Keep something under a key, from `save` on."""
        self._used.add(key)
        self._new[key] = value
        if len(self._new) >= _AT_ONCE:
            self._write()

    def spare(self, keys: Iterable[str]) -> None:
        """Do not forget what is kept under some keys, though this build does not ask for it."""
        self._used.update(keys)

    def save(self) -> None:
        """Write what was kept, and forget what was not used."""
        with self._connection:
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
