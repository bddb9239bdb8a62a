"""The search: what the words of a brief are, the index over all of them, its files, and how a query is answered.

The browser answers from the files, with `assets/mujaz/js/search/`; `answer` here is the reference for it.
"""

from mujaz.search.analysis import Analysis, analyse
from mujaz.search.answer import Answer, Filters, Hit, Options, answer
from mujaz.search.documents import FACET_KINDS, analyses_of, documents_of
from mujaz.search.files import INDEX_FILE, index_files, planned_files
from mujaz.search.index import Index, index_of
from mujaz.search.query import Query, parse_query
from mujaz.search.word_table import WordTable

__all__ = [
    "FACET_KINDS",
    "INDEX_FILE",
    "Analysis",
    "Answer",
    "Filters",
    "Hit",
    "Index",
    "Options",
    "Query",
    "WordTable",
    "analyse",
    "analyses_of",
    "answer",
    "documents_of",
    "index_files",
    "index_of",
    "parse_query",
    "planned_files",
]
