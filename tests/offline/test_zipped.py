"""Our own zips, read by Python's own module."""

import zipfile
from pathlib import Path

import pytest

from mujaz.offline import zipped
from mujaz.offline.zipped import Zip, pack_member, write_zip

FILES = {
    "start.html": b"a" * 5000,
    "site/a/b.css": b"xy",
    "site/\u0645\u0648\u062c\u0632.html": "نص".encode() * 9,
    "e": b"",
}


def test_it_is_a_zip_that_holds_what_was_put_in(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    write_zip(path, ((name, pack_member(data)) for name, data in FILES.items()))
    with zipfile.ZipFile(path) as read:
        assert read.testzip() is None
        assert read.namelist() == [*FILES]
        assert {name: read.read(name) for name in read.namelist()} == FILES
        for info in read.infolist():
            assert info.date_time == (1980, 1, 1, 0, 0, 0)
            assert info.external_attr >> 16 == 0o100644
            assert info.compress_size <= info.file_size


def test_what_is_taken_over_is_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "a.zip", tmp_path / "b.zip"
    write_zip(first, ((name, pack_member(data)) for name, data in FILES.items()))
    with Zip(first) as old:
        assert old.names() == tuple(FILES)
        assert old.has("e", b"")
        assert not old.has("e", b"1")
        assert not old.has("f", b"")
        write_zip(second, ((name, old[name]) for name in FILES))
    assert second.read_bytes() == first.read_bytes()


def test_more_files_than_16_bits_can_count(tmp_path: Path) -> None:
    path, each = tmp_path / "a.zip", pack_member(b"")
    write_zip(path, ((f"{n}", each) for n in range(0x10001)))
    with zipfile.ZipFile(path) as read:
        assert len(read.namelist()) == 0x10001
        assert read.read("65536") == b""


def test_more_than_32_bits_can_say_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "_MOST_BYTES", 200)
    with pytest.raises(OverflowError):
        write_zip(tmp_path / "a.zip", [("a", pack_member(bytes(range(256))))])


@pytest.mark.parametrize("data", [None, b"", b"PK", b"no zip" * 100])
def test_a_file_that_is_no_zip_is_an_empty_one(data: bytes | None, tmp_path: Path) -> None:
    if data is not None:
        (tmp_path / "a.zip").write_bytes(data)
    with Zip(tmp_path / "a.zip") as old:
        assert old.names() == ()
        assert not old.has("a", b"")
