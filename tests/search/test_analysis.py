"""The words of one brief."""

import datetime as dt

from mujaz.search import analyse
from tests.collection import make
from tests.search.collection import BRIEFS, VOCABULARY, said


def analysis(slug: str) -> dict[str, tuple[int, list[int]]]:
    library = make(BRIEFS, VOCABULARY)
    return said(analyse(library.by_slug[slug], library.vocabulary))


def test_fields_weigh_and_stand_apart() -> None:
    words = analysis("grain")
    assert words["ممر"] == (3, [0])  # the title
    assert words["الحبوب"] == (4, [1, 11])  # title and text; between them the summary and the heading
    assert words["خلاصه"] == (2, [3])  # the editor's summary
    assert words["المسيرات"][0] == 2  # a tag
    assert words["الدرونز"][0] == 1  # its synonym


def test_a_summary_that_was_taken_from_the_text_counts_once() -> None:
    assert analysis("iran")["اجتمع"][0] == 1


def test_parts_stand_where_the_name_does() -> None:
    assert analysis("iran")["s300"] == analysis("iran")["300"] == (1, [21])


def test_other_briefs_change_nothing() -> None:
    alone = make({"grain": BRIEFS["grain"]}, VOCABULARY)
    among = make({**BRIEFS, "new": {"date": dt.date(2025, 1, 1)}}, VOCABULARY)
    assert analyse(alone.briefs[0], alone.vocabulary) == analyse(among.by_slug["grain"], among.vocabulary)
