"""A page of a brief in one file."""

import base64
import re

import pytest

from mujaz.offline.single_file import single_file

ADDRESS = "briefs/2024/a.html"
PAGE = """<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<link rel="canonical" href="https://example.org/briefs/2024/a.html">
<link rel="icon" href="../../favicon.svg">
<link rel="stylesheet" href="../../assets/css/site.css">
<link rel="alternate" href="../../feeds/all.json">
<script src="../../assets/theme.js"></script>
<script type="application/ld+json">{"a": "<\\u003c>"}</script>
<title>عنوان</title>
</head>
<body>
<a class="skip" href="#main">إلى المحتوى</a>
<nav><a href="../../index.html">الرئيسية</a></nav>
<form action="../../search.html"><input name="q"></form>
<main id="main">
<p>انظر <a href="b.html?q=1#event">غيره</a> و<a href="a.html#event">هذا</a> و<a href="https://else.example/x">سواهما</a>.</p>
<p>و<a href="mailto:a@b.example">بريد</a> و<a href="../../index.html">الأول</a>.</p>
<p><img src="map.svg" alt="خريطة"><img src="gone.png" alt="مفقودة"></p>
<p>للتنزيل: <a href="a.bib" download>BibTeX</a></p>
<button hidden>انسخ</button><noscript>x</noscript><template><p>y</p></template>
</main>
<footer><ul><li data-online><a href="../../offline.html">كله</a></li></ul></footer>
</body>
</html>
"""
CSS = '@font-face { src: url("../fonts/n.woff2"); } a > b { mask: url("data:image/svg+xml,<svg/>"); } /* </b> */'
FILES = {"assets/css/site.css": CSS.encode(), "assets/fonts/n.woff2": b"font", "briefs/2024/map.svg": b"<svg/>"}


def read(address: str) -> bytes:
    try:
        return FILES[address]
    except KeyError:
        raise FileNotFoundError(address) from None


@pytest.fixture(params=["https://example.org/repo/", ""])
def page(request: pytest.FixtureRequest) -> str:
    return single_file(PAGE.encode(), ADDRESS, read, request.param).decode()


def test_nothing_is_left_that_a_browser_would_ask_for(page: str) -> None:
    loaded = re.findall(r'(?:src="|url\(")([^"]*)"', page)
    assert [address[:15] for address in loaded if not address.startswith("data:")] == ["gone.png"]
    for gone in ("stylesheet", "icon", "alternate", "<script src", "<form", "<nav", "<button", "noscript", "template"):
        assert gone not in page


def test_styles_fonts_and_pictures_are_in_it(page: str) -> None:
    for data, kind in ((b"font", "font/woff2"), (b"<svg/>", "image/svg+xml")):
        assert f"data:{kind};base64,{base64.b64encode(data).decode()}" in page
    assert "a > b { mask:" in page
    assert '{"a": "<\\u003c>"}' in page


def test_the_policy_comes_first_and_allows_this_style_alone(page: str) -> None:
    head = page[: page.index("<link")]
    assert head.startswith(
        '<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n<meta http-equiv='
    )
    assert page.count("Content-Security-Policy") == 1
    assert re.search(r"default-src 'none'; style-src 'sha256-[\w+/]{43}='; img-src data:; font-src data:", head)


def test_links_lead_to_the_site() -> None:
    page = single_file(PAGE.encode(), ADDRESS, read, "https://example.org/repo/").decode()
    assert re.findall(r'<a [^>]*?href="([^"]*)"', page) == [
        "#main",
        "https://example.org/repo/briefs/2024/b.html?q=1#event",
        "#event",
        "https://else.example/x",
        "mailto:a@b.example",
        "https://example.org/repo/",
        "https://example.org/repo/briefs/2024/a.bib",
    ]


def test_without_an_address_links_into_the_site_are_text() -> None:
    page = single_file(PAGE.encode(), ADDRESS, read, "").decode()
    assert re.findall(r'<a [^>]*?href="([^"]*)"', page) == [
        "#main",
        "#event",
        "https://else.example/x",
        "mailto:a@b.example",
    ]
    assert "انظر غيره و<a" in page
    assert "للتنزيل" not in page
