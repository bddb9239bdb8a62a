"""The archive: all years, one year, one month."""

from dataclasses import dataclass

from mujaz import urls
from mujaz.arabic import format_month, month_name
from mujaz.config import Settings
from mujaz.library import Library
from mujaz.messages import counted, page_word
from mujaz.views.links import Link, PageHead, TitleRow, When, brief_link, head, row

HEAT_LEVELS = 4
"""How many shades the heat strip has for months with briefs."""


@dataclass(frozen=True, slots=True)
class MonthCell:
    """A month in the heat strip; `level` is 0 for a month without briefs, else 1 to `LEVELS`."""

    link: Link
    number: int
    count: str
    level: int


@dataclass(frozen=True, slots=True)
class YearRow:
    """A year, how many briefs it has, and its twelve months."""

    link: Link
    count: str
    months: tuple[MonthCell, ...]


@dataclass(frozen=True, slots=True)
class ArchiveView:
    """All years, the newest first, under the names of the months, each in one form or two."""

    head: PageHead
    count: str
    month_names: tuple[tuple[str, ...], ...]
    years: tuple[YearRow, ...]


@dataclass(frozen=True, slots=True)
class MonthRows:
    """The briefs of one month; the text of a row's date is the number of the day."""

    link: Link
    count: str
    rows: tuple[TitleRow, ...]


@dataclass(frozen=True, slots=True)
class PeriodView:
    """A year with its months, or a month with its briefs; `above` leads up, `older` and `newer` to those beside it.

    A year shows titles alone: of a brief's two places in the archive, its month has the summary.
    """

    head: PageHead
    count: str
    above: tuple[Link, ...]
    months: tuple[MonthRows, ...]
    rows: tuple[TitleRow, ...]
    older: Link | None
    newer: Link | None


ARCHIVE_TITLE = page_word("archive")
_MONTHS = range(1, 13)


def archive_view(library: Library, settings: Settings) -> ArchiveView:
    """Return the page of all years."""
    page = urls.ARCHIVE
    numbers = {(y, m): len(library.in_month(y, m)) for y in library.years() for m in library.months(y)}
    most = max(numbers.values(), default=1)

    def cell(year: int, month: int) -> MonthCell:
        number = numbers.get((year, month), 0)
        link = Link(urls.relative(urls.archive(year, month), page), format_month(year, month, settings.months))
        return MonthCell(link, number, counted(number, "brief"), -(-number * HEAT_LEVELS // most))

    years = tuple(
        YearRow(
            _year_link(year, page), counted(len(library.in_year(year)), "brief"), tuple(cell(year, m) for m in _MONTHS)
        )
        for year in library.years()
    )
    return ArchiveView(
        head=head(page, ARCHIVE_TITLE, "", max((b.last_change for b in library.briefs), default=None)),
        count=counted(len(library.briefs), "brief"),
        month_names=tuple(tuple(month_name(month, settings.months).split("/")) for month in _MONTHS),
        years=years,
    )


def year_view(year: int, library: Library, settings: Settings) -> PeriodView:
    """Return the page of a year: the titles of its briefs, month by month."""
    page = urls.archive(year)
    briefs = library.in_year(year)
    years = library.years()
    position = years.index(year)
    return PeriodView(
        head=head(page, page_word("archive-of-year", year=year), "", max(b.last_change for b in briefs)),
        count=counted(len(briefs), "brief"),
        above=(Link(urls.relative(urls.ARCHIVE, page), ARCHIVE_TITLE),),
        months=tuple(_month_rows(library, settings, year, month, page) for month in library.months(year)),
        rows=(),
        older=_year_link(years[position + 1], page) if position + 1 < len(years) else None,
        newer=_year_link(years[position - 1], page) if position else None,
    )


def _year_link(year: int, page: str) -> Link:
    return Link(urls.relative(urls.archive(year), page), str(year))


def _month_rows(library: Library, settings: Settings, year: int, month: int, page: str) -> MonthRows:
    briefs = library.in_month(year, month)
    return MonthRows(
        link=Link(urls.relative(urls.archive(year, month), page), format_month(year, month, settings.months)),
        count=counted(len(briefs), "brief"),
        rows=tuple(
            TitleRow(brief_link(brief, page), When(brief.date.isoformat(), str(brief.date.day))) for brief in briefs
        ),
    )


def month_view(year: int, month: int, library: Library, settings: Settings) -> PeriodView:
    """Return the page of a month."""
    page = urls.archive(year, month)
    briefs = library.in_month(year, month)
    months = [(y, m) for y in library.years() for m in library.months(y)]
    position = months.index((year, month))
    title = page_word("archive-of-month", month=format_month(year, month, settings.months))
    return PeriodView(
        head=head(page, title, "", max(b.last_change for b in briefs)),
        count=counted(len(briefs), "brief"),
        above=(Link(urls.relative(urls.ARCHIVE, page), ARCHIVE_TITLE), _year_link(year, page)),
        months=(),
        rows=tuple(row(brief, page, settings) for brief in briefs),
        older=_month_link(months[position + 1], settings, page) if position + 1 < len(months) else None,
        newer=_month_link(months[position - 1], settings, page) if position else None,
    )


def _month_link(month: tuple[int, int], settings: Settings, page: str) -> Link:
    return Link(urls.relative(urls.archive(*month), page), format_month(*month, settings.months))
