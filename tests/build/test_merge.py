"""Shares: what each holds, what a merge makes of them, what it refuses."""

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from mujaz.build import Merged, Refused, Shard, merge_shards, share
from mujaz.build.manifest import Manifest, Unit
from mujaz.build.share import Share
from mujaz.config import read_project_config
from mujaz.unit_key import UnitKey, UnitKind
from tests.conftest import build
from tests.site.project import SOUND, make

OF = 3


def files_of(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file()]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files_of(folder)}


def mujaz(project: Path, *arguments: str | Path) -> str:
    command = [sys.executable, "-c", "from mujaz.cli import main; main()", *map(str, arguments)]
    return subprocess.run(command, cwd=project, check=True, stdout=subprocess.PIPE, text=True).stdout


def build_share(project: Path, number: int, folder: Path) -> None:
    mujaz(project, "build", "--quiet", "--jobs", "1", "--shard", f"{number}/{OF}", "--site-dir", folder)


def build_shares(project: Path) -> list[Path]:
    folders = [project / "shares" / str(number) for number in range(1, OF + 1)]
    for number, folder in enumerate(folders, 1):
        build_share(project, number, folder)
    return folders


# ---- the samples ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def samples(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples as a project of their own, with its shares in shares/1 to shares/3."""
    project = tmp_path_factory.mktemp("samples")
    for name in ("briefs", "docs", "hooks", "overrides"):
        shutil.copytree(root / name, project / name)
    shutil.copy(root / "mkdocs.yml", project)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MUJAZ_SITE_URL", "https://example.org/repo/")  # as the fixture `site`
        build_shares(project)
    return project


def shares_of(project: Path) -> list[Path]:
    return sorted((project / "shares").iterdir())


def briefs_in(site: Path) -> int:
    return sum(1 for _ in site.glob("briefs/*/*.bib"))


def test_the_shares_have_no_file_in_common_and_each_has_pages(samples: Path) -> None:
    files = [contents(folder).keys() - {share.SHARE_FILE} for folder in shares_of(samples)]
    assert sum(map(len, files)) == len(set().union(*files))
    assert all(any(name.startswith("briefs/") and name.endswith(".html") for name in of_share) for of_share in files)


def test_a_merge_is_the_site_byte_for_byte(samples: Path, site: Path, tmp_path: Path) -> None:
    merged = merge_shards(shares_of(samples), read_project_config(samples / "mkdocs.yml"), str(tmp_path / "site"))
    assert contents(tmp_path / "site") == contents(site)
    assert merged == Merged(briefs_in(site), len(contents(site)), 0, 0)
    assert all((folder / share.SHARE_FILE).is_file() for folder in shares_of(samples))


def test_the_order_of_the_folders_does_not_matter_and_a_second_merge_writes_nothing(
    samples: Path, site: Path, tmp_path: Path
) -> None:
    folders = shares_of(samples)
    merge_shards(folders[::-1], read_project_config(samples / "mkdocs.yml"), str(tmp_path / "site"))
    assert contents(tmp_path / "site") == contents(site)
    assert merge_shards(folders, read_project_config(samples / "mkdocs.yml"), str(tmp_path / "site")) == Merged(
        briefs_in(site), 0, len(contents(site)), 0
    )


# ---- a site that changes ----------------------------------------------------------------------------------


def test_only_what_differs_is_moved_what_is_gone_is_removed_and_the_next_build_goes_on(
    root: Path, tmp_path: Path
) -> None:
    names = {f"2024/b{n}.md": SOUND.replace("04-30", f"04-{n:02}").replace("سليم", f"رقم {n}") for n in range(1, 6)}
    project = make(root, tmp_path / "p", dict(names))
    merge_shards(build_shares(project), read_project_config(project / "mkdocs.yml"))
    (project / "site/theirs.txt").write_text("ليس منا", "utf-8")
    before = {path: (path.stat().st_ino, path.read_bytes()) for path in files_of(project / "site")}

    (project / "briefs/2024/b1.md").unlink()
    edited = project / "briefs/2024/b5.md"
    edited.write_text(edited.read_text("utf-8") + "\nجملة جديدة.\n", "utf-8")
    merged = merge_shards(build_shares(project), read_project_config(project / "mkdocs.yml"))

    plain = build(project, tmp_path / "plain")
    assert plain.returncode == 0, plain.stderr
    assert contents(project / "site") == {**contents(tmp_path / "plain"), "theirs.txt": "ليس منا".encode()}
    assert not (project / "site/briefs/2024/b1.html").exists()
    assert merged.removed >= 6  # the page, its Markdown, three citations, its document
    there = files_of(project / "site")
    written = [path for path in there if path not in before or path.stat().st_ino != before[path][0]]
    assert written == [path for path in there if path not in before or path.read_bytes() != before[path][1]]
    assert len(written) == merged.written

    after = json.loads(mujaz(project, "build", "--json"))
    assert (after["written"], after["removed"]) == (0, 0)


def test_a_whole_build_into_the_folder_of_a_share_makes_it_none(root: Path, tmp_path: Path) -> None:
    project = make(root, tmp_path / "p", {"2024/sound.md": SOUND})
    build_share(project, 1, project / "site")
    assert share.read_share(project / "site") is not None
    mujaz(project, "build", "--quiet")
    assert share.read_share(project / "site") is None
    assert not (project / "site" / share.SHARE_FILE).exists()


# ---- what is refused --------------------------------------------------------------------------------------


def a_share(number: int, of: int = 2, *, fingerprint: str = "e", briefs: str = "b", file: str = "") -> Share:
    file = file or f"briefs/{number}.html"
    units = {
        UnitKey(UnitKind.PAGE, file): Unit((file,)),
        UnitKey(UnitKind.BRIEF, str(number)): Unit(()),
    }
    return Share(Shard(number, of), briefs, Manifest(fingerprint, "", units))


def put(found: Share, folder: Path, text: str = "نص") -> Path:
    for address in found.manifest.files():
        (folder / address).parent.mkdir(parents=True, exist_ok=True)
        (folder / address).write_text(text, "utf-8")
    folder.mkdir(parents=True, exist_ok=True)
    share.write_share(found, folder)
    return folder


def refusal(folders: list[Path], tmp_path: Path, into: str = "site") -> tuple[str, dict[str, object]]:
    (tmp_path / "mkdocs.yml").write_text("site_name: س\n", "utf-8")
    with pytest.raises(Refused) as caught:
        merge_shards(folders, read_project_config(tmp_path / "mkdocs.yml"), str(tmp_path / into))
    assert not (tmp_path / "site").exists()
    return caught.value.reason, caught.value.values


@pytest.mark.parametrize(
    ("others", "reason"),
    [
        ([a_share(2, of=3)], "shares-of-different-numbers"),
        ([a_share(2, fingerprint="other")], "shares-of-different-engines"),
        ([a_share(2, briefs="other")], "shares-of-different-briefs"),
        ([a_share(1)], "share-twice"),
        ([], "shares-missing"),
        ([a_share(2, file="../outside.html")], "not-a-share"),
        ([a_share(2, file="/outside.html")], "not-a-share"),
    ],
)
def test_what_makes_no_whole_site_is_refused(others: list[Share], reason: str, tmp_path: Path) -> None:
    folders = [put(a_share(1), tmp_path / "0")]
    for number, other in enumerate(others, 1):
        folder = tmp_path / str(number)
        kept = other if reason != "not-a-share" else replace(other, manifest=Manifest("e"))
        put(kept, folder)
        share.write_share(other, folder)
        folders.append(folder)
    assert refusal(folders, tmp_path)[0] == reason


def test_missing_shares_are_named(tmp_path: Path) -> None:
    folders = [put(a_share(n, of=5), tmp_path / str(n)) for n in (4, 2)]
    assert refusal(folders, tmp_path) == ("shares-missing", {"numbers": "1 3 5", "of": 5})


@pytest.mark.parametrize("text", [None, "", "[]", "{}", '{"number": 1, "of": 2, "briefs": "b", "manifest": []}'])
def test_a_foreign_folder_is_refused(text: str | None, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign"
    foreign.mkdir()
    if text is not None:
        (foreign / share.SHARE_FILE).write_text(text, "utf-8")
    assert refusal([put(a_share(1), tmp_path / "1"), foreign], tmp_path) == ("not-a-share", {"folder": foreign})


def test_a_share_that_lost_a_file_is_refused(tmp_path: Path) -> None:
    folders = [put(a_share(n), tmp_path / str(n)) for n in (1, 2)]
    (folders[1] / "briefs/2.html").unlink()
    assert refusal(folders, tmp_path) == ("share-without-file", {"folder": folders[1], "address": "briefs/2.html"})


def test_files_of_two_shares_with_different_bytes_are_refused_and_equal_ones_taken(tmp_path: Path) -> None:
    folders = [put(a_share(1, file="a.html"), tmp_path / "1"), put(a_share(2, file="a.html"), tmp_path / "2", "آخر")]
    values = {"folder": folders[1], "address": "a.html", "first": folders[0]}
    assert refusal(folders, tmp_path) == ("shares-with-different-files", values)
    put(a_share(2, file="a.html"), folders[1])
    assert merge_shards(folders, read_project_config(tmp_path / "mkdocs.yml"), str(tmp_path / "site")) == Merged(
        2, 1, 0, 0
    )


@pytest.mark.parametrize("into", ["1", "1/site", "."])
def test_a_site_that_overlaps_a_share_is_refused(into: str, tmp_path: Path) -> None:
    folders = [put(a_share(n), tmp_path / str(n)) for n in (1, 2)]
    assert refusal(folders, tmp_path, into)[0] == "site-in-share"
