"""Front matter as people write it: read as it is meant, told with what to write instead, mended by the edits."""

import datetime as dt
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.rules.fixes import mended
from mujaz.source import Source
from mujaz.source.front_matter import split_brief
from mujaz.source.keys import KNOWN_FIELDS

DAY = dt.date(2024, 4, 30)
NBSP, RLM, WIDE = "\u00a0", "\u200f", "\uff1a"

SLIPS: dict[str, tuple[str, dict[str, Any], list[tuple[str, int]], str]] = {
    # what is written, what is read, (code, line of the file) of each problem, what the edits make of it
    "a mark of direction before a key": (
        f"title: نص\n{RLM}date: 2024-04-30",
        {"title": "نص", "date": DAY},
        [("yaml-slip", 3)],
        "title: نص\ndate: 2024-04-30",
    ),
    "one behind a key": (
        f"title{RLM}: نص",
        {"title": "نص"},
        [("key-spelling", 2)],
        "title: نص",
    ),
    "full-width colons": (
        f"title{WIDE} نص\ndate{WIDE}2024-04-30",
        {"title": "نص", "date": DAY},
        [("yaml-slip", 2), ("yaml-slip", 3)],
        "title: نص\ndate: 2024-04-30",
    ),
    "no blank after the colon": (
        "title:نص\ntime:13:00\ntopics:[water]",
        {"title": "نص", "time": "13:00", "topics": ["water"]},
        [("yaml-slip", 2), ("yaml-slip", 3), ("yaml-slip", 4)],
        "title: نص\ntime: 13:00\ntopics: [water]",
    ),
    "a no-break space after the colon": (
        f"title:{NBSP}نص",
        {"title": "نص"},
        [("yaml-slip", 2)],
        "title: نص",
    ),
    "no-break spaces that indent": (
        f"sources:\n{NBSP}{NBSP}- title: نص",
        {"sources": [{"title": "نص"}]},
        [("yaml-slip", 3)],
        "sources:\n  - title: نص",
    ),
    "a no-break space in a value": (
        f"title: نص{NBSP}آخر",
        {"title": f"نص{NBSP}آخر"},
        [],
        f"title: نص{NBSP}آخر",
    ),
    "a tab before a field": (
        "title: نص\n\ttopics: [water]",
        {"title": "نص", "topics": ["water"]},
        [("yaml-slip", 3)],
        "title: نص\ntopics: [water]",
    ),
    "tabs before items": (
        "sources:\n\t- title: نص\n\t\tdate: 2024",
        {"sources": [{"title": "نص", "date": 2024}]},
        [("yaml-slip", 3), ("yaml-slip", 4)],
        "sources:\n  - title: نص\n    date: 2024",
    ),
    "no-break spaces before a field": (
        f"title: نص\n{NBSP}date: 2024-04-30\n{NBSP}{NBSP}topics: [water]",
        {"title": "نص", "date": DAY, "topics": ["water"]},
        [("yaml-slip", 3), ("yaml-slip", 4)],
        "title: نص\ndate: 2024-04-30\ntopics: [water]",
    ),
    "blanks before a field that is none of the one above": (
        "title: نص\n  date: 2024-04-30\n topics: [water]",
        {"title": "نص", "date": DAY, "topics": ["water"]},
        [("yaml-slip", 3), ("yaml-slip", 4)],
        "title: نص\ndate: 2024-04-30\ntopics: [water]",
    ),
    "bullets for hyphens": (
        "topics:\n\u2022 water\n\u2022\tأمن\ntags:\n  \u2013 أ\n  \u2014 ب",
        {"topics": ["water", "أمن"], "tags": ["أ", "ب"]},
        [("yaml-slip", 3), ("yaml-slip", 4), ("yaml-slip", 6), ("yaml-slip", 7)],
        "topics:\n- water\n- أمن\ntags:\n  - أ\n  - ب",
    ),
    "stars for hyphens": (
        "sources:\n* title: أ\n* بيان",
        {"sources": [{"title": "أ"}, "بيان"]},
        [("yaml-slip", 3), ("yaml-slip", 4)],
        "sources:\n- title: أ\n- بيان",
    ),
    "a dash in a summary": (
        "summary: نص\n  \u2013 شرطة",
        {"summary": "نص \u2013 شرطة"},
        [],
        "",
    ),
    "a number sign in a list": (
        "title: نص\ntags: [#وسم, ب]\ntopics: [water]",
        {"title": "نص", "tags": ["#وسم", "ب"], "topics": ["water"]},
        [("yaml-slip", 3)],
        'title: نص\ntags: ["#وسم", ب]\ntopics: [water]',
    ),
    "a number sign in the middle of a list": (
        "tags: [ب, #وسم]\ntopics: [water]",
        {"tags": ["ب", "#وسم"], "topics": ["water"]},
        [("yaml-slip", 2)],
        'tags: [ب, "#وسم"]\ntopics: [water]',
    ),
    "two quotations in apostrophes": (
        "title: 'أ' و'ب'",
        {"title": "'أ' و'ب'"},
        [("yaml", 2)],
        "title: \"'أ' و'ب'\"",
    ),
    "a tab in a value": ("title: نص\tآخر", {"title": "نص\tآخر"}, [], "title: نص\tآخر"),
    "a colon in a value": (
        "title: لبنان: عام\ndate: 2024-04-30",
        {"title": "لبنان: عام", "date": DAY},
        [("yaml", 2)],
        'title: "لبنان: عام"\ndate: 2024-04-30',
    ),
    "a colon and quotation marks": (
        'title: قال: "نعم"',
        {"title": 'قال: "نعم"'},
        [("yaml", 2)],
        "title: 'قال: \"نعم\"'",
    ),
    "curly quotes around a colon": (
        "title: “لبنان: عام”",
        {"title": "لبنان: عام"},
        [("yaml", 2)],
        'title: "لبنان: عام"',
    ),
    "words after a quotation": (
        'title: "لبنان" بعد عام',
        {"title": '"لبنان" بعد عام'},
        [("yaml", 2)],
        "title: '\"لبنان\" بعد عام'",
    ),
    "an apostrophe between apostrophes": ("title: 'it's'", {"title": "it's"}, [("yaml", 2)], 'title: "it\'s"'),
    "a quotation mark that is not closed": (
        'title: "نص\ndate: 2024-04-30',
        {"title": "نص", "date": DAY},
        [("yaml", 2)],
        'title: "نص"\ndate: 2024-04-30',
    ),
    "emphasis": ("title: *نص*", {"title": "*نص*"}, [("yaml", 2)], 'title: "*نص*"'),
    "a handle": (
        "tags: [@user, #وسم, ب]",
        {"tags": ["@user", "#وسم", "ب"]},
        [("yaml-slip", 2)],
        'tags: ["@user", "#وسم", ب]',
    ),
    "a backslash": ('title: "أ\\ب"', {"title": "أ\\ب"}, [("yaml", 2)], "title: 'أ\\ب'"),
    "Arabic keys": (
        "العنوان: نص\nالتاريخ: 2024-04-30\nالموضوع: water\nالكتّاب: [أ]\nاللغة: ar",
        {"title": "نص", "date": DAY, "topics": "water", "authors": ["أ"], "lang": "ar"},
        [("key-spelling", line) for line in range(2, 7)],
        "title: نص\ndate: 2024-04-30\ntopics: water\nauthors: [أ]\nlang: ar",
    ),
    "Arabic keys of sources and series": (
        "المصادر:\n  - العنوان: تقرير\n    الناشر: هيئة\nالسلسلة: {المعرف: رصد, الجزء: 2}",
        {"sources": [{"title": "تقرير", "publisher": "هيئة"}], "series": {"id": "رصد", "part": 2}},
        [("key-spelling", 2), ("key-spelling", 3), ("key-spelling", 4), *[("key-spelling", 5)] * 3],
        "sources:\n  - title: تقرير\n    publisher: هيئة\nseries: {id: رصد, part: 2}",
    ),
    "keys in other cases and numbers": (
        "Title: نص\nTOPIC: water\ncountry: IR",
        {"title": "نص", "topics": "water", "countries": "IR"},
        [("key-spelling", 2), ("key-spelling", 3), ("key-spelling", 4)],
        "title: نص\ntopics: water\ncountries: IR",
    ),
    "a key in both languages": (
        "title: نص\nالعنوان: آخر",
        {"title": "نص", "العنوان": "آخر"},
        [("duplicate-key", 3)],
        "title: نص\nالعنوان: آخر",
    ),
    "what means status is left to the rule": ("الحالة: مسودة", {"الحالة": "مسودة"}, [], "الحالة: مسودة"),
    "an Arabic comma": (
        "tags: القمح، السدود",
        {"tags": ["القمح", "السدود"]},
        [("list-comma", 2)],
        "tags: [القمح, السدود]",
    ),
    "an Arabic comma between brackets": (
        "topics: [water، security, economy]",
        {"topics": ["water", "security", "economy"]},
        [("list-comma", 2)],
        "topics: [water, security, economy]",
    ),
    "an Arabic comma in an item of lines": (
        "tags:\n  - القمح، السدود\n  - ب",
        {"tags": ["القمح", "السدود", "ب"]},
        [("list-comma", 3)],
        "tags:\n  - القمح\n  - السدود\n  - ب",
    ),
    "commas without brackets": (
        "topics: water, security\ncountries: IR؛ RU",
        {"topics": ["water", "security"], "countries": ["IR", "RU"]},
        [("list-comma", 2), ("list-comma", 3)],
        "topics: [water, security]\ncountries: [IR, RU]",
    ),
    "a name with a comma": (
        'authors: Smith, John\norganizations: "وزارة الخارجية، الأردن"',
        {"authors": "Smith, John", "organizations": "وزارة الخارجية، الأردن"},
        [],
        'authors: Smith, John\norganizations: "وزارة الخارجية، الأردن"',
    ),
    "a comma in a title": ("title: أ، ب", {"title": "أ، ب"}, [], "title: أ، ب"),
    "curly quotes": (
        "date: “2024-04-30”\nstatus: «draft»\ntags: [“غاز”, 'نفط', «ب»]\ntitle: “نص”",
        {"date": "2024-04-30", "status": "draft", "tags": ["غاز", "نفط", "«ب»"], "title": "“نص”"},
        [("curly-quotes", 2), ("curly-quotes", 3), ("curly-quotes", 4)],
        "date: 2024-04-30\nstatus: draft\ntags: [غاز, 'نفط', «ب»]\ntitle: “نص”",
    ),
    "a number sign in a title": ("title: نص # بعلامة", {"title": "نص"}, [("yaml-comment", 2)], "title: نص # بعلامة"),
    "a number sign in the place of one": ("title: #نص", {"title": None}, [("yaml-comment", 2)], "title: #نص"),
    "a comment": ("topics: [water] # الماء\ntitle: 'نص' # عنوان", {"topics": ["water"], "title": "نص"}, [], ""),
    "a text in lines of its own": (
        "summary: |\n  العنوان:قيمة\n  title: أ: ب\ntitle:نص",
        {"summary": "العنوان:قيمة\ntitle: أ: ب\n", "title": "نص"},
        [("yaml-slip", 5)],
        "summary: |\n  العنوان:قيمة\n  title: أ: ب\ntitle: نص",
    ),
    "an address": ("sources: [https://example.org/a]", {"sources": ["https://example.org/a"]}, [], ""),
}


@pytest.mark.parametrize(("text", "fields", "told", "fixed"), SLIPS.values(), ids=SLIPS)
def test_read_as_it_is_meant(text: str, fields: dict[str, Any], told: list[tuple[str, int]], fixed: str) -> None:
    whole = f"---\n{text}\n---\nمتن\n"
    brief_file, problems = split_brief(Source("briefs/2024/a.md", whole))
    assert brief_file.fields == fields
    assert sorted((p.code, p.line) for p in problems) == sorted(told)
    for _ in range(3):
        whole, _ = mended(whole, split_brief(Source("", whole))[1])
    assert whole == f"---\n{fixed or text}\n---\nمتن\n"
    assert [p.code for p in split_brief(Source("", whole))[1] if p.edits] == []


NEARLY = [
    ("\u2014", "\u2014"),
    (f"{RLM}---", "---"),
    ("---", f"---{NBSP}"),
    ("----", "----"),
    ("- - -", "---"),
    ("--", "\u2013\u2013\u2013"),
]


@pytest.mark.parametrize("fences", NEARLY)
def test_lines_that_are_nearly_three_hyphens(fences: tuple[str, str]) -> None:
    text = f"{fences[0]}\ntitle: نص\n{fences[1]}\nمتن\n"
    brief_file, problems = split_brief(Source("briefs/2024/a.md", text))
    assert (brief_file.fields, brief_file.body) == ({"title": "نص"}, "\nمتن\n")
    assert {p.code for p in problems} == {"yaml-slip"}
    assert mended(text, problems)[0] == "---\ntitle: نص\n---\nمتن\n"


def test_a_message_says_what_to_write() -> None:
    _, problems = split_brief(Source("briefs/2024/a.md", f"---\ntitle{WIDE} نص\n---\n"))
    assert [(p.message("ar"), p.hint("ar")) for p in problems] == [
        ("سطر لا تقرؤه YAML: نقطتان غير عاديتين بعد اسم الحقل", "اكتب السطر هكذا: title: نص")
    ]


def test_a_key_shows_what_nobody_sees() -> None:
    _, (problem,) = split_brief(Source("briefs/2024/a.md", f"---\ntitle{RLM}: نص\n---\n"))
    assert "title⟨U+200F⟩" in problem.message("en")


@pytest.mark.parametrize(
    "text", ["x" * 200_000, "[" * 100_000, f"{RLM}" * 50_000, "title:" * 20_000, "a: b: " * 20_000, "- " * 50_000]
)
def test_no_line_takes_long_to_mend(text: str) -> None:
    assert split_brief(Source("briefs/2024/a.md", f"---\n{text}\n---\nمتن\n"))[1]


PIECES = st.sampled_from([*KNOWN_FIELDS, "العنوان", "الدول", "الحالة", "x"])
SIGNS = st.text(f": -،#\"'“”«»[]{{}},&*!|>%@`\\\t{NBSP}{RLM}{WIDE}\nأبx12", max_size=12)


@settings(deadline=None)
@given(st.lists(st.tuples(PIECES, SIGNS).map("".join), max_size=6).map("\n".join))
def test_whatever_is_written_ends_in_fields_or_in_problems(text: str) -> None:
    whole = f"---\n{text}\n---\nمتن\n"
    brief_file, problems = split_brief(Source("briefs/2024/a.md", whole))
    assert brief_file.fields or problems
    assert all(0 < p.line <= whole.count("\n") + 1 for p in problems)
    assert all(p.format("ar") and p.format("en") for p in problems)
    assert brief_file.body == "\nمتن\n" or "---" in text
    fixed, number = mended(whole, problems)
    assert (fixed == whole) == (number == 0)
    assert re.sub(r"\W", "", brief_file.body) == re.sub(r"\W", "", split_brief(Source("", fixed))[0].body)
