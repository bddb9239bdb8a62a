"""Directions in the tree of a text."""

import re

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from mujaz.arabic import runs
from mujaz.brief.directions import set_directions


def directed(inner: str, direction: str = "rtl") -> str:
    """Return HTML with its directions set; what all isolates have is left out."""
    root = html.fragment_fromstring(inner, create_parent="div")
    set_directions(root, "rtl" if direction == "rtl" else "ltr")
    text = etree.tostring(root, encoding="unicode", method="html").removeprefix("<div>").removesuffix("</div>")
    return text.replace(' class="mz-solid"', "").replace('<bdi dir="ltr"', "<bdi")


@pytest.mark.parametrize(
    ("stored", "expected"),
    [
        # within one string
        ("<p>طائرة Boeing 737، و5%</p>", "<p>طائرة <bdi>Boeing 737</bdi>، و<bdi>5%</bdi></p>"),
        ("<p>بين 2019-2024</p>", "<p>بين 2019–2024</p>"),
        # over inline elements
        ("<p>في <em>Boeing</em> 737.</p>", "<p>في <bdi><em>Boeing</em> 737</bdi>.</p>"),
        ("<p>في Boeing <b>737 <i>MAX</i></b>.</p>", "<p>في <bdi>Boeing <b>737 <i>MAX</i></b></bdi>.</p>"),
        ('<p>في <a href="x">Boeing</a> 737.</p>', '<p>في <bdi><a href="x">Boeing</a> 737</bdi>.</p>'),
        ("<p>في <b>Boeing</b>.</p>", "<p>في <b><bdi>Boeing</bdi></b>.</p>"),
        ("<p>بين <b>2019</b>-2024</p>", "<p>بين <b>2019</b>–2024</p>"),
        ("<p>نحو <b>5</b>%</p>", "<p>نحو <bdi><b>5</b>%</bdi></p>"),
        # inline elements are divided where a stretch begins or ends in them
        ("<p><b>طائرة Boeing</b> 737.</p>", "<p><b>طائرة </b><bdi><b>Boeing</b> 737</bdi>.</p>"),
        ("<p>في Boeing <b>737 نعم</b>.</p>", "<p>في <bdi>Boeing <b>737</b></bdi><b> نعم</b>.</p>"),
        (
            '<p><b id="x">في <i>Boeing</i></b> <b>737 MAX و</b></p>',
            '<p><b id="x">في </b><bdi><b><i>Boeing</i></b> <b>737 MAX</b></bdi><b> و</b></p>',
        ),
        ("<p>A <b>B</b> ثم C <b>D ه</b></p>", "<p><bdi>A <b>B</b></bdi> ثم <bdi>C <b>D</b></bdi><b> ه</b></p>"),
        # a link is not
        ('<p><a href="x">مع Boeing</a> 737.</p>', '<p><a href="x">مع \u2066Boeing</a> 737\u2069.</p>'),
        # code is as good as Latin, a mark of a footnote is nothing
        ("<p>من <code>x.y</code> v2.0، و</p>", "<p>من <bdi><code>x.y</code> v2.0</bdi>، و</p>"),
        ("<p>من <code>x.y</code> و</p>", "<p>من <code>x.y</code> و</p>"),
        (
            '<p>الاتفاق<sup><a class="footnote-ref" href="#a">1</a></sup> 234 طنًا</p>',
            '<p>الاتفاق<sup><a class="footnote-ref" href="#a">1</a></sup> 234 طنًا</p>',
        ),
        (
            '<p>في Su-35<sup><a class="footnote-ref" href="#a">1</a></sup> MAX.</p>',
            '<p>في <bdi>Su-35<sup><a class="footnote-ref" href="#a">1</a></sup> MAX</bdi>.</p>',
        ),
        ("<p>في Boeing<br>737 ثم</p>", "<p>في <bdi>Boeing</bdi><br>737 ثم</p>"),
        ("<p>في Boeing\n737 ثم</p>", "<p>في <bdi>Boeing\n737</bdi> ثم</p>"),
        ("<p>في <bdi>Boeing</bdi> 737</p>", "<p>في <bdi><bdi>Boeing</bdi> 737</bdi></p>"),
        # items that hold a list
        (
            "<ul><li>بند Su-35<ul><li>فرع <b>A</b>-1</li></ul>ثم -5</li></ul>",
            "<ul><li>بند <bdi>Su-35</bdi><ul><li>فرع <bdi><b>A</b>-1</bdi></li></ul>ثم <bdi>-5</bdi></li></ul>",
        ),
        ("<pre>a -5 ب</pre>", "<pre>a -5 ب</pre>"),
    ],
)
def test_stretches(stored: str, expected: str) -> None:
    assert directed(stored) == expected


@pytest.mark.parametrize(
    ("stored", "expected"),
    [
        ("<p>We act (p. 7).</p><p>نص</p>", '<p dir="ltr">We act (p. 7).</p><p>نص</p>'),
        ("<h3>Gas Markets</h3>", '<h3 dir="ltr">Gas Markets</h3>'),
        ("<ul><li>First</li><li>بند</li></ul>", '<ul><li dir="ltr">First</li><li>بند</li></ul>'),
        ("<ul><li>A</li><li>B</li></ul>", '<ul dir="ltr"><li dir="ltr">A</li><li dir="ltr">B</li></ul>'),
        (
            "<blockquote><p>We act.</p></blockquote>",
            '<blockquote dir="ltr"><p dir="ltr">We act.</p></blockquote>',
        ),
        (
            "<table><tr><td>OUP</td><td>2024</td><td>و</td></tr></table>",
            '<table><tr><td dir="ltr">OUP</td><td dir="ltr">2024</td><td>و</td></tr></table>',
        ),
        (
            "<table><tr><td>-5%</td><td>2019-2024</td><td>٢٠٢٤</td><td></td></tr></table>",
            '<table><tr><td dir="ltr">-5%</td><td>2019–2024</td><td>٢٠٢٤</td><td></td></tr></table>',
        ),
        (
            "<table><tr><th>Source</th><td>2024</td></tr></table>",
            '<table dir="ltr"><tr><th dir="ltr">Source</th><td dir="ltr">2024</td></tr></table>',
        ),
        ("<p>2024</p><ul><li>-5%</li></ul>", "<p>2024</p><ul><li><bdi>-5%</bdi></li></ul>"),
        ('<p dir="rtl">OUP 5-7</p>', '<p dir="rtl"><bdi>OUP 5-7</bdi></p>'),
        ('<p dir="auto">OUP 5-7</p>', '<p dir="auto">OUP 5-7</p>'),
        ("<p>كلمة\u200f</p>", "<p>كلمة\u200f</p>"),
    ],
)
def test_blocks(stored: str, expected: str) -> None:
    assert directed(stored) == expected


@pytest.mark.parametrize(
    ("stored", "expected"),
    [
        ("<p>We act, pp. 5-7.</p>", "<p>We act, pp. 5-7.</p>"),
        ("<p>نص عربي</p>", '<p dir="rtl">نص عربي</p>'),
        ("<p>It says «نص» 5 times</p>", "<p><bdi>It says</bdi> «نص» <bdi>5 times</bdi></p>"),
    ],
)
def test_a_text_that_reads_left_to_right(stored: str, expected: str) -> None:
    assert directed(stored, "ltr") == expected


# ---- any nesting --------------------------------------------------------------------------------------

WORDS = st.sampled_from(["طائرة", "و", "في", "Boeing", "737", "MAX", "F-16", "5%", "-3", "(", ")", "، ", ".", " ", " "])


@st.composite
def line(draw: st.DrawFn, depth: int = 3) -> str:
    """Return words with inline elements around some of them."""
    parts = draw(st.lists(st.one_of(WORDS, line(depth - 1)) if depth else WORDS, min_size=1, max_size=5))
    tag = draw(st.sampled_from(["b", "em", "a", ""])) if depth < 3 else ""
    return f"<{tag}>{' '.join(parts)}</{tag}>" if tag else "".join(parts)


def on_screen(isolated: str) -> str:
    return re.sub("[\u2066\u2069]", "", str(get_display(isolated, base_dir="R")))


@given(line())
def test_whatever_is_nested_a_line_reads_as_its_text_alone(inner: str) -> None:
    made = html.fragment_fromstring(directed(f"<p>{inner}</p>", "rtl"))
    if made.get("dir"):
        return
    text = "".join(html.fragment_fromstring(f"<p>{inner}</p>").itertext())
    plain = re.sub("[\u2066\u2069]", "", "".join(made.itertext()))
    assert plain == "".join(run.text for run in runs(text))
    for bdi in made.iter("bdi"):
        bdi.text = "\u2066" + (bdi.text or "")
        etree.SubElement(bdi, "wbr").text = "\u2069"
    alone = "".join(f"\u2066{run.text}\u2069" if run.isolated else run.text for run in runs(text))
    assert on_screen("".join(made.itertext())) == on_screen(alone)
