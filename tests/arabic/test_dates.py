"""Dates in Arabic: read in every region's words, printed in the house style."""

import datetime as dt

import pytest
from babel.dates import get_month_names
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.arabic import (
    MonthStyle,
    date_in_words,
    find_dates,
    format_date,
    format_hijri,
    format_month,
    month_in_words,
    month_name,
    parse_date,
    parse_hijri,
)

APRIL_30 = dt.date(2024, 4, 30)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2024-04-30", APRIL_30),
        ("30/04/2024", APRIL_30),
        ("30-4-2024", APRIL_30),
        ("30.4.2024", APRIL_30),
        ("٣٠/٠٤/٢٠٢٤", APRIL_30),
        ("۳۰/۴/۲۰۲۴", APRIL_30),
        ("2024/4/30", APRIL_30),
        ("2024-04-30T13:00", APRIL_30),
        ("30 أبريل 2024", APRIL_30),
        ("30 ابريل 2024", APRIL_30),
        ("30 إبريل 2024", APRIL_30),
        ("30 نيسان 2024", APRIL_30),
        ("30 أفريل 2024", APRIL_30),
        ("٣٠ نيسان ٢٠٢٤", APRIL_30),
        ("30 نيسان 2024م", APRIL_30),
        ("30 من نيسان 2024", APRIL_30),
        ("30 من شهر نيسان عام 2024", APRIL_30),
        ("30 نيسان سنة 2024", APRIL_30),
        ("30 نيسان، 2024", APRIL_30),
        ("الثلاثاء 30 نيسان/ أبريل 2024", APRIL_30),
        ("30 نيسان/أبريل 2024", APRIL_30),
        ("30 أبريل/نيسان 2024", APRIL_30),
        ("30 نيسان (أبريل) 2024", APRIL_30),
        ("30 أبريل (نيسان) 2024", APRIL_30),
        ("30\u00a0نيسان 2024", APRIL_30),  # NO-BREAK SPACE
        ("صدر في بيروت يوم 30 نيسان 2024، ثم نُقّح", APRIL_30),
        ("الثلاثين من نيسان 2024", APRIL_30),
        ("الأول من مايو 2024", dt.date(2024, 5, 1)),
        ("الحادي والعشرين من تشرين الثاني 2023", dt.date(2023, 11, 21)),
        ("الثاني من كانون الثاني 2024", dt.date(2024, 1, 2)),
        ("5 كانون  الأول 2024", dt.date(2024, 12, 5)),
        ("من 5 إلى 7 أيار 2024", dt.date(2024, 5, 7)),
        ("29 فبراير 2024", dt.date(2024, 2, 29)),
    ],
)
def test_a_whole_date_is_read(text: str, date: dt.date) -> None:
    assert parse_date(text) == date


@pytest.mark.parametrize(
    ("text", "year", "month", "day", "doubt"),
    [
        ("31 نيسان 2024", 2024, 4, 31, "no such day"),
        ("29 فبراير 2023", 2023, 2, 29, "no such day"),
        ("2023-02-29", 2023, 2, 29, "no such day"),
        ("14 كانون الثاني/ فبراير 2024", 2024, 1, 14, "month names disagree: 1 and 2"),
        ("30 من أبريل", None, 4, 30, ""),
        ("كانون الثاني 2024", 2024, 1, None, ""),
        ("يوليو (تموز) 2024", 2024, 7, None, ""),
        ("في حزيران (يونيو)", None, 6, None, ""),
        ("130 أبريل 2024", 2024, 4, None, ""),
        ("1945 أيار", None, 5, None, ""),
    ],
)
def test_half_a_date_is_told_as_such(text: str, year: int | None, month: int, day: int | None, doubt: str) -> None:
    assert [(d.year, d.month, d.day, d.doubt) for d in find_dates(text)] == [(year, month, day, doubt)]
    assert parse_date(text) is None


@pytest.mark.parametrize(
    "text", ["", "2024م", "ص 30-40", "1.2.3", "2024/13/30", "الأولى", "نيسانُها كاذبة مثلها", "S-300"]
)
def test_no_date_is_read_where_there_is_none(text: str) -> None:
    assert list(find_dates(text)) == []


def test_dates_come_in_the_order_of_the_text() -> None:
    text = "بين 1 آذار 2024 و2024-04-30، وقبلهما الخامس من يناير 2024"
    assert [d.date for d in find_dates(text)] == [dt.date(2024, 3, 1), APRIL_30, dt.date(2024, 1, 5)]


MONTHS_READ = {
    "Gulf, Egypt": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "Levant, Iraq": "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
    "Levant, no article": "كانون_ثاني شباط اذار نيسان ايار حزيران تموز اب ايلول تشرين_أول تشرين_ثاني كانون_أول",
    "Algeria, Tunisia": "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
    "Morocco": "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر",
    "Mauritania": "يناير فبراير مارس إبريل مايو يونيو يوليو أغشت شتمبر أكتوبر نوفمبر دجمبر",
    "loose spelling": "يناير فبراير مارس ابريل مايو يونيه يوليه اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
}


@pytest.mark.parametrize("names", MONTHS_READ.values(), ids=MONTHS_READ)
def test_months_of_every_region_are_read(names: str) -> None:
    dates = [parse_date(f"3 {name.replace('_', ' ')} 2024") for name in names.split()]
    assert dates == [dt.date(2024, month, 3) for month in range(1, 13)]


@pytest.mark.parametrize(
    ("style", "locale"), [(MonthStyle.GULF, "ar"), (MonthStyle.LEVANT, "ar_SY"), (MonthStyle.MAGHREB, "ar_DZ")]
)
def test_printed_months_are_those_of_cldr(style: MonthStyle, locale: str) -> None:
    names = get_month_names("wide", locale=locale)
    assert [month_name(m, style) for m in range(1, 13)] == [names[m] for m in range(1, 13)]


@pytest.mark.parametrize(
    ("style", "printed", "month"),
    [
        (MonthStyle.DUAL, "30\u00a0نيسان/أبريل 2024", "نيسان/أبريل 2024"),
        (MonthStyle.LEVANT, "30\u00a0نيسان 2024", "نيسان 2024"),
        (MonthStyle.GULF, "30\u00a0أبريل 2024", "أبريل 2024"),
        (MonthStyle.MAGHREB, "30\u00a0أفريل 2024", "أفريل 2024"),
    ],
)
def test_printed_date(style: MonthStyle, printed: str, month: str) -> None:
    assert format_date(APRIL_30, style) == printed
    assert format_month(2024, 4, style) == month


@settings(deadline=None)
@given(st.dates(dt.date(1000, 1, 1)), st.sampled_from(MonthStyle))
def test_what_is_printed_can_be_read(date: dt.date, style: MonthStyle) -> None:
    assert parse_date(format_date(date, style)) == date


@pytest.mark.parametrize(
    ("date", "printed"),
    [
        (dt.date(2024, 4, 30), "21\u00a0شوال 1445\u00a0هـ"),
        (dt.date(2024, 7, 7), "1\u00a0محرم 1446\u00a0هـ"),
        (dt.date(2000, 1, 1), "24\u00a0رمضان 1420\u00a0هـ"),
        (dt.date(1999, 12, 31), ""),
        (dt.date(2029, 1, 1), ""),
    ],
)
def test_hijri_days_where_the_tables_agree(date: dt.date, printed: str) -> None:
    assert format_hijri(date) == printed


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("30 أبريل 2024", dt.date(2024, 4, 30)),
        ("الثلاثاء 30 نيسان/أبريل 2024 م", dt.date(2024, 4, 30)),
        ("٣٠ نيسان ٢٠٢٤", dt.date(2024, 4, 30)),
        ("الثلاثين من أبريل 2024", dt.date(2024, 4, 30)),
        ("30 April 2024", dt.date(2024, 4, 30)),
        ("Apr 30, 2024", dt.date(2024, 4, 30)),
        ("السبت 30 أبريل 2024", None),  # a Tuesday
        ("31 أبريل 2024", None),
        ("أبريل 2024", None),
        ("30 أبريل", None),
        ("2024-04-30", None),
        ("30/4/2024", None),
        ("30 أبريل 2024 و1 مايو 2024", None),
        ("اجتماع 30 أبريل 2024", None),
        ("31 April 2024", None),
        ("", None),
    ],
)
def test_a_text_that_is_the_name_of_a_day(text: str, day: dt.date | None) -> None:
    assert date_in_words(text) == day


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("أبريل 2024", "2024-04"),
        ("تشرين الأول ٢٠٢٤", "2024-10"),
        ("30 أبريل 2024", ""),
        ("أبريل", ""),
        ("في أبريل 2024", ""),
    ],
)
def test_a_text_that_is_the_name_of_a_month(text: str, month: str) -> None:
    assert month_in_words(text) == month


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("21 شوال 1445", dt.date(2024, 4, 30)),
        ("٢١ شوّال ١٤٤٥هـ", dt.date(2024, 4, 30)),
        ("1445-10-21", dt.date(2024, 4, 30)),
        ("21/10/1445", dt.date(2024, 4, 30)),
        ("5 جمادى الآخرة 1446", dt.date(2024, 12, 6)),
        ("1 ربيع الأول 1400", dt.date(1980, 1, 19)),
        ("29 ذي القعدة 1445", dt.date(2024, 6, 6)),
        ("1445-10-31", None),
        ("1342-01-01", None),
        ("2024-04-30", None),
        ("21 شوال", None),
    ],
)
def test_a_hijri_day(text: str, day: dt.date | None) -> None:
    assert parse_hijri(text) == day
