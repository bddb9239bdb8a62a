"""The manifest: written and read back; a file that is none is as good as no file."""

import json
from pathlib import Path

import pytest

from mujaz.build.manifest import MANIFEST_FORMAT, Manifest, Unit, read_manifest, write_manifest
from mujaz.unit_key import UnitKey, UnitKind

MANIFEST = Manifest(
    fingerprint="e",
    unchanged="seen until",
    units={
        UnitKey(UnitKind.PAGE, "briefs/2024/a.html"): Unit("r", "v", ("briefs/2024/a.html",)),
        UnitKey(UnitKind.BRIEF, "a"): Unit("r", "", ("briefs/2024/a.md", "api/briefs/a.json"), "hash"),
        UnitKey(UnitKind.FEED, "tags/وسم"): Unit("r", "", ()),
    },
    shared=("index.html", "صورة.svg"),
    said=("briefs/2024/a.md:3: تنبيه", "تنبيه من MkDocs"),
    problems=1,
)


@pytest.mark.parametrize("manifest", [Manifest(), MANIFEST, Manifest(shared=("a",))])
def test_a_manifest_is_read_as_it_was_written(tmp_path: Path, manifest: Manifest) -> None:
    path = tmp_path / "new" / "manifest.json"
    write_manifest(manifest, path)
    assert read_manifest(path) == manifest
    assert [file.name for file in path.parent.iterdir()] == ["manifest.json"]


def test_its_files_are_those_of_all_units_and_the_shared_ones() -> None:
    files = ["index.html", "صورة.svg", "briefs/2024/a.html", "briefs/2024/a.md", "api/briefs/a.json"]
    assert list(MANIFEST.files()) == files


def changed(**values: object) -> bytes:
    data = {
        "fingerprint": "",
        "unchanged": "",
        "units": {},
        "shared": [],
        "said": [],
        "form": MANIFEST_FORMAT,
        **values,
    }
    return json.dumps({key: value for key, value in data.items() if value is not None}).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"null",
        b"[]",
        b"{}",
        b"1",
        changed(form=MANIFEST_FORMAT + 1),
        changed(form=None),
        changed(units=None),
        changed(units=[1]),
        changed(units={"page": 1}),
        changed(units={"page": {"a": ["too", "few"]}}),
        changed(units={"page": {"a": None}}),
        changed(units={"no kind": {"a": ["r", "v", [], ""]}}),
        changed(shared=None),
        changed(shared=3),
        changed(said=None),
        changed(another="field"),
    ],
)
def test_what_is_no_manifest_is_an_empty_one(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "manifest.json"
    path.write_bytes(content)
    assert read_manifest(path) == Manifest()


def test_one_with_nothing_amiss_is_read(tmp_path: Path) -> None:
    path = tmp_path / "manifest.json"
    path.write_bytes(changed(fingerprint="e"))
    assert read_manifest(path) == Manifest(fingerprint="e")


def test_none_is_an_empty_one(tmp_path: Path) -> None:
    assert read_manifest(tmp_path / "none.json") == Manifest()
    assert read_manifest(tmp_path) == Manifest()


def test_one_that_cannot_be_written_leaves_the_former(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "manifest.json"
    write_manifest(MANIFEST, path)

    def fail(_: Path, __: Path) -> Path:
        raise OSError("full")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="full"):
        write_manifest(Manifest(fingerprint="other"), path)
    assert read_manifest(path) == MANIFEST
