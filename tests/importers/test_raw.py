"""Raw texts and what becomes of them. Each `raw/<case>.txt` has its Markdown and its facts beside it.

After a wanted change: MUJAZ_UPDATE_GOLDEN=1 pytest tests/importers, then read the difference.
"""

import datetime as dt
import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from tests.importers.forms import GAPS, GAZETTEER, ZONE, markdown_of, only, text_of

from mujaz.arabic import label_key, words
from mujaz.brief.document import DocumentReader
from mujaz.config import HOUSE_MARKDOWN
from mujaz.importers import Decisions, RawBrief, Unreadable, read_raw_text, to_markdown
from mujaz.source import Source, decode
from mujaz.source.front_matter import split_brief

RAW = Path(__file__).parent / "raw"
SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
CASES = sorted(RAW.glob("*.txt"))


def facts_of(raw: RawBrief) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "title": raw.title,
        "date": raw.day,
        "time": f"{raw.time:%H:%M}" if raw.time else None,
        "sections": list(raw.sections),
        "countries": [term.id for term in raw.countries],
        "tags": [term.id for term in raw.tags],
        "topics": [term.id for term in raw.topics],
        "categories": [category.label for category in raw.fields.categories],
        "authors": list(raw.fields.authors),
        "kind": raw.fields.kind,
        "remarks": [f"{remark.code.value} {remark.count}: {remark.text}" for remark in raw.remarks],
        "notices": [f"{notice.line} {notice.code.value}: {notice.text}" for notice in raw.notices],
        "invisible": raw.invisible,
        "overrides": raw.overrides,
    }
    return {key: value for key, value in facts.items() if value}


def test_there_are_cases() -> None:
    assert len(CASES) >= 8


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_raw_text_becomes_what_it_should(path: Path) -> None:
    """Several briefs of one text stand one after another in its Markdown and its facts."""
    briefs = read_raw_text(text_of(path), ZONE, GAZETTEER)
    facts, markdown = path.with_suffix(".yml"), path.with_suffix(".md")
    said = "\n---\n".join(
        yaml.safe_dump(facts_of(raw), allow_unicode=True, sort_keys=False, width=1000) for raw in briefs
    )
    written = "\n".join(map(markdown_of, briefs))
    if os.environ.get("MUJAZ_UPDATE_GOLDEN"):
        facts.write_text(said, "utf-8")
        markdown.write_text(written, "utf-8")
    assert list(yaml.safe_load_all(said)) == list(yaml.safe_load_all(text_of(facts)))
    assert written == text_of(markdown)


# ---- nothing is dropped ---------------------------------------------------------------------------------


def briefs_of(text: str) -> tuple[RawBrief, ...]:
    """Return the briefs of a text, none of one whose briefs cannot be told apart."""
    try:
        return read_raw_text(text, ZONE, GAZETTEER)
    except Unreadable as refusal:
        if refusal.code != "several-briefs":
            raise
        return ()


def missing_words(text: str, briefs: Iterable[RawBrief]) -> Counter[str]:
    """Return the words of a raw text that neither its Markdown nor its report has."""
    found: list[str] = []
    for raw in briefs:
        reported = (remark.text for remark in raw.remarks for _ in range(remark.count))
        found += (markdown_of(raw), *reported, *raw.repeated, *(category.label for category in raw.fields.categories))
    return Counter(words(text.replace("\x00", " "))) - Counter(words("\n".join(found)))


@pytest.mark.parametrize("path", [*CASES, *sorted(SEEDS.glob("*.txt"))], ids=lambda path: path.stem)
def test_every_word_of_a_raw_text_is_in_the_markdown_or_reported(path: Path) -> None:
    text = text_of(path)
    assert not missing_words(text, read_raw_text(text, ZONE, GAZETTEER))


VISIBLE = r"""
    الحدث الرأي الحدث: :الرأي التوصيات: خلفية: الساعة : 13:00 25:99 30 أبريل نيسان/ 2024 2024-04-30 ١٢ م مساءً يوم
    إيران «روسيا» العقوبات - • * 1. 2. 3) # ## > | /// note --- ``` ~~~ _x_ *y* [a](b) [^1] <b> &amp; {#i} \ \* : ، ؛
""".split()
UNUSUAL = ["\u00a0", "\u202e", "\u200f", "\u2028", "\x0b", "\x00", "\t"]
WORDS = st.sampled_from([*VISIBLE, *UNUSUAL])
LINE = st.lists(WORDS | st.text("ابتثلمنهوي ءةىًّ", max_size=6), max_size=7).map(" ".join)
TEXT = st.lists(LINE, max_size=14).map("\n".join)


@given(TEXT)
@example("عنوان\nعنوان\nعنوان\nالحدث:\nعنوان")
@example("30 أبريل 2024\n1 أيار 2024\n30 أبريل 2024")
@example("## الحدث ##\n#")
def test_every_word_of_any_text_is_in_the_markdown_or_reported(text: str) -> None:
    briefs = briefs_of(text)
    assert not briefs or not missing_words(text, briefs)


@given(TEXT)
@example("'\n30 أبريل 2024 # م\nالحدث:\n---")
@example("نص {#i}:\n~~~ الحدث\n_الرأي_")
@example("عنوان: فيه نقطتان # ومربع\n\nالحدث:\n")
def test_the_file_reads_back(text: str) -> None:
    for raw in briefs_of(text):
        assert_reads_back(raw)


def assert_reads_back(raw: RawBrief) -> None:
    source = decode(markdown_of(raw).encode(), "briefs/2024/x.md")
    assert isinstance(source, Source)
    brief_file, problems = split_brief(source)
    assert problems == ()
    assert (brief_file.fields["title"] or "") == raw.title
    assert brief_file.fields["date"] == raw.day
    assert brief_file.fields.get("time") == (f"{raw.time:%H:%M}" if raw.time else None)
    assert brief_file.fields["topics"] == [term.id for term in raw.topics]
    assert brief_file.fields.get("countries", []) == [term.id.upper() for term in raw.countries]
    assert brief_file.body.strip("\n") == raw.body.strip("\n")
    sections = DocumentReader(HOUSE_MARKDOWN, trusted=False).read(brief_file.body, "ar").sections
    headings = [section.heading for section in sections if section.heading]
    assert [label_key(heading) for heading in headings] == [label_key(heading) for heading in raw.sections]


def test_a_long_first_line_is_a_paragraph() -> None:
    title, paragraph = "كلمة " * 29 + "أخيرة", "كلمة " * 30 + "أخيرة"
    assert only(read_raw_text(f"{title}\nالحدث:", ZONE, GAZETTEER)).title == title
    without = only(read_raw_text(f"{paragraph}\nعنوان\nالحدث:", ZONE, GAZETTEER))
    assert without.title == ""
    assert without.body.startswith(f"{paragraph}\n\nعنوان\n\n## ")


def test_a_line_without_a_letter_is_no_title_and_is_kept() -> None:
    raw = only(read_raw_text("***\nعنوان\n---\n30 أبريل 2024\nالحدث:", ZONE, GAZETTEER))
    assert raw.title == "عنوان"
    assert [notice.text for notice in raw.notices] == ["***", "---"]
    assert raw.body.startswith("\\*\\*\\*\n\n\\---\n\n## ")


def test_the_first_line_is_a_title_even_with_a_colon() -> None:
    assert only(read_raw_text("مستجدات الملف:\nخلفية الملف:\nنص.", ZONE, GAZETTEER)).title == "مستجدات الملف:"
    assert only(read_raw_text("الحدث:\nنص.", ZONE, GAZETTEER)).title == ""


def test_a_whole_date_counts_more_than_one_in_doubt() -> None:
    raw = only(read_raw_text("عنوان\n31 نيسان 2024\n30 نيسان 2024\nالحدث:", ZONE, GAZETTEER))
    assert raw.day == dt.date(2024, 4, 30)
    assert raw.date_lines == ("31 نيسان 2024", "30 نيسان 2024")
    assert [notice.line for notice in raw.notices] == [2]


def test_a_field_without_a_value_is_a_marked_gap() -> None:
    raw = only(read_raw_text("الحدث:\nنص.", ZONE, GAZETTEER))
    assert to_markdown(raw, Decisions("", None, ()), GAPS).startswith(
        '---\ntitle: ""  # ← title\ndate:  # ← date\ntopics: []  # ← topics\n---\n'
    )


def test_the_editor_decides() -> None:
    raw = only(read_raw_text("عنوان\n30 أبريل 2024\nالحدث:\nنص عن العقوبات.", ZONE, GAZETTEER))
    decided = Decisions("عنوان آخر", dt.date(2025, 1, 2), ("water",), ("editors", "اسم"))
    assert to_markdown(raw, decided, GAPS) == (
        "---\n"
        "title: عنوان آخر\n"
        "date: 2025-01-02  # 30 أبريل 2024\n"
        "topics: [water]\n"
        "tags: [sanctions]\n"
        "authors: [editors, اسم]\n"
        "---\n"
        "\n"
        "## الحدث\n"
        "\n"
        "نص عن العقوبات.\n"
    )
