"""`mujaz merge` on the command line: what it says, in both languages, and its exit codes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from mujaz.build import Shard, share
from mujaz.build.manifest import Manifest, Unit
from mujaz.build.share import Share
from mujaz.unit_key import UnitKey, UnitKind


def put(folder: Path, number: int, of: int = 2, fingerprint: str = "e", briefs: str = "b") -> None:
    """Put a share of one page into a folder."""
    folder.mkdir(parents=True)
    (folder / f"{number}.html").write_text("نص", "utf-8")
    units = {
        UnitKey(UnitKind.PAGE, f"{number}.html"): Unit((f"{number}.html",)),
        UnitKey(UnitKind.BRIEF, str(number)): Unit(()),
    }
    share.write_share(Share(Shard(number, of), briefs, Manifest(fingerprint, "", units)), folder)


def test_what_was_done_is_said_in_both_languages(project: Path, mujaz: Callable[..., Result]) -> None:
    for number in (1, 2):
        put(project / f"share-{number}", number)
    result = mujaz("merge", "share-1", "share-2", "--into", "out")
    assert result.exit_code == 0
    assert result.stdout == "جُمعت حصتان: موجزان، كُتب ملفان\n"
    assert sorted(path.name for path in (project / "out").iterdir()) == ["1.html", "2.html"]
    result = mujaz("--lang", "en", "merge", "share-1", "share-2", "--into", "out")
    assert result.stdout == "2 shares merged: 2 briefs, 0 files written, 2 files kept\n"


@pytest.mark.parametrize(
    ("other", "arabic", "english"),
    [
        (None, "خطأ: لا حصة مكتملة في b", "error: b holds no finished share"),
        (
            {"number": 2, "of": 3},
            "خطأ: الحصة b واحدة من 3، والحصة a واحدة من 2",
            "error: b is a share of 3, a one of 2",
        ),
        ({"number": 1}, "خطأ: الحصة 1 مكررة: في a وفي b", "error: share 1 is there twice: in a and in b"),
        ({"number": 2, "fingerprint": "x"}, "خطأ: الحصتان b وa لم تُبنيا بالبرنامج", "not built with the same program"),
        ({"number": 2, "briefs": "x"}, "خطأ: الحصتان b وa لم تُبنيا من الموجزات", "not built from the same briefs"),
    ],
)
def test_a_refusal_names_what_is_wrong(
    other: dict[str, object] | None, arabic: str, english: str, project: Path, mujaz: Callable[..., Result]
) -> None:
    put(project / "a", 1)
    if other:
        put(project / "b", **other)  # type: ignore[arg-type]
    for language, text in (("ar", arabic), ("en", english)):
        result = mujaz("--lang", language, "merge", "a", "b", "--into", "out")
        assert result.exit_code == 1
        assert text in result.stderr
        assert not (project / "out").exists()


def test_missing_shares_are_named(project: Path, mujaz: Callable[..., Result]) -> None:
    put(project / "a", 2, 4)
    assert mujaz("merge", "a", "--into", "out").stderr == "خطأ: الحصص الناقصة من أصل 4: 1 3 4\n"


def test_without_folders_nothing_is_merged(mujaz: Callable[..., Result]) -> None:
    assert mujaz("merge").exit_code == 2
