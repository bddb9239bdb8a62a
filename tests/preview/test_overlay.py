"""What a preview shows above its pages."""

import pytest

from mujaz.preview import Outcome
from mujaz.preview.overlay import MOST_SHOWN, overlay
from mujaz.problems import Language, Problem, problem

ERROR = problem("bad-date", "briefs/2024/a.md", 3, field="date", value="2024-02-30", example="2024-04-30")
WARNING = problem("unknown-key", "briefs/2024/b.md", 4, key="<script>", suggestion="title")


def test_where_nothing_is_wrong_there_is_none() -> None:
    assert overlay(Outcome(None, "", ()), "ar") == ""


@pytest.mark.parametrize(
    ("language", "direction", "texts"),
    [
        ("ar", "rtl", ["خطأ واحد، تنبيه واحد", "إغلاق"]),
        ("en", "ltr", ["1 error, 1 warning", "Close"]),
    ],
)
def test_it_speaks_the_language_of_messages(language: Language, direction: str, texts: list[str]) -> None:
    html = overlay(Outcome(None, "", (WARNING, ERROR)), language)
    assert f'lang="{language}" dir="{direction}"' in html
    assert all(text in html for text in texts)
    assert '<bdi class="place" dir="ltr">briefs/2024/a.md:3</bdi>' in html
    assert html.index('<li class="error">') < html.index('<li class="warning">')


def test_what_is_told_is_text_and_no_html() -> None:
    html = overlay(Outcome(None, "<b>", (WARNING, "<i>")), "ar")
    assert "&lt;b&gt;" in html
    assert "&lt;i&gt;" in html
    assert "«&lt;" in html
    assert html.count("<script>") == 1  # its own


def test_a_long_list_is_cut_and_says_so() -> None:
    told: list[Problem | str] = [
        problem("bad-date", f"briefs/{n}.md", 3, field="date", value="x", example="y") for n in range(60)
    ]
    html = overlay(Outcome(None, "", tuple(told)), "en")
    assert html.count('<li class="error">') == MOST_SHOWN
    assert "and 10 more" in html


def test_another_list_has_another_id() -> None:
    ids = {overlay(Outcome(None, fault, told), "ar").split('"')[1] for fault, told in [("", (ERROR,)), ("x", (ERROR,))]}
    assert len(ids) == 2
    assert overlay(Outcome(None, "", (ERROR,)), "ar") == overlay(Outcome(None, "", (ERROR,)), "ar")
