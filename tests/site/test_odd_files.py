"""A strange file in briefs/ or docs/ costs that file: the rest is built, and nothing waits."""

from pathlib import Path

import pytest

from tests.site.desk import Desk, files
from tests.source.odd_files import ODD, WORD, make_odd

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")  # pytest-xdist has threads

SOUND = "---\ntitle: صفحة سليمة\n---\n\n# صفحة سليمة\n"


@pytest.mark.parametrize("folder", ["briefs", "docs"])
def test_strange_files_cost_themselves_alone(tmp_path: Path, folder: str) -> None:
    desk = Desk(tmp_path / "p")
    usual = desk.build()
    before = files(desk.site)
    make_odd(desk.root / folder)
    (desk.root / folder / "2024/sound.md").unlink()  # no brief: a fault of its own
    if folder == "docs":
        (desk.root / "docs/2024/sound.md").write_text(SOUND, "utf-8")
    report = desk.build()
    there = files(desk.site)
    assert report.briefs == usual.briefs
    assert report.problems >= len(ODD)
    assert before.keys() <= there.keys()
    assert ("2024/sound.html" in there) == (folder == "docs")
    assert [path for path, data in there.items() if WORD.encode() in data or b"root:x:" in data] == []
    assert desk.differences() == []
