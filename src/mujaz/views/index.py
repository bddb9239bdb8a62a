"""The list of all terms of a kind, in Arabic letter order; topics as the tree they are."""

from dataclasses import dataclass
from itertools import groupby

from mujaz import urls
from mujaz.arabic import initial
from mujaz.library import Library
from mujaz.messages import counted
from mujaz.views.links import Link, PageHead, head, term_link
from mujaz.views.listing import KIND_NAMES
from mujaz.views.topic_colours import topic_mark
from mujaz.vocabulary import Kind, Term

TERM_NOUNS = {
    Kind.TOPICS: "topic",
    Kind.TAGS: "tag",
    Kind.COUNTRIES: "country",
    Kind.ORGANIZATIONS: "organization",
    Kind.PEOPLE: "person",
    Kind.AUTHORS: "author",
    Kind.SERIES: "series",
}


@dataclass(frozen=True, slots=True)
class TermItem:
    """A term in an index: how many briefs it has, what it is, what stands below it; `mark` is a topic's, else 0."""

    link: Link
    number: int
    count: str
    description: str
    role: str
    mark: int = 0
    children: tuple["TermItem", ...] = ()


@dataclass(frozen=True, slots=True)
class LetterGroup:
    """The terms that begin with one letter; `letter` is '' where the index is not cut into letters."""

    letter: str
    items: tuple[TermItem, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    """The index of a kind."""

    head: PageHead
    kind: str
    count: str
    groups: tuple[LetterGroup, ...]


def index_view(kind: Kind, library: Library) -> IndexView:
    """Return the index of a kind by letter; topics as the tree they are, in the vocabulary's order."""
    address = urls.index(kind)
    terms = library.terms(kind)
    groups: tuple[LetterGroup, ...]
    if kind is Kind.TOPICS:
        items = topic_items(library, address)
        groups = (LetterGroup("", items),) if items else ()
    else:
        groups = tuple(
            LetterGroup(letter, tuple(_item(term, library, address) for term in found))
            for letter, found in groupby(terms, key=lambda term: initial(term.label))
        )
    last_change = max((b.last_change for b in library.briefs), default=None)
    return IndexView(
        head(address, KIND_NAMES[kind], "", last_change), kind.value, counted(len(terms), TERM_NOUNS[kind]), groups
    )


def topic_items(library: Library, page: str) -> tuple[TermItem, ...]:
    """Return the topics that have briefs as a tree, in the vocabulary's order."""
    entries = library.vocabulary.entries[Kind.TOPICS].values()
    return tuple(
        _item(e.term, library, page, with_children=True) for e in entries if not e.parent and library.with_term(e.term)
    )


def _item(term: Term, library: Library, page: str, *, with_children: bool = False) -> TermItem:
    entry = library.vocabulary.entry(term)
    number = len(library.with_term(term))
    children = library.vocabulary.children(term) if with_children else ()
    return TermItem(
        link=term_link(term, page),
        number=number,
        count=counted(number, "brief"),
        description=entry.description,
        role=entry.role,
        mark=topic_mark(term, library.vocabulary) if term.kind is Kind.TOPICS else 0,
        children=tuple(_item(c, library, page, with_children=True) for c in children if library.with_term(c)),
    )
