"""`mujaz check`."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Mujaz = Callable[..., Result]


def write(project: Path, path: str, old: str, new: str) -> Path:
    """Write a copy of the sound brief in which `old` is `new`."""
    text = (project / "briefs" / "2024" / "sound.md").read_text("utf-8")
    assert old in text
    target = project / "briefs" / path
    target.parent.mkdir(exist_ok=True)
    target.write_text(text.replace(old, new), "utf-8")
    return target


def faulty(project: Path, path: str = "2024/faulty.md") -> Path:
    return write(project, path, "2024-04-30", "2024-04-31")


def doubtful(project: Path, path: str = "2024/doubtful.md") -> Path:
    return write(project, path, "title:", "titel: x\ntitle:")


@pytest.mark.usefixtures("project")
def test_a_sound_project(mujaz: Mujaz) -> None:
    result = mujaz("check")
    assert (result.exit_code, result.output) == (0, "موجز واحد: لا أخطاء، لا تنبيهات\n")


def test_an_error_fails(project: Path, mujaz: Mujaz) -> None:
    faulty(project)
    result = mujaz("check")
    assert result.exit_code == 1
    assert result.output.startswith("briefs/2024/faulty.md:3: خطأ[bad-date]: ")
    assert result.output.endswith("\nموجزان: خطأ واحد، لا تنبيهات\n")


def test_a_warning_fails_only_if_strict(project: Path, mujaz: Mujaz) -> None:
    doubtful(project)
    assert mujaz("check").exit_code == 0
    strict = mujaz("check", "--strict")
    assert strict.exit_code == 1
    assert "briefs/2024/doubtful.md:2: تنبيه[unknown-key]" in strict.output
    assert strict.output.endswith("موجزان: لا أخطاء، تنبيه واحد\n")


@pytest.mark.parametrize(("count", "words"), [(2, "خطآن"), (3, "3 أخطاء"), (11, "11 خطأً"), (100, "100 خطأ")])
def test_the_count_is_good_arabic(project: Path, mujaz: Mujaz, count: int, words: str) -> None:
    for number in range(count):
        faulty(project, f"2024/faulty-{number}.md")
    assert f": {words}، لا تنبيهات\n" in mujaz("check").output


def test_problems_are_in_order(project: Path, mujaz: Mujaz) -> None:
    for name in ("b", "a", "c"):
        faulty(project, f"2024/{name}.md")
    write(project, "2023/d.md", "2024-04-30\ntopics: [security]", "2023-13-01\ntopics: [nowhere]")
    lines = [line.split(" ")[0] for line in mujaz("check").output.splitlines() if line.startswith("briefs/")]
    assert lines == [
        "briefs/2023/d.md:3:",
        "briefs/2023/d.md:4:",
        "briefs/2024/a.md:3:",
        "briefs/2024/b.md:3:",
        "briefs/2024/c.md:3:",
    ]


def test_only_the_files_that_are_named(project: Path, mujaz: Mujaz) -> None:
    path = doubtful(project)
    faulty(project)
    faulty(project, "2023/other.md")
    only_one = mujaz("check", path)
    assert only_one.exit_code == 0
    assert "faulty" not in only_one.output
    assert only_one.output.endswith("موجز واحد: لا أخطاء، تنبيه واحد\n")
    folder = mujaz("check", "briefs/2023", path)
    assert folder.exit_code == 1
    assert "faulty" not in folder.output
    assert folder.output.startswith("briefs/2023/other.md:3: خطأ[bad-date]")
    assert folder.output.count("تنبيه[") == 1
    assert mujaz("check", "briefs").output == mujaz("check").output


def test_a_folder_is_not_the_beginning_of_another_ones_name(project: Path, mujaz: Mujaz) -> None:
    faulty(project)
    (project / "briefs" / "202").mkdir()
    assert mujaz("check", "briefs/202").output == "لا موجزات: لا أخطاء، لا تنبيهات\n"


def test_from_a_folder_below(project: Path, mujaz: Mujaz, monkeypatch: pytest.MonkeyPatch) -> None:
    faulty(project)
    monkeypatch.chdir(project / "briefs" / "2024")
    assert mujaz("check", "sound.md").exit_code == 0
    assert mujaz("check", "faulty.md").exit_code == 1


def test_a_path_that_is_no_brief_of_the_project(project: Path, mujaz: Mujaz, tmp_path: Path) -> None:
    outside = mujaz("check", project / "mkdocs.yml")
    assert outside.exit_code == 2
    assert "ليس في مجلد الموجزات" in outside.output
    assert mujaz("check", tmp_path / "nowhere.md").exit_code == 2


def test_settings_and_vocabulary_are_checked_too(project: Path, mujaz: Mujaz) -> None:
    (project / "mkdocs.yml").write_text("{site_name: س, plugins: [], extra: {mujaz: {page_size: 1}}}", "utf-8")
    (project / "briefs" / "vocabulary.yml").write_text("topics:\n  - {id: A, label: س}", "utf-8")
    output = mujaz("check").output
    assert "mkdocs.yml:1: خطأ[bad-setting]" in output
    assert "briefs/vocabulary.yml:2: خطأ[bad-entry]" in output


def test_english(project: Path, mujaz: Mujaz) -> None:
    faulty(project)
    asked = mujaz("--lang", "en", "check").output
    assert "faulty.md:3: error[bad-date]: " in asked
    assert asked.endswith("2 briefs: 1 error, 0 warnings\n")
    (project / "mkdocs.yml").write_text("{site_name: س, plugins: [], extra: {mujaz: {messages: en}}}", "utf-8")
    assert mujaz("check").output == asked
    assert "خطأ[bad-date]" in mujaz("--lang", "ar", "check").output


def test_another_folder_of_briefs_and_another_config(project: Path, mujaz: Mujaz, tmp_path: Path) -> None:
    (project / "briefs").rename(project / "texts")
    (project / "other.yml").write_text("INHERIT: mkdocs.yml\nextra: {mujaz: {briefs_dir: texts}}", "utf-8")
    assert mujaz("check", "-f", "other.yml").output == "موجز واحد: لا أخطاء، لا تنبيهات\n"
    assert mujaz("check", "--config-file", tmp_path / "project" / "other.yml").exit_code == 0


def test_settings_that_are_inherited(project: Path, mujaz: Mujaz) -> None:
    (project / "child.yml").write_text("INHERIT: mkdocs.yml\nextra: {mujaz: {messages: en}}", "utf-8")
    assert mujaz("check", "-f", "child.yml").output == "1 brief: 0 errors, 0 warnings\n"


def test_without_a_project(mujaz: Mujaz, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = mujaz("check")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("خطأ: لا يوجد mkdocs.yml في ")
    assert mujaz("--lang", "en", "check").stderr.startswith("error: there is no mkdocs.yml in ")


@pytest.mark.parametrize("config", ["", "extra:", "extra: {mujaz: }"])
def test_a_config_without_settings(project: Path, mujaz: Mujaz, config: str) -> None:
    (project / "mkdocs.yml").write_text(f"site_name: س\nplugins: []\n{config}", "utf-8")
    assert mujaz("check").output == "موجز واحد: لا أخطاء، لا تنبيهات\n"


def test_an_extension_that_is_not_there_is_named_and_the_rest_is_checked(project: Path, mujaz: Mujaz) -> None:
    config = project / "mkdocs.yml"
    named = "slugify: !!python/name:mujaz.markdown.heading_id"
    config.write_text(config.read_text("utf-8").replace(named, "no: 1"), "utf-8")
    doubtful(project)
    output = mujaz("--lang", "en", "check").output
    assert "mkdocs.yml:7: error[bad-extension]: the extension of Markdown 'toc' cannot be loaded: " in output
    assert "briefs/2024/doubtful.md:2: warning[unknown-key]" in output


def test_an_extension_that_cannot_read_a_text_is_named(project: Path, mujaz: Mujaz) -> None:
    config = project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("mujaz.markdown.heading_id", "os.sep"), "utf-8")
    output = mujaz("--lang", "en", "check").output
    assert "error[bad-extension]: the extension of Markdown 'toc' cannot be loaded: TypeError: " in output


def test_no_colours_where_there_is_no_terminal(project: Path, mujaz: Mujaz) -> None:
    faulty(project)
    assert "\x1b" not in mujaz("check").output


# ---- the words of the command line ----------------------------------------------------------------------


def test_help_is_in_the_language_asked_for(mujaz: Mujaz) -> None:
    assert "يدقق موجزات المشروع" in mujaz("--help").output
    assert "Check the briefs of the project" in mujaz("--lang", "en", "--help").output
    assert "عامِل التنبيهات" in mujaz("check", "--help").output
    assert "let warnings count" in mujaz("--lang", "en", "check", "--help").output


def test_the_version(mujaz: Mujaz) -> None:
    assert mujaz("--version").output.startswith("mujaz 0.")
