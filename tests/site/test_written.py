"""What a build writes after an edit: the exact list of files, in a project of sixty briefs."""

import datetime as dt
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from mujaz import publish
from tests.site.desk import Desk, Fields

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")  # pytest-xdist has threads

TOPICS = ("economy", "security", "cyber")
PLACES = ("بيروت", "البصرة", "عدن", "وهران", "صفاقس", "مسقط")

BODY = """\
## الحدث

وقع في {place} يوم {day} حادث على الرصيف رقم {number}، وقالت الشركة إن السفن تنتظر.

## الرأي

هذا رأينا فيه، ولا نزيد عليه.
"""


def weekly(total: int = 60) -> dict[str, Fields]:
    """Return briefs b00, b01, … of one week after the other from the first of 2023 on; topics and tags take turns.

    Each names the five before it as related, so that no likeness of words has a say.
    """
    briefs: dict[str, Fields] = {}
    for number in range(total):
        date = dt.date(2023, 1, 2) + dt.timedelta(weeks=number)
        body = BODY.format(place=PLACES[number % 6], day=date, number=number)
        fields: Fields = {"title": f"موجز رقم {number}", "date": date, "topics": [TOPICS[number % 3]], "body": body}
        fields["related"] = [f"b{(number - step) % total:02}" for step in range(1, 6)]
        if number == 20:
            fields["body"] = body + "\n![خريطة](../2024/map.svg)\n"
        if number % 4 == 0:
            fields["tags"] = ["sanctions"]
        briefs[f"{date.year}/b{number:02}.md"] = fields
    return briefs


def desk_of_sixty(root: Path) -> Desk:
    return Desk(root, briefs=weekly(), settings="    page_size: 5\n    latest: 3\n    feed_size: 4")


def two_words(desk: Desk) -> None:
    for path in ("2023/b10.md", "2023/b31.md"):
        desk.change(path, body=str(desk.briefs[path]["body"]).replace("نزيد", "ننقص"))


def a_title(desk: Desk) -> None:
    desk.change("2023/b10.md", title="عنوان جديد")


def a_summary(desk: Desk) -> None:
    desk.change("2023/b10.md", summary="خلاصة يكتبها المحرر.")


def a_tag(desk: Desk) -> None:
    desk.change("2023/b10.md", tags=["sanctions"])


def a_word_of_the_newest(desk: Desk) -> None:
    desk.change("2024/b59.md", body=str(desk.briefs["2024/b59.md"]["body"]).replace("نزيد", "ننقص"))


def a_draft(desk: Desk) -> None:
    desk.change("2023/b10.md", status="draft")


def a_new_one(desk: Desk) -> None:
    fields: Fields = {"title": "موجز رقم 60", "date": dt.date(2024, 2, 26), "topics": ["economy"]}
    desk.briefs["2024/b60.md"] = {**fields, "related": ["b59", "b58", "b57", "b56", "b55"], "body": BODY}
    desk.save()


def an_image(desk: Desk) -> None:
    desk.write("briefs/2024/map.svg", "<svg></svg>")


def a_page_of_docs(desk: Desk) -> None:
    desk.edit("docs/about.md", "# عن الموقع", "# من نحن")


EDITS: list[tuple[Callable[[Desk], None], str]] = [
    (
        two_words,
        """
        api/briefs.json api/briefs/b10.json api/briefs/b31.json briefs/2023/b10.html briefs/2023/b10.md
        briefs/2023/b31.html briefs/2023/b31.md
        """,
    ),
    (
        a_title,
        """
        api/briefs.csv api/briefs.json api/briefs/b10.json archive/2023.html archive/2023/03.html
        briefs/2023/b05.html briefs/2023/b06.html briefs/2023/b07.html briefs/2023/b08.html briefs/2023/b09.html
        briefs/2023/b10.bib briefs/2023/b10.csl.json briefs/2023/b10.html briefs/2023/b10.md briefs/2023/b10.ris
        briefs/2023/b11.html briefs/2023/b12.html briefs/2023/b13.html briefs/2023/b14.html briefs/2023/b15.html
        topics/security/2.html
        """,
    ),
    (
        a_summary,
        """
        api/briefs.csv api/briefs.json api/briefs/b10.json archive/2023/03.html briefs/2023/b10.html
        briefs/2023/b10.md
        """,
    ),
    (
        a_tag,
        """
        api/briefs.csv api/briefs.json api/briefs/b10.json api/terms.json briefs/2023/b10.html briefs/2023/b10.md
        briefs/2023/b12.html sitemap.xml tags/index.html tags/sanctions.html tags/sanctions/1.html
        tags/sanctions/2.html topics/security.html
        """,
    ),
    (
        a_word_of_the_newest,
        """
        api/briefs.json api/briefs/b59.json briefs/2024/b59.html briefs/2024/b59.md feeds/all.atom.xml
        feeds/all.json feeds/all.rss.xml feeds/topics/cyber.atom.xml feeds/topics/cyber.json
        feeds/topics/cyber.rss.xml feeds/topics/security.atom.xml feeds/topics/security.json
        feeds/topics/security.rss.xml
        """,
    ),
    (
        a_draft,
        """
        -api/briefs/b10.json -briefs/2023/b10.bib -briefs/2023/b10.csl.json -briefs/2023/b10.html
        -briefs/2023/b10.md -briefs/2023/b10.ris -topics/security/7.html api/briefs.csv api/briefs.json
        api/briefs/b11.json api/briefs/b12.json api/briefs/b13.json api/briefs/b14.json api/briefs/b15.json
        api/terms.json archive/2023.html archive/2023/03.html archive/index.html briefs/2023/b05.html
        briefs/2023/b06.html briefs/2023/b07.html briefs/2023/b08.html briefs/2023/b09.html briefs/2023/b11.html
        briefs/2023/b11.md briefs/2023/b12.html briefs/2023/b12.md briefs/2023/b13.html briefs/2023/b13.md
        briefs/2023/b14.html briefs/2023/b14.md briefs/2023/b15.html briefs/2023/b15.md index.html search.html
        sitemap.xml topics/index.html topics/security.html topics/security/2.html topics/security/3.html
        topics/security/4.html topics/security/5.html topics/security/6.html
        """,
    ),
    (
        a_new_one,
        """
        404.html api/briefs.csv api/briefs.json api/briefs/b60.json api/terms.json archive/2024.html
        archive/2024/02.html archive/index.html authors/index.html briefs/2024/b55.html briefs/2024/b56.html
        briefs/2024/b57.html briefs/2024/b58.html briefs/2024/b59.html briefs/2024/b60.bib briefs/2024/b60.csl.json
        briefs/2024/b60.html briefs/2024/b60.md briefs/2024/b60.ris countries/index.html feeds/all.atom.xml
        feeds/all.json feeds/all.rss.xml feeds/opml.xml feeds/topics/economy.atom.xml feeds/topics/economy.json
        feeds/topics/economy.rss.xml index.html organizations/index.html people/index.html search.html
        series/index.html sitemap.xml tags/index.html topics/economy.html topics/index.html
        """,
    ),
    (
        an_image,
        """
        briefs/2024/map.svg
        """,
    ),
    (
        a_page_of_docs,
        """
        about.html
        """,
    ),
]
"""Edits, and the files that they change: those of the search apart, those that go with a minus."""


def inodes(site: Path) -> dict[str, int]:
    return {p.relative_to(site).as_posix(): p.stat().st_ino for p in site.rglob("*") if p.is_file()}


def changed(before: dict[str, int], site: Path) -> list[str]:
    """Return the files, those of the search apart, that are written since `before`, or gone (with a minus)."""
    after = inodes(site)
    written = [name for name, inode in after.items() if before.get(name) != inode]
    gone = [f"-{name}" for name in before if name not in after]
    return sorted(name for name in (*written, *gone) if not name.lstrip("-").startswith("search/"))


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = desk_of_sixty(tmp_path_factory.mktemp("sixty") / "p")
    desk.build()
    return desk


ALWAYS = (
    "about.html",
    "index.html",
    "briefs/2023/b02.html",
    "briefs/2023/b04.html",
    "topics/index.html",
    "topics/security.html",
)
"""The pages that every build makes: those of docs/, and those that they lead to, as MkDocs wants to see them."""


@pytest.mark.parametrize(("edit", "files"), EDITS, ids=lambda value: getattr(value, "__name__", ""))
def test_an_edit_makes_and_writes_what_shows_it(
    original: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, edit: Callable[[Desk], None], files: str
) -> None:
    desk = original.copied(tmp_path / "p")
    before = inodes(desk.site)
    edit(desk)
    made: list[str] = []
    page_is_made = publish.page_is_made

    def noted(page: Page, config: MkDocsConfig) -> None:
        made.append(page.file.dest_uri)
        page_is_made(page, config)

    monkeypatch.setattr(publish, "page_is_made", noted)
    report = desk.build()
    assert changed(before, desk.site) == files.split()
    shown = [name for name in files.split() if name.endswith(".html") and not name.startswith("-")]
    assert sorted(made) == sorted({*shown, *ALWAYS} - {"404.html"})
    after = inodes(desk.site)
    written = sum(before.get(name) != inode for name, inode in after.items())
    removed = sum(name not in after for name in before)
    assert (report.written, report.removed, report.kept) == (written, removed, len(after) - written)
    assert (before["search/index.js"] != after["search/index.js"]) == ("api/briefs.json" in files)


@pytest.mark.parametrize(("edit", "files"), EDITS[-4:-2], ids=lambda value: getattr(value, "__name__", ""))
def test_several_processes_write_no_more(
    original: Desk, tmp_path: Path, edit: Callable[[Desk], None], files: str
) -> None:
    desk = original.copied(tmp_path / "p")
    desk.processes = 2
    before = inodes(desk.site)
    edit(desk)
    desk.build()
    assert changed(before, desk.site) == files.split()


def test_nothing_is_written_where_nothing_changed(original: Desk, tmp_path: Path) -> None:
    desk = original.copied(tmp_path / "p")
    before = inodes(desk.site)
    for file in ("mkdocs.yml", "briefs/2023/b10.md", "overrides/brief.html", "docs/about.md"):
        (desk.root / file).touch()
        report = desk.build()
        assert (report.written, report.removed, report.kept) == (0, 0, len(before))
        assert (report.briefs, report.problems) == (60, 0)
    assert inodes(desk.site) == before


def test_nothing_is_forgotten_where_the_search_stays_as_it_is(original: Desk, tmp_path: Path) -> None:
    desk = original.copied(tmp_path / "p")

    def remembered() -> set[str]:
        with closing(sqlite3.connect(desk.cache / "store.sqlite")) as store:
            return {key for (key,) in store.execute("SELECT key FROM kept")}

    before = remembered()
    assert len(before) >= 2 * len(desk.briefs)  # what was read of each brief, and its words
    an_image(desk)
    assert desk.build().written == 1
    assert remembered() == before
