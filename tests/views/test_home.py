"""The home page: a lead, what follows it, and the ways to everything else."""

import datetime as dt
from typing import Any

import pytest

from mujaz.config import Settings
from mujaz.views import home_view
from mujaz.views.home import COUNTRIES, PARTS
from mujaz.views.timeline import BAR_LEVELS, MONTHS, timeline
from tests.collection import daily, make

SETTINGS = Settings(latest=3)


def on(*days: str, **fields: object) -> dict[str, dict[str, Any]]:
    return {f"b{n}": {"date": dt.date.fromisoformat(day), **fields} for n, day in enumerate(days)}


def test_the_newest_leads_with_its_whole_summary() -> None:
    long = "جملة طويلة. " * 40
    view = home_view(make(daily(5, summary=long)), SETTINGS)
    assert view.lead is not None
    assert view.lead.link.label == "b05"
    assert view.lead.summary == long.strip()
    assert [card.link.label for card in view.latest] == ["b04", "b03"]


def test_a_site_without_briefs_has_an_empty_home() -> None:
    view = home_view(make({}), SETTINGS)
    assert (view.lead, view.latest, view.months, view.series, view.countries) == (None, (), (), None, ())


def test_what_it_does_not_show_does_not_change_it() -> None:
    days = [f"20{year}-05-0{day}" for year in range(10, 26) for day in (1, 2)]
    briefs = on(*days)
    changed = {**briefs, "b0": {**briefs["b0"], "tags": ["وسم"], "summary": "غير ما كان."}}
    assert home_view(make(briefs), SETTINGS) == home_view(make(changed), SETTINGS)


def test_the_countries_with_the_most_briefs() -> None:
    codes = ["EG", "IR", "SA", "JO", "IQ", "LB", "SY", "TN", "DZ", "MA", "LY", "SD", "YE", "OM", "QA", "KW"]
    briefs = daily(3, countries=codes)
    briefs["b01"]["countries"] = ["KW", "EG"]
    found = home_view(make(briefs), SETTINGS).countries
    assert [(c.link.href, c.count) for c in found[:2]] == [("countries/kw.html", "3"), ("countries/eg.html", "3")]
    assert len(found) == COUNTRIES


def test_the_newest_series_with_its_newest_parts() -> None:
    briefs = daily(6)
    for number in range(1, 6):
        briefs[f"b0{number}"]["series"] = {"id": "straits", "part": number}
    found = home_view(make(briefs), SETTINGS).series
    assert found is not None
    assert found.link.label == "رصد المضائق"
    assert found.count == "5 موجزات"
    assert [(part, link.label) for part, link in found.parts] == [
        ("الجزء 5 من 5", "b05"),
        ("الجزء 4 من 5", "b04"),
        ("الجزء 3 من 5", "b03"),
    ]
    assert len(found.parts) == PARTS


@pytest.mark.parametrize("days", [(), ("2024-01-05",), ("2024-01-05", "2024-05-06")])
def test_a_timeline_needs_six_months(days: tuple[str, ...]) -> None:
    assert timeline(make(on(*days)), "index.html", SETTINGS) == ()


def test_a_timeline_goes_from_the_oldest_month_to_the_newest() -> None:
    found = timeline(make(on("2023-09-01", "2024-02-01", "2024-02-02")), "index.html", SETTINGS)
    assert [(bar.link.href, bar.level, bar.year) for bar in found] == [
        ("archive/2023/09.html", BAR_LEVELS // 2, "2023"),
        ("archive/2023/10.html", 0, ""),
        ("archive/2023/11.html", 0, ""),
        ("archive/2023/12.html", 0, ""),
        ("archive/2024/01.html", 0, "2024"),
        ("archive/2024/02.html", BAR_LEVELS, ""),
    ]
    assert found[-1].count == "موجزان"


def test_a_timeline_is_cut_at_its_old_end() -> None:
    found = timeline(make(on("2015-01-01", "2024-02-01", "2024-05-02")), "index.html", SETTINGS)
    assert len(found) == MONTHS
    assert found[0].link.href == "archive/2021/06.html"
    assert [bar.year for bar in found if bar.year] == ["2021", "2022", "2023", "2024"]
