"""How a fault is worded, placed and ordered."""

import pytest

from mujaz.problems import Advice, Problem, Severity, advice, detail, in_order, problem

MISSING = problem("missing-field", "briefs/2024/a.md", 3, field="date", example="date: 2024-04-30")


@pytest.mark.parametrize(
    ("line", "column", "place"), [(0, 0, "briefs/a.md"), (7, 0, "briefs/a.md:7"), (7, 3, "briefs/a.md:7:3")]
)
def test_place(line: int, column: int, place: str) -> None:
    assert problem("empty-body", "briefs/a.md", line, column=column).place == place


def test_an_error_in_both_languages() -> None:
    assert MISSING.format("ar") == (
        "briefs/2024/a.md:3: خطأ[missing-field]: الحقل المطلوب «date» غير موجود أو فارغ\n"
        "    أضف سطرًا نحو: date: 2024-04-30"
    )
    assert MISSING.format("en") == (
        "briefs/2024/a.md:3: error[missing-field]: the required field 'date' is missing or empty\n"
        "    add a line such as date: 2024-04-30"
    )
    assert MISSING.format() == MISSING.format("ar")
    assert MISSING.severity is Severity.ERROR
    assert MISSING.is_error


def test_a_warning() -> None:
    warning = problem("dead-link", "briefs/2024/a.md", 9, target="b.md")
    assert warning.severity is Severity.WARNING
    assert not warning.is_error
    assert warning.format("en").startswith("briefs/2024/a.md:9: warning[dead-link]: ")


def test_an_advice_takes_the_language_of_its_problem() -> None:
    found = problem(
        "unknown-topic", "briefs/2024/a.md", 4, value="الما", suggestion=advice("did-you-mean", nearest="المياه")
    )
    assert found.hint("ar") == "أتقصد «المياه»؟"
    assert found.hint("en") == "did you mean 'المياه'?"


def test_a_hint_without_words_leaves_no_line() -> None:
    found = problem("unknown-topic", "briefs/2024/a.md", 4, value="الما", suggestion=advice(""))
    assert "\n" not in found.format("ar")


def test_a_hint_may_name_the_column() -> None:
    assert problem("invisible", "briefs/2024/a.md", 4, column=17, name="U+200B").hint("en") == "remove it (column 17)"


def test_braces_in_a_value_are_left_alone() -> None:
    assert "{x}" in problem("bad-value", "a.md", field="tags", value="{x}", example="").message("en")


@pytest.mark.parametrize(
    ("kind", "text", "english"),
    [
        ("missing", "Field required", "a required field is missing"),
        ("never heard of", "Input is odd", "Input is odd"),
    ],
)
def test_what_a_library_found_is_said_in_our_words_where_we_have_some(kind: str, text: str, english: str) -> None:
    found = detail(kind, text)
    assert (found if isinstance(found, str) else found.text("en")) == english


def test_order_is_by_place_and_each_problem_comes_once() -> None:
    ordered = (
        problem("no-vocabulary", "a/vocabulary.yml"),
        problem("empty-body", "b.md", 2),
        problem("invisible", "b.md", 2, column=4, name="x"),
        problem("invisible", "b.md", 2, column=30, name="x"),
        problem("empty-body", "b.md", 10),
        problem("raw-html", "b.md", 10, tag="<a>"),
        problem("raw-html", "b.md", 10, tag="<b>"),
    )
    assert in_order([*reversed(ordered), *ordered]) == ordered


def test_problems_are_equal_by_value() -> None:
    again = problem("missing-field", "briefs/2024/a.md", 3, field="date", example="date: 2024-04-30")
    assert again == MISSING
    assert isinstance(again, Problem)
    assert Advice("x", (("a", "1"),)) == advice("x", a=1)
