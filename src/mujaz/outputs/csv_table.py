"""The briefs as a table for spreadsheets: CSV in UTF-8 with a byte order mark, without which Excel garbles Arabic."""

import csv
import io
from collections.abc import Callable, Mapping

from mujaz import urls
from mujaz.arabic import shorten
from mujaz.brief import Brief
from mujaz.config import SiteInfo
from mujaz.library import Library
from mujaz.vocabulary import Kind

_AS_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula, with an apostrophe before it where it begins like one.

    That is a cell which begins with = + - @, a tab or a carriage return; a program that reads the table may take the
    apostrophe away. See https://owasp.org/www-community/attacks/CSV_Injection.
    """
    return "'" + cell if cell.startswith(_AS_FORMULAS) else cell


def _labels(kind: Kind) -> Callable[[Brief, SiteInfo], str]:
    return lambda brief, _: "; ".join(term.label for term in brief.terms[kind])


def _url(brief: Brief, site: SiteInfo) -> str:
    address = urls.brief(brief.path)
    return urls.absolute(address, site.url) or address


SUMMARY = 150
"""How many characters of a summary fit into a row that is still read as a row."""

CSV_COLUMNS: Mapping[str, Callable[[Brief, SiteInfo], str]] = {
    "slug": lambda brief, _: brief.slug,
    "url": _url,
    "title": lambda brief, _: brief.title,
    "date": lambda brief, _: brief.date.isoformat(),
    "time": lambda brief, _: brief.time.strftime("%H:%M") if brief.time else "",
    "updated": lambda brief, _: brief.updated.isoformat() if brief.updated else "",
    "kind": lambda brief, _: brief.kind.value,
    "topics": _labels(Kind.TOPICS),
    "tags": _labels(Kind.TAGS),
    "countries": lambda brief, _: "; ".join(term.id.upper() for term in brief.terms[Kind.COUNTRIES]),
    "organizations": _labels(Kind.ORGANIZATIONS),
    "people": _labels(Kind.PEOPLE),
    "authors": _labels(Kind.AUTHORS),
    "series": _labels(Kind.SERIES),
    "summary": lambda brief, _: shorten(brief.summary, SUMMARY),
    "words": lambda brief, _: str(brief.words),
}
"""The columns in their order, with what makes the cell of a brief: labels, ISO 3166 codes, lists joined by `; `."""


def table(library: Library, site: SiteInfo) -> bytes:
    """Return the table of all briefs, the newest first, under the names of the columns; lines end as RFC 4180 says."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(CSV_COLUMNS)
    for brief in library.briefs:
        writer.writerow(guarded(cell(brief, site)) for cell in CSV_COLUMNS.values())
    return text.getvalue().encode("utf-8-sig")
