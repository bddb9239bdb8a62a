"""The mark of a topic: one of a few colours, which its briefs wear wherever they are listed."""

from collections.abc import Sequence

from mujaz.vocabulary import Kind, Term, Vocabulary

TOPIC_COLOURS = 9
"""How many colours tokens.css has for topics, `m1` to `m9`; the tenth topic begins anew."""


def topic_mark(topic: Term, vocabulary: Vocabulary) -> int:
    """Return the mark of a topic, 1 to `MARKS`: that of the topic at its top, by its place in the vocabulary.

    A topic that the vocabulary does not know has none: 0.
    """
    top = (topic, *vocabulary.ancestors(topic))[-1]
    tops = [entry.term.id for entry in vocabulary.entries[Kind.TOPICS].values() if not entry.parent]
    return tops.index(top.id) % TOPIC_COLOURS + 1 if top.id in tops else 0


def first_mark(topics: Sequence[Term], vocabulary: Vocabulary) -> int:
    """Return the mark of the first of a brief's topics."""
    return topic_mark(topics[0], vocabulary) if topics else 0
