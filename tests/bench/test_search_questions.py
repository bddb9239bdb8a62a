from collections import Counter

import pytest

from search_questions import Question, Score, Text, frequencies, light10, read_squad, score, spread, text_of, two_words


def paragraph(context: str, *questions: str) -> dict[str, object]:
    return {"context": context, "qas": [{"question": question, "answers": []} for question in questions]}


def test_each_distinct_paragraph_is_a_text_and_all_its_questions_are_asked_about_it() -> None:
    articles = [
        {"title": "إيران", "paragraphs": [paragraph("نص أول", "ما الأول؟"), paragraph("نص ثان", "ما الثاني؟")]},
        {"title": "سوريا", "paragraphs": [paragraph("نص أول", "من الأول؟", "ما الأول؟"), paragraph("نص بلا سؤال")]},
    ]
    texts, questions = read_squad({"version": "1.1", "data": articles})
    assert texts == [
        Text("q-0001", "موجز q0001", ("نص أول",)),
        Text("q-0002", "موجز q0002", ("نص ثان",)),
        Text("q-0003", "موجز q0003", ("نص بلا سؤال",)),
    ]
    assert questions == [
        Question("ما الأول؟", "q-0001"),
        Question("ما الثاني؟", "q-0002"),
        Question("من الأول؟", "q-0001"),
        Question("ما الأول؟", "q-0001"),
    ]


def test_a_text_is_left_what_a_brief_may_have() -> None:
    text = text_of("q-0001", " عنوان\u200f\n", "سطر\u00a0أول\u202e\x1a\r\n\n \u200b \nسطر\tثان")
    assert text == Text("q-0001", "عنوان", ("سطر أول", "سطر ثان"))
    assert text.body == "سطر أول\nسطر ثان"


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("والاقتصاد", "اقتصاد"),
        ("للامن", "امن"),
        ("ايرانيه", "ايران"),  # each ending once, in one order
        ("وزير", "زير"),  # the known slip of light10
        ("ولد", "ولد"),
        ("الام", "ام"),
        ("ها", "ها"),
    ],
)
def test_light10(word: str, stem: str) -> None:
    assert light10(word) == stem


def test_a_stem_is_counted_once_in_a_text() -> None:
    counted = frequencies(["الأمن أمن وأمنها، للأمنِ", "عُقوبة", "عقوبات على الأمن"])
    assert (counted["امن"], counted["عقوب"]) == (2, 2)


KNOWN = Counter(frequencies(["إيران وروسيا", "إيران والنفط", "سعر النفط في إيران", "روسيا وحكومة النفط", "قرار"]))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param("كم سعر النفط في إيران؟", "سعر النفط", id="the rarest, the first of equals"),
        pytest.param("النفط: كم سعره في إيران؟", "النفط سعره", id="order and spelling of the question"),
        pytest.param("ما هي حكومة روسيا وما قرارها بشأن النفط؟", "حكومة قرارها", id="by stem"),
        pytest.param("من أين إلى أين؟", "", id="function words alone"),
        pytest.param("بماذا تشتهر إيران؟", "", id="a clitic before a function word, a word that no text has"),
        pytest.param("هل إيران هي إيران؟", "", id="one word twice"),
        pytest.param("إيران 2024", "", id="a number"),
        pytest.param(
            "لروسيا والنفط وإيران", "والنفط وإيران", id="clitics stay on, and ل makes a word that no text has"
        ),
        pytest.param("", "", id="nothing"),
    ],
)
def test_two_words(query: str, expected: str) -> None:
    assert two_words(query, KNOWN) == expected


def test_marks_are_taken_off_the_words_of_a_query() -> None:
    assert two_words("نِفْطُ إيـران", KNOWN) == "نفط إيران"


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([["a"], ["b", "a"]], Score(0.75, 0.5, 1.0, 0)),
        ([[], ["b"]], Score(0.0, 0.0, 0.0, 1)),
        ([[*"bcdefghij", "a"], [*"bcdefghijk", "a"]], Score(0.05, 0.0, 0.5, 0)),
    ],
)
def test_score(answers: list[list[str]], expected: Score) -> None:
    assert score(answers, ["a", "a"]) == pytest.approx(expected)


def test_a_score_needs_an_answer_to_each_question() -> None:
    with pytest.raises(ValueError, match="longer"):
        score([["a"]], ["a", "b"])


def test_spread() -> None:
    assert spread("abcdefghij", 4) == ["a", "c", "f", "h"]
    assert spread("abc", 4) == ["a", "b", "c"]
