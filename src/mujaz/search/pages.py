"""The pages of terms: what a query means that asks for a person, a country, a topic, comes before the briefs.

This is the reference for `assets/mujaz/js/search/pages.js`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mujaz import urls
from mujaz.arabic import stem
from mujaz.library import Library
from mujaz.search.other_names import FOREIGN, name_words
from mujaz.vocabulary import Kind, Term, country_name

LEAST_ID = 3
"""Letters of an id that may be a name."""
MOST_PAGES = 3
LEAST_SHARE = 0.5
"""What a query and a name must have in common, of the longer one."""
LEAST_BEGUN = 3
"""Letters of an unfinished word that begins one of a name."""


@dataclass(frozen=True, slots=True)
class TermPage:
    """The page of a term with the number of its briefs; `names` are the words of its label and of its other names."""

    kind: str
    id: str
    label: str
    count: int
    names: tuple[str, ...]

    @property
    def url(self) -> str:
        """The address of the page, from the site's root."""
        return urls.term(Term(Kind(self.kind), self.id, self.label))


def term_pages(library: Library) -> Iterator[TermPage]:
    """Yield the pages of all terms that have briefs."""
    for kind in Kind:
        for term in library.terms(kind):
            names = [term.label, *library.vocabulary.entry(term).other_labels]
            if len(term.id) >= LEAST_ID:
                names.append(term.id.replace("-", " "))
            if kind is Kind.COUNTRIES:
                names += [country_name(term.id, language) for language in FOREIGN]
            words = tuple(dict.fromkeys(filter(None, map(name_words, names))))
            yield TermPage(kind.value, term.id, term.label, len(library.with_term(term)), words)


def pages_meant(pages: Sequence[TermPage], words: Sequence[str], begun: str = "") -> tuple[TermPage, ...]:
    """Return the pages that a query of these words means, the best first; `begun` is its last word if unfinished."""
    asked = frozenset(map(stem, words))
    found = []
    for page in pages:
        share = max((_share(name, asked, begun) for name in page.names), default=0)
        if share >= LEAST_SHARE:
            found.append((-share, -page.count, page.kind, page.id, page))
    return tuple(page for *_, page in sorted(found, key=lambda each: each[:4])[:MOST_PAGES])


def _share(name: str, asked: frozenset[str], begun: str) -> float:
    words = name.split(" ")
    both = sum(_is_asked(word, asked, begun) for word in words)
    return both / max(len(words), len(asked))


def _is_asked(word: str, asked: frozenset[str], begun: str) -> bool:
    if stem(word) in asked:
        return True
    return len(begun) >= LEAST_BEGUN and word.removeprefix("ال").startswith(begun.removeprefix("ال"))
