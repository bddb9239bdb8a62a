"""Markdown as a reader hears it."""

import pytest

from mujaz.brief.plain import first_paragraphs, plain_text, visible

PIECES = {
    "paragraphs": ("أول\n\n\n\nثان", "أول\n\nثان"),
    "heading": ("## الحدث ##\n\nنص", "الحدث\n\nنص"),
    "strong and emphasis": ("**شديد** و*مائل* و***كلاهما***", "شديد ومائل وكلاهما"),
    "underscores": ("_مائل_ و __شديد__", "مائل و شديد"),
    "underscores in a name": ("snake_case_name و_ هنا", "snake_case_name و_ هنا"),
    "code": ("اكتب `mujaz build` هنا", "اكتب mujaz build هنا"),
    "fence": ("```python\nx = 1\n```\nنص", "x = 1\n\nنص"),
    "link": ('راجع [موجزنا](a.md "عنوان") اليوم', "راجع موجزنا اليوم"),
    "reference": ('راجع [موجزنا][1].\n\n[1]: https://example.org "عنوان"', "راجع موجزنا."),
    "bare address": ("راجع <https://example.org/a_b> و<a@example.org>", "راجع https://example.org/a_b وa@example.org"),
    "image": ("![خريطة الحوض](a.png)", "خريطة الحوض"),
    "image without words": ("![](a.png)", ""),
    "footnote": ("حدث.[^1]\n\n[^1]: حاشية.", "حدث.\nحاشية."),
    "quotation": ("> قال\n> ثم مضى", "قال\nثم مضى"),
    "list": ("- أول\n* ثان\n+ ثالث", "أول\nثان\nثالث"),
    "numbered": ("1. أول\n22. ثان", "أول\nثان"),
    "table": ("| أ | ب |\n|---|:-:|\n| 1 | 2 |", "أ ب\n\n1 2"),
    "block": ("/// note | نموذج\nنص\n///", "نموذج\nنص"),
    "block without title": ("/// note\nنص\n///", "نص"),
    "comment": ("قبل<!-- سطر\nوسطر -->بعد", "قبلبعد"),
    "tags": ("H<sub>2</sub>O و<mark>نص</mark>", "H2O ونص"),
    "comparison": ("a < b و c > d", "a < b و c > d"),
    "entities": ("&laquo;نص&raquo; &amp; غيره", "«نص» & غيره"),
    "attributes": ("## الحدث {#event}\n\nنص{.x}", "الحدث\n\nنص"),
    "escapes": (r"5 \* 3 \_ 2 \[x\]", "5 * 3 _ 2 [x]"),
    "a product": ("5 * 3 * 2", "5 * 3 * 2"),
    "a rule": ("أول\n\n---\n\nثان", "أول\n\nثان"),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("markdown", "text"), PIECES.values(), ids=PIECES)
def test_plain_text(markdown: str, text: str) -> None:
    assert plain_text(markdown) == text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("أول.\n\nثان.\n\n- بند\n\nثالث.", "أول.\n\nثان."),
        ("- بند\n\nأول.", "أول."),
        ("![صورة](a.png)\n\nأول **شديد**.\n\n### عنوان\n\nثان.", "أول شديد."),
        ("| أ | ب |\n|---|---|\n\nأول.", "أول."),
        ("> اقتباس\n\nأول.\n\n> آخر", "أول."),
        ("/// note | نموذج\nنص\n///\n\nأول.", "أول."),
        ("- بند\n- بند", ""),
        ("", ""),
    ],
)
def test_first_paragraphs(markdown: str, text: str) -> None:
    assert first_paragraphs(markdown) == text


@pytest.mark.parametrize(
    ("markdown", "left"),
    [
        ("نص\n<!-- سر -->\nبقية", "نص\nبقية"),
        ("نص <!-- سر\nسر --> بقية", "نص  بقية"),
        ("`<!-- مثال -->`", "`<!-- مثال -->`"),
        ("```html\n<!-- مثال -->\n```", "```html\n<!-- مثال -->\n```"),
        ("<!-- سر\n## الحدث\n-->\nنص", "نص"),
    ],
)
def test_comments_stay_with_the_author(markdown: str, left: str) -> None:
    assert visible(markdown) == left
