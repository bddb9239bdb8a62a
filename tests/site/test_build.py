"""Builds of small projects: faults, drafts, files, old addresses, raw HTML, and the same bytes every time."""

import hashlib
from pathlib import Path

import pytest

from tests.conftest import build
from tests.site.project import SOUND, make

FAULTY = SOUND.replace("date: 2024-04-30", "date: 2024-02-30").replace("[security]", "[securty]")


def digests(site: Path) -> dict[str, str]:
    return {
        p.relative_to(site).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(site.rglob("*"))
        if p.is_file()
    }


def test_two_builds_with_different_hash_seeds_are_identical(root: Path, site: Path, tmp_path: Path) -> None:
    other = tmp_path / "site"
    built = build(root, other, PYTHONHASHSEED="4711", MUJAZ_SITE_URL="https://example.org/repo/")
    assert built.returncode == 0, built.stderr
    assert digests(other) == digests(site)


def test_strict_build_fails_with_the_whole_list(root: Path, tmp_path: Path) -> None:
    briefs = {"2024/sound.md": SOUND, "2024/faulty.md": FAULTY, "2024/empty.md": "---\ntitle: بلا نص\n---\n"}
    project = make(root, tmp_path / "p", dict(briefs))
    built = build(project, project / "site")
    assert built.returncode != 0
    for place in (
        "briefs/2024/faulty.md:3: خطأ[bad-date]",
        "faulty.md:4: خطأ[unknown-topic]",
        "empty.md",
        "[empty-body]",
    ):
        assert place in built.stderr
    assert "أتقصد «الأمن»؟" in built.stderr
    assert not (project / "site" / "index.html").exists()


def test_normal_build_leaves_a_faulty_brief_out_and_builds_the_rest(root: Path, tmp_path: Path) -> None:
    project = make(root, tmp_path / "p", {"2024/sound.md": SOUND, "2024/faulty.md": FAULTY})
    built = build(project, project / "site", strict=False)
    assert built.returncode == 0, built.stderr
    assert "[bad-date]" in built.stderr
    assert (project / "site/briefs/2024/sound.html").is_file()
    assert not (project / "site/briefs/2024/faulty.html").exists()


def test_messages_in_english_by_setting(root: Path, tmp_path: Path) -> None:
    project = make(root, tmp_path / "p", {"2024/faulty.md": FAULTY}, settings="    messages: en")
    built = build(project, project / "site", strict=False)
    assert "briefs/2024/faulty.md:3: error[bad-date]: 'date' is not a valid date: 2024-02-30" in built.stderr


def test_bad_setting_is_told(root: Path, tmp_path: Path) -> None:
    project = make(root, tmp_path / "p", {"2024/sound.md": SOUND}, settings="    time_zone: Mars/Base")
    built = build(project, project / "site")
    assert built.returncode != 0
    assert "[bad-setting]" in built.stderr
    assert "time_zone" in built.stderr


def test_site_without_briefs_is_a_site(root: Path, tmp_path: Path) -> None:
    project = make(root, tmp_path / "p", {})
    built = build(project, project / "site")
    assert built.returncode == 0, built.stderr
    assert "لم يُنشر موجز بعد" in (project / "site/index.html").read_text("utf-8")


def test_files_beside_briefs_go_with_them_and_those_of_drafts_do_not(root: Path, tmp_path: Path) -> None:
    shown = SOUND + "\n![خريطة](map.png)\n"
    draft = SOUND.replace("topics:", "status: draft\ntopics:") + "\n![سر](secret.png)\n"
    files: dict[str, str | bytes] = {"2024/map.png": b"\x89PNG", "2024/secret.png": b"\x89PNG!", "2024/unused.txt": "x"}
    project = make(root, tmp_path / "p", {"2024/a.md": shown, "2024/b.md": draft, **files})
    built = build(project, project / "site")
    assert built.returncode == 0, built.stderr
    names = sorted(p.name for p in (project / "site/briefs/2024").iterdir())
    assert names == ["a.bib", "a.csl.json", "a.html", "a.md", "a.ris", "map.png"]


def test_without_an_address_there_is_no_sitemap_and_no_feed(root: Path, tmp_path: Path) -> None:
    project = make(root, tmp_path / "p", {"2024/sound.md": SOUND})
    config = (project / "mkdocs.yml").read_text("utf-8").replace("site_url:", "# site_url:")
    (project / "mkdocs.yml").write_text(config, "utf-8")
    built = build(project, project / "site")
    assert built.returncode == 0, built.stderr
    assert not (project / "site/sitemap.xml").exists()
    assert not (project / "site/feeds").exists()
    assert "feeds/" not in (project / "site/index.html").read_text("utf-8")


def test_a_brief_in_english_stands_left_to_right_under_an_arabic_head(root: Path, tmp_path: Path) -> None:
    project = make(root, tmp_path / "p", {"2024/a.md": SOUND.replace("topics:", "lang: en\nkind: analysis\ntopics:")})
    built = build(project, project / "site")
    assert built.returncode == 0, built.stderr
    html = (project / "site/briefs/2024/a.html").read_text("utf-8")
    assert '<div class="mz-prose" lang="en" dir="ltr">' in html
    assert '<dl class="mz-facts">' in html
    assert '<article class="mz-brief">' in html


def test_old_address_leads_to_the_new_one(root: Path, tmp_path: Path) -> None:
    brief = SOUND.replace("topics:", "aliases: [/2024/05/old/, older]\ntopics:")
    project = make(root, tmp_path / "p", {"2024/new.md": brief})
    built = build(project, project / "site")
    assert built.returncode == 0, built.stderr
    old = (project / "site/2024/05/old/index.html").read_text("utf-8")
    assert 'content="0; url=../../../briefs/2024/new.html"' in old
    assert '<link rel="canonical" href="https://example.org/mujaz/briefs/2024/new.html">' in old
    assert (project / "site/briefs/2024/older.html").is_file()
    assert "old" not in (project / "site/sitemap.xml").read_text("utf-8")


LINKING = SOUND + "\n[إلى منشور](../2023/other.md#event) و[إلى مسودة](hidden.md) و[خارجي](https://example.com/a)\n"


def test_links_to_briefs_become_links_to_pages_and_links_to_drafts_vanish(root: Path, tmp_path: Path) -> None:
    hidden = SOUND.replace("topics:", "status: draft\ntopics:")
    briefs = {"2024/a.md": LINKING, "2023/other.md": SOUND.replace("2024-", "2023-"), "2024/hidden.md": hidden}
    project = make(root, tmp_path / "p", dict(briefs))
    built = build(project, project / "site", strict=False)
    assert "[dead-link]" in built.stderr
    html = (project / "site/briefs/2024/a.html").read_text("utf-8")
    assert '<a href="../2023/other.html#event">' in html
    assert "hidden.md" not in html
    assert "hidden.html" not in html
    assert "<a>إلى مسودة</a>" in html


HTML = (
    SOUND + '\n<script>alert(1)</script>\n\n<p onclick="x()" class="k">نص <b>غليظ</b></p>\n\n[س](javascript:alert(1))\n'
)


@pytest.mark.parametrize(("trusted", "kept"), [("false", False), ("true", True)])
def test_raw_html_is_sanitised_unless_trusted(root: Path, tmp_path: Path, trusted: str, *, kept: bool) -> None:
    project = make(root, tmp_path / "p", {"2024/a.md": HTML}, settings=f"    trusted_html: {trusted}")
    built = build(project, project / "site", strict=False)
    html = (project / "site/briefs/2024/a.html").read_text("utf-8")
    assert ("alert(1)" in html) is kept
    assert ("onclick" in html) is kept
    assert ("[raw-html]" in built.stderr) is not kept
    assert "<b>غليظ</b>" in html


def test_listing_pages_are_numbered_from_the_oldest_end(root: Path, tmp_path: Path) -> None:
    briefs = {f"2024/b{n:02}.md": SOUND.replace("04-30", f"04-{n:02}").replace("سليم", f"رقم {n}") for n in range(1, 8)}
    project = make(root, tmp_path / "p", dict(briefs), settings="    page_size: 2")
    built = build(project, project / "site")
    assert built.returncode == 0, built.stderr
    pages = {p.name: p.read_text("utf-8") for p in (project / "site/topics").rglob("*.html")}
    assert sorted(pages) == ["1.html", "2.html", "index.html", "security.html"]
    assert [n for n in range(1, 8) if f"b{n:02}.html" in pages["1.html"]] == [1, 2]
    assert [n for n in range(1, 8) if f"b{n:02}.html" in pages["2.html"]] == [3, 4]
    assert [n for n in range(1, 8) if f"b{n:02}.html" in pages["security.html"]] == [5, 6, 7]


def test_without_a_readable_vocabulary_nothing_is_built(root: Path, tmp_path: Path) -> None:
    project = make(root, tmp_path / "p", {"2024/sound.md": SOUND, "vocabulary.yml": "topics:\n  - {id: a: b}\n"})
    built = build(project, project / "site", strict=False)
    assert built.returncode != 0
    assert "briefs/vocabulary.yml:2" in built.stderr
    assert "[unknown-topic]" not in built.stderr
