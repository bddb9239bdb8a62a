"""`mujaz new`."""

import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from mujaz.cli import ask
from mujaz.source import read_folder

Mujaz = Callable[..., Result]

DRAFT = """\
---
title: 'تنسيق أمني: بلدان'
date: 2024-04-30
topics: [security, water]
countries: [LB, IR]
authors: [editors]
status: draft
---

## الحدث

<!-- ما الذي حدث، ومتى وأين؟ الوقائع وحدها، بلا حكم عليها. -->

## الرأي

<!-- ما نراه فيه: ما دلالته، وماذا بعده؟ -->
"""
FLAGS = [
    *("--topic", "الامن", "--topic", "water", "--topic", "الأمن والدفاع", "--country", "لبنان", "--country", "ir"),
    *("--author", "هيئه التحرير", "--date", "٣٠ نيسان 2024"),
]


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ask, "is_terminal", lambda: True)
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)


def test_flags_say_all(project: Path, mujaz: Mujaz) -> None:
    result = mujaz("new", "تنسيق", "أمني:  بلدان", *FLAGS)
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("كُتبت المسودة briefs/2024/2024-04-30-01.md\n")
    assert (project / "briefs/2024/2024-04-30-01.md").read_text("utf-8") == DRAFT


@pytest.mark.parametrize(
    ("tag", "line", "headings"),
    [
        ("ar", "", ["## الحدث", "## الرأي"]),
        ("en-GB", "lang: en-GB\n", ["## Event", "## Assessment"]),
        ("fr", "lang: fr\n", ["## Événement", "## Analyse"]),
        ("tr", "lang: tr\n", ["## Event", "## Assessment"]),
    ],
)
def test_a_draft_in_another_language_has_its_headings(
    project: Path, mujaz: Mujaz, tag: str, line: str, headings: list[str]
) -> None:
    assert mujaz("new", "Title", "--topic", "security", "--slug", "fresh", "--lang", tag).exit_code == 0
    (path,) = project.glob("briefs/*/fresh.md")
    text = path.read_text("utf-8")
    assert [each for each in text.splitlines() if each.startswith("## ")] == headings
    assert f"status: draft\n{line}---" in text
    assert mujaz("check", "--strict").exit_code == 0


@pytest.mark.usefixtures("project")
def test_a_fresh_draft_has_no_fault(mujaz: Mujaz) -> None:
    mujaz("new", "عنوان", "--topic", "security")
    mujaz("new", "عنوان", "--topic", "security")
    checked = mujaz("check", "--strict")
    assert (checked.exit_code, checked.stdout) == (0, "3 موجزات: لا أخطاء، لا تنبيهات\n")


def test_an_unfinished_draft_that_is_to_be_published_has_faults(project: Path, mujaz: Mujaz) -> None:
    mujaz("new", "عنوان", "--topic", "security", "--slug", "fresh")
    (path,) = project.glob("briefs/*/fresh.md")
    path.write_text(path.read_text("utf-8").replace("status: draft\n", ""), "utf-8")
    checked = mujaz("check")
    assert checked.exit_code == 1
    assert checked.stdout.count("[empty-section]") == 2


def test_the_day_is_today_and_names_are_numbered(project: Path, mujaz: Mujaz) -> None:
    days = {dt.datetime.now(dt.UTC).date() + dt.timedelta(days=n) for n in (0, 1)}  # Beirut is ahead of UTC
    for _ in range(2):
        assert mujaz("new", "عنوان", "--topic", "security").exit_code == 0
    names = {path.name for path in project.glob("briefs/*/*-0?.md")}
    assert names in [{f"{day}-01.md", f"{day}-02.md"} for day in days]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], ["mujaz new عنوان الموجز", "--topic (المواضيع: security (الأمن والدفاع)"]),
        (["--topic", "security"], ["mujaz new عنوان الموجز"]),
        (["عنوان"], ["--topic (المواضيع: security (الأمن والدفاع)"]),
        (["عنوان", "--topic", "الأمن والدفع"], ["أتقصد «الأمن والدفاع»؟"]),
        (["عنوان", "--topic", "x", "--country", "لبنن"], ["الموضوع «x» ليس في المفردات. المواضيع: security"]),
        (["عنوان", "--topic", "security", "--country", "لبنن"], ["الدولة «لبنن» غير معروفة. أتقصد «لبنان»؟"]),
        (["عنوان", "--topic", "security", "--country", "12345"], ["رمزها من حرفين"]),
        (["عنوان", "--topic", "security", "--author", "فلان"], ["الكتّاب: editors (هيئة التحرير)", "vocabulary.yml"]),
        (["عنوان", "--topic", "security", "--date", "أمس"], ["«أمس» ليس تاريخًا"]),
        (["عنوان", "--topic", "security", "--lang", "English"], ["«English» ليس رمز لغة"]),
        (["عنوان", "--topic", "security", "--slug", "Name"], ["الاسم «Name» لا يصلح"]),
        (["عنوان", "--topic", "security", "--slug", "sound"], ["مستعمل في briefs/2024/sound.md"]),
    ],
)
def test_what_is_missing_or_unknown_is_told_and_nothing_written(
    project: Path, mujaz: Mujaz, arguments: list[str], told: list[str]
) -> None:
    result = mujaz("new", *arguments)
    assert result.exit_code in (1, 2)
    for part in told:
        assert part in result.output
    assert list(read_folder(project / "briefs").briefs) == ["2024/sound.md"]


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize("vocabulary", [None, "topics: []", "topics: [", "tags: [{id: x, label: س}]"])
def test_without_topics_nothing_is_begun(project: Path, mujaz: Mujaz, vocabulary: str | None) -> None:
    path = project / "briefs/vocabulary.yml"
    path.unlink() if vocabulary is None else path.write_text(vocabulary, "utf-8")
    result = mujaz("new", "عنوان", "--date", "2024-01-01")
    assert (result.exit_code, "لا مواضيع في briefs/vocabulary.yml" in result.output) == (1, True)


def test_a_file_in_the_way_stays(project: Path, mujaz: Mujaz) -> None:
    hidden = project / "briefs/2024/fresh.md"
    hidden.mkdir()
    result = mujaz("new", "عنوان", "--topic", "security", "--slug", "fresh", "--date", "2024-01-01")
    assert (result.exit_code, "briefs/2024/fresh.md موجود" in result.output) == (1, True)
    assert hidden.is_dir()


@pytest.mark.usefixtures("terminal")
def test_what_is_open_is_asked_for_until_it_is_answered(project: Path, mujaz: Mujaz) -> None:
    answers = ["تنسيق أمني: بلدان", "أمس", "2024-04-30", "", "لا شيء", "الأمن، water", "lb، إيران", "editors", "", ""]
    result = mujaz("new", answers="\n".join(answers) + "\n")
    assert result.exit_code == 0, result.output
    assert (project / "briefs/2024/2024-04-30-01.md").read_text("utf-8") == DRAFT
    assert "security       الأمن والدفاع" in result.stderr


@pytest.mark.usefixtures("terminal")
def test_what_is_given_is_not_asked_for(project: Path, mujaz: Mujaz) -> None:
    result = mujaz("new", "تنسيق أمني: بلدان", *FLAGS, "--slug", "fresh", answers="")
    assert result.exit_code == 0, result.output
    assert (project / "briefs/2024/fresh.md").read_text("utf-8") == DRAFT


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(
    ("variables", "options", "opened"),
    [
        ({"VISUAL": "first", "EDITOR": "second"}, [], ["first"]),
        ({"EDITOR": "second"}, [], ["second"]),
        ({}, [], []),
        ({"VISUAL": "first"}, ["--no-edit"], []),
    ],
)
def test_the_editor_opens_the_draft(
    project: Path,
    mujaz: Mujaz,
    monkeypatch: pytest.MonkeyPatch,
    variables: dict[str, str],
    options: list[str],
    opened: list[str],
) -> None:
    script = project / "editor.py"
    script.write_text("import sys; open(sys.argv[2], 'a', encoding='utf-8').write(sys.argv[1] + '\\n')", "utf-8")
    for name, value in variables.items():
        monkeypatch.setenv(name, f'"{sys.executable}" "{script}" {value}')
    result = mujaz("new", "تنسيق أمني: بلدان", *FLAGS, "--slug", "fresh", *options)
    assert result.exit_code == 0, result.output
    assert (project / "briefs/2024/fresh.md").read_text("utf-8") == DRAFT + "".join(f"{name}\n" for name in opened)


@pytest.mark.usefixtures("terminal")
def test_an_editor_that_fails_leaves_the_draft(project: Path, mujaz: Mujaz, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", f'"{sys.executable}" "{project / "none.py"}"')
    result = mujaz("new", "تنسيق أمني: بلدان", *FLAGS, "--slug", "fresh")
    assert result.exit_code == 0
    assert "تعذّر فتح المحرّر" in result.stderr
    assert (project / "briefs/2024/fresh.md").read_text("utf-8") == DRAFT
