"""Indices of terms."""

import pytest

from mujaz.views.index import index_view
from mujaz.vocabulary import Kind
from tests.collection import daily, make


@pytest.mark.parametrize("kind", Kind)
def test_an_index_without_terms_has_no_groups(kind: Kind) -> None:
    assert index_view(kind, make({})).groups == ()


def test_topics_and_those_below_them_wear_marks_and_others_none() -> None:
    library = make(daily(2, topics=["cyber", "economy"], countries=["EG"]))
    topics = index_view(Kind.TOPICS, library).groups[0].items
    assert [(item.link.label, item.mark) for item in topics] == [("الأمن والدفاع", 1), ("الاقتصاد", 2)]
    assert [child.mark for child in topics[0].children] == [1]
    assert index_view(Kind.COUNTRIES, library).groups[0].items[0].mark == 0
