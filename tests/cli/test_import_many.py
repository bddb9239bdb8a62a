"""`mujaz import` of other forms than raw text, and of many texts at once."""

import csv
import io
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from tests.importers.forms import HERE
from tests.importers.make_word import PICTURE
from tests.importers.make_wordpress import FICTION, attachment, export, item

from mujaz.cli.importing import report_file, target

Mujaz = Callable[..., Result]

FILED = '<category domain="category" nicename="{0}"><![CDATA[{0}]]></category>'
TEXT = f"<h2>الحدث</h2><p>وقع.</p><h2>الرأي</h2><p>{FICTION}</p>"
EXPORT = export(
    item(1, "أمن الموانئ", TEXT, name="ports", filed=FILED.format("الأمن")),
    item(2, "سعر النفط", "[gallery ids='1']" + TEXT, name="oil", filed=FILED.format("economy")),
    attachment(3, 1, "map.png"),
    item(4, "بلا تاريخ", TEXT, status="draft", gmt="", date="", modified="", filed=""),
    item(5, "صفحة", TEXT, type="page"),
    item(6, "في البلد", TEXT, status="trash"),
).replace("<pubDate>Wed, 01 May 2019 20:30:00 +0000</pubDate>", "<pubDate></pubDate>")
MAPPING = "economy: energy\n"


@pytest.fixture
def wxr(project: Path) -> Path:
    path = project / "export.xml"
    path.write_text(EXPORT, "utf-8")
    return path


def rows(project: Path, name: str = report_file.REPORT) -> list[dict[str, str]]:
    text = (project / name).read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def briefs(project: Path) -> dict[str, str]:
    root = project / "briefs"
    found = {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in sorted(root.rglob("*.md"))}
    return {path: text for path, text in found.items() if path != "2024/sound.md"}


# ---- one file -------------------------------------------------------------------------------------------


def test_a_word_document_with_its_pictures(project: Path, mujaz: Mujaz) -> None:
    result = mujaz("import", HERE / "word" / "pictures-and-links.docx", "--topic", "water", "--slug", "ports")
    assert result.exit_code == 0, result.output
    assert (project / "briefs/2024/ports-1.png").read_bytes().startswith(b"\x89PNG")
    assert "![خريطة المرفأ \\[1\\]](ports-1.png)" in briefs(project)["2024/ports.md"]
    assert "  صور كُتبت بجانبه: ports-1.png\n" in result.stdout
    assert "رابط لم يُنقل، وبقيت كلماته: javascript:alert(1)" in result.stdout
    assert "missing-file" not in result.output
    assert mujaz("check").exit_code == 0


def test_tracked_changes_and_comments_are_told(mujaz: Mujaz, project: Path) -> None:
    result = mujaz("--lang", "en", "import", HERE / "word" / "tracked-changes.docx", "--topic", "water")
    assert list(briefs(project)) == ["2024/2024-05-01-01.md"]
    for sentence in (
        "a tracked insertion, taken as accepted: 'الطرفان'",
        "a tracked deletion, taken as accepted: 'الجميع'",
        "a comment that was left out: 'سمير: من قال ذلك؟'",
    ):
        assert sentence in result.stdout


def test_the_creator_of_a_file_is_its_author_where_the_vocabulary_says_so(project: Path, mujaz: Mujaz) -> None:
    mujaz("import", HERE / "word" / "title-of-the-properties.docx", "--topic", "water")
    assert "\nauthors: [editors]\n" in briefs(project)["2024/2024-04-30-01.md"]


def test_a_picture_in_the_way_is_not_overwritten(project: Path, mujaz: Mujaz) -> None:
    (project / "briefs/2024/ports-1.png").write_bytes(b"mine")
    result = mujaz("import", HERE / "word" / "pictures-and-links.docx", "--topic", "water", "--slug", "ports")
    assert result.exit_code == 1
    assert "briefs/2024/ports-1.png موجود ولا يُستبدل" in result.stderr
    assert (project / "briefs/2024/ports-1.png").read_bytes() == b"mine"
    assert briefs(project) == {}


def test_a_page_and_a_markdown_file(project: Path, mujaz: Mujaz) -> None:
    result = mujaz("import", HERE / "page" / "terms.html", HERE / "other_markdown" / "2019-05-01-jekyll-post.md")
    assert result.exit_code == 0, result.output
    assert sorted(briefs(project)) == ["2019/jekyll-post.md", "2024/2024-05-01-01.md"]
    assert "تصنيف لا يُعرف موضوعه: سياسة" in result.stdout
    assert "aliases: [/2019/05/jekyll-post/, /old/]" in briefs(project)["2019/jekyll-post.md"]


def test_the_old_name_is_not_taken_twice(project: Path, mujaz: Mujaz) -> None:
    for _ in range(2):
        assert mujaz("import", HERE / "other_markdown" / "2019-05-01-jekyll-post.md", "--topic", "water").exit_code == 0
    assert sorted(briefs(project)) == ["2019/2019-05-02-01.md", "2019/jekyll-post.md"]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", "بصيغة Word القديمة"),
        ("a.txt", "الحدث: نص".encode().decode("cp1252", "replace").encode(), "قُرئت بترميز غير ترميزها"),
        ("a.msg", b"\xd0\xcf\x11\xe0\xa1\xb1", "احفظها بصيغة .eml"),
        ("a.eml", b"From: a@example.org\n\n", "لم نجد في الملف نصًّا"),
        ("a.pdf", b"%PDF-1.7", "لا تُقرأ ملفات PDF"),
        ("a.rtf", b"{\\rtf1", "RTF"),
        ("a.docx", b"PK\x03\x04", "الملف تالف"),
        ("a.xml", b"<?xml version='1.0'?><feed/>", "ليس تصديرًا من WordPress"),
        ("a.html", b"<html><body></body></html>", "لم نجد في الملف نصًّا"),
        ("a.md", "---\ntitle: [\n---\nنص".encode(), "في بيانات الملف خطأ يمنع قراءتها (السطر"),
        ("a.md", b"---\ndate: 2024-01-01\n---\n", "لا نص في الملف"),
    ],
)
def test_files_that_are_refused(project: Path, mujaz: Mujaz, name: str, data: bytes, message: str) -> None:
    (project / name).write_bytes(data)
    result = mujaz("import", name, "--date", "2024-01-01")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"خطأ: {name}: ")
    assert message in result.stderr
    assert briefs(project) == {}


def test_texts_of_another_generator_with_their_pictures_and_links(project: Path, mujaz: Mujaz) -> None:
    """A bundle of Hugo and a file beside it, one after another: links among them lead to the briefs."""
    old = project / "old/content"
    (old / "crossing").mkdir(parents=True)
    (old / "crossing/photo.png").write_bytes(PICTURE)
    (old / "crossing/index.md").write_text(
        "---\ntitle: معبر\ndate: 2024-04-30\n---\n![صورة](photo.png) [آخر](../other.md#event) [قديم](/2019/other/)",
        "utf-8",
    )
    (old / "other.md").write_text(
        '---\ntitle: آخر\ndate: 2023-04-30\naliases: [/2019/other/]\n---\n[معبر]({{< ref "crossing" >}}) [لا](no.md)',
        "utf-8",
    )
    assert mujaz("import", old / "other.md", "--topic", "water").exit_code == 0
    result = mujaz("import", old / "crossing/index.md", "--topic", "water")
    assert "رابطان بين النصوص المستوردة صارا إلى موجزيهما" in result.stdout
    assert briefs(project)["2024/crossing.md"].endswith(
        "![صورة](crossing-1.png) [آخر](../2023/other.md#event) [قديم](../2023/other.md)\n"
    )
    assert (project / "briefs/2024/crossing-1.png").read_bytes() == PICTURE
    assert briefs(project)["2023/other.md"].endswith("[معبر](crossing.md) [لا](no.md)\n")


def test_links_among_files_of_one_run(project: Path, mujaz: Mujaz) -> None:
    for name, link in (("a", "[[b]]"), ("b", "[أ](a.md)")):
        (project / f"{name}.md").write_text(f"---\ntitle: {name}\ndate: 2024-04-30\n---\nنص {link}", "utf-8")
    assert mujaz("import", "a.md", "b.md", "--topic", "water").exit_code == 0
    assert briefs(project)["2024/a.md"].endswith("نص [b](b.md)\n")
    assert briefs(project)["2024/b.md"].endswith("نص [أ](a.md)\n")


def test_a_mail(project: Path, mujaz: Mujaz) -> None:
    """Its day and its author are proposals; what was left out stands in the report."""
    (project / "a.eml").write_text(
        "From: ليلى ناصر <layla@example.org>\nDate: Tue, 30 Apr 2024 10:00:00 +0300\nSubject: Fwd: الميناء\n"
        "Content-Type: text/plain; charset=utf-8\n\nالحدث:\nنص.\n\nالرأي:\nنص.\n\n-- \nهاتف 01\n",
        "utf-8",
    )
    result = mujaz("import", "a.eml", "--topic", "water", "--slug", "port")
    assert result.exit_code == 0
    assert "سطر من البريد ليس من النص لم يُنقل: «هاتف 01»" in result.stdout
    assert briefs(project)["2024/port.md"] == (
        "---\ntitle: الميناء\ndate: 2024-04-30  # Tue, 30 Apr 2024 10:00:00 +0300\ntopics: [water]\n"
        "authors: [ليلى ناصر]\n---\n\n## الحدث\n\nنص.\n\n## الرأي\n\nنص.\n"
    )


def test_a_file_of_absurd_size(project: Path, mujaz: Mujaz, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mujaz.cli.importing.inputs.MAX_FILE", 1000)
    (project / "a.txt").write_text("نص " * 1000, "utf-8")
    assert "رُفض الملف: أكبر من" in mujaz("import", "a.txt").stderr


# ---- many texts -----------------------------------------------------------------------------------------


@pytest.mark.usefixtures("wxr")
def test_many_are_looked_at_first(project: Path, mujaz: Mujaz) -> None:
    result = mujaz("import", "export.xml")
    assert result.exit_code == 1  # one has no date
    assert "  briefs/2019/ports.md  2019-05-01  security  أمن الموانئ\n" in result.stdout
    assert "خطأ: export.xml#4: لم نجد تاريخًا كاملًا" in result.stderr
    for line in (
        "تصنيف لا يُعرف موضوعه: economy",
        "رمز قصير لا يُعرف، بقي في تعليق لا يراه القارئ: [gallery ids='1']",
        "سيُكتب: موجزان",
        "تعذّر استيراده: موجز واحد",
        "مرفقات لم تُنقل، وروابطها في التقرير: مرفق واحد",
        "ما ليس مقالة منشورة: عنصران",
        "التقرير كاملًا: import-preview.csv",
        "أعد الأمر مع --write",
        "كُتب import-topics.yml",
    ):
        assert line in result.stdout
    assert briefs(project) == {}
    assert [(row["source"], row["result"]) for row in rows(project, report_file.PREVIEW)] == [
        ("export.xml#1", "would-write"),
        ("export.xml#2", "would-write"),
        ("export.xml#3", "attachment"),
        ("export.xml#4", "refused"),
        ("export.xml#5", "passed-over"),
        ("export.xml#6", "passed-over"),
    ]
    assert rows(project, report_file.PREVIEW)[2]["target"] == "https://old.example/wp-content/uploads/2019/05/map.png"
    assert not (project / report_file.REPORT).exists()


@pytest.mark.usefixtures("wxr")
def test_the_mapping_is_drafted_and_not_replaced(project: Path, mujaz: Mujaz) -> None:
    mujaz("import", "export.xml")
    drafted = (project / "import-topics.yml").read_text("utf-8")
    assert "\nالأمن: security  # الأمن (1)\n" in drafted
    assert "\neconomy:  # economy (1)\n" in drafted
    assert "# security: الأمن والدفاع\n" in drafted
    (project / "import-topics.yml").write_text(drafted.replace("economy:", "economy: [energy, water]"), "utf-8")
    result = mujaz("import", "export.xml")
    assert "import-topics.yml" not in result.stdout
    assert "briefs/2019/oil.md    2019-05-01  energy water  سعر النفط" in result.stdout


@pytest.mark.usefixtures("wxr")
def test_a_dry_run_writes_no_mapping(project: Path, mujaz: Mujaz) -> None:
    assert (
        "تصنيفات لا يُعرف موضوعها؛ حدّدها في import-topics.yml: economy"
        in mujaz("import", "export.xml", "--dry-run").stdout
    )
    assert not (project / "import-topics.yml").exists()


@pytest.mark.usefixtures("wxr")
def test_what_is_written(project: Path, mujaz: Mujaz) -> None:
    (project / "import-topics.yml").write_text(MAPPING, "utf-8")
    result = mujaz("import", "export.xml", "--write", "--author", "editors")
    assert "كُتب: موجزان" in result.stdout
    assert list(briefs(project)) == ["2019/oil.md", "2019/ports.md"]
    assert briefs(project)["2019/ports.md"].startswith(
        '---\ntitle: أمن الموانئ\ndate: 2019-05-01\ntime: "23:30"\ntopics: [security]\n'
        "authors: [editors]\naliases: [/2019/05/ports/]\n---\n\n## الحدث\n"
    )
    assert mujaz("check").exit_code == 0


@pytest.mark.usefixtures("wxr")
def test_a_category_without_a_decision_is_not_written(project: Path, mujaz: Mujaz) -> None:
    result = mujaz("import", "export.xml", "--write")
    assert result.exit_code == 1
    assert "خطأ: export.xml#2: تصنيفات لم تُحدَّد مواضيعها: economy؛ حدّدها في import-topics.yml" in result.stderr
    assert list(briefs(project)) == ["2019/ports.md"]
    (project / "import-topics.yml").unlink()
    (project / "import-topics.yml").write_text("economy: []\n", "utf-8")
    again = mujaz("import", "export.xml", "--write")
    assert "كُتب: موجز واحد" in again.stdout
    assert "استُورد من قبل: موجز واحد" in again.stdout
    assert list(briefs(project)) == ["2019/oil.md", "2019/ports.md"]


@pytest.mark.usefixtures("wxr")
def test_topics_that_are_given_need_no_mapping(project: Path, mujaz: Mujaz) -> None:
    result = mujaz("import", "export.xml", "--write", "--topic", "water")
    assert "import-topics.yml" not in result.output
    assert all("\ntopics: [water]\n" in text for text in briefs(project).values())


@pytest.mark.usefixtures("wxr")
def test_a_second_run_writes_nothing_again(project: Path, mujaz: Mujaz) -> None:
    mujaz("import", "export.xml", "--write", "--topic", "water")
    path = project / "briefs/2019/ports.md"
    path.write_text("نص عدّله المحرر", "utf-8")
    (project / "export.xml").write_text(EXPORT.replace("سعر النفط", "سعر الغاز"), "utf-8")
    result = mujaz("import", "export.xml", "--write", "--topic", "water")
    assert result.exit_code == 1
    assert "استُورد من قبل: موجز واحد" in result.stdout
    assert "خطأ: export.xml#2: استُورد من قبل في briefs/2019/oil.md ثم تغيّر نصه" in result.stderr
    assert list(briefs(project)) == ["2019/oil.md", "2019/ports.md"]
    assert path.read_text("utf-8") == "نص عدّله المحرر"


@pytest.mark.usefixtures("wxr")
@pytest.mark.parametrize("noted", [0, 1], ids=["not noted", "cut off in its row"])
def test_a_run_that_was_cut_off_is_gone_on_with(project: Path, mujaz: Mujaz, noted: int) -> None:
    mujaz("import", "export.xml", "--write", "--topic", "water")
    whole = briefs(project)
    report = project / report_file.REPORT
    lines = report.read_bytes().splitlines(keepends=True)
    report.write_bytes(b"".join(lines[:1]) + lines[1][: 20 * noted])
    (project / "briefs/2019/oil.md").unlink()
    result = mujaz("import", "export.xml", "--write", "--topic", "water")
    assert "كُتب: موجزان" in result.stdout
    assert briefs(project) == whole
    assert sorted(row["target"] for row in rows(project) if row["result"] == "written" and row["target"]) == [
        "briefs/2019/oil.md",
        "briefs/2019/ports.md",
    ]


def test_a_run_that_was_killed_is_gone_on_with(project: Path, mujaz: Mujaz) -> None:
    posts = [
        item(number, f"منشور {number}", TEXT, name="" if number % 2 else f"p-{number}") for number in range(1, 301)
    ]
    (project / "export.xml").write_text(export(*posts), "utf-8")
    command = [sys.executable, "-c", "from mujaz.cli import main; main()", "import", "export.xml", "--write"]
    with subprocess.Popen([*command, "--topic", "water"], cwd=project, stdout=subprocess.DEVNULL) as run:
        while run.poll() is None and len(list((project / "briefs" / "2019").glob("*.md"))) < 20:
            time.sleep(0.01)
        run.kill()
    assert run.returncode == -signal.SIGKILL
    assert 20 <= len(briefs(project)) < 300
    assert mujaz("import", "export.xml", "--write", "--topic", "water").exit_code == 0
    gone_on_with = briefs(project)
    shutil.rmtree(project / "briefs" / "2019")
    (project / report_file.REPORT).unlink()
    mujaz("import", "export.xml", "--write", "--topic", "water")
    assert gone_on_with == briefs(project)
    assert len(gone_on_with) == 300


def test_many_files(project: Path, mujaz: Mujaz) -> None:
    (project / "posts").mkdir()
    for number in range(11):
        text = f"---\ntitle: موجز {number}\ndate: 2020-01-{number + 1:02}\n---\n{TEXT}\n"
        (project / "posts" / f"post-{number}.md").write_text(text, "utf-8")
    files = sorted((project / "posts").glob("*.md"))
    assert "سيُكتب: 11 موجزًا" in mujaz("import", *files).stdout
    assert briefs(project) == {}
    assert "كُتب: 11 موجزًا" in mujaz("import", *files, "--write", "--topic", "water").stdout
    assert len(briefs(project)) == 11
    assert rows(project)[0]["source"] == "posts/post-0.md"
    shutil.rmtree(project / "briefs" / "2020")
    assert "كُتب: 11 موجزًا" in mujaz("import", *files, "--write", "--topic", "water").stdout


def test_two_posts_with_one_name(project: Path, mujaz: Mujaz) -> None:
    posts = [item(number, f"منشور {number}", TEXT, name="same", filed="") for number in (1, 2, 3)]
    (project / "export.xml").write_text(export(*posts), "utf-8")
    mujaz("import", "export.xml", "--write", "--topic", "water")
    assert list(briefs(project)) == ["2019/2019-05-01-01.md", "2019/2019-05-01-02.md", "2019/same.md"]


def test_an_export_that_breaks_off(project: Path, mujaz: Mujaz) -> None:
    (project / "export.xml").write_text(EXPORT[: EXPORT.index("<wp:post_id>2")], "utf-8")
    result = mujaz("import", "export.xml", "--write", "--topic", "water")
    assert result.exit_code == 1
    assert "التصدير تالف أو ناقص" in result.stderr
    assert list(briefs(project)) == ["2019/ports.md"]


def test_a_report_that_is_none_is_not_written_to(project: Path, mujaz: Mujaz, wxr: Path) -> None:
    (project / report_file.REPORT).write_text("a,b\n1,2\n", "utf-8")
    result = mujaz("import", wxr, "--write")
    assert result.exit_code == 1
    assert "ليس تقرير استيراد" in result.stderr
    assert (project / report_file.REPORT).read_text("utf-8") == "a,b\n1,2\n"
    assert briefs(project) == {}


def test_no_cell_of_the_report_is_a_formula(project: Path, mujaz: Mujaz) -> None:
    (project / "export.xml").write_text(export(item(1, "=1+1", TEXT, filed="")), "utf-8")
    mujaz("import", "export.xml", "--write", "--topic", "water")
    assert rows(project)[0]["title"] == "'=1+1"


@pytest.mark.usefixtures("wxr")
@pytest.mark.parametrize("options", [["--slug", "x"], ["--dry-run", "--write"]])
def test_wrong_use(mujaz: Mujaz, options: list[str]) -> None:
    assert mujaz("import", "export.xml", *options).exit_code == 2


def test_a_mapping_with_an_unknown_topic(project: Path, mujaz: Mujaz, wxr: Path) -> None:
    (project / "import-topics.yml").write_text("economy: nowhere\n", "utf-8")
    result = mujaz("import", wxr, "--write")
    assert result.exit_code == 1
    assert "خطأ: import-topics.yml: الموضوع «nowhere» الذي حُدّد للتصنيف economy ليس في المفردات" in result.stderr
    assert "2019/oil.md" not in briefs(project)


def test_a_disk_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", refuse)
    path = tmp_path / "a.md"
    target.create(path, "نص")
    assert path.read_text("utf-8") == "نص"
    with pytest.raises(FileExistsError):
        target.create(path, "آخر")
    assert [found.name for found in tmp_path.iterdir()] == ["a.md"]


def test_links_among_posts_lead_to_the_briefs(project: Path, mujaz: Mujaz) -> None:
    links = (
        '<a href="https://old.example/2019/05/oil/">أ</a> <a href="http://www.old.example/2019/05/oil#x">ب</a> '
        '<a href="/2019/05/oil/">ج</a> <a href="https://old.example/?p=2">د</a> '
        '<a href="https://old.example/gone/">ه</a> <a href="https://example.org/">و</a>'
    )
    text = export(item(1, "أمن الموانئ", f"<p>{links}</p>", name="ports"), item(2, "سعر النفط", TEXT, name="oil"))
    (project / "export.xml").write_text(text, "utf-8")
    result = mujaz("import", "export.xml", "--write", "--topic", "security")
    assert result.exit_code == 0, result.output
    assert "[أ](oil.md) [ب](oil.md) [ج](oil.md) [د](oil.md) " in briefs(project)["2019/ports.md"]
    assert "[ه](https://old.example/gone/) [و](https://example.org/)" in briefs(project)["2019/ports.md"]
    assert "https://old.example/gone/" in result.output


def test_other_types_are_imported_on_request(project: Path, mujaz: Mujaz) -> None:
    text = export(item(1, "تقرير", TEXT, type="report", name="report-1"), item(2, "صفحة", TEXT, type="page"))
    (project / "export.xml").write_text(text, "utf-8")
    assert mujaz("import", "export.xml", "--write", "--topic", "security").exit_code == 0
    assert briefs(project) == {}
    assert mujaz("import", "export.xml", "--write", "--topic", "security", "--type", "report").exit_code == 0
    assert [*briefs(project)] == ["2019/report-1.md"]


def test_pictures_of_the_old_site_lie_beside_the_brief(project: Path, mujaz: Mujaz) -> None:
    uploads = project / "uploads" / "2019"
    uploads.mkdir(parents=True)
    (uploads / "map.png").write_bytes(b"\x89PNG\r\n\x1a\n0")
    post = item(
        1, "خريطة", TEXT + '<img src="https://old.example/wp-content/uploads/2019/map.png" alt="x">', name="map"
    )
    (project / "export.xml").write_text(export(post), "utf-8")
    assert mujaz("import", "export.xml", "--write", "--topic", "security", "--media", "uploads").exit_code == 0
    assert "![x](map-1.png)" in briefs(project)["2019/map.md"]
    assert (project / "briefs" / "2019" / "map-1.png").is_file()
    assert mujaz("import", "export.xml", "--media", "nowhere").exit_code == 2
