"""The briefs of one term, in pages that keep their addresses."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mujaz import urls
from mujaz.arabic import count
from mujaz.brief import Brief
from mujaz.library import Library
from mujaz.settings import Settings
from mujaz.views.links import Card, Head, Link, When, card, day, head, term_link
from mujaz.vocabulary import Kind, Term

KIND_NAMES = {
    Kind.TOPICS: "المواضيع",
    Kind.TAGS: "الوسوم",
    Kind.COUNTRIES: "الدول",
    Kind.ORGANIZATIONS: "المنظمات",
    Kind.PEOPLE: "الأشخاص",
    Kind.AUTHORS: "الكتّاب",
    Kind.SERIES: "السلاسل",
}
"""What each kind is called at the head of its index."""


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page of a listing among its sisters; `label` is what the reader sees."""

    href: str
    label: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class ListingView:
    """One page of a listing. `number` is 0 for the newest page, else counts from the oldest end."""

    head: Head
    kind: str
    index: Link
    above: tuple[Link, ...]
    below: tuple[Link, ...]
    role: str
    description: str
    number: int
    count: str
    first: When | None
    last: When | None
    cards: tuple[Card, ...]
    pages: tuple[PageLink, ...]


def pages_of(briefs: Sequence[Brief], size: int) -> tuple[tuple[Brief, ...], ...]:
    """Cut briefs, the newest first, into pages: the newest page first, then those numbered 1, 2, … from the oldest end.

    A numbered page holds the same `size` briefs for ever; the newest page holds the `size` to `2 * size - 1` that
    are left (all of them, where they are fewer).
    """
    closed = max(0, len(briefs) // size - 1)
    oldest_first = briefs[::-1]
    numbered = (tuple(oldest_first[n * size : (n + 1) * size][::-1]) for n in range(closed))
    newest = tuple(briefs[: len(briefs) - closed * size])
    return newest, *numbered


def listing_views(term: Term, library: Library, settings: Settings) -> Iterator[ListingView]:
    """Yield the pages of a term's listing, the newest first."""
    briefs = library.with_term(term)
    entry = library.vocabulary.entry(term)
    pages = pages_of(briefs, settings.page_size)
    is_topic = term.kind is Kind.TOPICS
    for number, shown in enumerate(pages):
        address = urls.term(term, number)
        title = f"{term.label} (صفحة {number} من الأقدم)" if number else term.label
        yield ListingView(
            head=head(address, title, entry.description, max(b.last_change for b in shown)),
            kind=term.kind.value,
            index=Link(urls.relative(urls.index(term.kind), address), KIND_NAMES[term.kind]),
            above=tuple(term_link(t, address) for t in library.vocabulary.ancestors(term)[::-1]) if is_topic else (),
            below=_below(term, library, address) if is_topic else (),
            role=entry.role,
            description=entry.description,
            number=number,
            count=count(len(briefs), "brief"),
            first=day(briefs[-1].date, settings),
            last=day(briefs[0].date, settings),
            cards=tuple(card(brief, address, settings) for brief in shown),
            pages=_page_links(term, len(pages), number, address),
        )


def _below(topic: Term, library: Library, page: str) -> tuple[Link, ...]:
    return tuple(term_link(child, page) for child in library.vocabulary.children(topic) if library.with_term(child))


def _page_links(term: Term, total: int, current: int, address: str) -> tuple[PageLink, ...]:
    """Return links from the newest page down to page 1, none where there is one page only."""
    numbers = (0, *range(total - 1, 0, -1)) if total > 1 else ()
    return tuple(
        PageLink(urls.relative(urls.term(term, n), address), "الأحدث" if n == 0 else str(n), n == current)
        for n in numbers
    )
