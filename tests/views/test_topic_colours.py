"""The mark of a topic."""

import pytest

from mujaz.config import Settings
from mujaz.views.links import card
from mujaz.views.topic_colours import TOPIC_COLOURS, topic_mark
from mujaz.vocabulary import Kind, Term
from tests.collection import make

MANY = "topics:\n" + "".join(f"  - {{id: t{n}, label: موضوع {n}}}\n" for n in range(TOPIC_COLOURS + 1))


@pytest.mark.parametrize(("topic", "mark"), [("security", 1), ("cyber", 1), ("economy", 2), ("unknown", 0)])
def test_a_topic_wears_the_mark_of_the_topic_at_its_top(topic: str, mark: int) -> None:
    assert topic_mark(Term(Kind.TOPICS, topic, topic), make({}).vocabulary) == mark


def test_marks_begin_anew_when_there_are_no_more() -> None:
    vocabulary = make({}, MANY).vocabulary
    marks = [topic_mark(Term(Kind.TOPICS, f"t{n}", ""), vocabulary) for n in range(TOPIC_COLOURS + 1)]
    assert marks == [*range(1, TOPIC_COLOURS + 1), 1]


def test_a_card_wears_the_mark_of_the_first_topic_that_it_shows() -> None:
    library = make({"one": {"topics": ["economy", "cyber"]}})
    brief, economy = library.briefs[0], Term(Kind.TOPICS, "economy", "الاقتصاد")
    assert card(brief, "index.html", library, Settings()).mark == 2
    assert card(brief, "topics/economy.html", library, Settings(), economy).mark == 1
