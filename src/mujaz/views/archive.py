"""The archive: all years, one year, one month."""

from dataclasses import dataclass

from mujaz import urls
from mujaz.arabic import count, format_month, month_name
from mujaz.library import Library
from mujaz.settings import Settings
from mujaz.views.links import Card, Head, Link, card, head


@dataclass(frozen=True, slots=True)
class MonthItem:
    """A month and how many briefs it has."""

    link: Link
    number: int
    count: str


@dataclass(frozen=True, slots=True)
class YearItem:
    """A year, how many briefs it has, and its months, the newest first."""

    link: Link
    count: str
    months: tuple[MonthItem, ...]


@dataclass(frozen=True, slots=True)
class ArchiveView:
    """All years."""

    head: Head
    count: str
    years: tuple[YearItem, ...]


@dataclass(frozen=True, slots=True)
class MonthCards:
    """The briefs of one month."""

    link: Link
    count: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class PeriodView:
    """A year or a month with its briefs; `above` leads up, `older` and `newer` to the periods beside it."""

    head: Head
    count: str
    above: tuple[Link, ...]
    months: tuple[MonthCards, ...]
    older: Link | None
    newer: Link | None


TITLE = "الأرشيف"


def archive_view(library: Library, settings: Settings) -> ArchiveView:
    """Return the page of all years."""
    page = urls.ARCHIVE
    years = tuple(
        YearItem(
            Link(urls.relative(urls.archive(year), page), str(year)),
            count(len(library.in_year(year)), "brief"),
            tuple(_month_item(library, settings, year, month, page) for month in library.months(year)),
        )
        for year in library.years()
    )
    last_change = max((b.last_change for b in library.briefs), default=None)
    return ArchiveView(head(page, TITLE, "", last_change), count(len(library.briefs), "brief"), years)


def _month_item(library: Library, settings: Settings, year: int, month: int, page: str) -> MonthItem:
    number = len(library.in_month(year, month))
    label = month_name(month, settings.months)
    return MonthItem(Link(urls.relative(urls.archive(year, month), page), label), number, count(number, "brief"))


def year_view(year: int, library: Library, settings: Settings) -> PeriodView:
    """Return the page of a year: its briefs, month by month."""
    page = urls.archive(year)
    briefs = library.in_year(year)
    years = library.years()
    position = years.index(year)
    return PeriodView(
        head=head(page, f"أرشيف عام {year}", "", max(b.last_change for b in briefs)),
        count=count(len(briefs), "brief"),
        above=(Link(urls.relative(urls.ARCHIVE, page), TITLE),),
        months=tuple(_month_cards(library, settings, year, month, page) for month in library.months(year)),
        older=_year_link(years[position + 1], page) if position + 1 < len(years) else None,
        newer=_year_link(years[position - 1], page) if position else None,
    )


def _year_link(year: int, page: str) -> Link:
    return Link(urls.relative(urls.archive(year), page), str(year))


def _month_cards(library: Library, settings: Settings, year: int, month: int, page: str) -> MonthCards:
    briefs = library.in_month(year, month)
    return MonthCards(
        link=Link(urls.relative(urls.archive(year, month), page), format_month(year, month, settings.months)),
        count=count(len(briefs), "brief"),
        cards=tuple(card(brief, page, settings) for brief in briefs),
    )


def month_view(year: int, month: int, library: Library, settings: Settings) -> PeriodView:
    """Return the page of a month."""
    page = urls.archive(year, month)
    briefs = library.in_month(year, month)
    months = [(y, m) for y in library.years() for m in library.months(y)]
    position = months.index((year, month))
    return PeriodView(
        head=head(page, f"أرشيف {format_month(year, month, settings.months)}", "", max(b.last_change for b in briefs)),
        count=count(len(briefs), "brief"),
        above=(Link(urls.relative(urls.ARCHIVE, page), TITLE), _year_link(year, page)),
        months=(_month_cards(library, settings, year, month, page),),
        older=_month_link(months[position + 1], settings, page) if position + 1 < len(months) else None,
        newer=_month_link(months[position - 1], settings, page) if position else None,
    )


def _month_link(month: tuple[int, int], settings: Settings, page: str) -> Link:
    return Link(urls.relative(urls.archive(*month), page), format_month(*month, settings.months))
