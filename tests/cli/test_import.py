"""`mujaz import`."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Self

import pytest
from click.testing import Result

from mujaz.cli import ask
from mujaz.cli.importing import report_file, target

Mujaz = Callable[..., Result]

RAW = """\
أمن الموانئ في الشرق

الساعة : 13:00
30 أبريل 2024
أمن الموانئ في الشرق

الحدث:

اجتمعت في بيروت لجنة الموانئ لبحث الأمن في مرافئ لبنان واليونان، ولم تُفرض عقوبات.

الرأي:

الاجتماع خطوة أولى في لبنان.
"""

MARKDOWN = """\
---
title: أمن الموانئ في الشرق
date: 2024-04-30  # 30 أبريل 2024
time: "13:00"  # الساعة : 13:00
topics: [security]
tags: [sanctions]
countries: [LB, GR]
---

## الحدث

اجتمعت في بيروت لجنة الموانئ لبحث الأمن في مرافئ لبنان واليونان، ولم تُفرض عقوبات.

## الرأي

الاجتماع خطوة أولى في لبنان.
"""

REPORT = """\
كُتب briefs/2024/2024-04-30-01.md من raw.txt
  العنوان: أمن الموانئ في الشرق
  التاريخ: 2024-04-30 (30 أبريل 2024)
  الوقت: 13:00 (الساعة : 13:00)
  الأقسام: الحدث، الرأي
  المواضيع: الأمن والدفاع
  الوسوم: العقوبات
  الدول: لبنان، اليونان
  الكتّاب: غير مذكورين
التقرير كاملًا: import-report.csv
"""

PLAIN = "عنوان\n1 أيار 2024\nالحدث:\nنص.\nالرأي:\nنص.\n"


@pytest.fixture
def raw(project: Path) -> Path:
    path = project / "raw.txt"
    path.write_text(RAW, "utf-8")
    return path


@pytest.fixture
def plain(project: Path) -> Path:
    """A text in which no topic is found."""
    path = project / "plain.txt"
    path.write_text(PLAIN, "utf-8")
    return path


def briefs(project: Path) -> dict[str, str]:
    """Return the briefs that were not there before."""
    root = project / "briefs"
    found = {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in sorted(root.rglob("*.md"))}
    return {path: text for path, text in found.items() if path != "2024/sound.md"}


def test_the_form_of_the_seed(project: Path, raw: Path, mujaz: Mujaz) -> None:
    result = mujaz("import", "raw.txt")
    assert (result.exit_code, result.stdout, result.stderr) == (0, REPORT, "")
    assert briefs(project) == {"2024/2024-04-30-01.md": MARKDOWN}
    assert raw.read_text("utf-8") == RAW
    assert mujaz("check", "--strict").exit_code == 0


def test_windows_bytes(project: Path, raw: Path, mujaz: Mujaz) -> None:
    raw.write_bytes(b"\xef\xbb\xbf" + RAW.replace("\n", "\r\n").encode())
    mujaz("import", raw)
    assert (project / "briefs/2024/2024-04-30-01.md").read_bytes() == MARKDOWN.encode()


def test_the_problems_of_the_new_brief_are_told(raw: Path, mujaz: Mujaz) -> None:
    raw.write_text(RAW.partition("الرأي:")[0], "utf-8")
    result = mujaz("import", raw)
    assert result.exit_code == 0
    assert "briefs/2024/2024-04-30-01.md:8: خطأ[missing-section]: القسم المطلوب «الرأي» غير موجود" in result.output


def test_the_problems_of_other_files_are_not_told(project: Path, raw: Path, mujaz: Mujaz) -> None:
    vocabulary = project / "briefs" / "vocabulary.yml"
    vocabulary.write_text(vocabulary.read_text("utf-8") + "peeple: []\n", "utf-8")
    assert "peeple" in mujaz("check").stdout
    assert mujaz("import", raw).stdout == REPORT.replace("raw.txt", str(raw))


def test_what_has_no_place_is_told(raw: Path, mujaz: Mujaz) -> None:
    raw.write_text(RAW.replace("30 أبريل", "\u202eخاص\u200f\n30 أبريل"), "utf-8")
    output = mujaz("import", raw).output
    assert "  السطر 4 لم يُعرف موضعه فبقي في أول النص: «خاص»\n" in output
    assert "  حُذف محرف خفي واحد\n" in output
    assert "  حُذف محرف يقلب اتجاه النص؛ راجع" in output


def test_a_text_that_would_lose_words_is_not_written(
    project: Path, raw: Path, mujaz: Mujaz, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mujaz.importers.article.with_typed_lists", lambda blocks: (blocks[2:], ()))
    result = mujaz("import", raw)
    assert result.exit_code == 1
    assert "لا ترد في الموجز ولا في التقرير: الحدث: اجتمعت" in result.stderr
    assert briefs(project) == {}


LONG = "ملاحظة للمحرر لا يعرف أحد أين موضعها من النص " * 3


def rows(project: Path) -> list[dict[str, str]]:
    text = (project / report_file.REPORT).read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_report_has_every_word_that_the_terminal_has_no_room_for(project: Path, raw: Path, mujaz: Mujaz) -> None:
    raw.write_text(RAW.replace("30 أبريل", f"{LONG}\n30 أبريل"), "utf-8")
    result = mujaz("import", "raw.txt")
    assert LONG.strip() not in result.stdout
    assert "…" in result.stdout
    (row,) = rows(project)
    assert LONG.strip() in row["remarks"]
    assert (row["source"], row["target"]) == ("raw.txt", "briefs/2024/2024-04-30-01.md")


def test_a_dry_run_writes_no_report_and_shortens_nothing(project: Path, raw: Path, mujaz: Mujaz) -> None:
    raw.write_text(RAW.replace("30 أبريل", f"{LONG}\n30 أبريل"), "utf-8")
    assert LONG.strip() in mujaz("import", "raw.txt", "--dry-run").stderr
    assert not (project / report_file.REPORT).exists()


def test_a_report_that_is_another_file_is_not_written_to(project: Path, raw: Path, mujaz: Mujaz) -> None:
    (project / report_file.REPORT).write_text("a,b\n1,2\n", "utf-8")
    result = mujaz("import", raw)
    assert result.exit_code == 1
    assert "ليس تقرير استيراد" in result.output
    assert briefs(project) == {}


def test_drafts(project: Path, raw: Path, plain: Path, mujaz: Mujaz) -> None:
    result = mujaz("import", raw, plain, "--draft")
    assert result.exit_code == 0
    assert "  الحالة: مسودة\n" in result.stdout
    assert all("\nstatus: draft\n" in text for text in briefs(project).values())
    assert len(briefs(project)) == 2


SEVERAL = PLAIN + "\nعنوان ثان\n2 أيار 2024\nالحدث:\nنص آخر.\nالرأي:\nرأي آخر.\n"


def test_several_briefs_in_a_file(project: Path, plain: Path, mujaz: Mujaz) -> None:
    plain.write_text(SEVERAL, "utf-8")
    result = mujaz("import", "plain.txt", "--topic", "water")
    assert result.exit_code == 0, result.output
    assert list(briefs(project)) == ["2024/2024-05-01-01.md", "2024/2024-05-02-01.md"]
    assert "title: عنوان ثان\n" in briefs(project)["2024/2024-05-02-01.md"]
    assert result.stdout.endswith(
        "  briefs/2024/2024-05-01-01.md  2024-05-01  water  عنوان\n"
        "  briefs/2024/2024-05-02-01.md  2024-05-02  water  عنوان ثان\n"
        "استُورد موجزان\nالتقرير كاملًا: import-report.csv\n"
    )
    assert [row["source"] for row in rows(project)] == ["plain.txt#1", "plain.txt#2"]


def test_several_briefs_have_no_one_name(project: Path, plain: Path, mujaz: Mujaz) -> None:
    plain.write_text(SEVERAL, "utf-8")
    result = mujaz("import", plain, "--slug", "one")
    assert result.exit_code == 1
    assert "الخيار --slug لموجز واحد، وفي الملف موجزان" in result.stderr
    assert briefs(project) == {}


def test_several_briefs_that_cannot_be_told_apart(project: Path, plain: Path, mujaz: Mujaz) -> None:
    plain.write_text(SEVERAL.replace("2 أيار 2024\n", ""), "utf-8")
    result = mujaz("import", plain)
    assert result.exit_code == 1
    assert "أكثر من قسم «الحدث»، وليس قبل ما في السطر 9 عنوان وتاريخ" in result.stderr
    assert briefs(project) == {}


# ---- where it goes --------------------------------------------------------------------------------------


def test_the_slug_that_is_asked_for(project: Path, raw: Path, mujaz: Mujaz) -> None:
    assert mujaz("import", raw, "--slug", "port-security").exit_code == 0
    assert briefs(project) == {"2024/port-security.md": MARKDOWN}


def test_nothing_is_overwritten(project: Path, raw: Path, mujaz: Mujaz) -> None:
    (project / "briefs/2024/taken.md").write_text("نص سابق", "utf-8")
    result = mujaz("import", raw, "--slug", "taken")
    assert result.exit_code == 1
    assert "«taken» مستعمل في briefs/2024/taken.md" in result.stderr
    assert briefs(project) == {"2024/taken.md": "نص سابق"}


def test_a_file_that_is_no_readable_brief_is_not_overwritten(project: Path, raw: Path, mujaz: Mujaz) -> None:
    broken = project / "briefs/2024/broken.md"
    broken.write_bytes(b"\xff")
    result = mujaz("import", raw, "--slug", "broken")
    assert result.exit_code == 1
    assert "briefs/2024/broken.md موجود ولا يُستبدل" in result.stderr
    assert broken.read_bytes() == b"\xff"


def test_a_slug_is_unique_in_the_site(project: Path, raw: Path, mujaz: Mujaz) -> None:
    (project / "briefs/2019").mkdir()
    (project / "briefs/2019/taken.md").write_text(MARKDOWN, "utf-8")
    result = mujaz("import", raw, "--slug", "taken")
    assert result.exit_code == 1
    assert "briefs/2019/taken.md" in result.stderr
    assert list(briefs(project)) == ["2019/taken.md"]


def test_the_next_free_number(project: Path, raw: Path, mujaz: Mujaz) -> None:
    (project / "briefs/2024/2024-04-30-02.md").write_bytes(b"\xff")  # no brief, yet a file
    for _ in range(2):
        assert mujaz("import", raw).exit_code == 0
    names = sorted(path.name for path in (project / "briefs/2024").glob("2024-*"))
    assert names == ["2024-04-30-01.md", "2024-04-30-02.md", "2024-04-30-03.md"]


@pytest.mark.parametrize("slug", ["Ports", "أمن", "a_b", "../x", "a/b", "-a", "a" * 81])
def test_a_slug_that_is_none(project: Path, raw: Path, mujaz: Mujaz, slug: str) -> None:
    result = mujaz("import", raw, f"--slug={slug}")
    assert result.exit_code == 2
    assert f"الاسم «{slug}» لا يصلح" in result.stderr
    assert briefs(project) == {}


def test_a_slug_is_for_one_file(project: Path, raw: Path, plain: Path, mujaz: Mujaz) -> None:
    assert mujaz("import", raw, plain, "--slug", "ports").exit_code == 2
    assert briefs(project) == {}


def test_a_folder_that_cannot_be_made(project: Path, raw: Path, mujaz: Mujaz) -> None:
    (project / "briefs/2031").write_text("", "utf-8")
    result = mujaz("import", raw, "--date", "2031-01-01")
    assert result.exit_code == 1
    assert "تعذّرت كتابة briefs/2031/2031-01-01-01.md" in result.stderr


def test_half_a_file_does_not_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.open

    def opened(path: Path, mode: str) -> object:
        file = real(path, mode)

        class Full:
            def __enter__(self) -> Self:
                return self

            def __exit__(self, *_: object) -> None:
                file.close()

            def write(self, data: bytes) -> None:
                file.write(data[:3])
                raise OSError("disk full")

        return Full()

    monkeypatch.setattr(Path, "open", opened)
    with pytest.raises(OSError, match="disk full"):
        target.create(tmp_path / "a" / "b.md", "نص")
    assert not list((tmp_path / "a").iterdir())


# ---- date, topics, authors ------------------------------------------------------------------------------


@pytest.mark.parametrize("date", ["2025-01-02", "2 كانون الثاني 2025", "٢/١/٢٠٢٥"])
def test_the_date_that_is_given(project: Path, raw: Path, mujaz: Mujaz, date: str) -> None:
    assert mujaz("import", raw, "--date", date).exit_code == 0
    assert "\ndate: 2025-01-02  # 30 أبريل 2024\n" in briefs(project)["2025/2025-01-02-01.md"]


def test_a_date_that_is_none(project: Path, raw: Path, mujaz: Mujaz) -> None:
    result = mujaz("import", raw, "--date", "2024-02-31")
    assert result.exit_code == 2
    assert "«2024-02-31» ليس تاريخًا" in result.stderr
    assert briefs(project) == {}


def test_without_a_date_the_others_go_on(project: Path, raw: Path, plain: Path, mujaz: Mujaz) -> None:
    raw.write_text(RAW.replace("30 أبريل 2024\n", ""), "utf-8")
    doubtful = project / "doubtful.txt"
    doubtful.write_text(RAW.replace("30 أبريل 2024", "31 نيسان 2024"), "utf-8")
    result = mujaz("import", raw, doubtful, plain)
    assert result.exit_code == 1
    assert f"خطأ: {raw}: لم نجد تاريخًا كاملًا" in result.stderr
    assert f"خطأ: {doubtful}: «31 نيسان 2024» لا يعطي يومًا مؤكدًا" in result.stderr
    assert result.stdout.endswith("استُورد موجز واحد، وتعذّر استيراد ملفين\nالتقرير كاملًا: import-report.csv\n")
    assert list(briefs(project)) == ["2024/2024-05-01-01.md"]


def test_topics_that_are_given(project: Path, raw: Path, mujaz: Mujaz) -> None:
    assert mujaz("import", raw, "--topic", "water", "--topic", "طاقة").exit_code == 2
    assert mujaz("import", raw, "--topic", "water", "--topic", "الطاقه", "--topic", "water").exit_code == 0
    assert "\ntopics: [water, energy]\n" in briefs(project)["2024/2024-04-30-01.md"]


def test_a_topic_that_is_none(project: Path, raw: Path, mujaz: Mujaz) -> None:
    near = mujaz("import", raw, "--topic", "securty")
    assert near.exit_code == 2
    assert "الموضوع «securty» ليس في المفردات. أتقصد «الأمن والدفاع»؟" in near.stderr
    far = mujaz("--lang", "en", "import", raw, "--topic", "xyz")
    assert "security (الأمن والدفاع), energy (الطاقة), water (المياه)" in far.stderr
    assert briefs(project) == {}


def test_no_topic_leaves_a_marked_gap(project: Path, plain: Path, mujaz: Mujaz) -> None:
    result = mujaz("import", plain)
    assert result.exit_code == 0
    assert "  لم نجد موضوعًا؛ اختره في الحقل topics\n" in result.stdout
    gap = "topics: []  # ← اختر موضوعًا واحدًا على الأقل: security (الأمن والدفاع)، energy (الطاقة)، water (المياه)\n"
    assert gap in briefs(project)["2024/2024-05-01-01.md"]
    assert mujaz("check").exit_code == 1


def test_authors(project: Path, raw: Path, mujaz: Mujaz) -> None:
    result = mujaz("import", raw, "--author", "هيئة التحرير", "--author", "editors", "--author", "سمير نصر")
    assert "\nauthors: [editors, سمير نصر]\n" in briefs(project)["2024/2024-04-30-01.md"]
    assert "تنبيه[unknown-term]" in result.stdout


# ---- texts that are refused -----------------------------------------------------------------------------


def test_texts_that_cannot_be_read(project: Path, raw: Path, mujaz: Mujaz) -> None:
    (project / "arabic.txt").write_bytes(RAW.encode("cp1256", "replace"))
    (project / "empty.txt").write_text("\ufeff \n\u200b…\n", "utf-8")
    result = mujaz("import", "arabic.txt", "nowhere.txt", "empty.txt", "briefs", raw)
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    assert lines[0].startswith("خطأ: arabic.txt: الملف ليس بترميز UTF-8")
    assert lines[0].endswith("Windows-1256)")
    assert lines[1].startswith("خطأ: nowhere.txt: تعذّرت قراءة الملف")
    assert lines[2] == "خطأ: empty.txt: لا نص في الملف"
    assert lines[3].startswith("خطأ: briefs: تعذّرت قراءة الملف")
    assert briefs(project) == {"2024/2024-04-30-01.md": MARKDOWN}


# ---- a dry run ------------------------------------------------------------------------------------------


def test_a_dry_run_prints_the_markdown_and_writes_nothing(project: Path, raw: Path, mujaz: Mujaz) -> None:
    result = mujaz("import", raw, "--dry-run", "--date", "2025-01-01")
    assert result.exit_code == 0
    assert result.stdout == MARKDOWN.replace("2024-04-30 ", "2025-01-01 ")
    assert result.stderr.startswith(f"تجربة لم يُكتب فيها شيء: سيُكتب briefs/2025/2025-01-01-01.md من {raw}\n")
    assert briefs(project) == {}
    assert not (project / "briefs" / "2025").exists()


def test_a_dry_run_counts_on_too(raw: Path, mujaz: Mujaz) -> None:
    names = [line for line in mujaz("import", raw, raw, "--dry-run").stderr.splitlines() if "سيُكتب" in line]
    assert [name.split()[6].rpartition("/")[2] for name in names] == ["2024-04-30-01.md", "2024-04-30-02.md"]


# ---- at a terminal --------------------------------------------------------------------------------------


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ask, "is_terminal", lambda: True)


@pytest.mark.usefixtures("terminal")
def test_what_is_missing_is_asked_for(project: Path, plain: Path, mujaz: Mujaz) -> None:
    plain.write_text("الحدث:\nنص.\nالرأي:\nنص.\n", "utf-8")
    answers = "31/2/2024\n1/5/2024\nعنوان جديد\nnone\nwater، الطاقة\nPorts\nsound\nports\n"
    result = mujaz("import", plain, answers=answers)
    assert result.exit_code == 0, result.output
    assert list(briefs(project)) == ["2024/ports.md"]
    assert briefs(project)["2024/ports.md"].startswith(
        "---\ntitle: عنوان جديد\ndate: 2024-05-01\ntopics: [water, energy]\n---\n"
    )
    for text in ("security       الأمن والدفاع", "[2024-05-01-01]", "«Ports» لا يصلح", "2024/sound.md"):
        assert text in result.stderr
    assert "[2024-05-01-01]" not in result.stdout


@pytest.mark.usefixtures("terminal")
def test_no_answer_leaves_gaps(project: Path, plain: Path, mujaz: Mujaz) -> None:
    plain.write_text("الحدث:\nنص.\n", "utf-8")
    assert mujaz("import", plain, answers="2024-05-01\n\n\n\n").exit_code == 0
    text = briefs(project)["2024/2024-05-01-01.md"]
    assert text.startswith('---\ntitle: ""  # ← اكتب العنوان\ndate: 2024-05-01\ntopics: []  # ← ')


@pytest.mark.usefixtures("terminal")
def test_no_date_as_answer_is_a_refusal(project: Path, plain: Path, mujaz: Mujaz) -> None:
    plain.write_text("الحدث:\nنص.\n", "utf-8")
    assert mujaz("import", plain, answers="\n").exit_code == 1
    assert briefs(project) == {}


@pytest.mark.usefixtures("terminal")
def test_of_several_texts_the_one_asked_about_is_named(raw: Path, plain: Path, mujaz: Mujaz) -> None:
    result = mujaz("import", raw, plain, answers="ports\n\nplain\n")
    assert result.exit_code == 0
    assert result.stderr.startswith(f"{raw}\n")
    assert f"\n{plain}\n  security " in result.stderr


@pytest.mark.usefixtures("terminal", "project")
def test_what_is_known_is_not_asked_for(raw: Path, mujaz: Mujaz) -> None:
    assert mujaz("import", raw, "--slug", "ports", answers="").exit_code == 0


# ---- the languages --------------------------------------------------------------------------------------


def test_english(raw: Path, plain: Path, mujaz: Mujaz) -> None:
    result = mujaz("--lang", "en", "import", raw, plain)
    assert f"wrote briefs/2024/2024-04-30-01.md from {raw}\n  title: أمن الموانئ في الشرق\n" in result.stdout
    assert "  no topic was found; choose one in the field 'topics'\n" in result.stdout
    assert result.stdout.endswith("2 briefs imported\nthe whole report: import-report.csv\n")
    assert "\x1b" not in result.output


def test_a_long_line_is_not_cut(raw: Path, mujaz: Mujaz) -> None:
    title = "كلمة " * 28 + "أخيرة"
    raw.write_text(RAW.replace("أمن الموانئ في الشرق", title), "utf-8")
    assert f"  العنوان: {title}\n" in mujaz("import", raw).stdout


@pytest.mark.parametrize("arguments", [[], ["raw.txt", "--nonsense"]])
def test_wrong_use(raw: Path, mujaz: Mujaz, arguments: list[str]) -> None:
    assert raw.samefile("raw.txt")
    assert mujaz("import", *arguments).exit_code == 2


def test_a_text_that_comes_a_second_time_is_pointed_out(project: Path, raw: Path, mujaz: Mujaz) -> None:
    first = mujaz("import", raw)
    second = mujaz("import", raw)
    assert "بالعنوان والتاريخ نفسيهما" not in first.stdout
    assert "في briefs/2024/2024-04-30-01.md موجز بالعنوان والتاريخ نفسيهما" in second.stdout
    assert sorted(briefs(project)) == ["2024/2024-04-30-01.md", "2024/2024-04-30-02.md"]
