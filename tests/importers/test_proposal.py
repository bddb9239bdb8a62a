"""A brief that was proposed in an issue form."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import yaml

from mujaz.arabic import words
from mujaz.importers import Gazetteer, RawBrief, form_of, read_proposal
from mujaz.importers.forms import FileFormat
from mujaz.importers.proposal import QUESTIONS
from mujaz.vocabulary import no_vocabulary

GAZETTEER = Gazetteer.of(no_vocabulary())
ANSWERS = {
    "title": "أمن الموانئ: مراجعة",
    "date": "30 نيسان 2024",
    "time": "13:00",
    "topics": "الأمن والدفاع، الطاقة",
    "authors": "ليلى ناصر, عمر الخطيب",
    "event": "اجتمعت اللجنة في لبنان.\n\nثم انفضّت.",
    "assessment": "خطوة **أولى**.",
    "more": "## التوصيات\n\n1. مراجعة.",
    "sources": "بيان الوزارة\nhttps://example.org/x",
    "slug": "port-security",
}


def issue(newline: str = "\n", **changed: str) -> str:
    """Return the text that GitHub makes of the form's answers."""
    answers = {**ANSWERS, **changed}
    parts = [f"### {label}\n\n{answers[question] or '_No response_'}" for question, label in QUESTIONS.items()]
    return "\n\n".join(parts).replace("\n", newline)


def read(text: str) -> RawBrief:
    return read_proposal(text, ZoneInfo("Asia/Beirut"), GAZETTEER)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_every_answer_has_its_place(newline: str) -> None:
    brief = read(issue(newline))
    assert brief.title == ANSWERS["title"]
    assert str(brief.day) == "2024-04-30"
    assert str(brief.time) == "13:00:00"
    assert [category.label for category in brief.fields.categories] == ["الأمن والدفاع", "الطاقة"]
    assert brief.fields.authors == ("ليلى ناصر", "عمر الخطيب")
    assert brief.fields.slug == "port-security"
    assert [country.id for country in brief.countries] == ["lb"]
    assert brief.body == (
        "## الحدث\n\nاجتمعت اللجنة في لبنان.\n\nثم انفضّت.\n\n## الرأي\n\nخطوة **أولى**.\n\n"
        "## التوصيات\n\n1. مراجعة.\n\n## المصادر\n\n- بيان الوزارة\n- https://example.org/x"
    )


def test_what_is_not_answered_is_not_there() -> None:
    brief = read(issue(time="", topics="", authors="", more="", sources="", slug=""))
    assert (brief.time, brief.fields.categories, brief.fields.authors, brief.fields.slug) == (None, (), (), "")
    assert brief.sections == ("الحدث", "الرأي")
    assert "response" not in brief.body


@pytest.mark.parametrize(
    ("changed", "slug"),
    [("../../evil", ""), ("a b", ""), ("/etc/passwd", ""), ("$(id)", ""), ("Port-Security", "port-security")],
)
def test_a_file_name_is_a_slug_or_nothing(changed: str, slug: str) -> None:
    assert read(issue(slug=changed)).fields.slug == slug


@pytest.mark.parametrize(
    "event",
    [
        "---\nstatus: draft\n---\nنص",
        "### الرأي\n\nسؤال في غير موضعه",
        "### عنوان الموجز\n\nمرة أخرى",
        "{{ site.title }} <script>alert(1)</script>",
        "```\n### الرأي\n```",
    ],
)
def test_an_answer_can_neither_give_fields_nor_lose_words(event: str) -> None:
    text = issue(event=event)
    brief = read(text)
    assert (brief.title, str(brief.day), brief.fields.is_draft) == (ANSWERS["title"], "2024-04-30", False)
    kept = words(brief.body)
    assert all(word in kept for word in (*words(event), *words(ANSWERS["assessment"])))


def test_lists_of_sources_stay_lists() -> None:
    assert read(issue(sources="1. بيان\n2. تقرير")).body.endswith("## المصادر\n\n1. بيان\n2. تقرير")


@pytest.mark.parametrize("name", ["proposal.md", "issue.txt", "issue"])
def test_it_is_known_by_its_first_question(name: str) -> None:
    assert form_of(name, issue().encode()[:4096]) is FileFormat.PROPOSAL


def test_the_form_asks_these_questions(root: Path) -> None:
    form = yaml.safe_load((root / ".github" / "ISSUE_TEMPLATE" / "brief.yml").read_text("utf-8"))
    asked = {part["id"]: part["attributes"]["label"] for part in form["body"] if part["type"] != "markdown"}
    assert list(asked.items()) == list(QUESTIONS.items())
