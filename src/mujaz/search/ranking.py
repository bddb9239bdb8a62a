"""How results are ordered: the constants of it.

`tests` have no opinion of them; `bench/search_offline.py` has. The browser reads them from the index.
"""

from typing import Final

K1: Final = 1.4
B: Final = 0.9
"""BM25's saturation of a word that is said again and again, and its share of the length of a document."""
ALTERNATIVE: Final = 0.3
"""What a word counts that may be of the term, beside one that is; also a term that a word of the query may be of."""
EXACT: Final = 0.3
"""What the very word of the query counts, added to what its term counts."""
ROOT: Final = 0.1
"""What the words of the same root count."""
BANDS: Final = ((0.7, 0.2), (0.55, 0.2), (0.4, 0.2))
"""What the words of all these count that are spelled alike: from which likeness on, and how much."""
PART: Final = 0.5
"""What a part of a name counts, such as `300` of إس-300."""
COMPLETION: Final = 0.5
"""What the words count that begin as the last word of a query does, while it is being typed."""
MENDED: Final = (0.7, 0.4, 0.3)
"""What the words count that one may be a slip for, the nearest first."""
NAMESAKES: Final = (0.8, 0.4, 0.3)
"""What the words count that a name in Latin letters may be, those first that sound most like it."""
SYNONYM: Final = 0.6
"""What words count that mean the same as one of the query, or several."""
DOUBT: Final = 0.3
"""How much of that where the word is unknown but its term is not."""
TOGETHER: Final = 0.5
"""By how much, at most, a document gains that has all words of the query and not only one of them."""
FLOOR: Final = 0.15
"""The share of the best score from which on a document counts; those below it are the rest."""

CONSTANTS = {
    "k1": K1,
    "b": B,
    "alternative": ALTERNATIVE,
    "exact": EXACT,
    "root": ROOT,
    "alike": BANDS,
    "part": PART,
    "completion": COMPLETION,
    "near": MENDED,
    "names": NAMESAKES,
    "synonym": SYNONYM,
    "doubt": DOUBT,
    "together": TOGETHER,
    "floor": FLOOR,
}
