"""Words, sentences and reading time of running text."""

import re

WORDS_PER_MINUTE = 180
"""A cautious rate for silent reading of Modern Standard Arabic."""

_SENTENCE_END = re.compile(r"(?<=[.!?؟…])(?<!\b[^\W\d_]\.)[»”\"')\]]*(?=\s|$)")  # but not after `د.`
_CLAUSE_END = re.compile(r"[،؛:,;]\s")
_WORD = re.compile(r"[^\W_]+(?:[\u064b-\u065f\u0670\u0640]*[^\W_]+)*")


def count_words(text: str) -> int:
    """Return the number of words; digits count as words, punctuation does not."""
    return len(_WORD.findall(text))


def reading_minutes(words: int) -> int:
    """Return whole minutes of reading, at least one."""
    return max(1, round(words / WORDS_PER_MINUTE))


def shorten(text: str, limit: int = 260) -> str:
    """Return the first sentences of `text` that fit into `limit` characters.

    A first sentence that is too long is cut at a clause, else between two words, and ends with an ellipsis.
    """
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    ends = [m.end() for m in _SENTENCE_END.finditer(text) if m.end() <= limit]
    if ends:
        return text[: ends[-1]]
    head = text[: limit - 1]
    clauses = [m.start() for m in _CLAUSE_END.finditer(head) if m.start() > limit // 2]
    cut = clauses[-1] if clauses else head.rfind(" ")
    return head[: cut if cut > 0 else len(head)].rstrip("،؛:, ;-–—") + "…"
