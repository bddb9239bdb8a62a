"""A file split into fields and text, and put together again."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.source import Source, decode
from mujaz.source.front_matter import BriefFile, join, split_brief


def matter_of(text: str) -> BriefFile:
    brief_file, problems = split_brief(Source("briefs/2024/a.md", text))
    assert problems == ()
    return brief_file


@pytest.mark.parametrize(
    ("text", "fields", "body", "first_line"),
    [
        ("---\ntitle: نص\n---\nمتن\n", {"title": "نص"}, "\nمتن\n", 3),
        ("---\ntitle: نص\n---", {"title": "نص"}, "", 3),
        ("\n\n---\ntitle: نص\n---\nمتن", {"title": "نص"}, "\nمتن", 5),
        ("---  \ntitle: نص\n---\t\nمتن", {"title": "نص"}, "\nمتن", 3),
        ("---\ntitle: نص\n---\nقبل\n\n---\n\nبعد", {"title": "نص"}, "\nقبل\n\n---\n\nبعد", 3),
        ("---\ntitle: نص\n---\n---\nمتن", {"title": "نص"}, "\n---\nمتن", 3),
        ("---\ntitle: نص --- وبقية\ntags:\n  - أول\n---\nمتن", {"title": "نص --- وبقية", "tags": ["أول"]}, "\nمتن", 5),
    ],
    ids=[
        "plain",
        "no body",
        "blank lines first",
        "blanks after the marks",
        "a rule in the body",
        "a rule first",
        "inside",
    ],
)
def test_split(text: str, fields: dict[str, object], body: str, first_line: int) -> None:
    brief_file = matter_of(text)
    assert (brief_file.fields, brief_file.body, brief_file.first_line) == (fields, body, first_line)
    assert brief_file.text == text


@pytest.mark.parametrize(
    "head", [b"", b"\xef\xbb\xbf", b"\xef\xbb\xbf\r\n\r\n"], ids=["plain", "mark", "mark and blank lines"]
)
def test_windows_files(head: bytes) -> None:
    source = decode(head + "---\r\ntitle: نص\r\ndate: 2024-04-30\r\n---\r\nمتن\r\n".encode(), "briefs/2024/a.md")
    assert isinstance(source, Source)
    brief_file = matter_of(source.text)
    assert brief_file.fields == {"title": "نص", "date": dt.date(2024, 4, 30)}
    assert brief_file.body == "\nمتن\n"


@pytest.mark.parametrize(
    ("text", "place", "line"),
    [
        ("---\ntitle: نص\ntags: [أول,\n  ثان]\n---\nمتن", ("title",), 2),
        ("---\ntitle: نص\ntags: [أول,\n  ثان]\n---\nمتن", ("tags", 1), 4),
        ("---\ntitle: نص\ntags: [أول,\n  ثان]\n---\nمتن", ("date",), 2),
        ("\n\n---\ntitle: نص\n---\nمتن", ("title",), 4),
    ],
)
def test_lines_of_fields(text: str, place: tuple[str | int, ...], line: int) -> None:
    assert matter_of(text).line(*place) == line


@pytest.mark.parametrize(
    ("text", "code", "line", "body"),
    [
        ("متن بلا بيانات\n", "no-front-matter", 1, "متن بلا بيانات\n"),
        ("", "no-front-matter", 1, ""),
        ("----\nنص\n---\n", "no-front-matter", 1, "----\nنص\n---\n"),
        ("\n---\ntitle: نص\n", "front-matter-open", 2, ""),
        ("---\n---\nمتن", "not-a-mapping", 2, "\nمتن"),
        ("---\n{}\n---\nمتن", "not-a-mapping", 2, "\nمتن"),
        ("---\n- أول\n---\nمتن", "not-a-mapping", 2, "\nمتن"),
        ("\n---\nنص\n---\nمتن", "not-a-mapping", 3, "\nمتن"),
        ("\n---\ntitle: [أ\n---\nمتن", "yaml", 3, "\nمتن"),
    ],
)
def test_what_cannot_be_read_is_empty_and_named(text: str, code: str, line: int, body: str) -> None:
    brief_file, problems = split_brief(Source("briefs/2024/a.md", text))
    assert [(p.code, p.line) for p in problems] == [(code, line)]
    assert (brief_file.fields, brief_file.body) == ({}, body)
    assert brief_file.line("title") == 1


def test_a_repeated_key_leaves_the_fields_readable() -> None:
    brief_file, problems = split_brief(Source("briefs/2024/a.md", "---\ntitle: أول\ntitle: ثان\n---\n"))
    assert [(p.code, p.line) for p in problems] == [("duplicate-key", 3)]
    assert brief_file.fields == {"title": "ثان"}


def test_join_keeps_the_order_of_fields_and_readable_arabic() -> None:
    fields = {"title": "نص: وبقية", "date": dt.date(2024, 4, 30), "time": "13:00", "tags": ["العقوبات", "NO"]}
    assert join(fields, "\n## الحدث\n\nمتن\n\n") == (
        "---\ntitle: 'نص: وبقية'\ndate: 2024-04-30\ntime: '13:00'\ntags:\n- العقوبات\n- 'NO'\n---\n\n## الحدث\n\nمتن\n"
    )


LINES = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff"))
KEYS = st.text("abcdef-", min_size=1).filter(lambda key: bool(key.strip("-"))) | st.sampled_from(["content", "handler"])
VALUES = st.recursive(
    LINES
    | st.booleans()
    | st.integers(-(10**17), 10**17)
    | st.dates(dt.date(1000, 1, 1))
    | st.sampled_from(["13:00", "NO", "---"]),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=5,
)


@settings(deadline=None)
@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=5), st.lists(LINES))
def test_what_is_joined_can_be_split(fields: dict[str, object], lines: list[str]) -> None:
    body = "\n".join(lines)
    brief_file = matter_of(join(fields, body))
    assert brief_file.fields == fields
    assert brief_file.body.strip() == body.strip()
    assert join(brief_file.fields, brief_file.body) == join(fields, body)


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("---\nstatus: draft\n---\nنص\n", 4),
        ("\n\n---\ntags:\n  - أ\n# بلا\nstatus: draft\n---\n", 6),
        ("---\n\nنص\n\n---\n", 0),
        ("---\nقال: نعم\n---\n", 0),
        ("نص\n\n---\nstatus: draft\n---\n", 0),
        ("---\nstatus: draft\n\nنص\n", 0),
        ("---\nstatus: draft\nنص بلا نقطتين\n---\n", 0),
    ],
)
def test_a_second_front_matter(body: str, line: int) -> None:
    _, problems = split_brief(Source("a.md", f"---\ntitle: نص\n---\n{body}"))
    assert [(found.code, found.line) for found in problems] == ([("second-front-matter", line)] if line else [])
