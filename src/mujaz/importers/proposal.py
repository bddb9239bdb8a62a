"""A brief that was proposed in an issue form: GitHub makes one Markdown text of the answers, each under its question.

The form is `.github/ISSUE_TEMPLATE/brief.yml`; its labels are those of `QUESTIONS`.
"""

import datetime as dt
import re
from collections.abc import Mapping
from zoneinfo import ZoneInfo

from mujaz.arabic import parse_date
from mujaz.brief import SectionId, section_headings
from mujaz.brief.document import plain_words
from mujaz.importers.forms import PROPOSAL
from mujaz.importers.lost_words import checked
from mujaz.importers.mentions import Gazetteer
from mujaz.importers.other_markdown import read_markdown
from mujaz.importers.raw import RawBrief
from mujaz.source.front_matter import join

QUESTIONS: Mapping[str, str] = {
    "title": PROPOSAL,
    "date": "التاريخ",
    "time": "الساعة",
    "topics": "المواضيع",
    "authors": "الكتّاب",
    "event": "الحدث",
    "assessment": "الرأي",
    "more": "أقسام أخرى",
    "sources": "المصادر",
    "slug": "اسم الملف",
}
"""What each question asks for, in the order of the form."""

_LISTS = ("topics", "authors")
_TEXTS = ("event", "assessment", "more", "sources")
_NOTHING = "_No response_"


def read_proposal(text: str, zone: ZoneInfo, gazetteer: Gazetteer) -> RawBrief:
    """Return the brief of an issue's text; its times are told in `zone`. No word of the answers is lost."""
    answers = _answers(text.replace("\r\n", "\n"))
    fields = {question: " ".join(answer.split()) for question, answer in answers.items() if question not in _TEXTS}
    brief_file: dict[str, object] = {question: answer for question, answer in fields.items() if answer}
    for question in _LISTS:
        names = [name.strip() for name in re.split("[,\u060c]", fields.get(question, "")) if name.strip()]
        if names:
            brief_file[question] = names
    if day := parse_date(fields.get("date", "")):
        brief_file["date"] = day
    body = "\n\n".join(_section(question, answers.get(question, "")) for question in _TEXTS)
    brief = read_markdown(join(brief_file, body), "", zone, gazetteer, dt.date.max)
    return checked(brief, plain_words("\n\n".join(answers[question] for question in _TEXTS if question in answers)))


def _answers(text: str) -> dict[str, str]:
    """Return the answer to each question; an answer may hold headings, so each question counts once, in its order."""
    starts: list[tuple[str, re.Match[str]]] = []
    position = 0
    for question, label in QUESTIONS.items():
        match = re.compile(rf"^### {re.escape(label)}[ \t]*$", re.MULTILINE).search(text, position)
        if match:
            starts.append((question, match))
            position = match.end()
    ends = [*(match.start() for _, match in starts[1:]), len(text)]
    found = {q: text[m.end() : end].strip() for (q, m), end in zip(starts, ends, strict=True)}
    return {question: "" if answer == _NOTHING else answer for question, answer in found.items()}


def _section(question: str, answer: str) -> str:
    """Return an answer under the heading of its section; those who list sources need not write a list."""
    if question == "more" or not answer:
        return answer
    if question == "sources" and not re.search(r"(?m)^\s*(?:[-*+]|\d+[.)])\s", answer):
        answer = "\n".join(f"- {line}" for line in answer.splitlines() if line.strip())
    return f"## {section_headings()[SectionId(question)][0]}\n\n{answer}"
