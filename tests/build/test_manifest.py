"""The manifest: written and read back; a file that is none is as good as no file."""

import json
from pathlib import Path

import pytest

from mujaz.build.manifest import MANIFEST_FORMAT, Manifest, Unit, is_inside, read_manifest, write_manifest
from mujaz.unit_key import UnitKey, UnitKind

MANIFEST = Manifest(
    fingerprint="e",
    unchanged="seen until",
    units={
        UnitKey(UnitKind.PAGE, "briefs/2024/a.html"): Unit(
            ("briefs/2024/a.html",), "brief_named\ta\nvocabulary", "r", "v"
        ),
        UnitKey(UnitKind.BRIEF, "a"): Unit(
            ("briefs/2024/a.md", "api/briefs/a.json"), "brief_named\ta", "r", note="hash"
        ),
        UnitKey(UnitKind.FEED, "tags/وسم"): Unit(()),
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


SOUND = {
    "fingerprint": "",
    "unchanged": "",
    "units": {},
    "shared": [],
    "said": [],
    "problems": 0,
    "drafts": [],
    "form": MANIFEST_FORMAT,
}


def changed(**values: object) -> bytes:
    data = {**SOUND, **values}
    return json.dumps({key: value for key, value in data.items() if value is not None}).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[" * 100_000,
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
        changed(units={"no kind": {"a": [[], "", "", "", ""]}}),
        changed(shared=None),
        changed(shared=3),
        changed(said=None),
        changed(said=[1]),
        changed(shared=[None]),
        changed(problems="many"),
        changed(problems=None),
        changed(units={"page": {"a": ["files", "", "", "", 1]}}),
        changed(units={"page": {"a": [["f"], "", "", "", "", "more"]}}),
        changed(units={"page": {"a": [["f"], 1, "", "", ""]}}),
        changed(fingerprint=7),
    ],
)
def test_what_is_no_manifest_is_of_no_use(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "manifest.json"
    path.write_bytes(content)
    assert read_manifest(path) is None


OUTSIDE = ["../a", "a/../../b", "/etc/passwd", "", "..", ".", "a/./b", "a//b", "a/", "x/..", "a\0b"]


@pytest.mark.parametrize("address", OUTSIDE)
@pytest.mark.parametrize("where", ["shared", "units"])
def test_one_that_names_a_file_outside_the_site_is_of_no_use(tmp_path: Path, address: str, where: str) -> None:
    path = tmp_path / "manifest.json"
    values = {"shared": [address], "units": {"page": {"a": [["b", address], "", "", "", ""]}}}
    path.write_bytes(changed(**{where: values[where]}))
    assert read_manifest(path) is None


@pytest.mark.parametrize(
    "address", ["a", "a/b.html", ".nojekyll", ".well-known/x", "a/..b", "a../b", "...", "a b/%2e%2e"]
)
def test_such_names_are_inside(address: str) -> None:
    assert is_inside(address)


def test_one_with_nothing_amiss_is_read(tmp_path: Path) -> None:
    path = tmp_path / "manifest.json"
    path.write_bytes(changed(fingerprint="e"))
    assert read_manifest(path) == Manifest(fingerprint="e")


def test_none_is_an_empty_one(tmp_path: Path) -> None:
    assert read_manifest(tmp_path / "none.json") == Manifest()
    assert read_manifest(tmp_path) is None  # a folder


def test_one_that_cannot_be_written_leaves_the_former(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "manifest.json"
    write_manifest(MANIFEST, path)

    def fail(_: Path, __: Path) -> Path:
        raise OSError("full")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="full"):
        write_manifest(Manifest(fingerprint="other"), path)
    assert read_manifest(path) == MANIFEST
