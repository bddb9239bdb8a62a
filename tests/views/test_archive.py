"""The archive."""

import datetime as dt

from mujaz.config import Settings
from mujaz.views.archive import archive_view, month_view, year_view
from tests.collection import make

LIBRARY = make(
    {
        "a": {"date": dt.date(2023, 12, 31)},
        "b": {"date": dt.date(2024, 4, 2)},
        "c": {"date": dt.date(2024, 4, 30), "time": "09:00"},
        "d": {"date": dt.date(2024, 4, 30), "time": "13:00"},
        "e": {"date": dt.date(2024, 6, 1)},
    }
)
SETTINGS = Settings()


def test_heat_strip_has_twelve_cells_for_each_year() -> None:
    view = archive_view(LIBRARY, SETTINGS)
    assert [(row.link.label, row.count) for row in view.years] == [("2024", "4 موجزات"), ("2023", "موجز واحد")]
    assert [cell.number for cell in view.years[0].months] == [0, 0, 0, 3, 0, 1, 0, 0, 0, 0, 0, 0]
    assert [cell.level for cell in view.years[0].months] == [0, 0, 0, 4, 0, 2, 0, 0, 0, 0, 0, 0]
    assert view.years[0].months[3].link.href == "2024/04.html"
    assert view.month_names[3] == ("نيسان", "أبريل")


def test_month_stands_in_the_order_of_its_days_and_hours() -> None:
    view = month_view(2024, 4, LIBRARY, SETTINGS)
    assert [card.link.label for card in view.rows] == ["d", "c", "b"]
    assert (view.older and view.older.href, view.newer and view.newer.href) == ("../2023/12.html", "06.html")


def test_year_is_cut_into_months() -> None:
    view = year_view(2024, LIBRARY, SETTINGS)
    assert [(m.link.label, m.count) for m in view.months] == [
        ("حزيران/يونيو 2024", "موجز واحد"),
        ("نيسان/أبريل 2024", "3 موجزات"),
    ]
    assert [(row.date.iso, row.date.text, row.link.label) for row in view.months[1].rows] == [
        ("2024-04-30", "30", "d"),
        ("2024-04-30", "30", "c"),
        ("2024-04-02", "2", "b"),
    ]
    assert view.newer is None
    assert view.older is not None
    assert view.older.href == "2023.html"
