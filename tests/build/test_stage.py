"""Moving what a build made into the site: tables of what stood there, what was made, and what stands there then."""

from pathlib import Path

import pytest

from mujaz.build.stage import Moves, move
from mujaz.build.transaction import Transaction
from mujaz.outputs import files_below

Tree = dict[str, str]


def planted(folder: Path, tree: Tree) -> Path:
    for name, text in tree.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def read(folder: Path) -> Tree:
    return {name: (folder / name).read_text("utf-8") for name in files_below(folder)}


def changes(folder: Path) -> Transaction:
    """Return changes that keep what they replace in a new folder."""
    aside = folder / "aside"
    aside.mkdir()
    return Transaction(aside)


CASES: dict[str, tuple[Tree, Tree, list[str], list[str], Tree, Moves]] = {
    # what stands in the site, what is made, what was ours before, what is to stay; what stands there then
    "no site": ({}, {"a": "1", "f/b": "2"}, [], [], {"a": "1", "f/b": "2"}, Moves(2, 0)),
    "nothing made": ({"a": "1"}, {}, ["a"], ["a"], {"a": "1"}, Moves(0, 0)),
    "new": ({"a": "1"}, {"f/g/b": "2"}, ["a"], ["a"], {"a": "1", "f/g/b": "2"}, Moves(1, 0)),
    "changed": ({"a": "1"}, {"a": "2"}, ["a"], [], {"a": "2"}, Moves(1, 0)),
    "same size": ({"a": "12"}, {"a": "21"}, ["a"], [], {"a": "21"}, Moves(1, 0)),
    "as it was": ({"a": "1"}, {"a": "1"}, ["a"], [], {"a": "1"}, Moves(0, 0)),
    "gone": ({"a": "1", "b": "2"}, {"a": "1"}, ["a", "b"], [], {"a": "1"}, Moves(0, 1)),
    "gone with its folders": ({"a": "1", "f/g/b": "2"}, {}, ["f/g/b"], [], {"a": "1"}, Moves(0, 1)),
    "gone, but not alone": ({"f/a": "1", "f/b": "2"}, {}, ["f/a"], [], {"f/b": "2"}, Moves(0, 1)),
    "gone before": ({"a": "1"}, {}, ["b", "f/c"], [], {"a": "1"}, Moves(0, 0)),
    "wanted": ({"a": "1", "b": "2"}, {}, ["a", "b"], ["a"], {"a": "1"}, Moves(0, 1)),
    "foreign": ({"CNAME": "x", "f/own": "y"}, {"a": "1"}, [], [], {"CNAME": "x", "f/own": "y", "a": "1"}, Moves(1, 0)),
    "a folder for a file": ({"a": "1"}, {"a/b": "2"}, ["a"], [], {"a/b": "2"}, Moves(1, 1)),
    "a file for a folder": ({"a/b": "1", "a/c": "1"}, {"a": "2"}, ["a/b", "a/c"], [], {"a": "2"}, Moves(1, 2)),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_made_is_moved_and_what_is_not_wanted_goes(tmp_path: Path, name: str) -> None:
    there, made, former, wanted, result, moved = CASES[name]
    site = planted(tmp_path / "site", there)
    stage = planted(tmp_path / "stage", made)
    stage.mkdir(exist_ok=True)
    assert move(stage, site, former, wanted, changes(tmp_path)) == moved
    assert read(site) == result
    assert [path for path in site.rglob("*") if path.is_dir() and not any(path.iterdir())] == []


def test_a_site_in_folders_that_are_not_there(tmp_path: Path) -> None:
    stage = planted(tmp_path / "stage", {"a": "1"})
    assert move(stage, tmp_path / "x/y/site", [], [], changes(tmp_path)) == Moves(1, 0)
    assert read(tmp_path / "x/y/site") == {"a": "1"}


@pytest.mark.parametrize("is_link", [False, True])
def test_an_empty_folder_stays_what_it_is(tmp_path: Path, *, is_link: bool) -> None:
    (tmp_path / "real").mkdir()
    site = tmp_path / "link" if is_link else tmp_path / "real"
    if is_link:
        site.symlink_to(tmp_path / "real")
    before = (tmp_path / "real").stat().st_ino
    assert move(planted(tmp_path / "stage", {"f/a": "1"}), site, [], [], changes(tmp_path)) == Moves(1, 0)
    assert read(tmp_path / "real") == {"f/a": "1"}
    assert (tmp_path / "real").stat().st_ino == before


def test_a_listing_is_in_order_and_relative(tmp_path: Path) -> None:
    planted(tmp_path, dict.fromkeys(["z", "a/b", "a/a/c", "b/x", ".nojekyll"], ""))
    assert files_below(tmp_path) == [".nojekyll", "z", "a/b", "a/a/c", "b/x"]
    assert files_below(tmp_path / "none") == []
