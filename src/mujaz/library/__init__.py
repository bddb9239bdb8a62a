"""The published briefs together, with every index that pages need."""

from mujaz.library.co_occurrence import TermCount, YearCount, companions, per_year
from mujaz.library.library import Library, observed
from mujaz.library.link_addresses import addresses_at, addresses_in, page_html, public_sources
from mujaz.library.load import Collection, load_library
from mujaz.library.reading import ReadingCache, Runner
from mujaz.library.reads import answers_digest
from mujaz.library.related import Related

__all__ = [
    "Collection",
    "Library",
    "ReadingCache",
    "Related",
    "Runner",
    "TermCount",
    "YearCount",
    "addresses_at",
    "addresses_in",
    "answers_digest",
    "companions",
    "load_library",
    "observed",
    "page_html",
    "per_year",
    "public_sources",
]
