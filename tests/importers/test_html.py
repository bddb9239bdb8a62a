"""HTML as blocks: messy tags, tables with spans, lists that are none, addresses."""

import pytest

from mujaz.importers import RemarkCode, Unreadable
from mujaz.importers.document import Document
from mujaz.importers.html import Dialect, read_html
from mujaz.importers.outline import outlined
from mujaz.importers.pictures import PLACEHOLDER, Album, picture_names, with_picture_names
from mujaz.importers.writer import write_markdown


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("نص", "نص"),
        ("أ<br>ب<br><br>ج", "أ<br>\nب\n\nج"),
        ("<p> أ\n ب&nbsp;ج </p>", "أ ب ج"),
        ("<b>أ <i>ب</i></b>", "**أ** ***ب***"),
        ("<span><div>أ</div><strong><p>ب</p></strong></span>", "أ\n\n**ب**"),
        ('<a href="https://x.org/"><h2>أ</h2></a>', "## [أ](https://x.org/)"),
        ("<h2><b>أ</b><br>ب</h2>", "## أ ب"),
        ("<h2></h2><p></p><ul></ul><blockquote> </blockquote>", ""),
        ("<ul>سائب<li>أ</li><p>ب</p><ul><li>ج</li></ul></ul>", "- سائب\n- أ\n- ب\n    - ج"),
        ("<ul><ul><li>أ</li></ul><!-- x --></ul>", "- - أ"),
        ("<ol start=3><li>أ</li></ol>", "3. أ"),
        ("<ol start=x><li>أ</li></ol>", "1. أ"),
        ("<li>أ</li>", "أ"),
        ("<table><tr><td>أ</td></tr></table>", "أ"),
        ("<table><tr><td></td></tr></table>", ""),
        ("<table><tr><td>أ<td>ب<tr><td>ج</table>", "| أ | ب |\n|---|---|\n| ج |  |"),
        (
            "<table><tr><td rowspan=2>أ</td><td>ب</td></tr><tr><td>ج</td></tr></table>",
            "| أ | ب |\n|---|---|\n|  | ج |",
        ),
        (
            "<table><tr><td><p>أ</p><ul><li>ب<li>ج</ul><td><table><tr><td>د<td>ه</table></td></tr></table>",
            "| أ<br>- ب<br>- ج | د ه |\n|---|---|",
        ),
        (
            "<table><caption>عنوانه</caption><tr><td>أ</td><td>ب</td></tr></table>",
            "| أ | ب |\n|---|---|\n\n/// caption\nعنوانه\n///",
        ),
        ("<details><summary>أ</summary>ب</details>", "**أ**\n\nب"),
        ("<dl><dt>أ</dt><dd>ب</dd><dt>ج</dt></dl>", "أ\n:   ب\n\nج"),
        ('<input type="checkbox" checked> أ <button>ب</button>', "\u2611 أ"),
        ('<a href="#x">أ</a> <a href="javascript:x()">ب</a> <a href="data:x">ج</a>', "أ ب ج"),
        ('<a href="mailto:a@x.org">أ</a>', "[أ](mailto:a@x.org)"),
        (
            '<a href="https://x.org/a.pdf">أ</a><a href="https://x.org/a.pdf" class="wp-block-file__button">ب</a>',
            "[أ](https://x.org/a.pdf) [ب](https://x.org/a.pdf)",
        ),
        ("<blockquote>أ</blockquote><blockquote>ب</blockquote>", "> أ\n\n> ب"),
        (  # a note that stands before the text that has its mark
            '<ol><li id="n">حاشية <a href="#m">\u21a9</a></li></ol><p>نص<a id="m" href="#n">1</a>.</p>',
            "نص[^1].\n\n[^1]: حاشية",
        ),
        (  # an entry of a table of contents is no note
            '<ul><li id="c"><a href="#h">فصل</a></li></ul><p id="h">نص <a href="#c">فصل</a></p>',
            "- فصل\n\nنص فصل",
        ),
        (  # notes that are lines of one paragraph
            (
                '<p>أ<a href="#n1" name="m1">[1]</a> ب<a href="#n2" name="m2">[2]</a></p>'
                '<p><a href="#m1" name="n1">[1]</a> أولى.<br><a href="#m2" name="n2">[2]</a> ثانية.<br>تتمة</p>'
            ),
            "أ[^1] ب[^2]\n\nتتمة\n\n[^1]: أولى.\n\n[^2]: ثانية.",
        ),
        ('<a href="https://x.org/">https://x.org/</a>', "<https://x.org/>"),
        ('<a href="https://x.org/a b(c)">أ</a>', "[أ](https://x.org/a%20b%28c%29)"),
        ("<!-- سر --><script>x</script><style>y</style><template>z</template>أ", "أ"),
        ("&lt;script&gt; &amp;amp; *أ*", "&lt;script> &amp;amp; \\*أ\\*"),
    ],
)
def test_html(html: str, markdown: str) -> None:
    assert write_markdown(read_html(html, Dialect())[0]) == markdown


def test_a_list_that_is_none_loses_no_word() -> None:
    document, _ = read_html("<ul>سائب<li>أ</li>بين<p>ب</p><ul><li>ج</li></ul>آخر</ul>", Dialect())
    assert write_markdown(document).replace("-", " ").split() == ["سائب", "أ", "بين", "ب", "ج", "آخر"]


@pytest.mark.parametrize(
    ("html", "codes"),
    [
        ("<table><tr><td colspan=2>أ</td></tr><tr><td>ب</td><td>ج</td></tr></table>", [RemarkCode.MERGED_CELLS]),
        ('<img src="https://x.org/a.png">', [RemarkCode.PICTURE_OUTSIDE, RemarkCode.NO_ALT]),
        ('<img src="a.png" alt="أ">', [RemarkCode.PICTURE_LOST]),
        ('<a href="../x.html">أ</a>', [RemarkCode.LINK]),
        ('<a href="vbscript:x">أ</a>', [RemarkCode.LINK]),
        ('<iframe src="https://x.org/"></iframe>', [RemarkCode.EMBED]),
        ('<iframe src="javascript:x"></iframe>', []),
    ],
)
def test_remarks(html: str, codes: list[RemarkCode]) -> None:
    assert [remark.code for remark in read_html(html, Dialect())[1]] == codes


def test_relative_addresses_count_from_the_page() -> None:
    html = '<a href="../b.html">أ</a><img src="/c.png" alt="ب">'
    document, _ = read_html(html, Dialect(base="https://x.org/1/2/a.html"))
    assert write_markdown(document) == "[أ](https://x.org/1/b.html)![ب](https://x.org/c.png)"


def test_a_table_of_absurd_spans() -> None:
    cells = '<td colspan="99999999" rowspan="99999999">أ</td>' * 3
    document, _ = read_html(f"<table>{f'<tr>{cells}</tr>' * 3}</table>", Dialect())
    assert write_markdown(document).count("أ") >= 3


def test_a_page_that_is_nested_absurdly() -> None:
    with pytest.raises(Unreadable):
        read_html("<b>" * 1000 + "أ", Dialect())


# ---- sections -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("html", "headings"),
    [
        ("<h1>الحدث:</h1><h2>أ</h2><h1>ب</h1>", ["## الحدث", "### أ", "## ب"]),
        ("<h3>أ</h3><h4>ب</h4>", ["## أ", "### ب"]),
        ("<p><b>الحدث</b></p><h3>أ</h3>", ["## الحدث", "### أ"]),
        ("<h1>أ</h1><h2>الحدث</h2><h3>ب</h3>", ["## أ", "## الحدث", "### ب"]),
        ("<p>الحدث: وقع.</p>", ["## الحدث"]),
        ("<p>خلفية:</p><p>نص</p>", ["## خلفية"]),
        ("<p>وفي الجدول أرقام الشحن:</p><table><tr><td>أ</td><td>ب</td></tr></table>", []),
        ("<h2>أ</h2><p>خلفية:</p><p>نص</p>", ["## أ"]),
    ],
)
def test_sections(html: str, headings: list[str]) -> None:
    document, _ = read_html(html, Dialect())
    markdown = write_markdown(Document(outlined(document.blocks, colons=True)[0]))
    assert [line for line in markdown.split("\n") if line.startswith("#")] == headings


def test_the_text_behind_a_heading_keeps_its_marks() -> None:
    document, _ = read_html("<p><b>الحدث:</b> قال <i>الوزير</i>.</p>", Dialect())
    assert write_markdown(Document(outlined(document.blocks)[0])) == "## الحدث\n\nقال *الوزير*."


# ---- pictures -------------------------------------------------------------------------------------------

GIF = "R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="


@pytest.mark.parametrize(
    ("address", "target"),
    [
        (f"data:image/gif;base64,{GIF}", f"{PLACEHOLDER}1.gif"),
        (f"data:image/png;charset=x;base64,{GIF}", f"{PLACEHOLDER}1.gif"),  # its bytes decide
        ("data:image/gif;base64,AAAA", None),
        ("data:image/svg+xml,<svg onload='x()'/>", None),
        ("data:text/html;base64,PHA+", None),
        ("DATA:text/html,x", None),
        ("https://x.org/a.png", "https://x.org/a.png"),
    ],
)
def test_pictures_in_addresses(address: str, target: str | None) -> None:
    assert Album().of_address(address) == target


def test_a_picture_that_comes_twice_is_one_file() -> None:
    album = Album()
    targets = [album.add(data) for data in (b"GIF89a1", b"\xff\xd8\xff2", b"GIF89a1", b"II*\x003")]
    assert [target and target.removeprefix(PLACEHOLDER) for target in targets] == ["1.gif", "2.jpg", "1.gif", "3.tiff"]
    assert [remark.code for remark in album.remarks] == [RemarkCode.PICTURE_FORM]
    assert picture_names(album.pictures, "x") == ("x-1.gif", "x-2.jpg", "x-3.tiff")
    assert with_picture_names(f"![أ]({targets[1]}) ]\\({targets[1]})", "x") == f"![أ](x-2.jpg) ]\\({targets[1]})"
