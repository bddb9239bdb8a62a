"""Which lines open a section."""

import pytest

from mujaz.importers.headings import SectionLine, heading_of, known_heading, section_line


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
    assert heading_of(line, before_list=True) == expected


@pytest.mark.parametrize(
    ("line", "heading", "ordinal"),
    [
        ("الحدث", "الحدث", ""),
        ("أولًا: الحدث", "الحدث", "أولًا:"),
        ("أولاً الحدث:", "الحدث", "أولاً"),
        ("ثانيًا – الرأي", "الرأي", "ثانيًا –"),
        ("3. الخلاصة", "الخلاصة", "3."),
        ("(٤) التوصيات", "التوصيات", "(٤)"),
        ("1-الحدث", "الحدث", "1-"),
        ("٢/ الرأي:", "الرأي", "٢/"),
        ("أ) الحدث", "الحدث", "أ)"),
        ("ب- الرأي", "الرأي", "ب-"),
        ("II. الرأي", "الرأي", "II."),
        ("1.2 التوصيات", "التوصيات", "1.2"),
        ("القسم الأول: الحدث", "الحدث", "القسم الأول:"),
        ("المحور الثاني – الرأي", "الرأي", "المحور الثاني –"),
        ("• الحدث", "الحدث", ""),
        ("◄ **الرأي**", "الرأي", ""),
        ("الحدث والسياق", "الحدث والسياق", ""),
    ],
)
def test_a_known_section_with_a_number_before_it(line: str, heading: str, ordinal: str) -> None:
    assert section_line(line) == SectionLine(heading, ordinal)


@pytest.mark.parametrize(
    "line", ["أولًا: خلفية", "في الحدث", "1. بند", "نص الرأي", "أولًا", "هذا الحدث", "2024 الحدث", ""]
)
def test_a_line_that_opens_no_known_section(line: str) -> None:
    assert section_line(line) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("أولًا: الحدث: اجتمع الوزيران.", ("الحدث", "اجتمع الوزيران.")),
        ("1- الرأي: نعم.", ("الرأي", "نعم.")),
        ("الحدث: اجتمع الوزيران.", ("الحدث", "اجتمع الوزيران.")),
        ("**الرأي**: نعم: لا", ("الرأي", "نعم: لا")),
        ("قال الوزير: نعم", None),
        ("الحدث:", None),
        ("الحدث: …", None),
        ("الحدث وقع: نعم", None),
    ],
)
def test_heading_and_text_in_one_line(line: str, expected: tuple[str, str] | None) -> None:
    found = known_heading(line)
    assert (found and (found[0].heading, found[1])) == expected
