"""`mujaz mv`."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from mujaz.cli import rewrite

Mujaz = Callable[..., Result]

OLD = """\
---
title: موجز قديم
date: 2024-04-30
topics: [security]  # الأمن
---

## الحدث

وقع [الحدث](#assessment) كما في [السليم](sound.md#event).

![خريطة](map.svg)

## الرأي

هذا رأينا في [الحدث](old.md#event).
"""
MOVED = """\
---
title: موجز قديم
date: 2024-04-30
topics: [security]  # الأمن
aliases: [/briefs/2024/old.html]
---

## الحدث

وقع [الحدث](#assessment) كما في [السليم](../2024/sound.md#event).

![خريطة](../2024/map.svg)

## الرأي

هذا رأينا في [الحدث](new.md#event).
"""
OTHER = """\
---
title: موجز آخر
date: 2024-05-01
topics: [security]
related: [sound, old]
---

## الحدث

كما في [القديم](../2024/old.md#event) و[القديم][1].

## الرأي

رأي.

[1]: ../2024/old.md
"""
PAGE = "# صفحة\n\n[القديم](briefs/2024/old.md) و<a href='briefs/2024/old.html'>القديم</a>\n"
MENDED_PAGE = "# صفحة\n\n[القديم](briefs/2025/new.md) و<a href='briefs/2025/new.html'>القديم</a>\n"


@pytest.fixture
def moving(project: Path) -> Path:
    """A project with a brief to move, another one and a page that lead to it."""
    for path, text in {
        "briefs/2024/old.md": OLD,
        "briefs/2024/map.svg": "",
        "briefs/2025/other.md": OTHER,
        "docs/page.md": PAGE,
    }.items():
        (project / path).parent.mkdir(exist_ok=True)
        (project / path).write_text(text, "utf-8", newline="\n")
    return project


def state(project: Path) -> dict[str, bytes]:
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in project.rglob("*") if path.is_file()}


def test_a_brief_is_moved_with_all_that_leads_to_it(moving: Path, mujaz: Mujaz) -> None:
    before = state(moving)
    result = mujaz("mv", "old", "2025/new")
    assert result.output == (
        "نُقل briefs/2024/old.md إلى briefs/2025/new.md\n"
        "  الرابط القديم يُحيل إليه: /briefs/2024/old.html\n"
        "  صُحّحت 8 روابط\n"
    )
    after = state(moving)
    assert after.pop("briefs/2025/new.md").decode() == MOVED
    other = OTHER.replace("related: [sound, old]", "related: [sound, new]").replace("../2024/old.md", "new.md")
    assert after.pop("briefs/2025/other.md").decode() == other
    assert after.pop("docs/page.md").decode() == MENDED_PAGE
    for path in ("briefs/2024/old.md", "briefs/2025/other.md", "docs/page.md"):
        del before[path]
    assert after == before
    assert mujaz("check", "--strict").exit_code == 0


@pytest.mark.parametrize("old", ["old", "briefs/2024/old.md", "2024/old", "2024/old.md"])
@pytest.mark.parametrize(
    ("new", "path"),
    [
        ("new", "2024/new"),
        ("new.md", "2024/new"),
        ("2025/new", "2025/new"),
        ("briefs/2026/new.md", "2026/new"),
        ("briefs/2025", "2025/old"),
        ("2026/", "2026/old"),
    ],
)
def test_what_is_named(moving: Path, mujaz: Mujaz, old: str, new: str, path: str) -> None:
    assert mujaz("mv", old, new).exit_code == 0
    assert (moving / f"briefs/{path}.md").is_file()
    assert not (moving / "briefs/2024/old.md").exists()


def test_there_and_back_changes_no_byte_where_the_address_is_not_kept(moving: Path, mujaz: Mujaz) -> None:
    path = moving / "briefs/2024/old.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    other = moving / "briefs/2025/other.md"
    other.write_bytes(other.read_bytes().replace(b"\n", b"\r\n", 4))  # mixed line ends
    before = state(moving)
    assert mujaz("mv", "old", "2025/new").exit_code == 0
    assert state(moving)["briefs/2025/new.md"] == b"\xef\xbb\xbf" + MOVED.replace("\n", "\r\n").encode()
    assert mujaz("mv", "new", "2024/old", "--no-alias").exit_code == 0
    assert state(moving) == before


def test_every_old_address_leads_straight_to_the_brief(moving: Path, mujaz: Mujaz) -> None:
    mujaz("mv", "old", "newer")
    mujaz("mv", "newer", "2025/newest")
    text = (moving / "briefs/2025/newest.md").read_text("utf-8")
    assert "aliases: [/briefs/2024/old.html, /briefs/2024/newer.html]\n" in text
    mujaz("mv", "newest", "2024/old")
    text = (moving / "briefs/2024/old.md").read_text("utf-8")
    assert "aliases: [/briefs/2024/newer.html, /briefs/2025/newest.html]\n" in text
    assert mujaz("check", "--strict").exit_code == 0


def test_an_alias_by_name_alone_stands_for_the_page_that_it_stood_for(moving: Path, mujaz: Mujaz) -> None:
    path = moving / "briefs/2024/old.md"
    path.write_text(OLD.replace("---\n\n", "aliases: [oldest, /2019/05/x/]\n---\n\n", 1), "utf-8")
    mujaz("mv", "old", "2025/new")
    text = (moving / "briefs/2025/new.md").read_text("utf-8")
    assert "aliases: [/briefs/2024/oldest, /2019/05/x/, /briefs/2024/old.html]\n" in text


@pytest.mark.parametrize("held", ["status: draft", "embargo: 2099-01-01"])
def test_what_nobody_could_read_leaves_no_address(moving: Path, mujaz: Mujaz, held: str) -> None:
    path = moving / "briefs/2024/old.md"
    path.write_text(OLD.replace("topics", f"{held}\ntopics", 1), "utf-8")
    result = mujaz("mv", "old", "2025/new")
    assert "لا رابط قديمًا يُحفظ" in result.output
    assert "aliases" not in (moving / "briefs/2025/new.md").read_text("utf-8")


def test_a_dry_run_shows_all_and_writes_nothing(moving: Path, mujaz: Mujaz) -> None:
    before = state(moving)
    result = mujaz("mv", "old", "2025/new", "--dry-run")
    assert state(moving) == before
    lines = result.stdout.splitlines()
    assert lines[:5] == [
        "diff --git a/briefs/2024/old.md b/briefs/2025/new.md",
        "rename from briefs/2024/old.md",
        "rename to briefs/2025/new.md",
        "--- a/briefs/2024/old.md",
        "+++ b/briefs/2025/new.md",
    ]
    assert {"+aliases: [/briefs/2024/old.html]", "+related: [sound, new]", "--- a/docs/page.md"} <= {*lines}
    assert result.stderr.startswith("تجربة لم يُكتب فيها شيء: سيُنقل briefs/2024/old.md إلى briefs/2025/new.md\n")


ALIASED = OTHER.replace("related: [sound, old]", "aliases: [/briefs/2024/lost.html]")


@pytest.mark.parametrize(
    ("old", "new", "told", "code"),
    [
        ("old", "other", "الاسم «other» مستعمل في briefs/2025/other.md", 1),
        ("old", "sound", "الملف briefs/2024/sound.md موجود ولا يُستبدل", 1),
        ("old", "old", "الموجز في موضعه: briefs/2024/old.md", 1),
        ("old", "lost", "خطأ[duplicate-address]", 1),
        ("old", "../docs/new.md", "ليس في مجلد الموجزات", 2),
        ("old", "briefs/news/new.md", "تنبيه[misplaced]", 1),
        ("old", "New Name", "الاسم «New Name» لا يصلح", 2),
        ("nowhere", "new", "لا موجز بالاسم «nowhere»", 2),
    ],
)
def test_what_would_clash_is_refused(moving: Path, mujaz: Mujaz, old: str, new: str, told: str, code: int) -> None:
    (moving / "briefs/2025/other.md").write_text(ALIASED, "utf-8")
    before = state(moving)
    result = mujaz("mv", old, new)
    assert (result.exit_code, told in result.output) == (code, True), result.output
    assert state(moving) == before


def test_a_form_that_cannot_be_changed_alone_is_refused(moving: Path, mujaz: Mujaz) -> None:
    odd = OLD.replace("title: موجز قديم", "title: موجز قديم\naliases: {x: 1}")
    (moving / "briefs/2024/old.md").write_text(odd, "utf-8")
    before = state(moving)
    result = mujaz("mv", "old", "new")
    assert result.exit_code == 1
    assert "يتعذّر تعديل بيانات briefs/2024/old.md" in result.output
    assert state(moving) == before


def test_a_front_matter_that_cannot_be_read_is_refused(moving: Path, mujaz: Mujaz) -> None:
    (moving / "briefs/2024/old.md").write_text(OLD.replace("قديم", "قديم: جدًّا"), "utf-8")
    before = state(moving)
    result = mujaz("mv", "old", "new")
    assert (result.exit_code, "خطأ يمنع قراءتها" in result.output) == (1, True)
    assert state(moving) == before


@pytest.mark.parametrize("fails_at", [*range(3), None])
def test_all_or_nothing(moving: Path, mujaz: Mujaz, monkeypatch: pytest.MonkeyPatch, fails_at: int | None) -> None:
    """Whichever of its writings fails, a move leaves everything as it was."""
    before = state(moving)
    calls = iter(range(10))
    for name in ("create", "replace"):
        write = getattr(rewrite, name)

        def failing(path: Path, data: bytes, write: Callable[..., None] = write) -> None:
            if next(calls) == fails_at:
                raise PermissionError(13, "Permission denied", str(path))
            write(path, data)

        monkeypatch.setattr(rewrite, name, failing)
    if fails_at is None:  # the last step: the old file goes
        unlink = Path.unlink

        def refusing(path: Path, *, missing_ok: bool = False) -> None:
            if path.name == "old.md":
                raise PermissionError(13, "Permission denied", str(path))
            unlink(path, missing_ok=missing_ok)

        monkeypatch.setattr(Path, "unlink", refusing)
    result = mujaz("mv", "old", "2027/new")
    assert result.exit_code == 1
    assert "كل شيء كما كان" in result.output
    assert state(moving) == before
    assert not (moving / "briefs/2027").exists()
