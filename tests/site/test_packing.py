"""`mujaz pack`: the edition and the single brief that it writes, again and again."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.site.desk import Desk, files

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")  # pytest-xdist has threads


def mujaz(desk: Desk, *arguments: str, lang: str = "ar") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mujaz", "--lang", lang, *arguments]
    return subprocess.run(command, cwd=desk.root, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = Desk(tmp_path_factory.mktemp("pack") / "p")
    done = mujaz(desk, "pack")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("كُتب pack/offline.zip (")
    assert "ابدأ القراءة من pack/offline/start.html" in done.stdout
    return desk


@pytest.fixture
def desk(packed: Desk, tmp_path: Path) -> Desk:
    return packed.copied(tmp_path / "p")


def edition(desk: Desk) -> bytes:
    return (desk.root / "pack/offline.zip").read_bytes()


def test_folder_and_zip_hold_the_same(desk: Desk) -> None:
    with zipfile.ZipFile(desk.root / "pack/offline.zip") as read:
        assert files(desk.root / "pack/offline") == {name: read.read(name) for name in sorted(read.namelist())}


def test_two_editions_of_a_site_are_the_same_bytes(desk: Desk) -> None:
    first = edition(desk)
    assert first == (desk.site / "offline.zip").read_bytes()
    for leftover in (desk.cache, desk.site, desk.root / "pack"):
        shutil.rmtree(leftover)
    assert mujaz(desk, "pack", "--quiet").stdout == ""
    assert edition(desk) == first


def test_after_an_edit_it_is_that_of_a_new_project(desk: Desk) -> None:
    first = edition(desk)
    desk.change("2023/b01.md", title="عنوان جديد", aliases=None)
    desk.change("2024/b09.md", status="draft")
    assert mujaz(desk, "pack").returncode == 0
    after = edition(desk)
    assert after != first
    assert not (desk.root / "pack/offline/site/briefs/2024/b09.html").exists()
    for leftover in (desk.cache, desk.site, desk.root / "pack"):
        shutil.rmtree(leftover)
    mujaz(desk, "pack")
    assert edition(desk) == after


def test_without_the_setting_it_is_made_all_the_same(desk: Desk) -> None:
    desk.edit("mkdocs.yml", "pack: true", "pack: false")
    assert mujaz(desk, "pack").returncode == 0
    assert not (desk.site / "offline.zip").exists()
    first = edition(desk)
    assert mujaz(desk, "pack").returncode == 0
    assert edition(desk) == first


def test_what_stands_in_the_folder_is_not_touched(desk: Desk) -> None:
    (desk.root / "mine/offline").mkdir(parents=True)
    (desk.root / "mine/offline/letter.txt").write_text("رسالة", "utf-8")
    done = mujaz(desk, "pack", "-o", "mine", lang="en")
    assert done.returncode == 1
    assert "mine/offline holds files that are of no former edition" in done.stderr
    assert [*files(desk.root / "mine")] == ["offline/letter.txt"]


def test_one_brief(desk: Desk) -> None:
    done = mujaz(desk, "pack", "--brief", "b02", "-o", "out", lang="en")
    assert done.returncode == 0, done.stderr
    assert "wrote out/b02.html (" in done.stdout
    assert [*files(desk.root / "out")] == ["b02.html"]
    page = (desk.root / "out/b02.html").read_text("utf-8")
    assert 'href="https://example.org/mujaz/briefs/2024/b09.html"' in page
    assert "default-src 'none'" in page


@pytest.mark.parametrize("slug", ["b99", "b10"])
def test_a_brief_that_is_not_published(slug: str, desk: Desk) -> None:
    done = mujaz(desk, "pack", "--brief", slug)
    assert done.returncode == 1
    assert done.stderr.endswith(f"خطأ: لا موجز منشورًا في ملف اسمه «{slug}»\n")


def test_the_file_of_a_brief_that_is_withdrawn_goes(desk: Desk, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    for place, slug in (("pack", "b09"), ("pack", "b01"), ("handed-on", "b09"), (str(outside), "b09")):
        assert mujaz(desk, "pack", "--brief", slug, "-o", place).returncode == 0
    (desk.root / "handed-on/b09.html").write_text("theirs", "utf-8")
    desk.change("2024/b09.md", status="draft")
    done = mujaz(desk, "build", lang="en")
    assert done.returncode == 0
    assert not (desk.root / "pack/b09.html").exists()
    assert (desk.root / "pack/b01.html").exists()
    assert (desk.root / "handed-on/b09.html").read_text("utf-8") == "theirs"
    assert (outside / "b09.html").exists()  # nothing outside the project is removed
    assert done.stderr.count("a brief that is no longer published (b09)") == 2
    assert "no longer published" not in mujaz(desk, "build", lang="en").stderr


def test_it_goes_too_when_another_is_asked_for_and_when_the_brief_is_removed(desk: Desk) -> None:
    assert mujaz(desk, "pack", "--brief", "b09").returncode == 0
    del desk.briefs["2024/b09.md"]
    desk.save()
    assert mujaz(desk, "pack", "--brief", "b09").returncode == 1
    assert not (desk.root / "pack/b09.html").exists()
    (desk.cache / "editions.json").write_text("[{", "utf-8")
    assert mujaz(desk, "build").returncode == 0
