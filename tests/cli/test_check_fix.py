"""`mujaz check --fix`, `--diff` and its formats for machines."""

import json
import re
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from mujaz.cli import fix
from mujaz.cli.fix import Fixes
from mujaz.cli.project import Fault, open_project

Mujaz = Callable[..., Result]

OLD = "وقع الحدث."
SLIP, RIGHT = "قال, ان  الوفد ذهب الى  هناك .", "قال، ان الوفد ذهب إلى هناك."


def slip(project: Path, path: str = "2024/slip.md", text: str = SLIP) -> Path:
    """Write a copy of the sound brief with a text that can be mended."""
    target = project / "briefs" / path
    target.parent.mkdir(exist_ok=True)
    sound = (project / "briefs" / "2024" / "sound.md").read_text("utf-8")
    target.write_bytes(sound.replace(OLD, text).encode())
    return target


def test_what_can_be_mended_is_told(project: Path, mujaz: Mujaz) -> None:
    path = slip(project)
    result = mujaz("check")
    assert result.exit_code == 0
    assert "briefs/2024/slip.md:9:4: تنبيه[latin-comma]" in result.output
    assert result.output.endswith("الخيار --fix يصحّح 5 مواضع منها بأمان\nموجزان: لا أخطاء، 5 تنبيهات\n")
    assert SLIP in path.read_text("utf-8")


def test_fix(project: Path, mujaz: Mujaz) -> None:
    path = slip(project)
    before = path.read_text("utf-8")
    result = mujaz("check", "--fix")
    assert (result.exit_code, result.output) == (
        0,
        "صُحّحت 5 مواضع، وتغيّر ملف واحد\nموجزان: لا أخطاء، لا تنبيهات\n",
    )
    assert path.read_text("utf-8") == before.replace(SLIP, RIGHT)
    assert mujaz("check", "--fix").output.startswith("لم يُصحَّح شيء، ولم يتغيّر ملف\n")


def test_as_many_places_are_mended_as_were_told_though_one_edit_makes_room_for_the_next(
    project: Path, mujaz: Mujaz
) -> None:
    path = slip(project, text="نص ,نص ثم ( نص ) و« نص » و( « نص » ) ,ثم.")
    told = re.search(r"--fix safely mends (\d+) of them", mujaz("--lang", "en", "check").output)
    done = re.search(r"(\d+) places mended", mujaz("--lang", "en", "check", "--fix").output)
    assert told
    assert done
    assert told[1] == done[1]
    assert "نص، نص ثم (نص) و«نص» و(«نص»)، ثم." in path.read_text("utf-8")
    assert "--fix" not in mujaz("--lang", "en", "check").output


def test_what_is_left_is_told_after_it(project: Path, mujaz: Mujaz) -> None:
    path = slip(project, text="قال, ثم ثم صمت.")
    result = mujaz("--lang", "en", "check", "--fix", "--strict")
    assert result.exit_code == 1
    assert "slip.md:9:6: warning[doubled-word]" in result.output
    assert "latin-comma" not in result.output
    assert result.output.endswith("1 place mended, 1 file changed\n2 briefs: 0 errors, 1 warning\n")
    assert "قال، ثم ثم صمت." in path.read_text("utf-8")


def test_only_the_files_that_are_named(project: Path, mujaz: Mujaz) -> None:
    one, other = slip(project), slip(project, "2024/other.md")
    mujaz("check", "--fix", one)
    assert SLIP not in one.read_text("utf-8")
    assert SLIP in other.read_text("utf-8")


def test_diff_writes_nothing(project: Path, mujaz: Mujaz) -> None:
    path = slip(project)
    result = mujaz("check", "--diff")
    assert result.output.startswith(
        "--- a/briefs/2024/slip.md\n+++ b/briefs/2024/slip.md\n@@ -6,7 +6,7 @@\n \n ## الحدث\n \n"
        f"-{SLIP}\n+{RIGHT}\n \n ## الرأي\n \n"
    )
    assert SLIP in path.read_text("utf-8")


def test_diff_beside_fix_shows_what_was_written(project: Path, mujaz: Mujaz) -> None:
    path = slip(project)
    assert f"-{SLIP}\n+{RIGHT}\n" in mujaz("check", "--diff", "--fix").output
    assert RIGHT in path.read_text("utf-8")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_the_byte_order_mark_stay(project: Path, mujaz: Mujaz, end: str) -> None:
    path = slip(project)
    data = b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", end.encode()) + b"mixed\r\nends\n"
    path.write_bytes(data)
    mujaz("check", "--fix")
    assert path.read_bytes() == data.replace(SLIP.encode(), RIGHT.encode())


def test_the_rights_of_a_file_stay(project: Path, mujaz: Mujaz) -> None:
    path = slip(project)
    path.chmod(0o640)
    mujaz("check", "--fix")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert sorted(p.name for p in path.parent.iterdir()) == ["slip.md", "sound.md"]


def test_a_file_that_changed_meanwhile_is_not_written(project: Path) -> None:
    path = slip(project)
    opened = open_project(None)
    path.write_text("شيء آخر", "utf-8")
    with pytest.raises(Fault, match=r"slip\.md"):
        fix.write_fixed(Fixes({"2024/slip.md": "نص"}, 1), opened)
    assert path.read_text("utf-8") == "شيء آخر"


def test_what_cannot_be_written_is_named(project: Path) -> None:
    path = slip(project)
    opened = open_project(None)
    path.unlink()
    with pytest.raises(Fault, match=r"slip\.md"):
        fix.write_fixed(Fixes({"2024/slip.md": "نص"}, 1), opened)


# ---- for machines ---------------------------------------------------------------------------------------


def test_json(project: Path, mujaz: Mujaz) -> None:
    path = slip(project, text="قال, ثم صمت.")
    told = json.loads(mujaz("--lang", "en", "check", "--format", "json").output)
    start = path.read_text("utf-8").index(",")
    assert told == {
        "problems": [
            {
                "path": "briefs/2024/slip.md",
                "line": 9,
                "column": 4,
                "code": "latin-comma",
                "severity": "warning",
                "message": "a Latin comma in Arabic text: 'قال, ثم صمت.'",
                "hint": "write the Arabic comma \u060c",
                "edits": [{"start": start, "end": start + 1, "text": "\u060c"}],
            }
        ],
        "briefs": 2,
        "fixed": 0,
    }
    fixed = json.loads(mujaz("check", "--format", "json", "--fix", "--diff").output)
    assert (fixed["problems"], fixed["fixed"]) == ([], 1)
    assert fixed["diff"].startswith("--- a/briefs/2024/slip.md")


def test_json_fails_as_text_does(project: Path, mujaz: Mujaz) -> None:
    slip(project)
    assert mujaz("check", "--format", "json").exit_code == 0
    assert mujaz("check", "--format", "json", "--strict").exit_code == 1


def test_github(project: Path, mujaz: Mujaz, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    slip(project, text="بلغ 5%, فى عام.")
    lines = mujaz("--lang", "en", "check", "--format", "github").output.splitlines()
    assert lines[0] == (
        "::warning file=briefs/2024/slip.md,line=9,col=7,title=mujaz%3A latin-comma"
        "::a Latin comma in Arabic text: 'بلغ 5%25, فى عام.'%0Awrite the Arabic comma \u060c"
    )
    assert lines[1].startswith("::notice file=briefs/2024/slip.md,line=9,col=9,title=mujaz%3A final-ya::")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(project.parent))
    assert "::warning file=project/briefs/2024/slip.md," in mujaz("check", "--format", "github").output
    (project / "mkdocs.yml").write_text("extra: {mujaz: {page_size: 1}}", "utf-8")
    assert "::error file=project/mkdocs.yml,line=1,title=" in mujaz("check", "--format", "github").output


# ---- hints, and what the site says ----------------------------------------------------------------------


def test_hints_are_no_failure(project: Path, mujaz: Mujaz) -> None:
    slip(project, text="ذهبوا فى الصباح.")
    result = mujaz("check", "--strict")
    assert result.exit_code == 0
    assert "ملاحظة[final-ya]" in result.output
    assert result.output.endswith("موجزان: لا أخطاء، لا تنبيهات، ملاحظة واحدة\n")


def test_a_rule_is_set_in_the_settings(project: Path, mujaz: Mujaz) -> None:
    slip(project, text="قال, ثم ثم صمت.")
    config = project / "mkdocs.yml"
    config.write_text("extra: {mujaz: {rules: {latin-comma: off, doubled-word: error}}}", "utf-8")
    result = mujaz("check", "--fix")
    assert result.exit_code == 1
    assert "خطأ[doubled-word]" in result.output
    assert "latin-comma" not in result.output
    config.write_text("extra: {mujaz: {rules: {latin-coma: off}}}", "utf-8")
    assert "mkdocs.yml:1: خطأ[unknown-setting]" in mujaz("check").output


def test_a_key_that_withholds_becomes_the_state_but_a_remark_stays(project: Path, mujaz: Mujaz) -> None:
    path = slip(project, text="وقع الحدث هنا.")
    text = path.read_text("utf-8")
    remark = "ملاحظات: لا تنشر قبل القمة القادمة"
    for line, mended in {"hold: true": "status: draft", remark: remark}.items():
        path.write_text(text.replace("\n---\n", f"\n{line}\n---\n", 1), "utf-8")
        mujaz("check", "--fix")
        assert path.read_text("utf-8") == text.replace("\n---\n", f"\n{mended}\n---\n", 1)
