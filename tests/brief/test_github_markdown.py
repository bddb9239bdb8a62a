"""Markdown as GitHub has it, and nothing written that becomes something else."""

import pytest
from lxml import html
from markdown import Markdown

MARKDOWN = Markdown(extensions=["tables", "attr_list", "mujaz.markdown"])
OLD = Markdown(extensions=["pymdownx.betterem", "pymdownx.smartsymbols", "mujaz.markdown"])


def rendered(text: str, markdown: Markdown = MARKDOWN) -> str:
    return markdown.reset().convert(text).removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("رأت **«الوزارة»**أن", "رأت <strong>«الوزارة»</strong>أن"),
        ("و**«البيان»** قال", "و<strong>«البيان»</strong> قال"),
        ("ل**«المجلس»**.", "ل<strong>«المجلس»</strong>."),
        ("**الموقع:**بيروت", "<strong>الموقع:</strong>بيروت"),
        ("ال**حكومة**ية", "ال<strong>حكومة</strong>ية"),
        ("**لا،**ثم", "<strong>لا،</strong>ثم"),
        ("رد**: كلا**.", "رد<strong>: كلا</strong>."),
        ("(**هنا**)ثم", "(<strong>هنا</strong>)ثم"),
        ("*متى؟*الآن", "<em>متى؟</em>الآن"),
        ("و*«نشرة»* منها", "و<em>«نشرة»</em> منها"),
        ("**أ** و**ب**و**ج**", "<strong>أ</strong> و<strong>ب</strong>و<strong>ج</strong>"),
        ("«**ذاك**»ثم «*هذا*»ثم", "«<strong>ذاك</strong>»ثم «<em>هذا</em>»ثم"),
        ("**«أ»**و**«ب»**", "<strong>«أ»</strong>و<strong>«ب»</strong>"),
        ("***«مهم»***جدا", "<em><strong>«مهم»</strong></em>جدا"),
        ("**5%**من و**$3**و", "<strong>5%</strong>من و<strong>$3</strong>و"),
        ("**أ *ب* ج**", "<strong>أ <em>ب</em> ج</strong>"),
        ("__أ__ و_ب_ snake_case_x", "<strong>أ</strong> و_ب_ snake_case_x"),
        ("نص ** ليس ** غليظًا", "نص ** ليس ** غليظًا"),
        ("5*3*2 و2**3**4 و٥*٣*٢", "5*3*2 و2**3**4 و٥*٣*٢"),
        ("*5*3*", "<em>5*3</em>"),
        ("~~ملغى~~ و~5 و~10", "<del>ملغى</del> و~5 و~10"),
        ("**«~~أ~~»**ب", "<strong>«<del>أ</del>»</strong>ب"),
        ("#وسم في أول السطر و#آخر", "#وسم في أول السطر و#آخر"),
        ("سطر\\\nسطر", "سطر<br />\nسطر"),
        ("`سطر\\\nسطر`", "<code>سطر\\\nسطر</code>"),
        ("`5*3*2`", "<code>5*3*2</code>"),
    ],
)
def test_marks_within_a_line(text: str, expected: str) -> None:
    assert rendered(text) == expected


@pytest.mark.parametrize("markdown", [MARKDOWN, OLD], ids=["now", "with-what-older-sites-list"])
@pytest.mark.parametrize(
    "text",
    [
        "يوم 1/4 و3/4، وفق المادة 1/2 من القرار 2/3، في 1/4/2024",
        "فاز 3-1 و2/1 و1:2 و7-8",
        "البند (c) والفقرة (r) و(tm) وc/o",
        "+/-300 و=/= و<-- و-->",
        "1st و2nd و3rd",
        "... و-- و--- و'س' و\"س\" و“س”",
        "H~2~O وم^2^ و==نص==",
        "كم² و½ و© و™",
        "C:\\dir\\file",
    ],
)
def test_what_is_written_is_what_is_read(text: str, markdown: Markdown) -> None:
    read = rendered(text, markdown).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"')
    assert read == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. أ\n2. ب", "<ol><li>أ</li><li>ب</li></ol>"),
        ("3. أ\n4. ب", '<ol start="3"><li>أ</li><li>ب</li></ol>'),
        ("0. أ\n1. ب", '<ol start="0"><li>أ</li><li>ب</li></ol>'),
        ("1. أ\n1. ب\n1. ج", "<ol><li>أ</li><li>ب</li><li>ج</li></ol>"),
        ("1. أ\n3. ب\n4. ج", '<ol><li>أ</li><li value="3">ب</li><li>ج</li></ol>'),
        ("5. أ\n4. ب", '<ol start="5"><li>أ</li><li value="4">ب</li></ol>'),
        ("1. أ\n\n2. ب\n\n4. ج", '<ol><li><p>أ</p></li><li><p>ب</p></li><li value="4"><p>ج</p></li></ol>'),
        ("1. أ\n   1. ب\n   2. ج\n2. د", "<ol><li>أ<ol><li>ب</li><li>ج</li></ol></li><li>د</li></ol>"),
        ("٢. أ\n٣. ب", '<ol class="digits-arabic" start="2"><li>أ</li><li>ب</li></ol>'),
        ("۱. أ\n۲. ب", '<ol class="digits-persian"><li>أ</li><li>ب</li></ol>'),
        ("1986. أ", '<ol class="wide-numbers" start="1986"><li>أ</li></ol>'),
        ("1. أ\n\n   كود\n\n       س", "<ol><li><p>أ</p><p>كود</p><pre><code>س</code></pre></li></ol>"),
    ],
)
def test_numbers_as_they_are_written(text: str, expected: str) -> None:
    assert rendered(text).replace("\n", "") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- [ ] أ\n- [x] ب\n- [X] ج", [("task", "☐ أ"), ("task", "☑ ب"), ("task", "☑ ج")]),
        ("1. [ ] أ\n\n2. ب", [("task", "☐ أ"), (None, "ب")]),
        ("- [ ]أ\n- [y] ب\n- `[ ] ج`", [(None, "[ ]أ"), (None, "[y] ب"), (None, "[ ] ج")]),
    ],
)
def test_tasks(text: str, expected: list[tuple[str | None, str]]) -> None:
    items = html.fragment_fromstring(rendered(text)).findall("li")
    assert [(item.get("class"), "".join(item.itertext()).strip()) for item in items] == expected
