"""From the Markdown of a brief to its HTML."""

import importlib
from collections.abc import Mapping
from typing import Any

import pytest

from mujaz.markdown import heading_id
from mujaz.publish.markdown.renderer import Renderer, sanitise

EXTENSIONS = ["attr_list", "footnotes", "tables", "toc", "md_in_html", "mujaz.publish.markdown.bidi"]
OPTIONS: Mapping[str, Mapping[str, Any]] = {"toc": {"slugify": heading_id}, "tables": {"use_align_attribute": True}}


def render(markdown: str, *, trusted: bool = False) -> str:
    return Renderer(EXTENSIONS, OPTIONS, trusted=trusted).html(markdown, "2024/a.md", ("2024/a.md", "2023/b.md"))


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("درجة -5 اليوم", '<p>درجة <bdi class="solid" dir="ltr">-5</bdi> اليوم</p>'),
        ("من 2019-2023 فقط", "<p>من 2019\u20132023 فقط</p>"),
        ("شركة Gazprom Neft.", '<p>شركة <bdi dir="ltr">Gazprom Neft</bdi>.</p>'),
        ("`code -5` بعد", "<p><code>code -5</code> بعد</p>"),
        ("**C++** ثم S-300", '<p><strong><bdi dir="ltr">C++</bdi></strong> ثم <bdi dir="ltr">S-300</bdi></p>'),
        ("نص \\*ليس\\* مائلًا 35%", '<p>نص *ليس* مائلًا <bdi class="solid" dir="ltr">35%</bdi></p>'),
        ("أ & ب &lt; Q1", '<p>أ &amp; ب &lt; <bdi dir="ltr">Q1</bdi></p>'),
        ("[IMF](https://example.com/a-1)", '<p><a href="https://example.com/a-1"><bdi dir="ltr">IMF</bdi></a></p>'),
    ],
)
def test_left_to_right_runs(markdown: str, html: str) -> None:
    assert render(markdown) == html


def test_known_headings_get_ids_and_lose_their_colon() -> None:
    html = render("مقدمة\n\n## الحدث :\n\nأ\n\n## رأينا:\n\nب\n\n## ملحق\n\nج\n")
    assert '<p>مقدمة</p>\n<section aria-labelledby="event" class="section section--event">' in html
    assert '<h2 id="event">الحدث</h2>' in html
    assert '<h2 id="assessment">رأينا</h2>' in html
    assert '<section aria-labelledby="ملحق" class="section">' in html


def test_a_repeated_known_heading_has_an_id_of_its_own() -> None:
    html = render("## الحدث\n\nأ\n\n## الحدث\n\nب\n")
    assert '<h2 id="event">' in html
    assert '<h2 id="الحدث">' in html


def test_footnotes_of_two_briefs_do_not_mix() -> None:
    renderer = Renderer(EXTENSIONS, OPTIONS, trusted=False)
    first = renderer.html("أ[^1]\n\n[^1]: الأولى\n", "2024/a.md", ())
    second = renderer.html("ب[^1]\n\n[^1]: الثانية\n", "2024/b.md", ())
    assert "الأولى" in first
    assert "الأولى" not in second
    assert second.count('id="fn:1"') == 1


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("../2023/b.md", '<a href="../2023/b.html">x</a>'),
        ("../2023/b.md#event", '<a href="../2023/b.html#event">x</a>'),
        ("a.md", '<a href="a.html">x</a>'),
        ("hidden.md", "<a>x</a>"),
        ("HTTPS://example.com/readme.md", '<a href="HTTPS://example.com/readme.md">x</a>'),
        ("https://example.com/?a=1&b=2", '<a href="https://example.com/?a=1&amp;b=2">x</a>'),
        ("#event", '<a href="#event">x</a>'),
        ("map.pdf", '<a href="map.pdf">x</a>'),
        ("https://example.com/readme.md", '<a href="https://example.com/readme.md">x</a>'),
    ],
)
def test_links(target: str, expected: str) -> None:
    html = render(f"[x]({target})").replace('<bdi dir="ltr">x</bdi>', "x")
    assert html == f"<p>{expected}</p>"


def test_raw_html_links_to_hidden_briefs_vanish_too() -> None:
    assert "hidden" not in render('<a href="hidden.md">نص</a>', trusted=True)
    assert "b.html" in render('<a href="../2023/b.md">نص</a>')


def test_attribution_of_a_quotation_stands_alone() -> None:
    html = render("> قول\n> \u2014 قائله\n")
    assert '<p>قول</p><p class="attribution">\u2014 قائله</p>' in html.replace("\n", "")


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("<script>alert(1)</script>نص", "نص"),
        ('<p onclick="x()">نص</p>', "<p>نص</p>"),
        ('<a href="javascript:x()">نص</a>', "<a>نص</a>"),
        ('<p style="color:red">نص</p>', "<p>نص</p>"),
        ('<iframe src="https://example.com"></iframe>نص', "نص"),
        ('<img src="a.png" onerror="x()" alt="خريطة">', '<img src="a.png" alt="خريطة">'),
        ('<svg onload="x()"></svg>نص', "نص"),
        ('<section aria-labelledby="event" class="section"><bdi dir="ltr">A</bdi></section>', None),
    ],
)
def test_sanitise(raw: str, clean: str | None) -> None:
    assert sanitise(raw) == (raw if clean is None else clean)


@pytest.mark.parametrize(
    ("heading", "id_"),
    [("مُسيّرةٌ جديدة", "مسيرة-جديدة"), ("الجمهوريـــة", "الجمهورية"), ("S-300: ماذا؟", "s-300-ماذا"), ("؟!", "section")],
)
def test_heading_id(heading: str, id_: str) -> None:
    assert heading_id(heading, "-") == id_


def test_a_name_of_earlier_versions_says_what_to_write() -> None:
    with pytest.raises(ImportError, match=r"write mujaz\.markdown\.heading_id instead"):
        importlib.import_module("mujaz.publish.markdown.slugs")
