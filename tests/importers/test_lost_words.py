"""Words in, words out: what an import has lost is found, whatever reader lost it."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from tests.importers.forms import GAZETTEER, ZONE

from mujaz.importers import RawBrief, Remark, RemarkCode, Unreadable, read_raw_text
from mujaz.importers.fields import NO_FIELDS
from mujaz.importers.html import parse_html, tree_text
from mujaz.importers.lost_words import checked, lost_words

EMPTY = RawBrief.of_body("", NO_FIELDS)

BRIEFS: Mapping[str, tuple[RawBrief, str, tuple[str, ...]]] = {
    "all there": (replace(EMPTY, body="نص **أول**، و[رابط](https://example.org/)."), "نص أول، ورابط.", ()),
    "in another spelling": (replace(EMPTY, body="إيران ٣٥%"), "ايران 35٪", ()),
    "a word is gone": (replace(EMPTY, body="نص أول."), "نص أول ضائع.", ("ضائع.",)),
    "a word is there once and stood there twice": (replace(EMPTY, body="نص."), "نص نص", ("نص",)),
    "two words became one": (replace(EMPTY, body="أولثان"), "أول ثان", ("أول", "ثان")),
    "a blank in the middle of a word": (replace(EMPTY, body="مستـ ـجدات"), "مستجدات", ("مستجدات",)),
    "the title": (replace(EMPTY, title="عنوان"), "عنوان", ()),
    "the lines of date, time and author": (
        replace(EMPTY, date_lines=("1 أيار",), time_lines=("13:00",), author_lines=("بقلم س",)),
        "1 أيار 13:00 بقلم س",
        (),
    ),
    "the title again": (replace(EMPTY, title="عنوان", repeated=("عنوان",)), "عنوان عنوان", ()),
    "a comment for the editor": (replace(EMPTY, body="نص <!-- [gallery ids] -->"), "نص [gallery ids]", ()),
    "the numbers of a list": (replace(EMPTY, body="1. أ\n2. ب\n\n> 3. ج"), "1- أ 2- ب 3) ج", ()),
    "cells of a table and their lines": (replace(EMPTY, body="| أ<br>ب | ج |\n|---|---|\n| د | |"), "أ ب ج د", ()),
    "a picture's description": (replace(EMPTY, body="![خريطة](x.png)"), "خريطة", ()),
    "left out and reported": (replace(EMPTY, remarks=(Remark(RemarkCode.MARGIN, "مركز"),)), "مركز", ()),
    "left out and reported, twice": (replace(EMPTY, remarks=(Remark(RemarkCode.MARGIN, "ص", 2),)), "ص ص", ()),
    "reported as still there, and gone": (
        replace(EMPTY, remarks=(Remark(RemarkCode.INSERTED, "إضافة"),)),
        "إضافة",
        ("إضافة",),
    ),
}


@pytest.mark.parametrize("case", BRIEFS)
def test_the_words_that_are_lost(case: str) -> None:
    brief, source, lost = BRIEFS[case]
    assert lost_words([brief], source) == lost


def test_a_brief_that_lost_words_is_refused_and_shows_some_of_them() -> None:
    with pytest.raises(Unreadable) as refusal:
        checked(EMPTY, " ".join(f"كلمة{letter}" for letter in "ابتثجحخدذرزسشصضطظعغفقكلمن"))
    assert refusal.value.code == "lost-words"
    assert refusal.value.values["n"] == 25
    assert str(refusal.value.values["words"]).endswith("كلمةف …")


def test_a_reader_that_loses_a_line_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mujaz.importers.article.with_typed_lists", lambda blocks: (blocks[2:], ()))
    with pytest.raises(Unreadable) as refusal:
        read_raw_text("عنوان\nالحدث\nسطر أول.\nثم ثان.", ZONE, GAZETTEER)
    assert refusal.value.values == {"n": 3, "words": "الحدث سطر أول."}


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>أ<b>ب</b>ج</p><p>د</p>", "أبج د"),
        ("أ<br>ب<ul><li>ج<li>د</ul>", "أ ب ج د"),
        ("<table><tr><td>أ<td>ب</table>", "أ ب"),
        ("<script>x()</script><style>y</style><template>z</template>أ<!-- ب -->", "أ"),
        ("<p>أ</p>ذيل<span>ب</span>", "أ ذيلب"),
        ("<a href='x'>أ</a><a class='wp-block-file__button' href='x'>ب</a>", "أ ب"),
    ],
)
def test_the_words_of_a_tree(html: str, expected: str) -> None:
    assert " ".join(tree_text(parse_html(html)).split()) == expected
