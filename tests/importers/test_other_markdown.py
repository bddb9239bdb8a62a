"""Markdown of other generators and what becomes of it: `foreign/<case>` beside the Markdown that is expected."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.importers.articles import articles
from tests.importers.forms import GAZETTEER, HERE, ZONE, assert_is_as_expected

from mujaz.arabic import words
from mujaz.brief.document import plain_words
from mujaz.importers import Unreadable, read_markdown

TODAY = dt.date(2026, 11, 30)
CASES = sorted(
    path
    for path in (HERE / "other_markdown").iterdir()
    if path.suffix in (".md", ".markdown") and not path.name.endswith(".expected.md")
)


def test_there_are_cases() -> None:
    assert len(CASES) >= 10


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_file_becomes_what_it_should(path: Path) -> None:
    assert_is_as_expected(
        read_markdown(path.read_bytes().decode(), path.name, ZONE, GAZETTEER, TODAY), path.with_suffix("")
    )


def test_every_word_of_real_texts_is_there_in_order() -> None:
    for text in articles(0, 100):
        lines = "\n\n".join(text.paragraphs)
        quoted = text.title.replace("'", "''")
        brief = read_markdown(
            f"---\ntitle: '{quoted}'\ndate: 2024-04-30\n---\n\n{lines}\n", "x.md", ZONE, GAZETTEER, TODAY
        )
        assert words(brief.title) == words(text.title)
        assert words(plain_words(brief.body)) == words(plain_words(lines))


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("2019-05-01-old-post.md", "old-post"),
        ("content/posts/my-post/index.md", "my-post"),
        ("content/posts/my-post.ar.md", "my-post"),
        ("موجز.md", ""),
        ("../../etc.md", "etc"),
        ("A_B.md", ""),
    ],
)
def test_the_name_in_the_address(name: str, slug: str) -> None:
    assert read_markdown("---\ntitle: أ\n---\nنص", name, ZONE, GAZETTEER, TODAY).fields.slug == slug


@pytest.mark.parametrize("slug", ["../x", "a/b", "/etc/passwd", "C:\\x", "أمن"])
def test_a_slug_that_leads_elsewhere_is_none(slug: str) -> None:
    text = f"---\ntitle: أ\nslug: '{slug}'\n---\nنص"
    assert read_markdown(text, "x.md", ZONE, GAZETTEER, TODAY).fields.slug == "x"


BROKEN: Mapping[str, tuple[str, str]] = {
    "YAML": ("---\ntitle: [\n---\nنص", "broken-front-matter"),
    "TOML": ("+++\ntitle = \n+++\nنص", "broken-toml"),
    "JSON": ('{"title": }\nنص', "broken-toml"),
    "JSON that is nested absurdly": ('{"a":' + "[" * 100_000, "broken-toml"),
    "no end": ("---\ntitle: أ\nنص", "front-matter-open"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_what_is_refused(case: str) -> None:
    text, code = BROKEN[case]
    with pytest.raises(Unreadable) as refusal:
        read_markdown(text, "x.md", ZONE, GAZETTEER, TODAY)
    assert refusal.value.code == code


def test_a_bomb_of_anchors_is_refused() -> None:
    levels = "\n".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 30))
    text = f"---\ntitle: أ\ndate: 2024-04-30\nl0: &l0 [ha]\n{levels}\ntags: *l29\n---\nنص"
    with pytest.raises(Unreadable) as refusal:
        read_markdown(text, "x.md", ZONE, GAZETTEER, TODAY)
    assert refusal.value.code == "broken-front-matter"


@pytest.mark.parametrize(
    ("lines", "is_draft", "embargo"),
    [
        ("draft: false", False, None),
        ("draft: true", True, None),
        ("published: false", True, None),
        ("published: true", False, None),
        ("status: draft", True, None),
        ("status: published", False, None),
        ("status: private", True, None),
        ("publishDate: 2030-01-01", False, "2030-01-01T00:00:00+02:00"),
        ("publishDate: 2030-01-01T09:00:00Z", False, "2030-01-01T11:00:00+02:00"),
        ("publishDate: 2024-05-01", False, None),
        ("expiryDate: 2025-01-01", True, None),
        ("visibility: hidden", True, None),
        ("password: x", True, None),
        ("private: yes", True, None),
        ("headless: true", True, None),
        ("build: {render: never}", True, None),
        ("params: {draft: true}", True, None),
        ("unlisted: true\npublishDate: 2030-01-01", True, "2030-01-01T00:00:00+02:00"),
    ],
)
def test_what_is_not_public_is_a_draft_or_under_embargo(lines: str, is_draft: bool, embargo: str | None) -> None:  # noqa: FBT001
    text = f"---\ntitle: أ\ndate: 2024-04-30\n{lines}\n---\nنص"
    fields = read_markdown(text, "x.md", ZONE, GAZETTEER, TODAY).fields
    assert fields.is_draft is is_draft
    assert (fields.embargo.isoformat() if fields.embargo else None) == embargo


def test_a_head_without_fences_is_one_where_it_has_a_title() -> None:
    text = "Title: تقرير المرفأ\nDate: 2024-04-30 10:20\nTags: موانئ, تجارة\nStatus: draft\n\nنص التقرير.\n"
    brief = read_markdown(text, "x.md", ZONE, GAZETTEER, TODAY)
    assert (brief.title, brief.day, brief.fields.tags) == ("تقرير المرفأ", dt.date(2024, 4, 30), ("موانئ", "تجارة"))
    assert brief.fields.is_draft
    assert brief.body == "نص التقرير."
    brief = read_markdown("Note: this is text\n\nمتن\n", "x.md", ZONE, GAZETTEER, TODAY)
    assert "Note: this is text" in brief.body


HEADS: Mapping[str, str] = {
    "Pandoc": "% عنوان\n% ليلى ناصر\n% 30 نيسان 2024\n\n# الحدث\n\nنص.\n",
    "Notion": "# عنوان\n\nCreated: April 30, 2024 1:00 PM\nAuthor: ليلى ناصر\nStatus: Draft\n\n# الحدث\n\nنص.\n",
}


@pytest.mark.parametrize("case", HEADS)
def test_heads_without_fences(case: str) -> None:
    brief = read_markdown(HEADS[case], "x.md", ZONE, GAZETTEER, TODAY)
    assert (brief.title, str(brief.day), brief.fields.authors) == ("عنوان", "2024-04-30", ("ليلى ناصر",))
    assert brief.body == "## الحدث\n\nنص."
    assert brief.fields.is_draft == (case == "Notion")
