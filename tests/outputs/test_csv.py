"""The table, read back as a program and a spreadsheet do."""

import csv
import io

import pytest

from mujaz import urls
from mujaz.arabic import shorten
from mujaz.config import SiteInfo
from mujaz.library import Library
from mujaz.outputs.csv_table import guarded, table
from mujaz.vocabulary import Kind
from tests.outputs.collection import NOWHERE, SITE, library, sample

COLUMNS = """
    slug url title date time updated kind topics tags countries organizations people authors series summary words
""".split()


def rows(library_: Library, site: SiteInfo = SITE) -> list[dict[str, str]]:
    text = table(library_, site).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_a_spreadsheet_knows_it_for_utf_8() -> None:
    data = table(sample(), SITE)
    assert data.startswith("\ufeffslug,url,title".encode())
    assert data.count(b"\r\n") == data.count(b"\n") == len(sample().briefs) + 1
    assert next(csv.reader([data.decode("utf-8-sig").split("\r\n")[0]])) == COLUMNS


def test_the_samples_read_back() -> None:
    for row, brief in zip(rows(sample()), sample().briefs, strict=True):
        labels = {
            kind.value: "; ".join(t.label for t in brief.terms[kind]) for kind in Kind if kind is not Kind.COUNTRIES
        }
        assert row == labels | {
            "slug": brief.slug,
            "url": SITE.url + urls.brief(brief.path),
            "title": brief.title,
            "date": str(brief.date),
            "time": str(brief.time)[:5] if brief.time else "",
            "updated": str(brief.updated) if brief.updated else "",
            "kind": str(brief.kind),
            "countries": "; ".join(term.id.upper() for term in brief.terms[Kind.COUNTRIES]),
            "summary": shorten(brief.summary, 150),
            "words": str(brief.words),
        }


@pytest.mark.parametrize(
    "title", ['قال: "لا"، ثم «نعم»', "سطر؛ وفاصلة, لاتينية; وأخرى", "35% & {x} \\ 'y'", "'مقتبس'", "نص = معادلة"]
)
def test_hard_titles_stay_as_they_are(title: str) -> None:
    assert rows(library({"title": title, "summary": title}))[0]["title"] == title


@pytest.mark.parametrize("title", ["=2+2", "+961", "-5 درجات", "@SUM(A1)", '=HYPERLINK("http://x","y")'])
def test_a_formula_is_disarmed(title: str) -> None:
    row = rows(library({"title": title, "summary": title, "tags": [title]}))[0]
    assert (row["title"], row["summary"], row["tags"]) == ("'" + title,) * 3


@pytest.mark.parametrize("cell", ["\t=1", "\r=1"])
def test_blanks_before_a_formula_are_seen_too(cell: str) -> None:
    assert guarded(cell) == "'" + cell


def test_without_an_address_of_the_site_the_path_takes_its_place() -> None:
    assert rows(library({}), NOWHERE)[0]["url"] == "briefs/2024/river.html"


def test_an_empty_collection_has_its_columns() -> None:
    assert table(library(), SITE).decode("utf-8-sig") == ",".join(COLUMNS) + "\r\n"
