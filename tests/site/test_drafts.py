"""A preview has what is not public yet, and differs from the site in nothing else."""

from pathlib import Path

import pytest

from mujaz.build import BuildOptions, Progress, Report, build_site
from mujaz.config import read_project_config
from tests.site.desk import Desk, files

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")  # pytest-xdist has threads

WORD = "زمردخاتون"
DRAFT, EMBARGOED, WITHHELD = "2024/b10.md", "2024/b11.md", "2024/b12.md"


def preview(desk: Desk, *, drafts: bool = True) -> tuple[Report, dict[str, bytes]]:
    """Build a preview as `mujaz serve` does; return the report and its files."""
    folder = desk.root / ".cache/mujaz/serve"
    with pytest.MonkeyPatch.context() as patch:
        desk._set(patch)
        project = read_project_config(desk.root / "mkdocs.yml")
        options = BuildOptions(project, str(folder), desk.processes, strict=False, drafts=drafts)
        report = build_site(options, Progress(), desk.now)
    return report, files(folder)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "p")
    desk.change(DRAFT, title=f"مسودة {WORD}")
    desk.change(EMBARGOED, title=f"محظور {WORD}", embargo="2026-12-01T09:00")
    desk.change(WITHHELD, title=f"سري {WORD}", private=True)
    return desk


def test_drafts_and_embargoed_briefs_are_in_the_preview_alone(desk: Desk) -> None:
    report, shown = preview(desk)
    assert dict(report.drafts) == {
        "briefs/2024/b10.html": "",
        "briefs/2024/b11.html": "2026-12-01T09:00:00+02:00",
    }
    assert WORD.encode() in shown["briefs/2024/b10.html"]
    assert WORD.encode() in shown["briefs/2024/b11.html"]
    assert "briefs/2024/b12.html" not in shown  # its fault has to be mended first
    built = desk.build()
    assert built.drafts == ()
    assert [path for path, data in files(desk.site).items() if WORD.encode() in data or "b10" in path] == []
    assert desk.differences() == []


def test_it_says_so_again_where_nothing_has_changed(desk: Desk) -> None:
    first, _ = preview(desk)
    again, _ = preview(desk)
    assert (again.written, again.drafts) == (0, first.drafts)


def test_without_them_it_has_the_bytes_of_the_site(desk: Desk) -> None:
    preview(desk)
    report, shown = preview(desk, drafts=False)
    assert report.drafts == ()
    assert shown == desk.clean()


def test_where_all_is_public_it_has_the_bytes_of_the_site(desk: Desk) -> None:
    for path in (DRAFT, EMBARGOED, WITHHELD):
        del desk.briefs[path]
    desk.save()
    _, shown = preview(desk)
    assert shown == desk.clean()
