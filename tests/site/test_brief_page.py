"""What the page of a brief shows."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from tests.conftest import build
from tests.site.project import SOUND, make


def page(site: Path, address: str) -> BeautifulSoup:
    return BeautifulSoup((site / "briefs" / address).read_text("utf-8"), "html.parser")


def one(soup: BeautifulSoup, selector: str) -> Tag:
    found = soup.select_one(selector)
    assert found is not None, selector
    return found


@pytest.fixture(scope="module")
def drones(site: Path) -> BeautifulSoup:
    return page(site, "2019/cheap-drones-costly-defence.html")


def test_head(drones: BeautifulSoup) -> None:
    head = one(drones, ".mz-brief__head").get_text(" ", strip=True)
    assert "12\u00a0تشرين الثاني/نوفمبر 2019" in head
    assert "09:30" in head
    assert "ليلى ناصر" in head
    assert "3 دقائق" in head
    assert one(drones, ".mz-brief__head time")["datetime"] == "2019-11-12T09:30+02:00"


def test_sections_are_typed(drones: BeautifulSoup) -> None:
    ids = [str(heading["id"]) for heading in drones.select(".mz-brief section > h2")]
    assert ids == ["event", "assessment", "recommendations", "sources"]
    assert one(drones, "section.mz-section--event").get("aria-labelledby") == "event"


def test_footnote_stands_outside_the_sections_and_leads_back(drones: BeautifulSoup) -> None:
    note = one(drones, ".mz-prose > .footnote li")
    back = one(drones, ".footnote-backref")
    assert drones.find(id=str(back["href"]).lstrip("#"))
    assert note["id"] == str(one(drones, ".footnote-ref")["href"]).lstrip("#")


def test_table_scrolls_and_has_its_caption(drones: BeautifulSoup) -> None:
    region = one(drones, "figure > .mz-table[role=region][tabindex='0']")
    assert str(region["aria-label"]).startswith("كلفة وسائل الاعتراض")
    assert len(region.select("td.mz-align-right")) == 12
    assert not region.select("[style], [align]")


def test_left_to_right_runs_are_isolated(drones: BeautifulSoup) -> None:
    isolated = [tag.get_text() for tag in drones.select(".mz-prose bdi[dir=ltr]")]
    assert {"2019-11-07", "73%", "Patriot", "S-300", "15%"} <= {*isolated}


def test_terms_are_linked(drones: BeautifulSoup) -> None:
    links = {a.get_text(strip=True): a["href"] for a in drones.select(".mz-filed a")}
    assert links["السعودية"] == "../../countries/sa.html"
    assert links["الصواريخ"] == "../../tags/missiles.html"


def test_range_of_years_has_an_en_dash(site: Path) -> None:
    texts = [p.read_text("utf-8") for p in (site / "briefs").rglob("*.html")]
    assert any("2019\u20132" in text or "2020\u20132" in text for text in texts)


def test_part_of_a_series(site: Path) -> None:
    series = one(page(site, "2021/five-days-without-suez.html"), ".mz-series").get_text(" ", strip=True)
    assert series.startswith("الجزء 1")
    assert "رصد المضائق" in series


def test_every_feature_is_shown_by_a_sample(site: Path) -> None:
    html = "".join(p.read_text("utf-8") for p in (site / "briefs").rglob("*.html"))
    features = {
        "footnote": 'class="footnote"',
        "table": "<table>",
        "caption": "<figcaption>",
        "quotation": "<blockquote>",
        "pull quote": 'class="pull"',
        "admonition": 'class="admonition warning"',
        "details": "<details>",
        "definition list": "<dl>",
        "id of one's own": 'id="middle-powers"',
    }
    assert [name for name, mark in features.items() if mark not in html] == []


def test_a_publisher_chooses_hijri_days_and_the_accent(root: Path, tmp_path: Path) -> None:
    settings = '    hijri: true\n    accent: "#8A1538"'
    project = make(root, tmp_path / "project", {"2024/sound.md": SOUND}, settings)
    built = build(project, tmp_path / "site", strict=False)
    assert built.returncode == 0, built.stderr
    head = one(page(tmp_path / "site", "2024/sound.html"), ".mz-facts").get_text(" ", strip=True)
    assert "30\u00a0نيسان/أبريل 2024 الموافق 21\u00a0شوال 1445\u00a0هـ" in head
    style = (tmp_path / "site/assets/mujaz/css/site.css").read_text("utf-8")
    assert "--accent: #8a1538;" in style
    assert "{{" not in style
    assert "{%" not in style


def test_the_contents_of_a_long_brief(site: Path) -> None:
    links = page(site, "2023/chip-equipment-controls.html").select(".mz-contents a")
    assert [str(link["href"]) for link in links][-3:] == ["#scenarios", "#conclusion", "#sources"]
    assert [link.get_text() for link in links][:2] == ["الحدث", "الرأي"]
