"""The table of contents of a text."""

import pytest

from mujaz.publish.markdown.contents import table_of_contents

CASES = {
    "nothing": ("<p>نص</p>", []),
    "sections": ('<h2 id="event">الحدث</h2><p>…</p><h2 class="x" id="r">الرأي</h2>', ["event الحدث", "r الرأي"]),
    "below": ('<h2 id="a">أ</h2><h3 id="b">ب</h3><h3 id="c">ج</h3><h2 id="d">د</h2>', ["a أ", "  b ب", "  c ج", "d د"]),
    "without a top": ('<h3 id="b">ب</h3><h2 id="a">أ</h2>', ["a أ"]),
    "only isolation stays": (
        '<h2 id="a"><strong>مع</strong> <bdi dir="ltr">S-300</bdi><sup id="f"><a href="#n">1</a></sup></h2>',
        ['a مع <bdi dir="ltr">S-300</bdi>'],
    ),
    "no id": ("<h2>بلا</h2>", []),
}


@pytest.mark.parametrize(("html", "expected"), CASES.values(), ids=CASES)
def test_contents(html: str, expected: list[str]) -> None:
    found = table_of_contents(html)
    lines = [line for top in found for line in (f"{top.id} {top.html}", *(f"  {b.id} {b.html}" for b in top.below))]
    assert lines == expected
