"""The briefs of one term, in pages that keep their addresses."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mujaz import urls
from mujaz.brief import Brief
from mujaz.config import Settings, SiteInfo
from mujaz.library import Library, companions, per_year
from mujaz.messages import counted, page_word
from mujaz.views.chart import Chart, year_chart
from mujaz.views.feed_links import FeedLink, feed_links
from mujaz.views.links import Card, Link, PageHead, TitleRow, When, brief_link, card, day, head, term_link, unusual_kind
from mujaz.views.metadata import Metadata, bare_metadata, collection_metadata
from mujaz.vocabulary import Kind, Term

KIND_NAMES = {kind: page_word(f"kind-{kind.value}") for kind in Kind}
"""What each kind is called at the head of its index."""


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page of a listing among its sisters; `label` is what the reader sees."""

    href: str
    label: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Companion:
    """A subject that is filed with the term, and in how many briefs."""

    link: Link
    count: str


@dataclass(frozen=True, slots=True)
class Portrait:
    """What the first page of a listing says of the term as a whole."""

    code: str
    role: str
    description: str
    above: tuple[Link, ...]
    below: tuple[Link, ...]
    companions: tuple[Companion, ...]
    chart: Chart | None


@dataclass(frozen=True, slots=True)
class ListingView:
    """One page of a listing. `number` is 0 for the newest page, else counts from the oldest end.

    A numbered page speaks of itself only, so that it stays as it is when the listing grows: its count and its days are
    those of its own briefs. The newest page speaks for all of them in the portrait, the feeds and what machines read.
    Only the newest briefs have cards, the others rows: a brief is on some seven listings. `filtered` is whether they
    are enough to choose among by year and kind; `search` is what asks the search page for the briefs of all pages, ''
    where there is one page or the search knows no such filter.
    """

    head: PageHead
    kind: str
    term: Link
    index: Link
    portrait: Portrait | None
    number: int
    count: str
    first: When
    last: When
    cards: tuple[Card, ...]
    rows: tuple[TitleRow, ...]
    filtered: bool
    search: str
    pages: tuple[PageLink, ...]
    feeds: tuple[FeedLink, ...]
    metadata: Metadata


FILTERED = 6
"""How many briefs a page must show to offer filters."""

SEARCHED = {Kind.TOPICS: "topic", Kind.COUNTRIES: "country", Kind.AUTHORS: "author"}
"""The filters of the search page by the kind of their terms, as js/search/address.js names them."""

CARDS = 9
"""How many of the newest briefs a listing shows as cards; a series shows them all."""


def listing_view(term: Term, number: int, library: Library, settings: Settings, site: SiteInfo) -> ListingView:
    """Return one page of a listing: the newest for 0, else as `Library.page` counts them."""
    pages, shown = library.pages(term, settings.page_size), library.page(term, number, settings.page_size)
    is_series = term.kind is Kind.SERIES
    address = urls.term(term, number)
    told = shown if number or is_series else library.with_term(term)
    days = sorted(brief.date for brief in told)
    portrait = None if number else _portrait(term, told, library, address)
    index = Link(urls.relative(urls.index(term.kind), address), KIND_NAMES[term.kind])
    page_head = head(
        address,
        page_word("page-of-term", term=term.label, number=number) if number else term.label,
        portrait.description if portrait else "",
        max(brief.last_change for brief in shown),
    )
    with_cards = () if number else shown if is_series else shown[:CARDS]
    return ListingView(
        head=page_head,
        kind=term.kind.value,
        term=term_link(term, address),
        index=index,
        portrait=portrait,
        number=number,
        count=counted(len(told), "brief"),
        first=day(days[0], settings),
        last=day(days[-1], settings),
        cards=tuple(
            replace(card(brief, address, library, settings, term), part=part_label(term, brief, library))
            for brief in with_cards
        ),
        rows=tuple(
            TitleRow(brief_link(brief, address), day(brief.date, settings), unusual_kind(brief))
            for brief in shown[len(with_cards) :]
        ),
        filtered=len(shown) >= FILTERED and not is_series,
        search=f"{SEARCHED[term.kind]}={term.id}" if pages > 1 and term.kind in SEARCHED else "",
        pages=_page_links(term, pages - 1, number, address),
        feeds=() if number else feed_links(term, address),
        metadata=collection_metadata(page_head, (index, *portrait.above), site, term)
        if portrait
        else bare_metadata(page_head, site),
    )


def part_label(series: Term, brief: Brief, library: Library) -> str:
    """Return which part of a series a brief is, such as `الجزء 2 من 3`; '' where it has no number."""
    part = brief.part_of(series)
    return page_word("part-of", part=part, all=max(len(library.with_term(series)), part)) if part else ""


COMPANIONS = 12
"""How many of the subjects that a term keeps company with its page shows."""


def _portrait(term: Term, briefs: Sequence[Brief], library: Library, page: str) -> Portrait:
    entry = library.vocabulary.entry(term)
    children = library.vocabulary.children(term) if term.kind is Kind.TOPICS else ()
    return Portrait(
        code=term.id.upper() if term.kind is Kind.COUNTRIES else "",
        role=entry.role,
        description=entry.description,
        above=tuple(term_link(t, page) for t in library.vocabulary.ancestors(term)[::-1]),
        below=tuple(term_link(child, page) for child in children if library.with_term(child)),
        companions=tuple(
            Companion(term_link(met.term, page), counted(met.count, "brief"))
            for met in companions(term, briefs, COMPANIONS, children)
        ),
        chart=year_chart(per_year(briefs)),
    )


NEAR = 4
"""How many numbered pages the newest page links to one by one before it skips to the oldest."""


def _page_links(term: Term, closed: int, current: int, address: str) -> tuple[PageLink, ...]:
    """Return links from the newest page towards page 1, none where there is one page only.

    A numbered page links to the two beside it, which are for ever the same, and to both ends.
    """
    if not closed:
        return ()
    near = range(closed, max(closed - NEAR, 0), -1) if not current else (current + 1, current, current - 1)
    numbers = dict.fromkeys([0, *(n for n in near if n <= closed), 1])
    return tuple(
        PageLink(urls.relative(urls.term(term, n), address), page_word("newest") if n == 0 else str(n), n == current)
        for n in numbers
    )
