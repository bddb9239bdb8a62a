"""The numbers by which documents are ranked: BM25 over three forms of each word of a query.

`tests` have no opinion of them; `bench/search_quality.py` has. The browser reads them from the index.
"""

from typing import Final

K1: Final = 1.1
B: Final = 0.8
"""BM25's saturation of a word that is said again and again, and its share of the length of a document."""
ALTERNATIVE: Final = 0.3
"""What a word counts that may be of the term, beside one that is; also a term that a word of the query may be of."""
EXACT: Final = 0.3
"""What the very word of the query counts, added to what its term counts."""
PART: Final = 0.5
"""What a part of a name counts, such as `300` of إس-300."""
COMPLETION: Final = 0.5
"""What the words count that begin as the last word of a query does, while it is being typed."""
TOGETHER: Final = 0.5
"""By how much, at most, a document gains that has all words of the query and not only one of them."""

CONSTANTS = {
    "k1": K1,
    "b": B,
    "alternative": ALTERNATIVE,
    "exact": EXACT,
    "part": PART,
    "completion": COMPLETION,
    "together": TOGETHER,
}
