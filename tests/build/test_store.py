"""The store: what is kept from build to build, and what is forgotten."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from mujaz.build.store import Store


@contextmanager
def opened(path: Path, version: str = "1") -> Iterator[Store]:
    with closing(Store(path, version)) as store:
        yield store


def recall(store: Store, key: str) -> bytes | None:
    (value,) = store.recall([key])
    return value


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store in which `a` and `b` are kept; its folder is made."""
    file = tmp_path / "cache" / "store.sqlite"
    with opened(file) as store:
        store.keep("a", b"1")
        store.keep("b", b"2")
        store.save()
    return file


def test_what_is_kept_is_there(path: Path) -> None:
    with opened(path) as store:
        assert (recall(store, "a"), recall(store, "b"), recall(store, "c")) == (b"1", b"2", None)


def test_what_is_kept_is_there_before_it_is_saved(path: Path) -> None:
    with opened(path) as store:
        store.keep("a", b"new")
        assert recall(store, "a") == b"new"


def test_many_are_recalled_in_order_before_and_after_they_are_saved(path: Path) -> None:
    numbers = [*range(450), 7]
    keys, values = [f"n{number}" for number in numbers], [str(number).encode() for number in numbers]
    with opened(path) as store:
        for key, value in zip(keys, values, strict=True):
            store.keep(key, value)
        assert list(store.recall([*keys, "none"])) == [*values, None]
        store.save()
    with opened(path) as store:
        assert list(store.recall(["none", *keys])) == [None, *values]


def test_what_is_not_saved_is_lost(path: Path) -> None:
    with opened(path) as store:
        for number in range(300):
            store.keep(f"n{number}", b"")
        store.keep("c", b"3")
    with opened(path) as store:
        assert (recall(store, "c"), recall(store, "n0")) == (None, None)


@pytest.mark.parametrize(
    ("asked", "spared", "kept", "left"),
    [
        ([], [], {}, []),
        (["a"], [], {}, ["a"]),
        (["a"], ["b"], {}, ["a", "b"]),
        ([], ["b", "no-such-key"], {}, ["b"]),
        ([], [], {"b": b"2"}, ["b"]),
        (["c"], [], {"d": b"4"}, ["d"]),
    ],
)
def test_what_is_not_used_is_forgotten(
    path: Path, asked: list[str], spared: list[str], kept: dict[str, bytes], left: list[str]
) -> None:
    with opened(path) as store:
        for key in asked:
            recall(store, key)
        store.spare(spared)
        for key, value in kept.items():
            store.keep(key, value)
        store.save()
    with opened(path) as store:
        assert [key for key in "abcd" if recall(store, key) is not None] == left


def test_another_program_begins_anew(path: Path) -> None:
    with opened(path, "2") as store:
        assert recall(store, "a") is None
        store.keep("c", b"3")
        store.save()
    with opened(path, "2") as store:
        assert recall(store, "c") == b"3"
    with opened(path, "1") as store:
        assert recall(store, "c") is None


@pytest.mark.parametrize("content", [b"no store at all" * 100, b"\x00" * 8192, b"SQLite format 3\x00" + b"\xff" * 8000])
def test_a_file_that_is_no_store_is_made_anew(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    journal = path.with_name("store.sqlite-journal")
    journal.write_bytes(b"left over")
    with opened(path) as store:
        assert recall(store, "a") is None
        store.keep("a", b"1")
        store.save()
    with opened(path) as store:
        assert recall(store, "a") == b"1"
    assert not journal.exists()


def test_a_store_of_another_form_is_made_anew(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE about (something TEXT)")
        connection.commit()
    with opened(path) as store:
        assert recall(store, "a") is None
