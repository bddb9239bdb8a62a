"""Which lines open a section."""

import pytest

from mujaz.importers.headings import heading_of, known_heading


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("الحدث:", "الحدث"),
        ("الحدث", "الحدث"),
        ("الحدث :", "الحدث"),
        ("الحدث：", "الحدث"),
        ("## الحدث ##", "الحدث"),
        ("**الرأي:**", "الرأي"),
        ("«الرأي»", "«الرأي»"),
        ("ماذا حدث؟", "ماذا حدث؟"),
        ("السيناريوهات المحتملة", "السيناريوهات المحتملة"),
        ("خلفية الملف:", "خلفية الملف"),
        ("كلمة كلمة كلمة كلمة كلمة كلمة:", "كلمة كلمة كلمة كلمة كلمة كلمة"),
        ("كلمة كلمة كلمة كلمة كلمة كلمة كلمة:", None),
        ("خلفية الملف", None),
        ("- بند:", None),
        ("1. بند:", None),
        ("الساعة :", None),
        ("2024:", None),
        (":", None),
        ("", None),
    ],
)
def test_a_line_that_is_a_heading(line: str, expected: str | None) -> None:
    assert heading_of(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [("والمطلوب أمران اثنان:", None), ("ملاحظات أولى:", "ملاحظات أولى"), ("التوصيات:", "التوصيات")],
)
def test_a_line_before_a_list(line: str, expected: str | None) -> None:
    assert heading_of(line, "- بند") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("الحدث: اجتمع الوزيران.", ("الحدث", "اجتمع الوزيران.")),
        ("**الرأي**: نعم: لا", ("الرأي", "نعم: لا")),
        ("قال الوزير: نعم", None),
        ("الحدث:", None),
        ("الحدث: …", None),
        ("الحدث وقع: نعم", None),
    ],
)
def test_heading_and_text_in_one_line(line: str, expected: tuple[str, str] | None) -> None:
    assert known_heading(line) == expected
