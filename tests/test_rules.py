"""What the rules let pass; what they find is in tests/invalid."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from mujaz.brief.document import DocumentReader
from mujaz.brief.parse import read_fields
from mujaz.config import HOUSE_MARKDOWN, Settings
from mujaz.problems import Problem, Severity
from mujaz.rules import RULES, TEXT_RULES, Draft, apply_rules, place, rules_of, settled
from mujaz.rules.hidden import no_invisible_characters
from mujaz.source import Source
from mujaz.source.front_matter import split_brief
from mujaz.vocabulary import read_vocabulary

VOCABULARY, _ = read_vocabulary(Source("briefs/vocabulary.yml", "topics: [{id: water, label: المياه}]"))
TODAY = dt.date(2026, 11, 23)
FIELDS = "title: عنوان\ndate: 2024-04-30\ntopics: [water]\n"
BODY = "## الحدث\n\nنص.\n\n## الرأي\n\nرأي.\n"


def draft(fields: str = "", body: str = BODY, path: str = "briefs/2024/a.md", **settings: Any) -> Draft:  # noqa: ANN401
    brief_file, _ = split_brief(Source(path, f"---\n{FIELDS}{fields}\n---\n{body}"))
    front, _ = read_fields(brief_file)
    reader = DocumentReader(HOUSE_MARKDOWN, trusted=bool(settings.get("trusted_html")))
    document = reader.read(brief_file.body, front.lang if front else "ar")
    return Draft(brief_file, front, document, VOCABULARY, Settings(**settings), {"2024/map.svg": 1}, TODAY)


SOUND = {
    "a plain brief": draft(),
    "a name with digits": draft(path="briefs/2024/2024-04-30-01.md"),
    "a topic in another spelling": draft("tags: [وسم حر]\ncountries: [ايران, NO, سورية]"),
    "of today": draft("updated: 2026-11-23"),
    "from the future under embargo": draft("date: 2026-12-01\nembargo: 2026-12-01"),
    "a draft from the future": draft("date: 2026-12-01\nstatus: draft"),
    "an analysis has its own headings": draft("kind: analysis", "نص بلا عناوين.\n"),
    "synonyms of headings": draft(body="## ماذا حدث:\n\nنص.\n\n## التقدير {#x}\n\nرأي.\n"),
    "other sections repeated": draft(body=BODY + "\n## خلفية\n\nنص.\n\n## خلفية\n\nنص.\n"),
    "joiners and marks": draft(body=BODY + "\nمی\u200cخواهم\u200f و\u2067IRGC\u2069\n"),
    "an entity": draft(body=BODY + "\nأ&nbsp;ب &amp; ج &laquo;د&raquo;\n"),
    "harmless tags": draft(body=BODY + '\nH<sub>2</sub>O <mark>نص</mark> <span dir="ltr">x</span><br>\n'),
    "an address in angle brackets": draft(body=BODY + "\n<https://example.org/> و<a.b@example.org>\n"),
    "a comparison": draft(body=BODY + "\nأ < ب و3 <5\n"),
    "a script in code": draft(body=BODY + "\n`<script>` و\n\n```html\n<script>\n```\n"),
    "a trusted script": draft(body=BODY + "\n<script>x</script>\n", trusted_html=True),
    "a file that is there": draft(body=BODY + "\n![خريطة](map.svg)\n"),
    "aliases": draft("aliases: [old, /2019/old/, news/old.html]"),
}


@pytest.mark.parametrize("sound", SOUND.values(), ids=SOUND)
def test_what_is_sound_passes(sound: Draft) -> None:
    assert [problem.format("en") for problem in apply_rules(sound)] == []


@pytest.mark.parametrize("rule", [*RULES, *TEXT_RULES.values()], ids=lambda rule: rule.__name__)
def test_a_rule_says_what_it_is(rule: Callable[..., object]) -> None:
    assert rule.__doc__


@pytest.mark.parametrize(("code", "rule"), TEXT_RULES.items())
def test_a_rule_of_the_text_has_the_name_of_its_code(code: str, rule: Callable[..., object]) -> None:
    assert rule.__name__ == code.replace("-", "_")


def test_only_the_rules_that_are_asked_for_are_checked() -> None:
    faulty = draft(path="briefs/2024/Faulty.md", body="")
    assert [p.code for p in apply_rules(faulty, [place.slug_is_ascii])] == ["bad-slug"]


@pytest.mark.parametrize(
    ("fields", "line"),
    [("countries: [IR,\n  XQ]", 6), ("countries:\n  -\n  - IR\n  - XQ", 8), ("countries: XQ", 5)],
)
def test_an_unknown_name_is_found_in_its_line(fields: str, line: int) -> None:
    assert [(p.code, p.line) for p in apply_rules(draft(fields))] == [("unknown-country", line)]


# ---- how grave a fault is -------------------------------------------------------------------------------

SLIPS = "## الحدث\n\nقال, فى  ذلك.\n\n## الرأي\n\nرأي.\n"


def judged(body: str = SLIPS, *, with_hints: bool = True, **levels: str) -> dict[str, Severity]:
    """Return code -> severity of what is found where `rules` says so; `_` stands for the hyphen of a code."""
    found = draft(body=body, rules={code.replace("_", "-"): level for code, level in levels.items()})
    problems = apply_rules(found, rules_of(found.settings, with_hints=with_hints))
    return {p.code: p.severity for p in settled(problems, found.brief_file, found.settings, with_hints=with_hints)}


def test_what_the_site_does_not_say_is_as_the_catalogue_has_it() -> None:
    assert judged() == {
        "latin-comma": Severity.WARNING,
        "final-ya": Severity.HINT,
        "double-space": Severity.WARNING,
    }


def test_a_build_gives_no_hints() -> None:
    assert "final-ya" not in judged(with_hints=False)
    assert judged(with_hints=False, final_ya="warning")["final-ya"] is Severity.WARNING


def test_a_site_may_say_otherwise() -> None:
    assert judged(latin_comma="error", double_space="off", final_ya="hint") == {
        "latin-comma": Severity.ERROR,
        "final-ya": Severity.HINT,
    }
    assert judged("نص.\n", missing_section="warning")["missing-section"] is Severity.WARNING


def test_the_rules_of_arabic_are_for_arabic() -> None:
    assert [p.code for p in apply_rules(draft("lang: fa\nkind: analysis", SLIPS))] == []


ASIDES = {
    "in its line": ("قال, <!-- mujaz: ignore latin-comma -->\nثم قال, ثم", [3]),
    "alone, for the next paragraph": ("<!-- mujaz: ignore latin-comma -->\n\nقال, ثم\nقال, ثم\n\nقال, ثم", [7]),
    "right above a paragraph": ("<!-- mujaz: ignore latin-comma -->\nقال, ثم\n\nقال, ثم", [5]),
    "before all text, for the whole file": ("\n<!-- mujaz: ignore latin-comma -->\n\nقال, ثم\n\nقال, ثم", []),
    "another rule": ("قال, <!-- mujaz: ignore double-space -->", [2]),
    "several rules": ("قال, <!-- mujaz: ignore double-space، latin-comma -->", []),
    "in code": ("قال, `<!-- mujaz: ignore latin-comma -->`", [2]),
    "at the end": ("قال, ثم\n\n<!-- mujaz: ignore latin-comma -->", [2]),
}


@pytest.mark.parametrize(("text", "lines"), ASIDES.values(), ids=ASIDES)
def test_a_comment_sets_a_rule_aside(text: str, lines: list[int]) -> None:
    body = text if text.startswith("\n") else f"مقدمة.\n{text}"
    found = draft(body=body + "\n")
    problems: list[Problem] = list(settled(apply_rules(found), found.brief_file, found.settings))
    assert [p.line - found.brief_file.first_line for p in problems if p.code == "latin-comma"] == lines


def test_a_comment_hides_no_danger() -> None:
    found = draft(body=BODY + "\nنص \u202eمقلوب <!-- mujaz: ignore bidi-override -->\n")
    codes = [p.code for p in settled(apply_rules(found), found.brief_file, found.settings)]
    assert codes == ["bidi-override", "unknown-ignore"]


@pytest.mark.parametrize(
    ("fields", "body", "expected"),
    [
        ('summary: "a \\u202e b"', "", ["bidi-override 5:13"]),
        ('summary: "a \\U0000202E b"', "", ["bidi-override 5:13"]),
        ('summary: "a \\U000E0041 b"', "", ["invisible 5:13"]),
        ('summary: "\\x1b \\e \\0 \\b"', "", ["control 5:11", "control 5:16", "control 5:19", "control 5:22"]),
        ('"\\u202e": x', "", ["bidi-override 5:2"]),
        ('tags: [a, "\\u200b"]', "", ["invisible 5:12"]),
        ('sources:\n  - "x \\u2067 y"', "", ["bidi-unbalanced 6:8"]),
        ('summary: "\\u2067 x \\u2069"', "", []),
        ('summary: "a \\\\u202e \\t \\" \\n b"', "", []),  # an escaped backslash
        ("summary: 'a \\u202e b'", "", []),  # no escape between such marks, and none without marks
        ("summary: a \\u202e &#8238; b", "", []),
        ("", "x &#8238; y", ["bidi-override 13:3"]),
        ("", "x &#8238 y", ["bidi-override 13:3"]),
        ("", "x &#x202E; y &#X202d y", ["bidi-override 13:3", "bidi-override 13:14"]),
        ("", "x &#x200B;y&shy;z &ZeroWidthSpace;", ["invisible 13:3", "invisible 13:12", "invisible 13:19"]),
        ("", "x &#7; &#0;", ["control 13:3", "control 13:8"]),
        ("", '<b title="&#8238;x">y</b>', ["bidi-override 13:11"]),
        ("", "x &rlm;&zwnj; &#10; &#99999999; &; &x", []),
        ("", "x \\u202e", []),
    ],
)
def test_characters_are_sought_in_what_is_read(fields: str, body: str, expected: list[str]) -> None:
    found = no_invisible_characters(draft(fields, f"## الحدث\n\nنص.\n\n## الرأي\n\n{body}\n"))
    assert [f"{problem.code} {problem.line}:{problem.column}" for problem in found] == expected
