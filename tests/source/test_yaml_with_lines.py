"""YAML without surprises, whose values remember their lines."""

import datetime as dt
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.problems import Problem
from mujaz.source.yaml_with_lines import MOST_DEPTH, MOST_VALUES, LinedYaml, load_yaml, without_blanks


def read(text: str) -> LinedYaml:
    marked, problems = load_yaml(text, "a.yml")
    assert problems == ()
    return marked


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("13:00", "13:00"),
        ("08:30", "08:30"),
        ("190:20:30", "190:20:30"),
        ("NO", "NO"),
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("y", "y"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("0", 0),
        ("-12", -12),
        ("2024", 2024),
        ("007", "007"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("1e3", "1e3"),
        ("9" * 5000, "9" * 5000),
        ("3.5", 3.5),
        (".5", ".5"),
        (".inf", ".inf"),
        ("2024-04-30", dt.date(2024, 4, 30)),
        ("2024-02-30", "2024-02-30"),
        ("2024-4-3", "2024-4-3"),
        ("2024-04-30T13:00", "2024-04-30T13:00"),
        ("2024-04-30 13:00:00", "2024-04-30 13:00:00"),
        ('"2024-04-30"', "2024-04-30"),
        ("'true'", "true"),
        ("إيران", "إيران"),
        ("=", "="),
    ],
)
def test_values(text: str, value: object) -> None:
    assert read(f"key: {text}").data == {"key": value}
    assert read(f"- {text}").data == [value]


NESTED = """\
# a comment
title: نص
topics:
  - water
  - {id: security,
     label: الأمن}
tags: [أول,
  ثان]

countries:
  IR:
    label: إيران
"""


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ((), 2),
        (("title",), 2),
        (("topics",), 3),
        (("topics", 0), 4),
        (("topics", 1), 5),
        (("topics", 1, "id"), 5),
        (("topics", 1, "label"), 6),
        (("tags", 0), 7),
        (("tags", 1), 8),
        (("countries", "IR"), 11),
        (("countries", "IR", "label"), 12),
        (("countries", "IR", "capital"), 11),  # what is not there stands with what is around it
        (("topics", 7, "id"), 3),
        (("nowhere",), 2),
    ],
)
def test_lines_of_nested_values(place: tuple[str | int, ...], line: int) -> None:
    assert read(NESTED).line(*place) == line


def test_lines_count_from_the_first_line_of_the_file() -> None:
    marked, problems = load_yaml("\na: 1\nb: 2\nb: 3", "a.md", first_line=10)
    assert (marked.line("a"), marked.line("b")) == (11, 13)
    assert [p.line for p in problems] == [13]


def test_an_empty_text_has_no_data_and_no_lines() -> None:
    assert read("# nothing\n") == LinedYaml(None, {})
    assert read("").line("key") == 0


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: 1\nb: 2\na: 3", [(3, 1, "a")]),
        ("a: 1\na: 2\na: 3", [(2, 1, "a"), (3, 1, "a")]),
        ("x:\n  a: 1\n  a: 2", [(3, 3, "a")]),
        ("- {a: 1, a: 2}", [(1, 10, "a")]),
        ("a: 1\n'a': 2", [(2, 1, "a")]),
        ("x: {a: 1}\ny: {a: 1}", []),
    ],
)
def test_repeated_keys(text: str, places: list[tuple[int, int, str]]) -> None:
    _, problems = load_yaml(text, "a.yml")
    assert [(p.line, p.column, dict(p.values)["key"]) for p in problems] == places
    assert {p.code for p in problems} <= {"duplicate-key"}


def test_of_a_repeated_key_the_last_value_and_its_line_count() -> None:
    marked, _ = load_yaml("a: [x]\nb: 2\na: [y]", "a.yml")
    assert marked.data == {"a": ["y"], "b": 2}
    assert (marked.line("a"), marked.line("a", 0)) == (3, 3)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: b: c", 1, 5),
        ("a: 1\nb: [1, 2\nc: 3", 2, 4),
        ("a:\n\t- b", 2, 1),
        ('a: "b', 1, 4),
        ('a: "b\nc: d\n', 1, 4),
        ("a: 1\nb\nc: 2", 2, 1),
        ("a: @b", 1, 4),
        ("a: 1\n--- \nb: 2", 2, 1),
        ("? [x]\n: 1", 1, 3),
        ("a: *", 1, 5),
        ("a: 1\n\nb: \x00", 3, 4),
        ("a: \x7f", 1, 4),
    ],
)
def test_broken_yaml(text: str, line: int, column: int) -> None:
    marked, problems = load_yaml(text, "a.yml")
    assert marked == LinedYaml(None, {})
    assert [(p.path, p.code, p.line, p.column) for p in problems] == [("a.yml", "yaml", line, column)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: b: c", "صياغة YAML غير صحيحة: نقطتان في غير موضعهما"),
        ('a: "b', "صياغة YAML غير صحيحة: علامة اقتباس لم تُغلق"),
        ("a: [b", "صياغة YAML غير صحيحة: قائمة بلا فاصلة أو بلا ] في آخرها"),
        ("a: {b: 1", "صياغة YAML غير صحيحة: حقول بلا فاصلة أو بلا } في آخرها"),
        ("a: 1\n b: 2", "صياغة YAML غير صحيحة: نقطتان في غير موضعهما"),
        ("a:\n  - x\n - y", "صياغة YAML غير صحيحة: محاذاة لا تتفق مع ما قبلها"),
        ("a: 1\nb\nc: 2", "صياغة YAML غير صحيحة: حقل بلا نقطتين بعد اسمه"),
        ("a: - b", "صياغة YAML غير صحيحة: شرطة قائمة بعد اسم الحقل في السطر نفسه، ومكانها السطر التالي"),
        ("- a\nb: c", "صياغة YAML غير صحيحة: سطر بلا شرطة بين عناصر قائمة"),
        ("a: **b**", "صياغة YAML غير صحيحة: لا تبدأ القيمة بالعلامة * ولا & من غير علامتي اقتباس"),
        ("a: !مهم b", "صياغة YAML غير صحيحة: لا تبدأ القيمة بالعلامة ! من غير علامتي اقتباس"),
        ('a: "\\d"', "صياغة YAML غير صحيحة: شرطة مائلة \\ بين علامتي اقتباس مزدوجتين"),
        ("a: [b,,c]", "صياغة YAML غير صحيحة: فاصلة أو قوس في غير موضعه"),
        ("a: \x01", "صياغة YAML غير صحيحة: محرف تحكم خفي"),
        ("  a: b\nc: d", "صياغة YAML غير صحيحة: محاذاة لا تتفق مع ما قبلها"),
    ],
)
def test_common_faults_are_told_in_arabic(text: str, message: str) -> None:
    _, problems = load_yaml(text, "a.yml")
    assert [p.message("ar") for p in problems] == [message]


LETTERS_AND_MARKS = "a \u0639\n\t:,-?[]{}#&*!|>'\"%@`\\.0~<=\u200f\u00a0\uff1a\x07"


@settings(deadline=None)
@given(st.text(LETTERS_AND_MARKS, max_size=40))
def test_whatever_is_wrong_is_told_in_arabic(text: str) -> None:
    for problem in load_yaml(text, "a.yml")[1]:
        assert not re.search("[a-z]{3}", problem.message("ar").removeprefix("صياغة YAML").replace("Tab", ""))


@pytest.mark.parametrize(
    ("text", "line", "written"),
    [
        ("a: &x 1", 1, "&x"),
        ("a: 1\nb: *x", 2, "*x"),
        ("a: &x [*x]", 1, "&x"),
        ("a: &x {b: *x}", 1, "&x"),
        ("a: &x {b: 1}\nc: {<<: *x}", 1, "&x"),
        ("a: !!str 1", 1, "!!str"),
        ("a: !!binary aGk=", 1, "!!binary"),
        ("a: !!python/name:os.system x", 1, "!!python/name:os.system"),
        ("a: !<x> 1", 1, "x"),
        ("a: ! 1", 1, "!"),
        ("a:\n  - !!set {x}", 2, "!!set"),
        ("&x a: 1", 1, "&x"),
    ],
)
def test_anchors_aliases_and_tags_are_refused(text: str, line: int, written: str) -> None:
    marked, problems = load_yaml(text, "a.yml")
    assert marked == LinedYaml(None, {})
    assert [(p.code, p.line, dict(p.values)["text"]) for p in problems] == [("yaml-not-plain", line, written)]


@pytest.mark.parametrize("text", ["a: x & y * z !", "a: 'x &y'", "a: R&D", "a: نعم!", '"&x": 1', "a: |\n  &x *y !z"])
def test_their_marks_inside_a_text_are_text(text: str) -> None:
    assert isinstance(read(text).data, dict)


def test_a_merge_key_merges_nothing() -> None:
    assert read("a: {<<: {b: 1}, c: 2}").data == {"a": {"<<": {"b": 1}, "c": 2}}


NESTED_TOO_DEEP = {
    "lists": "[" * 30 + "]" * 30,
    "lists without end": "a: " + "[" * 100_000,
    "mappings without end": "{" * 100_000,
    "dashes": "- " * 100_000,
    "question marks": "? " * 100_000,
    "both in turn": "[{a: " * 50_000,
    "block mappings": "".join(f"{' ' * n}a:\n" for n in range(600)),
    "block mappings, a few too deep": "".join(f"{' ' * n}a:\n" for n in range(MOST_DEPTH + 2)),
    "quoted keys without a space": '{"a":' * 50_000,
}


@pytest.mark.parametrize("text", NESTED_TOO_DEEP.values(), ids=NESTED_TOO_DEEP)
def test_what_is_nested_without_end_is_refused(text: str) -> None:
    marked, problems = load_yaml(text, "a.yml")
    assert marked == LinedYaml(None, {})
    assert [p.code for p in problems] == ["yaml-too-large"]


@pytest.mark.parametrize("text", ["? {a: b}\n: c", "? [a]\n: c", "? " * 250, "[a]: b"])
def test_a_key_that_is_no_text_is_refused(text: str) -> None:
    marked, problems = load_yaml(text, "a.yml")
    assert marked == LinedYaml(None, {})
    assert [p.code for p in problems] == ["yaml"]


def test_as_deep_as_is_allowed() -> None:
    text = "[" * MOST_DEPTH + "]" * MOST_DEPTH
    assert read(text).line(*[0] * (MOST_DEPTH - 1)) == 1


def test_too_many_values_are_refused() -> None:
    assert [p.code for p in load_yaml("a: [" + "x," * MOST_VALUES + "]", "a.yml")[1]] == ["yaml-too-large"]


@pytest.mark.parametrize(
    ("text", "place", "key", "value"),
    [
        ("title: نص", ("title",), "title", "نص"),
        ("a: 1\n\u0639: 'x'  # y", ("\u0639",), "\u0639", "'x'"),
        ("a: [b, \U0001f600 c]", ("a", 1), "", "\U0001f600 c"),
        ("a:\n  - b: c", ("a", 0, "b"), "b", "c"),
        ("a: {b: }", ("a", "b"), "b", ""),
    ],
)
def test_places_of_keys_and_values(text: str, place: tuple[str | int, ...], key: str, value: str) -> None:
    marked = read(text)
    assert text[slice(*marked.values[place])] == value
    assert text[slice(*marked.keys.get(place, (0, 0)))] == key


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"a": None, "b": 0, "c": "", "d": [], "e": {}, "f": " \n", "g": False}, {"b": 0, "g": False}),
        ([None], [None]),
        (None, None),
        ("text", "text"),
    ],
)
def test_without_blanks(data: object, expected: object) -> None:
    assert without_blanks(data) == expected


def test_problems_are_problems() -> None:
    assert all(isinstance(p, Problem) for p in load_yaml("a: b: c", "a.yml")[1])
